// SPDX-License-Identifier: GPL-3.0-or-later
// An image on its way from its pool to this computer. Each file appears when it is whole.
#include "virt/core/say.h"
#include "virt/image/exportwork_p.h"
#include "virt/storage/localfile_p.h"
#include "virt/storage/transfer_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeread_p.h"
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace virt::exporting {

namespace {

Result<> refuseElsewhere(const PlanWork &work, const ImageExport &image)
{
    if (image.workstation == QSysInfo::machineHostName())
        return {};
    return Error::invalid(work.during(), Say::tr("%1 is on another workstation").arg(image.file),
                          Say::tr("Do it on the workstation %1.").arg(image.workstation));
}

// Somebody else's file, which came there meanwhile, is not ours to take back.
Result<> orCede(PlanWork &work, const QString &key, const Result<> &placed)
{
    if (!placed && placed.error().kind == Error::Kind::Exists)
        if (auto ceded = withdraw(work, {key}); !ceded)
            return ceded;
    return placed;
}

Result<> removeHere(const PlanWork &work, const QString &path)
{
    QFile file(path);
    if (file.remove())
        return {};
    return Error{.during = work.during(),
                 .message = Say::tr("%1 cannot be removed: %2").arg(path, file.errorString()),
                 .advice = Say::tr("Remove it by hand, and choose Undo again.")};
}

// --- the image -----------------------------------------------------------------------------------------------------

// It has its name when it is whole and on the disk.
Result<bool> isOurs(const PlanWork &work, const ImageExport &image)
{
    const QFileInfo file(image.file);
    if (!noted(work, exportnote::receiving) || image.overwrite || !file.isFile())
        return false;
    const auto volume = findVolume(work.host.conn(), image.to, work.during());
    if (!volume)
        return volume.error();
    const auto facts = factsOf(volume->get(), work.during());
    return facts ? Result<bool>(quint64(file.size()) == facts->physicalBytes) : facts.error();
}

Result<> receive(PlanWork &work, const ImageExport &image)
{
    if (auto kept = note(work, exportnote::receiving); !kept)
        return kept;
    const auto received = receiveVolume(
        {.job = work.job, .host = work.host, .login = work.host.login(), .during = work.during()},
        {.from = image.to, .path = {}, .file = image.file, .overwrite = image.overwrite, .options = {}});
    return orCede(work, exportnote::receiving, received ? Result<>() : Result<>(received.error()));
}

// --- the card ------------------------------------------------------------------------------------------------------

bool isCardHere(const PlanWork &work, const ImageExport &image)
{
    QFile file(image.cardFile());
    const QByteArray text = cardText(work, image);
    return noted(work, exportnote::cardHere) && file.open(QIODevice::ReadOnly) && file.read(text.size() + 1) == text;
}

Result<> fill(LocalSink &sink, const QByteArray &bytes)
{
    for (Piece rest{bytes.constData(), quint64(bytes.size())}; rest.bytes > 0;) {
        const auto taken = sink.take(rest);
        if (!taken)
            return taken.error();
        rest.skip(*taken);
    }
    return sink.finish();
}

} // namespace

// A run that was cut off when the file was in its place has nothing left to do; the volume goes after that only.
Result<> receiveImage(PlanWork &work, const ImageExport &image)
{
    if (work.record.final)
        return {};
    if (auto able = refuseElsewhere(work, image); !able)
        return able;
    const auto here = isOurs(work, image);
    if (!here)
        return here.error();
    return *here ? Result<>() : receive(work, image);
}

// What was replaced is gone: the new one serves better than none. Nor is one removed that is not whole any more.
Result<> dropImageHere(PlanWork &work, const ImageExport &image)
{
    if (!noted(work, exportnote::receiving) || image.overwrite)
        return {};
    if (auto able = refuseElsewhere(work, image); !able)
        return able;
    const auto ours = isOurs(work, image);
    if (!ours && ours.error().kind != Error::Kind::NotFound)
        return ours.error();
    if (ours && *ours)
        if (auto gone = removeHere(work, image.file); !gone)
            return gone;
    return withdraw(work, {exportnote::receiving});
}

Result<> writeCardHere(PlanWork &work, const ImageExport &image)
{
    if (work.record.final)
        return {};
    if (auto able = refuseElsewhere(work, image); !able || isCardHere(work, image))
        return able;
    const auto sink = LocalSink::open(image.cardFile(), image.overwrite, work.during());
    if (!sink)
        return sink.error();
    if (auto filled = fill(**sink, cardText(work, image)); !filled)
        return filled;
    if (auto kept = note(work, exportnote::cardHere); !kept)
        return kept;
    return orCede(work, exportnote::cardHere, (*sink)->putInPlace());
}

Result<> dropCardHere(PlanWork &work, const ImageExport &image)
{
    if (!noted(work, exportnote::cardHere) || image.overwrite)
        return {};
    if (auto able = refuseElsewhere(work, image); !able)
        return able;
    if (isCardHere(work, image))
        if (auto gone = removeHere(work, image.cardFile()); !gone)
            return gone;
    return withdraw(work, {exportnote::cardHere});
}

} // namespace virt::exporting
