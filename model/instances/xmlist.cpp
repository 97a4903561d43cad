// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/xmlist.h"
#include "model/instances/instancesmodel.h"
#include <QCoreApplication>

namespace model {

using M = InstancesModel;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::XmList)
};

// The letters stand for running, blocked, paused, shutdown, crashed, dying. Blocked is never told: only Xen's scheduler
// knows it, and libvirt counts it as running; nor is dying. An instance that is off has none of them, as in `xm list`.
QString stateLetters(virt::DomainState state)
{
    switch (state) {
    case virt::DomainState::Running: return QStringLiteral("r-----");
    case virt::DomainState::Paused:
    case virt::DomainState::PmSuspended: return QStringLiteral("--p---");
    case virt::DomainState::ShuttingDown: return QStringLiteral("---s--");
    case virt::DomainState::Crashed: return QStringLiteral("----c-");
    default: return QStringLiteral("------");
    }
}

} // namespace

QString xmHeader(int column)
{
    switch (column) {
    case M::Name: return Words::tr("Name");
    case M::Id: return Words::tr("ID");
    case M::Memory: return Words::tr("Mem (MiB)");
    case M::Vcpus: return Words::tr("VCPUs");
    case M::State: return Words::tr("State");
    case M::Time: return Words::tr("Time(s)");
    default: return {};
    }
}

QString xmText(const virt::Instance &i, int column)
{
    switch (column) {
    case M::Name: return i.name;
    case M::Id: return i.id < 0 ? QStringLiteral("") : QString::number(i.id);
    case M::Memory: return QString::number(i.memoryKiB / 1024);
    case M::Vcpus: return QString::number(i.vcpus);
    case M::State: return stateLetters(i.state);
    case M::Time: return QString::number(double(i.cpuTimeNs) / 1e9, 'f', 1);
    default: return {};
    }
}

} // namespace model
