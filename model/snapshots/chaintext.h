// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/snapshots/chainlanes.h"

namespace model {

[[nodiscard]] QString laneTitle(const ChainLane &lane); // "Disk vda", "Saved by snapshots"
[[nodiscard]] QString boxName(const LaneBox &box);      // its file name
[[nodiscard]] QString boxFormat(const LaneBox &box);    // "qcow2", "Memory"
[[nodiscard]] QString boxSizes(const LaneBox &box);     // "qcow2 · 1.21 GiB of 20 GiB"
[[nodiscard]] QString standingText(Standing standing);  // "Missing"; empty where boxUsers() says it
[[nodiscard]] QString boxUsers(const LaneBox &box);     // "Also used by web-2 · In use · Snapshot before"
[[nodiscard]] QString boxSentences(const LaneBox &box, const ChainLane &lane); // all of it, for readers and tool tips

} // namespace model
