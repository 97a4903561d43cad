// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/disk/chainbytes_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>

namespace virt {

static constexpr int deepest = 200; // as libvirt has it

quint64 chainBytes(virConnectPtr conn, const StorageVolume &top, quint64 capacity, const QString &during)
{
    quint64 bytes = top.allocation;
    QString below = top.backingPath;
    for (int i = 0; i < deepest && !below.isEmpty() && bytes < capacity; ++i) {
        const QByteArray path = below.toUtf8();
        const auto handle = own<Volume>(VIRT(virStorageVolLookupByPath, conn, path.constData()), during);
        const StorageVolume told = handle ? describedVolume(handle->get(), during) : StorageVolume();
        if (!told.known)
            return capacity;
        bytes += told.allocation;
        below = told.backingPath;
    }
    return std::min(bytes, capacity);
}

} // namespace virt
