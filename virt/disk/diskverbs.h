// SPDX-License-Identifier: GPL-3.0-or-later
// What changes the disks of an instance: as it runs and as it is stored, in one step. Each is refused before anything
// changes, with the reason; what fails in one of both is taken back in the other.
#pragma once
#include "virt/disk/diskxml.h"
#include "virt/storage/uses.h"

namespace virt {

struct AttachRequest {
    DiskSpec disk; // without a target: the next free one; without a format: as the volume has it
    Insist insist = Insist::No;
};
// virDomainAttachDeviceFlags. The answer is the target. Refused with Error::Busy and who, while somebody else uses the
// source: unless the disk is read-only or shareable and so are the others', or it is insisted on.
Task attachDisk(Session &session, const QUuid &uuid, const QString &name, const AttachRequest &request,
                QObject *receiver, const Reports &reports, Done<QString> done);

// What one would type instead, with what is known before it is resolved.
[[nodiscard]] QStringList attachLines(const QString &instance, const DiskSpec &disk, bool running, bool persistent);

// virDomainDetachDeviceFlags. Done when the guest has let go; Error::TimedOut when it has not by then, though it may
// later. Error::NotFound when there is no such disk.
Task detachDisk(Session &session, const QUuid &uuid, const QString &name, const QString &target, QObject *receiver,
                const Reports &reports, Done<> done);

struct MediaRequest {
    QString target;
    DiskSource source;  // empty: ejected
    QString format;     // empty: as the volume has it
    bool force = false; // though the guest has locked the tray
    Insist insist = Insist::No;
};
// virDomainUpdateDeviceFlags, of a CD-ROM or a floppy drive. Refused with Error::Busy and who, while an instance has the
// media for a disk that it writes to, unless it is insisted on.
Task changeMedia(Session &session, const QUuid &uuid, const QString &name, const MediaRequest &request,
                 QObject *receiver, const Reports &reports, Done<> done);
// The guest holds it; with `force` it would go.
[[nodiscard]] bool mediaIsLocked(const Error &error);

struct DiskResize {
    QString target;
    quint64 capacityBytes = 0;
    bool shrink = false;    // insisted on: what lies beyond is lost
    quint64 typedBytes = 0; // to shrink, the new size typed once more
};
// Of a disk that runs; of one that is off its volume is resized: resizeVolumeLines().
[[nodiscard]] QStringList resizeDiskLines(const QString &instance, const DiskResize &request);
// virDomainBlockResize while it runs, which can only grow; virStorageVolResize while it is off. The guest's partitions
// stay as they are.
Task resizeDisk(Session &session, const QUuid &uuid, const QString &name, const DiskResize &request, QObject *receiver,
                const Reports &reports, Done<> done);

} // namespace virt
