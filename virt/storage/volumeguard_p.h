// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a volume may be touched. Job threads.
#pragma once
#include "virt/core/job_p.h"
#include "virt/storage/usesread_p.h"

namespace virt {

class VolumeGuard {
public:
    // Reading all volumes costs a call for each: only where it matters whether one stands on another.
    enum class Look { Instances, InstancesAndVolumes };
    static Result<VolumeGuard> look(const Job &job, virConnectPtr conn, Look what, const QString &during);
    static Result<VolumeGuard> lookToTheEnd(virConnectPtr conn, Look what, const QString &during); // whoever cancels

    [[nodiscard]] QList<FileUse> usesOf(const PooledVolume &volume) const;

    // Busy with who uses it. What is insisted on is refused only where a running instance would be hit.
    [[nodiscard]] Result<> refuseUsed(const PooledVolume &volume, Insist insist, const QString &during) const;
    [[nodiscard]] Result<> refuseRunning(const PooledVolume &volume, const QString &during,
                                         const QString &advice) const;
    // What only stands on it may run.
    [[nodiscard]] Result<> refuseWritten(const PooledVolume &volume, const QString &during,
                                         const QString &advice) const;

    // An instance that is saved to disk knows it as it is now.
    [[nodiscard]] Result<> refuseSaved(const PooledVolume &volume, const QString &during) const;

    [[nodiscard]] Result<> refuseUnseen(const QString &during) const; // who uses what is not known for sure

    void forget(const PooledVolume &volume); // it is gone

private:
    using Stopped = std::function<bool()>;
    static Result<VolumeGuard> read(virConnectPtr conn, Look what, const QString &during, const Stopped &stopped);
    std::shared_ptr<const Uses> m_uses;
    Overlays m_overlays;
    std::optional<Error> m_unseen; // why not all volumes could be looked at
};

} // namespace virt
