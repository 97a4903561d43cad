// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/handle_p.h"
#include "virt/host/facts_p.h"

namespace virt {

HostFacts askFacts(virConnectPtr conn)
{
    HostFacts out;
    if (const Text name(VIRT(virConnectGetHostname, conn)); name)
        out.hostName = QString::fromUtf8(name.get());
    out.driver = QString::fromUtf8(VIRT(virConnectGetType, conn));
    unsigned long version = 0;
    if (VIRT(virConnectGetLibVersion, conn, &version) == 0)
        out.libvirtVersion = version;
    if (VIRT(virConnectGetVersion, conn, &version) == 0)
        out.hypervisorVersion = version;
    virNodeInfo info{};
    if (VIRT(virNodeGetInfo, conn, &info) == 0) {
        out.cpuModel = QString::fromUtf8(info.model);
        out.cpus = info.cpus;
        out.memoryKiB = info.memory;
    }
    return out;
}

QString versionText(quint64 version)
{
    return QStringLiteral("%1.%2.%3").arg(version / 1'000'000).arg(version / 1000 % 1000).arg(version % 1000);
}

} // namespace virt
