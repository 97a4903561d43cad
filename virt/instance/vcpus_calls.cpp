// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/vcpus_p.h"
#include <vector>

namespace virt {

Vcpu::State vcpuState(int state)
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

Result<QList<Vcpu>> runningVcpus(virDomainPtr domain, int hostCpus, int most, const QString &during)
{
    if (most == 0) {
        const auto all = number(VIRT(virDomainGetMaxVcpus, domain), during);
        if (!all)
            return all.error();
        most = *all;
    }
    const int width = (hostCpus + 7) / 8;
    std::vector<virVcpuInfo> infos(static_cast<size_t>(most));
    QByteArray maps(qsizetype(width) * most, '\0');
    const auto count = number(VIRT(virDomainGetVcpus, domain, infos.data(), most, bytesOf(maps), width), during);
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

} // namespace virt
