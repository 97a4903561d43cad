// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include "virt/migration/domainlayout.h"
#include <QStringList>

namespace virt {

struct MigrationRequest {
    enum class Kind {
        LiveWithStorage,   // it goes on running; its disk files are copied
        LiveSharedStorage, // it goes on running; both hosts see the same storage
        Offline            // it is off
    };
    Kind kind = Kind::LiveWithStorage;
    bool copyDisks = true;         // Offline: false when both hosts see the same storage
    bool removeSourceDisks = true; // the files that were copied, after the target was verified
    quint64 bandwidthMiBs = 0;     // of a live migration; 0: as fast as it goes
    bool operator==(const MigrationRequest &) const = default;

    [[nodiscard]] bool isLive() const { return kind != Kind::Offline; }
    [[nodiscard]] bool copies() const { return kind == Kind::LiveWithStorage || (kind == Kind::Offline && copyDisks); }
};

struct MigrationOutcome {
    QStringList verified;   // what was looked at afterwards on both hosts, in sentences
    quint64 bytes = 0;      // transferred
    qint64 durationMs = 0;  // from the first check to the last
    qint64 downtimeMs = -1; // -1: it was off, or the host does not tell
};

// A way to migrate and, when it is not possible for this instance, why. Pure.
struct MigrationOffer {
    MigrationRequest::Kind kind;
    QString refusal; // empty: possible
};
// All kinds; the first possible one is what to propose.
[[nodiscard]] QList<MigrationOffer> migrationOffers(const DomainLayout &layout, bool active);

// Takes an instance from one host to another, directly: this process steers both daemons. Everything that can be
// known is checked before anything is touched. After a failure or a cancel the instance is where it was and the target
// is clean, or the error says what was left where and how to mend it. Success means: looked at on both hosts.
Task migrate(Session &from, Session &to, const QUuid &uuid, const QString &name, const MigrationRequest &request,
             QObject *receiver, Reports reports, Done<MigrationOutcome> done);

[[nodiscard]] QString migrationText(const QString &name, const QString &target); // "Migrate web-1 → host-b"

} // namespace virt
