// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/instance/changed.h"
#include "virt/instance/detailsread_p.h"

namespace virt {

namespace {

Result<QByteArray> describe(virDomainPtr domain, unsigned int flags, const QString &during)
{
    const auto text = own<Text>(VIRT(virDomainGetXMLDesc, domain, flags), during);
    if (!text)
        return text.error();
    return QByteArray(text->get());
}

// <domain type='kvm' id='5'>: of the very run that the XML is of.
int idOf(const QByteArray &domainXml)
{
    static const QByteArray mark(" id='");
    const QByteArray start = domainXml.left(domainXml.indexOf('>'));
    const qsizetype at = start.indexOf(mark);
    if (at < 0)
        return -1;
    const qsizetype from = at + mark.size();
    return start.mid(from, start.indexOf('\'', from) - from).toInt();
}

} // namespace

bool changesConfiguration(const DomainEvent &event)
{
    using Kind = DomainEvent::Kind;
    return event.kind == Kind::Defined || event.kind == Kind::Started || event.kind == Kind::Stopped
           || event.kind == Kind::MetadataChanged || event.kind == Kind::DeviceAdded
           || event.kind == Kind::DeviceRemoved;
}

void DetailsFeed::Directory::list(virConnectPtr conn)
{
    m_listed = true; // once: those that are missing are looked up
    DomainList domains;
    const int count = VIRT(virConnectListAllDomains, conn, &domains.out(), 0U);
    if (count < 0)
        return;
    domains.setCount(count);
    for (const virDomainPtr domain : domains.items()) {
        virDomainRef(domain);
        m_domains.insert(uuidOf(domain), std::shared_ptr<virDomain>(domain, virDomainFree));
    }
}

Result<Domain> DetailsFeed::Directory::find(virConnectPtr conn, const Request &request, bool many)
{
    {
        const std::lock_guard held(m_lock);
        if (many && !m_listed)
            list(conn);
        if (const auto hit = m_domains.constFind(request.uuid); hit != m_domains.cend()) {
            virDomainRef(hit->get());
            return Domain(hit->get());
        }
    }
    return findDomain(conn, request.uuid, Say::tr("Read the configuration of %1").arg(request.name));
}

QList<DetailsFeed::Answer> DetailsFeed::Directory::read(const Wire &wire, const QList<Request> &batch, bool many)
{
    QList<Answer> out;
    out.reserve(batch.size());
    for (const Request &request : batch) {
        const QString during = Say::tr("Read the configuration of %1").arg(request.name);
        Answer answer{.uuid = request.uuid, .id = request.id, .compared = request.changed};
        const auto conn = wire.link.share(during);
        const auto domain = conn ? find(conn->get(), request, many) : Result<Domain>(conn.error());
        const auto xml = domain ? describe(domain->get(), 0, during) : Result<QByteArray>(domain.error());
        if (xml) {
            auto details = std::make_shared<Details>(parseDetails(*xml));
            answer.id = idOf(*xml);
            if (request.changed && answer.id >= 0)
                if (const auto stored = describe(domain->get(), VIR_DOMAIN_XML_INACTIVE, during))
                    details->changed = differences(*xml, *stored).any();
            answer.details = std::move(details);
        }
        out.append(answer);
    }
    return out;
}

} // namespace virt
