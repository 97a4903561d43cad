// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/devicefigures.h"
#include "virt/instance/rates.h"
#include <algorithm>

namespace virt {

template<class Device>
static const Device *sameIn(const QList<Device> &list, const Device &device)
{
    const auto hit = std::ranges::find(list, device.target, &Device::target);
    return hit == list.end() ? nullptr : &*hit;
}

void applyRates(DeviceFigures &now, const DeviceFigures &before, qint64 elapsedNs)
{
    if (now.uuid != before.uuid || now.id != before.id)
        return;
    for (DiskFigures &disk : now.disks) {
        const DiskFigures *old = sameIn(before.disks, disk);
        if (!old)
            continue;
        disk.readRate = perSecond(old->readBytes, disk.readBytes, elapsedNs);
        disk.writeRate = perSecond(old->writtenBytes, disk.writtenBytes, elapsedNs);
        disk.readRequestRate = perSecond(old->readRequests, disk.readRequests, elapsedNs);
        disk.writeRequestRate = perSecond(old->writeRequests, disk.writeRequests, elapsedNs);
    }
    for (InterfaceFigures &card : now.interfaces) {
        const InterfaceFigures *old = sameIn(before.interfaces, card);
        if (!old)
            continue;
        card.inRate = perSecond(old->inBytes, card.inBytes, elapsedNs);
        card.outRate = perSecond(old->outBytes, card.outBytes, elapsedNs);
    }
}

} // namespace virt
