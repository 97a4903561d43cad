// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change.h"
#include "virt/image/flatcopy_p.h"
#include "virt/plan/claims_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/growth_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volumemake_p.h"
#include "virt/xml/document.h"

namespace virt {

static QByteArray xmlOf(const FlatCopy &copy)
{
    return volumeXml({.name = copy.to.name, .format = copy.format, .capacityBytes = copy.capacity});
}

// Flat, for qemu-img reads through the chain below.
static Result<> make(const PlanWork &work, virStorageVolPtr original, const FlatCopy &copy)
{
    const auto pool = findPool(work.host.conn(), copy.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto turn = work.host.awaitPoolTurn(work.job, work.during());
    if (!turn)
        return turn.error();
    const QByteArray xml = xmlOf(copy);
    const Growth growth(work.job, work.host.conn(), copy.to, Progress{.phase = copy.phase, .totalBytes = copy.bytes});
    const auto made = own<Volume>(VIRT(virStorageVolCreateXMLFrom, pool->get(), xml.constData(), original, 0U),
                                  work.during());
    return made ? Result<>() : Result<>(sayExists(made.error(), copy.to.name));
}

QString xmlLine(const QByteArray &xml, const QString &file)
{
    const auto document = parseXml(xml);
    const QByteArray plain = document ? plainXml(*document) : xml;
    return QStringLiteral("echo %1 > %2").arg(shellWord(QString::fromUtf8(plain)), shellWord(file));
}

void tellCopy(PlanStep &step, const FlatCopy &copy, const QString &original)
{
    const QString file = copy.to.name + QStringLiteral(".xml");
    step.shell << xmlLine(xmlOf(copy), file);
    step.virsh << QStringList{QStringLiteral("vol-create-from"), copy.to.poolName, file, original};
}

Result<> copyFlat(PlanWork &work, virStorageVolPtr original, const FlatCopy &copy)
{
    if (auto free = claim(work, copy.to); !free)
        return free;
    return claimed(work, copy.to, make(work, original, copy));
}

Result<> copyFlat(PlanWork &work, const QString &path, const FlatCopy &copy)
{
    const auto file = reachFile(work.host, path, work.during());
    return file ? copyFlat(work, file->volume.get(), copy) : Result<>(file.error());
}

} // namespace virt
