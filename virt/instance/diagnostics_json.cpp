// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/diagnostics.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace virt {

namespace {

constexpr int schema = 1; // docs/diagnostics.md: what is there keeps its name and meaning, new things may come

QJsonValue number(const std::optional<quint64> &value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue();
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(timeText(time)) : QJsonValue();
}

QJsonObject errorJson(const Error &error)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("message"), error.message}, {QStringLiteral("code"), error.code}}}};
}

// A part that failed is an object with nothing but "error".
template<class T, class Make>
QJsonValue part(const Result<T> &result, Make make)
{
    return result ? QJsonValue(make(*result)) : QJsonValue(errorJson(result.error()));
}

template<class T, class Make>
QJsonValue list(const Result<QList<T>> &result, Make make)
{
    return part(result, [&](const QList<T> &values) {
        QJsonArray out;
        for (const T &value : values)
            out.append(make(value));
        return out;
    });
}

QString stateName(DomainState state)
{
    switch (state) {
    case DomainState::Running: return QStringLiteral("running");
    case DomainState::Paused: return QStringLiteral("paused");
    case DomainState::ShuttingDown: return QStringLiteral("shutting down");
    case DomainState::Off: return QStringLiteral("shut off");
    case DomainState::Crashed: return QStringLiteral("crashed");
    case DomainState::PmSuspended: return QStringLiteral("suspended");
    case DomainState::Unknown: break;
    }
    return QStringLiteral("unknown");
}

QString reasonName(StateReason reason)
{
    switch (reason) {
    case StateReason::None: return {};
    case StateReason::User: return QStringLiteral("user");
    case StateReason::IoError: return QStringLiteral("I/O error");
    case StateReason::Watchdog: return QStringLiteral("watchdog");
    case StateReason::Crashed: return QStringLiteral("crashed");
    case StateReason::Failed: return QStringLiteral("failed");
    case StateReason::Saved: return QStringLiteral("saved");
    case StateReason::Migrating: return QStringLiteral("migrating");
    case StateReason::Migrated: return QStringLiteral("migrated");
    case StateReason::Snapshot: return QStringLiteral("snapshot");
    case StateReason::Booted: return QStringLiteral("booted");
    case StateReason::Daemon: return QStringLiteral("daemon");
    case StateReason::Other: break;
    }
    return QStringLiteral("other");
}

QJsonObject stateJson(const Diagnostics::StateFacts &s)
{
    return {{QStringLiteral("state"), stateName(s.state)},
            {QStringLiteral("reason"), reasonName(s.reason)},
            {QStringLiteral("autostart"), s.autostart},
            {QStringLiteral("persistent"), s.persistent},
            {QStringLiteral("managedSaveImage"), s.savedImage}};
}

QString vcpuState(Vcpu::State state)
{
    switch (state) {
    case Vcpu::State::Off: return QStringLiteral("offline");
    case Vcpu::State::Running: return QStringLiteral("running");
    case Vcpu::State::Blocked: return QStringLiteral("blocked");
    case Vcpu::State::Unknown: break;
    }
    return QStringLiteral("unknown");
}

QJsonObject vcpuJson(const Vcpu &v)
{
    return {{QStringLiteral("number"), v.number},
            {QStringLiteral("state"), vcpuState(v.state)},
            {QStringLiteral("cpu"), v.cpu < 0 ? QJsonValue() : QJsonValue(v.cpu)},
            {QStringLiteral("timeNs"), static_cast<qint64>(v.timeNs)},
            {QStringLiteral("affinity"), v.affinity.text()}};
}

QJsonObject memoryJson(const MemoryFigures &m)
{
    return {{QStringLiteral("currentKiB"), number(m.currentKiB)},
            {QStringLiteral("maximumKiB"), number(m.maximumKiB)},
            {QStringLiteral("availableKiB"), number(m.availableKiB)},
            {QStringLiteral("usableKiB"), number(m.usableKiB)},
            {QStringLiteral("unusedKiB"), number(m.unusedKiB)},
            {QStringLiteral("diskCachesKiB"), number(m.diskCachesKiB)},
            {QStringLiteral("residentKiB"), number(m.residentKiB)},
            {QStringLiteral("swapInKiB"), number(m.swapInKiB)},
            {QStringLiteral("swapOutKiB"), number(m.swapOutKiB)},
            {QStringLiteral("majorFaults"), number(m.majorFaults)},
            {QStringLiteral("minorFaults"), number(m.minorFaults)}};
}

QJsonObject diskJson(const DiskFigures &d)
{
    return {{QStringLiteral("target"), d.target},
            {QStringLiteral("readBytes"), number(d.readBytes)},
            {QStringLiteral("readRequests"), number(d.readRequests)},
            {QStringLiteral("writtenBytes"), number(d.writtenBytes)},
            {QStringLiteral("writeRequests"), number(d.writeRequests)},
            {QStringLiteral("flushRequests"), number(d.flushRequests)},
            {QStringLiteral("errors"), number(d.errors)},
            {QStringLiteral("capacityBytes"), number(d.capacity)},
            {QStringLiteral("allocationBytes"), number(d.allocation)},
            {QStringLiteral("physicalBytes"), number(d.physical)}};
}

QJsonObject interfaceJson(const InterfaceFigures &i)
{
    return {{QStringLiteral("target"), i.target},
            {QStringLiteral("inBytes"), number(i.inBytes)},
            {QStringLiteral("inPackets"), number(i.inPackets)},
            {QStringLiteral("inErrors"), number(i.inErrors)},
            {QStringLiteral("inDrops"), number(i.inDrops)},
            {QStringLiteral("outBytes"), number(i.outBytes)},
            {QStringLiteral("outPackets"), number(i.outPackets)},
            {QStringLiteral("outErrors"), number(i.outErrors)},
            {QStringLiteral("outDrops"), number(i.outDrops)}};
}

QJsonObject jobJson(const Diagnostics::JobFacts &j)
{
    using Kind = Diagnostics::JobFacts::Kind;
    const QString kind = j.kind == Kind::None      ? QStringLiteral("none")
                         : j.kind == Kind::Bounded ? QStringLiteral("bounded")
                                                   : QStringLiteral("unbounded");
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("elapsedMs"), j.elapsedMs},
            {QStringLiteral("processedBytes"), static_cast<qint64>(j.processedBytes)},
            {QStringLiteral("remainingBytes"), static_cast<qint64>(j.remainingBytes)}};
}

QString controlName(Diagnostics::ControlFacts::State state)
{
    using State = Diagnostics::ControlFacts::State;
    switch (state) {
    case State::Ok: return QStringLiteral("ok");
    case State::Job: return QStringLiteral("job");
    case State::Occupied: return QStringLiteral("occupied");
    case State::Error: break;
    }
    return QStringLiteral("error");
}

QJsonObject controlJson(const Diagnostics::ControlFacts &c)
{
    return {{QStringLiteral("state"), controlName(c.state)},
            {QStringLiteral("reason"), c.reason},
            {QStringLiteral("sinceMs"), c.sinceMs}};
}

QJsonObject pairsJson(const Diagnostics::Pairs &pairs)
{
    QJsonObject out;
    for (const auto &[key, value] : pairs)
        out.insert(key, value);
    return out;
}

QJsonObject agentJson(const Diagnostics::AgentFacts &a)
{
    QJsonObject out{{QStringLiteral("configured"), a.configured},
                    {QStringLiteral("connected"), a.connected},
                    {QStringLiteral("facts"), pairsJson(a.facts)}};
    if (a.fault != Error())
        out.insert(QStringLiteral("error"), errorJson(a.fault).value(QStringLiteral("error")));
    return out;
}

QJsonObject messageJson(const Diagnostics::Message &m)
{
    const bool tainting = m.kind == Diagnostics::Message::Kind::Tainting;
    return {{QStringLiteral("kind"), tainting ? QStringLiteral("tainting") : QStringLiteral("deprecation")},
            {QStringLiteral("text"), m.text}};
}

QJsonObject labelJson(const SecurityLabel &l)
{
    return {{QStringLiteral("model"), l.model},
            {QStringLiteral("label"), l.label},
            {QStringLiteral("enforcing"), l.enforcing}};
}

void addRunning(QJsonObject &out, const Diagnostics &d)
{
    out[QStringLiteral("cpuTimeNs")] = part(d.cpuTimeNs, [](quint64 ns) { return static_cast<qint64>(ns); });
    out[QStringLiteral("vcpus")] = list(d.vcpus, vcpuJson);
    out[QStringLiteral("memory")] = part(d.memory, memoryJson);
    out[QStringLiteral("disks")] = list(d.disks, diskJson);
    out[QStringLiteral("interfaces")] = list(d.interfaces, interfaceJson);
    out[QStringLiteral("job")] = part(d.job, jobJson);
    out[QStringLiteral("control")] = part(d.control, controlJson);
    out[QStringLiteral("agent")] = part(d.agent, agentJson);
    out[QStringLiteral("messages")] = list(d.messages, messageJson);
    out[QStringLiteral("guestTime")] = part(d.guestTime, timeOrNull);
    out[QStringLiteral("securityLabels")] = list(d.securityLabels, labelJson);
    out[QStringLiteral("launchSecurity")] = part(d.launchSecurity, pairsJson);
}

} // namespace

QByteArray diagnosticsJson(const Diagnostics &d)
{
    QJsonObject out{{QStringLiteral("schema"), schema},
                    {QStringLiteral("taken"), timeText(d.taken)},
                    {QStringLiteral("host"), d.host},
                    {QStringLiteral("name"), d.name},
                    {QStringLiteral("uuid"), d.uuid.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("id"), d.id < 0 ? QJsonValue() : QJsonValue(d.id)},
                    {QStringLiteral("running"), d.running},
                    {QStringLiteral("startedAt"), timeOrNull(d.startedAt)},
                    {QStringLiteral("state"), part(d.state, stateJson)}};
    if (d.running)
        addRunning(out, d);
    return QJsonDocument(out).toJson(QJsonDocument::Indented);
}

} // namespace virt
