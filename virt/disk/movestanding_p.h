// SPDX-License-Identifier: GPL-3.0-or-later
// Where a disk that moves stands at this moment. Job threads.
#pragma once
#include "virt/disk/diskxml.h"
#include "virt/disk/move_p.h"

namespace virt {

struct MoveStanding {
    Domain domain;
    bool active = false;
    QByteArray stored; // with its passwords; empty when there is none
    DiskFacts runs, stores;
    Volume made; // none: it is not there
    DiskSource to;

    [[nodiscard]] bool isMoved() const { return made && (active ? runs : stores).source == to; }
    [[nodiscard]] bool isMirrored() const { return made && runs.mirrored && runs.mirror == to; }
    [[nodiscard]] bool isMirroredByOthers() const { return runs.mirrored && !isMirrored(); }
};
Result<MoveStanding> standingOf(const PlanWork &work, const DiskMove &move);

} // namespace virt
