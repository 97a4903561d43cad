// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/snapshot/externalrevert_p.h"
#include "virt/snapshot/otherusers_p.h"
#include "virt/snapshot/snapshotplans.h"
#include "virt/snapshot/take_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include <QFileInfo>

namespace virt {

namespace {

// What is asked before a plan is made.
struct Question : SnapshotInquiry {
    RevertRequest request;
    SnapshotFiles target;
    Snapshot then;
    std::optional<Taking> first; // as it will be taken
    DiskFiles present;           // before that
};

ExternalRevert::End endOf(const Question &q)
{
    using After = RevertRequest::After;
    using End = ExternalRevert::End;
    switch (q.request.after) {
    case After::Running: return End::Running;
    case After::Paused: return End::Paused;
    case After::Off: return End::Off;
    case After::AsTaken: break;
    }
    if (q.then.diskOnly || q.target.memory.isEmpty())
        return End::Off;
    return q.then.state == DomainState::Paused ? End::Paused : End::Running;
}

QString newOverlay(const Question &q, const QString &frozen)
{
    const QFileInfo file(proposedOverlay(frozen, q.request.snapshot));
    const QString mark = q.planId.toString(QUuid::Id128).left(6);
    return directoryOf(frozen) + u'/' + file.completeBaseName() + u'-' + mark + u'.' + file.suffix();
}

void addFirst(ExternalRevert &out, const Question &q)
{
    out.first = q.first->request;
    out.firstNvram = q.first->nvramFile();
    const DiskFiles over = out.firstOverlays();
    for (auto it = over.cbegin(); it != over.cend(); ++it) {
        out.present.insert(it.key(), q.present.value(it.key()));
        if (!out.frozen.contains(it.key())) // attached since: the snapshot of now keeps it
            out.drop.append(it->path);
    }
}

ExternalRevert parameters(const Question &q)
{
    ExternalRevert out{.snapshot = q.request.snapshot,
                       .end = endOf(q),
                       .wasActive = q.active,
                       .wasPaused = q.paused,
                       .frozen = q.target.frozen(),
                       .definition = QString::fromUtf8(q.definition)};
    if (out.end != ExternalRevert::End::Off && q.request.after != RevertRequest::After::Off)
        out.memory = q.target.memory;
    const DiskFiles now = diskFiles(q.definition);
    for (auto it = out.frozen.cbegin(); it != out.frozen.cend(); ++it) {
        out.after.insert(it.key(), {newOverlay(q, it->path), QStringLiteral("qcow2")});
        const ImageFile present = now.value(it.key());
        if (present.path.isEmpty())
            continue; // detached since
        out.before.insert(it.key(), present);
        if (q.isOverlay(present.path) && !q.isFrozen(present.path))
            out.drop.append(present.path);
    }
    if (q.first)
        addFirst(out, q);
    return out;
}

Result<> refuseDisksWithoutFile(const Question &q)
{
    for (const SnapshotDisk &disk : q.target.disks)
        if (disk.kind == SnapshotDisk::Kind::External && disk.frozen.path.isEmpty())
            return Error::unsupported(
                q.during,
                Say::tr("Disk %1 was not in a file when \"%2\" was taken").arg(disk.target, q.request.snapshot));
    return {};
}

Result<> refuseInternal(const Question &q)
{
    if (q.request.takeFirst->kind != SnapshotKind::Internal)
        return {};
    return Error::unsupported(q.during, Say::tr("An internal snapshot cannot be taken on the way to an external one"));
}

Result<> refuseOverwriting(const Question &q)
{
    QStringList paths = q.first->request.overlays.values() + QStringList{q.first->request.memory, q.first->nvramFile()};
    paths.removeAll(QString());
    Directories directories(q.host, q.during);
    for (const QString &path : std::as_const(paths)) {
        const auto directory = directories.of(path);
        const auto there = directory ? (*directory)->has(path) : Result<bool>(directory.error());
        if (!there)
            return there.error();
        if (*there)
            return Error{.kind = Error::Kind::Exists,
                         .during = q.during,
                         .message = Say::tr("There is a file %1 already").arg(path),
                         .advice = Say::tr("Choose another name.")};
    }
    return {};
}

// What does not go back would be written to under the snapshot of now.
TakeRequest withoutWhatStays(const Question &q)
{
    TakeRequest out = *q.request.takeFirst;
    const DiskFiles now = diskFiles(q.definition);
    for (const SnapshotDisk &disk : q.target.disks)
        if (disk.kind == SnapshotDisk::Kind::None && now.contains(disk.target) && !out.leaveOut.contains(disk.target))
            out.leaveOut.append(disk.target);
    return out;
}

// What is known is from here on as it will be once the snapshot is taken.
void imagineTaken(Question &q)
{
    const TakeRequest &request = q.first->request;
    q.present = diskFiles(q.definition);
    DiskFiles over;
    SnapshotFiles files{.name = request.name};
    for (auto it = request.overlays.cbegin(); it != request.overlays.cend(); ++it) {
        over.insert(it.key(), {*it, QStringLiteral("qcow2")});
        files.disks.append({it.key(), SnapshotDisk::Kind::External, q.present.value(it.key()), *it});
    }
    q.snapshots.append({Snapshot{.name = request.name, .external = true}, files});
    q.definition = withDiskFiles(q.definition, over);
    if (q.active)
        q.running = withDiskFiles(q.running, over);
}

Result<> askFirst(Question &q)
{
    if (!q.request.takeFirst)
        return {};
    if (auto fit = refuseInternal(q); !fit)
        return fit;
    const auto domain = findDomain(q.host.conn(), q.uuid, q.during);
    if (!domain)
        return domain.error();
    auto taking = takingOf(domain->get(), withoutWhatStays(q), q.during);
    if (!taking)
        return taking.error();
    q.first = std::move(*taking);
    if (auto free = refuseOverwriting(q); !free)
        return free;
    imagineTaken(q);
    return {};
}

// For what one would type instead.
Result<> askPlaces(Directories &directories, ExternalRevert &revert)
{
    for (auto it = revert.frozen.cbegin(); it != revert.frozen.cend(); ++it) {
        const auto directory = directories.of(it->path);
        const auto facts = directory ? (*directory)->facts(it->path) : Result<VolumeFacts>(directory.error());
        if (!facts)
            return facts.error();
        revert.capacities.insert(it.key(), facts->capacityBytes);
    }
    for (const QString &path : std::as_const(revert.drop))
        if (const auto directory = directories.of(path); !directory)
            return directory.error();
    revert.pools = directories.pools();
    return {};
}

// The images must be there before anything begins, and the copy of the UEFI variables as well.
Result<> askFiles(const Question &q, ExternalRevert &revert)
{
    QStringList paths;
    for (const ImageFile &file : std::as_const(revert.frozen))
        paths.append(file.path);
    if (!revert.memory.isEmpty())
        paths.append(revert.memory);
    if (const QString nvram = q.target.nvram; !nvram.isEmpty()) {
        revert.nvram = nvram;
        revert.nvramCopy = nvramCopy(nvram, q.request.snapshot);
        paths.append(revert.nvramCopy);
    }
    Directories directories(q.host, q.during);
    for (const QString &path : std::as_const(paths)) {
        const auto directory = directories.of(path);
        if (!directory)
            return directory.error();
        const auto there = (*directory)->has(path);
        if (!there)
            return there.error();
        if (!*there)
            return Error{.kind = Error::Kind::NotFound,
                         .during = q.during,
                         .message = Say::tr("The file %1 is missing").arg(path),
                         .advice = Say::tr("Without it the instance cannot go back to \"%1\". Nothing was changed.")
                                       .arg(q.request.snapshot)};
    }
    return askPlaces(directories, revert);
}

QStringList lossesOf(const Question &q, const ExternalRevert &revert)
{
    QStringList out;
    const bool keepsMemory = revert.first && !revert.first->memory.isEmpty();
    if (q.active && revert.first)
        out.append(Say::tr("What %1 does after snapshot \"%2\" is taken is lost.").arg(q.name, revert.first->name));
    if (q.active && !keepsMemory)
        out.append(Say::tr("What %1 has in memory now is lost.").arg(q.name));
    if (!revert.drop.isEmpty() && !revert.first)
        out.append(Say::tr("What it has written to its disks since is lost. Take a snapshot first to keep it."));
    return out;
}

Plan made(const Question &q, const ExternalRevert &revert)
{
    Plan out{.title = q.during,
             .steps = told(stepsOf(revert, q.name)),
             .losses = lossesOf(q, revert),
             .record = q.record(ExternalRevert::kind, revert.toJson())};
    if (revert.drop.isEmpty())
        out.notes.append(Say::tr("The present disks stay: other snapshots need them."));
    return out;
}

Result<Plan> plan(const Job &job, Question &q)
{
    if (auto asked = q.ask(); !asked)
        return asked.error();
    const auto target = q.external(q.request.snapshot);
    if (!target)
        return target.error();
    q.target = target->files;
    q.then = target->told;
    if (auto able = refuseDisksWithoutFile(q); !able)
        return able.error();
    if (auto first = askFirst(q); !first)
        return first.error();
    ExternalRevert revert = parameters(q);
    if (auto there = askFiles(q, revert); !there)
        return there.error();
    if (auto alone = refuseOtherUsers(job, q, revert.drop, {}); !alone)
        return alone.error();
    return made(q, revert);
}

} // namespace

// Blanks have to be quoted by whoever handles the file, and a name with a colon is no file to qemu-img.
static QString inFileName(QString snapshot)
{
    return snapshot.replace(u' ', u'_').replace(u':', u'-');
}

QString proposedOverlay(const QString &image, const QString &snapshot)
{
    const QFileInfo file(image);
    return file.path() + u'/' + file.baseName() + u'.' + inFileName(snapshot) + QStringLiteral(".qcow2");
}

QString proposedMemory(const QString &image, const QString &snapshot)
{
    const QFileInfo file(image);
    return file.path() + u'/' + file.baseName() + u'.' + inFileName(snapshot) + QStringLiteral(".mem");
}

QString nvramCopy(const QString &nvram, const QString &snapshot)
{
    return nvram + u'.' + inFileName(snapshot);
}

Task planRevert(Session &session, const QUuid &uuid, const QString &name, const RevertRequest &request,
                QObject *receiver, Done<Plan> done)
{
    const QString during = Say::tr("Revert %1 to \"%2\"").arg(name, request.snapshot);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            if (auto connected = host->connect(during); !connected)
                return connected.error();
            Question q{{.host = *host, .uuid = uuid, .name = name, .during = during}, request, {}, {}, {}, {}};
            return plan(job, q);
        },
        std::move(done));
}

} // namespace virt
