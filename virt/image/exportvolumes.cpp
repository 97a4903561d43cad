// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an export: the image, what it is converted from, and the card beside it.
#include "virt/core/say.h"
#include "virt/image/exportwork_p.h"
#include "virt/image/imagecard.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/growth_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumemake_p.h"
#include "virt/storage/volumeread_p.h"
#include "virt/storage/volumestream_p.h"
#include <optional>

namespace virt::exporting {

namespace {

// A volume that is read; the pool that was made for it goes with this.
struct Origin {
    std::optional<Directory> directory;
    Volume volume;
};

// Most pools know it; of a file that a snapshot made they may not know yet, or there is no pool.
Result<Origin> originOf(const PlanWork &work, const QString &path)
{
    const QByteArray utf8 = path.toUtf8();
    auto known = own<Volume>(VIRT(virStorageVolLookupByPath, work.host.conn(), utf8.constData()), work.during());
    if (known)
        return Origin{.directory = {}, .volume = std::move(*known)};
    if (known.error().kind != Error::Kind::NotFound)
        return known.error();
    auto directory = Directory::open(work.host, directoryOf(path), work.during());
    if (!directory)
        return directory.error();
    auto volume = directory->volume(path);
    if (!volume)
        return volume.error();
    return Origin{.directory = std::move(*directory), .volume = std::move(*volume)};
}

// Flat, for qemu-img reads through the chain below.
Result<> copyTo(PlanWork &work, const ImageExport &image, virStorageVolPtr original)
{
    if (auto free = claim(work, image.to); !free)
        return free;
    const auto pool = findPool(work.host.conn(), image.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto turn = work.host.poolTurn();
    const QByteArray xml = volumeXml({.name = image.to.name, .format = image.format, .capacityBytes = image.capacity});
    const Growth growth(work.job, work.host.conn(), image.to,
                        Progress{.phase = Say::tr("Writing the image"), .totalBytes = image.bytes});
    const auto made = own<Volume>(VIRT(virStorageVolCreateXMLFrom, pool->get(), xml.constData(), original, 0U),
                                  work.during());
    return claimed(work, image.to, made ? Result<>() : Result<>(sayExists(made.error(), image.to.name)));
}

// The mirror of a running disk was whole earlier than that; a copy is, from its beginning, as nothing writes to it.
QDateTime momentOf(const PlanWork &work)
{
    const QString told = work.record.parameters.value(exportnote::taken).toString();
    return QDateTime::fromString(told, Qt::ISODate);
}

Result<> send(const PlanWork &work, virStorageVolPtr volume, const QByteArray &bytes)
{
    VolumeSink sink({work.host.conn(), volume}, false, work.during());
    for (Piece rest{bytes.constData(), quint64(bytes.size())}; rest.bytes > 0;) {
        const auto taken = sink.take(rest);
        if (!taken)
            return taken.error();
        rest.skip(*taken);
    }
    return sink.finish();
}

} // namespace

Result<> copyImage(PlanWork &work, const ImageExport &image)
{
    if (noted(work, exportnote::whole))
        return {};
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (now->active && !image.ofSnapshot)
        return Error{.kind = Error::Kind::Busy,
                     .during = work.during(),
                     .message = Say::tr("The instance was started before its disk was copied"),
                     .advice = Say::tr("Export it as it is now.")};
    const auto origin = originOf(work, image.origin);
    if (!origin)
        return origin.error();
    const QString moment = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    if (auto copied = copyTo(work, image, origin->volume.get()); !copied)
        return copied;
    work.record.parameters.insert(exportnote::taken, moment);
    return note(work, exportnote::whole);
}

Result<> convertImage(PlanWork &work, const ImageExport &image)
{
    if (noted(work, exportnote::whole))
        return {};
    const auto original = findVolume(work.host.conn(), image.between, work.during());
    if (!original)
        return original.error();
    if (auto copied = copyTo(work, image, original->get()); !copied)
        return copied;
    return note(work, exportnote::whole);
}

Result<> writeCard(PlanWork &work, const ImageExport &image)
{
    const VolumeId id = image.cardVolume();
    if (auto free = claim(work, id); !free)
        return free;
    const QByteArray json = cardJson(
        image.card, {.name = image.to.name, .format = image.format, .capacityBytes = image.capacity}, momentOf(work));
    const auto made = makeVolumeOn(
        work.job, work.host, id,
        {.name = id.name, .format = QStringLiteral("raw"), .capacityBytes = quint64(json.size())}, work.during());
    if (auto ok = claimed(work, id, made ? Result<>() : Result<>(made.error())); !ok)
        return ok;
    const auto volume = findVolume(work.host.conn(), id, work.during());
    return volume ? send(work, volume->get(), json) : Result<>(volume.error());
}

// The instance first: nothing that fails here may keep it from coming back.
Result<> dropImage(PlanWork &work, const ImageExport &image)
{
    const auto back = comeBack(work, image);
    auto gone = dropVolume(work, image.to);
    return gone ? back : gone;
}

Result<> dropBetween(PlanWork &work, const ImageExport &image)
{
    return dropVolume(work, image.between);
}

Result<> dropCard(PlanWork &work, const ImageExport &image)
{
    return dropVolume(work, image.cardVolume());
}

} // namespace virt::exporting
