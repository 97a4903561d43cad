// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/fittingcolumns.h"
#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

namespace gui {

FittingColumns::FittingColumns(QTreeView *view, QList<FittingColumn> columns)
    : QObject(view)
    , m_view(view)
    , m_columns(std::move(columns))
{
    QHeaderView *header = view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const FittingColumn &column : std::as_const(m_columns))
        header->resizeSection(column.column, column.width);
    view->viewport()->installEventFilter(this);
    fit();
}

bool FittingColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void FittingColumns::fit() const
{
    const int room = m_view->viewport()->width();
    for (const FittingColumn &column : m_columns)
        m_view->setColumnHidden(column.column, room < column.from);
}

} // namespace gui
