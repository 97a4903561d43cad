// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/secret.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/storage/secret_p.h"
#include "virt/xml/characters.h"
#include "virt/xml/document.h"
#include <array>
#include <pugixml.hpp>

namespace virt {

using SecretList = HandleList<virSecret, virSecretFree>;

namespace {

SecretUse useOf(int type)
{
    if (type == VIR_SECRET_USAGE_TYPE_CEPH)
        return SecretUse::Ceph;
    return type == VIR_SECRET_USAGE_TYPE_ISCSI ? SecretUse::Iscsi : SecretUse::Other;
}

QUuid uuidOf(virSecretPtr secret)
{
    std::array<unsigned char, VIR_UUID_BUFLEN> id{};
    if (virSecretGetUUID(secret, id.data()) < 0)
        return {};
    return QUuid::fromRfc4122(QByteArrayView(id.data(), id.size()));
}

Result<SecretHandle> findSecret(virConnectPtr conn, const QUuid &uuid, const QString &during)
{
    const QByteArray id = uuid.toRfc4122();
    return own<SecretHandle>(VIRT(virSecretLookupByUUID, conn, reinterpret_cast<const unsigned char *>(id.constData())),
                             during);
}

// Ceph's keys are written in base 64, and libvirt wants what they stand for.
QByteArray bytesOf(SecretUse use, const QByteArray &value)
{
    return use == SecretUse::Ceph ? QByteArray::fromBase64(value.trimmed()) : value;
}

QString valueFault(SecretUse use, const QByteArray &value)
{
    if (value.isEmpty())
        return Say::tr("The password is missing.");
    if (use == SecretUse::Ceph
        && !QByteArray::fromBase64Encoding(value.trimmed(), QByteArray::AbortOnBase64DecodingErrors))
        return Say::tr("This is no key of Ceph: copy the text after \"key =\" from its keyring.");
    return {};
}

Result<> setValue(virSecretPtr secret, SecretUse use, const QByteArray &value, const QString &during)
{
    const QByteArray bytes = bytesOf(use, value);
    return check(VIRT(virSecretSetValue, secret, reinterpret_cast<const unsigned char *>(bytes.constData()),
                      size_t(bytes.size()), 0U),
                 during);
}

int typeOf(SecretUse use)
{
    return use == SecretUse::Ceph ? VIR_SECRET_USAGE_TYPE_CEPH : VIR_SECRET_USAGE_TYPE_ISCSI;
}

// libvirt would take a second definition of the same usage for a mistake, with words that do not say so.
Result<> refuseExisting(virConnectPtr conn, const NewSecret &secret, const QString &during)
{
    const QByteArray usage = secret.usage.toUtf8();
    const auto there = own<SecretHandle>(VIRT(virSecretLookupByUsage, conn, typeOf(secret.use), usage.constData()),
                                         during);
    if (there)
        return Error{.kind = Error::Kind::Exists,
                     .during = during,
                     .message = Say::tr("There is a secret for \"%1\" already; nothing was changed").arg(secret.usage),
                     .advice = Say::tr("Use that one, or choose another name.")};
    return there.error().code == VIR_ERR_NO_SECRET ? Result<>() : Result<>(there.error());
}

QString secretText(const StoredSecret &secret)
{
    return secret.usage.isEmpty() ? secret.uuid.toString(QUuid::WithoutBraces) : secret.usage;
}

} // namespace

Result<QUuid> makeSecretOn(virConnectPtr conn, const NewSecret &secret, const QString &during)
{
    if (const QString fault = secretFault(secret); !fault.isEmpty())
        return Error::invalid(during, fault);
    if (const auto fresh = refuseExisting(conn, secret, during); !fresh)
        return fresh.error();
    const QByteArray xml = secretXml(secret);
    const auto made = own<SecretHandle>(VIRT(virSecretDefineXML, conn, xml.constData(), 0U), during);
    if (!made)
        return made.error();
    if (const auto set = setValue(made->get(), secret.use, secret.value, during); !set) {
        VIRT(virSecretUndefine, made->get());
        return set.error();
    }
    return uuidOf(made->get());
}

Result<> dropSecret(virConnectPtr conn, const QUuid &uuid, const QString &during)
{
    const auto secret = findSecret(conn, uuid, during);
    if (!secret)
        return secret.error().code == VIR_ERR_NO_SECRET ? Result<>() : Result<>(secret.error());
    return check(VIRT(virSecretUndefine, secret->get()), during);
}

QString secretFault(const NewSecret &secret)
{
    if (secret.use == SecretUse::Other)
        return Say::tr("Pools use secrets of Ceph and of iSCSI only.");
    if (secret.usage.trimmed().isEmpty())
        return Say::tr("A secret needs a name.");
    if (secret.usage.contains(u'/') || !fitsOneLine(secret.usage))
        return Say::tr("The name of a secret cannot have \"/\", line breaks or control characters.");
    if (!fitsXml(secret.description))
        return Say::tr("A description cannot have control characters.");
    return valueFault(secret.use, secret.value);
}

QByteArray secretXml(const NewSecret &secret)
{
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node root = document->append_child("secret");
    root.append_attribute("ephemeral").set_value("no");
    root.append_attribute("private").set_value("yes"); // nobody reads it back over the network
    if (!secret.description.isEmpty())
        root.append_child("description").text().set(secret.description.toUtf8().constData());
    pugi::xml_node usage = root.append_child("usage");
    const bool ceph = secret.use == SecretUse::Ceph;
    usage.append_attribute("type").set_value(ceph ? "ceph" : "iscsi");
    usage.append_child(ceph ? "name" : "target").text().set(secret.usage.toUtf8().constData());
    return formatXml(document);
}

QStringList secretLines(const NewSecret &secret)
{
    return {shellLine({QStringLiteral("secret-define"), secret.usage + QStringLiteral(".xml")}),
            shellLine({QStringLiteral("secret-set-value"), secret.usage, QStringLiteral("--interactive")})};
}

Task listSecrets(Session &session, QObject *receiver, Done<QList<StoredSecret>> done)
{
    const QString during = Say::tr("Ask %1 for its secrets").arg(session.options().name);
    return ask<QList<StoredSecret>>(
        session, during, receiver,
        [during](virConnectPtr conn) -> Result<QList<StoredSecret>> {
            SecretList list;
            const auto count = number(VIRT(virConnectListAllSecrets, conn, &list.out(), 0U), during);
            if (!count)
                return count.error();
            list.setCount(*count);
            QList<StoredSecret> out;
            for (const virSecretPtr secret : list.items())
                out.append({.uuid = uuidOf(secret),
                            .use = useOf(virSecretGetUsageType(secret)),
                            .usage = QString::fromUtf8(virSecretGetUsageID(secret))});
            return out;
        },
        std::move(done));
}

Task makeSecret(Session &session, const NewSecret &secret, QObject *receiver, Done<QUuid> done)
{
    const QString during = Say::tr("Make the secret %1").arg(secret.usage);
    const Intent intent{.action = during, .object = secret.usage, .virsh = secretLines(secret)};
    return askChange<QUuid>(
        session, intent, during, receiver, [=](virConnectPtr conn) { return makeSecretOn(conn, secret, during); },
        std::move(done));
}

Task setSecretValue(Session &session, const StoredSecret &secret, const QByteArray &value, QObject *receiver,
                    Done<> done)
{
    const QString during = Say::tr("Set the password of secret %1").arg(secretText(secret));
    const QString uuid = secret.uuid.toString(QUuid::WithoutBraces);
    const Intent intent{
        .action = during,
        .object = secretText(secret),
        .virsh = {shellLine({QStringLiteral("secret-set-value"), uuid, QStringLiteral("--interactive")})}};
    return askChange<void>(
        session, intent, during, receiver,
        [=](virConnectPtr conn) -> Result<> {
            if (const QString fault = valueFault(secret.use, value); !fault.isEmpty())
                return Error::invalid(during, fault);
            const auto handle = findSecret(conn, secret.uuid, during);
            if (!handle)
                return handle.error();
            return setValue(handle->get(), secret.use, value, during);
        },
        std::move(done));
}

Task deleteSecret(Session &session, const StoredSecret &secret, QObject *receiver, Done<> done)
{
    const QString during = Say::tr("Delete the secret %1").arg(secretText(secret));
    const QString uuid = secret.uuid.toString(QUuid::WithoutBraces);
    const Intent intent{.action = during,
                        .object = secretText(secret),
                        .virsh = {shellLine({QStringLiteral("secret-undefine"), uuid})}};
    return askChange<void>(
        session, intent, during, receiver, [=](virConnectPtr conn) { return dropSecret(conn, secret.uuid, during); },
        std::move(done));
}

} // namespace virt
