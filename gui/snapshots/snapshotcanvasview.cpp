// SPDX-License-Identifier: GPL-3.0-or-later
// How large the drawing is, and which part of it is seen.
#include "gui/look/metrics.h"
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/snapshots/snapshotcard.h"
#include <algorithm>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace gui {

static constexpr double leastZoom = 0.25, mostZoom = 2, zoomStep = 1.2;
static constexpr double leastReadable = 0.6;

void SnapshotCanvas::setZoom(double zoom)
{
    setTransform(QTransform::fromScale(zoom, zoom));
}

void SnapshotCanvas::zoomBy(double factor)
{
    m_touched = true;
    const double now = transform().m11();
    const double next = std::clamp(now * factor, leastZoom, mostZoom);
    scale(next / now, next / now);
}

void SnapshotCanvas::zoomIn()
{
    zoomBy(zoomStep);
}

void SnapshotCanvas::zoomOut()
{
    zoomBy(1 / zoomStep);
}

void SnapshotCanvas::zoomToOriginal()
{
    m_touched = true;
    resetTransform();
}

// What is small enough already is not made larger than it is. The room is that without scroll bars.
double SnapshotCanvas::fittingZoom() const
{
    const QSizeF all = sceneRect().size();
    const QSizeF room = maximumViewportSize();
    return all.isEmpty()
               ? 1
               : std::clamp(std::min(room.width() / all.width(), room.height() / all.height()), leastZoom, 1.0);
}

void SnapshotCanvas::zoomToFit()
{
    m_touched = true;
    setZoom(fittingZoom());
}

// All of it where that can be read, otherwise from its beginning on with "You are here" in sight.
void SnapshotCanvas::showFromStart()
{
    if (m_layout.places.isEmpty())
        return resetTransform();
    const double fitting = fittingZoom();
    const double across = maximumViewportSize().width() / sceneRect().width();
    setZoom(fitting >= leastReadable ? fitting : std::clamp(across, leastReadable, 1.0));
    horizontalScrollBar()->setValue(isRightToLeft() ? horizontalScrollBar()->maximum()
                                                    : horizontalScrollBar()->minimum());
    verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    const auto current = std::ranges::find_if(m_layout.places, [](const auto &p) { return p.snapshot.current; });
    const auto &place = current == m_layout.places.end() ? m_layout.places.last() : *current;
    ensureVisible(m_cards.value(place.snapshot.name), look::space16, look::space16);
}

std::optional<CanvasView> SnapshotCanvas::view() const
{
    return m_touched ? CanvasView{transform().m11(), mapToScene(viewport()->rect().center())} : m_wanted;
}

void SnapshotCanvas::openAnew(const std::optional<CanvasView> &view)
{
    m_touched = false;
    m_wanted = view;
    open();
}

// Again as long as nobody has moved it: the image chains come later than the tree.
void SnapshotCanvas::open()
{
    if (m_touched)
        return;
    if (!m_wanted)
        return showFromStart();
    setZoom(m_wanted->zoom);
    centerOn(m_wanted->centre);
}

void SnapshotCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    open();
}

void SnapshotCanvas::wheelEvent(QWheelEvent *event)
{
    m_touched = true;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
    else
        QGraphicsView::wheelEvent(event);
}

void SnapshotCanvas::mousePressEvent(QMouseEvent *event)
{
    m_touched = true;
    QGraphicsView::mousePressEvent(event);
}

} // namespace gui
