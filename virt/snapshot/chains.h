// SPDX-License-Identifier: GPL-3.0-or-later
// The files under an instance as they are on its host: what its disks write to, what those stand on, what its snapshots
// froze and saved.
#pragma once
#include "virt/snapshot/snapshot.h"
#include <chrono>
#include <memory>
#include <mutex>

namespace virt {

struct FoundFile {
    enum class Role {
        Image,  // of a chain
        Memory, // saved by a snapshot
        Nvram,  // the UEFI variables that Virtdeck copied for a snapshot
        Beside  // named like a file of this instance's snapshots, but neither it nor its snapshots have it
    };
    enum class Trouble { None, Missing, OtherFormat, Loop, Unread };
    QString path;
    Role role = Role::Image;
    Trouble trouble = Trouble::None;
    QString why;                        // of the trouble, a sentence
    QString pool;                       // its name, as far as that was found out
    QString expected;                   // the format by the definition that names it; empty: none does
    bool known = false;                 // what follows was read from the file
    QString format;                     //
    QString backingPath, backingFormat; // as written in it; of one that was not read, what a running instance tells
    quint64 capacityBytes = 0;          // as the guest sees it
    quint64 allocatedBytes = 0;         // in use on the storage
    bool operator==(const FoundFile &) const = default;
};

struct FoundChains {
    struct Disk {
        QString target, path; // what it writes to now
        bool operator==(const Disk &) const = default;
    };
    QList<Disk> disks;               // in the order of the definition
    QHash<QString, FoundFile> files; // by path
    bool operator==(const FoundChains &) const = default;
    [[nodiscard]] const FoundFile *find(const QString &path) const;
};

// Files that a refreshed pool did not have either: it is not refreshed for these again for a minute. Of one host; who
// asks again and again keeps it.
class MissingFiles {
public:
    [[nodiscard]] bool knows(const QStringList &paths) const; // all of them
    void note(const QStringList &paths);
    void forget();

private:
    using Clock = std::chrono::steady_clock;
    mutable std::mutex m_lock;
    QHash<QString, Clock::time_point> m_found;
};

// `snapshots`: those of listSnapshots(), whose files are not asked for again. virDomainLookupByUUID and
// virDomainGetXMLDesc; for each file virStorageVolLookupByPath and virStorageVolGetXMLDesc, four at a time. For each
// directory of the images three calls for what lies beside them; for each where a pool does not know a file yet, the list
// of the pools with their XML, and a refresh of that pool, but on a read-only connection. While volumes are made in pools
// such files are Unread. Nothing is made or started for it: a file that no pool covers is asked of `qemu-img info` by the
// host's ssh login; where there is none it is Unread.
Task askChains(Session &session, const QUuid &uuid, const QString &name, const SnapshotTree &snapshots,
               QObject *receiver, Done<FoundChains> done,
               const std::shared_ptr<MissingFiles> &missing = std::make_shared<MissingFiles>());

} // namespace virt
