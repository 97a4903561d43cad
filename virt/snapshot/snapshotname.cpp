// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/snapshot/snapshotxml.h"
#include <algorithm>

namespace virt {

// libvirt keeps the metadata in a file "NAME.xml", written as "NAME.xml.new" first; a file name has 255 bytes.
static constexpr qsizetype mostNameBytes = 247;

// What XML 1.0 cannot hold even when escaped, apart from tab and line breaks.
static bool unfitForXml(char32_t c)
{
    if (c == U'\t' || c == U'\n' || c == U'\r')
        return false;
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || QChar::isSurrogate(c) || QChar::isNonCharacter(c);
}

static bool hasUnfit(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), [](uint c) { return unfitForXml(c); })
           || !text.isValidUtf16(); // toUcs4 replaces a lone surrogate
}

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
    if (hasUnfit(name) || name.contains(u'\n') || name.contains(u'\r') || name.contains(u'\t')
        || name.contains(QChar::LineSeparator) || name.contains(QChar::ParagraphSeparator))
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
    return hasUnfit(description) ? Say::tr("A description cannot have control characters.") : QString();
}

} // namespace virt
