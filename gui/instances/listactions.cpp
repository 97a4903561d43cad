// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/listactions.h"
#include "gui/instances/instancetable.h"
#include "gui/look/icons.h"
#include "gui/views/columnsdialog.h"
#include "gui/views/viewsmenu.h"
#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace gui {

ListActions::ListActions(InstanceTable &table, QWidget *page)
    : QObject(page)
    , m_table(table)
    , m_page(page)
    , m_views(new ViewsMenu(page))
    , m_groupBy(new QMenu(tr("Group By"), page))
    , m_columns(add(QStringLiteral("chooseColumns"), tr("Columns…")))
    , m_selectAll(add(QStringLiteral("selectAllInstances"), tr("Select All"), {}, QStringLiteral("Ctrl+A")))
    , m_invert(add(QStringLiteral("invertSelection"), tr("Invert Selection"), {}, QStringLiteral("Ctrl+Shift+I")))
    , m_exportList(add(QStringLiteral("exportList"), tr("Export List…"), QStringLiteral("action-export")))
    , m_exportXml(add(QStringLiteral("exportXml"), tr("Export XML…"), QStringLiteral("object-xml")))
{
    fillGroupBy();
    table.addActions({m_selectAll, m_invert});
    connect(m_columns, &QAction::triggered, this, &ListActions::openColumns);
    connect(m_selectAll, &QAction::triggered, &table, &QAbstractItemView::selectAll);
    connect(m_invert, &QAction::triggered, &table, &InstanceTable::invertSelection);
}

QAction *ListActions::add(const QString &name, const QString &text, const QString &icon, const QString &shortcut)
{
    auto *action = new QAction(icon.isEmpty() ? QIcon() : look::icon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(shortcut));
    action->setShortcutContext(Qt::WidgetShortcut); // there may be several lists; in a field Ctrl+A is the field's
    return action;
}

void ListActions::fillGroupBy()
{
    m_groupBy->setObjectName(QStringLiteral("groupByMenu"));
    auto *group = new QActionGroup(this);
    for (const model::Grouping grouping : model::groupings) {
        QAction *action = m_groupBy->addAction(model::groupingText(grouping));
        action->setObjectName(QStringLiteral("groupBy-") + model::groupingName(grouping));
        action->setCheckable(true);
        action->setData(int(grouping));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, grouping] { emit groupingWanted(grouping); });
    }
    showGrouping(model::Grouping::None);
}

void ListActions::showGrouping(model::Grouping grouping)
{
    for (QAction *action : m_groupBy->actions())
        action->setChecked(action->data().toInt() == int(grouping));
}

QMenu *ListActions::makeColumnMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList titles = m_table.titles();
    for (int column = model::InstancesModel::Name + 1; column < int(titles.size()); ++column) {
        QAction *action = menu->addAction(titles[column]);
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        connect(action, &QAction::toggled, &m_table, [this, column](bool on) { m_table.showColumn(column, on); });
    }
    menu->addSeparator();
    menu->addAction(m_columns);
    return menu;
}

void ListActions::openColumns()
{
    auto *dialog = new ColumnsDialog(m_table.columns(), m_table.titles(), m_page);
    connect(dialog, &ColumnsDialog::chosen, &m_table, &InstanceTable::setColumns);
    dialog->open();
}

QList<QAction *> ListActions::forView() const
{
    return {m_views->menuAction(), m_groupBy->menuAction(), m_columns, m_selectAll, m_invert};
}

QList<QAction *> ListActions::forFile() const
{
    return {m_exportList, m_exportXml};
}

QList<QAction *> ListActions::forSelection() const
{
    return {m_exportXml, m_selectAll, m_invert};
}

} // namespace gui
