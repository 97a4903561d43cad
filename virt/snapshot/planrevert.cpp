// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/plan/runner_p.h"
#include "virt/snapshot/externalrevert_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/snapshotplans.h"
#include "virt/snapshot/snapshotxml.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include <algorithm>
#include <QFileInfo>

namespace virt {

namespace {

// What is asked before a plan is made.
struct Question {
    const Side &host;
    QUuid uuid;
    QString name, during;
    RevertRequest request;
    QUuid planId = QUuid::createUuid();

    // answers
    QByteArray definition; // stored, without passwords
    bool active = false, paused = false;
    QList<SnapshotFiles> snapshots;
    SnapshotFiles target;
    DomainState stateThen = DomainState::Unknown;
    bool diskOnly = false;
};

Result<> askDomain(Question &q)
{
    const auto domain = findDomain(q.host.conn(), q.uuid, q.during);
    if (!domain)
        return domain.error();
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain->get(), VIR_DOMAIN_XML_INACTIVE), q.during);
    if (!xml)
        return xml.error();
    q.definition = xml->get();
    int state = 0;
    int reason = 0;
    if (auto ok = check(VIRT(virDomainGetState, domain->get(), &state, &reason, 0U), q.during); !ok)
        return ok;
    q.active = state != VIR_DOMAIN_SHUTOFF && state != VIR_DOMAIN_CRASHED;
    q.paused = state == VIR_DOMAIN_PAUSED;
    return {};
}

Result<> takeIn(Question &q, const QByteArray &xml)
{
    auto files = parseSnapshotFiles(xml);
    if (!files)
        return files.error();
    if (files->name == q.request.snapshot) {
        const auto told = parseSnapshot(xml);
        if (!told)
            return told.error();
        q.target = *files;
        q.stateThen = told->state;
        q.diskOnly = told->diskOnly;
    }
    q.snapshots.append(std::move(*files));
    return {};
}

Result<> askSnapshots(Question &q)
{
    const auto domain = findDomain(q.host.conn(), q.uuid, q.during);
    if (!domain)
        return domain.error();
    const auto all = describeSnapshots(domain->get(), q.during);
    if (!all)
        return all.error();
    for (const QByteArray &xml : *all)
        if (auto taken = takeIn(q, xml); !taken)
            return taken;
    if (!q.target.name.isEmpty())
        return {};
    return Error{.kind = Error::Kind::NotFound,
                 .during = q.during,
                 .message = Say::tr("There is no snapshot \"%1\" any more").arg(q.request.snapshot)};
}

// What some snapshot froze must never go.
bool isFrozen(const Question &q, const QString &path)
{
    return std::ranges::any_of(q.snapshots, [&](const SnapshotFiles &s) {
        return std::ranges::any_of(s.disks, [&](const SnapshotDisk &d) { return d.frozen.path == path; });
    });
}

// Only what a snapshot says it has made: an image that somebody else put there stays.
bool isOverlay(const Question &q, const QString &path)
{
    return std::ranges::any_of(q.snapshots, [&](const SnapshotFiles &s) {
        return std::ranges::any_of(s.disks, [&](const SnapshotDisk &d) { return d.overlay == path; });
    });
}

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
    if (q.diskOnly || q.target.memory.isEmpty())
        return End::Off;
    return q.stateThen == DomainState::Paused ? End::Paused : End::Running;
}

QString newOverlay(const Question &q, const QString &frozen)
{
    const QFileInfo file(proposedOverlay(frozen, q.request.snapshot));
    const QString mark = q.planId.toString(QUuid::Id128).left(6);
    return directoryOf(frozen) + u'/' + file.completeBaseName() + u'-' + mark + u'.' + file.suffix();
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
        if (isOverlay(q, present.path) && !isFrozen(q, present.path))
            out.drop.append(present.path);
    }
    return out;
}

Result<> refuse(const Question &q)
{
    if (!q.target.hasExternal())
        return Error::invalid(q.during, Say::tr("Snapshot \"%1\" is not external").arg(q.request.snapshot));
    if (q.target.hasInternal())
        return Error::unsupported(
            q.during,
            Say::tr("Snapshot \"%1\" is external on some disks and internal on others").arg(q.request.snapshot));
    for (const SnapshotDisk &disk : q.target.disks)
        if (disk.kind == SnapshotDisk::Kind::External && disk.frozen.path.isEmpty())
            return Error::unsupported(
                q.during,
                Say::tr("Disk %1 was not in a file when \"%2\" was taken").arg(disk.target, q.request.snapshot));
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
    for (const QString &path : std::as_const(paths)) {
        const auto directory = Directory::open(q.host, directoryOf(path), q.during);
        if (!directory)
            return directory.error();
        const auto there = directory->has(path);
        if (!there)
            return there.error();
        if (!*there)
            return Error{.kind = Error::Kind::NotFound,
                         .during = q.during,
                         .message = Say::tr("The file %1 is missing").arg(path),
                         .advice = Say::tr("Without it the instance cannot go back to \"%1\". Nothing was changed.")
                                       .arg(q.request.snapshot)};
    }
    return {};
}

QStringList lossesOf(const Question &q, const ExternalRevert &revert)
{
    QStringList out;
    if (q.active)
        out.append(Say::tr("What %1 has in memory now is lost.").arg(q.name));
    if (!revert.drop.isEmpty())
        out.append(Say::tr("What it has written to its disks since is lost. Take a snapshot first to keep it."));
    return out;
}

Plan made(const Question &q, const ExternalRevert &revert)
{
    Plan out{.title = q.during,
             .steps = told(stepsOf(revert, q.name)),
             .losses = lossesOf(q, revert),
             .record = {.id = q.planId,
                        .kind = ExternalRevert::kind,
                        .title = q.during,
                        .uuid = q.uuid,
                        .object = q.name,
                        .host = q.host.name(),
                        .uri = q.host.uri(),
                        .begun = QDateTime::currentDateTimeUtc(),
                        .parameters = revert.toJson()}};
    if (revert.drop.isEmpty())
        out.notes.append(Say::tr("The present disks stay: other snapshots need them."));
    return out;
}

Result<Plan> plan(Question &q)
{
    for (const auto step : {askDomain, askSnapshots})
        if (auto asked = step(q); !asked)
            return asked.error();
    if (auto able = refuse(q); !able)
        return able.error();
    ExternalRevert revert = parameters(q);
    if (auto there = askFiles(q, revert); !there)
        return there.error();
    return made(q, revert);
}

} // namespace

QString proposedOverlay(const QString &image, const QString &snapshot)
{
    const QFileInfo file(image);
    return file.path() + u'/' + file.baseName() + u'.' + snapshot + QStringLiteral(".qcow2");
}

QString proposedMemory(const QString &image, const QString &snapshot)
{
    const QFileInfo file(image);
    return file.path() + u'/' + file.baseName() + u'.' + snapshot + QStringLiteral(".mem");
}

QString nvramCopy(const QString &nvram, const QString &snapshot)
{
    return nvram + u'.' + snapshot;
}

Task planRevert(Session &session, const QUuid &uuid, const QString &name, const RevertRequest &request,
                QObject *receiver, Done<Plan> done)
{
    const QString during = Say::tr("Revert %1 to \"%2\"").arg(name, request.snapshot);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &) -> Result<Plan> {
            if (auto connected = host->connect(during); !connected)
                return connected.error();
            Question q{.host = *host, .uuid = uuid, .name = name, .during = during, .request = request};
            return plan(q);
        },
        std::move(done));
}

} // namespace virt
