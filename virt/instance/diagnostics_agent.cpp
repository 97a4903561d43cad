// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/diagnostics_p.h"
#include "virt/instance/stats_p.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

static QString textOf(const virTypedParameter &p)
{
    if (p.type == VIR_TYPED_PARAM_STRING)
        return QString::fromUtf8(p.value.s);
    if (p.type == VIR_TYPED_PARAM_INT) // an offset from UTC may be negative
        return QString::number(p.value.i);
    return QString::number(statValue(p));
}

Diagnostics::Pairs TypedParameters::texts() const
{
    Diagnostics::Pairs out;
    for (const virTypedParameter &p : all())
        out.append({QString::fromUtf8(p.field), textOf(p)});
    return out;
}

static Diagnostics::AgentFacts channelOf(const QByteArray &runningXml)
{
    Diagnostics::AgentFacts out;
    const auto document = parseXml(runningXml);
    if (!document)
        return out;
    for (const pugi::xml_node &channel : (*document)->document_element().child("devices").children("channel")) {
        const pugi::xml_node target = channel.child("target");
        if (std::string_view(target.attribute("name").value()) != "org.qemu.guest_agent.0")
            continue;
        out.configured = true;
        out.connected = std::string_view(target.attribute("state").value()) == "connected";
    }
    return out;
}

static Result<QDateTime> guestTime(virDomainPtr domain, const QString &during)
{
    long long seconds = 0;
    unsigned int nanoseconds = 0;
    if (const auto ok = check(VIRT(virDomainGetTime, domain, &seconds, &nanoseconds, 0U), during); !ok)
        return ok.error();
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + nanoseconds / 1'000'000);
}

void askAgent(virDomainPtr domain, const QByteArray &runningXml, Diagnostics &out, const QString &during)
{
    Diagnostics::AgentFacts agent = channelOf(runningXml);
    if (agent.connected) {
        TypedParameters told;
        const unsigned int what = VIR_DOMAIN_GUEST_INFO_OS | VIR_DOMAIN_GUEST_INFO_HOSTNAME
                                  | VIR_DOMAIN_GUEST_INFO_TIMEZONE;
        const auto ok = check(VIRT(virDomainGetGuestInfo, domain, what, told.list(), told.count(), 0U), during);
        if (ok) {
            agent.facts = told.texts();
            out.guestTime = guestTime(domain, during);
        } else {
            agent.fault = ok.error();
        }
    }
    out.agent = agent;
}

} // namespace virt
