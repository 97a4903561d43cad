// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/instance/vcpus_p.h"

namespace virt {

namespace {

// One thing that is pinned: a VCPU, or the emulator.
struct Pinned {
    std::optional<int> vcpu;
    CpuSet live, stored; // what it had
};

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

void giveBack(virDomainPtr domain, const Pinned &had, int width, const Reach &reach, const QString &during)
{
    const bool same = reach.running && reach.persistent && had.live == had.stored;
    if (same && !had.live.isEmpty())
        return (void)applyEverywhere(domain, had.vcpu, had.live, width, reach, during);
    if (reach.running && !had.live.isEmpty())
        (void)apply(domain, had.vcpu, had.live, width, VIR_DOMAIN_AFFECT_LIVE, during);
    if (reach.persistent && !had.stored.isEmpty())
        (void)apply(domain, had.vcpu, had.stored, width, VIR_DOMAIN_AFFECT_CONFIG, during);
}

Result<> pinAll(virDomainPtr domain, const PinWish &wish, int width, const Reach &reach, const QString &during)
{
    const auto had = before(domain, wish, width, reach, during);
    if (!had)
        return had.error();
    for (qsizetype i = 0; i < had->size(); ++i) {
        const auto ok = applyEverywhere(domain, had->at(i).vcpu, wish.cpus, width, reach, during);
        if (ok)
            continue;
        for (qsizetype done = 0; done <= i; ++done) // the one that failed may have changed half: live, not stored
            giveBack(domain, had->at(done), width, reach, during);
        return ok.error();
    }
    return {};
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
    for (const int vcpu : wish.vcpus)
        noteVirsh(QStringList{QStringLiteral("vcpupin"), name, QString::number(vcpu), wish.cpus.text()}
                  + reach->virsh());
    if (wish.emulator)
        noteVirsh(QStringList{QStringLiteral("emulatorpin"), name, wish.cpus.text()} + reach->virsh());
    return pinAll(domain->get(), wish, host->cpus, *reach, during);
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
    return Say::tr("Pin %1 of %2 to CPUs %3").arg(whatIsPinned(wish), name, wish.cpus.text());
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
