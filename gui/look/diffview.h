// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/xml/linediff.h"
#include <QPlainTextEdit>

namespace look {

// The difference between two texts: + and − lines in good and bad tint, with the lines around them.
class DiffView : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr qsizetype mostLines = 5000;

    explicit DiffView(QWidget *parent = nullptr);
    void set(const QString &before, const QString &after);
    [[nodiscard]] QString summary() const; // "3 lines added · 1 line removed"

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void tintLines();
    QList<virt::DiffLine> m_lines;
    int m_added = 0, m_removed = 0;
    qsizetype m_left = 0; // lines that are not shown
};

} // namespace look
