// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include "gui/snapshots/snapshotcard.h"
#include "model/snapshots/snapshottext.h"
#include <algorithm>
#include <QMouseEvent>
#include <QPainterPath>
#include <QScrollBar>

namespace gui {

using model::SnapshotPlace;

static constexpr int columnPitch = SnapshotCard::width + look::space24;
static constexpr int rowPitch = SnapshotCard::height + 40;
static constexpr int hintTop = -40, hintWidth = 320, hintHeight = 20;
static constexpr double staleOpacity = 0.5;

SnapshotCanvas::SnapshotCanvas(QWidget *parent) : QGraphicsView(parent), m_lanes(m_scene, *this)
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
    for (const QScrollBar *bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::actionTriggered, this, [this] { m_touched = true; });
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
    qDeleteAll(std::exchange(m_cards, {}));
    for (const SnapshotPlace &place : layout.places) {
        auto *card = new SnapshotCard(place.snapshot, *this);
        card->setPos(cornerOf(place));
        card->setOpacity(m_opacity);
        card->setPicture(m_pictures.value(place.snapshot.name));
        m_scene.addItem(card);
        m_cards.insert(place.snapshot.name, card);
    }
    arrange();
    m_building = false;
    select(std::exchange(m_selected, {}));
}

void SnapshotCanvas::setPictures(const QHash<QString, QImage> &pictures)
{
    m_pictures = pictures;
    for (SnapshotCard *card : std::as_const(m_cards))
        card->setPicture(m_pictures.value(card->name()));
}

void SnapshotCanvas::showChains(const QList<model::ChainLane> &lanes, const QString &hint)
{
    if (lanes == m_shownLanes && hint == m_hint)
        return;
    m_hint = hint;
    if (lanes != m_shownLanes)
        m_lanes.show(lanes);
    m_shownLanes = lanes;
    arrange();
    if (m_lanes.focused())
        tell();
}

void SnapshotCanvas::arrange()
{
    m_lanes.place(laneEdge(), rowPitch);
    QRectF all = m_lanes.extent();
    for (const SnapshotCard *card : std::as_const(m_cards))
        all |= card->sceneBoundingRect();
    if (m_lanes.isEmpty() && !m_hint.isEmpty())
        all |= QRectF(laneEdge() - (isRightToLeft() ? hintWidth : 0), hintTop, hintWidth, hintHeight);
    m_scene.setSceneRect(all.adjusted(-look::space24, -look::space16, look::space24, look::space24));
    viewport()->update(); // the connectors belong to no card: the scene does not know that they moved
    open();
}

// Where the tree ends and the lanes begin.
double SnapshotCanvas::laneEdge() const
{
    const double last = (std::max(m_layout.columns, 1) - 1) * double(columnPitch);
    const double gap = 2.0 * look::space24;
    return isRightToLeft() ? -last - gap : last + SnapshotCard::width + gap;
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
    painter->setOpacity(m_opacity);
    drawConnectors(painter, rect);
    m_lanes.draw(painter);
    if (m_lanes.isEmpty() && !m_hint.isEmpty())
        drawHint(painter);
}

void SnapshotCanvas::drawConnectors(QPainter *painter, const QRectF &rect)
{
    const auto draw = [&](int child, const QColor &colour, double width) {
        const SnapshotPlace &place = m_layout.places[child];
        if (place.parent < 0)
            return;
        const QPainterPath path = connector(m_layout.places[place.parent], place);
        if (!path.controlPointRect().adjusted(-2, -2, 2, 2).intersects(rect))
            return;
        painter->setPen(QPen(colour, width));
        painter->drawPath(path);
    };
    for (int i = 0; i < m_layout.places.size(); ++i)
        draw(i, look::hairline(palette()).darker(look::isDark(palette()) ? 80 : 120), 1.5);
    for (const int i : wayToCurrent())
        draw(i, palette().color(QPalette::Highlight), 2);
}

void SnapshotCanvas::drawHint(QPainter *painter) const
{
    const bool mirror = isRightToLeft();
    painter->setFont(font());
    painter->setPen(look::muted(palette()));
    painter->drawText(QRectF(laneEdge() - (mirror ? hintWidth : 0), hintTop, hintWidth, hintHeight),
                      int(mirror ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(m_hint, Qt::ElideRight, hintWidth));
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
    m_lanes.leave();
    tell();
    emit selectionChanged(name);
}

void SnapshotCanvas::tell()
{
    const SnapshotPlace *place = placeOf(m_selected);
    if (const ChainLaneBox *box = m_lanes.focused())
        setAccessibleDescription(box->sentences());
    else
        setAccessibleDescription(place ? model::snapshotSentence(place->snapshot, QDateTime::currentDateTime())
                                       : QString());
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
    m_lanes.setOpacity(m_opacity);
    viewport()->update();
}

QSizeF SnapshotCanvas::pictureSize() const
{
    return sceneRect().size();
}

void SnapshotCanvas::paintPicture(QPainter *painter, const QSizeF &size)
{
    render(painter, QRectF({}, size), mapFromScene(sceneRect()).boundingRect(), Qt::IgnoreAspectRatio);
}

void SnapshotCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    QGraphicsView::mouseDoubleClickEvent(event);
    if (itemAt(event->pos()) && !m_selected.isEmpty())
        emit activated(m_selected);
}

} // namespace gui
