// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of libvirt that take XML, as the dynamic linker finds them first.
#include "xmlwatch.h"
#include "tests/unit/schema.h"
#include <dlfcn.h>
#include <libvirt/libvirt.h>
#include <mutex>

namespace {

std::mutex lock;
QStringList faults;
int checked = 0;

void check(const char *xml, const QString &schema)
{
    if (!xml)
        return;
    const QByteArray fault = schemaFault(xml, schema);
    const std::lock_guard guard(lock);
    ++checked;
    if (!fault.isEmpty())
        faults.append(QString::fromUtf8(fault));
}

// The schemas know devices within domains only. The destination of a copy names no target: it is another argument.
void checkDevice(const char *xml)
{
    QByteArray device(xml);
    if (device.startsWith("<disk") && !device.contains("<target"))
        device.replace("</disk>", "<target dev='vda'/></disk>");
    const QByteArray around = "<domain type='qemu'><name>around</name><memory>1024</memory><os><type>hvm</type></os>"
                              "<devices>"
                              + device + "</devices></domain>";
    check(around.constData(), QStringLiteral("domain"));
}

template<class Function>
Function *next(Function * /*same type*/, const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

} // namespace

QStringList labtool::misfits()
{
    const std::lock_guard guard(lock);
    return faults;
}

int labtool::documentsChecked()
{
    const std::lock_guard guard(lock);
    return checked;
}

#define ON_TO_LIBVIRT(function, ...) next(&function, #function)(__VA_ARGS__)

extern "C" {

virDomainPtr virDomainDefineXML(virConnectPtr conn, const char *xml)
{
    check(xml, QStringLiteral("domain"));
    return ON_TO_LIBVIRT(virDomainDefineXML, conn, xml);
}

virDomainPtr virDomainDefineXMLFlags(virConnectPtr conn, const char *xml, unsigned int flags)
{
    check(xml, QStringLiteral("domain"));
    return ON_TO_LIBVIRT(virDomainDefineXMLFlags, conn, xml, flags);
}

virDomainPtr virDomainCreateXML(virConnectPtr conn, const char *xml, unsigned int flags)
{
    check(xml, QStringLiteral("domain"));
    return ON_TO_LIBVIRT(virDomainCreateXML, conn, xml, flags);
}

int virDomainRestoreFlags(virConnectPtr conn, const char *from, const char *xml, unsigned int flags)
{
    check(xml, QStringLiteral("domain"));
    return ON_TO_LIBVIRT(virDomainRestoreFlags, conn, from, xml, flags);
}

virDomainPtr virDomainMigrate3(virDomainPtr domain, virConnectPtr to, virTypedParameterPtr params, unsigned int count,
                               unsigned int flags)
{
    for (const char *const name : {VIR_MIGRATE_PARAM_DEST_XML, VIR_MIGRATE_PARAM_PERSIST_XML}) {
        const char *xml = nullptr;
        if (virTypedParamsGetString(params, int(count), name, &xml) == 1)
            check(xml, QStringLiteral("domain"));
    }
    return ON_TO_LIBVIRT(virDomainMigrate3, domain, to, params, count, flags);
}

virDomainSnapshotPtr virDomainSnapshotCreateXML(virDomainPtr domain, const char *xml, unsigned int flags)
{
    check(xml, QStringLiteral("domainsnapshot"));
    return ON_TO_LIBVIRT(virDomainSnapshotCreateXML, domain, xml, flags);
}

int virDomainBackupBegin(virDomainPtr domain, const char *backup, const char *checkpoint, unsigned int flags)
{
    check(backup, QStringLiteral("domainbackup"));
    check(checkpoint, QStringLiteral("domaincheckpoint"));
    return ON_TO_LIBVIRT(virDomainBackupBegin, domain, backup, checkpoint, flags);
}

int virDomainAttachDeviceFlags(virDomainPtr domain, const char *xml, unsigned int flags)
{
    checkDevice(xml);
    return ON_TO_LIBVIRT(virDomainAttachDeviceFlags, domain, xml, flags);
}

int virDomainUpdateDeviceFlags(virDomainPtr domain, const char *xml, unsigned int flags)
{
    checkDevice(xml);
    return ON_TO_LIBVIRT(virDomainUpdateDeviceFlags, domain, xml, flags);
}

int virDomainDetachDeviceFlags(virDomainPtr domain, const char *xml, unsigned int flags)
{
    checkDevice(xml);
    return ON_TO_LIBVIRT(virDomainDetachDeviceFlags, domain, xml, flags);
}

int virDomainBlockCopy(virDomainPtr domain, const char *disk, const char *destination, virTypedParameterPtr params,
                       int count, unsigned int flags)
{
    checkDevice(destination);
    return ON_TO_LIBVIRT(virDomainBlockCopy, domain, disk, destination, params, count, flags);
}

virStoragePoolPtr virStoragePoolDefineXML(virConnectPtr conn, const char *xml, unsigned int flags)
{
    check(xml, QStringLiteral("storagepool"));
    return ON_TO_LIBVIRT(virStoragePoolDefineXML, conn, xml, flags);
}

virStoragePoolPtr virStoragePoolCreateXML(virConnectPtr conn, const char *xml, unsigned int flags)
{
    check(xml, QStringLiteral("storagepool"));
    return ON_TO_LIBVIRT(virStoragePoolCreateXML, conn, xml, flags);
}

virStorageVolPtr virStorageVolCreateXML(virStoragePoolPtr pool, const char *xml, unsigned int flags)
{
    check(xml, QStringLiteral("storagevol"));
    return ON_TO_LIBVIRT(virStorageVolCreateXML, pool, xml, flags);
}

virStorageVolPtr virStorageVolCreateXMLFrom(virStoragePoolPtr pool, const char *xml, virStorageVolPtr from,
                                            unsigned int flags)
{
    check(xml, QStringLiteral("storagevol"));
    return ON_TO_LIBVIRT(virStorageVolCreateXMLFrom, pool, xml, from, flags);
}

virSecretPtr virSecretDefineXML(virConnectPtr conn, const char *xml, unsigned int flags)
{
    check(xml, QStringLiteral("secret"));
    return ON_TO_LIBVIRT(virSecretDefineXML, conn, xml, flags);
}

} // extern "C"
