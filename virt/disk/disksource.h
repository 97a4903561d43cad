// SPDX-License-Identifier: GPL-3.0-or-later
// Where a disk's data is. Pure, any thread.
#pragma once
#include "virt/core/result.h"
#include "virt/storage/volumes.h"
#include <QStringList>

namespace virt {

struct DiskSource {
    enum class Kind { Empty, File, Block, Network, Volume };
    Kind kind = Kind::Empty;
    QString path;           // of a file or a block device
    QString protocol, name; // of a network one: "rbd", "pool/image"
    QStringList hosts;      // of a network one, as far as they are told: "mon-1:6789"
    VolumeId volume;        // of a pool
    bool operator==(const DiskSource &) const = default;
};

// What people type: "/dev/…" is a block device, another absolute path a file, "protocol:name" or "protocol://host/name"
// something on the network. Error::Invalid for what is none of these.
[[nodiscard]] Result<DiskSource> parseDiskSource(const QString &text, const QString &during);

// "/dev/sdb", "rbd:pool/image", "default/web-1.qcow2"
[[nodiscard]] QString sourceText(const DiskSource &source);

} // namespace virt
