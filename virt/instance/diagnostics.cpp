// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/diagnostics_p.h"
#include "virt/instance/securitylabels_p.h"
#include "virt/instance/state_p.h"
#include "virt/instance/stats_p.h"
#include "virt/instance/vcpus_p.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

namespace {

using D = Diagnostics;

Result<D::StateFacts> stateFacts(virDomainPtr domain, const QString &during)
{
    int state = 0;
    int reason = 0;
    if (const auto ok = check(VIRT(virDomainGetState, domain, &state, &reason, 0U), during); !ok)
        return ok.error();
    int autostart = 0;
    (void)check(VIRT(virDomainGetAutostart, domain, &autostart), during); // a transient one has none
    return D::StateFacts{.state = domainState(state),
                         .reason = stateReason(state, reason),
                         .autostart = autostart == 1,
                         .persistent = VIRT(virDomainIsPersistent, domain) == 1,
                         .savedImage = VIRT(virDomainHasManagedSaveImage, domain, 0U) == 1};
}

Result<QList<Vcpu>> vcpusOf(virDomainPtr domain, const QString &during)
{
    const auto host = hostCpus(virDomainGetConnect(domain), during);
    return host ? runningVcpus(domain, host->cpus, 0, during) : Result<QList<Vcpu>>(host.error());
}

Result<D::JobFacts> jobFacts(virDomainPtr domain, const QString &during)
{
    TypedParameters stats;
    int type = VIR_DOMAIN_JOB_NONE;
    if (const auto ok = check(VIRT(virDomainGetJobStats, domain, &type, stats.list(), stats.count(), 0U), during); !ok)
        return ok.error();
    D::JobFacts out;
    if (type == VIR_DOMAIN_JOB_BOUNDED || type == VIR_DOMAIN_JOB_UNBOUNDED)
        out.kind = type == VIR_DOMAIN_JOB_BOUNDED ? D::JobFacts::Kind::Bounded : D::JobFacts::Kind::Unbounded;
    for (const virTypedParameter &p : stats.all()) {
        const std::string_view field = p.field;
        if (field == VIR_DOMAIN_JOB_TIME_ELAPSED)
            out.elapsedMs = static_cast<qint64>(statValue(p));
        else if (field == VIR_DOMAIN_JOB_DATA_PROCESSED)
            out.processedBytes = statValue(p);
        else if (field == VIR_DOMAIN_JOB_DATA_REMAINING)
            out.remainingBytes = statValue(p);
    }
    return out;
}

QString controlReason(unsigned int details)
{
    switch (details) {
    case VIR_DOMAIN_CONTROL_ERROR_REASON_MONITOR: return QStringLiteral("monitor");
    case VIR_DOMAIN_CONTROL_ERROR_REASON_INTERNAL: return QStringLiteral("internal");
    default: return QStringLiteral("unknown");
    }
}

Result<D::ControlFacts> controlFacts(virDomainPtr domain, const QString &during)
{
    virDomainControlInfo info{};
    if (const auto ok = check(VIRT(virDomainGetControlInfo, domain, &info, 0U), during); !ok)
        return ok.error();
    using State = D::ControlFacts::State;
    D::ControlFacts out{.sinceMs = static_cast<qint64>(info.stateTime)};
    switch (info.state) {
    case VIR_DOMAIN_CONTROL_JOB: out.state = State::Job; break;
    case VIR_DOMAIN_CONTROL_OCCUPIED: out.state = State::Occupied; break;
    case VIR_DOMAIN_CONTROL_ERROR:
        out.state = State::Error;
        out.reason = controlReason(info.details);
        break;
    default: break;
    }
    return out;
}

#if LIBVIR_CHECK_VERSION(7, 1, 0)
Result<> addMessages(virDomainPtr domain, D::Message::Kind kind, unsigned int flags, QList<D::Message> &out,
                     const QString &during)
{
    char **raw = nullptr;
    const auto count = number(VIRT(virDomainGetMessages, domain, &raw, flags), during);
    if (!count)
        return count.error();
    const Handle<char *, std::free> list(raw);
    for (char *message : std::span(list.get(), list ? static_cast<size_t>(*count) : 0))
        out.append({.kind = kind, .text = QString::fromUtf8(Text(message).get())});
    return {};
}

Result<QList<D::Message>> messagesOf(virDomainPtr domain, const QString &during)
{
    QList<D::Message> out;
    if (const auto ok = addMessages(domain, D::Message::Kind::Tainting, VIR_DOMAIN_MESSAGE_TAINTING, out, during); !ok)
        return ok.error();
    if (const auto ok = addMessages(domain, D::Message::Kind::Deprecation, VIR_DOMAIN_MESSAGE_DEPRECATION, out, during);
        !ok)
        return ok.error();
    return out;
}
#else
Result<QList<D::Message>> messagesOf(virDomainPtr, const QString &during)
{
    return Error::unsupported(during, Say::tr("This program was built for a libvirt that knows no messages"));
}
#endif

Result<D::Pairs> launchSecurity(virDomainPtr domain, const QByteArray &xml, const QString &during)
{
    const auto document = parseXml(xml);
    if (!document || !(*document)->document_element().child("launchSecurity"))
        return D::Pairs();
    TypedParameters told;
    const auto ok = check(VIRT(virDomainGetLaunchSecurityInfo, domain, told.list(), told.count(), 0U), during);
    return ok ? told.texts() : Result<D::Pairs>(ok.error());
}

void askRunning(virDomainPtr domain, const QByteArray &xml, D &out, const QString &during)
{
    const auto devices = parseDevices(xml, during);
    askFigures(domain, devices ? *devices : Devices(), out, during);
    out.vcpus = vcpusOf(domain, during);
    out.job = jobFacts(domain, during);
    out.control = controlFacts(domain, during);
    out.messages = messagesOf(domain, during);
    out.securityLabels = securityLabels(domain, xml, during);
    out.launchSecurity = launchSecurity(domain, xml, during);
    askAgent(domain, xml, out, during);
}

Result<D> diagnose(virDomainPtr domain, const QString &host, const QString &during)
{
    D out{.host = host,
          .name = nameOf(domain),
          .uuid = uuidOf(domain),
          .taken = QDateTime::currentDateTime(),
          .state = stateFacts(domain, during)};
    if (!out.state
        && (out.state.error().kind == Error::Kind::Disconnected || out.state.error().kind == Error::Kind::NotFound))
        return out.state.error();
    const unsigned int id = virDomainGetID(domain);
    out.id = id == UINT_MAX ? -1 : static_cast<int>(id);
    out.running = VIRT(virDomainIsActive, domain) == 1;
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain, 0U), during);
    if (out.running)
        askRunning(domain, xml ? QByteArray(xml->get()) : QByteArray(), out, during);
    return out;
}

} // namespace

Task askDiagnostics(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<D> done)
{
    const QString during = Say::tr("Diagnose %1").arg(name);
    return inquire<D>(
        session, during, receiver,
        [=, host = session.options().name](const Job &job) -> Result<D> {
            const auto domain = job.domain(uuid, during);
            if (!domain)
                return domain.error();
            return diagnose(domain->get(), host, during);
        },
        std::move(done));
}

} // namespace virt
