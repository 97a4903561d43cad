// SPDX-License-Identifier: GPL-3.0-or-later
// What a revert or a deletion would do, step by step, before it is done. See virt/plan/carryout.h for the doing.
#pragma once
#include "virt/plan/plan.h"
#include "virt/snapshot/snapshot.h"

namespace virt {

// Asks for the definition and the XML of all snapshots; changes nothing. Invalid or Unsupported with the reason where it
// is impossible here. RevertRequest::takeFirst is the first of its steps; it stays when the plan is undone.
Task planRevert(Session &session, const QUuid &uuid, const QString &name, const RevertRequest &request,
                QObject *receiver, Done<Plan> done);

// The same for an external snapshot that is to be deleted, or any with those taken after it: asks for the images besides,
// a call for each file.
Task planErase(Session &session, const QUuid &uuid, const QString &name, const DeleteRequest &request,
               QObject *receiver, Done<Plan> done);

// Beside the image: "disk.before.qcow2"; an extension of a snapshot before it is left out. Pure.
[[nodiscard]] QString proposedOverlay(const QString &image, const QString &snapshot);
[[nodiscard]] QString proposedMemory(const QString &image, const QString &snapshot);
// Where the UEFI variables of that moment are kept, beside those in use. Pure.
[[nodiscard]] QString nvramCopy(const QString &nvram, const QString &snapshot);

} // namespace virt
