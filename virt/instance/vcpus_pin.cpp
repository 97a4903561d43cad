// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/instance/pinning_p.h"
#include "virt/instance/vcpus_p.h"

namespace virt {

namespace {

Result<> apply(virDomainPtr domain, std::optional<int> vcpu, const CpuSet &cpus, int width, unsigned int flags,
               const QString &during)
{
    QByteArray map = cpus.toMap(width);
    auto *bytes = reinterpret_cast<unsigned char *>(map.data());
    const int length = static_cast<int>(map.size());
    if (vcpu)
        return check(VIRT(virDomainPinVcpuFlags, domain, static_cast<unsigned int>(*vcpu), bytes, length, flags),
                     during);
    return check(VIRT(virDomainPinEmulator, domain, bytes, length, flags), during);
}

// A driver that knows no such flags changes what is current. So does one that would refuse to store the affinity of
// a VCPU that exists only until the next stop.
Result<> applyEverywhere(virDomainPtr domain, std::optional<int> vcpu, const CpuSet &cpus, int width,
                         const Reach &reach, const QString &during)
{
    auto ok = apply(domain, vcpu, cpus, width, reach.flags(), during);
    if (ok || ok.error().kind != Error::Kind::Invalid)
        return ok;
    return apply(domain, vcpu, cpus, width, VIR_DOMAIN_AFFECT_CURRENT, during);
}

Result<QList<CpuSet>> pinsBefore(virDomainPtr domain, int width, bool known, unsigned int flags, const QString &during)
{
    return known ? vcpuPins(domain, width, flags, during) : Result<QList<CpuSet>>(QList<CpuSet>());
}

Result<QList<Pinned>> before(virDomainPtr domain, const PinWish &wish, int width, const Reach &reach,
                             const QString &during)
{
    const auto live = pinsBefore(domain, width, reach.running, VIR_DOMAIN_AFFECT_LIVE, during);
    if (!live)
        return live.error();
    const auto stored = pinsBefore(domain, width, reach.persistent, VIR_DOMAIN_AFFECT_CONFIG, during);
    if (!stored)
        return stored.error();
    QList<Pinned> out;
    for (const int vcpu : wish.vcpus)
        out.append({.vcpu = vcpu, .live = live->value(vcpu), .stored = stored->value(vcpu)});
    if (wish.emulator)
        out.append({.live = emulatorPin(domain, width, VIR_DOMAIN_AFFECT_LIVE).value_or(CpuSet()),
                    .stored = emulatorPin(domain, width, VIR_DOMAIN_AFFECT_CONFIG).value_or(CpuSet())});
    return out;
}

Result<> work(const Job &job, const QUuid &uuid, const QString &name, const PinWish &wish, const QString &during)
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
    if (wish.cpus.isEmpty() || wish.cpus.cpus().last() >= host->cpus)
        return Error::invalid(during, Say::tr("The host has the CPUs 0 to %1").arg(host->cpus - 1));
    const auto things = before(domain->get(), wish, host->cpus, *reach, during);
    if (!things)
        return things.error();
    for (const Pinned &thing : *things)
        noteVirsh(pinWords(name, thing.vcpu, wish.cpus, *reach));
    return pinAll(name, *things, wish.cpus, *reach,
                  [&](const std::optional<int> &vcpu, const CpuSet &cpus, const Reach &where) {
                      return applyEverywhere(domain->get(), vcpu, cpus, host->cpus, where, during);
                  });
}

QString whatIsPinned(const PinWish &wish)
{
    QStringList numbers;
    for (const int vcpu : wish.vcpus)
        numbers << QString::number(vcpu);
    const QString vcpus =
        Say::tr("VCPU %1", "one or several numbers", int(wish.vcpus.size())).arg(numbers.join(QStringLiteral(", ")));
    if (!wish.emulator)
        return vcpus;
    return numbers.isEmpty() ? Say::tr("the emulator") : Say::tr("%1 and the emulator").arg(vcpus);
}

} // namespace

QString pinText(const PinWish &wish, const QString &name)
{
    return Say::tr("Pin %1 of %2 to CPU %3", "one or several CPUs", wish.cpus.size())
        .arg(whatIsPinned(wish), name, wish.cpus.text());
}

Task pin(Session &session, const QUuid &uuid, const QString &name, const PinWish &wish, QObject *receiver,
         const Reports &reports, Done<> done)
{
    const QString during = pinText(wish, name);
    return runChange<void>(
        session, {.action = during, .object = name, .uuid = uuid}, during, receiver, reports,
        [=](const Job &job) { return work(job, uuid, name, wish, during); }, std::move(done));
}

} // namespace virt
