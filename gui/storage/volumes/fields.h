// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs of volumes are made of.
#pragma once
#include "gui/look/labels.h"
#include "gui/snapshots/verbdialog.h"
#include "virt/storage/pooltype.h"
#include <QLineEdit>

class QCheckBox;
class QComboBox;

namespace gui {

// Below a field of a dialog: what helps to fill it in; in its place what is wrong with what it holds.
class FieldNote : public look::RoleLabel {
    Q_OBJECT
public:
    FieldNote(VerbDialog *dialog, QWidget *field, QString help);
    void setHelp(const QString &help);
    void setFault(const QString &fault); // empty: nothing is
    [[nodiscard]] bool isFault() const { return m_isFault; }

private:
    void showText(Role role, const QString &text);
    VerbDialog *m_dialog;
    QWidget *m_field;
    QString m_help;
    bool m_isFault = false;
};

// The field with its label above and its note below, at the end of the dialog.
FieldNote *addField(VerbDialog *dialog, const QString &label, QWidget *field, const char *objectName,
                    const QString &help = {});
QCheckBox *addCheck(VerbDialog *dialog, const QString &text, const char *objectName, const QString &help = {});

// A field in which a dangerous verb is confirmed: Return is its own, and does not reach the buttons.
class ConfirmField : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

void fitHeight(QDialog *dialog); // to what is to be seen, at its least width

// A name or path for a sentence: the middle of a long one is left out, for it has no place to be wrapped at.
[[nodiscard]] QString shortened(const QString &name, qsizetype most = 50);

// Why a text is no size; empty: it is one.
[[nodiscard]] QString sizeFault(const QString &text);

// The formats of volumes in a pool of that type; empty where the pool knows only one.
[[nodiscard]] QStringList volumeFormats(const QList<virt::PoolOffer> &offers, virt::PoolType type);
void fillFormats(QComboBox *box, const QStringList &formats); // what was chosen stays

} // namespace gui
