// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/spacenote.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include "virt/core/sentences.h"
#include <QLabel>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static QString size(quint64 bytes)
{
    return model::bytesText(double(bytes));
}

static QString takesText(const virt::SpaceNeed &need)
{
    if (!need.later)
        return need.atOnce ? SpaceNote::tr("Takes up to %1 for the memory.").arg(size(need.atOnce)) : QString();
    return need.atOnce
               ? SpaceNote::tr("Takes up to %1 at once for the memory, and up to %2 as the instance writes on.")
                     .arg(size(need.atOnce), size(need.later))
               : SpaceNote::tr("Takes little at once, and up to %1 as the instance writes on.").arg(size(need.later));
}

static QString needText(const virt::SpaceNeed &need)
{
    const QString room =
        need.known ? SpaceNote::tr("Pool %1 has %2 free.").arg(need.room.pool, size(need.room.free))
                   : SpaceNote::tr("How much is free in %1 is not known: no pool covers it.").arg(need.directory);
    return virt::joined({takesText(need), room});
}

static QString warningText(const virt::SpaceNeed &need)
{
    if (!need.fits())
        return SpaceNote::tr("It may not fit: the memory takes up to %1, and pool %2 has %3 free.")
            .arg(size(need.atOnce), need.room.pool, size(need.room.free));
    return need.mayFill() ? SpaceNote::tr("Pool %1 can get full as the instance writes on.").arg(need.room.pool)
                          : QString();
}

SpaceNote::SpaceNote(QWidget *parent)
    : QWidget(parent)
    , m_estimate(new RoleLabel(RoleLabel::Role::Muted))
    , m_alarm(new QWidget)
    , m_warning(new RoleLabel(RoleLabel::Role::Remark))
{
    setObjectName(QStringLiteral("spaceNote"));
    m_estimate->setObjectName(QStringLiteral("spaceEstimate"));
    m_warning->setObjectName(QStringLiteral("spaceWarning"));
    auto *sign = new QLabel;
    sign->setPixmap(look::icon(QStringLiteral("status-warning"), look::Meaning::Warning).pixmap(look::space16));
    auto *row = new QHBoxLayout(m_alarm);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::space8);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_warning, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space4);
    column->addWidget(m_estimate);
    column->addWidget(m_alarm);
    refresh();
}

void SpaceNote::setSpace(const virt::Result<virt::SnapshotSpace> &space)
{
    m_space = space ? std::optional(*space) : std::nullopt;
    refresh();
    if (!space)
        m_estimate->setText(tr("How much room it takes could not be found out: %1").arg(space.error().text()));
    m_estimate->setVisible(!m_estimate->text().isEmpty());
}

void SpaceNote::setRequest(const virt::TakeRequest &request)
{
    m_request = request;
    if (m_space)
        refresh();
}

void SpaceNote::refresh()
{
    QStringList lines;
    QStringList warnings;
    if (m_space)
        for (const virt::SpaceNeed &need : virt::spaceNeeds(*m_space, m_request)) {
            lines << needText(need);
            if (const QString warning = warningText(need); !warning.isEmpty())
                warnings << warning;
        }
    m_estimate->setText(lines.join(u'\n'));
    m_estimate->setVisible(!lines.isEmpty());
    m_warning->setText(warnings.join(u'\n'));
    m_alarm->setVisible(!warnings.isEmpty());
}

} // namespace gui
