// SPDX-License-Identifier: GPL-3.0-or-later
// An image on its way from its pool to this computer. Each file appears when it is whole.
#include "virt/image/exportwork_p.h"
#include "virt/storage/localfile_p.h"
#include "virt/storage/transfer_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeread_p.h"
#include <QFile>
#include <QFileInfo>

namespace virt::exporting {

namespace {

// A run that was cut off when the file was in its place has nothing left to do; the volume goes after that only.
Result<bool> isHere(const PlanWork &work, const ImageExport &image)
{
    if (work.record.final)
        return true;
    if (!noted(work, exportnote::receiving) || image.overwrite)
        return false;
    const auto volume = findVolume(work.host.conn(), image.to, work.during());
    if (!volume)
        return volume.error();
    const auto facts = factsOf(volume->get(), work.during());
    if (!facts)
        return facts.error();
    const QFileInfo file(image.file);
    return file.isFile() && quint64(file.size()) == facts->physicalBytes;
}

} // namespace

Result<> writeCardHere(PlanWork &work, const ImageExport &image)
{
    const bool replace = image.overwrite || noted(work, exportnote::cardHere);
    const auto sink = LocalSink::open(image.cardFile(), replace, work.during());
    if (!sink)
        return sink.error();
    if (auto written = writeBytes(**sink, cardText(work, image)); !written)
        return written;
    if (auto kept = note(work, exportnote::cardHere); !kept)
        return kept;
    return (*sink)->putInPlace();
}

// What was replaced is gone: the new one serves better than none.
Result<> dropCardHere(PlanWork &work, const ImageExport &image)
{
    if (noted(work, exportnote::cardHere) && !image.overwrite)
        QFile::remove(image.cardFile());
    return {};
}

Result<> receiveImage(PlanWork &work, const ImageExport &image)
{
    const auto here = isHere(work, image);
    if (!here || *here)
        return here ? Result<>() : Result<>(here.error());
    if (auto kept = note(work, exportnote::receiving); !kept)
        return kept;
    const auto received = receiveVolume(
        {.job = work.job, .host = work.host, .login = work.host.login(), .during = work.during()},
        {.from = image.to, .path = {}, .file = image.file, .overwrite = image.overwrite, .options = {}});
    return received ? Result<>() : Result<>(received.error());
}

} // namespace virt::exporting
