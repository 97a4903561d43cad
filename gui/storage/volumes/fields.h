// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs of volumes and pools have in common.
#pragma once
#include "virt/storage/pool.h"
#include <QLineEdit>

class QComboBox;
class QDialog;

namespace gui {

// A field in which a dangerous verb is confirmed: Return is its own, and does not reach the buttons.
class ConfirmField : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

void fitHeight(QDialog *dialog); // to what is to be seen, at its least width, as far as the screen has room

// A name or path for a sentence: the middle of a long one is left out, for it has no place to be wrapped at.
[[nodiscard]] QString shortened(const QString &name, qsizetype most = 50);

// Why a text is no size; empty: it is one.
[[nodiscard]] QString sizeFault(const QString &text);

// That a pool has less room than an image may come to take; empty: it has more, or nobody knows.
[[nodiscard]] QString roomRemark(quint64 bytes, const virt::StoragePool &pool);

// The formats of volumes in a pool of that type; empty where the pool knows only one.
[[nodiscard]] QStringList volumeFormats(const QList<virt::PoolOffer> &offers, virt::PoolType type);
void fillFormats(QComboBox *box, const QStringList &formats); // what was chosen stays

} // namespace gui
