// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/tagspainter.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace gui {

static constexpr int colours = 7;
static constexpr double tint = 0.22; // strong enough to tell chips apart, weak enough for text in the usual colour

// Not qHash(), which differs from run to run.
static int colourIndex(const QString &tag)
{
    uint sum = 0;
    for (const QChar c : tag.toCaseFolded())
        sum = sum * 31 + c.unicode();
    return int(sum % colours);
}

static QColor inkOf(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group,
                                option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

static void paintChip(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place, const QString &tag)
{
    const QRect rect = QStyle::visualRect(option.direction, option.rect, place);
    const bool selected = option.state & QStyle::State_Selected;
    QColor back = selected ? inkOf(option) : look::seriesColour(colourIndex(tag), option.palette);
    back.setAlphaF(tint);
    painter->setPen(Qt::NoPen);
    painter->setBrush(back);
    painter->drawRoundedRect(rect, look::space4, look::space4);
    painter->setPen(inkOf(option));
    painter->drawText(rect, Qt::AlignCenter, tag);
}

void paintTags(QPainter *painter, const QStyleOptionViewItem &option, const QStringList &tags)
{
    const QFontMetrics metrics = option.fontMetrics;
    const int height = metrics.height() + 2;
    const int top = option.rect.center().y() - height / 2;
    const int end = option.rect.right() - look::space4;
    const int restWidth = metrics.horizontalAdvance(QStringLiteral("+99"));
    int left = option.rect.left() + look::space8;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const int width = metrics.horizontalAdvance(tags[i]) + look::space12;
        const int room = end - left - (i + 1 < tags.size() ? look::space4 + restWidth : 0);
        if (width > room && i > 0) {
            const QRect rest(left, top, restWidth, height);
            painter->setPen(inkOf(option));
            painter->drawText(QStyle::visualRect(option.direction, option.rect, rest), Qt::AlignCenter,
                              QStringLiteral("+%1").arg(tags.size() - i));
            break;
        }
        const int fitting = std::min(width, std::max(room, 0)); // the first one is cut rather than left out
        paintChip(painter, option, {left, top, fitting, height},
                  metrics.elidedText(tags[i], Qt::ElideRight, fitting - look::space8));
        left += fitting + look::space4;
    }
    painter->restore();
}

} // namespace gui
