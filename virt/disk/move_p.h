// SPDX-License-Identifier: GPL-3.0-or-later
// A disk moved to another image: mirrored by a block copy while the instance runs, copied while it is off.
#pragma once
#include "virt/disk/disksource.h"
#include "virt/plan/runner_p.h"

namespace virt {

struct DiskMove {
    static inline const QString kind = QStringLiteral("move-disk");
    QString target;
    QString from;    // sourceText() of the old image
    QString element; // the stored <disk> as it was; empty: the stored configuration stays as it is
    VolumeId to;
    QString path;                    // where that will be, to be shown
    QString format;                  // of the new image; empty in pools that have one only
    quint64 capacity = 0, bytes = 0; // as the guest sees it; to be copied
    bool wasActive = false, deleteOld = false;
    VolumeId old; // without a pool: in none, and not to be deleted

    [[nodiscard]] QJsonObject toJson() const;
    static DiskMove fromJson(const QJsonObject &json);
    [[nodiscard]] QString driver() const { return format.isEmpty() ? QStringLiteral("raw") : format; }
};

// The stored definition with the disk on the new image. Pure.
[[nodiscard]] QByteArray movedDefinition(const QByteArray &stored, const DiskMove &move, const DiskSource &to);

[[nodiscard]] Steps stepsOf(const DiskMove &move, const QString &instance);

} // namespace virt
