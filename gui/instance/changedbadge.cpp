// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/changedbadge.h"
#include "gui/instance/changeddialog.h"
#include "gui/look/colours.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "virt/instance/configuration.h"
#include <QMessageBox>
#include <QPainter>
#include <QStyle>

namespace gui {

static constexpr int signSize = 16;

ChangedBadge::ChangedBadge(model::Fleet &fleet, QWidget *parent) : QToolButton(parent), m_fleet(fleet)
{
    setObjectName(QStringLiteral("changedBadge"));
    setText(tr("Changed"));
    setAccessibleName(tr("Changed"));
    setToolTip(tr("The stored configuration differs from what runs. It takes effect at the next start. Press to see "
                  "the difference."));
    setAccessibleDescription(toolTip());
    setCursor(Qt::PointingHandCursor);
    setVisible(false);
    connect(this, &QToolButton::clicked, this, &ChangedBadge::ask);
}

void ChangedBadge::set(const model::InstanceRow &row)
{
    m_instance = row.id;
    m_name = row.instance.name;
    setVisible(row.canDiffer() && row.details && row.details->changed.value_or(false));
}

QSize ChangedBadge::sizeHint() const
{
    return {look::space8 + signSize + look::space4 + fontMetrics().horizontalAdvance(text()) + look::space12,
            std::max(signSize, fontMetrics().height()) + look::space8};
}

void ChangedBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = look::colourOf(look::Meaning::Warning, palette());
    painter.setPen(hasFocus() || underMouse() ? QPen(colour) : QPen(Qt::NoPen));
    painter.setBrush(look::tint(look::Meaning::Warning, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(look::space8, (height() - signSize) / 2, signSize, signSize));
    painter.drawPixmap(icon, look::pixmap(QStringLiteral("action-edit"), colour, signSize, devicePixelRatioF()));
    painter.setPen(colour);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(),
                                           rect().adjusted(look::space8 + signSize + look::space4, 0, 0, 0));
    painter.drawText(words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter, text());
}

void ChangedBadge::ask()
{
    virt::Session *session = m_fleet.session(m_instance);
    if (!session)
        return;
    const auto stored = [this, of = m_instance](const QString &running) {
        return [this, of, running](const virt::Result<QString> &xml) {
            if (of == m_instance) // else the page shows another one by now
                xml ? show(running, *xml) : tell(xml.error().text());
        };
    };
    virt::fetchXml(*session, m_instance.uuid, m_name, virt::XmlKind::Running, this,
                   [this, stored, of = m_instance](const virt::Result<QString> &running) {
                       virt::Session *now = m_fleet.session(of);
                       if (!running)
                           return tell(running.error().text());
                       if (now && of == m_instance)
                           virt::fetchXml(*now, of.uuid, m_name, virt::XmlKind::Stored, this, stored(*running));
                   });
}

void ChangedBadge::show(const QString &running, const QString &stored)
{
    auto *dialog = new ChangedDialog(m_name, running, stored, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ChangedBadge::tell(const QString &fault)
{
    auto *box = new QMessageBox(QMessageBox::Warning, text(), fault, QMessageBox::Close, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace gui
