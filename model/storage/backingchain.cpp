// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/backingchain.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QCoreApplication>

namespace model {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::BackingChain)
};

ChainLink linkTo(const virt::StorageVolume &volume)
{
    return {.path = volume.where(),
            .format = volume.format,
            .name = volume.name,
            .known = volume.known,
            .capacity = volume.capacity,
            .allocation = volume.allocation};
}

} // namespace

QList<ChainLink> backingChain(const VolumesModel &volumes, const QString &name)
{
    QList<ChainLink> out;
    const virt::StorageVolume *at = volumes.find(name);
    while (at && std::ranges::find(out, at->name, &ChainLink::name) == out.end()) { // a broken one may go in a circle
        out.append(linkTo(*at));
        const virt::StorageVolume *below = volumes.findAt(at->backingPath);
        if (!below && !at->backingPath.isEmpty())
            out.append({.path = at->backingPath, .format = at->backingFormat, .missing = volumes.isBroken(*at)});
        at = below;
    }
    return out;
}

QString chainLinkText(const ChainLink &link)
{
    QStringList parts{link.name.isEmpty() ? link.path : link.name};
    if (!link.format.isEmpty())
        parts << link.format;
    if (link.known)
        parts << Words::tr("%1, %2 on the storage")
                     .arg(bytesText(double(link.capacity)), bytesText(double(link.allocation)));
    else if (link.missing)
        parts << Words::tr("not there");
    else if (link.name.isEmpty())
        parts << Words::tr("in no volume of this pool");
    return parts.join(QStringLiteral(" · "));
}

} // namespace model
