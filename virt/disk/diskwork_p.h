// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs of this room share while they work. Job threads.
#pragma once
#include "virt/core/change_p.h"
#include "virt/core/side_p.h"
#include "virt/disk/diskxml.h"
#include "virt/instance/reach_p.h"

namespace virt {

// A domain whose disks are to be changed.
struct DiskWork {
    const Job &job;
    Side &host;
    QUuid uuid;
    QString name, during;

    // once opened
    Domain domain;
    Reach reach;
    QByteArray running, stored; // definitions without passwords; empty where there is none

    Result<> open();
    Result<> look(); // the definitions anew
    [[nodiscard]] QByteArray runs(const QString &target) const { return diskElement(running, target); }
    [[nodiscard]] QByteArray stores(const QString &target) const { return diskElement(stored, target); }
    // As it runs, else as it is stored. NotFound when there is no such disk.
    [[nodiscard]] Result<QByteArray> disk(const QString &target) const;
};

// How the two halves of a disk were and are; puts back what has changed in one of them when the whole failed. The answer
// is `why`, with what could not be put back.
[[nodiscard]] Error takeBackDisk(DiskWork &work, const QString &target, const Error &why);

// The change of a domain's disks as a job, with its record; the definitions before and after are noted.
template<class T>
Task changeDisks(Session &session, const QUuid &uuid, const QString &name, const QString &during, QObject *receiver,
                 const Reports &reports, std::function<Result<T>(DiskWork &)> change, Done<T> done)
{
    const Intent intent{.action = during, .object = name, .uuid = uuid};
    return runChange<T>(
        session, intent, during, receiver, reports,
        [=, host = std::make_shared<Side>(session), change = std::move(change)](Job &job) -> Result<T> {
            DiskWork work{.job = job, .host = *host, .uuid = uuid, .name = name, .during = during};
            if (const auto open = work.open(); !open)
                return open.error();
            const QByteArray before = work.stored.isEmpty() ? work.running : work.stored;
            auto changed = change(work);
            if (work.look())
                noteDefinition(QString::fromUtf8(before),
                               QString::fromUtf8(work.stored.isEmpty() ? work.running : work.stored));
            host->lookAgain();
            return changed;
        },
        std::move(done));
}

} // namespace virt
