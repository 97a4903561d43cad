// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/configuration.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/xml/document.h"

namespace virt {

static constexpr qsizetype mostBytes = 4 * 1024 * 1024; // libvirt's REMOTE_STRING_MAX

static Result<QString> describe(virDomainPtr domain, XmlKind kind, bool readOnly, const QString &during)
{
    unsigned int flags = kind == XmlKind::Stored ? VIR_DOMAIN_XML_INACTIVE : 0;
    if (!readOnly)
        flags |= VIR_DOMAIN_XML_SECURE;
    const auto text = own<Text>(VIRT(virDomainGetXMLDesc, domain, flags), during);
    if (!text)
        return text.error();
    return QString::fromUtf8(text->get());
}

Task fetchXml(Session &session, const QUuid &uuid, const QString &name, XmlKind kind, QObject *receiver,
              Done<QString> done)
{
    const QString during = Say::tr("Read the configuration of %1").arg(name);
    return ask<QString>(
        session, during, receiver,
        [=, readOnly = session.options().readOnly](virConnectPtr conn) -> Result<QString> {
            const auto domain = findDomain(conn, uuid, during);
            if (!domain)
                return domain.error();
            return describe(domain->get(), kind, readOnly, during);
        },
        std::move(done));
}

Result<> checkDefinition(const QString &xml, const QUuid &uuid, const QString &name)
{
    const QString during = Say::tr("Check the definition of %1").arg(name);
    const QByteArray utf8 = xml.toUtf8();
    if (utf8.size() > mostBytes)
        return Error::invalid(
            during,
            Say::tr("The text has %1 MiB; libvirt takes at most 4 MiB").arg(double(utf8.size()) / 1048576, 0, 'f', 1));
    const auto document = parseXml(utf8);
    if (!document)
        return Error::invalid(
            during, document.error().message,
            Say::tr("Mend it at line %1, column %2.").arg(document.error().line).arg(document.error().column));
    const DomainIdentity identity = identityOf(*document);
    if (identity.root != QStringLiteral("domain"))
        return Error::invalid(
            during, Say::tr("This is not the definition of an instance: the outermost element is <%1>, not <domain>")
                        .arg(identity.root));
    if (identity.uuid != uuid)
        return Error::invalid(during,
                              identity.uuid.isNull() ? Say::tr(
                                  "The <uuid> is missing or malformed; libvirt would make a second instance of it")
                                                     : Say::tr("The <uuid> is that of another instance"),
                              Say::tr("It must be %1.").arg(uuid.toString(QUuid::WithoutBraces)));
    if (identity.name != name)
        return Error::invalid(
            during,
            Say::tr("The <name> was changed to \"%1\"; libvirt does not rename by a new definition").arg(identity.name),
            Say::tr("Leave the name as it is: \"%1\".").arg(name));
    return {};
}

static Result<QString> replace(virConnectPtr conn, virDomainPtr domain, const QByteArray &xml, const QString &expected,
                               const QString &during)
{
    auto before = describe(domain, XmlKind::Stored, false, during);
    if (!before)
        return before.error();
    if (*before != expected)
        return Error{.kind = Error::Kind::Busy,
                     .during = during,
                     .message = Say::tr("Somebody else changed this definition meanwhile; nothing was replaced"),
                     .advice = Say::tr("Reload it and make your change again.")};
    noteDefinition(*before, QString::fromUtf8(xml));
    const auto defined = own<Domain>(VIRT(virDomainDefineXMLFlags, conn, xml.constData(), VIR_DOMAIN_DEFINE_VALIDATE),
                                     during);
    if (!defined)
        return defined.error();
    return before;
}

Task define(Session &session, const QUuid &uuid, const QString &name, const QString &xml, const QString &expected,
            QObject *receiver, Done<QString> done)
{
    const QString during = Say::tr("Change the definition of %1").arg(name);
    const auto checked = checkDefinition(xml, uuid, name);
    auto look = [self = QPointer<Session>(&session), done = std::move(done)](Result<QString> r) {
        if (self)
            self->lookAgain();
        done(std::move(r));
    };
    const Intent intent{
        .action = during,
        .object = name,
        .uuid = uuid,
        .virsh = {shellLine({QStringLiteral("define"), name + QStringLiteral(".xml"), QStringLiteral("--validate")})}};
    return askChange<QString>(
        session, intent, during, receiver,
        [=, utf8 = xml.toUtf8()](virConnectPtr conn) -> Result<QString> {
            if (!checked)
                return checked.error();
            const auto domain = findDomain(conn, uuid, during);
            if (!domain)
                return domain.error();
            return replace(conn, domain->get(), utf8, expected, during);
        },
        std::move(look));
}

} // namespace virt
