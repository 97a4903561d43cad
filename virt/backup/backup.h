// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of instances that run, full or of what was written since an earlier one, as qcow2 volumes in a pool with a card
// beside them (docs/backups.md): what can be done, done, listed, deleted, and restored as a new instance.
#pragma once
#include "virt/backup/backupset.h"
#include "virt/core/session.h"
#include "virt/plan/plan.h"
#include "virt/storage/uses.h"

namespace virt {

struct BackupShelf {
    BackupSets sets;    // newest first
    QStringList unread; // pools and cards that could not be read, a sentence each
    bool operator==(const BackupShelf &) const = default;
};

// The cards in the pools of files that run: virStoragePoolListAllVolumes for each, one download for each card that is
// not among `known`.
Task listBackups(Session &session, const QUuid &uuid, const QString &name, const BackupSets &known, QObject *receiver,
                 Done<BackupShelf> done);

struct BackupOffer {
    struct Disk {
        QString target, source;
        quint64 capacity = 0, bytes = 0, changed = 0; // to be copied: all, and since the last backup
        bool tracked = false;                         // its image can keep track of changes
        QString whyNot;                               // it cannot be in a backup; empty: it can
    };
    struct Pool {
        QUuid uuid;
        QString name;
        quint64 free = 0;
    };
    QList<Disk> disks;
    QList<Pool> pools; // of files, that run
    BackupSet since;   // that an incremental one would stand on; without a card: there is none
    QString whyFull;   // why there is none
    [[nodiscard]] bool canBeIncremental() const { return !since.card.name.isEmpty(); }
};

// An error when no backup is possible at all: the instance does not run, the host cannot, a backup is under way …
Task askBackup(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<BackupOffer> done);

struct BackupRequest {
    QStringList disks; // by target; empty: all that can be. An incremental one holds those of the one before
    QUuid pool;
    QString poolName;
    bool incremental = false; // since the newest backup whose checkpoint is there
};

// Carried out by virt/plan/carryout.h. Refused before anything is done when it is not possible, or space lacks.
Task planBackup(Session &session, const QUuid &uuid, const QString &name, const BackupRequest &request,
                QObject *receiver, Done<Plan> done);

// With its volumes and its checkpoint. Busy while incremental ones stand on it; when insisted these go too.
Task deleteBackup(Session &session, const BackupSet &set, Insist insist, QObject *receiver, const Reports &reports,
                  Done<> done);

struct RestoreRequest {
    QString card; // which backup
    QString name; // of the new instance
    QUuid pool;   // where its disks are made
    QString poolName;
};

// A new instance, off, with the disks as they were, in images that stand on nothing.
Task planRestore(Session &session, const QUuid &uuid, const QString &name, const RestoreRequest &request,
                 QObject *receiver, Done<Plan> done);

} // namespace virt
