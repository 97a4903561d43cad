// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing under the keyboard.
#include "gui/look/metrics.h"
#include "gui/snapshots/snapshotcanvas.h"
#include <cmath>
#include <QKeyEvent>

namespace gui {

using model::SnapshotPlace;

// Up: the parent. Down: a child, the one on the way to "You are here" before others. Left, right: the next card of the row.
const SnapshotPlace *SnapshotCanvas::neighbour(int key) const
{
    const SnapshotPlace *from = placeOf(m_selected);
    if (!from)
        return m_layout.places.isEmpty() ? nullptr : &m_layout.places.first();
    if (key == Qt::Key_Up)
        return from->parent < 0 ? nullptr : &m_layout.places[from->parent];
    const int self = int(from - m_layout.places.constData());
    const QList<int> way = wayToCurrent();
    const bool right = (key == Qt::Key_Right) != isRightToLeft();
    const SnapshotPlace *best = nullptr;
    for (int i = 0; i < m_layout.places.size(); ++i) {
        const SnapshotPlace &p = m_layout.places[i];
        if (key == Qt::Key_Down) {
            if (p.parent == self && (!best || way.contains(i)))
                best = &p;
        } else if (p.row == from->row && (right ? p.column > from->column : p.column < from->column)) {
            if (!best || std::abs(p.column - from->column) < std::abs(best->column - from->column))
                best = &p;
        }
    }
    return best;
}

bool SnapshotCanvas::walkLanes(int key)
{
    static const QList<int> walking{Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End};
    if (!m_lanes.focused() || (key != Qt::Key_Escape && !walking.contains(key)))
        return false;
    if (key == Qt::Key_Escape) {
        leaveLanes();
        return true;
    }
    m_touched = true;
    m_lanes.walk(key);
    ensureVisible(m_lanes.focused(), look::space16, look::space16);
    tell();
    return true;
}

bool SnapshotCanvas::walkTree(int key)
{
    const SnapshotPlace *to = nullptr;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right: to = neighbour(key); break;
    case Qt::Key_Home: to = m_layout.places.isEmpty() ? nullptr : &m_layout.places.first(); break;
    case Qt::Key_End: to = m_layout.places.isEmpty() ? nullptr : &m_layout.places.last(); break;
    default: return false;
    }
    m_touched = true;
    if (to)
        select(to->snapshot.name);
    return true;
}

bool SnapshotCanvas::zoomByKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return true;
    case Qt::Key_Minus: zoomOut(); return true;
    case Qt::Key_0: zoomToOriginal(); return true;
    case Qt::Key_9: zoomToFit(); return true;
    default: return false;
    }
}

void SnapshotCanvas::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (walkLanes(key) || walkTree(key) || zoomByKey(key))
        return;
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QGraphicsView::keyPressEvent(event);
    if (!m_selected.isEmpty())
        emit activated(m_selected);
}

// Tab goes from the tree to the files of the chains, and from there on; the other way round it goes back first.
bool SnapshotCanvas::focusNextPrevChild(bool next)
{
    if (next && !m_lanes.focused() && m_lanes.enter()) {
        ensureVisible(m_lanes.focused(), look::space16, look::space16);
        tell();
        return true;
    }
    if (m_lanes.focused()) {
        leaveLanes();
        if (!next)
            return true;
    }
    return QGraphicsView::focusNextPrevChild(next);
}

void SnapshotCanvas::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        leaveLanes();
}

void SnapshotCanvas::leaveLanes()
{
    m_lanes.leave();
    tell();
}

} // namespace gui
