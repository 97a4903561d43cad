// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include "virt/plan/plan.h"
#include "virt/storage/volumes.h"

namespace virt {

struct MoveRequest {
    QString target;
    VolumeId to;    // a new volume in a pool of files or block devices
    QString format; // empty: as it is now
    bool deleteOld = false;
};
// To another image while the instance runs (virDomainBlockCopy), or copied while it is off; carried out by
// virt/plan/carryout.h. Refused for disks that snapshots need: their data or their chain would stay behind.
Task planMove(Session &session, const QUuid &uuid, const QString &name, const MoveRequest &request, QObject *receiver,
              Done<Plan> done);

} // namespace virt
