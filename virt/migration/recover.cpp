// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/sentences.h"
#include "virt/migration/journey_p.h"

namespace virt {

using namespace std::chrono_literals;

static constexpr auto patience = 90s; // for both connections together

namespace {

// Where the instance is after something went wrong, and what is still to be mended by hand.
struct Aftermath {
    Presence here = Presence::Unknown, there = Presence::Unknown;
    QStringList left; // sentences
    QStringList mend; // command lines
};

Presence find(Side &side, const Journey &j, Side::Clock::time_point deadline)
{
    Presence presence = Presence::Unknown;
    // A daemon that has just come back may break again.
    for (int attempt = 0; attempt < 5 && presence == Presence::Unknown; ++attempt) {
        if (!side.reconnect(j.during, deadline))
            return Presence::Unknown;
        presence = side.presenceOf(j.uuid, j.during);
    }
    return presence;
}

// The answer of the last step may be what was lost, not the instance.
bool hasArrived(const Journey &j, const Aftermath &a)
{
    if (!j.asked)
        return false;
    const bool goneHere = a.here == Presence::Absent || (j.request.isLive() && a.here == Presence::Off);
    if (isActive(a.there) && goneHere)
        return true;
    if (a.there == Presence::Off && a.here == Presence::Absent)
        return true;
    // libvirt leaves the source paused when it does not know whether the target runs. We know.
    return a.there == Presence::Running && a.here == Presence::Paused && j.before == Presence::Running;
}

// Never take from the target what may be the only one.
bool mayClear(const Aftermath &a)
{
    return a.there == Presence::Absent || (a.here != Presence::Unknown && a.here != Presence::Absent);
}

bool removeDomain(const Side &side, const Journey &j)
{
    const CallScope scope(side.log());
    if (const auto domain = findDomain(side.conn(), j.uuid, j.during)) {
        if (isActive(side.presenceOf(j.uuid, j.during)))
            (void)check(VIRT(virDomainDestroy, domain->get()), j.during); // looked at below
        if (VIRT(virDomainIsPersistent, domain->get()) == 1)
            (void)check(VIRT(virDomainUndefineFlags, domain->get(), VIR_DOMAIN_UNDEFINE_KEEP_NVRAM), j.during);
    }
    return side.presenceOf(j.uuid, j.during) == Presence::Absent;
}

void leaveDisks(const Journey &j, Aftermath &a, const QStringList &paths)
{
    for (const QString &path : paths) {
        a.left.append(Say::tr("The unfinished copy %1 was left on %2.").arg(path, j.to.name()));
        a.mend.append(j.to.virsh({QStringLiteral("vol-delete"), path}));
    }
}

QStringList madePaths(const Journey &j)
{
    QStringList out;
    for (const CopiedDisk &copy : j.disks) {
        if (copy.made)
            out.append(copy.disk.path);
    }
    return out;
}

void leaveAll(const Journey &j, Aftermath &a)
{
    if (a.there == Presence::Unknown)
        a.left.append(
            Say::tr("%1 could not be asked any more: see what is there before you start anything.").arg(j.to.name()));
    if (a.here == Presence::Unknown)
        a.left.append(Say::tr("%1 could not be asked any more; until it answers, what is on %2 may be the only one.")
                          .arg(j.from.name(), j.to.name()));
    a.mend.append(j.to.virsh({QStringLiteral("domstate"), j.name, QStringLiteral("--reason")}));
    leaveDisks(j, a, madePaths(j));
}

void clearTarget(Journey &j, Aftermath &a)
{
    if (a.there == Presence::Unknown || !mayClear(a))
        return leaveAll(j, a);
    if (a.there != Presence::Absent && !j.asked) {
        a.left.append(Say::tr("Somebody else has made %1 on %2 meanwhile.").arg(j.name, j.to.name()));
        return leaveDisks(j, a, madePaths(j)); // it may use them
    }
    if (a.there != Presence::Absent && !removeDomain(j.to, j)) {
        a.left.append(Say::tr("%1 was left on %2.").arg(j.name, j.to.name()));
        a.mend.append(j.to.virsh({QStringLiteral("destroy"), j.name}));
        return leaveDisks(j, a, madePaths(j));
    }
    a.there = Presence::Absent;
    leaveDisks(j, a, removeMadeDisks(j));
}

// Only when it certainly runs nowhere else.
void resumeSource(Journey &j, Aftermath &a)
{
    if (j.before != Presence::Running || a.here != Presence::Paused)
        return;
    if (a.there == Presence::Absent) {
        const CallScope scope(j.from.log());
        const auto domain = findDomain(j.from.conn(), j.uuid, j.during);
        if (domain && VIRT(virDomainResume, domain->get()) == 0)
            a.here = Presence::Running;
    }
    if (a.here == Presence::Paused)
        a.mend.append(j.from.virsh({QStringLiteral("resume"), j.name}));
}

QString whereabouts(const Journey &j, const Aftermath &a)
{
    if (a.here == Presence::Unknown)
        return Say::tr("Where %1 is now could not be found out.").arg(j.name);
    if (a.here == j.before && a.here == Presence::Running)
        return Say::tr("%1 runs on %2 as before.").arg(j.name, j.from.name());
    if (a.here == j.before)
        return Say::tr("%1 is on %2 as before.").arg(j.name, j.from.name());
    if (a.here == Presence::Paused)
        return Say::tr("%1 is paused on %2.").arg(j.name, j.from.name());
    if (a.here == Presence::Off)
        return Say::tr("%1 is off on %2: it ended during the migration.").arg(j.name, j.from.name());
    return a.here == Presence::Running ? Say::tr("%1 runs on %2.").arg(j.name, j.from.name())
                                       : Say::tr("%1 is not on %2 any more.").arg(j.name, j.from.name());
}

Error told(Error why, const Journey &j, const Aftermath &a)
{
    QStringList parts;
    if (!why.advice.isEmpty())
        parts.append(why.advice);
    parts.append(whereabouts(j, a));
    parts.append(a.left);
    if (a.left.isEmpty())
        parts.append(Say::tr("Nothing was left on %1.").arg(j.to.name()));
    if (!a.mend.isEmpty())
        parts.append(Say::tr("To mend it: %1").arg(a.mend.join(QStringLiteral(" ; "))));
    why.advice = joined(parts);
    // A cancel that left something behind is not the quiet end that the user asked for.
    if (why.kind == Error::Kind::Cancelled && !(a.left.isEmpty() && a.mend.isEmpty()))
        why.kind = Error::Kind::Failed;
    return why;
}

} // namespace

// Asks no stop token: a clean-up that is cancelled is none.
Result<> recover(Journey &j, const Error &why)
{
    j.job.log(why.text());
    j.job.phase(Say::tr("Putting everything back"));
    const auto deadline = Side::Clock::now() + patience;
    Aftermath a{.here = find(j.from, j, deadline)};
    a.there = find(j.to, j, deadline);
    if (hasArrived(j, a)) {
        j.job.log(Say::tr("%1 has arrived on %2 all the same.").arg(j.name, j.to.name()));
        return {};
    }
    clearTarget(j, a);
    resumeSource(j, a);
    return told(why, j, a);
}

} // namespace virt
