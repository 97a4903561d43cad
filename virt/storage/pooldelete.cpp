// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting a pool with what it holds.
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/core/sentences.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/takeback_p.h"
#include "virt/storage/usesread_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

class Deleter {
public:
    Deleter(const Job &job, virConnectPtr conn, Pool pool, const PoolDeletion &deletion, QString during)
        : m_job(job)
        , m_conn(conn)
        , m_pool(std::move(pool))
        , m_deletion(deletion)
        , m_during(std::move(during))
    {}

    Result<> run()
    {
        if (auto allowed = refuse(); !allowed)
            return allowed;
        for (const auto step : {&Deleter::empty, &Deleter::stop, &Deleter::drop, &Deleter::undefine}) {
            const auto done = m_job.cancelled() ? Result<>(Error::cancelled(m_during)) : (this->*step)();
            if (!done)
                return m_back.after(withVolumesGone(done.error()));
        }
        return {};
    }

private:
    Result<> refuse()
    {
        const auto xml = describePool(m_pool.get(), m_during);
        if (!xml)
            return xml.error();
        m_told = parsePool(*xml);
        if (m_deletion.typedName != nameOf(m_pool.get()))
            return Error::invalid(m_during,
                                  Say::tr("The name that was typed is not that of the pool; nothing was changed"));
        if (!canBeDeleted(m_told.type))
            return Error::unsupported(
                m_during,
                Say::tr("The storage of a pool of type %1 cannot be deleted from here").arg(poolTypeText(m_told.type)),
                Say::tr("Remove the definition of the pool instead."));
        m_wasActive = VIRT(virStoragePoolIsActive, m_pool.get()) == 1;
        return m_wasActive ? refuseUsed() : refuseUnseen();
    }
    Result<> refuseUnseen() const
    {
        if (!holdsData(m_told.type))
            return {};
        return Error::invalid(m_during, Say::tr("The pool does not run, so nobody can see what would be lost with it"),
                              Say::tr("Start the pool first."));
    }
    Result<> refuseUsed()
    {
        const auto stopped = [this] { return m_job.cancelled(); };
        auto volumes = describeAll(m_pool.get(), m_during, stopped);
        if (!volumes)
            return volumes.error();
        m_volumes = std::move(*volumes);
        if (holdsData(m_told.type) && !m_volumes.isEmpty() && !m_deletion.volumesToo)
            return Error::invalid(
                m_during, Say::tr("The pool has %n volume(s); nothing was changed", nullptr, int(m_volumes.size())),
                Say::tr("Delete them first, or delete the pool with its volumes."));
        KnownUses known;
        const auto uses = readUses(m_conn, known, m_during, stopped);
        if (!uses)
            return uses.error();
        return refuseUsers(**uses);
    }
    [[nodiscard]] Result<> refuseUsers(const Uses &uses) const
    {
        QStringList users;
        for (const StorageVolume &volume : m_volumes)
            for (const FileUse &use : uses.of({.pool = m_told.name, .volume = volume}))
                users << Say::tr("%1: %2", "volume: who uses it").arg(volume.name, useText(use));
        if (users.isEmpty() && uses.unread.isEmpty())
            return {};
        if (users.isEmpty())
            users << Say::tr("What %1 uses could not be read").arg(uses.unread.join(QStringLiteral(", ")));
        return Error{.kind = Error::Kind::Busy,
                     .during = m_during,
                     .message = Say::tr("Volumes of the pool are in use; nothing was changed"),
                     .advice = joined({ended(users.join(QStringLiteral("; ")))})};
    }

    // A directory goes only when it is empty; volume groups take their volumes with them.
    Result<> empty()
    {
        if (m_told.type != PoolType::Dir)
            return {};
        for (const StorageVolume &volume : std::as_const(m_volumes)) {
            m_job.report({.phase = Say::tr("Deleting volume %1").arg(volume.name),
                          .doneBytes = quint64(m_gone),
                          .totalBytes = quint64(m_volumes.size())});
            if (m_job.cancelled())
                return Error::cancelled(m_during);
            if (auto gone = deleteOne(volume.name); !gone)
                return gone;
            ++m_gone;
        }
        return {};
    }
    [[nodiscard]] Result<> deleteOne(const QString &name) const
    {
        const QByteArray utf8 = name.toUtf8();
        const auto volume = own<Volume>(VIRT(virStorageVolLookupByName, m_pool.get(), utf8.constData()), m_during);
        if (!volume)
            return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(volume.error());
        return check(VIRT(virStorageVolDelete, volume->get(), 0U), m_during);
    }
    Result<> stop()
    {
        if (!m_wasActive)
            return {};
        m_job.phase(Say::tr("Stopping the pool"));
        auto stopped = check(VIRT(virStoragePoolDestroy, m_pool.get()), m_during);
        if (stopped)
            m_back.add(Say::tr("The pool is stopped."),
                       [this] { return check(VIRT(virStoragePoolCreate, m_pool.get(), 0U), m_during); });
        return stopped;
    }
    Result<> drop()
    {
        m_job.phase(Say::tr("Deleting the pool"));
        auto dropped = check(VIRT(virStoragePoolDelete, m_pool.get(), 0U), m_during);
        if (dropped)
            m_back = {}; // there is no way back to a running pool
        return dropped;
    }
    Result<> undefine() { return check(VIRT(virStoragePoolUndefine, m_pool.get()), m_during); }

    [[nodiscard]] Error withVolumesGone(Error why) const
    {
        if (m_gone > 0)
            why.advice = joined(
                {why.advice, Say::tr("%n volume(s) of the pool are deleted already.", nullptr, m_gone)});
        return why;
    }

    const Job &m_job;
    virConnectPtr m_conn;
    Pool m_pool;
    const PoolDeletion &m_deletion;
    QString m_during;
    StoragePool m_told;
    QList<StorageVolume> m_volumes;
    bool m_wasActive = false;
    int m_gone = 0;
    TakeBack m_back;
};

} // namespace

Task deletePool(Session &session, const QUuid &uuid, const QString &name, const PoolDeletion &deletion,
                QObject *receiver, const Reports &reports, Done<> done)
{
    const QString during = Say::tr("Delete pool %1").arg(name);
    const Intent intent{.action = during,
                        .object = name,
                        .virsh = poolLines(PoolAction::Stop, name)
                                 << shellLine({QStringLiteral("pool-delete"), name})
                                 << shellLine({QStringLiteral("pool-undefine"), name})};
    return runChange<void>(
        session, intent, during, receiver, reports,
        [=](const Job &job) -> Result<> {
            const auto conn = job.connection(during);
            auto pool = conn ? findPool(conn->get(), uuid, during) : Result<Pool>(conn.error());
            if (!pool)
                return pool.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(pool.error());
            return Deleter(job, conn->get(), std::move(*pool), deletion, during).run();
        },
        std::move(done));
}

} // namespace virt
