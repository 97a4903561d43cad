// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of HostsTreeModel.
#pragma once
#include "model/hosts/hoststreemodel.h"

namespace model {

struct HostsTreeModel::Node {
    Node *parent = nullptr;                      // the fleet has none
    int row = 0;                                 // in its parent
    QString group;                               // of a group: its path
    HostId host;                                 // of a host
    std::vector<std::unique_ptr<Node>> children; // groups, then hosts
};

} // namespace model
