// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace model {
class Fleet;
}

// Hosts for somebody who has none yet: libvirt's built-in test driver as "Demo host", and the local system's host if
// it answers.
void addFirstHosts(model::Fleet &fleet);
