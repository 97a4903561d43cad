// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/instancesdelegate.h"
#include "gui/instances/sectionpainter.h"
#include "gui/instances/tagspainter.h"
#include "gui/look/conditionlook.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/sparkline.h"
#include "model/instances/instancesproxy.h"
#include "model/text/quantity.h"
#include <QApplication>
#include <QPainter>

namespace gui {

using model::InstancesModel;

static constexpr int signSize = 16;
static constexpr int barHeight = 3;
static constexpr double staleOpacity = 0.5;

InstancesDelegate::InstancesDelegate(const InstancesModel &source, const model::InstancesProxy &proxy, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_source(source)
    , m_proxy(proxy)
{}

QSize InstancesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(),
            std::max(look::rowHeight, option.fontMetrics.height() + look::space8)};
}

// At the far end of the cell, so that names stay in line.
static void addBadge(QStyleOptionViewItem *option, const QModelIndex &index)
{
    if (virt::Owner(index.data(InstancesModel::OwnerRole).toInt()) == virt::Owner::None)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationPosition = QStyleOptionViewItem::Right;
    option->decorationSize = {signSize, signSize};
    option->icon = look::icon(QStringLiteral("badge-owner"), look::Meaning::Info);
}

static QStringList tagsOf(const QModelIndex &index)
{
    if (index.column() != InstancesModel::Tags)
        return {};
    const QString text = index.data().toString();
    return text == model::asking ? QStringList() : text.split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

void InstancesDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = index.column() == InstancesModel::Name ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.column() == InstancesModel::Name)
        addBadge(option, index);
    if (!tagsOf(index).isEmpty())
        option->text.clear(); // they are drawn as chips
    if (index.column() != InstancesModel::State)
        return;
    const look::Sign sign = look::signOf(model::Condition(index.data(InstancesModel::ConditionRole).toInt()));
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    const auto group = option->state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor colour = option->state & QStyle::State_Selected
                              ? option->palette.color(group, QPalette::HighlightedText)
                              : look::colourOf(sign.meaning, option->palette);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {signSize, signSize};
    option->icon = QIcon(look::pixmap(sign.icon, colour, signSize, ratio));
}

static QColor inkFor(const QStyleOptionViewItem &option, int series)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.state & QStyle::State_Selected ? option.palette.color(group, QPalette::HighlightedText)
                                                 : look::seriesColour(series, option.palette);
}

static void paintBar(QPainter *painter, const QStyleOptionViewItem &option, double percent)
{
    if (percent < 0)
        return;
    const QRect track = option.rect.adjusted(look::space8, 0, -look::space4, 0);
    const QRect bar(track.left(), option.rect.bottom() - barHeight - 1,
                    qRound(track.width() * std::min(percent, 100.0) / 100), barHeight);
    QColor colour = inkFor(option, percent < 90 ? 0 : 5);
    colour.setAlpha(140);
    painter->fillRect(QStyle::visualRect(option.direction, track, bar), colour);
}

void InstancesDelegate::paintHistory(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QModelIndex source = m_proxy.mapToSource(index);
    const auto &series = m_source.row(source.row()).series;
    if (!series)
        return;
    look::paintSparkline(painter, option.rect.adjusted(look::space4, look::space4, -look::space4, -look::space4),
                         series->figures[model::InstanceSeries::Cpu], 100, inkFor(option, 0));
}

void InstancesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_proxy.isSection(index))
        return paintSection(painter, option, index);
    painter->save();
    if (index.data(InstancesModel::StaleRole).toBool())
        painter->setOpacity(staleOpacity);
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == InstancesModel::CpuHistory)
        paintHistory(painter, option, index);
    else if (index.column() == InstancesModel::Tags)
        paintTags(painter, option, tagsOf(index));
    else if (const QVariant percent = index.data(InstancesModel::PercentRole); percent.isValid())
        paintBar(painter, option, percent.toDouble());
    painter->restore();
}

} // namespace gui
