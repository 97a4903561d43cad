// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <QStringList>

namespace virt {

// Why an internal snapshot is impossible for this definition, one sentence each, naming the disk or device; empty
// when nothing speaks against it. Pure.
[[nodiscard]] QStringList snapshotObstacles(const QByteArray &domainXml, bool running);

struct SnapshotCapability {
    bool running = false;
    QStringList obstacles;
    [[nodiscard]] bool possible() const { return obstacles.isEmpty(); }
    bool operator==(const SnapshotCapability &) const = default;
};
// Asks for the definition in force, and whether external snapshots stand in the way.
Task snapshotCapability(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                        Done<SnapshotCapability> done);

} // namespace virt
