// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/storage/localfile_p.h"
#include "virt/storage/names.h"
#include "virt/storage/transfer_p.h"
#include "virt/storage/volume_p.h"
#include <algorithm>
#include <QFileInfo>
#include <QLocale>

namespace virt {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 90s; // for a host that went away in the middle

class Upload {
public:
    Upload(Transfer t, UploadRequest request) : m_t(std::move(t)), m_request(std::move(request)) {}
    Result<TransferOutcome> run();

private:
    Result<> openFile();
    [[nodiscard]] Result<> refuseFile() const;
    Result<> make();
    Result<> findPool();
    [[nodiscard]] Result<> refuseTarget() const;
    Result<> send();
    Result<VolumeFacts> arrived();
    Result<TransferOutcome> check();
    Result<TransferOutcome> perform();
    Result<> hostAgain();
    Result<> remove();
    Error undo(const Error &why);

    Transfer m_t;
    UploadRequest m_request;
    std::unique_ptr<LocalSource> m_source;
    ImageHead m_head;
    quint64 m_capacity = 0; // of the volume as it is made: at least the length of the file
    bool m_ofFiles = false; // the pool's volumes are files
    bool m_made = false;
    bool m_sparse = true;
    Pool m_pool;
    Volume m_volume;
};

Result<> Upload::openFile()
{
    auto source = LocalSource::open(m_request.file, m_request.options.sparse, m_t.during);
    if (!source)
        return source.error();
    m_source = std::move(*source);
    if (m_source->length() == 0)
        return Error::invalid(m_t.during, Say::tr("%1 is empty").arg(m_request.file));
    const auto head = m_source->head(imageHeadBytes);
    if (!head)
        return head.error();
    m_head = imageHead(*head, m_source->length());
    m_capacity = std::max(m_source->length(), m_request.capacityBytes);
    return refuseFile();
}

Result<> Upload::refuseFile() const
{
    const QString &told = m_request.format;
    const bool raw = told == QStringLiteral("raw");
    if (!told.isEmpty() && !raw && told != m_head.format)
        return Error::invalid(
            m_t.during, Say::tr("%1 holds an image of the format %2, not %3").arg(m_request.file, m_head.format, told));
    if (!m_head.packed.isEmpty() && !raw)
        return Error::invalid(m_t.during,
                              Say::tr("%1 is packed (%2): no guest could use it").arg(m_request.file, m_head.packed),
                              Say::tr("Unpack it and upload what is in it."));
    if (m_capacity > m_source->length() && m_head.capacityBytes != m_source->length())
        return Error::invalid(m_t.during, Say::tr("Only a raw disk can be made larger while it is uploaded"),
                              Say::tr("Upload it as it is and resize the volume."));
    return {};
}

Result<> Upload::refuseTarget() const
{
    const QByteArray name = m_request.to.name.toUtf8();
    const auto other = own<Volume>(VIRT(virStorageVolLookupByName, m_pool.get(), name.constData()), m_t.during);
    if (other)
        return Error{.kind = Error::Kind::Exists,
                     .during = m_t.during,
                     .message = Say::tr("There is a volume %1 in the pool %2 already")
                                    .arg(m_request.to.name, m_request.to.poolName),
                     .advice = Say::tr("Choose another name.")};
    if (other.error().kind != Error::Kind::NotFound)
        return other.error();
    const auto room = freeBytes(m_pool.get(), m_t.during);
    if (!room)
        return room.error();
    const bool sparse = m_ofFiles && m_request.options.sparse;
    const quint64 needed = sparse ? m_source->usedBytes() : m_capacity;
    if (needed <= *room)
        return {};
    const QLocale locale;
    return Error::invalid(m_t.during,
                          Say::tr("There is too little space in the pool %1: %2 are free, %3 are needed")
                              .arg(m_request.to.poolName, locale.formattedDataSize(qint64(*room)),
                                   locale.formattedDataSize(qint64(needed))),
                          Say::tr("Free some space there, or choose another pool."));
}

Result<> Upload::findPool()
{
    if (auto connected = m_t.host.connect(m_t.during); !connected)
        return connected;
    auto pool = transferPool(m_t, m_request.to);
    if (!pool)
        return pool.error();
    m_pool = std::move(*pool);
    const auto xml = own<Text>(VIRT(virStoragePoolGetXMLDesc, m_pool.get(), 0U), m_t.during);
    if (!xml)
        return xml.error();
    m_ofFiles = !poolDirectory(QByteArray(xml->get())).isEmpty();
    return {};
}

// As raw, whatever comes: the empty image of another format may be longer than the one that comes, and of some formats
// no host can make one. The host finds out the format itself when it looks at the pool anew.
Result<> Upload::make()
{
    const auto turn = m_t.host.poolTurn();
    if (auto ok = virt::check(VIRT(virStoragePoolRefresh, m_pool.get(), 0U), m_t.during); !ok)
        return ok;
    if (auto ok = refuseTarget(); !ok)
        return ok;
    noteVirsh({QStringLiteral("vol-create-as"), m_request.to.poolName, m_request.to.name, QString::number(m_capacity),
               QStringLiteral("--format"), QStringLiteral("raw")});
    const VolumeSpec spec{.name = m_request.to.name,
                          .format = m_ofFiles ? QStringLiteral("raw") : QString(),
                          .capacityBytes = m_capacity};
    auto volume = createVolume(m_pool.get(), spec, m_t.during);
    // Whether a broken connection came before or after the volume was made is not known: then it counts as ours.
    m_made = volume || volume.error().kind == Error::Kind::Disconnected;
    if (!volume)
        return volume.error();
    m_volume = std::move(*volume);
    return {};
}

Result<> Upload::send()
{
    QStringList words{QStringLiteral("vol-upload"), m_request.to.name, m_request.file, QStringLiteral("--pool"),
                      m_request.to.poolName};
    if (m_request.options.sparse)
        words << QStringLiteral("--sparse");
    noteVirsh(words);
    const auto begin = std::chrono::steady_clock::now();
    m_source->extendTo(m_capacity); // what is not sent would be cut off
    VolumeSink sink({m_t.host.conn(), m_volume.get()}, m_request.options.sparse, m_t.during);
    const QString phase = Say::tr("Sending %1").arg(QFileInfo(m_request.file).fileName());
    auto sent = copyBytes(*m_source, sink, watchTransfer(m_t, phase, m_source->length()), m_t.during);
    if (!sent)
        return sent;
    m_sparse = sink.sparse();
    logPace(m_t, m_source->length(), std::chrono::steady_clock::now() - begin, m_sparse);
    return m_source->unchanged();
}

Result<VolumeFacts> Upload::arrived()
{
    {
        const auto turn = m_t.host.poolTurn();
        // Refused while others make volumes there; libvirt does it by itself too.
        (void)virt::check(VIRT(virStoragePoolRefresh, m_pool.get(), 0U), m_t.during);
    }
    auto facts = factsOf(m_volume.get(), m_t.during);
    if (!facts)
        return facts;
    if (m_ofFiles ? facts->physicalBytes == m_capacity : facts->physicalBytes >= m_capacity)
        return facts;
    return Error{.during = m_t.during,
                 .message = Say::tr("The volume has %1 bytes, the file %2").arg(facts->physicalBytes).arg(m_capacity)};
}

Result<TransferOutcome> Upload::check()
{
    const auto facts = arrived();
    if (!facts)
        return facts.error();
    TransferOutcome out{.path = facts->path, .format = facts->format, .bytes = m_source->length(), .sparse = m_sparse};
    if (!m_head.backingPath.isEmpty())
        m_t.job.log(Say::tr("The image is an overlay: it needs %1 on that host.").arg(m_head.backingPath));
    if (m_request.options.verify != TransferOptions::Verify::Sha256)
        return out;
    const auto digest = compareDigests(m_t, {.file = m_request.file,
                                             .volume = {m_t.host.conn(), m_volume.get()},
                                             .path = facts->path,
                                             .bytes = m_source->length(),
                                             .whole = facts->physicalBytes == m_source->length()});
    if (!digest)
        return digest.error();
    out.sha256 = *digest;
    return out;
}

Result<TransferOutcome> Upload::perform()
{
    for (const auto step : {&Upload::openFile, &Upload::findPool, &Upload::make, &Upload::send}) {
        if (m_t.job.cancelled())
            return Error::cancelled(m_t.during);
        if (const auto ok = (this->*step)(); !ok)
            return ok.error();
    }
    return check();
}

// Who does not want to wait any longer cancels.
Result<> Upload::hostAgain()
{
    const auto end = Side::Clock::now() + patience;
    for (;;) {
        auto connected = m_t.host.reconnect(m_t.during, Side::Clock::now() + 1s);
        if (connected || m_t.job.cancelled() || Side::Clock::now() > end)
            return connected;
    }
}

Result<> Upload::remove()
{
    if (auto ok = hostAgain(); !ok)
        return ok;
    const auto pool = transferPool(m_t, m_request.to);
    if (!pool)
        return pool.error();
    const auto volume = transferVolume(m_t, pool->get(), m_request.to.name);
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(volume.error());
    return deleteVolume(volume->get(), m_t.during);
}

Error Upload::undo(const Error &why)
{
    Error out = explained(m_t, why);
    m_t.job.phase(out.kind == Error::Kind::Disconnected
                      ? Say::tr("Waiting for %1, to remove the half volume").arg(m_t.host.name())
                      : Say::tr("Removing the half volume"));
    m_volume.reset();
    m_pool.reset(); // of a connection that may have gone
    const auto removed = remove();
    if (removed) {
        m_t.job.log(Say::tr("The half volume was removed from %1.").arg(m_t.host.name()));
        return out;
    }
    m_t.job.log(removed.error().text());
    out.advice = Say::tr("The half volume %1 is still in the pool %2. Remove it: %3")
                     .arg(m_request.to.name, m_request.to.poolName,
                          m_t.host.virsh({QStringLiteral("vol-delete"), m_request.to.name, QStringLiteral("--pool"),
                                          m_request.to.poolName}));
    return out;
}

Result<TransferOutcome> Upload::run()
{
    auto done = perform();
    if (done || !m_made)
        return done;
    return undo(done.error());
}

} // namespace

Task uploadVolume(Session &session, const UploadRequest &request, QObject *receiver, const Reports &reports,
                  Done<TransferOutcome> done)
{
    const QString during = Say::tr("Upload %1 to %2").arg(request.to.name, session.options().name);
    const Intent intent{.action = during, .object = request.to.poolName};
    return runChange<TransferOutcome>(
        session, intent, during, receiver, reports,
        [request, during, side = std::make_shared<Side>(session),
         login = session.p().login](Job &job) -> Result<TransferOutcome> {
            if (const QString fault = volumeNameFault(request.to.name); !fault.isEmpty())
                return Error::invalid(during, fault);
            return Upload({job, std::move(*side), login, during}, request).run();
        },
        std::move(done));
}

} // namespace virt
