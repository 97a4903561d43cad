// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an image can be made in a pool. Job threads; changes nothing.
#pragma once
#include "virt/core/side_p.h"
#include "virt/storage/pool.h"
#include "virt/storage/volumes.h"

namespace virt {

struct ImagePlace {
    const Side &host;
    VolumeId to;
    QString during;

    // A pool that runs, keeps files and knows the format.
    [[nodiscard]] Result<StoragePool> pool(const QString &format) const;
    [[nodiscard]] Result<> refuseTaken(const QStringList &names) const; // looks at the pool anew
    [[nodiscard]] Result<> refuseFull(quint64 bytes) const;             // with both figures
};

} // namespace virt
