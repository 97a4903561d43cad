// SPDX-License-Identifier: GPL-3.0-or-later
// The volumes of a pool, in two stages: names at once, details for those that are looked at.
#pragma once
#include "virt/core/session.h"

namespace virt {

struct StorageVolume {
    enum class Type { Unknown, File, Block, Directory, Network, NetworkDirectory, Ploop };
    // From the list. The name is unique in its pool.
    QString name;
    QString key; // of files and most devices their path
    // The rest is asked for one by one
    bool known = false; // the details below are there
    Error fault;        // why they are not
    Type type = Type::Unknown;
    QString path;
    QString format; // "qcow2"
    QString backingPath, backingFormat;
    quint64 capacity = 0;   // bytes that a guest sees
    quint64 allocation = 0; // in use on the storage
    quint64 physical = 0;   // length of the file; 0: not told
    QDateTime changed;      // when it was last written; invalid where it is not told
    bool encrypted = false;
    bool operator==(const StorageVolume &) const = default;
    // Where it is, as far as that is known.
    [[nodiscard]] const QString &where() const { return path.isEmpty() ? key : path; }
};

struct VolumeId {
    QUuid pool;
    QString poolName; // for messages
    QString name;
    bool operator==(const VolumeId &) const = default;
};

// From a volume's own XML; without its key when that tells none. Pure.
[[nodiscard]] StorageVolume parseVolume(const QByteArray &xml);

// Names and keys, sorted as the host has them: virStoragePoolListAllVolumes, one call for any number.
Task listVolumes(Session &session, const QUuid &pool, const QString &poolName, QObject *receiver,
                 Done<QList<StorageVolume>> done);

// One with its details: virStorageVolLookupByName, virStorageVolGetXMLDesc.
Task describeVolume(Session &session, const VolumeId &volume, QObject *receiver, Done<StorageVolume> done);
Task fetchVolumeXml(Session &session, const VolumeId &volume, QObject *receiver, Done<QString> done);

} // namespace virt
