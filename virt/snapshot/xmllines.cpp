// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/xmllines.h"
#include "virt/core/change.h"
#include <algorithm>

namespace virt {

namespace {

// As what is put in; & and \ mean something there, and | ends it.
QString asIs(QString text)
{
    for (const QChar c : {u'\\', u'&', u'|'})
        text.replace(c, u'\\' + QString(c));
    return text.replace(u'\'', QStringLiteral("\\x27"));
}

template<class Value>
QStringList sorted(const QHash<QString, Value> &byTarget)
{
    QStringList out = byTarget.keys();
    std::ranges::sort(out);
    return out;
}

QString dumped(const SnapshotOf &snapshot)
{
    return QStringLiteral("virsh snapshot-dumpxml %1 %2 --security-info")
        .arg(shellWord(snapshot.instance), shellWord(snapshot.name));
}

// What was known of the chains below goes, line by line as libvirt writes them; then all is one line for sed.
QString overFiles(const DiskFiles &files)
{
    QStringList edits;
    for (const QString &target : sorted(files))
        edits << QStringLiteral(
                     "s|type=\\x27[^\\x27]*\\x27([^>]*>\\s*<source file=\\x27)[^\\x27]*(\\x27[^>]*>\\s*<target "
                     "dev=\\x27%1\\x27)|type=\\x27%2\\x27\\1%3\\2|g")
                     .arg(target, asIs(files.value(target).format), asIs(files.value(target).path));
    return QStringLiteral(" | sed -E '/^ {8}<backingStore.*[^/]>$/,/^ {8}<.backingStore>$/d; /^ {8}<backingStore.>$/d'"
                          " | sed -zE %1")
        .arg(shellWord(edits.join(QStringLiteral("; "))));
}

QString redirected(const QString &into)
{
    return QStringLiteral(" > ") + shellWord(into);
}

} // namespace

QString definitionLine(const SnapshotOf &snapshot, Definition which, const DiskFiles &files, const QString &into)
{
    const QString part = which == Definition::Running
                             ? QStringLiteral("/domainsnapshot/domain")
                             : QStringLiteral("(/domainsnapshot/domain|/domainsnapshot/inactiveDomain)[last()]");
    return dumped(snapshot) + overFiles(files)
           + QStringLiteral(" | xmllint --xpath %1 - | sed 's|inactiveDomain|domain|'").arg(shellWord(part))
           + redirected(into);
}

QString frozenLine(const SnapshotOf &snapshot, const DiskFiles &files, const QString &into)
{
    return dumped(snapshot) + overFiles(files) + redirected(into);
}

QString overlaysLine(const SnapshotOf &snapshot, const QHash<QString, QString> &overlays, const QString &into)
{
    QStringList edits;
    for (const QString &target : sorted(overlays))
        edits << QStringLiteral("s|(<disk name=\\x27%1\\x27[^/]*<driver[^>]*>\\s*<source file=\\x27)[^\\x27]*|\\1%2|")
                     .arg(target, asIs(overlays.value(target)));
    const QString edit = edits.isEmpty()
                             ? QString()
                             : QStringLiteral(" | sed -zE %1").arg(shellWord(edits.join(QStringLiteral("; "))));
    return dumped(snapshot) + edit + redirected(into);
}

} // namespace virt
