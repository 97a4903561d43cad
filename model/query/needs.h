// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/sampling.h"

namespace model {

// What has to be asked of the hosts before something can be told of an instance.
struct Needs {
    virt::StatsGroups groups;
    bool details = false;   // InstanceRow::details
    bool addresses = false; // InstanceRow::addresses
    bool changed = false;   // Details::changed, which costs a second XML
    bool operator==(const Needs &) const = default;
    Needs &operator|=(const Needs &more)
    {
        groups |= more.groups;
        details |= more.details;
        addresses |= more.addresses;
        changed |= more.changed;
        return *this;
    }
};

} // namespace model
