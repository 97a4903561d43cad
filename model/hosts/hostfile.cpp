// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hostfile.h"
#include "model/hosts/hostgroups.h"
#include "model/hosts/hoststore.h"
#include "model/store/statefile.h"
#include "virt/host/uri.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostFile)
};

constexpr qint64 largest = qint64(16) * 1024 * 1024;
const QString hostsKey = QStringLiteral("hosts");
const QString groupsKey = QStringLiteral("groups");

JsonFile fileAt(const QString &path)
{
    return {.path = path, .format = QStringLiteral("virtdeck-hosts"), .version = 1, .most = largest};
}

QJsonObject toJson(const HostEntry &e)
{
    QJsonObject out{{QStringLiteral("id"), e.id.value.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("name"), e.name},
                    {QStringLiteral("uri"), virt::withoutPasswords(e.uri)},
                    {QStringLiteral("readOnly"), e.readOnly},
                    {QStringLiteral("connectAtStart"), e.connectAtStart}};
    if (!e.group.isEmpty())
        out.insert(QStringLiteral("group"), e.group);
    if (!e.jump.isEmpty())
        out.insert(QStringLiteral("jump"), e.jump);
    return out;
}

virt::Result<HostEntry> fromJson(const QJsonValue &value)
{
    const QJsonObject o = value.toObject();
    HostEntry out{.id = {QUuid(o.value(QStringLiteral("id")).toString())},
                  .name = o.value(QStringLiteral("name")).toString().simplified(),
                  .uri = o.value(QStringLiteral("uri")).toString().trimmed(),
                  .readOnly = o.value(QStringLiteral("readOnly")).toBool(false),
                  .connectAtStart = o.value(QStringLiteral("connectAtStart")).toBool(true),
                  .jump = o.value(QStringLiteral("jump")).toString().trimmed(),
                  .group = cleanGroup(o.value(QStringLiteral("group")).toString())};
    if (const auto uri = virt::readUri(out.uri); !uri)
        return uri.error();
    if (out.name.isEmpty())
        out.name = nameForUri(out.uri);
    return out;
}

QString faultText(int number, const QJsonValue &value, const virt::Error &why)
{
    const QString name = value.toObject().value(QStringLiteral("name")).toString();
    return Words::tr("Entry %1 (%2): %3").arg(number).arg(name, why.message);
}
} // namespace

virt::Result<> writeHostFile(const QString &path, const HostList &list)
{
    QJsonArray hosts;
    for (const HostEntry &e : list.hosts)
        hosts.append(toJson(e));
    const JsonFile file = fileAt(path);
    const QJsonObject all{{QStringLiteral("format"), file.format},
                          {QStringLiteral("version"), file.version},
                          {groupsKey, QJsonArray::fromStringList(list.groups)},
                          {hostsKey, hosts}};
    return writeFile(path, QJsonDocument(all).toJson());
}

virt::Result<HostList> readHostFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return virt::Error::invalid(Words::tr("Read %1").arg(path), Words::tr("There is no such file"));
    const auto json = readJson(fileAt(path));
    if (!json)
        return json.error();
    if (!json->value(hostsKey).isArray())
        return virt::Error::invalid(Words::tr("Read %1").arg(path), Words::tr("The file lists no hosts"));
    HostList out;
    const QJsonArray groups = json->value(groupsKey).toArray(), hosts = json->value(hostsKey).toArray();
    for (const auto &group : groups)
        out.groups << group.toString();
    out.groups = completeGroups(out.groups);
    int number = 0;
    for (const auto &value : hosts) {
        ++number;
        if (auto entry = fromJson(value); entry)
            out.hosts << *entry;
        else
            out.faults << faultText(number, value, entry.error());
    }
    return out;
}

} // namespace model
