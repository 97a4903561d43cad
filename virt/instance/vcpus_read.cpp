// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/rates.h"
#include "virt/instance/vcpus_p.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <chrono>
#include <pugixml.hpp>

namespace virt {

static qint64 steadyNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

unsigned int Reach::flags() const
{
    return (running ? static_cast<unsigned int>(VIR_DOMAIN_AFFECT_LIVE) : 0U)
           | (persistent ? static_cast<unsigned int>(VIR_DOMAIN_AFFECT_CONFIG) : 0U);
}

QStringList Reach::virsh() const
{
    QStringList out;
    if (running)
        out << QStringLiteral("--live");
    if (persistent)
        out << QStringLiteral("--config");
    return out;
}

Result<Reach> reachOf(virDomainPtr domain, const QString &during)
{
    const auto active = number(VIRT(virDomainIsActive, domain), during);
    if (!active)
        return active.error();
    const auto persistent = number(VIRT(virDomainIsPersistent, domain), during);
    if (!persistent)
        return persistent.error();
    return Reach{.running = *active == 1, .persistent = *persistent == 1};
}

static Vcpu::State vcpuState(int state)
{
    switch (state) {
    case VIR_VCPU_OFFLINE: return Vcpu::State::Off;
    case VIR_VCPU_RUNNING: return Vcpu::State::Running;
    case VIR_VCPU_BLOCKED: return Vcpu::State::Blocked;
    default: return Vcpu::State::Unknown;
    }
}

static unsigned char *bytesOf(QByteArray &map)
{
    return reinterpret_cast<unsigned char *>(map.data());
}

Result<QList<Vcpu>> runningVcpus(virDomainPtr domain, int hostCpus, const QString &during)
{
    const auto most = number(VIRT(virDomainGetMaxVcpus, domain), during);
    if (!most)
        return most.error();
    const int width = (hostCpus + 7) / 8;
    std::vector<virVcpuInfo> infos(static_cast<size_t>(*most));
    QByteArray maps(qsizetype(width) * *most, '\0');
    const auto count = number(VIRT(virDomainGetVcpus, domain, infos.data(), *most, bytesOf(maps), width), during);
    if (!count)
        return count.error();
    QList<Vcpu> out;
    for (int i = 0; i < *count; ++i) {
        const virVcpuInfo &info = infos[static_cast<size_t>(i)];
        out.append({.number = static_cast<int>(info.number),
                    .state = vcpuState(info.state),
                    .cpu = info.cpu,
                    .timeNs = info.cpuTime,
                    .affinity = CpuSet::fromMap(maps.mid(qsizetype(width) * i, width), hostCpus)});
    }
    return out;
}

Result<QList<CpuSet>> vcpuPins(virDomainPtr domain, int hostCpus, unsigned int flags, const QString &during)
{
    const auto vcpus = number(VIRT(virDomainGetVcpusFlags, domain, flags | VIR_DOMAIN_VCPU_MAXIMUM), during);
    if (!vcpus)
        return vcpus.error();
    const int width = (hostCpus + 7) / 8;
    QByteArray maps(qsizetype(width) * *vcpus, '\0');
    const auto count = number(VIRT(virDomainGetVcpuPinInfo, domain, *vcpus, bytesOf(maps), width, flags), during);
    if (!count)
        return count.error();
    QList<CpuSet> out;
    for (int i = 0; i < *count; ++i)
        out.append(CpuSet::fromMap(maps.mid(qsizetype(width) * i, width), hostCpus));
    return out;
}

std::optional<CpuSet> emulatorPin(virDomainPtr domain, int hostCpus, unsigned int flags)
{
    const int width = (hostCpus + 7) / 8;
    QByteArray map(width, '\0');
    const auto told = number(VIRT(virDomainGetEmulatorPinInfo, domain, bytesOf(map), width, flags), {});
    if (!told || *told == 0)
        return {};
    return CpuSet::fromMap(map, hostCpus);
}

Result<CpuCount> hostCpus(virConnectPtr conn, const QString &during)
{
    unsigned char *raw = nullptr;
    unsigned int online = 0;
    const auto count = number(VIRT(virNodeGetCPUMap, conn, &raw, &online, 0U), during);
    const Handle<unsigned char, std::free> map(raw);
    if (!count)
        return count.error();
    const QByteArray bytes(reinterpret_cast<const char *>(map.get()), (*count + 7) / 8);
    return CpuCount{.cpus = *count, .online = CpuSet::fromMap(bytes, *count)};
}

// Those of a domain that is off: what its configuration says.
static Result<QList<Vcpu>> configuredVcpus(virDomainPtr domain, int hostCpus, const QString &during)
{
    const auto pins = vcpuPins(domain, hostCpus, VIR_DOMAIN_AFFECT_CONFIG, during);
    if (!pins)
        return pins.error();
    QList<Vcpu> out;
    for (const CpuSet &cpus : *pins)
        out.append({.number = static_cast<int>(out.size()), .state = Vcpu::State::Off, .affinity = cpus});
    return out;
}

// A configuration that cannot be read is not a reason to hide what runs.
static void addStored(virDomainPtr domain, Placement &placement, const QString &during)
{
    const auto pins = vcpuPins(domain, placement.hostCpus, VIR_DOMAIN_AFFECT_CONFIG, during);
    for (Vcpu &vcpu : placement.vcpus)
        if (pins && vcpu.number < pins->size())
            vcpu.stored = pins->at(vcpu.number);
}

static Result<Placement> read(virConnectPtr conn, const QUuid &uuid, const QString &during)
{
    const auto domain = findDomain(conn, uuid, during);
    if (!domain)
        return domain.error();
    const auto reach = reachOf(domain->get(), during);
    if (!reach)
        return reach.error();
    const auto host = hostCpus(conn, during);
    if (!host)
        return host.error();
    Placement out{.running = reach->running,
                  .persistent = reach->persistent,
                  .hostCpus = host->cpus,
                  .online = host->online,
                  .takenNs = steadyNs()};
    auto vcpus = out.running ? runningVcpus(domain->get(), out.hostCpus, during)
                             : configuredVcpus(domain->get(), out.hostCpus, during);
    if (!vcpus)
        return vcpus.error();
    out.vcpus = std::move(*vcpus);
    if (out.running && out.persistent)
        addStored(domain->get(), out, during);
    out.emulator = emulatorPin(domain->get(), out.hostCpus,
                               out.running ? VIR_DOMAIN_AFFECT_LIVE : VIR_DOMAIN_AFFECT_CONFIG);
    return out;
}

Task askPlacement(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<Placement> done)
{
    const QString during = Say::tr("Read the VCPUs of %1").arg(name);
    return ask<Placement>(
        session, during, receiver, [=](virConnectPtr conn) { return read(conn, uuid, during); }, std::move(done));
}

Task askVcpuTimes(Session &session, const QUuid &uuid, const QString &name, int hostCpus, QObject *receiver,
                  Done<VcpuTimes> done)
{
    const QString during = Say::tr("Read the VCPUs of %1").arg(name);
    return ask<VcpuTimes>(
        session, during, receiver,
        [=](virConnectPtr conn) -> Result<VcpuTimes> {
            const auto domain = findDomain(conn, uuid, during);
            if (!domain)
                return domain.error();
            auto vcpus = runningVcpus(domain->get(), hostCpus, during);
            if (!vcpus)
                return vcpus.error();
            return VcpuTimes{.vcpus = std::move(*vcpus), .takenNs = steadyNs()};
        },
        std::move(done));
}

Placement refreshed(Placement placement, const VcpuTimes &now)
{
    QList<Vcpu> next = now.vcpus;
    for (Vcpu &vcpu : next) {
        const auto old = std::ranges::find(placement.vcpus, vcpu.number, &Vcpu::number);
        if (old == placement.vcpus.end())
            continue;
        vcpu.stored = old->stored;
        vcpu.percent = perSecond(old->timeNs, vcpu.timeNs, now.takenNs - placement.takenNs);
        if (vcpu.percent >= 0)
            vcpu.percent = std::min(100.0, vcpu.percent / 1e7); // ns per second; the clocks differ a little
    }
    placement.vcpus = std::move(next);
    placement.takenNs = now.takenNs;
    return placement;
}

static int numberIn(const pugi::xml_node &node, const char *name)
{
    return node.attribute(name).as_int();
}

QList<HostCpu> parseHostCpus(const QByteArray &capabilities)
{
    QList<HostCpu> out;
    const auto document = parseXml(capabilities);
    if (!document)
        return out;
    const pugi::xml_node cells = (*document)->document_element().child("host").child("topology").child("cells");
    for (const pugi::xml_node &cell : cells.children("cell"))
        for (const pugi::xml_node &cpu : cell.child("cpus").children("cpu"))
            out.append({.id = numberIn(cpu, "id"),
                        .cell = numberIn(cell, "id"),
                        .socket = numberIn(cpu, "socket_id"),
                        .core = numberIn(cpu, "core_id")});
    return out;
}

Task askHostCpus(Session &session, QObject *receiver, Done<QList<HostCpu>> done)
{
    const QString during = Say::tr("Read the CPUs of %1").arg(session.options().name);
    return inquire<QList<HostCpu>>(
        session, during, receiver,
        [=](const Job &job) -> Result<QList<HostCpu>> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            const auto xml = own<Text>(VIRT(virConnectGetCapabilities, conn->get()), during);
            if (!xml)
                return xml.error();
            return parseHostCpus(xml->get());
        },
        std::move(done));
}

} // namespace virt
