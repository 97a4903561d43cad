// SPDX-License-Identifier: GPL-3.0-or-later
// Where an image goes: a pool of the host, and from there to a file on this computer if that is wanted.
#include "virt/core/say.h"
#include "virt/image/exportquestion_p.h"
#include "virt/image/imagecard.h"
#include "virt/storage/imageplace_p.h"
#include "virt/storage/localfile_p.h"
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

namespace virt {

using Way = ImageExport::Way;

namespace {

// A mirror can be written to as it comes only in the formats that QEMU itself works with.
bool needsConversion(const ImageExport &image)
{
    return image.way == Way::Mirror && image.format != QStringLiteral("qcow2") && image.format != QStringLiteral("raw");
}

void chooseFormat(ExportQuestion &q)
{
    q.image.format = !q.request.format.isEmpty() ? q.request.format
                     : q.disk.format.isEmpty()   ? QStringLiteral("raw")
                                                 : q.disk.format;
}

// One that is only on its way to this computer gets a name that nobody has.
void chooseName(ExportQuestion &q)
{
    q.image.to = q.request.to;
    q.image.file = q.request.file;
    q.image.overwrite = q.request.overwrite;
    if (!q.image.goesHere())
        return;
    q.image.workstation = QSysInfo::machineHostName();
    q.image.to.name =
        QStringLiteral("virtdeck-%1.%2").arg(QUuid::createUuid().toString(QUuid::Id128).left(8), q.image.format);
}

// A file here is refused now for what would stop it at the end; what is opened for that leaves nothing behind.
Result<> askFile(const ExportQuestion &q)
{
    if (!q.image.goesHere())
        return {};
    const QString &during = q.work.during;
    if (const auto card = LocalSink::open(q.image.cardFile(), q.image.overwrite, during); !card)
        return card.error();
    const auto sink = LocalSink::open(q.image.file, q.image.overwrite, during);
    return sink ? (*sink)->hasRoomFor(q.image.bytes) : Result<>(sink.error());
}

QStringList choosePaths(ExportQuestion &q, const StoragePool &pool)
{
    ImageExport &image = q.image;
    image.path = pool.target + u'/' + image.to.name;
    QStringList names{image.to.name};
    if (!image.goesHere())
        names << cardName(image.to.name);
    if (!needsConversion(image))
        return names;
    image.between = image.to;
    image.between.name += QStringLiteral(".part.qcow2");
    image.betweenPath = pool.target + u'/' + image.between.name;
    return names << image.between.name;
}

} // namespace

Result<> chooseExportPlace(ExportQuestion &q)
{
    chooseFormat(q);
    chooseName(q);
    if (!imageFormats().contains(q.image.format))
        return q.refused(Say::tr("An image cannot have the format %1").arg(q.image.format),
                         Say::tr("Choose another format."));
    if (auto here = askFile(q); !here)
        return here;
    const ImagePlace place{.job = q.work.job, .host = q.work.host, .to = q.image.to, .during = q.work.during};
    const auto pool = place.filePool(q.image.format);
    if (!pool)
        return pool.error();
    if (auto free = place.refuseTaken(choosePaths(q, *pool)); !free)
        return free;
    return place.refuseFull(q.image.converts() ? 2 * q.image.bytes : q.image.bytes);
}

} // namespace virt
