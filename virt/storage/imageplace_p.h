// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an image can be made in a pool. Question threads; changes nothing.
#pragma once
#include "virt/core/side_p.h"
#include "virt/storage/pool.h"
#include "virt/storage/volumes.h"

namespace virt {

struct ImagePlace {
    const Job &job;
    const Side &host;
    VolumeId to;
    QString during;

    [[nodiscard]] Result<StoragePool> runningPool() const;
    // One that keeps files and knows the format.
    [[nodiscard]] Result<StoragePool> filePool(const QString &format) const;
    [[nodiscard]] Result<> refuseTaken(const QStringList &names) const; // looks at the pool anew, unless it is busy
    [[nodiscard]] Result<> refuseFull(quint64 bytes) const;             // with both figures
};

} // namespace virt
