// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QList>
#include <QString>

namespace model {

// A host as the user described it; what the settings keep. Never holds a password.
struct HostEntry {
    HostId id;
    QString name; // shown; unique is better but not needed
    QString uri;
    bool readOnly = false;
    bool connectAtStart = true;
    bool remembered = true; // false: named on the command line, for this run only
    QString jump;           // the hosts on the way, as ssh's ProxyJump has them: "user@host:port,…"
    QString group;          // "rack 1/left"; empty: in none
    bool cordoned = false;  // takes no new instances; known to this workstation only
    bool operator==(const HostEntry &) const = default;
};

} // namespace model
