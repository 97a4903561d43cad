// SPDX-License-Identifier: GPL-3.0-or-later
// The backups of an instance as the pools have them. Job and question threads.
#pragma once
#include "virt/backup/backup.h"
#include "virt/core/handle_p.h"
#include <functional>

namespace virt {

// `known`: cards that were read before are not read again. Newest first.
Result<BackupShelf> readBackups(virConnectPtr conn, const QUuid &instance, const BackupSets &known,
                                const std::function<bool()> &stopped, const QString &during);

} // namespace virt
