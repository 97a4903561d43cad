// SPDX-License-Identifier: GPL-3.0-or-later
// A backup restored as a new instance: what the plan's steps are made from. See docs/backups.md.
#pragma once
#include "virt/plan/runner_p.h"
#include "virt/storage/volumes.h"

namespace virt {

struct RestorePlan {
    static inline const QString kind = QStringLiteral("restore-backup");
    struct Disk {
        QString target;
        VolumeId from, to; // the newest of a chain; an image that stands on nothing
        QString path;      // of that
        quint64 capacity = 0, bytes = 0;
    };
    QUuid uuid; // of the new instance
    QString name;
    QString definition;
    QList<Disk> disks;

    [[nodiscard]] QJsonObject toJson() const;
    static RestorePlan fromJson(const QJsonObject &json);
};

[[nodiscard]] Steps stepsOf(const RestorePlan &restore, const QString &instance);

} // namespace virt
