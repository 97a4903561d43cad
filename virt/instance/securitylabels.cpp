// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/securitylabels_p.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>
#include <span>

namespace virt {

QList<SecurityLabel> withModels(QList<SecurityLabel> labels, const QByteArray &runningXml)
{
    const auto document = parseXml(runningXml);
    if (!document)
        return labels;
    for (const pugi::xml_node &configured : (*document)->document_element().children("seclabel")) {
        const QString text = QString::fromUtf8(configured.child_value("label"));
        for (SecurityLabel &label : labels)
            if (label.model.isEmpty() && label.label == text)
                label.model = QString::fromUtf8(configured.attribute("model").value());
    }
    return labels;
}

Result<QList<SecurityLabel>> securityLabels(virDomainPtr domain, const QByteArray &runningXml, const QString &during)
{
    virSecurityLabelPtr raw = nullptr;
    const auto count = number(VIRT(virDomainGetSecurityLabelList, domain, &raw), during);
    const Handle<virSecurityLabel, std::free> list(raw);
    if (!count)
        return count.error();
    QList<SecurityLabel> out;
    for (const virSecurityLabel &label : std::span(list.get(), list ? static_cast<size_t>(*count) : 0))
        if (const QString text = QString::fromUtf8(label.label); !text.isEmpty())
            out.append({.label = text, .enforcing = label.enforcing == 1});
    return withModels(out, runningXml);
}

Task askSecurityLabels(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                       Done<QList<SecurityLabel>> done)
{
    const QString during = Say::tr("Read the security labels of %1").arg(name);
    return inquire<QList<SecurityLabel>>(
        session, during, receiver,
        [=](const Job &job) -> Result<QList<SecurityLabel>> {
            const auto domain = job.domain(uuid, during);
            if (!domain)
                return domain.error();
            const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain->get(), 0U), during);
            return securityLabels(domain->get(), xml ? QByteArray(xml->get()) : QByteArray(), during);
        },
        std::move(done));
}

} // namespace virt
