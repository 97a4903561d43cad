// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/names.h"
#include "virt/core/say.h"
#include "virt/xml/characters.h"

namespace virt {

static constexpr qsizetype mostFileNameBytes = 255;
static constexpr qsizetype mostPoolNameBytes = 247; // libvirt keeps it in a file "NAME.xml", written as "NAME.xml.new"

static QString fileNameFault(const QString &name, qsizetype mostBytes)
{
    if (!fitsOneLine(name))
        return Say::tr("A name cannot have line breaks, tabs or control characters.");
    if (name != name.trimmed())
        return Say::tr("A name cannot begin or end with a space.");
    if (name.contains(u'/'))
        return Say::tr("A name cannot have a \"/\".");
    if (name == QStringLiteral(".") || name == QStringLiteral(".."))
        return Say::tr("\".\" and \"..\" are no names.");
    if (const qsizetype bytes = name.toUtf8().size(); bytes > mostBytes)
        return Say::tr("The name is too long: %1 bytes, at most %2 fit.").arg(bytes).arg(mostBytes);
    return {};
}

QString poolNameFault(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Say::tr("A pool needs a name.");
    return fileNameFault(name, mostPoolNameBytes);
}

QString volumeNameFault(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Say::tr("A volume needs a name.");
    if (name.startsWith(u'.'))
        return Say::tr("A name cannot begin with a dot: pools do not list such files.");
    return fileNameFault(name, mostFileNameBytes);
}

} // namespace virt
