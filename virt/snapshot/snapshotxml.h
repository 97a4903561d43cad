// SPDX-License-Identifier: GPL-3.0-or-later
// <domainsnapshot> read, built and changed. Pure, any thread.
#pragma once
#include "virt/snapshot/obstacles.h"

namespace virt {

// Says why neither libvirt, the file system of the host nor qcow2 can hold this name; empty: it is good.
[[nodiscard]] QString faultInSnapshotName(const QString &name);
// The same for what XML cannot hold; empty: it is good.
[[nodiscard]] QString faultInSnapshotDescription(const QString &description);

[[nodiscard]] Result<Snapshot> parseSnapshot(const QByteArray &xml);
// `disks`: of external ones those that could take part; `running`: the memory is part of it.
[[nodiscard]] QByteArray buildSnapshotXml(const TakeRequest &request, const QList<SnapshotDiskOffer> &disks = {},
                                          bool running = false);
// The same document with another description (none when empty); all else stays as it is.
[[nodiscard]] Result<QByteArray> withDescription(const QByteArray &xml, const QString &description);

} // namespace virt
