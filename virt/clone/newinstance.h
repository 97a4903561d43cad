// SPDX-License-Identifier: GPL-3.0-or-later
// A new instance as another one was at a snapshot of it.
#pragma once
#include "virt/core/session.h"
#include "virt/plan/plan.h"

namespace virt {

struct NewInstanceRequest {
    QString snapshot;
    QString name; // of the new instance
    enum class Copy {
        Full,  // images that need no others
        Linked // new overlays over the files that the snapshot froze, which must stay as they are from then on
    };
    Copy copy = Copy::Full;
    QUuid pool; // where its disks are made
    QString poolName;
    bool start = false;
};

// Carried out by virt/plan/carryout.h. An external snapshot is read as the files that it froze; an internal one with
// qemu-img on the host, by the shell of the host's ssh login, and only as a full copy. Refused before anything is done:
// names that are taken, a snapshot that is both, files that are missing, encrypted or written to, UEFI variables that were
// not kept with the snapshot, a pool that lacks the space.
Task planNewInstance(Session &session, const QUuid &uuid, const QString &name, const NewInstanceRequest &request,
                     QObject *receiver, Done<Plan> done);

} // namespace virt
