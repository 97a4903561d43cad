// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/poolsdelegate.h"
#include "gui/capacity/meter.h"
#include "gui/capacity/poolcard.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/storage/poollook.h"
#include "model/storage/poolsmodel.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QPainter>

namespace gui {

using look::Meaning;
using model::PoolsModel;

static constexpr int signSize = 16;
static constexpr int markSize = 14;
static constexpr float faintTrack = 0.3F;
static constexpr double staleOpacity = 0.5;

static QColor inkOf(const QStyleOptionViewItem &option, const QColor &usual)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.state & QStyle::State_Selected ? option.palette.color(group, QPalette::HighlightedText) : usual;
}

static QPixmap signIn(const QStyleOptionViewItem &option, const look::Sign &sign, int size)
{
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    return look::pixmap(sign.icon, inkOf(option, look::colourOf(sign.meaning, option.palette)), size, ratio);
}

static MeterColours coloursIn(const QStyleOptionViewItem &option, Meaning meaning)
{
    MeterColours out = meterColours(meaning, option.palette);
    if (option.state & QStyle::State_Selected) {
        out.bar = out.track = inkOf(option, {});
        out.track.setAlphaF(faintTrack);
    }
    return out;
}

namespace {

// The cell Space, from left to right as in English; mirrors itself: bar, figure, and a sign where there is little left.
class SpaceCell {
public:
    SpaceCell(QPainter *painter, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_option(option)
        , m_inner(option.rect.adjusted(look::space8, 0, -look::space8, 0))
        , m_figureWidth(option.fontMetrics.horizontalAdvance(model::percentText(100)) + look::space8)
    {}

    void paint(double used, double promised) const
    {
        const Meaning meaning = spaceMeaning(used, promised);
        const int markRoom = markSize + look::space4;
        const QRect bar(m_inner.left(), m_inner.center().y() - meterRoom / 2 + 1,
                        m_inner.width() - m_figureWidth - markRoom, meterRoom);
        if (bar.width() > look::space24)
            paintMeter(m_painter, mirrored(bar), {.taken = used, .beside = promised}, coloursIn(m_option, meaning),
                       m_option.direction);
        const QRect figure = m_inner.adjusted(m_inner.width() - m_figureWidth - markRoom, 0, -markRoom, 0);
        m_painter->setPen(inkOf(m_option, m_option.palette.color(QPalette::Text)));
        m_painter->drawText(mirrored(figure),
                            int(QStyle::visualAlignment(m_option.direction, Qt::AlignRight) | Qt::AlignVCenter),
                            model::percentText(100 * used));
        if (meaning != Meaning::Idle)
            paintMark(meaning);
    }

private:
    void paintMark(Meaning meaning) const
    {
        const QRect square(m_inner.right() - markSize + 1, m_inner.center().y() - markSize / 2 + 1, markSize, markSize);
        m_painter->drawPixmap(mirrored(square),
                              signIn(m_option, {QStringLiteral("status-warning"), meaning}, markSize));
    }
    [[nodiscard]] QRect mirrored(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    QRect m_inner;
    int m_figureWidth;
};

void paintSpace(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const double capacity = index.data(PoolsModel::CapacityRole).toDouble();
    if (capacity <= 0)
        return;
    const QVariant promised = index.data(PoolsModel::PromisedRole);
    SpaceCell(painter, option)
        .paint(index.data(PoolsModel::UsedRole).toDouble() / capacity,
               promised.isValid() ? promised.toDouble() / capacity : -1);
}

} // namespace

QSize PoolsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(),
            std::max(look::rowHeight, option.fontMetrics.height() + look::space8)};
}

void PoolsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle; // names and paths differ at their ends
    if (index.column() != PoolsModel::State)
        return;
    const auto state = virt::StoragePool::State(index.data(PoolsModel::StateRole).toInt());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {signSize, signSize};
    option->icon = QIcon(signIn(*option, poolSign(state), signSize));
}

void PoolsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (m_stale)
        painter->setOpacity(staleOpacity);
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == PoolsModel::Space)
        paintSpace(painter, option, index);
    painter->restore();
}

} // namespace gui
