// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cpus/cpufit.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include <algorithm>

namespace gui {

using look::Meaning;
using model::CpuFit;

static constexpr int signSize = 16;

look::Sign signOf(CpuFit fit)
{
    switch (fit) {
    case CpuFit::Waiting: return {QStringLiteral("host-connecting"), Meaning::Idle};
    case CpuFit::Identical: return {QStringLiteral("status-done"), Meaning::Good};
    case CpuFit::Superset: return {QStringLiteral("action-add"), Meaning::Info};
    case CpuFit::Incompatible: return {QStringLiteral("status-failed"), Meaning::Bad};
    case CpuFit::Failed: return {QStringLiteral("status-warning"), Meaning::Warning};
    case CpuFit::Unknown: break;
    }
    return {QStringLiteral("state-unknown"), Meaning::Idle};
}

QSize CpuFitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + look::space16, std::max(size.height() + look::space8, look::rowHeight)};
}

void CpuFitDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant fit = index.data(m_role);
    if (!fit.isValid())
        return;
    const look::Sign sign = signOf(CpuFit(fit.toInt()));
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {signSize, signSize};
    const QColor colour = look::colourOf(sign.meaning, option->palette);
    const auto group = option->state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool selected = option->state & QStyle::State_Selected;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->icon = QIcon(look::pixmap(
        sign.icon, selected ? option->palette.color(group, QPalette::HighlightedText) : colour, signSize, ratio));
    option->palette.setColor(QPalette::Text, colour);
}

} // namespace gui
