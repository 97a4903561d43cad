// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of going back to an external snapshot: each makes it so, whatever of it is so already. Job threads.
#pragma once
#include "virt/snapshot/externalrevert_p.h"

namespace virt::revert {

Result<> seeDisks(const PlanWork &work, const ExternalRevert &r);
Result<> takeFirst(PlanWork &work, const ExternalRevert &r); // revertfirst.cpp
Result<> undoFirst(const PlanWork &work, const ExternalRevert &r);
Result<> stop(const PlanWork &work, const ExternalRevert &r);
Result<> startAgain(const PlanWork &work, const ExternalRevert &r);
Result<> makeOverlays(const PlanWork &work, const ExternalRevert &r);
Result<> removeOverlays(const PlanWork &work, const ExternalRevert &r);
Result<> keepNvram(const PlanWork &work, const ExternalRevert &r);
Result<> putNvram(const PlanWork &work, const ExternalRevert &r);
Result<> putNvramBack(const PlanWork &work, const ExternalRevert &r);
Result<> define(const PlanWork &work, const ExternalRevert &r);
Result<> defineBefore(const PlanWork &work, const ExternalRevert &r);
Result<> start(const PlanWork &work, const ExternalRevert &r);
Result<> stopNew(const PlanWork &work, const ExternalRevert &r);
Result<> tellSnapshot(const PlanWork &work, const ExternalRevert &r);
Result<> dropOld(const PlanWork &work, const ExternalRevert &r);

} // namespace virt::revert
