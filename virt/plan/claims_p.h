// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan has done so far, in its record: another run has nothing else. Job threads.
#pragma once
#include "virt/plan/runner_p.h"
#include "virt/storage/volumes.h"

namespace virt {

// The names are short: apart from those of other rooms for the linker.
inline namespace claims {

// On the workstation's disk and in the domain when it returns.
Result<> note(PlanWork &work, const QString &key, const QJsonValue &value = true);
[[nodiscard]] bool noted(const PlanWork &work, const QString &key);
Result<> forget(PlanWork &work, const QString &key);
Result<> withdraw(PlanWork &work, const QStringList &keys); // what tells of things that are about to go; else success

// Noted before it is made, so that only what is ours is ever removed. What an earlier run left half goes first.
Result<> claim(PlanWork &work, const VolumeId &volume);
Result<> claimed(PlanWork &work, const VolumeId &volume, const Result<> &made); // not ours when it existed by then
Result<> dropVolume(PlanWork &work, const VolumeId &volume); // if it is ours and there, and nobody uses it by now

} // namespace claims
} // namespace virt
