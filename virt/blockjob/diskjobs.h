// SPDX-License-Identifier: GPL-3.0-or-later
// The block jobs that work on the disks of an instance, whoever began them. libvirt tells of their end by an event
// (DomainEvent::Kind::BlockJob), of their beginning by nothing, and no bulk call has them: whoever shows the disks of an
// instance asks.
#pragma once
#include "virt/core/session.h"

namespace virt {

struct DiskJob {
    enum class Kind { Unknown, Pull, Copy, Commit, ActiveCommit, Backup };
    QString target;
    Kind kind = Kind::Unknown;
    quint64 done = 0, total = 0;
    quint64 limit = 0; // bytes per second; 0: none
    bool operator==(const DiskJob &) const = default;
    [[nodiscard]] bool isMirror() const { return kind == Kind::Copy || kind == Kind::ActiveCommit; }
    [[nodiscard]] bool isReady() const { return isMirror() && total > 0 && done == total; } // may be pivoted
};

[[nodiscard]] QString diskJobText(DiskJob::Kind kind); // "Copy", translated

// Of a running instance: virDomainGetBlockJobInfo for each disk named.
Task askDiskJobs(Session &session, const QUuid &uuid, const QString &name, const QStringList &targets,
                 QObject *receiver, Done<QList<DiskJob>> done);

enum class DiskJobEnd {
    Abort, // what was copied is given up; the instance stays on the image it is on
    Pivot  // of a mirror: as soon as both images are alike, the instance goes on with the other one
};
// virDomainBlockJobAbort. Success when there is no job any more to be aborted; NotFound when there is none to pivot.
Task endDiskJob(Session &session, const QUuid &uuid, const QString &name, const QString &target, DiskJobEnd end,
                QObject *receiver, const Reports &reports, Done<> done);
// virDomainBlockJobSetSpeed; 0: as fast as it can. libvirt cannot pause a block job.
Task limitDiskJob(Session &session, const QUuid &uuid, const QString &name, const QString &target,
                  quint64 bytesPerSecond, QObject *receiver, const Reports &reports, Done<> done);

} // namespace virt
