// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/ssh/sshlogin_p.h"
#include "virt/storage/localfile_p.h"
#include "virt/storage/transfer_p.h"
#include "virt/storage/volume_p.h"
#include <algorithm>
#include <QFileInfo>

namespace virt {

namespace {

class Download {
public:
    Download(Transfer t, DownloadRequest request) : m_t(std::move(t)), m_request(std::move(request)) {}
    Result<TransferOutcome> run();

private:
    Result<> openFile();
    Result<> find();
    Result<Volume> volume() const;
    Result<> makeRoom() const;
    Result<> receive();
    Result<> unchanged() const;
    Result<TransferOutcome> finish();

    Transfer m_t;
    DownloadRequest m_request;
    std::unique_ptr<LocalSink> m_sink;
    Volume m_volume;
    VolumeFacts m_facts;
    quint64 m_length = 0;
    bool m_sparse = true;
};

Result<> Download::openFile()
{
    auto sink = LocalSink::open(m_request.file, m_request.overwrite, m_t.during);
    if (!sink)
        return sink.error();
    m_sink = std::move(*sink);
    return {};
}

Result<Volume> Download::volume() const
{
    if (m_request.from.pool.isNull()) {
        const QByteArray path = m_request.path.toUtf8();
        return own<Volume>(VIRT(virStorageVolLookupByPath, m_t.host.conn(), path.constData()), m_t.during);
    }
    const auto pool = transferPool(m_t, m_request.from);
    return pool ? transferVolume(m_t, pool->get(), m_request.from.name) : Result<Volume>(pool.error());
}

Result<> Download::find()
{
    if (auto connected = m_t.host.connect(m_t.during); !connected)
        return connected;
    auto found = volume();
    if (!found)
        return found.error();
    m_volume = std::move(*found);
    const auto facts = factsOf(m_volume.get(), m_t.during);
    if (!facts)
        return facts.error();
    m_facts = *facts;
    m_length = m_facts.physicalBytes > 0 ? m_facts.physicalBytes : m_facts.capacityBytes;
    return makeRoom();
}

Result<> Download::makeRoom() const
{
    virStorageVolInfo info{};
    if (auto ok = check(VIRT(virStorageVolGetInfo, m_volume.get(), &info), m_t.during); !ok)
        return ok;
    const bool sparse = m_request.options.sparse;
    return m_sink->hasRoomFor(sparse ? std::min<quint64>(info.allocation, m_length) : m_length);
}

Result<> Download::receive()
{
    QStringList words{QStringLiteral("vol-download"), m_facts.path, m_request.file};
    if (m_request.options.sparse)
        words << QStringLiteral("--sparse");
    noteVirsh(words);
    if (m_t.login)
        m_t.login->hasten();
    const auto begin = std::chrono::steady_clock::now();
    VolumeSource source({m_t.host.conn(), m_volume.get()}, m_length, m_request.options.sparse, m_t.during);
    const QString phase = Say::tr("Receiving %1").arg(QFileInfo(m_facts.path).fileName());
    if (auto ok = copyBytes(source, *m_sink, watchTransfer(m_t, phase, m_length), m_t.during); !ok)
        return ok;
    m_sparse = source.sparse();
    logPace(m_t, m_length, std::chrono::steady_clock::now() - begin, m_sparse);
    return unchanged();
}

Result<> Download::unchanged() const
{
    const auto now = factsOf(m_volume.get(), m_t.during);
    if (!now)
        return now.error();
    if (now->changed == m_facts.changed && now->physicalBytes == m_facts.physicalBytes)
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = m_t.during,
                 .message = Say::tr("%1 was written to while it was copied").arg(m_facts.path),
                 .advice = Say::tr("Shut down the instance that uses it, or take a snapshot and download the image "
                                   "below it.")};
}

Result<TransferOutcome> Download::finish()
{
    TransferOutcome out{.path = m_sink->path(), .format = m_facts.format, .bytes = m_length, .sparse = m_sparse};
    if (m_request.options.verify == TransferOptions::Verify::Sha256) {
        const auto digest = compareDigests(m_t, {.file = m_sink->temporaryPath(),
                                                 .volume = {m_t.host.conn(), m_volume.get()},
                                                 .path = m_facts.path,
                                                 .bytes = m_length,
                                                 .whole = true});
        if (!digest)
            return digest.error();
        out.sha256 = *digest;
    }
    if (m_t.job.cancelled())
        return Error::cancelled(m_t.during);
    if (const auto ok = m_sink->putInPlace(); !ok)
        return ok.error();
    if (!m_facts.backingPath.isEmpty())
        m_t.job.log(
            Say::tr("The image is an overlay: it needs %1, which was not downloaded.").arg(m_facts.backingPath));
    return out;
}

Result<TransferOutcome> Download::run()
{
    for (const auto step : {&Download::openFile, &Download::find, &Download::receive}) {
        if (m_t.job.cancelled())
            return Error::cancelled(m_t.during);
        if (const auto ok = (this->*step)(); !ok)
            return explained(m_t, ok.error());
    }
    auto done = finish();
    return done ? done : explained(m_t, done.error());
}

} // namespace

Result<TransferOutcome> receiveVolume(Transfer t, const DownloadRequest &request)
{
    return Download(std::move(t), request).run();
}

Task downloadVolume(Session &session, const DownloadRequest &request, QObject *receiver, const Reports &reports,
                    Done<TransferOutcome> done)
{
    const QString name = request.from.pool.isNull() ? QFileInfo(request.path).fileName() : request.from.name;
    const QString during = Say::tr("Download %1 from %2").arg(name, session.options().name);
    const Intent intent{.action = during, .object = name};
    return runChange<TransferOutcome>(
        session, intent, during, receiver, reports,
        [request, during, side = std::make_shared<Side>(session), login = session.p().login](Job &job) {
            return receiveVolume({job, std::move(*side), login, during}, request);
        },
        std::move(done));
}

} // namespace virt
