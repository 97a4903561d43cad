// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/devicefigures_p.h"
#include "virt/instance/diagnostics_p.h"
#include "virt/instance/stats_p.h"
#include <array>

namespace virt {

namespace {

std::optional<quint64> told(long long value) // -1: the driver does not know
{
    return value < 0 ? std::nullopt : std::optional(static_cast<quint64>(value));
}

Result<QList<DiskFigures>> diskByDisk(virDomainPtr domain, const Devices &devices, const QString &during)
{
    QList<DiskFigures> out;
    for (const DiskDevice &disk : devices.disks) {
        if (disk.kind == DiskDevice::Kind::Empty)
            continue;
        virDomainBlockStatsStruct stats{};
        const QByteArray target = disk.target.toUtf8();
        if (const auto ok = check(VIRT(virDomainBlockStats, domain, target.constData(), &stats, sizeof stats), during);
            !ok)
            return ok.error();
        out.append({.target = disk.target,
                    .readBytes = told(stats.rd_bytes),
                    .readRequests = told(stats.rd_req),
                    .writtenBytes = told(stats.wr_bytes),
                    .writeRequests = told(stats.wr_req),
                    .errors = told(stats.errs)});
    }
    return out;
}

Result<QList<InterfaceFigures>> cardByCard(virDomainPtr domain, const Devices &devices, const QString &during)
{
    QList<InterfaceFigures> out;
    for (const InterfaceDevice &card : devices.interfaces) {
        if (card.target.isEmpty())
            continue;
        virDomainInterfaceStatsStruct s{};
        const QByteArray target = card.target.toUtf8();
        if (const auto ok = check(VIRT(virDomainInterfaceStats, domain, target.constData(), &s, sizeof s), during); !ok)
            return ok.error();
        out.append({.target = card.target,
                    .inBytes = told(s.rx_bytes),
                    .inPackets = told(s.rx_packets),
                    .inErrors = told(s.rx_errs),
                    .inDrops = told(s.rx_drop),
                    .outBytes = told(s.tx_bytes),
                    .outPackets = told(s.tx_packets),
                    .outErrors = told(s.tx_errs),
                    .outDrops = told(s.tx_drop)});
    }
    return out;
}

Result<MemoryFigures> memoryByItself(virDomainPtr domain, const QString &during)
{
    std::array<virDomainMemoryStatStruct, VIR_DOMAIN_MEMORY_STAT_NR> stats{};
    const auto count = number(VIRT(virDomainMemoryStats, domain, stats.data(), VIR_DOMAIN_MEMORY_STAT_NR, 0U), during);
    if (!count)
        return count.error();
    return parseMemoryStats(std::span(stats.data(), static_cast<size_t>(*count)));
}

struct Records { // the answer to a bulk call about one domain
    StatsList list;
    std::span<const virTypedParameter> parameters;
};

Result<Records> bulkOf(virDomainPtr domain, const QString &during)
{
    std::array<virDomainPtr, 2> domains{domain, nullptr};
    const unsigned int groups = statsBits(StatsGroup::Cpu | StatsGroup::Disk | StatsGroup::Network);
    virDomainStatsRecordPtr *raw = nullptr;
    const auto count = number(VIRT(virDomainListGetStats, domains.data(), groups, &raw,
                                   static_cast<unsigned int>(VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT)),
                              during);
    if (!count)
        return count.error();
    Records out{.list = StatsList(raw)};
    if (*count > 0)
        out.parameters = {raw[0]->params, static_cast<size_t>(raw[0]->nparams)};
    return out;
}

} // namespace

void askFigures(virDomainPtr domain, const Devices &devices, Diagnostics &out, const QString &during)
{
    const auto bulk = bulkOf(domain, during);
    const Sample sample = bulk ? parseStats(bulk->parameters) : Sample();
    const DeviceFigures figures = bulk ? parseDeviceFigures(bulk->parameters) : DeviceFigures();
    if (sample.counters.cpuTimeNs) {
        out.cpuTimeNs = *sample.counters.cpuTimeNs;
    } else {
        virDomainInfo info{};
        const auto ok = check(VIRT(virDomainGetInfo, domain, &info), during);
        out.cpuTimeNs = ok ? Result<quint64>(info.cpuTime) : ok.error();
    }
    out.memory = figures.memory.currentKiB ? Result<MemoryFigures>(figures.memory) : memoryByItself(domain, during);
    out.disks = figures.disks.isEmpty() ? diskByDisk(domain, devices, during)
                                        : Result<QList<DiskFigures>>(figures.disks);
    out.interfaces = figures.interfaces.isEmpty() ? cardByCard(domain, devices, during)
                                                  : Result<QList<InterfaceFigures>>(figures.interfaces);
}

} // namespace virt
