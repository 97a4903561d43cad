// SPDX-License-Identifier: GPL-3.0-or-later
// How much room a snapshot takes, against what the pools have.
#pragma once
#include "virt/core/session.h"
#include "virt/snapshot/snapshot.h"
#include "virt/snapshot/snapshotfiles.h"
#include <QHash>

namespace virt {

struct PlaceRoom {
    QString pool;     // over the directory
    quint64 free = 0; // bytes
    bool operator==(const PlaceRoom &) const = default;
};

// What is known before one is taken.
struct SnapshotSpace {
    QHash<QString, PlaceRoom> places;    // by directory; without those that no pool covers
    QHash<QString, quint64> capacities;  // of the disks that can take part, by target
    QHash<QString, QString> directories; // of their images, by target
    quint64 memory = 0;                  // bytes, at most; 0: it is off
    bool operator==(const SnapshotSpace &) const = default;
};

struct SpaceNeed {
    QString directory;
    PlaceRoom room;
    bool known = false;            // the room is
    quint64 atOnce = 0, later = 0; // bytes, both at most: the memory, and what is written from then on
    [[nodiscard]] bool fits() const { return !known || atOnce <= room.free; }
    [[nodiscard]] bool mayFill() const { return known && atOnce + later > room.free; }
    bool operator==(const SpaceNeed &) const = default;
};
// A need for each directory, in their order. Pure.
[[nodiscard]] QList<SpaceNeed> spaceNeeds(const SnapshotSpace &space, const TakeRequest &request);

// Asks for the definition, the size of each disk, and the pools over their images.
Task snapshotSpace(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                   Done<SnapshotSpace> done);

} // namespace virt
