// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of one migration share. Each step is a function in a file of its own; all on one job thread.
#pragma once
#include "virt/core/side_p.h"
#include "virt/migration/migration.h"

namespace virt {

struct CopiedDisk {
    DiskLayout disk;
    quint64 virtualBytes = 0;  // what the guest sees; the same on both hosts
    quint64 physicalBytes = 0; // length of the file on the source
    bool made = false;         // the file on the target is ours: to be deleted after a failure
};

struct Journey {
    Job &job;
    Side from, to;
    QUuid uuid;
    QString name, during;
    MigrationRequest request;

    // What inspect() finds out
    DomainLayout layout;
    QList<CopiedDisk> disks;
    Presence before = Presence::Unknown;
    bool persistent = true, autostart = false;

    bool asked = false; // libvirt was asked to migrate: from then on a domain on the target is ours
    quint64 bytes = 0;  // transferred
    qint64 downtimeMs = -1;

    [[nodiscard]] Error invalid(const QString &message, const QString &advice = {}) const
    {
        return Error::invalid(during, message, advice);
    }
};

Result<> inspect(Journey &j);         // everything that can be known beforehand; touches nothing
Result<> inspectDisks(Journey &j);    // a part of it
Result<> refuseNamesakes(Journey &j); // another; asked again at the last moment

Result<> makeDisks(Journey &j);          // on the target
Result<> copyDisks(Journey &j);          // byte by byte, of an instance that is off
QStringList removeMadeDisks(Journey &j); // the undo of both; the paths that could not be removed
QStringList removeSourceDisks(Journey &j);

Result<> transfer(Journey &j); // the domain itself

// After a failure: puts everything back as it was. Success: the instance has arrived all the same.
Result<> recover(Journey &j, const Error &why);

// After a success: makes sure that it is so, on both hosts, then removes what is asked to.
Result<QStringList> settle(Journey &j);

} // namespace virt
