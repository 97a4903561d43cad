// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fleet/hostrowdelegate.h"
#include "gui/fleet/cardbrush.h"
#include "gui/look/metrics.h"
#include "model/cards/hostcardsproxy.h"
#include "model/cards/hostcardtext.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QPainter>

namespace gui {

using model::Resource;

static constexpr int signSize = 16;
static constexpr int meterHeight = 4;
static constexpr Resource resources[] = {Resource::Cpu, Resource::Memory, Resource::Storage};

HostRowDelegate::HostRowDelegate(const model::HostCardsProxy &cards, QObject *parent)
    : SizedDelegate(parent)
    , m_cards(cards)
{}

int HostRowDelegate::heightFor(const QFont &font) const
{
    return std::max(look::rowHeight, QFontMetrics(font).height() + look::space8);
}

static void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    QColor tint = option.palette.color(QPalette::Highlight);
    tint.setAlpha(option.state & QStyle::State_HasFocus ? 50 : 24);
    if (option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver))
        painter->fillRect(option.rect, tint);
}

// Tenths of the width: name 2, meters 4, instances 2, problem or state 2.
void HostRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const model::HostCard &card = m_cards.card(index);
    painter->save();
    paintGround(painter, option);
    const CardBrush brush(painter, option);
    const QRect line = option.rect.adjusted(look::space8, 0, -look::space8, 0);
    const auto tenths = [&](int first, int count) {
        return QRect(line.left() + line.width() * first / 10, line.top(), line.width() * count / 10 - look::space12,
                     line.height());
    };
    brush.sign({line.left(), line.center().y() - signSize / 2 + 1}, look::signOf(card.row.state), signSize);
    brush.text(tenths(0, 2).adjusted(signSize + look::space8, 0, 0, 0), card.row.entry.name, brush.font(), brush.ink());
    if (card.isThere())
        paintMeters(brush, tenths(2, 4), card);
    else
        brush.text(tenths(2, 4), model::awayText(card.row).simplified(), brush.small(), brush.awayInk(card.row));
    if (card.isThere() || card.row.instances > 0)
        brush.counts(tenths(6, 2), card);
    if (card.isThere() && !card.problems.isEmpty())
        brush.problems(tenths(8, 2), card);
    else
        brush.text(tenths(8, 2), card.detail, brush.small(), brush.muted(), Qt::AlignRight);
    painter->restore();
}

void HostRowDelegate::paintMeters(const CardBrush &brush, const QRect &area, const model::HostCard &card)
{
    const int width = area.width() / int(std::size(resources));
    for (int i = 0; i < int(std::size(resources)); ++i) {
        const model::Share share = model::shareOf(card.capacity, resources[i]);
        const QRect at(area.left() + i * width, area.top(), width - look::space12, area.height());
        const QRect words = at.adjusted(0, 0, 0, -meterHeight);
        const QString figure = model::percentText(100 * share.used);
        const int taken = QFontMetrics(brush.small()).horizontalAdvance(figure) + look::space4;
        brush.text(words.adjusted(0, 0, -taken, 0), model::resourceName(resources[i]), brush.small(), brush.muted());
        brush.text(words, figure, brush.small(), brush.ink(), Qt::AlignRight);
        brush.meter({at.left(), at.bottom() - meterHeight - 1, at.width(), meterHeight}, share);
    }
}

} // namespace gui
