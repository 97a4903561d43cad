// SPDX-License-Identifier: GPL-3.0-or-later
// An external snapshot deleted: what was written since goes down into the image it froze, by block jobs of a running
// domain. One that is off is started for that, paused: nothing of the guest runs.
#pragma once
#include "virt/plan/runner_p.h"
#include "virt/snapshot/snapshotfiles.h"
#include <QStringList>

namespace virt {

struct ExternalErase {
    static inline const QString kind = QStringLiteral("delete-external");
    struct Merge { // of one disk: `top` is written into `base` and goes
        QString target;
        ImageFile top, base;
        bool active = false; // the top is what the guest writes to
        quint64 bytes = 0;   // to be moved, at most
    };

    QString snapshot;
    bool wasActive = false;
    QList<Merge> merges;
    QHash<QString, DiskFiles>
        others;       // what each other snapshot has frozen afterwards: forgetting one, libvirt rewrites them
    QStringList drop; // files besides, that only this snapshot needs: its memory, a state that nothing stands on

    [[nodiscard]] QJsonObject toJson() const;
    static ExternalErase fromJson(const QJsonObject &json);
};

[[nodiscard]] Steps stepsOf(const ExternalErase &erase, const QString &instance);

} // namespace virt
