// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/devicefigures.h"
#include "virt/instance/lasttold.h"
#include <algorithm>

namespace virt {

template<class Device>
static const Device *sameIn(const QList<Device> &list, const Device &device)
{
    const auto hit = std::ranges::find(list, device.target, &Device::target);
    return hit == list.end() ? nullptr : &*hit;
}

static bool tellsDisks(const DeviceFigures &figures)
{
    return std::ranges::any_of(figures.disks, [](const DiskFigures &d) { return d.readBytes || d.writtenBytes; });
}

// True when what was known stands.
static bool bridge(DeviceFigures &now, const DeviceFigures &before, qint64 elapsedNs)
{
    if (tellsDisks(now) || !tellsDisks(before) || before.missed >= LastTold::mostMissed)
        return false;
    now.disks = before.disks;
    if (before.memory.guestTells() && !now.memory.guestTells())
        now.memory = before.memory;
    now.missed = before.missed + 1;
    now.missedNs = before.missedNs + elapsedNs;
    return true;
}

static void rateDisks(DeviceFigures &now, const DeviceFigures &before, qint64 elapsedNs)
{
    for (DiskFigures &disk : now.disks) {
        const DiskFigures *old = sameIn(before.disks, disk);
        if (!old)
            continue;
        disk.readRate = perSecond(old->readBytes, disk.readBytes, elapsedNs);
        disk.writeRate = perSecond(old->writtenBytes, disk.writtenBytes, elapsedNs);
        disk.readRequestRate = perSecond(old->readRequests, disk.readRequests, elapsedNs);
        disk.writeRequestRate = perSecond(old->writeRequests, disk.writeRequests, elapsedNs);
    }
}

void applyRates(DeviceFigures &now, const DeviceFigures &before, qint64 elapsedNs)
{
    if (now.uuid != before.uuid || now.id != before.id)
        return;
    if (!bridge(now, before, elapsedNs))
        rateDisks(now, before, elapsedNs + before.missedNs);
    for (InterfaceFigures &card : now.interfaces) {
        const InterfaceFigures *old = sameIn(before.interfaces, card);
        if (!old)
            continue;
        card.inRate = perSecond(old->inBytes, card.inBytes, elapsedNs);
        card.outRate = perSecond(old->outBytes, card.outBytes, elapsedNs);
    }
    for (VcpuFigures &vcpu : now.vcpus) {
        const auto old = std::ranges::find(before.vcpus, vcpu.number, &VcpuFigures::number);
        if (old != before.vcpus.end())
            vcpu.percent = vcpuPercent(old->timeNs, vcpu.timeNs, elapsedNs);
    }
}

double vcpuPercent(const std::optional<quint64> &beforeNs, const std::optional<quint64> &nowNs, qint64 elapsedNs)
{
    const double nsPerSecond = perSecond(beforeNs, nowNs, elapsedNs);
    return nsPerSecond < 0 ? Instance::noRate : std::min(100.0, nsPerSecond / 1e7); // the clocks differ a little
}

} // namespace virt
