// SPDX-License-Identifier: GPL-3.0-or-later
// What one would type to make the XML that virsh is to read, of a snapshot's: lines for a shell with GNU sed and xmllint.
// Pure.
#pragma once
#include "virt/snapshot/snapshotfiles.h"

namespace virt {

struct SnapshotOf {
    QString instance, name;
};
// The definition in it, over other files.
[[nodiscard]] QString definitionLine(const SnapshotOf &snapshot, Definition which, const DiskFiles &files,
                                     const QString &into);
// The snapshot itself, with other files frozen in its definitions, or with other overlays.
[[nodiscard]] QString frozenLine(const SnapshotOf &snapshot, const DiskFiles &files, const QString &into);
[[nodiscard]] QString overlaysLine(const SnapshotOf &snapshot, const QHash<QString, QString> &overlays,
                                   const QString &into);

} // namespace virt
