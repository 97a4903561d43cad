// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/job_p.h"
#include "virt/storage/volumefeed.h"
#include <mutex>

namespace virt {

// The volumes of one connection: the list keeps their handles, so that none has to be looked up. Shared by the feed's
// threads.
class VolumeFeed::Reader {
public:
    [[nodiscard]] Result<Listed> list(const Wire &wire, const QUuid &pool, const QString &during);
    [[nodiscard]] QList<StorageVolume> describe(const QStringList &names);

private:
    using Handle = std::shared_ptr<virStorageVol>;
    using Handles = QHash<QString, Handle>;
    [[nodiscard]] Result<Handle> handle(const QString &name, const QString &during);
    [[nodiscard]] Result<Listed> some(Pool pool, const Error &tooMany);

    std::mutex m_lock;
    Handles m_handles;
    std::shared_ptr<virStoragePool> m_pool; // of more volumes than could be listed: they are looked up
};

// libvirt has them in the order of its hash table; a view that sorts by name has little to do then.
void sortByName(QList<StorageVolume> &volumes);

} // namespace virt
