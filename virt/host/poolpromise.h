// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <QHash>
#include <QSet>

namespace virt {

// What the volumes of a pool may grow to, together. What others stand on grows no more: of a chain only the uppermost
// image counts with its whole size. libvirt tells it only volume by volume, so it is counted piece by piece.
struct PoolPromise {
    quint64 bytes = 0;
    int counted = 0, volumes = -1; // -1: not asked yet
    // While it is counted: by place, what an image may still grow by; and the places on which others stand.
    QHash<QString, quint64> growth;
    QSet<QString> below;
    bool operator==(const PoolPromise &) const = default;
    [[nodiscard]] bool isComplete() const { return volumes >= 0 && counted >= volumes; }
};

// Counts on from `before` for at most a second: virStoragePoolListAllVolumes, virStorageVolGetXMLDesc for each. Begins
// anew when volumes came or went meanwhile.
Task countPromise(Session &session, const QUuid &pool, const QString &name, const PoolPromise &before,
                  QObject *receiver, Done<PoolPromise> done);

} // namespace virt
