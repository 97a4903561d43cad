// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/chains.h"
#include "virt/core/say.h"
#include "virt/snapshot/chainreader_p.h"
#include "virt/ssh/remotecommand.h"
#include "virt/storage/volume_p.h"
#include <algorithm>

namespace virt {

using Trouble = FoundFile::Trouble;

namespace {

constexpr auto missingFor = std::chrono::minutes(1);
constexpr qsizetype mostAtOnce = 4; // sshd lets a login have ten sessions

struct Answer {
    FoundChains chains;
    QStringList uncovered;
};

// One question on its way. GUI thread.
struct Asking {
    QPointer<Session> session;
    QPointer<QObject> receiver;
    QString during;
    Done<FoundChains> done;
    FoundChains chains;
    std::stop_source stop;
    QStringList ahead;             // no pool has these
    QHash<QString, Task> underWay; // by path
    std::optional<std::stop_callback<std::function<void()>>> onStop;
};

void finish(Asking &asking)
{
    // Only Virtdeck makes copies of the variables: those of others' snapshots are not missing.
    asking.chains.files.removeIf(
        [](auto it) { return it->role == FoundFile::Role::Nvram && it->trouble == Trouble::Missing; });
    judgeLinks(asking.chains);
    asking.done(std::move(asking.chains));
}

QString notCovered(const QString &path)
{
    return Say::tr("No storage pool covers %1, so it cannot be read.").arg(directoryOf(path));
}

void take(Asking &asking, const QString &path, const Result<CommandOutput> &output)
{
    if (!output)
        return markTrouble(asking.chains, path, Trouble::Unread, notCovered(path));
    if (output->err.contains(QStringLiteral("No such file")))
        return markTrouble(asking.chains, path, Trouble::Missing, Say::tr("There is no such file on the host."));
    const auto told = output->ok() ? parseImageInfo(output->out) : Result<StorageVolume>(Error{});
    if (!told)
        return markTrouble(asking.chains, path, Trouble::Unread,
                           Say::tr("%1 qemu-img on the host says: %2").arg(notCovered(path), output->err.trimmed()));
    const QString below = takeIn(asking.chains, path, *told);
    if (below.startsWith(u'/'))
        asking.ahead.append(below);
    else if (!below.isEmpty())
        markTrouble(asking.chains, below, Trouble::Unread, Say::tr("It is no file of the host."));
}

void askTool(const std::shared_ptr<Asking> &asking);

void askAbout(const std::shared_ptr<Asking> &asking, const QString &path)
{
    asking->underWay[path] = runOnHost(*asking->session, asking->during, imageInfoCommand(asking->chains, path),
                                       asking->receiver, [asking, path](const Result<CommandOutput> &output) {
                                           asking->underWay.remove(path);
                                           take(*asking, path, output);
                                           askTool(asking);
                                       });
}

// What no pool covers is asked of the host's own tool, and then what that stands on.
void askTool(const std::shared_ptr<Asking> &asking)
{
    const bool stopped = asking->stop.stop_requested();
    while (!stopped && asking->session && !asking->ahead.isEmpty() && asking->underWay.size() < mostAtOnce)
        askAbout(asking, asking->ahead.takeFirst());
    if (!asking->underWay.isEmpty())
        return;
    if (stopped)
        asking->done(Error::cancelled(asking->during));
    else
        finish(*asking);
}

void startTool(const std::shared_ptr<Asking> &asking)
{
    asking->onStop.emplace(asking->stop.get_token(), [all = asking.get()] {
        for (const Task &task : std::as_const(all->underWay))
            task.cancel();
    });
    askTool(asking);
}

} // namespace

bool MissingFiles::knows(const QStringList &paths) const
{
    const std::scoped_lock lock(m_lock);
    return std::ranges::all_of(paths, [this, now = Clock::now()](const QString &path) {
        const auto hit = m_found.constFind(path);
        return hit != m_found.cend() && now - *hit < missingFor;
    });
}

void MissingFiles::note(const QStringList &paths)
{
    const std::scoped_lock lock(m_lock);
    for (const QString &path : paths)
        m_found.insert(path, Clock::now());
}

void MissingFiles::forget()
{
    const std::scoped_lock lock(m_lock);
    m_found.clear();
}

Task askChains(Session &session, const QUuid &uuid, const QString &name, const SnapshotTree &snapshots,
               QObject *receiver, Done<FoundChains> done, const std::shared_ptr<MissingFiles> &missing)
{
    const QString during = Say::tr("Read the image chains of %1").arg(name);
    const auto asking = std::make_shared<Asking>();
    asking->session = &session;
    asking->receiver = receiver;
    asking->during = during;
    asking->done = std::move(done);
    return inquire<Answer>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Answer> {
            if (auto connected = host->connect(during); !connected)
                return connected.error();
            ChainReader reader(*host, job, during, *missing);
            if (auto read = reader.read(uuid, snapshots); !read)
                return read.error();
            return Answer{std::move(reader.chains), std::move(reader.uncovered)};
        },
        [asking](Result<Answer> answer) {
            if (!answer)
                return asking->done(answer.error());
            asking->chains = std::move(answer->chains);
            asking->ahead = std::move(answer->uncovered);
            startTool(asking);
        },
        asking->stop);
}

} // namespace virt
