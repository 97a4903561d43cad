// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints of a domain, and the backup that is under way there. Job and question threads.
#pragma once
#include "virt/core/handle_p.h"
#include <QStringList>

namespace virt {

using Checkpoint = Handle<virDomainCheckpoint, virDomainCheckpointFree>;

Result<Checkpoint> findCheckpoint(virDomainPtr domain, const QString &name, const QString &during);
// virDomainListAllCheckpoints; none where the hypervisor knows none.
Result<QStringList> checkpointNames(virDomainPtr domain, const QString &during);
// Success when there is none of that name. A host deletes them only while the instance runs.
Result<> dropCheckpoint(virDomainPtr domain, const QString &name, const QString &during);

// Of the backup under way, empty when there is none: virDomainBackupGetXMLDesc.
Result<QByteArray> backupUnderWay(virDomainPtr domain, const QString &during);

} // namespace virt
