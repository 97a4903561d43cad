// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/jobsdelegate.h"
#include "gui/look/conditionlook.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/jobs/jobsmodel.h"
#include <QApplication>
#include <QPainter>

namespace gui {

using model::JobsModel;
using model::JobState;

static constexpr int signSize = 16;

static JobState stateOf(const QModelIndex &index)
{
    return JobState(index.data(JobsModel::StateRole).toInt());
}

QSize JobsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(),
            std::max(look::rowHeight, option.fontMetrics.height() + look::space8)};
}

void JobsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const JobState state = stateOf(index);
    if (state == JobState::Failed && index.column() == JobsModel::Outcome)
        option->palette.setColor(QPalette::Text, look::colourOf(look::Meaning::Bad, option->palette));
    else if (state != JobState::Running && state != JobState::Failed)
        option->palette.setColor(QPalette::Text, look::muted(option->palette));
    if (index.column() != JobsModel::What)
        return;
    const look::Sign sign = look::signOf(state);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {signSize, signSize};
    const auto group = option->state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor colour = option->state & QStyle::State_Selected
                              ? option->palette.color(group, QPalette::HighlightedText)
                              : look::colourOf(sign.meaning, option->palette);
    option->icon = QIcon(
        look::pixmap(sign.icon, colour, signSize, option->widget ? option->widget->devicePixelRatioF() : 1));
}

void JobsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != JobsModel::Progress || stateOf(index) != JobState::Running)
        return;
    const double percent = index.data(JobsModel::PercentRole).toDouble();
    QStyleOptionProgressBar bar;
    bar.rect = option.rect.adjusted(look::space4, look::space4, -look::space4, -look::space4);
    bar.direction = option.direction;
    bar.palette = option.palette;
    bar.state = QStyle::State_Enabled | QStyle::State_Horizontal;
    bar.minimum = 0;
    bar.maximum = percent < 0 ? 0 : 100; // 0: a busy one
    bar.progress = percent < 0 ? 0 : int(percent);
    bar.text = index.data().toString();
    bar.textVisible = percent >= 0;
    bar.textAlignment = Qt::AlignCenter;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ProgressBar, &bar, painter, option.widget);
}

} // namespace gui
