// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/plan/deeds_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/revertdeeds_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include "virt/xml/secrets.h"
#include <algorithm>

namespace virt::revert {

using Revert = ExternalRevert;

static constexpr unsigned int stored = VIR_DOMAIN_XML_SECURE | VIR_DOMAIN_XML_INACTIVE;

static bool standsOn(const QByteArray &definition, const DiskFiles &files)
{
    const DiskFiles now = diskFiles(definition);
    return std::all_of(files.constKeyValueBegin(), files.constKeyValueEnd(),
                       [&](const auto &wanted) { return now.value(wanted.first).path == wanted.second.path; });
}

// What the domain is, as far as this plan is concerned.
struct Standing {
    Domain domain;
    QByteArray definition; // stored, with its passwords
    bool active = false, storedIsNew = false, runsNew = false;
};

static Result<Standing> look(const PlanWork &work, const Revert &r)
{
    auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto active = isActive(domain->get(), work.during());
    if (!active)
        return active.error();
    const auto definition = definitionOf(domain->get(), stored, work.during());
    if (!definition)
        return definition.error();
    Standing out{std::move(*domain), *definition, *active, standsOn(*definition, r.after), false};
    if (out.active) {
        const auto running = definitionOf(out.domain.get(), 0, work.during());
        if (!running)
            return running.error();
        out.runsNew = standsOn(*running, r.after);
    }
    return out;
}

Result<> seeDisks(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    const auto snapshot = findSnapshot(now->domain.get(), r.snapshot, work.during());
    if (!snapshot)
        return snapshot.error();
    if (now->storedIsNew || standsOn(now->definition, r.before) || (r.first && standsOn(now->definition, r.present)))
        return {};
    return Error::invalid(work.during(), Say::tr("The disks of the instance have changed since this was planned"),
                          Say::tr("Look at the plan again."));
}

Result<> stop(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    if (!now->active || now->runsNew)
        return {};
    auto stopped = check(VIRT(virDomainDestroy, now->domain.get()), work.during());
    if (!stopped && stopped.error().code == VIR_ERR_OPERATION_INVALID) // it ended by itself meanwhile
        return {};
    return stopped;
}

Result<> startAgain(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    if (now->active)
        return {};
    const unsigned int flags = r.wasPaused ? +VIR_DOMAIN_START_PAUSED : 0U;
    return check(VIRT(virDomainCreateWithFlags, now->domain.get(), flags), work.during());
}

template<class Do>
static Result<> forEach(const DiskFiles &files, Do what)
{
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        if (auto done = what(it.key(), *it); !done)
            return done;
    return {};
}

Result<> makeOverlays(const PlanWork &work, const Revert &r)
{
    return forEach(r.after, [&](const QString &target, const ImageFile &overlay) -> Result<> {
        const auto below = Directory::open(work.host, directoryOf(r.frozen.value(target).path), work.during());
        if (!below)
            return below.error();
        auto image = below->facts(r.frozen.value(target).path);
        if (!image)
            return image.error();
        image->format = r.frozen.value(target).format; // as the instance uses it, whatever the file looks like
        const auto directory = Directory::open(work.host, directoryOf(overlay.path), work.during());
        return directory ? directory->makeOverlay(overlay.path, *image) : Result<>(directory.error());
    });
}

Result<> removeOverlays(const PlanWork &work, const Revert &r)
{
    return forEach(r.after, [&](const QString &, const ImageFile &overlay) { return removeFile(work, overlay.path); });
}

// Before the definition is replaced: as long as it is not, what is kept may be kept again.
Result<> keepNvram(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    return now->storedIsNew ? Result<>() : copyFile(work, r.nvram, r.keptNvram());
}

Result<> putNvram(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    return now->runsNew ? Result<>() : copyFile(work, r.nvramCopy, r.nvram);
}

// What was kept is whole once the definition is the new one.
Result<> putNvramBack(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    return now->storedIsNew ? copyFile(work, r.keptNvram(), r.nvram) : Result<>();
}

static Result<QByteArray> definitionThen(const PlanWork &work, const Revert &r, const Standing &now, Definition which)
{
    const auto snapshot = findSnapshot(now.domain.get(), r.snapshot, work.during());
    if (!snapshot)
        return snapshot.error();
    const auto xml = describeSnapshot(snapshot->get(), true, work.during());
    const auto definition = xml ? domainIn(*xml, which) : xml;
    if (!definition)
        return definition.error();
    return withMark(withIdentityOf(withDiskFiles(*definition, r.after), now.definition), work.record);
}

static Result<> defineXml(const PlanWork &work, const QByteArray &before, const QByteArray &after)
{
    noteDefinition(QString::fromUtf8(before), QString::fromUtf8(after));
    const auto defined = own<Domain>(VIRT(virDomainDefineXMLFlags, work.host.conn(), after.constData(), 0U),
                                     work.during());
    return defined ? Result<>() : Result<>(defined.error());
}

Result<> define(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    if (now->storedIsNew)
        return {};
    const auto then = definitionThen(work, r, *now, Definition::Stored);
    return then ? defineXml(work, now->definition, *then) : Result<>(then.error());
}

Result<> defineBefore(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    if (!now->storedIsNew)
        return {};
    const QString before = withPasswordsOf(r.definition, QString::fromUtf8(now->definition));
    return defineXml(work, now->definition, withMark(before.toUtf8(), work.record));
}

static Result<> restore(const PlanWork &work, const Revert &r, const Standing &now)
{
    const auto then = definitionThen(work, r, now, Definition::Running);
    if (!then)
        return then.error();
    const unsigned int flags = r.end == Revert::End::Paused ? VIR_DOMAIN_SAVE_PAUSED : VIR_DOMAIN_SAVE_RUNNING;
    return check(VIRT(virDomainRestoreFlags, work.host.conn(), r.memory.toUtf8().constData(), then->constData(), flags),
                 work.during());
}

Result<> start(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    if (now->runsNew)
        return {};
    if (!r.memory.isEmpty())
        return restore(work, r, *now);
    const unsigned int flags = r.end == Revert::End::Paused ? +VIR_DOMAIN_START_PAUSED : 0U;
    return check(VIRT(virDomainCreateWithFlags, now->domain.get(), flags), work.during());
}

Result<> stopNew(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    return now->runsNew ? check(VIRT(virDomainDestroy, now->domain.get()), work.during()) : Result<>();
}

// It becomes the current one, and names the overlays that stand on it now.
Result<> tellSnapshot(const PlanWork &work, const Revert &r)
{
    const auto domain = work.domain();
    const auto snapshot = domain ? findSnapshot(domain->get(), r.snapshot, work.during())
                                 : Result<DomainSnapshot>(domain.error());
    if (!snapshot)
        return snapshot.error();
    const auto xml = describeSnapshot(snapshot->get(), true, work.during());
    if (!xml)
        return xml.error();
    const QByteArray now = withOverlays(*xml, r.overlaysToTell());
    const auto redefined = own<DomainSnapshot>(
        VIRT(virDomainSnapshotCreateXML, domain->get(), now.constData(),
             VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE | VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT),
        work.during());
    return redefined ? Result<>() : Result<>(redefined.error());
}

Result<> dropOld(const PlanWork &work, const Revert &r)
{
    return removeFiles(work, r.toDrop());
}

} // namespace virt::revert
