// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/migration/journey_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumestream_p.h"
#include <numeric>

namespace virt {

namespace {

Result<> makeDisk(Journey &j, CopiedDisk &copy)
{
    const QString during = Say::tr("Make the disk %1 on %2").arg(copy.disk.path, j.to.name());
    const CallScope scope(j.to.log());
    const auto turn = j.to.poolTurn();
    const auto pool = poolOver(j.to.conn(), directoryOf(copy.disk.path), during);
    if (!pool)
        return pool.error();
    const VolumeSpec spec{
        .name = fileNameOf(copy.disk.path), .format = copy.disk.format, .capacityBytes = copy.virtualBytes};
    // Looked at once more, at the last moment: qemu-img would write over a file that libvirt has not noticed.
    const auto other = volumeIn(pool->get(), copy.disk.path, during);
    if (other)
        return Error{.kind = Error::Kind::Exists,
                     .during = during,
                     .message = Say::tr("Somebody else has made a file there meanwhile")};
    if (other.error().kind != Error::Kind::NotFound)
        return other.error();
    const auto volume = createVolume(pool->get(), spec, during);
    // Whether a broken connection came before or after the file was made is not known: then it counts as ours.
    copy.made = volume || volume.error().kind == Error::Kind::Disconnected;
    return volume ? Result<>() : Result<>(volume.error());
}

struct BothEnds {
    Volume from, to;
    VolumeFacts facts; // of the source
};

// One host's turn at a time: two jobs in opposite directions must not wait for each other.
Result<Volume> volumeOn(const Side &side, const QString &path, const QString &during)
{
    const CallScope scope(side.log());
    const auto turn = side.poolTurn();
    return volumeAt(side.conn(), path, during);
}

Result<BothEnds> openEnds(Journey &j, const CopiedDisk &copy, const QString &during)
{
    auto from = volumeOn(j.from, copy.disk.path, during);
    if (!from)
        return from.error();
    auto facts = factsOf(from->get(), during);
    if (!facts)
        return facts.error();
    auto to = volumeOn(j.to, copy.disk.path, during);
    if (!to)
        return to.error();
    return BothEnds{std::move(*from), std::move(*to), std::move(*facts)};
}

// libvirt does not keep anybody from starting the instance while its disk is copied.
Result<> compareEnds(Journey &j, const CopiedDisk &copy, const VolumeFacts &before, const QString &during)
{
    const auto ends = openEnds(j, copy, during);
    if (!ends)
        return ends.error();
    if (ends->facts.changed != before.changed || ends->facts.physicalBytes != before.physicalBytes)
        return Error{.kind = Error::Kind::Busy,
                     .during = during,
                     .message = Say::tr("The disk was written to on %1 while it was copied").arg(j.from.name()),
                     .advice = Say::tr("See that the instance stays off and try again.")};
    const auto copied = factsOf(ends->to.get(), during);
    if (!copied)
        return copied.error();
    if (copied->physicalBytes != before.physicalBytes)
        return Error{
            .during = during,
            .message =
                Say::tr("The copy has %1 bytes, the original %2").arg(copied->physicalBytes).arg(before.physicalBytes)};
    return {};
}

quint64 totalBytes(const Journey &j)
{
    return std::accumulate(j.disks.begin(), j.disks.end(), quint64(0),
                           [](quint64 sum, const CopiedDisk &c) { return sum + c.physicalBytes; });
}

CopyWatch watchCopy(Journey &j, const QString &phase)
{
    return {.stopped = [&j] { return j.job.cancelled(); },
            .progress =
                [&j, phase, base = j.bytes, total = totalBytes(j), begin = Side::Clock::now()](quint64 done) {
                    const std::chrono::duration<double> elapsed = Side::Clock::now() - begin;
                    const quint64 rate = elapsed.count() > 0.5 ? quint64(double(done) / elapsed.count()) : 0;
                    const quint64 left = total - std::min(total, base + done);
                    j.job.report({.phase = phase,
                                  .doneBytes = base + done,
                                  .totalBytes = total,
                                  .bytesPerSecond = rate,
                                  .remainingMs = rate ? qint64(left * 1000 / rate) : -1});
                }};
}

Result<> copyDisk(Journey &j, const CopiedDisk &copy)
{
    const QString during = Say::tr("Copy the disk %1 to %2").arg(copy.disk.path, j.to.name());
    const auto ends = openEnds(j, copy, during);
    if (!ends)
        return ends.error();
    const QString phase = Say::tr("Copying %1").arg(fileNameOf(copy.disk.path));
    if (auto ok = copyVolume({j.from.conn(), ends->from.get()}, {j.to.conn(), ends->to.get()},
                             ends->facts.physicalBytes, watchCopy(j, phase), during);
        !ok)
        return ok;
    j.bytes += ends->facts.physicalBytes;
    return compareEnds(j, copy, ends->facts, during);
}

// Not there is as good as removed.
Result<> removeFile(const Side &side, const QString &path)
{
    const QString during = Say::tr("Remove %1 from %2").arg(path, side.name());
    const CallScope scope(side.log());
    const auto turn = side.poolTurn();
    const auto volume = volumeAt(side.conn(), path, during);
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(volume.error());
    return deleteVolume(volume->get(), during);
}

QStringList removeFiles(Journey &j, const Side &side)
{
    QStringList left;
    for (CopiedDisk &copy : j.disks) {
        if (!copy.made)
            continue;
        if (const auto ok = removeFile(side, copy.disk.path); !ok) {
            j.job.log(ok.error().text());
            left.append(copy.disk.path);
        }
    }
    return left;
}

} // namespace

Result<> makeDisks(Journey &j)
{
    if (!j.disks.isEmpty())
        j.job.phase(Say::tr("Making the disks on %1").arg(j.to.name()));
    for (CopiedDisk &copy : j.disks) {
        if (j.job.cancelled())
            return Error::cancelled(j.during);
        if (auto ok = makeDisk(j, copy); !ok)
            return ok;
        j.job.log(Say::tr("Made %1 on %2.").arg(copy.disk.path, j.to.name()));
    }
    return {};
}

Result<> copyDisks(Journey &j)
{
    if (j.request.isLive())
        return {};
    for (const CopiedDisk &copy : std::as_const(j.disks)) {
        if (auto ok = copyDisk(j, copy); !ok)
            return ok;
    }
    return {};
}

QStringList removeMadeDisks(Journey &j)
{
    return removeFiles(j, j.to);
}

QStringList removeSourceDisks(Journey &j)
{
    return removeFiles(j, j.from);
}

} // namespace virt
