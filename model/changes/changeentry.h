// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/change.h"

namespace model {

// A change and the host of the list it was made on; a line of the change journal.
struct ChangeEntry {
    HostId host;
    virt::Change change;
    bool operator==(const ChangeEntry &) const = default;
};

} // namespace model
