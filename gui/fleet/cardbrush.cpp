// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fleet/cardbrush.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QWidget>

namespace gui {

using look::Meaning;
using model::Condition;

static constexpr int countSign = 14;
static constexpr double scarce = 0.9; // in use: the bar says so by its colour

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::CardBrush)
};
} // namespace

CardBrush::CardBrush(QPainter *painter, const QStyleOptionViewItem &option)
    : m_painter(painter)
    , m_option(option)
    , m_font(option.font)
    , m_strong(option.font)
    , m_small(option.font)
{
    m_strong.setWeight(QFont::DemiBold);
    m_small.setPointSizeF(m_small.pointSizeF() * look::smallScale);
}

QColor CardBrush::ink() const
{
    return m_option.palette.color(QPalette::Text);
}

QColor CardBrush::muted() const
{
    return look::muted(m_option.palette);
}

QRect CardBrush::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_option.direction, m_option.rect, rect);
}

QColor CardBrush::awayInk(const model::HostRow &row) const
{
    const bool meant = row.error.isEmpty() || row.departure != model::Departure::None;
    return meant ? muted() : look::colourOf(Meaning::Bad, m_option.palette);
}

void CardBrush::text(const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
                     Qt::Alignment side) const
{
    m_painter->setFont(font);
    m_painter->setPen(colour);
    m_painter->drawText(mirrored(rect), int(QStyle::visualAlignment(m_option.direction, side) | Qt::AlignVCenter),
                        QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

// Whole lines only; the last one says by its dots that there is more.
void CardBrush::paragraph(const QRect &rect, const QString &words, const QColor &colour) const
{
    const QString plain = words.simplified();
    QTextLayout layout(plain, m_small);
    QRect line(rect.topLeft(), QSize(rect.width(), QFontMetrics(m_small).lineSpacing()));
    layout.beginLayout();
    for (QTextLine next = layout.createLine(); next.isValid() && line.bottom() <= rect.bottom();
         next = layout.createLine()) {
        next.setLineWidth(rect.width());
        const bool last = line.bottom() + line.height() > rect.bottom();
        text(line, plain.mid(next.textStart(), last ? -1 : next.textLength()).trimmed(), m_small, colour,
             Qt::AlignLeft);
        line.translate(0, line.height());
    }
    layout.endLayout();
}

void CardBrush::sign(const QPoint &topLeft, const look::Sign &sign, int size) const
{
    const qreal ratio = m_option.widget ? m_option.widget->devicePixelRatioF() : 1;
    const QColor colour = look::colourOf(sign.meaning, m_option.palette);
    m_painter->drawPixmap(mirrored(QRect(topLeft, QSize(size, size))), look::pixmap(sign.icon, colour, size, ratio));
}

void CardBrush::meter(const QRect &rect, const model::Share &share) const
{
    if (share.used < 0 && share.promised < 0)
        return;
    const QPalette &palette = m_option.palette;
    const auto part = [&](double of) {
        return QRect(rect.left(), rect.top(), qRound(rect.width() * of), rect.height());
    };
    const double radius = rect.height() / 2.0;
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(mirrored(rect), radius, radius);
    m_painter->fillPath(track, look::hairline(palette));
    m_painter->setClipPath(track);
    const QColor used = share.used >= scarce ? look::colourOf(Meaning::Bad, palette) : look::seriesColour(0, palette);
    m_painter->fillRect(mirrored(part(std::clamp(share.used, 0.0, 1.0))), used);
    m_painter->restore();
    if (share.promised < 0)
        return;
    const int at = rect.left() + std::min(qRound(rect.width() * share.promised), rect.width() - 2);
    const QColor mark = share.promised > 1 ? look::colourOf(Meaning::Warning, palette) : ink();
    m_painter->fillRect(mirrored(QRect(at, rect.top() - 2, 2, rect.height() + 4)), mark);
}

void CardBrush::counts(const QRect &rect, const model::HostCard &card) const
{
    static constexpr Condition shown[] = {Condition::Running,   Condition::Trouble,      Condition::Paused,
                                          Condition::Migrating, Condition::ShuttingDown, Condition::Saved,
                                          Condition::Off,       Condition::Unknown};
    const QFontMetrics metrics(m_small);
    int x = rect.left();
    for (const Condition condition : shown) {
        const int count = card.counted(condition);
        const QString figure = QString::number(count);
        const int width = countSign + look::space4 + metrics.horizontalAdvance(figure) + look::space12;
        if (count == 0 || x + width > rect.right() + look::space12)
            continue;
        sign({x, rect.center().y() - countSign / 2 + 1}, look::signOf(condition), countSign);
        text({x + countSign + look::space4, rect.top(), width, rect.height()}, figure, m_small, ink());
        x += width;
    }
    if (x == rect.left())
        text(rect, Words::tr("No instances"), m_small, muted());
}

void CardBrush::problems(const QRect &rect, const model::HostCard &card) const
{
    if (card.problems.isEmpty())
        return;
    const bool bad = card.problems.constFirst().kind <= model::HostProblem::Kind::InstanceTrouble;
    const look::Sign warning{bad ? QStringLiteral("status-failed") : QStringLiteral("status-warning"),
                             bad ? Meaning::Bad : Meaning::Warning};
    sign({rect.left(), rect.center().y() - countSign / 2 + 1}, warning, countSign);
    const auto more = int(card.problems.size()) - 1;
    const QString first = card.problems.constFirst().text.simplified();
    text(rect.adjusted(countSign + look::space4, 0, 0, 0),
         more > 0 ? Words::tr("(+%1) %2", "problems of a host").arg(more).arg(first) : first, m_small,
         look::colourOf(warning.meaning, m_option.palette));
}

} // namespace gui
