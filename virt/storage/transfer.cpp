// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/pace.h"
#include "virt/core/say.h"
#include "virt/storage/localfile_p.h"
#include "virt/storage/transfer_p.h"
#include <algorithm>
#include <QLocale>

namespace virt {

using namespace std::chrono_literals;

namespace {

// Packets come by the thousand: a rate is measured over a time in which it can be.
class Meter {
public:
    Meter(const Job &job, const QString &phase, quint64 totalBytes)
        : m_job(&job)
        , m_progress{.phase = phase, .totalBytes = totalBytes}
    {
        job.report(m_progress);
    }
    void tell(quint64 doneBytes)
    {
        const auto now = Executor::Clock::now();
        if (now - m_last < 250ms)
            return;
        m_last = now;
        Progress progress = m_progress;
        progress.doneBytes = doneBytes;
        m_pace.complete(progress, now.time_since_epoch());
        m_job->report(progress);
    }

private:
    const Job *m_job;
    Progress m_progress;
    Pace m_pace;
    Executor::Clock::time_point m_last{};
};

} // namespace

CopyWatch watchTransfer(const Transfer &t, const QString &phase, quint64 totalBytes)
{
    return {
        .stopped = [job = &t.job] { return job->cancelled(); },
        .progress = [meter = std::make_shared<Meter>(t.job, phase, totalBytes)](quint64 done) { meter->tell(done); }};
}

Result<Pool> transferPool(const Transfer &t, const VolumeId &id)
{
    const QByteArray uuid = id.pool.toString(QUuid::WithoutBraces).toLatin1();
    auto pool = own<Pool>(VIRT(virStoragePoolLookupByUUIDString, t.host.conn(), uuid.constData()), t.during);
    if (!pool)
        return pool;
    const auto active = number(VIRT(virStoragePoolIsActive, pool->get()), t.during);
    if (!active)
        return active.error();
    if (*active == 0)
        return Error::invalid(t.during, Say::tr("The storage pool %1 does not run").arg(id.poolName),
                              Say::tr("Start the pool and try again."));
    return pool;
}

Result<Volume> transferVolume(const Transfer &t, virStoragePoolPtr pool, const QString &name)
{
    const QByteArray word = name.toUtf8();
    const auto find = [&] { return own<Volume>(VIRT(virStorageVolLookupByName, pool, word.constData()), t.during); };
    auto volume = find();
    if (volume || volume.error().kind != Error::Kind::NotFound)
        return volume;
    const auto turn = t.host.poolTurn();
    if (const auto ok = check(VIRT(virStoragePoolRefresh, pool, 0U), t.during); !ok)
        return ok.error();
    return find();
}

Error explained(const Transfer &t, const Error &why)
{
    if (t.host.conn() && VIRT(virConnectIsAlive, t.host.conn()) != 1)
        return {.kind = Error::Kind::Disconnected,
                .code = why.code,
                .during = t.during,
                .message = Say::tr("The connection to %1 broke").arg(t.host.name())};
    return t.job.cancelled() ? Error::cancelled(t.during) : why;
}

void logPace(const Transfer &t, quint64 bytes, std::chrono::steady_clock::duration took, bool sparse)
{
    const QLocale locale;
    const double seconds = std::max(std::chrono::duration<double>(took).count(), 0.001);
    t.job.log(Say::tr("%1 in %2 s, %3 per second.")
                  .arg(locale.formattedDataSize(qint64(bytes)), locale.toString(seconds, 'f', 1),
                       locale.formattedDataSize(qint64(double(bytes) / seconds))));
    if (!sparse)
        t.job.log(Say::tr("Holes were sent as zeros."));
}

Task readImageHead(Session &session, const QString &file, QObject *receiver, Done<ImageHead> done)
{
    const QString during = Say::tr("Look into %1").arg(file);
    return inquire<ImageHead>(
        session, during, receiver,
        [=](Job &) -> Result<ImageHead> {
            const auto source = LocalSource::open(file, false, during);
            if (!source)
                return source.error();
            const auto head = (*source)->head(imageHeadBytes);
            return head ? imageHead(*head, (*source)->length()) : Result<ImageHead>(head.error());
        },
        std::move(done));
}

} // namespace virt
