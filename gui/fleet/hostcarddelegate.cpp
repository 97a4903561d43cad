// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fleet/hostcarddelegate.h"
#include "gui/fleet/cardbrush.h"
#include "gui/look/metrics.h"
#include "model/cards/hostcardsproxy.h"
#include "model/cards/hostcardtext.h"
#include <algorithm>
#include <QPainter>

namespace gui {

using model::Resource;

static constexpr int signSize = 16;
static constexpr int gap = look::space12; // between cards
static constexpr int meterHeight = 6;
static constexpr int leastGroup = 40; // less of its name says nothing
static constexpr Resource resources[] = {Resource::Cpu, Resource::Memory, Resource::Storage};

HostCardDelegate::HostCardDelegate(const model::HostCardsProxy &cards, QObject *parent)
    : SizedDelegate(parent)
    , m_cards(cards)
{}

static int lineOf(const QFontMetrics &metrics)
{
    return std::max(metrics.height(), signSize) + look::space4;
}

int HostCardDelegate::heightFor(const QFont &font) const
{
    const int line = lineOf(QFontMetrics(font)); // title, three meters, counts, problem
    return gap + 2 * look::space12 + 6 * line + 2 * look::space4;
}

static void paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const QRect &card)
{
    const bool chosen = option.state & QStyle::State_HasFocus;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(chosen || hovered ? option.palette.color(QPalette::Highlight) : look::hairline(option.palette),
                         chosen ? 2 : 1));
    painter->setBrush(option.palette.base());
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), look::cardRadius, look::cardRadius);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void HostCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const model::HostCard &card = m_cards.card(index);
    const QRect frame = option.rect.adjusted(0, 0, -gap, -gap);
    painter->save();
    paintFrame(painter, option, frame);
    QStyleOptionViewItem inner = option;
    inner.rect = frame;
    const CardBrush brush(painter, inner);
    const int line = lineOf(option.fontMetrics);
    const QRect inside = frame.adjusted(look::space12, look::space12, -look::space12, -look::space12);
    const auto lines = [&](int first, int count, int below) {
        return QRect(inside.left(), inside.top() + first * line + below, inside.width(), count * line);
    };
    paintTitle(brush, lines(0, 1, 0), card);
    if (card.isThere())
        paintMeters(brush, lines(1, 3, look::space4), card);
    else
        brush.paragraph(lines(1, 3, look::space4), model::awayText(card.row), brush.awayInk(card.row));
    if (card.isThere() || card.row.instances > 0)
        brush.counts(lines(4, 1, 2 * look::space4), card);
    if (card.isThere())
        brush.problems(lines(5, 1, 2 * look::space4), card);
    painter->restore();
}

void HostCardDelegate::paintTitle(const CardBrush &brush, const QRect &line, const model::HostCard &card)
{
    const QString detail = card.detail;
    const int width = std::min(QFontMetrics(brush.small()).horizontalAdvance(detail) + 1, line.width() / 2);
    brush.sign({line.left(), line.center().y() - signSize / 2 + 1}, look::signOf(card.row.state), signSize);
    const QRect names = line.adjusted(signSize + look::space8, 0, -width - look::space8, 0);
    brush.text(names, card.row.entry.name, brush.strong(), brush.ink());
    const int taken = QFontMetrics(brush.strong()).horizontalAdvance(card.row.entry.name) + look::space8;
    if (names.width() - taken >= leastGroup)
        brush.text(names.adjusted(taken, 0, 0, 0), model::groupOf(card), brush.small(), brush.muted());
    brush.text(line.adjusted(line.width() - width, 0, 0, 0), detail, brush.small(), brush.muted(), Qt::AlignRight);
}

void HostCardDelegate::paintMeters(const CardBrush &brush, const QRect &area, const model::HostCard &card)
{
    const QFontMetrics metrics(brush.small());
    int labels = 0;
    int figures = 0;
    for (const Resource resource : resources) {
        labels = std::max(labels, metrics.horizontalAdvance(model::resourceName(resource)));
        figures = std::max(figures, metrics.horizontalAdvance(model::usedText(card.capacity, resource)));
    }
    figures = std::min(figures, area.width() / 2);
    const int line = area.height() / int(std::size(resources));
    for (int i = 0; i < int(std::size(resources)); ++i) {
        const QRect at(area.left(), area.top() + i * line, area.width(), line);
        const QRect track = at.adjusted(labels + look::space8, 0, -figures - look::space8, 0);
        brush.text(at, model::resourceName(resources[i]), brush.small(), brush.muted());
        brush.meter({track.left(), at.center().y() - meterHeight / 2 + 1, track.width(), meterHeight},
                    model::shareOf(card.capacity, resources[i]));
        brush.text(at, model::usedText(card.capacity, resources[i]), brush.small(), brush.ink(), Qt::AlignRight);
    }
}

} // namespace gui
