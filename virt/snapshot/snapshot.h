// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include "virt/instance/instance.h"
#include "virt/snapshot/snapshotfiles.h"
#include <optional>
#include <QHash>
#include <QStringList>

namespace virt {

// One snapshot as libvirt's metadata has it. Its name is unique within its instance.
struct Snapshot {
    QString name;
    QString parent; // empty: a root
    QString description;
    QDateTime created;                        // to the second; libvirt keeps no more
    DomainState state = DomainState::Unknown; // of the instance when it was taken
    bool withMemory = false;
    bool external = false; // overlays or a memory file beside the images
    bool diskOnly = false; // taken while it ran, without its memory: as after a power cut
    bool current = false;  // the instance began from here
    SnapshotFiles files;   // that it stands on
    bool operator==(const Snapshot &) const = default;
};

// All snapshots of one instance, oldest first.
struct SnapshotTree {
    QList<Snapshot> snapshots;
    bool operator==(const SnapshotTree &) const = default;
    [[nodiscard]] const Snapshot *find(const QString &name) const;
    [[nodiscard]] const Snapshot *current() const; // null when there is none
    [[nodiscard]] QStringList descendants(const QString &name) const;
    [[nodiscard]] QStringList childrenOf(const QString &name) const;
};

// No verb below is a short call (none runs on the session thread). Each asks only what it must, and looks at the host
// again when it changed something: libvirt sends no event for snapshots.

// virDomainListAllSnapshots, virDomainSnapshotCurrent and, four at a time, virDomainSnapshotGetXMLDesc: libvirt tells no
// more in one call. Of internal ones that are in `known`, from an earlier answer, nothing is asked again unless their
// parent went: that they were described anew, or made anew under the same name, is seen without `known` only.
Task listSnapshots(Session &session, const QUuid &uuid, const QString &name, const SnapshotTree &known,
                   QObject *receiver, Done<SnapshotTree> done);
inline Task listSnapshots(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                          Done<SnapshotTree> done)
{
    return listSnapshots(session, uuid, name, {}, receiver, std::move(done));
}

// The metadata as libvirt has it; with secrets on a read-write connection.
Task snapshotXml(Session &session, const QUuid &uuid, const QString &name, const QString &snapshot, QObject *receiver,
                 Done<QString> done);

enum class SnapshotKind {
    Internal, // inside the images, with the memory when it runs
    External, // the images are frozen and the instance writes on to overlays; with the memory, in a file, when it runs
    DiskOnly  // the same without the memory: as after a power cut when it runs
};
struct TakeRequest {
    QString name, description;
    SnapshotKind kind = SnapshotKind::Internal;
    // Of external ones. What is not named gets a name beside the image, see proposedOverlay().
    QHash<QString, QString> overlays; // by the disk's target
    QString memory;                   // the file for it
    QStringList leaveOut;             // targets of disks that are no part of it
    bool quiesce = false;             // the guest's agent brings the file systems to rest meanwhile; DiskOnly
    bool mix = false;                 // external although there are internal ones, or the other way round
};
// Refused before anything is done: a bad name, a name that exists (Error::Exists), obstacles (Error::Unsupported,
// obstacles.h), files that exist. Of an instance with UEFI the variables are copied beside: see nvramCopy().
Task takeSnapshot(Session &session, const QUuid &uuid, const QString &name, const TakeRequest &request,
                  QObject *receiver, Reports reports, Done<> done);

struct RevertRequest {
    enum class After { AsTaken, Running, Paused, Off };
    QString snapshot;
    After after = After::AsTaken;
    bool force = false;                   // though libvirt calls it risky
    std::optional<TakeRequest> takeFirst; // when this fails nothing is reverted
};
Task revertToSnapshot(Session &session, const QUuid &uuid, const QString &name, const RevertRequest &request,
                      QObject *receiver, Reports reports, Done<> done);
// libvirt refused because it is risky; with `force` it would do it.
[[nodiscard]] bool revertNeedsForce(const Error &error);

// The host may misread this name: digits only are taken for the number of a snapshot in the image if there is one, and
// of names with double quotes or backslashes there may be no data. Virtdeck makes no such names; others do.
[[nodiscard]] bool revertMayMissName(const QString &snapshot);

struct DeleteRequest {
    QString snapshot;
    bool withChildren = false; // otherwise they become children of its parent
};
[[nodiscard]] QString deletionText(const QString &name, const DeleteRequest &request); // as its job is called
// Success when it is not there any more, whoever deleted it.
Task deleteSnapshot(Session &session, const QUuid &uuid, const QString &name, const DeleteRequest &request,
                    QObject *receiver, Reports reports, Done<> done);

// Changes the metadata in place; nothing but the description.
Task setSnapshotDescription(Session &session, const QUuid &uuid, const QString &name, const QString &snapshot,
                            const QString &description, QObject *receiver, Done<> done);

} // namespace virt
