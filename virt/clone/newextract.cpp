// SPDX-License-Identifier: GPL-3.0-or-later
// What lies inside an image, read there by qemu-img on the host.
#include "virt/clone/newinstance_p.h"
#include "virt/core/say.h"
#include "virt/plan/claims_p.h"
#include "virt/ssh/hostcommand_p.h"
#include "virt/storage/growth_p.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace virt {

namespace {

using Disk = NewInstance::Disk;

Result<QByteArray> ask(const PlanWork &work, const QStringList &command)
{
    const auto told = waitOnHost(work.host, work.job, command, work.during());
    if (!told)
        return told.error();
    if (told->ok())
        return told->out;
    return Error{.during = work.during(), .message = Say::tr("qemu-img on the host says: %1").arg(told->err.trimmed())};
}

Result<QJsonObject> snapshotNow(const PlanWork &work, const Disk &disk)
{
    const auto info = ask(work, insideQuestion(disk.origin));
    if (!info)
        return info.error();
    auto entry = snapshotIn(*info, disk.inside);
    return entry.isEmpty() ? Result<QJsonObject>(notInside(disk, work.during())) : std::move(entry);
}

Result<> convert(const PlanWork &work, const Disk &disk)
{
    const Growth growth(work.job, work.host.conn(), disk.to,
                        Progress{.phase = Say::tr("Copying disk %1").arg(disk.target), .totalBytes = disk.bytes});
    const auto told = ask(work, extractionOf(disk));
    return told ? Result<>() : Result<>(told.error());
}

// Without the image's lock nobody is kept from deleting the snapshot meanwhile, and from writing where it was.
Result<> convertUnchanged(const PlanWork &work, const Disk &disk)
{
    const auto before = snapshotNow(work, disk);
    if (!before)
        return before.error();
    if (auto converted = convert(work, disk); !converted)
        return converted;
    const auto after = snapshotNow(work, disk);
    if (!after)
        return after.error();
    return *after == *before ? Result<>() : Result<>(notInside(disk, work.during()));
}

} // namespace

QStringList insideQuestion(const QString &image)
{
    return {QStringLiteral("qemu-img"), QStringLiteral("info"), QStringLiteral("-U"), QStringLiteral("--output=json"),
            image};
}

QJsonObject snapshotIn(const QByteArray &imageInfo, const QString &snapshot)
{
    const QJsonArray all = QJsonDocument::fromJson(imageInfo).object().value(QStringLiteral("snapshots")).toArray();
    for (const QJsonValue &entry : all)
        if (entry.toObject().value(QStringLiteral("name")).toString() == snapshot)
            return entry.toObject();
    return {};
}

Error notInside(const Disk &disk, const QString &during)
{
    return {.kind = Error::Kind::NotFound,
            .during = during,
            .message = Say::tr("%1 does not hold the snapshot").arg(disk.origin)};
}

Result<> extractDisk(PlanWork &work, const Disk &disk)
{
    if (noted(work, wholeNote(disk)))
        return {};
    if (auto converted = convertUnchanged(work, disk); !converted)
        return converted;
    return note(work, wholeNote(disk));
}

} // namespace virt
