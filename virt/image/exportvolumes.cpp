// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an export: the image, what it is converted from, and the card beside it.
#include "virt/core/say.h"
#include "virt/image/exportwork_p.h"
#include "virt/image/imagecard.h"
#include "virt/storage/volumemake_p.h"
#include "virt/storage/volumeread_p.h"
#include "virt/storage/volumestream_p.h"
#include <QFileInfo>

namespace virt::exporting {

namespace {

// The mirror of a running disk was whole earlier than that; a copy is, from its beginning, as nothing writes to it.
QDateTime momentOf(const PlanWork &work)
{
    const QString told = work.record.parameters.value(exportnote::taken).toString();
    return QDateTime::fromString(told, Qt::ISODate);
}

} // namespace

FlatCopy copyOf(const ImageExport &image)
{
    return {.to = image.to,
            .format = image.format,
            .capacity = image.capacity,
            .bytes = image.bytes,
            .phase = Say::tr("Writing the image")};
}

Result<> copyImage(PlanWork &work, const ImageExport &image)
{
    if (noted(work, exportnote::whole))
        return {};
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (now->active && !image.ofSnapshot())
        return Error{.kind = Error::Kind::Busy,
                     .during = work.during(),
                     .message = Say::tr("The instance was started before its disk was copied"),
                     .advice = Say::tr("Export it as it is now.")};
    const QString moment = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    if (auto copied = copyFlat(work, image.origin, copyOf(image)); !copied)
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
    if (auto copied = copyFlat(work, original->get(), copyOf(image)); !copied)
        return copied;
    return note(work, exportnote::whole);
}

QByteArray cardText(const PlanWork &work, const ImageExport &image)
{
    const QString name = image.goesHere() ? QFileInfo(image.file).fileName() : image.to.name;
    return cardJson(image.card, {.name = name, .format = image.format, .capacityBytes = image.capacity},
                    momentOf(work));
}

Result<> writeCard(PlanWork &work, const ImageExport &image)
{
    const VolumeId id = image.cardVolume();
    if (auto free = claim(work, id); !free)
        return free;
    const QByteArray json = cardText(work, image);
    const auto made = makeVolumeOn(
        work.job, work.host, id,
        {.name = id.name, .format = QStringLiteral("raw"), .capacityBytes = quint64(json.size())}, work.during());
    if (auto ok = claimed(work, id, made ? Result<>() : Result<>(made.error())); !ok)
        return ok;
    const auto volume = findVolume(work.host.conn(), id, work.during());
    if (!volume)
        return volume.error();
    VolumeSink sink({work.host.conn(), volume->get()}, false, work.during());
    return writeBytes(sink, json);
}

// The instance first: nothing that fails here may keep it from coming back.
Result<> giveUpImage(PlanWork &work, const ImageExport &image)
{
    const auto back = comeBack(work, image);
    auto untold = withdraw(work, {exportnote::whole, exportnote::taken});
    auto gone = untold ? dropVolume(work, image.to) : untold;
    return gone ? back : gone;
}

Result<> giveUpBetween(PlanWork &work, const ImageExport &image)
{
    auto untold = withdraw(work, {exportnote::taken});
    return untold ? dropVolume(work, image.between) : untold;
}

// Its work is done: the notes stay, for a run that is cut off here must not begin anew.
Result<> dropImage(PlanWork &work, const ImageExport &image)
{
    return dropVolume(work, image.to);
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
