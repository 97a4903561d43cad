// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/xml/linediff.h"
#include <QDialog>

class QPlainTextEdit;

namespace gui {

// The difference between two definitions, before the second replaces the first.
class XmlDiffDialog : public QDialog {
    Q_OBJECT
public:
    static constexpr qsizetype mostLines = 5000;

    // `note` says what applying means besides; may be empty.
    XmlDiffDialog(const QString &before, const QString &after, const QString &note, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void tintLines();
    [[nodiscard]] QString summary() const;
    QList<virt::DiffLine> m_lines;
    qsizetype m_left = 0; // lines that are not shown
    QPlainTextEdit *m_view;
};

} // namespace gui
