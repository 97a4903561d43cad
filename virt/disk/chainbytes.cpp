// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/disk/chainbytes_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>

namespace virt {

static constexpr int deepest = 200; // as libvirt has it

quint64 chainBytes(const Side &host, const StorageVolume &top, quint64 capacity, const QString &during)
{
    quint64 bytes = top.allocation;
    QString below = top.backingPath;
    for (int i = 0; i < deepest && !below.isEmpty() && bytes < capacity; ++i) {
        const auto file = reachFile(host, below, during);
        const StorageVolume told = file ? describedVolume(file->volume.get(), during) : StorageVolume();
        if (!told.known)
            return capacity;
        bytes += told.allocation;
        below = told.backingPath;
    }
    return std::min(bytes, capacity);
}

} // namespace virt
