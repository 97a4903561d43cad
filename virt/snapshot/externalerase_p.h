// SPDX-License-Identifier: GPL-3.0-or-later
// External snapshots deleted: what was written since goes down into the images they froze, by block jobs of a running
// domain. One that is off is started for that, paused: nothing of the guest runs.
#pragma once
#include "virt/plan/filewords.h"
#include "virt/plan/runner_p.h"
#include "virt/snapshot/erasechoice.h"

namespace virt {

struct ExternalErase {
    static inline const QString kind = QStringLiteral("delete-external");

    QStringList snapshots; // leaves first
    QStringList inside;    // of these: internal ones in images that stay, taken out by libvirt
    bool wasActive = false;
    QList<ImageMerge> merges;
    QHash<QString, DiskFiles>
        others;       // what each other snapshot has frozen afterwards: forgetting one, libvirt rewrites them
    PoolNames pools;  // over the files: for what one would type instead
    QStringList drop; // files besides, that only these snapshots need: their memory, states that nothing stands on

    [[nodiscard]] QJsonObject toJson() const;
    static ExternalErase fromJson(const QJsonObject &json);
};

[[nodiscard]] Steps stepsOf(const ExternalErase &erase, const QString &instance);

} // namespace virt
