// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/views/savedview.h"
#include <QDialog>

class QListWidget;
class QPushButton;

namespace gui {

// Which columns are shown and in which order, by keyboard too: space shows or hides, Alt+Up and Alt+Down move. Every
// change shows at once; Cancel takes all of them back.
class ColumnsDialog : public QDialog {
    Q_OBJECT
public:
    ColumnsDialog(const ColumnChoices &columns, const QStringList &titles, QWidget *parent);

signals:
    void chosen(const gui::ColumnChoices &columns);

private:
    void fill(const ColumnChoices &columns);
    void move(int by);
    void refresh();
    [[nodiscard]] ColumnChoices choices() const;
    QPushButton *addButton(const QString &name, const QString &text);

    const ColumnChoices m_before;
    const QStringList m_titles;
    QListWidget *m_list;
    QPushButton *m_up, *m_down, *m_reset;
};

} // namespace gui
