// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/side_p.h"
#include "virt/plan/record.h"
#include "virt/snapshot/snapshot.h"
#include "virt/snapshot/snapshotfiles.h"

namespace virt {

struct KnownSnapshot {
    Snapshot told;
    SnapshotFiles files;
};

// What is asked before a plan is made; changes nothing. On one thread that may ask.
struct SnapshotInquiry {
    const Side &host;
    QUuid uuid;
    QString name, during;
    QUuid planId = QUuid::createUuid();

    // answers
    QByteArray definition; // stored, without passwords
    QByteArray running;    // as it runs; empty when it is off
    bool active = false, paused = false;
    QList<KnownSnapshot> snapshots;

    Result<> ask(); // the definitions, the state, the XML of all snapshots

    // What some snapshot froze must never go, unless it is the one that goes itself.
    [[nodiscard]] bool isFrozen(const QString &path, const QString &except = {}) const;
    // Made by a snapshot, or by going back to one: an image that somebody else put there is none.
    [[nodiscard]] bool isOverlay(const QString &path) const;

    [[nodiscard]] Result<KnownSnapshot> known(const QString &snapshot) const; // NotFound
    // One that our own steps can handle. NotFound; Invalid when it is internal, Unsupported when it is both.
    [[nodiscard]] Result<KnownSnapshot> external(const QString &snapshot) const;
    [[nodiscard]] PlanRecord record(const QString &kind, const QJsonObject &parameters) const;
};

} // namespace virt
