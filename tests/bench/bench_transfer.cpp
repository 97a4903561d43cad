// SPDX-License-Identifier: GPL-3.0-or-later
// bench_transfer URI FILE: a file goes to the host's pool "default" and comes back as FILE.back. Prints milliseconds,
// and how many KiB more memory the process held at most than before.
#include "virt/core/library.h"
#include "virt/host/pools.h"
#include "virt/storage/transfer.h"
#include <chrono>
#include <cstdio>
#include <QCoreApplication>
#include <QFile>

using namespace virt;
using Clock = std::chrono::steady_clock;

namespace {

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

qint64 mostResidentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toLongLong();
    }
    return 0;
}

class Bench : public QObject {
public:
    Bench(const QString &uri, const QString &file)
        : m_session({.uri = uri, .name = QStringLiteral("host")})
        , m_file(file)
    {
        connect(&m_session, &Session::stateChanged, this, &Bench::begin);
        m_session.open();
    }

private:
    void begin()
    {
        if (m_session.state() == Session::State::Failed)
            fail(m_session.error());
        if (m_session.state() != Session::State::Connected)
            return;
        fetchPools(m_session, this, [this](const Result<QList<PoolSpace>> &pools) {
            if (!pools)
                return fail(pools.error());
            for (const PoolSpace &pool : *pools) {
                if (pool.name == QStringLiteral("default"))
                    upload(pool);
            }
        });
    }
    void upload(const PoolSpace &pool)
    {
        m_volume = {pool.uuid, pool.name, QStringLiteral("bench-transfer.img")};
        m_residentBefore = mostResidentKiB();
        const auto start = Clock::now();
        uploadVolume(m_session, {.to = m_volume, .file = m_file}, this, {},
                     [this, start](const Result<TransferOutcome> &sent) {
                         if (!sent)
                             return fail(sent.error());
                         std::printf("upload=%.1f\n", since(start));
                         download();
                     });
    }
    void download()
    {
        const auto start = Clock::now();
        downloadVolume(m_session, {.from = m_volume, .file = m_file + QStringLiteral(".back")}, this, {},
                       [this, start](const Result<TransferOutcome> &received) {
                           if (!received)
                               return fail(received.error());
                           std::printf("download=%.1f\nmemory=%lld\n", since(start),
                                       static_cast<long long>(mostResidentKiB() - m_residentBefore));
                           QCoreApplication::exit(0);
                       });
    }
    static void fail(const Error &why)
    {
        std::fprintf(stderr, "%s\n", qPrintable(why.text()));
        QCoreApplication::exit(1);
    }

    Session m_session;
    QString m_file;
    VolumeId m_volume;
    qint64 m_residentBefore = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3)
        return 2;
    const Library library;
    const Bench bench(words[1], words[2]);
    return QCoreApplication::exec();
}
