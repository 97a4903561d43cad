// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/placementcard.h"
#include "gui/look/labels.h"
#include "gui/vcpus/cpugrid.h"
#include <QVBoxLayout>

namespace gui {

PlacementCard::PlacementCard(QWidget *parent)
    : Card(tr("Placement"), parent)
    , m_grid(new CpuGrid)
    , m_caption(new look::RoleLabel(look::RoleLabel::Role::Muted))
{
    m_grid->setObjectName(QStringLiteral("placement"));
    m_grid->setAccessibleName(tr("Placement of the VCPUs"));
    m_caption->setObjectName(QStringLiteral("placementCaption"));
    body()->addWidget(m_caption);
    body()->addWidget(m_grid);
    body()->addStretch();
}

void PlacementCard::set(const virt::Placement &placement, const QList<virt::HostCpu> &host)
{
    m_placement = placement;
    m_grid->setHost(completed(host, placement.hostCpus), placement.online);
    m_grid->setVcpus(placement.vcpus);
    refresh();
}

void PlacementCard::choose(const QList<int> &vcpus)
{
    m_chosen = vcpus;
    refresh();
}

static QString numbersText(const QList<int> &numbers)
{
    QStringList out;
    for (const int number : numbers)
        out << QString::number(number);
    return out.join(QStringLiteral(", "));
}

void PlacementCard::refresh()
{
    virt::CpuSet allowed;
    for (const virt::Vcpu &vcpu : std::as_const(m_placement.vcpus))
        if (m_chosen.isEmpty() || m_chosen.contains(vcpu.number))
            for (const int cpu : vcpu.affinity.cpus())
                allowed.add(cpu);
    m_grid->setAllowed(allowed);
    m_caption->setText(m_chosen.isEmpty()
                           ? tr("Tinted: where any VCPU may run. Select some in the table to see theirs.")
                           : tr("Tinted: where VCPU %1 may run.", "one or several numbers", int(m_chosen.size()))
                                 .arg(numbersText(m_chosen)));
    m_caption->setVisible(!m_placement.vcpus.isEmpty());
}

} // namespace gui
