// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/error.h"

namespace virt {

// What an administrator can do about libvirt's (and ssh's) usual answers; empty when nothing useful can be said.
QString adviceFor(Error::Kind kind, const QString &message);

} // namespace virt
