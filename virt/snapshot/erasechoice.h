// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the images when snapshots go: which are merged, which are removed, which stay and why. Pure, any thread.
#pragma once
#include "virt/snapshot/snapshotfiles.h"
#include "virt/storage/volumexml.h"
#include <QStringList>

namespace virt {

// Of one disk: `top`, and what lies between, is written into `base` and goes.
struct ImageMerge {
    QString target;
    ImageFile top, base;
    QStringList between; // from the top down
    bool active = false; // the top is what the guest writes to
    quint64 bytes = 0;   // to be moved, at most
    [[nodiscard]] QStringList emptied() const { return QStringList(top.path) + between; }
    bool operator==(const ImageMerge &) const = default;
};

struct EraseScene {
    DiskFiles present;                  // what the disks write to now
    QHash<QString, VolumeFacts> images; // all that the instance and its snapshots stand on, by path
    QList<SnapshotFiles> snapshots;     // all of the instance
    QStringList goers;                  // their names, leaves first
    QHash<QString, QStringList> layers; // images that take up what lies over them besides, by target
};

struct EraseChoice {
    QList<ImageMerge> merges;
    QStringList drop;                 // files that nothing needs any more, besides those that are merged away
    QStringList inside;               // internal snapshots that the host must take out of an image that stays
    QHash<QString, DiskFiles> retold; // under the disks of each snapshot that stays
    QStringList notes;                // what stays and why, a sentence each
};

// Unsupported when a snapshot can neither be taken out of its image nor goes with it.
[[nodiscard]] Result<EraseChoice> chooseErase(const EraseScene &scene, const QString &during);

// The snapshot and all that were taken after it, leaves first.
[[nodiscard]] QStringList leavesFirst(const QList<SnapshotFiles> &snapshots, const QString &root);

} // namespace virt
