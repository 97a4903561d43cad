// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/vcpus_p.h"
#include <algorithm>
#include <chrono>

namespace virt {

static qint64 steadyNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

// Those of a domain that is off: what its configuration says.
static Result<QList<Vcpu>> configuredVcpus(virDomainPtr domain, int hostCpus, const QString &during)
{
    const auto pins = vcpuPins(domain, hostCpus, VIR_DOMAIN_AFFECT_CONFIG, during);
    if (!pins)
        return pins.error();
    QList<Vcpu> out;
    for (const CpuSet &cpus : *pins)
        out.append({.number = static_cast<int>(out.size()), .state = Vcpu::State::Off, .affinity = cpus});
    return out;
}

// A configuration that cannot be read is not a reason to hide what runs.
static void addStored(virDomainPtr domain, Placement &placement, const QString &during)
{
    const auto pins = vcpuPins(domain, placement.hostCpus, VIR_DOMAIN_AFFECT_CONFIG, during);
    for (Vcpu &vcpu : placement.vcpus)
        if (pins && vcpu.number < pins->size())
            vcpu.stored = pins->at(vcpu.number);
}

static Result<Placement> read(const Job &job, const QUuid &uuid, const QString &during)
{
    const auto domain = job.domain(uuid, during);
    if (!domain)
        return domain.error();
    const auto reach = reachOf(domain->get(), during);
    if (!reach)
        return reach.error();
    const auto host = hostCpus(virDomainGetConnect(domain->get()), during);
    if (!host)
        return host.error();
    Placement out{.running = reach->running,
                  .persistent = reach->persistent,
                  .hostCpus = host->cpus,
                  .online = host->online,
                  .takenNs = steadyNs()};
    auto vcpus = out.running ? runningVcpus(domain->get(), out.hostCpus, 0, during)
                             : configuredVcpus(domain->get(), out.hostCpus, during);
    if (!vcpus)
        return vcpus.error();
    out.vcpus = std::move(*vcpus);
    if (out.running && out.persistent)
        addStored(domain->get(), out, during);
    out.emulator = emulatorPin(domain->get(), out.hostCpus,
                               out.running ? VIR_DOMAIN_AFFECT_LIVE : VIR_DOMAIN_AFFECT_CONFIG);
    return out;
}

Task askPlacement(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<Placement> done)
{
    const QString during = Say::tr("Read the VCPUs of %1").arg(name);
    return inquire<Placement>(
        session, during, receiver, [=](const Job &job) { return read(job, uuid, during); }, std::move(done));
}

Task askVcpuTimes(Session &session, const QUuid &uuid, const QString &name, const Placement &placement,
                  QObject *receiver, Done<VcpuTimes> done)
{
    const QString during = Say::tr("Read the VCPUs of %1").arg(name);
    return ask<VcpuTimes>(
        session, during, receiver,
        [=, hostCpus = placement.hostCpus,
         most = int(placement.vcpus.size())](virConnectPtr conn) -> Result<VcpuTimes> {
            const auto domain = findDomain(conn, uuid, during);
            if (!domain)
                return domain.error();
            auto vcpus = runningVcpus(domain->get(), hostCpus, most, during);
            if (!vcpus)
                return vcpus.error();
            return VcpuTimes{.vcpus = std::move(*vcpus), .takenNs = steadyNs()};
        },
        std::move(done));
}

static void keepTimes(Vcpu &vcpu, const Vcpu &old)
{
    vcpu.state = old.state;
    vcpu.timeNs = old.timeNs;
    vcpu.percent = old.percent;
}

Placement refreshed(Placement placement, const VcpuTimes &now)
{
    QList<Vcpu> next = now.vcpus;
    for (Vcpu &vcpu : next) {
        const auto old = std::ranges::find(placement.vcpus, vcpu.number, &Vcpu::number);
        if (old == placement.vcpus.end())
            continue;
        vcpu.stored = old->stored;
        if (placement.ticking)
            keepTimes(vcpu, *old);
        else
            vcpu.percent = vcpuPercent(old->timeNs, vcpu.timeNs, now.takenNs - placement.takenNs);
    }
    placement.vcpus = std::move(next);
    placement.takenNs = now.takenNs;
    return placement;
}

Placement ticked(Placement placement, const QList<VcpuFigures> &figures)
{
    for (Vcpu &vcpu : placement.vcpus) {
        const auto told = std::ranges::find(figures, vcpu.number, &VcpuFigures::number);
        if (told == figures.end())
            continue;
        placement.ticking = true;
        vcpu.state = told->state ? vcpuState(int(*told->state)) : vcpu.state;
        vcpu.timeNs = told->timeNs.value_or(vcpu.timeNs);
        vcpu.percent = told->percent;
    }
    return placement;
}

} // namespace virt
