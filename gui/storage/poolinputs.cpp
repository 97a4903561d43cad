// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/poolinputs.h"
#include <QCoreApplication>

namespace gui {

using virt::PoolType;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::PoolInputs)
};

bool isIscsi(PoolType type)
{
    return type == PoolType::Iscsi || type == PoolType::IscsiDirect;
}

bool isMounted(PoolType type)
{
    return type == PoolType::Fs || type == PoolType::NetFs || type == PoolType::Vstorage;
}

QString targetLabel(PoolType type)
{
    if (type == PoolType::Dir)
        return Words::tr("Directory");
    return isMounted(type) ? Words::tr("Mounted at") : Words::tr("Devices in");
}

QString targetHelp(PoolType type)
{
    if (type == PoolType::Dir)
        return Words::tr("A directory of the host, with its whole path.");
    return isMounted(type) ? Words::tr("The directory of the host where its files appear while the pool runs.")
                           : Words::tr("The directory of the host where its devices appear while the pool runs.");
}

QString hostsLabel(PoolType type)
{
    if (isIscsi(type))
        return Words::tr("Portal");
    return type == PoolType::Rbd ? Words::tr("Monitors") : Words::tr("Server");
}

QString devicesLabel(PoolType type)
{
    if (isIscsi(type))
        return Words::tr("Target");
    return type == PoolType::Logical ? Words::tr("Devices") : Words::tr("Device");
}

QString devicesHelp(PoolType type)
{
    if (isIscsi(type))
        return Words::tr("The name of the target, as its server calls it.");
    if (type == PoolType::Logical || type == PoolType::Zfs)
        return Words::tr("Only to build a new one: empty where it is there already.");
    return {};
}

QString sourceNameLabel(PoolType type)
{
    switch (type) {
    case PoolType::Logical: return Words::tr("Volume group");
    case PoolType::Rbd: return Words::tr("Ceph pool");
    case PoolType::Gluster: return Words::tr("Gluster volume");
    case PoolType::Zfs: return Words::tr("ZFS pool");
    case PoolType::Vstorage: return Words::tr("Cluster");
    default: return Words::tr("Name of the storage");
    }
}

QString valueHelp(PoolType type)
{
    return type == PoolType::Rbd ? Words::tr("The text after \"key =\" in the user's keyring. The host keeps it and "
                                             "shows it to nobody.")
                                 : Words::tr("The host keeps it and shows it to nobody.");
}

} // namespace

QString inputName(PoolInput input)
{
    switch (input) {
    case PoolInput::Name: return QStringLiteral("poolName");
    case PoolInput::Target: return QStringLiteral("poolTarget");
    case PoolInput::Hosts: return QStringLiteral("poolHosts");
    case PoolInput::Directory: return QStringLiteral("poolDirectory");
    case PoolInput::Devices: return QStringLiteral("poolDevices");
    case PoolInput::SourceName: return QStringLiteral("poolSourceName");
    case PoolInput::Adapter: return QStringLiteral("poolAdapter");
    case PoolInput::Initiator: return QStringLiteral("poolInitiator");
    case PoolInput::Format: return QStringLiteral("poolFormat");
    case PoolInput::User: return QStringLiteral("poolUser");
    case PoolInput::Secret: return QStringLiteral("poolSecret");
    case PoolInput::SecretName: return QStringLiteral("poolSecretName");
    case PoolInput::SecretValue: return QStringLiteral("poolSecretValue");
    case PoolInput::Overwrite: return QStringLiteral("poolOverwriteName");
    case PoolInput::Xml: return QStringLiteral("poolXml");
    }
    return {};
}

QString inputLabel(PoolInput input, PoolType type)
{
    switch (input) {
    case PoolInput::Name: return Words::tr("Name");
    case PoolInput::Target: return targetLabel(type);
    case PoolInput::Hosts: return hostsLabel(type);
    case PoolInput::Directory: return Words::tr("Directory there");
    case PoolInput::Devices: return devicesLabel(type);
    case PoolInput::SourceName: return sourceNameLabel(type);
    case PoolInput::Adapter: return Words::tr("Adapter");
    case PoolInput::Initiator: return Words::tr("Initiator");
    case PoolInput::Format: return Words::tr("Format");
    case PoolInput::User: return Words::tr("User");
    case PoolInput::Secret: return Words::tr("Secret");
    case PoolInput::SecretName: return Words::tr("Name of the secret");
    case PoolInput::SecretValue: return type == PoolType::Rbd ? Words::tr("Key") : Words::tr("Password");
    case PoolInput::Overwrite: return Words::tr("Name of the pool, to confirm");
    case PoolInput::Xml: return Words::tr("XML");
    }
    return {};
}

QString inputHelp(PoolInput input, PoolType type)
{
    switch (input) {
    case PoolInput::Target: return targetHelp(type);
    case PoolInput::Devices: return devicesHelp(type);
    case PoolInput::Initiator: return Words::tr("The name by which this side logs in.");
    case PoolInput::Secret: return Words::tr("Where the host keeps the user's password.");
    case PoolInput::SecretName: return Words::tr("By which other pools can use it, too.");
    case PoolInput::SecretValue: return valueHelp(type);
    default: return {};
    }
}

} // namespace gui
