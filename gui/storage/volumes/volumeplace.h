// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/storage/pool.h"
#include "virt/storage/volumes.h"

namespace gui {

// Where volumes are: a pool of a host.
struct VolumePlace {
    model::HostId host;
    virt::StoragePool pool;
    [[nodiscard]] bool isNull() const { return pool.uuid.isNull(); }
    [[nodiscard]] virt::VolumeId id(const QString &name) const
    {
        return {.pool = pool.uuid, .poolName = pool.name, .name = name};
    }
};

} // namespace gui
