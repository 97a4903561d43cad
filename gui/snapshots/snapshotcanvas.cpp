// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include "gui/snapshots/snapshotcard.h"
#include "model/snapshots/snapshottext.h"
#include <algorithm>
#include <QKeyEvent>
#include <QPainterPath>
#include <QWheelEvent>

namespace gui {

using model::SnapshotPlace;

static constexpr int columnPitch = SnapshotCard::width + look::space24;
static constexpr int rowPitch = SnapshotCard::height + 40;
static constexpr double leastZoom = 0.25, mostZoom = 2, zoomStep = 1.2;
static constexpr double staleOpacity = 0.5;

SnapshotCanvas::SnapshotCanvas(QWidget *parent) : QGraphicsView(parent)
{
    setObjectName(QStringLiteral("snapshotCanvas"));
    setAccessibleName(tr("Drawn snapshot tree"));
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    connect(&m_scene, &QGraphicsScene::selectionChanged, this, &SnapshotCanvas::follow);
}

SnapshotCanvas::~SnapshotCanvas()
{
    m_scene.disconnect(this); // it deselects what it deletes
}

void SnapshotCanvas::show(const model::SnapshotLayout &layout)
{
    if (layout == m_layout)
        return;
    m_building = true;
    m_layout = layout;
    m_scene.clear();
    m_cards.clear();
    QRectF all;
    for (const SnapshotPlace &place : layout.places) {
        auto *card = new SnapshotCard(place.snapshot);
        card->setPos(cornerOf(place));
        card->setOpacity(m_opacity);
        m_scene.addItem(card);
        m_cards.insert(place.snapshot.name, card);
        all |= card->sceneBoundingRect();
    }
    m_scene.setSceneRect(all.adjusted(-look::space24, -look::space16, look::space24, look::space24));
    m_building = false;
    viewport()->update(); // the connectors belong to no card: the scene does not know that they moved
    select(std::exchange(m_selected, {}));
}

QPointF SnapshotCanvas::cornerOf(const SnapshotPlace &place) const
{
    const double x = place.column * columnPitch;
    return {isRightToLeft() ? -x : x, double(place.row * rowPitch)};
}

QPainterPath SnapshotCanvas::connector(const SnapshotPlace &parent, const SnapshotPlace &child) const
{
    const QPointF from = cornerOf(parent) + QPointF(SnapshotCard::width / 2.0, SnapshotCard::height);
    const QPointF to = cornerOf(child) + QPointF(SnapshotCard::width / 2.0, 0);
    const QPointF half(0, (to.y() - from.y()) / 2);
    QPainterPath path(from);
    path.cubicTo(from + half, to - half, to);
    return path;
}

// The places from the root to "You are here": its connectors are drawn in the accent.
QList<int> SnapshotCanvas::wayToCurrent() const
{
    const auto hit = std::ranges::find_if(m_layout.places, [](const SnapshotPlace &p) { return p.snapshot.current; });
    QList<int> way;
    for (int i = hit == m_layout.places.end() ? -1 : int(hit - m_layout.places.begin()); i >= 0;
         i = m_layout.places[i].parent)
        way.append(i);
    return way;
}

void SnapshotCanvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, palette().color(QPalette::Window));
    const QList<int> way = wayToCurrent();
    painter->setOpacity(m_opacity);
    const auto draw = [&](int child, const QColor &colour, double width) {
        const SnapshotPlace &place = m_layout.places[child];
        if (place.parent < 0)
            return;
        painter->setPen(QPen(colour, width));
        painter->drawPath(connector(m_layout.places[place.parent], place));
    };
    for (int i = 0; i < m_layout.places.size(); ++i)
        draw(i, look::hairline(palette()).darker(look::isDark(palette()) ? 80 : 120), 1.5);
    for (const int i : way)
        draw(i, palette().color(QPalette::Highlight), 2);
}

const SnapshotPlace *SnapshotCanvas::placeOf(const QString &name) const
{
    const auto hit = std::ranges::find_if(m_layout.places,
                                          [&](const SnapshotPlace &p) { return p.snapshot.name == name; });
    return hit == m_layout.places.end() ? nullptr : &*hit;
}

void SnapshotCanvas::select(const QString &name)
{
    SnapshotCard *card = m_cards.value(name);
    if (card && card->isSelected())
        return;
    m_building = card; // one change, not two
    m_scene.clearSelection();
    m_building = false;
    if (card) {
        card->setSelected(true);
        ensureVisible(card, look::space16, look::space16);
    }
}

void SnapshotCanvas::follow()
{
    if (m_building)
        return;
    const auto items = m_scene.selectedItems();
    const auto *card = items.isEmpty() ? nullptr : dynamic_cast<const SnapshotCard *>(items.constFirst());
    const QString name = card ? card->name() : QString();
    if (name == m_selected)
        return;
    m_selected = name;
    const SnapshotPlace *place = placeOf(name);
    setAccessibleDescription(place ? model::snapshotSentence(place->snapshot, QDateTime::currentDateTime())
                                   : QString());
    emit selectionChanged(name);
}

void SnapshotCanvas::setNow(const QDateTime &now)
{
    for (SnapshotCard *card : std::as_const(m_cards))
        card->setNow(now);
}

void SnapshotCanvas::setStale(bool stale)
{
    const double opacity = stale ? staleOpacity : 1;
    if (std::exchange(m_opacity, opacity) == opacity)
        return;
    for (SnapshotCard *card : std::as_const(m_cards))
        card->setOpacity(m_opacity);
    viewport()->update();
}

void SnapshotCanvas::zoomBy(double factor)
{
    const double now = transform().m11();
    const double next = std::clamp(now * factor, leastZoom, mostZoom);
    scale(next / now, next / now);
}

void SnapshotCanvas::zoomToOriginal()
{
    resetTransform();
}

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

void SnapshotCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (const SnapshotPlace *next = neighbour(event->key()))
            select(next->snapshot.name);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selected.isEmpty())
            emit activated(m_selected);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(zoomStep);
    case Qt::Key_Minus: return zoomBy(1 / zoomStep);
    case Qt::Key_0: return zoomToOriginal();
    default: QGraphicsView::keyPressEvent(event);
    }
}

void SnapshotCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoomBy(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    else
        QGraphicsView::wheelEvent(event);
}

void SnapshotCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    QGraphicsView::mouseDoubleClickEvent(event);
    if (itemAt(event->pos()) && !m_selected.isEmpty())
        emit activated(m_selected);
}

} // namespace gui
