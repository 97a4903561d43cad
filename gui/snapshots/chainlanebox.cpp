// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/chainlanebox.h"
#include "gui/look/colours.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/snapshots/chaintext.h"
#include <algorithm>
#include <cmath>
#include <QPainter>
#include <QWidget>

namespace gui {

using namespace look;
using model::Standing;

namespace {

constexpr int iconSize = 16;
constexpr int barWidth = 3; // of the one that is written to

struct Look {
    QString icon;
    Meaning meaning = Meaning::Idle;
};

Look lookOf(const model::LaneBox &box)
{
    if (model::isBad(box.standing))
        return {box.standing == Standing::Orphan ? QStringLiteral("object-orphan") : QStringLiteral("status-failed"),
                Meaning::Bad};
    if (box.standing == Standing::Unread)
        return {QStringLiteral("status-warning"), Meaning::Warning};
    if (box.standing == Standing::Shared)
        return {QStringLiteral("status-info"), Meaning::Info};
    return {box.file.role == virt::FoundFile::Role::Memory ? QStringLiteral("object-memory")
                                                           : QStringLiteral("object-volume"),
            Meaning::Idle};
}

QFont scaled(const QWidget &on, double factor, QFont::Weight weight = QFont::Normal)
{
    QFont font = on.font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

ChainLaneBox::ChainLaneBox(const model::LaneBox &box, const QString &sentences, const QWidget &on)
    : m_box(box)
    , m_sentences(sentences)
    , m_on(on)
    , m_frame(0, 0, std::round(leastWidth + box.weight * (mostWidth - leastWidth)), height)
{
    setToolTip(sentences.toHtmlEscaped());
}

void ChainLaneBox::setFocused(bool focused)
{
    m_focused = focused;
    update();
}

QRectF ChainLaneBox::boundingRect() const
{
    return m_frame.adjusted(-2, -2, 2, 2);
}

// What lies on the leading side is on the right when the language is written from right to left.
QRectF ChainLaneBox::mirrored(const QRectF &rect) const
{
    if (!m_on.isRightToLeft())
        return rect;
    return {m_frame.right() - rect.right(), rect.y(), rect.width(), rect.height()};
}

void ChainLaneBox::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    paintTexts(painter);
    paintSign(painter);
}

void ChainLaneBox::paintFrame(QPainter *painter) const
{
    const QPalette &palette = m_on.palette();
    const bool bad = model::isBad(m_box.standing);
    QPen pen(bad ? colourOf(Meaning::Bad, palette) : hairline(palette), bad ? 1.5 : 1);
    if (!m_box.file.known || m_box.standing == Standing::Orphan)
        pen.setStyle(Qt::DashLine);
    painter->setPen(m_focused ? QPen(palette.color(QPalette::Highlight), 2) : pen);
    painter->setBrush(bad ? tint(Meaning::Bad, palette) : palette.color(QPalette::Base));
    painter->drawRoundedRect(m_frame.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    if (m_box.written)
        painter->fillRect(mirrored({1, cardRadius, barWidth, height - 2 * cardRadius}),
                          palette.color(QPalette::Highlight));
}

void ChainLaneBox::paintTexts(QPainter *painter) const
{
    const int align = int(m_on.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const QRectF inner = m_frame.adjusted(space12, space4, -space8, -space4);
    const double line = inner.height() / 3;
    const auto draw = [&](const QString &text, int number, double indent, Qt::TextElideMode elide) {
        const QRectF at = mirrored({inner.x() + indent, inner.y() + number * line, inner.width() - indent, line});
        painter->drawText(at, align, painter->fontMetrics().elidedText(text, elide, int(at.width())));
    };
    painter->setFont(scaled(m_on, smallScale, QFont::DemiBold));
    painter->setPen(m_on.palette().color(QPalette::Text));
    draw(model::boxName(m_box), 0, iconSize + space8, Qt::ElideMiddle);
    painter->setFont(scaled(m_on, smallScale));
    painter->setPen(muted(m_on.palette()));
    draw(model::boxSizes(m_box), 1, 0, Qt::ElideRight);
    const Meaning meaning = lookOf(m_box).meaning;
    if (meaning == Meaning::Bad || meaning == Meaning::Warning)
        painter->setPen(colourOf(meaning, m_on.palette()));
    draw(model::boxUsers(m_box), 2, 0, Qt::ElideRight);
}

void ChainLaneBox::paintSign(QPainter *painter) const
{
    const Look its = lookOf(m_box);
    const qreal ratio = painter->device()->devicePixelRatioF() * std::max(1.0, painter->worldTransform().m11());
    const QColor colour = its.meaning == Meaning::Idle ? muted(m_on.palette()) : colourOf(its.meaning, m_on.palette());
    painter->drawPixmap(mirrored({space12, space4 + 2, iconSize, iconSize}).topLeft(),
                        pixmap(its.icon, colour, iconSize, ratio));
}

} // namespace gui
