// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"

namespace virt {

// How often the balloon driver in the guest is asked for what it knows of its memory: now if it runs, and from the
// next start if its configuration is kept. 0: never. virDomainSetMemoryStatsPeriod.
Task setMemoryStatsPeriod(Session &session, const QUuid &uuid, const QString &name, int seconds, QObject *receiver,
                          Done<> done);
[[nodiscard]] QString memoryStatsText(const QString &name, int seconds); // title of its job

} // namespace virt
