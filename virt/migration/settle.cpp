// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/migration/journey_p.h"

namespace virt {

using namespace std::chrono_literals;

static constexpr auto patience = 90s;

namespace {

Error unlike(const Journey &j, const QString &message, const QString &advice = {})
{
    return {.during = j.during,
            .message = message,
            .advice = advice.isEmpty() ? Say::tr("No disk was removed from %1.").arg(j.from.name()) : advice};
}

Result<> connectAgain(Journey &j)
{
    const auto deadline = Side::Clock::now() + patience;
    for (Side *side : {&j.to, &j.from}) {
        if (const auto ok = side->reconnect(j.during, deadline); !ok)
            return unlike(
                j, Say::tr("%1 was migrated, but then %2 could not be asked any more").arg(j.name, side->name()));
    }
    return {};
}

Result<> persist(const Journey &j, virDomainPtr domain)
{
    if (!j.persistent || VIRT(virDomainIsPersistent, domain) == 1)
        return {};
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain, VIR_DOMAIN_XML_SECURE | VIR_DOMAIN_XML_MIGRATABLE),
                               j.during);
    if (!xml)
        return xml.error();
    const auto defined = own<Domain>(VIRT(virDomainDefineXML, j.to.conn(), xml->get()), j.during);
    return defined ? Result<>() : Result<>(defined.error());
}

Result<> ensureState(const Journey &j, virDomainPtr domain)
{
    const Presence now = j.to.presenceOf(j.uuid, j.during);
    if (now == j.before)
        return {};
    if (now == Presence::Paused && j.before == Presence::Running)
        return check(VIRT(virDomainResume, domain), j.during);
    return unlike(
        j, now == Presence::Off
               ? Say::tr("%1 is off on %2: it ended during the migration").arg(j.name, j.to.name())
               : Say::tr("%1 is not in the state on %2 that it was in on %3").arg(j.name, j.to.name(), j.from.name()));
}

Result<> checkDisk(const Journey &j, virDomainPtr domain, const CopiedDisk &copy)
{
    virDomainBlockInfo info{};
    const QByteArray target = copy.disk.target.toUtf8();
    const auto ok = check(VIRT(virDomainGetBlockInfo, domain, target.constData(), &info, 0U), j.during);
    if (!ok)
        return ok.error();
    if (info.capacity == copy.virtualBytes)
        return {};
    return unlike(j, Say::tr("The disk %1 has %2 bytes on %3, but %4 on %5")
                         .arg(copy.disk.target)
                         .arg(info.capacity)
                         .arg(j.to.name())
                         .arg(copy.virtualBytes)
                         .arg(j.from.name()));
}

void readStatistics(Journey &j, virDomainPtr domain)
{
    virTypedParameterPtr params = nullptr;
    int type = 0;
    int count = 0;
    if (!j.request.isLive()
        || VIRT(virDomainGetJobStats, domain, &type, &params, &count,
                static_cast<unsigned int>(VIR_DOMAIN_JOB_STATS_COMPLETED))
               < 0)
        return;
    unsigned long long value = 0;
    if (virTypedParamsGetULLong(params, count, VIR_DOMAIN_JOB_DATA_PROCESSED, &value) == 1)
        j.bytes = value;
    if (virTypedParamsGetULLong(params, count, VIR_DOMAIN_JOB_DOWNTIME, &value) == 1)
        j.downtimeMs = qint64(value);
    virTypedParamsFree(params, count);
}

Result<> checkTarget(Journey &j, QStringList &verified)
{
    const CallScope scope(j.to.log());
    const auto domain = findDomain(j.to.conn(), j.uuid, j.during);
    if (!domain)
        return domain.error();
    if (auto ok = persist(j, domain->get()); !ok)
        return ok;
    if (auto ok = ensureState(j, domain->get()); !ok)
        return ok;
    if (j.autostart && VIRT(virDomainSetAutostart, domain->get(), 1) < 0)
        j.job.log(lastError(Say::tr("Set the autostart of %1 on %2").arg(j.name, j.to.name())).text());
    for (const CopiedDisk &copy : std::as_const(j.disks)) {
        if (auto ok = checkDisk(j, domain->get(), copy); !ok)
            return ok;
    }
    readStatistics(j, domain->get());
    verified.append(j.before == Presence::Running  ? Say::tr("%1 runs on %2.").arg(j.name, j.to.name())
                    : j.before == Presence::Paused ? Say::tr("%1 is paused on %2, as before.").arg(j.name, j.to.name())
                                                   : Say::tr("%1 is defined on %2 and off.").arg(j.name, j.to.name()));
    if (!j.disks.isEmpty())
        verified.append(Say::tr("%n disk(s) there have the size of the originals.", nullptr, int(j.disks.size())));
    return {};
}

// What a broken connection left on the source: a definition, or a process that libvirt keeps paused for safety.
Result<> clearSource(Journey &j, QStringList &verified)
{
    const CallScope scope(j.from.log());
    if (const auto domain = findDomain(j.from.conn(), j.uuid, j.during)) {
        const Presence here = j.from.presenceOf(j.uuid, j.during);
        if (here == Presence::Running)
            return unlike(
                j, Say::tr("%1 runs on %2 and on %3 at the same time").arg(j.name, j.from.name(), j.to.name()),
                Say::tr("Force one of them off at once: %1").arg(j.from.virsh({QStringLiteral("destroy"), j.name})));
        if (here == Presence::Paused)
            (void)check(VIRT(virDomainDestroy, domain->get()), j.during); // looked at below
        if (VIRT(virDomainIsPersistent, domain->get()) == 1)
            (void)check(VIRT(virDomainUndefineFlags, domain->get(), VIR_DOMAIN_UNDEFINE_KEEP_NVRAM), j.during);
    }
    if (j.from.presenceOf(j.uuid, j.during) != Presence::Absent)
        return unlike(
            j, Say::tr("%1 is on %2 now, but still defined on %3 too").arg(j.name, j.to.name(), j.from.name()),
            Say::tr("Remove it there without its storage: %1").arg(j.from.virsh({QStringLiteral("undefine"), j.name})));
    verified.append(Say::tr("It is not on %1 any more.").arg(j.from.name()));
    return {};
}

void removeOriginals(Journey &j, QStringList &verified)
{
    if (!j.request.removeSourceDisks || j.disks.isEmpty())
        return;
    j.job.phase(Say::tr("Removing the disks from %1").arg(j.from.name()));
    const QStringList left = removeSourceDisks(j);
    if (left.isEmpty())
        verified.append(Say::tr("Its disks were removed from %1.").arg(j.from.name()));
    for (const QString &path : left)
        verified.append(Say::tr("The old disk %1 could not be removed from %2: %3")
                            .arg(path, j.from.name(), j.from.virsh({QStringLiteral("vol-delete"), path})));
}

} // namespace

Result<QStringList> settle(Journey &j)
{
    j.job.phase(Say::tr("Looking at both hosts"));
    QStringList verified;
    if (auto ok = connectAgain(j); !ok)
        return ok.error();
    if (auto ok = checkTarget(j, verified); !ok)
        return ok.error();
    if (auto ok = clearSource(j, verified); !ok)
        return ok.error();
    removeOriginals(j, verified);
    return verified;
}

} // namespace virt
