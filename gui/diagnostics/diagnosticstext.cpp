// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnostics/diagnosticstext.h"
#include "gui/vcpus/memorycard.h"
#include "model/devices/vcpusmodel.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include "model/text/statetext.h"
#include <QCoreApplication>
#include <QLocale>

namespace gui {

using look::Fact;

namespace {

using D = virt::Diagnostics;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::DiagnosticsPage)
};

QString yesNo(bool value)
{
    return value ? Words::tr("Yes") : Words::tr("No");
}

// Adds the facts of a part, or notes why it has none.
template<class T, class Add>
void with(DiagnosticsPart &out, const virt::Result<T> &result, Add add)
{
    if (result)
        return add(*result);
    const bool silent = result.error().kind == virt::Error::Kind::Unsupported; // nothing is wrong with the instance
    QString &place = silent ? out.note : out.fault;
    place += (place.isEmpty() ? QString() : QStringLiteral("\n")) + result.error().message;
}

QString upTime(const D &d)
{
    if (!d.startedAt.isValid())
        return Words::tr("Not known: it was started before this program saw it");
    return Words::tr("%1, since %2").arg(model::ageText(d.startedAt.msecsTo(d.taken)), model::momentText(d.startedAt));
}

DiagnosticsPart stateOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.state, [&](const D::StateFacts &s) {
        const virt::Instance shown{.state = s.state, .reason = s.reason, .savedImage = s.savedImage};
        out.facts = {{Words::tr("State"), model::stateText(shown)}};
        if (d.running)
            out.facts << Fact{Words::tr("Running for"), upTime(d)};
        out.facts << Fact{Words::tr("Persistent"), yesNo(s.persistent)}
                  << Fact{Words::tr("Autostart"), yesNo(s.autostart)}
                  << Fact{Words::tr("Saved state"), yesNo(s.savedImage)};
    });
    return out;
}

QString controlText(const D::ControlFacts &c)
{
    using State = D::ControlFacts::State;
    switch (c.state) {
    case State::Ok: return Words::tr("Ready for commands");
    case State::Job: return Words::tr("Busy with a job for %1").arg(model::durationText(c.sinceMs));
    case State::Occupied: return Words::tr("Busy with a command for %1").arg(model::durationText(c.sinceMs));
    case State::Error: break;
    }
    return Words::tr("Does not answer (%1)").arg(c.reason);
}

QString jobText(const D::JobFacts &j)
{
    if (j.kind == D::JobFacts::Kind::None)
        return Words::tr("None");
    return Words::tr("Running for %1: %2 done, %3 left")
        .arg(model::durationText(j.elapsedMs), model::bytesText(double(j.processedBytes)),
             model::bytesText(double(j.remainingBytes)));
}

DiagnosticsPart controlOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.control, [&](const auto &c) { out.facts << Fact{Words::tr("Hypervisor"), controlText(c)}; });
    with(out, d.job, [&](const auto &j) { out.facts << Fact{Words::tr("Job"), jobText(j)}; });
    return out;
}

DiagnosticsPart cpuOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.cpuTimeNs, [&](quint64 ns) {
        out.facts << Fact{Words::tr("CPU time"), model::durationText(qint64(ns / 1'000'000))};
    });
    with(out, d.vcpus, [&](const QList<virt::Vcpu> &vcpus) {
        for (const virt::Vcpu &vcpu : vcpus)
            out.facts << Fact{Words::tr("VCPU %1").arg(vcpu.number),
                              Words::tr("%1, CPU %2, %3")
                                  .arg(model::vcpuText(vcpu, model::VcpusModel::State),
                                       model::vcpuText(vcpu, model::VcpusModel::PhysicalCpu),
                                       model::vcpuText(vcpu, model::VcpusModel::Time))};
    });
    return out;
}

DiagnosticsPart memoryOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.memory, [&](const virt::MemoryFigures &m) {
        if (m.currentKiB)
            out.facts << Fact{Words::tr("Current"), model::kibText(*m.currentKiB)};
        if (m.maximumKiB)
            out.facts << Fact{Words::tr("Maximum"), model::kibText(*m.maximumKiB)};
        out.facts += memoryFacts(m);
        if (!m.guestTells())
            out.note = Words::tr("The guest tells nothing of its memory.");
    });
    return out;
}

QString countOf(const std::optional<quint64> &value)
{
    return value ? model::countText(*value) : model::noFigure;
}

QString bytesOf(const std::optional<quint64> &value)
{
    return value ? model::bytesText(double(*value)) : model::noFigure;
}

QString diskText(const virt::DiskFigures &disk)
{
    const QString text = Words::tr("Read %1 in %2 requests, wrote %3 in %4 requests")
                             .arg(bytesOf(disk.readBytes), countOf(disk.readRequests), bytesOf(disk.writtenBytes),
                                  countOf(disk.writeRequests));
    return disk.errors ? Words::tr("%1, errors %2").arg(text, countOf(disk.errors)) : text;
}

DiagnosticsPart disksOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.disks, [&](const QList<virt::DiskFigures> &disks) {
        for (const virt::DiskFigures &disk : disks)
            out.facts << Fact{disk.target, diskText(disk)};
        if (disks.isEmpty())
            out.note = Words::tr("None.");
    });
    return out;
}

DiagnosticsPart interfacesOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.interfaces, [&](const QList<virt::InterfaceFigures> &cards) {
        for (const virt::InterfaceFigures &card : cards)
            out.facts << Fact{card.target,
                              Words::tr("In %1 (errors %2, drops %3), out %4 (errors %5, drops %6)")
                                  .arg(bytesOf(card.inBytes), countOf(card.inErrors), countOf(card.inDrops),
                                       bytesOf(card.outBytes), countOf(card.outErrors), countOf(card.outDrops))};
        if (cards.isEmpty())
            out.note = Words::tr("None.");
    });
    return out;
}

QString agentText(const D::AgentFacts &agent)
{
    if (!agent.configured)
        return Words::tr("Not configured");
    return agent.connected ? Words::tr("Connected") : Words::tr("Configured, but not running in the guest");
}

DiagnosticsPart agentOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.agent, [&](const D::AgentFacts &agent) {
        out.facts << Fact{Words::tr("Agent"), agentText(agent)};
        for (const auto &[name, value] : agent.facts)
            out.facts << Fact{name, value};
        if (!agent.fault.message.isEmpty())
            out.fault = agent.fault.message;
    });
    with(out, d.guestTime, [&](const QDateTime &time) {
        if (time.isValid())
            out.facts << Fact{Words::tr("Clock of the guest"),
                              QLocale().toString(time.toUTC(), QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"))};
    });
    return out;
}

// libvirt begins with the kind: "tainted: running with …", "deprecated configuration: CPU model …".
Fact messageFact(const D::Message &message)
{
    const bool taint = message.kind == D::Message::Kind::Tainting;
    const QString kind = taint ? QStringLiteral("tainted: ") : QStringLiteral("deprecated configuration: ");
    return {taint ? Words::tr("Tainting") : Words::tr("Deprecation"),
            message.text.startsWith(kind) ? message.text.mid(kind.size()) : message.text};
}

DiagnosticsPart messagesOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.messages, [&](const QList<D::Message> &messages) {
        for (const D::Message &message : messages)
            out.facts << messageFact(message);
        if (messages.isEmpty())
            out.note = Words::tr("The host has nothing to say about it.");
    });
    return out;
}

DiagnosticsPart securityOf(const D &d)
{
    DiagnosticsPart out;
    with(out, d.securityLabels, [&](const QList<virt::SecurityLabel> &labels) {
        for (const virt::SecurityLabel &label : labels)
            out.facts << Fact{label.model.isEmpty() ? Words::tr("Security label") : label.model,
                              label.enforcing ? Words::tr("%1 (enforcing)").arg(label.label) : label.label};
        if (labels.isEmpty())
            out.note = Words::tr("It has no security label.");
    });
    with(out, d.launchSecurity, [&](const D::Pairs &pairs) {
        for (const auto &[name, value] : pairs)
            out.facts << Fact{name, value};
    });
    return out;
}

} // namespace

QString titleOf(DiagnosticsCard card)
{
    switch (card) {
    case DiagnosticsCard::State: return Words::tr("State");
    case DiagnosticsCard::Control: return Words::tr("Hypervisor and job");
    case DiagnosticsCard::Cpu: return Words::tr("CPU time");
    case DiagnosticsCard::Memory: return Words::tr("Memory");
    case DiagnosticsCard::Disks: return Words::tr("Disks");
    case DiagnosticsCard::Interfaces: return Words::tr("Interfaces");
    case DiagnosticsCard::Agent: return Words::tr("Guest agent");
    case DiagnosticsCard::Messages: return Words::tr("Messages");
    case DiagnosticsCard::Security: return Words::tr("Security");
    case DiagnosticsCard::Count: break;
    }
    return {};
}

DiagnosticsPart partOf(DiagnosticsCard card, const virt::Diagnostics &d)
{
    if (card == DiagnosticsCard::State)
        return stateOf(d);
    if (!d.running)
        return {.note = Words::tr("It is not running.")};
    switch (card) {
    case DiagnosticsCard::Control: return controlOf(d);
    case DiagnosticsCard::Cpu: return cpuOf(d);
    case DiagnosticsCard::Memory: return memoryOf(d);
    case DiagnosticsCard::Disks: return disksOf(d);
    case DiagnosticsCard::Interfaces: return interfacesOf(d);
    case DiagnosticsCard::Agent: return agentOf(d);
    case DiagnosticsCard::Messages: return messagesOf(d);
    case DiagnosticsCard::Security: return securityOf(d);
    default: return {};
    }
}

} // namespace gui
