// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/plan/deeds_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"

namespace virt {

Result<> removeFile(const PlanWork &work, const QString &path)
{
    const auto directory = Directory::open(work.host, directoryOf(path), work.during());
    return directory ? directory->remove(path) : Result<>(directory.error());
}

Result<> removeFiles(const PlanWork &work, const QStringList &paths)
{
    for (const QString &path : paths)
        if (auto gone = removeFile(work, path); !gone)
            return gone;
    return {};
}

Result<> copyFile(const PlanWork &work, const QString &from, const QString &to)
{
    const auto directory = Directory::open(work.host, directoryOf(to), work.during());
    return directory ? directory->copy(from, to) : Result<>(directory.error());
}

PlanStep removal(const QString &text, const QStringList &paths, const PoolNames &pools)
{
    PlanStep said{.text = text, .virsh = removalWords(pools, paths), .final = true};
    for (const QString &path : paths)
        said.files.append({FileChange::Fate::Removed, path, 0});
    return said;
}

} // namespace virt
