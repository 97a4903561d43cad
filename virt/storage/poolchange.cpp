// SPDX-License-Identifier: GPL-3.0-or-later
// Changing definitions, and building.
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/storage/poolchange_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/xml/document.h"

namespace virt {

using Build = PoolRequest::Build;

static constexpr unsigned int validate = 1; // VIR_STORAGE_POOL_DEFINE_VALIDATE, which the headers have from libvirt 7.7

// Older hosts know no flags here.
Result<Pool> definePoolXml(virConnectPtr conn, const QByteArray &xml, const QString &during)
{
    auto checked = own<Pool>(VIRT(virStoragePoolDefineXML, conn, xml.constData(), validate), during);
    if (checked || checked.error().code != VIR_ERR_INVALID_ARG)
        return checked;
    return own<Pool>(VIRT(virStoragePoolDefineXML, conn, xml.constData(), 0U), during);
}

static unsigned int flagsOf(PoolType type, Build build)
{
    if (type == PoolType::Zfs || buildOf(type) != PoolBuild::MayOverwrite)
        return VIR_STORAGE_POOL_BUILD_NEW; // knows no others
    return build == Build::Overwrite ? VIR_STORAGE_POOL_BUILD_OVERWRITE : VIR_STORAGE_POOL_BUILD_NO_OVERWRITE;
}

Result<> buildPoolOn(virStoragePoolPtr pool, PoolType type, Build build, const QString &during)
{
    auto built = check(VIRT(virStoragePoolBuild, pool, flagsOf(type, build)), during);
    if (built || built.error().code != VIR_ERR_STORAGE_POOL_BUILT)
        return built;
    Error error = built.error();
    error.kind = Error::Kind::Exists;
    error.advice = Say::tr("There is something on it already. To lose that, build with overwriting.");
    return error;
}

QStringList poolBuildLine(const QString &name, PoolType type, Build build)
{
    QStringList words{QStringLiteral("pool-build"), name};
    const unsigned int flags = flagsOf(type, build);
    if (flags & VIR_STORAGE_POOL_BUILD_OVERWRITE)
        words << QStringLiteral("--overwrite");
    if (flags & VIR_STORAGE_POOL_BUILD_NO_OVERWRITE)
        words << QStringLiteral("--no-overwrite");
    return {shellLine(words)};
}

static Result<QString> replace(virConnectPtr conn, const QUuid &uuid, const QByteArray &xml, const QString &expected,
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
    const auto defined = definePoolXml(conn, xml, during);
    if (!defined)
        return defined.error();
    noteDefinition(before, QString::fromUtf8(xml));
    return before;
}

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
    const Intent intent{.action = during, .object = name, .virsh = poolBuildLine(name, type, build)};
    return runChange<void>(
        session, intent, during, receiver, reports,
        [=](const Job &job) -> Result<> {
            const auto conn = job.connection(during);
            const auto pool = conn ? findPool(conn->get(), uuid, during) : Result<Pool>(conn.error());
            if (!pool)
                return pool.error();
            return buildPoolOn(pool->get(), type, build, during);
        },
        std::move(done));
}

} // namespace virt
