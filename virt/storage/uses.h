// SPDX-License-Identifier: GPL-3.0-or-later
// Who uses which files and volumes of a host. libvirt does not keep that; it is read from the XML of all instances.
#pragma once
#include "virt/core/session.h"
#include "virt/storage/volumes.h"
#include <QHash>
#include <QSet>

namespace virt {

enum class Insist { No, Yes };

// One reason why a file must stay.
struct FileUse {
    enum class Kind {
        Disk,           // of an instance, as it runs or as it is stored
        Backing,        // below a disk, as the running instance tells
        Mirror,         // the target of a block copy that is under way
        Snapshot,       // a disk of a snapshot
        SnapshotMemory, // a snapshot's memory file
        SavedState,     // the disk of an instance that is saved to disk
        Boot,           // kernel, initrd, firmware
        Nvram,          // UEFI variables
        Overlay,        // another volume stands on it
        Pool            // a pool lies in it
    };
    Kind kind = Kind::Disk;
    QUuid instance;
    QString name;   // of the instance, the overlay or the pool
    QString detail; // the disk's target, "vda"; the snapshot's name
    bool running = false;
    bool readOnly = false;
    bool operator==(const FileUse &) const = default;
};
// "web-1 (vda)", "snapshot before of web-1", "volume web-1.qcow2"; translated.
[[nodiscard]] QString useText(const FileUse &use);

// What one instance refers to, by place: a cleaned absolute path, "pool:NAME/VOLUME", or "rbd:pool/name".
using PlacedUses = QMultiHash<QString, FileUse>;

// Pure, any thread. Of a domain's XML; of a snapshot's XML, with the domain in it.
[[nodiscard]] PlacedUses usesInDomain(const QByteArray &domainXml);
[[nodiscard]] PlacedUses usesInSnapshot(const QByteArray &snapshotXml, const QUuid &instance, const QString &name);
[[nodiscard]] QString placeOf(const QString &path); // cleaned; device mapper names of LVM as /dev/VG/LV

// All of a host's at one time.
struct Uses {
    PlacedUses places;
    QSet<QString> savedNames; // of instances with a saved state, whose file may lie in a pool: "NAME.save"
    QDateTime taken;
    [[nodiscard]] QList<FileUse> of(const QString &poolName, const StorageVolume &volume) const;
};

// Those of a volume, with the instances that reach it through volumes above it. `overlays`: for a path, the volumes
// that have it as their backing file. Pure.
using Overlays = QMultiHash<QString, StorageVolume>;
[[nodiscard]] Overlays overlaysOf(const QList<StorageVolume> &volumes);
[[nodiscard]] QList<FileUse> allUses(const Uses &uses, const QString &poolName, const StorageVolume &volume,
                                     const Overlays &overlays);

// Files that nothing refers to. `above` names those among them that stand on it and must go first.
struct Orphan {
    StorageVolume volume;
    QStringList above;
    bool operator==(const Orphan &) const = default;
};
// Of the volumes of one pool, all with details. Not counted: directories, what a pool lies in, files of saved states
// and UEFI variables. `others`: the volumes of the other pools, which may stand on these. Pure.
[[nodiscard]] QList<Orphan> orphansIn(const Uses &uses, const QString &poolName, const QList<StorageVolume> &volumes,
                                      const QList<StorageVolume> &others);

// Once: virConnectListAllDomains three times, virDomainGetXMLDesc for each, twice for one that runs and is stored;
// virDomainListAllSnapshots and their XML for those that have some, virDomainManagedSaveGetXMLDesc for those that are
// saved. Four at a time. For a window that stays open: usesfeed.h.
Task askUses(Session &session, QObject *receiver, const Reports &reports, Done<std::shared_ptr<const Uses>> done);

// The orphans of a pool, as they are now: askUses(), and the XML of the volumes of all running pools.
Task findOrphans(Session &session, const QUuid &pool, const QString &poolName, QObject *receiver,
                 const Reports &reports, Done<QList<Orphan>> done);

} // namespace virt
