// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/snapshot/externalrevert_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include "virt/xml/secrets.h"
#include <algorithm>

namespace virt {

namespace {

using Revert = ExternalRevert;

// --- where things stand ---------------------------------------------------------------------------------------------

constexpr unsigned int stored = VIR_DOMAIN_XML_SECURE | VIR_DOMAIN_XML_INACTIVE;

bool standsOn(const QByteArray &definition, const DiskFiles &files)
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

Result<Standing> look(const PlanWork &work, const Revert &r)
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

// --- the steps: each makes it so, whatever of it is so already -----------------------------------------------------

Result<> seeDisks(const PlanWork &work, const Revert &r)
{
    const auto now = look(work, r);
    if (!now)
        return now.error();
    const auto snapshot = findSnapshot(now->domain.get(), r.snapshot, work.during());
    if (!snapshot)
        return snapshot.error();
    if (now->storedIsNew || standsOn(now->definition, r.before))
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
Result<> forEach(const DiskFiles &files, Do what)
{
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        if (auto done = what(it.key(), *it); !done)
            return done;
    return {};
}

Result<Directory> directoryFor(const PlanWork &work, const QString &path)
{
    return Directory::open(work.host, directoryOf(path), work.during());
}

Result<> makeOverlays(const PlanWork &work, const Revert &r)
{
    return forEach(r.after, [&](const QString &target, const ImageFile &overlay) -> Result<> {
        const auto below = directoryFor(work, r.frozen.value(target).path);
        if (!below)
            return below.error();
        auto image = below->facts(r.frozen.value(target).path);
        if (!image)
            return image.error();
        image->format = r.frozen.value(target).format; // as the instance uses it, whatever the file looks like
        const auto directory = directoryFor(work, overlay.path);
        return directory ? directory->makeOverlay(overlay.path, *image) : Result<>(directory.error());
    });
}

Result<> removeFile(const PlanWork &work, const QString &path)
{
    const auto directory = directoryFor(work, path);
    return directory ? directory->remove(path) : Result<>(directory.error());
}

Result<> removeOverlays(const PlanWork &work, const Revert &r)
{
    return forEach(r.after, [&](const QString &, const ImageFile &overlay) { return removeFile(work, overlay.path); });
}

Result<> copyFile(const PlanWork &work, const QString &from, const QString &to)
{
    const auto directory = directoryFor(work, to);
    return directory ? directory->copy(from, to) : Result<>(directory.error());
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

Result<QByteArray> definitionThen(const PlanWork &work, const Revert &r, const Standing &now, Definition which)
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

Result<> defineXml(const PlanWork &work, const QByteArray &before, const QByteArray &after)
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

Result<> restore(const PlanWork &work, const Revert &r, const Standing &now)
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

// The snapshot becomes the current one, and names the overlays that stand on it now.
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
    QHash<QString, QString> overlays;
    for (auto it = r.after.cbegin(); it != r.after.cend(); ++it)
        if (r.drop.contains(r.before.value(it.key()).path))
            overlays.insert(it.key(), it->path);
    const QByteArray now = withOverlays(*xml, overlays);
    const auto redefined = own<DomainSnapshot>(
        VIRT(virDomainSnapshotCreateXML, domain->get(), now.constData(),
             VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE | VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT),
        work.during());
    return redefined ? Result<>() : Result<>(redefined.error());
}

Result<> dropOld(const PlanWork &work, const Revert &r)
{
    QStringList paths = r.drop;
    if (!r.nvramCopy.isEmpty())
        paths.append(r.keptNvram());
    for (const QString &path : std::as_const(paths))
        if (auto gone = removeFile(work, path); !gone)
            return gone;
    return {};
}

// --- told and bound --------------------------------------------------------------------------------------------------

using Deed = Result<> (*)(const PlanWork &, const Revert &);

Step step(const Revert &r, PlanStep said, Deed run, Deed undo = nullptr)
{
    Step out{.said = std::move(said), .run = [r, run](PlanWork &work) { return run(work, r); }};
    if (undo)
        out.undo = [r, undo](PlanWork &work) { return undo(work, r); };
    return out;
}

QString name(const QString &path)
{
    return fileNameOf(path);
}

Step overlayStep(const Revert &r)
{
    PlanStep said{.text = Say::tr("Make new overlays over the disks as they were in \"%1\"").arg(r.snapshot),
                  .undo = Say::tr("The overlays are removed")};
    for (auto it = r.after.cbegin(); it != r.after.cend(); ++it) {
        const ImageFile below = r.frozen.value(it.key());
        said.files.append({FileChange::Fate::Made, it->path, 0});
        said.virsh.append({QStringLiteral("vol-create-as"), QStringLiteral("--pool"), directoryOf(it->path),
                           name(it->path), QStringLiteral("0"), QStringLiteral("--format"), QStringLiteral("qcow2"),
                           QStringLiteral("--backing-vol"), below.path, QStringLiteral("--backing-vol-format"),
                           below.format});
    }
    return step(r, std::move(said), makeOverlays, removeOverlays);
}

Step startStep(const Revert &r, const QString &instance)
{
    const bool paused = r.end == Revert::End::Paused;
    if (r.memory.isEmpty())
        return step(r,
                    {.text = paused ? Say::tr("Start %1, paused").arg(instance) : Say::tr("Start %1").arg(instance),
                     .virsh = {paused ? QStringList{QStringLiteral("start"), instance, QStringLiteral("--paused")}
                                      : QStringList{QStringLiteral("start"), instance}},
                     .undo = Say::tr("It is forced off again")},
                    start, stopNew);
    return step(r,
                {.text = paused
                             ? Say::tr("Load its memory of that time from %1; %2 stays paused").arg(r.memory, instance)
                             : Say::tr("Load its memory of that time from %1; %2 runs on").arg(r.memory, instance),
                 .virsh = {{QStringLiteral("restore"), r.memory, QStringLiteral("--xml"), QStringLiteral("then.xml"),
                            paused ? QStringLiteral("--paused") : QStringLiteral("--running")}},
                 .undo = Say::tr("It is forced off again")},
                start, stopNew);
}

Step dropStep(const Revert &r)
{
    PlanStep said{.text = Say::tr("Remove what nothing needs any more"), .final = true};
    for (const QString &path : r.drop) {
        said.files.append({FileChange::Fate::Removed, path, 0});
        said.virsh.append({QStringLiteral("vol-delete"), path});
    }
    return step(r, std::move(said), dropOld);
}

void addNvram(Steps &steps, const Revert &r)
{
    steps.push_back(step(r,
                         {.text = Say::tr("Put the UEFI variables back as they were then"),
                          .undo = Say::tr("Those of now are put back"),
                          .files = {{FileChange::Fate::Changed, r.nvram, 0}}},
                         putNvram, putNvramBack));
}

} // namespace

Steps stepsOf(const ExternalRevert &r, const QString &instance)
{
    Steps steps;
    steps.push_back(step(r, {.text = Say::tr("See that nothing has changed since")}, seeDisks));
    if (r.wasActive)
        steps.push_back(step(r,
                             {.text = Say::tr("Force %1 off").arg(instance),
                              .virsh = {{QStringLiteral("destroy"), instance}},
                              .undo = Say::tr("It is started again, as after a power cut")},
                             stop, startAgain));
    steps.push_back(overlayStep(r));
    if (!r.nvramCopy.isEmpty())
        steps.push_back(step(r,
                             {.text = Say::tr("Keep the UEFI variables of now"),
                              .undo = Say::tr("The copy is removed"),
                              .files = {{FileChange::Fate::Made, r.keptNvram(), 0}}},
                             keepNvram,
                             [](const PlanWork &work, const Revert &of) { return removeFile(work, of.keptNvram()); }));
    steps.push_back(step(r,
                         {.text = Say::tr("Put the definition of that time over them"),
                          .virsh = {{QStringLiteral("define"), QStringLiteral("then.xml")}},
                          .undo = Say::tr("The definition of now is put back")},
                         define, defineBefore));
    if (!r.nvramCopy.isEmpty())
        addNvram(steps, r);
    if (r.end != Revert::End::Off)
        steps.push_back(startStep(r, instance));
    steps.push_back(step(r,
                         {.text = Say::tr("Note that %1 began anew from \"%2\"").arg(instance, r.snapshot),
                          .virsh = {{QStringLiteral("snapshot-create"), instance, QStringLiteral("snapshot.xml"),
                                     QStringLiteral("--redefine"), QStringLiteral("--current")}},
                          .final = true},
                         tellSnapshot));
    if (!r.drop.isEmpty() || !r.nvramCopy.isEmpty())
        steps.push_back(dropStep(r));
    return steps;
}

} // namespace virt
