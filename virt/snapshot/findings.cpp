// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/snapshot/chainlinks.h"
#include "virt/snapshot/repairs.h"
#include <algorithm>
#include <QFileInfo>

namespace virt {

namespace {

using Kind = SnapshotDisk::Kind;

bool isLost(const FoundChains &chains, const QString &path)
{
    const FoundFile *const file = chains.find(path);
    return file && file->trouble == FoundFile::Trouble::Missing;
}

QStringList lostFiles(const Snapshot &snapshot, const FoundChains &chains)
{
    QStringList out;
    for (const SnapshotDisk &disk : snapshot.files.disks)
        if (disk.kind == Kind::External && isLost(chains, disk.frozen.path))
            out.append(disk.frozen.path);
    return out;
}

void addLost(QList<Finding> &out, const SnapshotTree &tree, const FoundChains &chains)
{
    for (const Snapshot &snapshot : tree.snapshots)
        if (const QStringList lost = lostFiles(snapshot, chains); !lost.isEmpty())
            out.append({.kind = Finding::Kind::LostFiles,
                        .subject = snapshot.name,
                        .file = {},
                        .text = Say::tr("Nobody can go back to snapshot \"%1\": what it froze is missing, %2.")
                                    .arg(snapshot.name, lost.join(QStringLiteral(", "))),
                        .remedy = Say::tr("If the file is only elsewhere, put it back. Otherwise the host can forget "
                                          "the snapshot; no file is touched by that.")});
}

bool isKnown(const SnapshotTree &tree, const QString &path)
{
    return std::ranges::any_of(tree.snapshots, [&path](const Snapshot &snapshot) {
        return std::ranges::any_of(snapshot.files.disks,
                                   [&path](const SnapshotDisk &disk) { return disk.frozen.path == path; });
    });
}

qsizetype standingOn(const FoundChains &chains, const QString &path)
{
    return std::ranges::count(chains.files, path, &FoundFile::backingPath);
}

bool isSound(const FoundChains &chains, const QString &path)
{
    const FoundFile *const file = chains.find(path);
    return file && file->known && file->trouble == FoundFile::Trouble::None;
}

// An image of another name below the disk's own is what it was cloned from, and nobody's to write into.
bool isLoose(const SnapshotTree &tree, const FoundChains &chains, const QString &top, const QString &base)
{
    return isSound(chains, top) && isSound(chains, base) && isNamedAfter(top, base) && !isKnown(tree, base)
           && standingOn(chains, base) == 1 && standingOn(chains, top) <= 1;
}

void addLayers(QList<Finding> &out, const SnapshotTree &tree, const FoundChains &chains)
{
    for (const FoundChains::Disk &disk : chains.disks) {
        QStringList seen;
        for (const FoundFile *top = chains.find(disk.path); top && !seen.contains(top->path);
             top = chains.find(top->backingPath)) {
            seen.append(top->path);
            if (!isLoose(tree, chains, top->path, top->backingPath))
                continue;
            out.append({.kind = Finding::Kind::UnknownLayer,
                        .subject = disk.target,
                        .file = top->backingPath,
                        .text = Say::tr("Disk %1: %2 lies over %3, and no snapshot needs the two apart.")
                                    .arg(disk.target, top->path, QFileInfo(top->backingPath).fileName()),
                        .remedy = Say::tr("The upper image can be written into the lower one.")});
        }
    }
}

const Snapshot *firstMixed(const SnapshotTree &tree)
{
    for (const Snapshot &snapshot : tree.snapshots)
        if (const Snapshot *const parent = tree.find(snapshot.parent); parent && parent->external != snapshot.external)
            return parent;
    return nullptr;
}

void addMixed(QList<Finding> &out, const SnapshotTree &tree)
{
    if (const Snapshot *const first = firstMixed(tree))
        out.append({.kind = Finding::Kind::MixedKinds,
                    .subject = first->name,
                    .file = {},
                    .text = Say::tr("After \"%1\", internal and external snapshots are mixed: the host refuses to "
                                    "delete some of them, or to go back to them.")
                                .arg(first->name),
                    .remedy = Say::tr("Delete the newest first. Or select \"%1\" and choose Delete Subtree: that "
                                      "takes both kinds, in the right order.")
                                  .arg(first->name)});
}

} // namespace

QList<Finding> findFaults(const SnapshotTree &snapshots, const FoundChains &chains)
{
    QList<Finding> out;
    addLost(out, snapshots, chains);
    addLayers(out, snapshots, chains);
    addMixed(out, snapshots);
    return out;
}

QString repairText(const QString &name, const Finding &finding)
{
    return finding.kind == Finding::Kind::LostFiles
               ? Say::tr("Forget snapshot \"%1\" of %2").arg(finding.subject, name)
               : Say::tr("Merge what lies over %1, of %2").arg(QFileInfo(finding.file).fileName(), name);
}

} // namespace virt
