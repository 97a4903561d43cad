// SPDX-License-Identifier: GPL-3.0-or-later
// Resizing and wiping volumes.
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/storage/volumechange_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumeread_p.h"
#include "virt/storage/volumeverbs.h"
#include <algorithm>
#include <array>

namespace virt {

namespace {

using Look = VolumeGuard::Look;

// The volume and, to ask the guard, what it is.
struct Held {
    Connect conn;
    Volume handle;
    StorageVolume told;
};

Result<Held> hold(const Job &job, const VolumeId &id, const QString &during)
{
    auto conn = job.connection(during);
    if (!conn)
        return conn.error();
    auto handle = findVolume(conn->get(), id, during);
    if (!handle)
        return handle.error();
    StorageVolume told = describedVolume(handle->get(), during);
    if (!told.known)
        return told.fault;
    return Held{std::move(*conn), std::move(*handle), std::move(told)};
}

Result<> refuseShrink(const ResizeRequest &request, const StorageVolume &now, const QString &during)
{
    if (request.capacityBytes >= now.capacity)
        return {};
    if (!request.shrink)
        return Error::invalid(during,
                              Say::tr("The new size is smaller than the present one: what lies beyond would be lost"));
    if (request.typedBytes != request.capacityBytes)
        return Error::invalid(during, Say::tr("The new size that was typed once more differs; nothing was changed"));
    return {};
}

// Others, and the snapshots of its own instance, may need what would be cut off.
Result<> refuseShrunk(const VolumeGuard &guard, const PooledVolume &volume, const QString &during)
{
    using Kind = FileUse::Kind;
    QList<FileUse> uses = guard.usesOf(volume);
    const bool below = std::ranges::any_of(uses, [](const FileUse &u) { return u.kind == Kind::Overlay; });
    uses.removeIf([](const FileUse &u) {
        return u.kind != Kind::Overlay && u.kind != Kind::Backing && u.kind != Kind::Snapshot;
    });
    if (uses.isEmpty())
        return guard.refuseUnseen(during);
    const QString users = usersText(uses);
    return Error{.kind = Error::Kind::Busy,
                 .during = during,
                 .message = below ? Say::tr("Other volumes stand on it: %1").arg(users)
                                  : Say::tr("What would be cut off is needed: %1").arg(users)};
}

Result<> resize(const Job &job, const VolumeId &id, const ResizeRequest &request, const QString &during)
{
    if (request.capacityBytes == 0)
        return Error::invalid(during, Say::tr("A volume needs a size."));
    const auto volume = hold(job, id, during);
    if (!volume)
        return volume.error();
    if (request.capacityBytes == volume->told.capacity && !request.allocate)
        return {};
    if (auto allowed = refuseShrink(request, volume->told, during); !allowed)
        return allowed;
    const bool shrinks = request.capacityBytes < volume->told.capacity;
    const auto guard = VolumeGuard::look(job, volume->conn.get(), shrinks ? Look::InstancesAndVolumes : Look::Instances,
                                         during);
    if (!guard)
        return guard.error();
    const PooledVolume pooled{.pool = id.poolName, .volume = volume->told};
    if (auto idle = guard->refuseRunning(pooled, during, Say::tr("Resize the disk of that instance instead.")); !idle)
        return idle;
    if (auto awake = guard->refuseSaved(pooled, during); !awake)
        return awake;
    if (auto alone = shrinks ? refuseShrunk(*guard, pooled, during) : Result<>(); !alone)
        return alone;
    const unsigned int flags = (request.allocate ? +VIR_STORAGE_VOL_RESIZE_ALLOCATE : 0U)
                               | (shrinks ? +VIR_STORAGE_VOL_RESIZE_SHRINK : 0U);
    job.phase(Say::tr("Resizing the volume"));
    return check(VIRT(virStorageVolResize, volume->handle.get(), quint64(request.capacityBytes), flags), during);
}

struct Wiping {
    WipeAlgorithm algorithm;
    unsigned int number;
    const char *word, *text;
};

constexpr std::array wipings{
    Wiping{WipeAlgorithm::Zero, VIR_STORAGE_VOL_WIPE_ALG_ZERO, "zero",
           QT_TRANSLATE_NOOP("virt::Say", "Zeros, one pass")},
    Wiping{WipeAlgorithm::Trim, VIR_STORAGE_VOL_WIPE_ALG_TRIM, "trim",
           QT_TRANSLATE_NOOP("virt::Say", "Discard, for storage that can")},
    Wiping{WipeAlgorithm::Random, VIR_STORAGE_VOL_WIPE_ALG_RANDOM, "random",
           QT_TRANSLATE_NOOP("virt::Say", "Random, one pass")},
    Wiping{WipeAlgorithm::Nnsa, VIR_STORAGE_VOL_WIPE_ALG_NNSA, "nnsa",
           QT_TRANSLATE_NOOP("virt::Say", "NNSA NAP-14.1-C, four passes")},
    Wiping{WipeAlgorithm::Dod, VIR_STORAGE_VOL_WIPE_ALG_DOD, "dod",
           QT_TRANSLATE_NOOP("virt::Say", "DoD 5220.22-M, four passes")},
    Wiping{WipeAlgorithm::Bsi, VIR_STORAGE_VOL_WIPE_ALG_BSI, "bsi", QT_TRANSLATE_NOOP("virt::Say", "BSI, nine passes")},
    Wiping{WipeAlgorithm::Gutmann, VIR_STORAGE_VOL_WIPE_ALG_GUTMANN, "gutmann",
           QT_TRANSLATE_NOOP("virt::Say", "Gutmann, 35 passes")},
    Wiping{WipeAlgorithm::Schneier, VIR_STORAGE_VOL_WIPE_ALG_SCHNEIER, "schneier",
           QT_TRANSLATE_NOOP("virt::Say", "Schneier, seven passes")},
    Wiping{WipeAlgorithm::Pfitzner7, VIR_STORAGE_VOL_WIPE_ALG_PFITZNER7, "pfitzner7",
           QT_TRANSLATE_NOOP("virt::Say", "Pfitzner, seven passes")},
    Wiping{WipeAlgorithm::Pfitzner33, VIR_STORAGE_VOL_WIPE_ALG_PFITZNER33, "pfitzner33",
           QT_TRANSLATE_NOOP("virt::Say", "Pfitzner, 33 passes")},
};

const Wiping &wipingBy(WipeAlgorithm algorithm)
{
    return *std::ranges::find(wipings, algorithm, &Wiping::algorithm);
}

Error withScrubAdvice(Error why)
{
    if (why.message.contains(QStringLiteral("scrub")))
        why.advice = Say::tr("The host lacks the program scrub, which this algorithm needs: install it there, or wipe "
                             "with zeros.");
    return why;
}

Result<> wipe(const Job &job, const VolumeId &id, WipeAlgorithm algorithm, Insist insist, const QString &during)
{
    const auto volume = hold(job, id, during);
    if (!volume)
        return volume.error();
    const auto guard = VolumeGuard::look(job, volume->conn.get(), Look::InstancesAndVolumes, during);
    if (!guard)
        return guard.error();
    if (auto free = guard->refuseUsed({.pool = id.poolName, .volume = volume->told}, insist, during); !free)
        return free;
    if (job.cancelled())
        return Error::cancelled(during);
    job.phase(Say::tr("Wiping the volume"));
    auto wiped = check(VIRT(virStorageVolWipePattern, volume->handle.get(), wipingBy(algorithm).number, 0U), during);
    return wiped ? wiped : Result<>(withScrubAdvice(wiped.error()));
}

} // namespace

const QList<WipeAlgorithm> &wipeAlgorithms()
{
    static const QList<WipeAlgorithm> all = [] {
        QList<WipeAlgorithm> out;
        for (const Wiping &wiping : wipings)
            out << wiping.algorithm;
        return out;
    }();
    return all;
}

QString wipeWord(WipeAlgorithm algorithm)
{
    return QString::fromLatin1(wipingBy(algorithm).word);
}

QString wipeText(WipeAlgorithm algorithm)
{
    return Say::tr(wipingBy(algorithm).text);
}

QStringList resizeVolumeLines(const VolumeId &id, const ResizeRequest &request)
{
    QStringList words{QStringLiteral("vol-resize"), id.name, QString::number(request.capacityBytes),
                      QStringLiteral("--pool"), id.poolName};
    if (request.allocate)
        words << QStringLiteral("--allocate");
    if (request.shrink)
        words << QStringLiteral("--shrink");
    return {shellLine(words)};
}

QStringList wipeVolumeLines(const VolumeId &id, WipeAlgorithm algorithm)
{
    return {shellLine({QStringLiteral("vol-wipe"), id.name, QStringLiteral("--pool"), id.poolName,
                       QStringLiteral("--algorithm"), wipeWord(algorithm)})};
}

Result<> resizeVolumeOn(const Job &job, const VolumeId &id, const ResizeRequest &request, const QString &during)
{
    return resize(job, id, request, during);
}

Task resizeVolume(Session &session, const VolumeId &volume, const ResizeRequest &request, QObject *receiver,
                  const Reports &reports, Done<> done)
{
    const QString during = Say::tr("Resize volume %1").arg(volume.name);
    const Intent intent{.action = during, .object = volume.name, .virsh = resizeVolumeLines(volume, request)};
    return runChange<void>(
        session, intent, during, receiver, reports,
        [=](const Job &job) { return resize(job, volume, request, during); }, std::move(done));
}

Task wipeVolume(Session &session, const VolumeId &volume, WipeAlgorithm algorithm, Insist insist, QObject *receiver,
                const Reports &reports, Done<> done)
{
    const QString during = Say::tr("Wipe volume %1").arg(volume.name);
    const Intent intent{.action = during, .object = volume.name, .virsh = wipeVolumeLines(volume, algorithm)};
    return runChange<void>(
        session, intent, during, receiver, reports,
        [=](const Job &job) { return wipe(job, volume, algorithm, insist, during); }, std::move(done));
}

} // namespace virt
