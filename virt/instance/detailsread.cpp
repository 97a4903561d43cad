// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/instance/changed.h"
#include "virt/instance/details_p.h"
#include "virt/instance/detailsread_p.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

namespace {

Result<QByteArray> describe(virDomainPtr domain, unsigned int flags, const QString &during)
{
    const auto text = own<Text>(VIRT(virDomainGetXMLDesc, domain, flags), during);
    if (!text)
        return text.error();
    return QByteArray(text->get());
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

// The id it tells is of the very run that the rest is of.
void DetailsFeed::Directory::describeInto(Answer &answer, virDomainPtr domain, const QString &during)
{
    const auto xml = describe(domain, 0, during);
    if (!xml)
        return;
    const auto document = parseXml(*xml);
    const pugi::xml_node root = document ? (*document)->document_element() : pugi::xml_node();
    auto details = std::make_shared<Details>(readDetails(root));
    answer.id = root.attribute("id").as_int(-1);
    if (answer.compared && answer.id >= 0)
        if (const auto stored = describe(domain, VIR_DOMAIN_XML_INACTIVE, during))
            details->changed = differences(*xml, *stored).any();
    answer.details = std::move(details);
}

QList<DetailsFeed::Answer> DetailsFeed::Directory::read(const Wire &wire, const QList<Request> &batch, bool many)
{
    QList<Answer> out;
    out.reserve(batch.size());
    for (const Request &request : batch) {
        const QString during = Say::tr("Read the configuration of %1").arg(request.name);
        Answer answer{.uuid = request.uuid, .id = request.id, .compared = request.changed};
        const auto conn = wire.link.share(during);
        if (const auto domain = conn ? find(conn->get(), request, many) : Result<Domain>(conn.error()))
            describeInto(answer, domain->get(), during);
        out.append(std::move(answer));
    }
    return out;
}

} // namespace virt
