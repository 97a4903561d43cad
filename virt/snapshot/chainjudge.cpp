// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/snapshot/chainlinks.h"
#include <QFileInfo>
#include <QSet>

namespace virt {

using Trouble = FoundFile::Trouble;

namespace {

// Empty where nothing follows from the word. libvirt finds an ISO in what is raw to QEMU.
QString comparable(const QString &format)
{
    static const QStringList vague{QStringLiteral("auto"), QStringLiteral("unknown"), QStringLiteral("none")};
    if (vague.contains(format))
        return {};
    return format == QStringLiteral("iso") ? QStringLiteral("raw") : format;
}

bool differ(const QString &wanted, const QString &found)
{
    const QString a = comparable(wanted);
    const QString b = comparable(found);
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

void compare(FoundFile &file, const QString &wanted, const QString &by)
{
    if (file.role != FoundFile::Role::Image || file.trouble != Trouble::None || !file.known
        || !differ(wanted, file.format))
        return;
    file.trouble = Trouble::OtherFormat;
    file.why = Say::tr("It is %1, but %2 says %3.", "format, who says, format").arg(file.format, by, wanted);
}

void judgeFormats(FoundChains &chains)
{
    for (FoundFile &file : chains.files)
        compare(file, file.expected, Say::tr("the instance's definition"));
    const QHash<QString, FoundFile> overlays = chains.files;
    for (const FoundFile &overlay : overlays)
        if (const auto below = chains.files.find(overlay.backingPath); overlay.known && below != chains.files.end())
            compare(*below, overlay.backingFormat, QFileInfo(overlay.path).fileName());
}

void judgeCircle(FoundChains &chains, const QString &from)
{
    QSet<QString> seen;
    for (QString path = from; !path.isEmpty() && chains.files.contains(path);) {
        FoundFile &file = chains.files[path];
        if (file.trouble == Trouble::Loop)
            return; // told already
        seen.insert(path);
        if (seen.contains(file.backingPath)) {
            file.trouble = Trouble::Loop;
            file.why = Say::tr("It stands on %1, which stands on it.").arg(QFileInfo(file.backingPath).fileName());
            return;
        }
        path = file.backingPath;
    }
}

} // namespace

void judgeLinks(FoundChains &chains)
{
    judgeFormats(chains);
    QStringList paths = chains.files.keys();
    paths.sort();
    for (const QString &path : std::as_const(paths))
        judgeCircle(chains, path);
}

} // namespace virt
