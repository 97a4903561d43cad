// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/chainlanes.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include "model/snapshots/chaintext.h"
#include <algorithm>
#include <QGraphicsScene>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

namespace gui {

using namespace look;

static constexpr int gutter = 28; // for the arrows that pass boxes
static constexpr int laneWidth = gutter + ChainLaneBox::mostWidth;
static constexpr int titleTop = -40, titleHeight = 20;
static constexpr int arrowSize = 5;
static constexpr int stem = 24; // of the straight arrows, from the leading edge of the boxes

void ChainLanes::show(const QList<model::ChainLane> &lanes)
{
    const ChainLaneBox *before = focused();
    const QString path = before ? before->box().file.path : QString();
    for (const Column &column : m_columns)
        qDeleteAll(column.boxes);
    forget();
    for (const model::ChainLane &lane : lanes)
        add(lane);
    for (int at = 0; !path.isEmpty() && at < int(m_columns.size()); ++at)
        for (int box = 0; box < m_columns[size_t(at)].boxes.size(); ++box)
            if (boxAt({at, box})->box().file.path == path)
                return focus(Spot{at, box});
}

void ChainLanes::forget()
{
    m_columns.clear();
    m_focus.reset();
    m_extent = {};
}

void ChainLanes::add(const model::ChainLane &lane)
{
    Column column{.lane = lane, .boxes = {}};
    for (const model::LaneBox &box : lane.boxes) {
        auto *item = new ChainLaneBox(box, model::boxSentences(box, lane), m_on);
        item->setOpacity(m_opacity);
        m_scene.addItem(item);
        column.boxes.append(item);
    }
    if (!column.boxes.isEmpty())
        m_columns.push_back(std::move(column));
}

// From the edge away: to the left where the language is written from right to left.
void ChainLanes::place(double edge, int rowPitch)
{
    const bool mirror = m_on.isRightToLeft();
    double x = edge;
    m_extent = {};
    for (Column &column : m_columns) {
        column.left = mirror ? x - laneWidth : x;
        for (int at = 0; at < column.boxes.size(); ++at) {
            ChainLaneBox *box = column.boxes[at];
            const double from = mirror ? column.left + laneWidth - gutter - box->width() : column.left + gutter;
            box->setPos(from, column.lane.boxes[at].row * rowPitch - space4);
            m_extent |= box->sceneBoundingRect();
        }
        m_extent |= QRectF(column.left, titleTop, laneWidth, titleHeight);
        x += (mirror ? -1 : 1) * (laneWidth + space24);
    }
}

void ChainLanes::setOpacity(double opacity)
{
    m_opacity = opacity;
    for (const Column &column : m_columns)
        for (ChainLaneBox *box : column.boxes)
            box->setOpacity(opacity);
}

void ChainLanes::draw(QPainter *painter) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Column &column : m_columns) {
        drawTitle(painter, column);
        for (int box = 0; box < column.boxes.size(); ++box)
            drawLink(painter, column, box);
    }
}

void ChainLanes::drawTitle(QPainter *painter, const Column &column) const
{
    QFont font = m_on.font();
    font.setPointSizeF(font.pointSizeF() * smallScale);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(muted(m_on.palette()));
    const bool mirror = m_on.isRightToLeft();
    const QRectF at(column.left + (mirror ? 0 : gutter), titleTop, laneWidth - gutter, titleHeight);
    painter->drawText(at, int(mirror ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                      model::laneTitle(column.lane));
}

// No other box stands between the two.
bool ChainLanes::isDirect(const Column &column, int box) const
{
    const model::LaneBox &upper = column.lane.boxes[column.lane.boxes[box].backing];
    return std::ranges::none_of(column.lane.boxes, [&](const model::LaneBox &other) {
        return other.row > upper.row && other.row < column.lane.boxes[box].row;
    });
}

// Straight up, with its point at the end.
static QPainterPath straight(double x, double from, double to)
{
    QPainterPath path({x, from});
    path.lineTo(x, to);
    path.moveTo(x - arrowSize, to + arrowSize);
    path.lineTo(x, to);
    path.lineTo(x + arrowSize, to + arrowSize);
    return path;
}

// Out by `aside`, up, and back to where it came from. `side`: +1 when the boxes lie to the right of the line.
static QPainterPath around(const QPointF &from, double to, double aside, int side)
{
    const double x = from.x() - side * aside;
    const double tip = from.x() - side;
    QPainterPath path(from);
    path.lineTo(x, from.y());
    path.lineTo(x, to);
    path.lineTo(tip, to);
    path.moveTo(tip - side * arrowSize, to - arrowSize);
    path.lineTo(tip, to);
    path.lineTo(tip - side * arrowSize, to + arrowSize);
    return path;
}

// From a file to the one it stands on. Lines to different files run side by side.
QPainterPath ChainLanes::link(const Column &column, int box) const
{
    const int backing = column.lane.boxes[box].backing;
    const QRectF from = column.boxes[box]->sceneBoundingRect().adjusted(2, 2, -2, -2);
    const QRectF to = column.boxes[backing]->sceneBoundingRect().adjusted(2, 2, -2, -2);
    const int side = m_on.isRightToLeft() ? -1 : 1;
    const double edge = side < 0 ? from.right() : from.left();
    if (isDirect(column, box))
        return straight(edge + side * stem, from.top(), to.bottom() + 1);
    return around({edge, from.center().y()}, to.center().y(), space8 + backing % 3 * arrowSize, side);
}

void ChainLanes::drawLink(QPainter *painter, const Column &column, int box) const
{
    const int backing = column.lane.boxes[box].backing;
    if (backing < 0)
        return;
    const bool broken = column.lane.boxes[backing].standing == model::Standing::Missing;
    const QPalette &palette = m_on.palette();
    QPen pen(broken ? colourOf(Meaning::Bad, palette) : muted(palette), 1.5);
    if (broken)
        pen.setStyle(Qt::DashLine);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(link(column, box));
}

const ChainLaneBox *ChainLanes::focused() const
{
    return m_focus ? boxAt(*m_focus) : nullptr;
}

void ChainLanes::focus(std::optional<Spot> spot)
{
    if (m_focus)
        boxAt(*m_focus)->setFocused(false);
    m_focus = spot;
    if (m_focus)
        boxAt(*m_focus)->setFocused(true);
}

bool ChainLanes::enter()
{
    if (isEmpty())
        return false;
    focus(Spot{});
    return true;
}

void ChainLanes::leave()
{
    focus({});
}

// Up and down by the rows in which they are seen.
ChainLanes::Spot ChainLanes::vertical(const Spot &from, int key) const
{
    const Column &column = m_columns[size_t(from.column)];
    QList<int> order;
    for (int at = 0; at < column.boxes.size(); ++at)
        order.append(at);
    std::ranges::sort(order, {}, [&](int at) { return column.lane.boxes[at].row; });
    const qsizetype here = order.indexOf(from.box);
    const qsizetype last = order.size() - 1;
    const qsizetype next = key == Qt::Key_Home  ? 0
                           : key == Qt::Key_End ? last
                                                : std::clamp<qsizetype>(here + (key == Qt::Key_Up ? -1 : 1), 0, last);
    return {from.column, order[next]};
}

// The box of the next lane that is nearest.
ChainLanes::Spot ChainLanes::horizontal(const Spot &from, int step) const
{
    const int to = from.column + step;
    if (to < 0 || to >= int(m_columns.size()))
        return from;
    const int row = m_columns[size_t(from.column)].lane.boxes[from.box].row;
    const QList<model::LaneBox> &boxes = m_columns[size_t(to)].lane.boxes;
    const auto nearest = std::ranges::min_element(boxes, {},
                                                  [row](const auto &box) { return std::abs(box.row - row); });
    return {to, int(nearest - boxes.begin())};
}

void ChainLanes::walk(int key)
{
    if (!m_focus)
        return;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        focus(horizontal(*m_focus, (key == Qt::Key_Right) != m_on.isRightToLeft() ? 1 : -1));
    else
        focus(vertical(*m_focus, key));
}

} // namespace gui
