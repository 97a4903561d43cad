// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"

namespace virt {

// What the volumes of a pool may grow to, together. libvirt tells it only volume by volume, so it is counted piece by
// piece.
struct PoolPromise {
    quint64 bytes = 0;
    int counted = 0, volumes = -1; // -1: not asked yet
    bool operator==(const PoolPromise &) const = default;
    [[nodiscard]] bool isComplete() const { return volumes >= 0 && counted >= volumes; }
};

// Counts on from `before` for at most a second: virStoragePoolListAllVolumes, virStorageVolGetInfo for each. Begins
// anew when volumes came or went meanwhile.
Task countPromise(Session &session, const QUuid &pool, const QString &name, const PoolPromise &before,
                  QObject *receiver, Done<PoolPromise> done);

} // namespace virt
