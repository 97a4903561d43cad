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
        Backing,        // below a disk, as the instance's own XML tells
        Mirror,         // the target of a block copy that is under way
        Device,         // something else of an instance: NVDIMM, file system, log of a serial port
        Snapshot,       // a disk of a snapshot
        SnapshotMemory, // a snapshot's memory file
        SavedState,     // of an instance that is saved to disk
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
    bool shareable = false; // a disk that its instance agrees to share
    bool operator==(const FileUse &) const = default;
    // Taking the file away would hit an instance that runs.
    [[nodiscard]] bool isVital() const { return running && !readOnly; }
    // An instance that runs writes to it: a copy would be half old, half new.
    [[nodiscard]] bool isWriting() const { return isVital() && kind != Kind::Backing && kind != Kind::Boot; }
};
// Several may have what all of them only read, or what all of them agreed to share. Pure.
[[nodiscard]] bool mayShare(const FileUse &use, bool readOnly, bool shareable);
// "web-1 (vda)", "Snapshot before of web-1", "Volume web-1.qcow2 stands on it"; translated.
[[nodiscard]] QString useText(const FileUse &use);
// "web-1 (vda), Snapshot before of web-1 and 3 more"
[[nodiscard]] QString usersText(const QList<FileUse> &uses, qsizetype most = 4);

// By place: a cleaned absolute path, "pool:NAME/VOLUME", or "rbd:pool/name".
using PlacedUses = QMultiHash<QString, FileUse>;

// Pure, any thread. Of a domain's XML; of a snapshot's XML, with the domain in it; of a pool's XML.
[[nodiscard]] PlacedUses usesInDomain(const QByteArray &domainXml);
[[nodiscard]] PlacedUses usesInSnapshot(const QByteArray &snapshotXml, const QUuid &instance, const QString &name);
[[nodiscard]] PlacedUses usesInPool(const QByteArray &poolXml);
[[nodiscard]] QString placeOf(const QString &path); // cleaned; device mapper names of LVM as /dev/VG/LV

struct PooledVolume {
    QString pool; // its name
    StorageVolume volume;
    bool operator==(const PooledVolume &) const = default;
};

// All of a host's at one time.
struct Uses {
    PlacedUses places;
    QSet<QString> saved; // names of instances with a saved state: its file "NAME.save" may lie in a pool
    QStringList unread;  // instances that did not let themselves be read: nothing is known of what they use
    QDateTime taken;
    [[nodiscard]] QList<FileUse> of(const PooledVolume &volume) const; // each once
};

// For a place, the volumes that have it as their backing file. Pure.
using Overlays = QMultiHash<QString, PooledVolume>;
[[nodiscard]] Overlays overlaysOf(const QList<PooledVolume> &volumes);

// Those of a volume, with the volumes above it and the instances that reach it through those. Pure.
[[nodiscard]] QList<FileUse> allUses(const Uses &uses, const PooledVolume &volume, const Overlays &overlays);

// A file that nothing refers to. `above` names the orphans that stand on it and must go first.
struct Orphan {
    StorageVolume volume;
    QStringList above;
    bool operator==(const Orphan &) const = default;
};
// Of one pool; `all` are the volumes of all pools of the host, with details. Not counted: directories, the files of saved
// states, backups and their cards. Pure.
[[nodiscard]] QList<Orphan> orphansIn(const Uses &uses, const QString &poolName, const QList<PooledVolume> &all);

// Once: virConnectListAllDomains four times, virDomainGetXMLDesc for each domain, twice for one that runs and is stored;
// virDomainListAllSnapshots and their XML for those that have some, virDomainManagedSaveGetXMLDesc for those that are
// saved; the XML of each pool. Four calls at a time. For a window that stays open: usesfeed.h.
Task askUses(Session &session, QObject *receiver, Done<std::shared_ptr<const Uses>> done);

// The orphans of a pool, as they are now: what askUses() does, and virStorageVolGetXMLDesc for all volumes of all running
// pools. Error::Failed when not all could be read: then nobody knows.
Task findOrphans(Session &session, const QString &poolName, QObject *receiver, const Reports &reports,
                 Done<QList<Orphan>> done);

} // namespace virt
