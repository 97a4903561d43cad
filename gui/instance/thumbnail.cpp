// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/thumbnail.h"
#include "gui/instance/screenfeed.h"
#include "gui/look/colours.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/text/statetext.h"
#include <QPainter>

namespace gui {

static constexpr QSize usualSize(320, 240);
static constexpr int iconSize = 48;
static constexpr qreal staleOpacity = 0.5;

Thumbnail::Thumbnail(model::Fleet &fleet, QWidget *parent) : QWidget(parent), m_feed(new ScreenFeed(fleet, this))
{
    setObjectName(QStringLiteral("thumbnail"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_feed, &ScreenFeed::pictureChanged, this, [this](const QImage &picture) {
        m_picture = picture;
        m_fault.clear();
        refresh();
    });
    connect(m_feed, &ScreenFeed::failed, this, [this](const virt::Error &error) {
        m_screenless = error.kind == virt::Error::Kind::Unsupported;
        m_fault = error.message;
        refresh();
    });
}

QSize Thumbnail::sizeHint() const
{
    return usualSize;
}

QString Thumbnail::sentence() const
{
    if (!m_active)
        return tr("%1. The screen is shown while it runs.").arg(m_state);
    if (m_screenless)
        return tr("It has no screen.");
    if (!m_picture.isNull())
        return {};
    return m_fault.isEmpty() ? tr("Waiting for the first picture…") : tr("No picture of the screen: %1").arg(m_fault);
}

void Thumbnail::refresh()
{
    const QString text = sentence();
    setAccessibleName(text.isEmpty() ? tr("Screen") : text);
    m_feed->setWanted(m_seen && m_active && !m_stale && !m_screenless);
    update();
}

void Thumbnail::beginRun(const model::InstanceRow &row)
{
    m_instance = row.id;
    m_runId = row.instance.id;
    m_screenless = false;
    m_fault.clear();
    m_picture = {};
    m_feed->setInstance(row.id);
}

void Thumbnail::set(const model::InstanceRow &row)
{
    if (row.id != m_instance || row.instance.id != m_runId)
        beginRun(row);
    m_active = row.instance.isActive();
    m_stale = row.stale;
    m_state = model::stateText(row.instance);
    refresh();
}

// Events rather than isVisible(), which stays true in a minimised window.
void Thumbnail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_seen = true;
    refresh();
}

void Thumbnail::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_seen = false;
    refresh();
}

void Thumbnail::paintPicture(QPainter *painter) const
{
    const QSizeF fitted = QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio);
    QRectF target({}, fitted);
    target.moveCenter(QRectF(rect()).center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->setOpacity(m_stale ? staleOpacity : 1);
    painter->drawImage(target, m_picture);
}

void Thumbnail::paintSentence(QPainter *painter) const
{
    const QColor colour = look::muted(palette());
    const QRect text = rect().adjusted(look::space16, height() / 2, -look::space16, 0);
    const QPoint at(width() / 2 - iconSize / 2, height() / 2 - iconSize - look::space8);
    painter->drawPixmap(at, look::pixmap(QStringLiteral("object-display"), colour, iconSize, devicePixelRatioF()));
    painter->setPen(colour);
    painter->drawText(text, int(Qt::AlignHCenter) | Qt::AlignTop | Qt::TextWordWrap, sentence());
}

void Thumbnail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (sentence().isEmpty())
        return paintPicture(&painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().window());
    painter.drawRoundedRect(rect(), look::space4, look::space4);
    paintSentence(&painter);
}

} // namespace gui
