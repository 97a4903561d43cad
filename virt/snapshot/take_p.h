// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/side_p.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshot.h"

namespace virt {

// A snapshot that could be taken as things are now.
struct Taking {
    TakeRequest request; // with a name for every file
    SnapshotCapability capability;
    [[nodiscard]] QString nvramFile() const; // for the copy of UEFI's variables; empty: none is made
};
// Refused with the reason, see takeSnapshot(); changes nothing. Job threads.
Result<Taking> takingOf(virDomainPtr domain, const TakeRequest &request, const QString &during);

// When it fails nothing is left of it. Job threads.
Result<> take(const Job &job, const Side &host, virDomainPtr domain, const TakeRequest &request, const QString &during);
[[nodiscard]] QStringList takeWords(const QString &instance, const TakeRequest &request); // for virsh

// When the connection breaks in the middle, nobody here knows how it went; the host may still be at it.
Result<> orUnknown(Result<> outcome, const QString &unknown);

} // namespace virt
