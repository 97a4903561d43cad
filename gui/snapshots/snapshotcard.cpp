// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/snapshotcard.h"
#include "gui/look/conditionlook.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/snapshots/snapshottext.h"
#include <QCoreApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

namespace gui {

using namespace look;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::SnapshotCard)
};

constexpr int iconSize = 16;
constexpr int pillHeight = 20;
const QRectF frame(0, 0, SnapshotCard::width, SnapshotCard::height);
const QRectF pictureRect(space4, space4, SnapshotCard::picture.width(), SnapshotCard::picture.height());
const QRectF inner = frame.adjusted(space12, space8, -space12, -space8);

QFont scaled(const QWidget &on, double factor, QFont::Weight weight = QFont::Normal)
{
    QFont font = on.font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

// What lies on the leading side is on the right when the language is written from right to left.
QRectF mirrored(const QRectF &rect, const QWidget &on)
{
    if (!on.isRightToLeft())
        return rect;
    return {frame.right() - rect.right(), rect.y(), rect.width(), rect.height()};
}

QRectF pillRect(const QWidget &on, const QString &text)
{
    const int wide = QFontMetrics(scaled(on, smallScale, QFont::DemiBold)).horizontalAdvance(text) + 2 * space8;
    return mirrored({frame.right() - wide - space8, -pillHeight / 2.0, double(wide), pillHeight}, on);
}

} // namespace

SnapshotCard::SnapshotCard(const virt::Snapshot &snapshot, const QWidget &on) : m_snapshot(snapshot), m_on(on)
{
    setFlag(ItemIsSelectable);
    setNow(QDateTime::currentDateTime());
}

void SnapshotCard::setNow(const QDateTime &now)
{
    m_age = model::snapshotAgeText(m_snapshot, now);
    setToolTip(model::snapshotSentence(m_snapshot, now).toHtmlEscaped());
    update();
}

QRectF SnapshotCard::boundingRect() const
{
    return frame.adjusted(-2, -pillHeight / 2.0 - 1, 2, 2);
}

QPainterPath SnapshotCard::shape() const
{
    QPainterPath path;
    path.addRect(frame);
    return path;
}

void SnapshotCard::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    if (!m_picture.isNull())
        paintPicture(painter);
    paintTexts(painter);
    paintSigns(painter);
    if (m_snapshot.current)
        paintPill(painter);
}

void SnapshotCard::paintFrame(QPainter *painter) const
{
    const QPalette &palette = m_on.palette();
    QPen pen(isSelected() ? palette.color(QPalette::Highlight) : hairline(palette), isSelected() ? 2 : 1);
    if (m_snapshot.external && !isSelected())
        pen.setStyle(Qt::DashLine);
    painter->setPen(pen);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

int SnapshotCard::textsFrom() const
{
    return m_picture.isNull() ? iconSize + space8 : int(pictureRect.right() + space8 - inner.left());
}

void SnapshotCard::setPicture(const QImage &screen)
{
    m_picture = screen;
    update();
}

void SnapshotCard::paintPicture(QPainter *painter) const
{
    const QRectF room = mirrored(pictureRect, m_on);
    QRectF target({}, QSizeF(m_picture.size()).scaled(room.size(), Qt::KeepAspectRatio));
    target.moveCenter(room.center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->fillRect(room, Qt::black); // what a screen has around it
    painter->drawImage(target, m_picture);
}

void SnapshotCard::paintTexts(QPainter *painter) const
{
    const int align = int(m_on.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const QRectF nameRect = mirrored(inner.adjusted(textsFrom(), 0, 0, -inner.height() / 2), m_on);
    const QRectF ageRect = mirrored(inner.adjusted(textsFrom(), inner.height() / 2, -2 * iconSize - space8, 0), m_on);
    painter->setFont(scaled(m_on, 1, QFont::DemiBold));
    painter->setPen(m_on.palette().color(QPalette::Text));
    painter->drawText(nameRect, align,
                      painter->fontMetrics().elidedText(name(), Qt::ElideMiddle, int(nameRect.width())));
    const bool told = m_snapshot.external && m_picture.isNull(); // else the dashed frame tells it alone
    const QString age = told ? Words::tr("%1 · external", "age").arg(m_age) : m_age;
    painter->setFont(scaled(m_on, smallScale));
    painter->setPen(muted(m_on.palette()));
    painter->drawText(ageRect, align, painter->fontMetrics().elidedText(age, Qt::ElideRight, int(ageRect.width())));
}

void SnapshotCard::paintSigns(QPainter *painter) const
{
    const qreal ratio = painter->device()->devicePixelRatioF() * std::max(1.0, painter->worldTransform().m11());
    const auto draw = [&](const QString &icon, const QColor &colour, double x, double y) {
        painter->drawPixmap(mirrored({x, y, iconSize, iconSize}, m_on).topLeft(),
                            pixmap(icon, colour, iconSize, ratio));
    };
    const Sign sign = signOf(model::conditionOf({.state = m_snapshot.state}));
    const QPointF at = m_picture.isNull() ? inner.topLeft() + QPointF(0, 2)
                                          : pictureRect.bottomRight() - QPointF(iconSize, iconSize);
    if (!m_picture.isNull())
        painter->fillRect(mirrored({at, QSizeF(iconSize, iconSize)}, m_on), m_on.palette().color(QPalette::Base));
    draw(m_snapshot.diskOnly ? QStringLiteral("object-disk") : sign.icon, colourOf(sign.meaning, m_on.palette()),
         at.x(), at.y());
    const double below = inner.bottom() - iconSize;
    draw(QStringLiteral("object-disk"), muted(m_on.palette()), inner.right() - iconSize, below);
    if (m_snapshot.withMemory)
        draw(QStringLiteral("object-memory"), muted(m_on.palette()), inner.right() - 2 * iconSize - space4, below);
}

void SnapshotCard::paintPill(QPainter *painter) const
{
    const QString text = Words::tr("You are here");
    const QRectF pill = pillRect(m_on, text);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_on.palette().color(QPalette::Highlight));
    painter->drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    painter->setPen(m_on.palette().color(QPalette::HighlightedText));
    painter->setFont(scaled(m_on, smallScale, QFont::DemiBold));
    painter->drawText(pill, Qt::AlignCenter, text);
}

} // namespace gui
