// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/devices.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

// An image is often no volume of any pool; then there is nothing more to say of it.
Volume volumeOf(virConnectPtr conn, const DiskDevice &disk)
{
    if (disk.kind == DiskDevice::Kind::Volume) {
        const qsizetype slash = disk.source.indexOf(u'/');
        const auto pool = own<Pool>(
            VIRT(virStoragePoolLookupByName, conn, disk.source.first(slash).toUtf8().constData()), {});
        if (!pool)
            return {};
        auto volume = own<Volume>(
            VIRT(virStorageVolLookupByName, pool->get(), disk.source.sliced(slash + 1).toUtf8().constData()), {});
        return volume ? std::move(*volume) : Volume();
    }
    if (disk.kind != DiskDevice::Kind::File && disk.kind != DiskDevice::Kind::Block)
        return {};
    auto volume = own<Volume>(VIRT(virStorageVolLookupByPath, conn, disk.source.toUtf8().constData()), {});
    return volume ? std::move(*volume) : Volume();
}

// The configuration of a running instance tells its chain; that of one that is off does not, but its volume does.
void completeFromVolume(virConnectPtr conn, DiskDevice &disk)
{
    const Volume volume = volumeOf(conn, disk);
    if (!volume)
        return;
    if (const auto pool = own<Pool>(VIRT(virStoragePoolLookupByVolume, volume.get()), {}))
        disk.pool = QString::fromUtf8(virStoragePoolGetName(pool->get()));
    const StorageVolume told = describedVolume(volume.get(), {});
    if (!told.known)
        return;
    disk.stored = DiskSizes{.capacity = told.capacity, .allocation = told.allocation, .physical = told.physical};
    if (disk.backing.isEmpty())
        disk.backing = told.backingPath;
    if (disk.format.isEmpty())
        disk.format = told.format;
}

void measure(virDomainPtr domain, DiskDevice &disk, const QString &during)
{
    virDomainBlockInfo info{};
    const auto ok = check(VIRT(virDomainGetBlockInfo, domain, disk.target.toUtf8().constData(), &info, 0U), during);
    if (ok)
        disk.sizes = DiskSizes{.capacity = info.capacity, .allocation = info.allocation, .physical = info.physical};
    else
        disk.fault = ok.error();
}

Result<Devices> read(virDomainPtr domain, DevicesWanted wanted, const QString &during)
{
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain, 0U), during);
    if (!xml)
        return xml.error();
    auto devices = parseDevices(xml->get(), during);
    if (!devices || wanted == DevicesWanted::Configuration)
        return devices;
    for (DiskDevice &disk : devices->disks) {
        if (disk.kind == DiskDevice::Kind::Empty)
            continue;
        measure(domain, disk, during);
        if (disk.fault.kind == Error::Kind::Disconnected)
            return disk.fault;
        completeFromVolume(virDomainGetConnect(domain), disk);
    }
    return devices;
}

} // namespace

Task askDevices(Session &session, const QUuid &uuid, const QString &name, DevicesWanted wanted, QObject *receiver,
                Done<Devices> done)
{
    const QString during = Say::tr("Read the devices of %1").arg(name);
    return inquire<Devices>(
        session, during, receiver,
        [=](const Job &job) -> Result<Devices> {
            const auto domain = job.domain(uuid, during);
            if (!domain)
                return domain.error();
            return read(domain->get(), wanted, during);
        },
        std::move(done));
}

} // namespace virt
