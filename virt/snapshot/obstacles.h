// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include "virt/snapshot/snapshot.h"
#include "virt/snapshot/snapshotfiles.h"
#include <QStringList>

namespace virt {

// Why a snapshot of that kind is impossible for this definition, one sentence each, naming the disk or device; empty
// when nothing speaks against it. Pure.
[[nodiscard]] QStringList snapshotObstacles(const QByteArray &domainXml, bool running,
                                            SnapshotKind kind = SnapshotKind::Internal);

// The guest's agent is connected, says a running definition. Pure.
[[nodiscard]] bool hasAgent(const QByteArray &domainXml);

// A disk that the guest writes to, in a file or on a block device.
struct SnapshotDiskOffer {
    QString target;
    ImageFile image;
    bool operator==(const SnapshotDiskOffer &) const = default;
};
[[nodiscard]] QList<SnapshotDiskOffer> snapshotDisks(const QByteArray &domainXml);

struct SnapshotCapability {
    bool running = false;
    bool agent = false;                       // the guest's agent can answer: quiesce is possible
    QString nvram;                            // the file with UEFI's variables
    QList<SnapshotDiskOffer> disks;           // that can take part
    QStringList internal, external, diskOnly; // obstacles of each kind
    QStringList internalNames, externalNames; // the snapshots there are

    [[nodiscard]] const QStringList &of(SnapshotKind kind) const;
    // Internal beside external: libvirt could delete neither any more. One sentence for each that is there.
    [[nodiscard]] QStringList mixing(SnapshotKind kind) const;
    [[nodiscard]] QStringList obstacles(SnapshotKind kind = SnapshotKind::Internal) const
    {
        return of(kind) + mixing(kind);
    }
    [[nodiscard]] bool possible(SnapshotKind kind = SnapshotKind::Internal) const { return obstacles(kind).isEmpty(); }
    bool operator==(const SnapshotCapability &) const = default;
};
// Asks for the definition in force, and what snapshots there are: virDomainGetXMLDesc, virDomainListAllSnapshots twice.
Task snapshotCapability(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                        Done<SnapshotCapability> done);

} // namespace virt
