// SPDX-License-Identifier: GPL-3.0-or-later
// Back to an external snapshot where libvirt cannot do it by itself (before 9.10): the frozen images stay as they are,
// new overlays are made over them, and the definition of that time is put over these.
#pragma once
#include "virt/plan/runner_p.h"
#include "virt/snapshot/snapshotfiles.h"
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

    [[nodiscard]] QJsonObject toJson() const;
    static ExternalRevert fromJson(const QJsonObject &json);
    [[nodiscard]] QString keptNvram() const { return nvram + QStringLiteral(".before-revert"); }
};

[[nodiscard]] Steps stepsOf(const ExternalRevert &revert, const QString &instance);

} // namespace virt
