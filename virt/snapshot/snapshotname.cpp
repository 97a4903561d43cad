// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/snapshot/snapshotxml.h"
#include "virt/xml/characters.h"
#include <algorithm>

namespace virt {

// libvirt keeps the metadata in a file "NAME.xml", written as "NAME.xml.new" first; a file name has 255 bytes.
static constexpr qsizetype mostNameBytes = 247;

static bool isNumber(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// libvirt's quoting for QEMU's text monitor does not fit these. Seen with libvirt 9.0 and QEMU 7.2: a snapshot of a
// running instance is reported as taken and is not there.
static bool breaksQuoting(const QString &name)
{
    return name.contains(u'"') || name.contains(u'\\');
}

bool revertMayMissName(const QString &name)
{
    return isNumber(name) || breaksQuoting(name);
}

QString faultInSnapshotName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Say::tr("A snapshot needs a name.");
    if (!fitsOneLine(name))
        return Say::tr("A name cannot have line breaks, tabs or control characters.");
    if (name != name.trimmed())
        return Say::tr("A name cannot begin or end with a space.");
    if (name.contains(u'/'))
        return Say::tr("A name cannot have a \"/\": the host keeps the snapshot in a file of that name.");
    if (name.startsWith(u'.'))
        return Say::tr("A name cannot begin with a dot.");
    if (breaksQuoting(name))
        return Say::tr("A name cannot have double quotes or backslashes: the host would say that the snapshot is taken "
                       "although it is not.");
    if (isNumber(name))
        return Say::tr("A name of digits only could be mistaken for the number of another snapshot in the disk image.");
    if (const qsizetype bytes = name.toUtf8().size(); bytes > mostNameBytes)
        return Say::tr("The name is too long: %1 bytes, at most %2 fit.").arg(bytes).arg(mostNameBytes);
    return {};
}

QString faultInSnapshotDescription(const QString &description)
{
    return fitsXml(description) ? QString() : Say::tr("A description cannot have control characters.");
}

} // namespace virt
