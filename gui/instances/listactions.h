// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/instances/sections.h"
#include <QObject>

class QAction;
class QMenu;

namespace gui {

class InstanceTable;
class ViewsMenu;

// What can be done with one list of instances as a whole. The same actions are in its bar, its context menu and, while
// it is in front, in the menu bar.
class ListActions : public QObject {
    Q_OBJECT
public:
    ListActions(InstanceTable &table, QWidget *page);

    [[nodiscard]] ViewsMenu *views() const { return m_views; }
    [[nodiscard]] QMenu *groupBy() const { return m_groupBy; }
    [[nodiscard]] QMenu *makeColumnMenu(QWidget *parent); // a check mark for each column
    [[nodiscard]] QList<QAction *> forView() const;       // menu View
    [[nodiscard]] QList<QAction *> forFile() const;       // menu File
    [[nodiscard]] QList<QAction *> forSelection() const;  // context menu
    [[nodiscard]] QAction *exportList() const { return m_exportList; }
    [[nodiscard]] QAction *exportXml() const { return m_exportXml; }

    void showGrouping(model::Grouping grouping);

signals:
    void groupingWanted(model::Grouping grouping);

private:
    QAction *add(const QString &name, const QString &text, const QString &icon = {}, const QString &shortcut = {});
    void fillGroupBy();
    void openColumns();

    InstanceTable &m_table;
    QWidget *m_page;
    ViewsMenu *m_views;
    QMenu *m_groupBy;
    QAction *m_columns, *m_selectAll, *m_invert, *m_exportList, *m_exportXml;
};

} // namespace gui
