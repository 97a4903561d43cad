// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/side_p.h"
#include "virt/ssh/remotecommand.h"

namespace virt {

// As runOnHost(), for job and question threads: returns when the program has ended, or was killed because the job was
// cancelled.
Result<CommandOutput> waitOnHost(const Side &host, const Job &job, const QStringList &command, const QString &during);

} // namespace virt
