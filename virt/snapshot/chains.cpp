// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/chains.h"
#include "virt/core/say.h"
#include "virt/snapshot/chainreader_p.h"
#include "virt/ssh/remotecommand.h"
#include "virt/storage/volume_p.h"

namespace virt {

using Trouble = FoundFile::Trouble;

namespace {

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
    QStringList ahead; // no pool has these
    qsizetype underWay = 0;
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

// What no pool covers is asked of the host's own tool, one layer after the other.
void askTool(const std::shared_ptr<Asking> &asking)
{
    const QStringList paths = std::exchange(asking->ahead, {});
    if (paths.isEmpty() || !asking->session)
        return finish(*asking);
    asking->underWay = paths.size();
    for (const QString &path : paths) {
        const QStringList command{QStringLiteral("env"),
                                  QStringLiteral("LC_ALL=C"),
                                  QStringLiteral("qemu-img"),
                                  QStringLiteral("info"),
                                  QStringLiteral("--force-share"),
                                  QStringLiteral("--output=json"),
                                  QStringLiteral("--"),
                                  path};
        runOnHost(*asking->session, asking->during, command, asking->receiver,
                  [asking, path](const Result<CommandOutput> &output) {
                      take(*asking, path, output);
                      if (--asking->underWay == 0)
                          askTool(asking);
                  });
    }
}

} // namespace

Task askChains(Session &session, const QUuid &uuid, const QString &name, const SnapshotTree &snapshots,
               QObject *receiver, Done<FoundChains> done)
{
    const QString during = Say::tr("Read the image chains of %1").arg(name);
    const auto asking = std::make_shared<Asking>(
        Asking{.session = &session, .receiver = receiver, .during = during, .done = std::move(done)});
    return inquire<Answer>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Answer> {
            if (auto connected = host->connect(during); !connected)
                return connected.error();
            ChainReader reader(*host, job, during);
            if (auto read = reader.read(uuid, snapshots); !read)
                return read.error();
            return Answer{std::move(reader.chains), std::move(reader.uncovered)};
        },
        [asking](Result<Answer> answer) {
            if (!answer)
                return asking->done(answer.error());
            asking->chains = std::move(answer->chains);
            asking->ahead = std::move(answer->uncovered);
            askTool(asking);
        });
}

} // namespace virt
