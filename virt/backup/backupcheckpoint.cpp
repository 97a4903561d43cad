// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backupcheckpoint_p.h"
#include "virt/core/say.h"

namespace virt {

using CheckpointList = HandleList<virDomainCheckpoint, virDomainCheckpointFree>;

Result<Checkpoint> findCheckpoint(virDomainPtr domain, const QString &name, const QString &during)
{
    const QByteArray utf8 = name.toUtf8();
    return own<Checkpoint>(VIRT(virDomainCheckpointLookupByName, domain, utf8.constData(), 0U), during);
}

Result<QStringList> checkpointNames(virDomainPtr domain, const QString &during)
{
    CheckpointList list;
    const auto count = number(VIRT(virDomainListAllCheckpoints, domain, &list.out(), 0U), during);
    if (!count)
        return count.error().kind == Error::Kind::Unsupported ? Result<QStringList>(QStringList()) : count.error();
    list.setCount(*count);
    QStringList out;
    for (virDomainCheckpointPtr checkpoint : list.items())
        out << QString::fromUtf8(VIRT(virDomainCheckpointGetName, checkpoint)); // no round trip
    return out;
}

Result<> dropCheckpoint(virDomainPtr domain, const QString &name, const QString &during)
{
    const auto checkpoint = findCheckpoint(domain, name, during);
    if (!checkpoint)
        return checkpoint.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(checkpoint.error());
    const auto active = isActive(domain, during);
    if (!active)
        return active.error();
    if (!*active)
        return Error::unsupported(during,
                                  Say::tr("The host deletes the checkpoint %1 only while the instance runs").arg(name),
                                  Say::tr("Start the instance and try again."));
    return check(VIRT(virDomainCheckpointDelete, checkpoint->get(), 0U), during);
}

Result<QByteArray> backupUnderWay(virDomainPtr domain, const QString &during)
{
    const auto active = isActive(domain, during);
    if (!active)
        return active.error();
    if (!*active)
        return QByteArray();
    const auto xml = own<Text>(VIRT(virDomainBackupGetXMLDesc, domain, 0U), during);
    if (xml)
        return QByteArray(xml->get());
    return xml.error().kind == Error::Kind::NotFound ? Result<QByteArray>(QByteArray()) : xml.error();
}

} // namespace virt
