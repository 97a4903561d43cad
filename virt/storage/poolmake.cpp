// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/poolmake.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolchange_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/secret_p.h"
#include "virt/storage/takeback_p.h"

namespace virt {

namespace {

using Build = PoolRequest::Build;

struct Wanted {
    QByteArray xml;
    QString name;
    PoolType type = PoolType::Unknown;
};

Wanted wantedBy(const PoolRequest &request)
{
    if (request.xml.isEmpty())
        return {.xml = poolXml(request.spec), .name = request.spec.name, .type = request.spec.type};
    const QByteArray xml = request.xml.toUtf8();
    const StoragePool pool = parsePool(xml);
    return {.xml = xml, .name = pool.name, .type = pool.type};
}

Result<> refuseBad(const PoolRequest &request, const QString &during)
{
    if (!request.xml.isEmpty())
        return checkPoolXml(request.xml, {}, {});
    if (const QList<PoolFault> faults = faultsIn(request.spec); !faults.isEmpty())
        return Error::invalid(during, faults.first().message);
    return {};
}

Result<> refuseExisting(virConnectPtr conn, const QString &name, const QString &during)
{
    const QByteArray utf8 = name.toUtf8();
    const auto there = own<Pool>(VIRT(virStoragePoolLookupByName, conn, utf8.constData()), during);
    if (there)
        return Error{.kind = Error::Kind::Exists,
                     .during = during,
                     .message = Say::tr("There is a pool of this name already; nothing was changed"),
                     .advice = Say::tr("Choose another name.")};
    return there.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(there.error());
}

// Secret, definition, build, start, autostart; in that order.
class Maker {
public:
    Maker(const Job &job, virConnectPtr conn, const PoolRequest &request, QString during)
        : m_job(job)
        , m_conn(conn)
        , m_request(request)
        , m_wanted(wantedBy(request))
        , m_during(std::move(during))
    {}

    Result<QUuid> run()
    {
        for (const auto step : {&Maker::secret, &Maker::define, &Maker::build, &Maker::start, &Maker::autostart}) {
            const auto done = m_job.cancelled() ? Result<>(Error::cancelled(m_during)) : (this->*step)();
            if (!done)
                return m_back.after(done.error());
        }
        return uuidOf(m_pool.get());
    }

private:
    Result<> secret()
    {
        if (!m_request.secret)
            return {};
        m_job.phase(Say::tr("Keeping the password on the host"));
        const auto made = makeSecretOn(m_conn, *m_request.secret, m_during);
        if (!made)
            return made.error();
        const QString line = shellLine({QStringLiteral("secret-undefine"), made->toString(QUuid::WithoutBraces)});
        m_back.add(Say::tr("The secret is still there; \"%1\" removes it.").arg(line),
                   [this, uuid = *made] { return dropSecret(m_conn, uuid, m_during); });
        return {};
    }
    Result<> define()
    {
        m_job.phase(Say::tr("Defining the pool"));
        auto pool = definePoolXml(m_conn, m_wanted.xml, m_during);
        if (!pool)
            return pool.error();
        m_pool = std::move(*pool);
        noteDefinition({}, QString::fromUtf8(m_wanted.xml));
        const QString line = shellLine({QStringLiteral("pool-undefine"), m_wanted.name});
        m_back.add(Say::tr("The definition is still there; \"%1\" removes it.").arg(line),
                   [this] { return check(VIRT(virStoragePoolUndefine, m_pool.get()), m_during); });
        return {};
    }
    Result<> build()
    {
        if (m_request.build == Build::No || buildOf(m_wanted.type) == PoolBuild::Nothing)
            return {};
        m_job.phase(Say::tr("Building the pool"));
        auto built = buildPoolOn(m_pool.get(), m_wanted.type, m_request.build, m_during);
        if (built)
            m_back.add(Say::tr("What was built stays: the directory, the file system or the volume group."),
                       [this] { return Result<>(Error{.during = m_during}); });
        return built;
    }
    Result<> start()
    {
        if (!m_request.start)
            return {};
        m_job.phase(Say::tr("Starting the pool"));
        auto started = check(VIRT(virStoragePoolCreate, m_pool.get(), 0U), m_during);
        const QString line = shellLine({QStringLiteral("pool-destroy"), m_wanted.name});
        if (started)
            m_back.add(Say::tr("The pool still runs; \"%1\" stops it.").arg(line),
                       [this] { return check(VIRT(virStoragePoolDestroy, m_pool.get()), m_during); });
        return started;
    }
    Result<> autostart()
    {
        if (!m_request.autostart)
            return {};
        return check(VIRT(virStoragePoolSetAutostart, m_pool.get(), 1), m_during);
    }

    const Job &m_job;
    virConnectPtr m_conn;
    const PoolRequest &m_request;
    Wanted m_wanted;
    QString m_during;
    Pool m_pool;
    TakeBack m_back;
};

Result<QUuid> make(const Job &job, const PoolRequest &request, const QString &during)
{
    if (const auto good = refuseBad(request, during); !good)
        return good.error();
    const auto conn = job.connection(during);
    if (!conn)
        return conn.error();
    if (const auto fresh = refuseExisting(conn->get(), wantedBy(request).name, during); !fresh)
        return fresh.error();
    return Maker(job, conn->get(), request, during).run();
}

} // namespace

QStringList makePoolLines(const PoolRequest &request)
{
    const Wanted wanted = wantedBy(request);
    QStringList out = request.secret ? secretLines(*request.secret) : QStringList();
    out << shellLine({QStringLiteral("pool-define"), wanted.name + QStringLiteral(".xml")});
    if (request.build != Build::No && buildOf(wanted.type) != PoolBuild::Nothing)
        out += poolBuildLine(wanted.name, wanted.type, request.build);
    if (request.start)
        out += poolLines(PoolAction::Start, wanted.name);
    if (request.autostart)
        out += poolLines(PoolAction::AutostartOn, wanted.name);
    return out;
}

Task makePool(Session &session, const PoolRequest &request, QObject *receiver, const Reports &reports, Done<QUuid> done)
{
    const QString name = wantedBy(request).name;
    const QString during = Say::tr("Make pool %1").arg(name);
    const Intent intent{.action = during, .object = name, .virsh = makePoolLines(request)};
    return runChange<QUuid>(
        session, intent, during, receiver, reports, [=](const Job &job) { return make(job, request, during); },
        std::move(done));
}

} // namespace virt
