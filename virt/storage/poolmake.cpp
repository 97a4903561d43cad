// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/poolmake.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/secret_p.h"
#include "virt/storage/takeback_p.h"
#include "virt/xml/document.h"

namespace virt {

namespace {

using Build = PoolRequest::Build;

constexpr unsigned int validate = 1; // VIR_STORAGE_POOL_DEFINE_VALIDATE, which the headers have from libvirt 7.7

// Older hosts know no flags here.
Result<Pool> defineXml(virConnectPtr conn, const QByteArray &xml, const QString &during)
{
    auto checked = own<Pool>(VIRT(virStoragePoolDefineXML, conn, xml.constData(), validate), during);
    if (checked || checked.error().code != VIR_ERR_INVALID_ARG)
        return checked;
    return own<Pool>(VIRT(virStoragePoolDefineXML, conn, xml.constData(), 0U), during);
}

unsigned int flagsOf(PoolType type, Build build)
{
    if (type == PoolType::Zfs || buildOf(type) != PoolBuild::MayOverwrite)
        return VIR_STORAGE_POOL_BUILD_NEW; // knows no others
    return build == Build::Overwrite ? VIR_STORAGE_POOL_BUILD_OVERWRITE : VIR_STORAGE_POOL_BUILD_NO_OVERWRITE;
}

Result<> buildOn(virStoragePoolPtr pool, PoolType type, Build build, const QString &during)
{
    auto built = check(VIRT(virStoragePoolBuild, pool, flagsOf(type, build)), during);
    if (built || built.error().code != VIR_ERR_STORAGE_POOL_BUILT)
        return built;
    Error error = built.error();
    error.kind = Error::Kind::Exists;
    error.advice = Say::tr("There is something on it already. To lose that, build with overwriting.");
    return error;
}

QStringList buildLine(const QString &name, PoolType type, Build build)
{
    QStringList words{QStringLiteral("pool-build"), name};
    const unsigned int flags = flagsOf(type, build);
    if (flags & VIR_STORAGE_POOL_BUILD_OVERWRITE)
        words << QStringLiteral("--overwrite");
    if (flags & VIR_STORAGE_POOL_BUILD_NO_OVERWRITE)
        words << QStringLiteral("--no-overwrite");
    return {shellLine(words)};
}

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
        auto pool = defineXml(m_conn, m_wanted.xml, m_during);
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
        auto built = buildOn(m_pool.get(), m_wanted.type, m_request.build, m_during);
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

Result<QString> replace(virConnectPtr conn, const QUuid &uuid, const QByteArray &xml, const QString &expected,
                        const QString &during)
{
    const auto pool = findPool(conn, uuid, during);
    const auto described = pool ? describePool(pool->get(), during) : Result<QByteArray>(pool.error());
    if (!described)
        return described.error();
    QString before = QString::fromUtf8(*described);
    if (before != expected)
        return Error{.kind = Error::Kind::Busy,
                     .during = during,
                     .message = Say::tr("Somebody else changed this definition meanwhile; nothing was replaced"),
                     .advice = Say::tr("Reload it and make your change again.")};
    const auto defined = defineXml(conn, xml, during);
    if (!defined)
        return defined.error();
    noteDefinition(before, QString::fromUtf8(xml));
    return before;
}

} // namespace

Result<> checkPoolXml(const QString &xml, const QUuid &uuid, const QString &name)
{
    const QString during = name.isEmpty() ? Say::tr("Check the definition of the pool")
                                          : Say::tr("Check the definition of pool %1").arg(name);
    const auto document = parseXml(xml.toUtf8());
    if (!document)
        return Error::invalid(
            during, document.error().message,
            Say::tr("Mend it at line %1, column %2.").arg(document.error().line).arg(document.error().column));
    const DomainIdentity identity = identityOf(*document);
    if (identity.root != QStringLiteral("pool"))
        return Error::invalid(during,
                              Say::tr("This is not the definition of a pool: the outermost element is <%1>, not <pool>")
                                  .arg(identity.root));
    if (name.isEmpty())
        return identity.name.isEmpty() ? Result<>(Error::invalid(during, Say::tr("The <name> is missing")))
                                       : Result<>();
    if (identity.uuid != uuid)
        return Error::invalid(during, Say::tr("The <uuid> is missing or that of another pool"),
                              Say::tr("It must be %1.").arg(uuid.toString(QUuid::WithoutBraces)));
    if (identity.name != name)
        return Error::invalid(
            during, Say::tr("The <name> was changed to \"%1\"; libvirt does not rename pools").arg(identity.name),
            Say::tr("Leave the name as it is: \"%1\".").arg(name));
    return {};
}

QStringList makePoolLines(const PoolRequest &request)
{
    const Wanted wanted = wantedBy(request);
    QStringList out = request.secret ? secretLines(*request.secret) : QStringList();
    out << shellLine({QStringLiteral("pool-define"), wanted.name + QStringLiteral(".xml")});
    if (request.build != Build::No && buildOf(wanted.type) != PoolBuild::Nothing)
        out += buildLine(wanted.name, wanted.type, request.build);
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

Task redefinePool(Session &session, const QUuid &uuid, const QString &name, const QString &xml, const QString &expected,
                  QObject *receiver, Done<QString> done)
{
    const QString during = Say::tr("Change the definition of pool %1").arg(name);
    const Intent intent{.action = during,
                        .object = name,
                        .virsh = {shellLine({QStringLiteral("pool-define"), name + QStringLiteral(".xml")})}};
    return askChange<QString>(
        session, intent, during, receiver,
        [=](virConnectPtr conn) -> Result<QString> {
            if (const auto good = checkPoolXml(xml, uuid, name); !good)
                return good.error();
            return replace(conn, uuid, xml.toUtf8(), expected, during);
        },
        std::move(done));
}

Task buildPool(Session &session, const QUuid &uuid, const QString &name, PoolType type, PoolRequest::Build build,
               QObject *receiver, const Reports &reports, Done<> done)
{
    const QString during = Say::tr("Build pool %1").arg(name);
    const Intent intent{.action = during, .object = name, .virsh = buildLine(name, type, build)};
    return runChange<void>(
        session, intent, during, receiver, reports,
        [=](const Job &job) -> Result<> {
            const auto conn = job.connection(during);
            const auto pool = conn ? findPool(conn->get(), uuid, during) : Result<Pool>(conn.error());
            if (!pool)
                return pool.error();
            return buildOn(pool->get(), type, build, during);
        },
        std::move(done));
}

} // namespace virt
