// SPDX-License-Identifier: GPL-3.0-or-later
// What each type of pools needs, and what is wrong with a draft.
#include "virt/storage/poolspec.h"
#include "virt/core/say.h"
#include "virt/storage/names.h"
#include "virt/storage/sourcehost_p.h"
#include "virt/xml/characters.h"
#include <algorithm>
#include <QRegularExpression>

namespace virt {

namespace {

using Field = PoolField;
using Rule = PoolFieldRule;

Rule needs(Field field, const QString &example = {})
{
    return {.field = field, .example = example};
}

Rule many(Field field, const QString &example)
{
    return {.field = field, .many = true, .example = example};
}

Rule may(Field field, const QString &example = {})
{
    return {.field = field, .required = false, .example = example};
}

const QString host = QStringLiteral("nas.example");
const QString portal = QStringLiteral("10.0.0.5:3260");
const QString iqn = QStringLiteral("iqn.2024-01.example:disks");
const QString devices = QStringLiteral("/dev/disk/by-path");

QList<Rule> ownFields(PoolType type)
{
    switch (type) {
    case PoolType::Dir: return {needs(Field::Target, QStringLiteral("/var/lib/libvirt/images"))};
    case PoolType::Fs:
        return {needs(Field::Devices, QStringLiteral("/dev/sdb1")), may(Field::Format),
                needs(Field::Target, QStringLiteral("/srv/images"))};
    case PoolType::NetFs:
        return {needs(Field::Hosts, host), needs(Field::Directory, QStringLiteral("/export/images")),
                may(Field::Format), needs(Field::Target, QStringLiteral("/srv/images"))};
    case PoolType::Logical:
        return {needs(Field::SourceName, QStringLiteral("vg0")),
                Rule{.field = Field::Devices, .required = false, .many = true, .example = QStringLiteral("/dev/sdb")}};
    case PoolType::Disk:
        return {needs(Field::Devices, QStringLiteral("/dev/sdb")), may(Field::Format),
                needs(Field::Target, QStringLiteral("/dev"))};
    case PoolType::Iscsi:
        return {needs(Field::Hosts, portal),   needs(Field::Devices, iqn), may(Field::Initiator, iqn),
                needs(Field::Target, devices), may(Field::User),           may(Field::Secret)};
    case PoolType::IscsiDirect:
        return {needs(Field::Hosts, portal), needs(Field::Devices, iqn), needs(Field::Initiator, iqn), may(Field::User),
                may(Field::Secret)};
    case PoolType::Scsi: return {needs(Field::Adapter, QStringLiteral("scsi_host0")), needs(Field::Target, devices)};
    case PoolType::Multipath: return {needs(Field::Target, QStringLiteral("/dev/mapper"))};
    case PoolType::Rbd:
        return {many(Field::Hosts, QStringLiteral("10.0.0.5:6789")), needs(Field::SourceName, QStringLiteral("rbd")),
                may(Field::User, QStringLiteral("libvirt")), may(Field::Secret)};
    case PoolType::Gluster:
        return {many(Field::Hosts, host), needs(Field::SourceName, QStringLiteral("images")),
                may(Field::Directory, QStringLiteral("/"))};
    case PoolType::Zfs:
        return {needs(Field::SourceName, QStringLiteral("tank/images")),
                may(Field::Devices, QStringLiteral("/dev/sdb"))};
    case PoolType::Vstorage:
        return {needs(Field::SourceName, QStringLiteral("cluster1")),
                needs(Field::Target, QStringLiteral("/mnt/vstorage"))};
    case PoolType::Unknown:
    case PoolType::Sheepdog: return {};
    }
    return {};
}

QStringList valuesOf(const PoolSpec &spec, Field field)
{
    switch (field) {
    case Field::Name: return {spec.name};
    case Field::Target: return {spec.target};
    case Field::Hosts: return spec.hosts;
    case Field::Directory: return {spec.directory};
    case Field::Devices: return spec.devices;
    case Field::SourceName: return {spec.sourceName};
    case Field::Adapter: return {spec.adapter};
    case Field::Initiator: return {spec.initiator};
    case Field::Format: return {spec.format};
    case Field::User: return {spec.login.user};
    case Field::Secret: return {spec.login.secret.isNull() ? spec.login.usage : spec.login.secret.toString()};
    }
    return {};
}

QString missingText(Field field)
{
    switch (field) {
    case Field::Name: return Say::tr("A pool needs a name.");
    case Field::Target: return Say::tr("Where on the host its volumes appear is missing.");
    case Field::Hosts: return Say::tr("The host that has the storage is missing.");
    case Field::Directory: return Say::tr("The directory that the host exports is missing.");
    case Field::Devices: return Say::tr("The device is missing.");
    case Field::SourceName: return Say::tr("The name of the storage is missing.");
    case Field::Adapter: return Say::tr("The adapter is missing.");
    case Field::Initiator: return Say::tr("The name by which the host logs in is missing.");
    case Field::Format: return Say::tr("The format is missing.");
    case Field::User: return Say::tr("The user is missing: a password alone does not log in.");
    case Field::Secret: return Say::tr("The secret with the user's password is missing.");
    }
    return {};
}

bool isIqn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^iqn\\.[0-9]{4}-(0[1-9]|1[0-2])\\.[a-zA-Z0-9.-]+(:.+)?$"));
    return form.match(text).hasMatch();
}

QString iqnFault(const QString &text)
{
    return isIqn(text) ? QString() : Say::tr("\"%1\" is no iSCSI name such as \"%2\".").arg(text, iqn);
}

QString absoluteFault(const QString &path)
{
    if (!path.startsWith(u'/') || path.size() < 2)
        return Say::tr("\"%1\" is not a whole path: it must begin with \"/\" and name something.").arg(path);
    if (path.split(u'/').contains(QStringLiteral("..")))
        return Say::tr("\"%1\" cannot have \"..\" in it.").arg(path);
    return {};
}

QString directoryFault(const PoolSpec &spec, const QString &path)
{
    // Of CIFS it is the name of a share.
    const bool share = spec.format == QStringLiteral("cifs") || spec.format == QStringLiteral("glusterfs");
    if (share || path.startsWith(u'/'))
        return {};
    return Say::tr("\"%1\" is not a whole path: it must begin with \"/\".").arg(path);
}

QString deviceFault(const PoolSpec &spec, const QString &device)
{
    const bool target = spec.type == PoolType::Iscsi || spec.type == PoolType::IscsiDirect;
    return target ? iqnFault(device) : absoluteFault(device);
}

QString hostFault(const QString &text)
{
    return parseSourceHost(text) ? QString()
                                 : Say::tr("\"%1\" is no host name or address, with or without a port.").arg(text);
}

QString faultOf(const PoolSpec &spec, Field field, const QString &value)
{
    if (!fitsOneLine(value))
        return Say::tr("Line breaks, tabs and control characters do not fit here.");
    switch (field) {
    case Field::Name: return poolNameFault(value);
    case Field::Target: return absoluteFault(value);
    case Field::Hosts: return hostFault(value);
    case Field::Directory: return directoryFault(spec, value);
    case Field::Devices: return deviceFault(spec, value);
    case Field::Initiator: return iqnFault(value);
    default: return {};
    }
}

QString faultIn(const PoolSpec &spec, const Rule &rule)
{
    QStringList values = valuesOf(spec, rule.field);
    values.removeAll(QString());
    if (values.isEmpty())
        return rule.required ? missingText(rule.field) : QString();
    if (!rule.many && values.size() > 1)
        return Say::tr("Only one makes sense here.");
    for (const QString &value : values)
        if (QString fault = faultOf(spec, rule.field, value); !fault.isEmpty())
            return fault;
    return {};
}

// Both or none.
void addLoginFaults(const PoolSpec &spec, const QList<Rule> &rules, QList<PoolFault> &faults)
{
    if (std::ranges::find(rules, Field::User, &Rule::field) == rules.end() || spec.login.isEmpty())
        return;
    if (spec.login.user.isEmpty())
        faults.append({.field = Field::User, .message = missingText(Field::User)});
    if (spec.login.usage.isEmpty() && spec.login.secret.isNull())
        faults.append({.field = Field::Secret, .message = missingText(Field::Secret)});
}

} // namespace

QList<PoolFieldRule> fieldsOf(PoolType type)
{
    return QList<Rule>{needs(Field::Name, QStringLiteral("images"))} + ownFields(type);
}

QList<PoolFault> faultsIn(const PoolSpec &spec)
{
    QList<PoolFault> out;
    const QList<Rule> rules = fieldsOf(spec.type);
    for (const Rule &rule : rules)
        if (const QString fault = faultIn(spec, rule); !fault.isEmpty())
            out.append({.field = rule.field, .message = fault});
    addLoginFaults(spec, rules, out);
    return out;
}

PoolBuild buildOf(PoolType type)
{
    switch (type) {
    case PoolType::Dir:
    case PoolType::NetFs:
    case PoolType::Vstorage: return PoolBuild::Harmless; // the directory
    case PoolType::Fs:
    case PoolType::Disk:
    case PoolType::Logical:
    case PoolType::Zfs: return PoolBuild::MayOverwrite;
    default: return PoolBuild::Nothing;
    }
}

} // namespace virt
