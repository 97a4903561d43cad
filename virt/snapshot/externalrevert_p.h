// SPDX-License-Identifier: GPL-3.0-or-later
// Back to an external snapshot where libvirt cannot do it by itself (before 9.10): the frozen images stay as they are,
// new overlays are made over them, and the definition of that time is put over these.
#pragma once
#include "virt/plan/filewords.h"
#include "virt/plan/runner_p.h"
#include "virt/snapshot/snapshot.h"
#include "virt/snapshot/snapshotfiles.h"
#include <optional>
#include <QStringList>

namespace virt {

struct ExternalRevert {
    enum class End { Off, Paused, Running };
    static inline const QString kind = QStringLiteral("revert-external");

    QString snapshot;
    End end = End::Off;
    bool wasActive = false, wasPaused = false;
    QString memory;          // restored from there; empty: booted, or left off
    DiskFiles before, after; // under the disks that the snapshot froze, by target
    DiskFiles frozen;
    QStringList drop;         // overlays that nothing needs any more
    QString nvram, nvramCopy; // as it is used, and as it was then; empty: none
    QString definition;       // the stored one before, without passwords
    PoolNames pools;          // over the files, and the sizes of the disks by target: for what one would type instead
    QHash<QString, quint64> capacities;

    // Taken before anything else, with a name for every file; all of the above is as it is after that.
    std::optional<TakeRequest> first;
    DiskFiles present;  // what it is taken of
    QString firstNvram; // the copy of UEFI's variables that is made with it; empty: none

    [[nodiscard]] QJsonObject toJson() const;
    static ExternalRevert fromJson(const QJsonObject &json);
    [[nodiscard]] DiskFiles firstOverlays() const;
    [[nodiscard]] QStringList toDrop() const { return nvramCopy.isEmpty() ? drop : drop + QStringList(keptNvram()); }
    [[nodiscard]] QHash<QString, QString> overlaysToTell() const; // by target: the snapshot's own ones go
    [[nodiscard]] QString keptNvram() const { return nvram + QStringLiteral(".before-revert"); }
};

[[nodiscard]] Steps stepsOf(const ExternalRevert &revert, const QString &instance);

} // namespace virt
