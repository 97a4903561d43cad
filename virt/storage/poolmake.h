// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs that make and change definitions of pools.
#pragma once
#include "virt/core/session.h"
#include "virt/storage/poolspec.h"
#include "virt/storage/secret.h"

namespace virt {

// Which types this host can do, with their formats: virConnectGetStoragePoolCapabilities, from libvirt 5.2. A host
// that does not tell is taken to do all, with the formats that libvirt has had for long.
Task askPoolOffers(Session &session, QObject *receiver, Done<QList<PoolOffer>> done);
[[nodiscard]] QList<PoolOffer> parsePoolOffers(const QByteArray &capabilities); // pure
[[nodiscard]] QList<PoolOffer> usualPoolOffers();                               // pure

// What there is to make a pool of: exports of an NFS server, targets of an iSCSI portal, volume groups.
// virConnectFindStoragePoolSources; Unsupported for types that cannot look.
struct PoolSource {
    QString host, directory, name, format;
    QStringList devices;
    bool operator==(const PoolSource &) const = default;
};
Task findPoolSources(Session &session, PoolType type, const QString &host, QObject *receiver,
                     Done<QList<PoolSource>> done);
[[nodiscard]] QList<PoolSource> parsePoolSources(const QByteArray &xml); // pure

// A pool from a draft, or from XML when that is not empty.
struct PoolRequest {
    enum class Build { No, Keep /* refused where there is something already */, Overwrite };
    PoolSpec spec;
    QString xml;
    std::optional<NewSecret> secret; // made first; spec.login names its usage
    Build build = Build::No;
    bool start = true, autostart = false;
};

// Secret, definition, build, start, autostart. What was done is undone when a later step fails, except what a build
// has written: then the message says so. Exists when there is a pool of that name. The answer is the UUID.
Task makePool(Session &session, const PoolRequest &request, QObject *receiver, const Reports &reports,
              Done<QUuid> done);
[[nodiscard]] QStringList makePoolLines(const PoolRequest &request);

// Why XML cannot be the definition of a pool: not XML, not a pool, or not of this name and UUID. With an empty name
// it may be any. Pure.
[[nodiscard]] Result<> checkPoolXml(const QString &xml, const QUuid &uuid, const QString &name);

// Replaces the definition. Busy when it is not `expected` any more; a running pool takes it at its next start. The
// answer is the definition it replaced.
Task redefinePool(Session &session, const QUuid &uuid, const QString &name, const QString &xml, const QString &expected,
                  QObject *receiver, Done<QString> done);

// virStoragePoolBuild of a pool that does not run.
Task buildPool(Session &session, const QUuid &uuid, const QString &name, PoolType type, PoolRequest::Build build,
               QObject *receiver, const Reports &reports, Done<> done);

} // namespace virt
