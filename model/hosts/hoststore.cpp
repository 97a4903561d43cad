// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hoststore.h"
#include "model/hosts/hostgroups.h"
#include "virt/core/error.h"
#include "virt/host/uri.h"
#include <algorithm>
#include <QCoreApplication>
#include <QSettings>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostStore)
};

const QString hostsKey = QStringLiteral("hosts");
const QString groupsKey = QStringLiteral("hostGroups");
const QString uriKey = QStringLiteral("uri");

HostEntry readEntry(const QVariantMap &map)
{
    return {.id = {QUuid(map.value(QStringLiteral("id")).toString())},
            .name = map.value(QStringLiteral("name")).toString(),
            .uri = map.value(uriKey).toString(),
            .readOnly = map.value(QStringLiteral("readOnly"), false).toBool(),
            .connectAtStart = map.value(QStringLiteral("connectAtStart"), true).toBool(),
            .jump = map.value(QStringLiteral("jump")).toString(),
            .group = cleanGroup(map.value(QStringLiteral("group")).toString()),
            .cordoned = map.value(QStringLiteral("cordoned"), false).toBool()};
}

QVariantMap mapOf(const HostEntry &e)
{
    QVariantMap map{{QStringLiteral("id"), e.id.value.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("name"), e.name},
                    {uriKey, e.uri},
                    {QStringLiteral("readOnly"), e.readOnly},
                    {QStringLiteral("connectAtStart"), e.connectAtStart}};
    if (!e.jump.isEmpty())
        map.insert(QStringLiteral("jump"), e.jump);
    if (!e.group.isEmpty())
        map.insert(QStringLiteral("group"), e.group);
    if (e.cordoned)
        map.insert(QStringLiteral("cordoned"), true);
    return map;
}

QList<QVariantMap> readMaps(QSettings &settings)
{
    QList<QVariantMap> out;
    const int count = settings.beginReadArray(hostsKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        QVariantMap map;
        for (const QString &key : settings.childKeys())
            map.insert(key, settings.value(key));
        out.append(map);
    }
    settings.endArray();
    return out;
}

bool isReadable(const QVariantMap &map)
{
    // readUri: a key file that is away at the moment is no reason to forget a host
    return virt::readUri(map.value(uriKey).toString()).has_value();
}

// A file that was edited by hand may lack an id, or hold one twice.
void complete(HostEntry &entry, const QList<HostEntry> &before)
{
    if (entry.id.isNull() || std::ranges::any_of(before, [&](const HostEntry &e) { return e.id == entry.id; }))
        entry.id = {QUuid::createUuid()};
    if (entry.name.isEmpty())
        entry.name = nameForUri(entry.uri);
}
} // namespace

QList<HostEntry> loadHosts(QSettings &settings, QStringList *faults)
{
    QList<HostEntry> out;
    for (const QVariantMap &map : readMaps(settings)) {
        HostEntry entry = readEntry(map);
        if (const auto uri = virt::readUri(entry.uri); uri) {
            complete(entry, out);
            out.append(entry);
        } else if (faults) {
            faults->append(Words::tr("Host \"%1\" in the settings: %2").arg(entry.name, uri.error().message));
        }
    }
    return out;
}

void saveHosts(QSettings &settings, const QList<HostEntry> &hosts)
{
    QList<QVariantMap> maps;
    for (const HostEntry &e : hosts)
        if (e.remembered)
            maps.append(mapOf(e));
    for (const QVariantMap &map : readMaps(settings))
        if (!map.isEmpty() && !isReadable(map)) // what we cannot use somebody may mend
            maps.append(map);
    settings.remove(hostsKey);
    settings.beginWriteArray(hostsKey, int(maps.size()));
    for (int i = 0; i < maps.size(); ++i) {
        settings.setArrayIndex(i);
        for (auto it = maps[i].cbegin(); it != maps[i].cend(); ++it)
            settings.setValue(it.key(), it.value());
    }
    settings.endArray();
    settings.sync();
}

QStringList loadGroups(const QSettings &settings)
{
    return completeGroups(settings.value(groupsKey).toStringList());
}

void saveGroups(QSettings &settings, const QStringList &groups)
{
    if (groups.isEmpty())
        settings.remove(groupsKey);
    else
        settings.setValue(groupsKey, groups);
}

QString nameForUri(const QString &text)
{
    const auto uri = virt::readUri(text);
    if (!uri)
        return virt::withoutPasswords(text);
    if (uri->isLocal())
        return uri->driver == QStringLiteral("test") ? Words::tr("Demo host") : QStringLiteral("localhost");
    const bool numeric = uri->host.contains(u':') || (!uri->host.isEmpty() && uri->host.back().isDigit());
    return numeric ? uri->host : uri->host.section(u'.', 0, 0);
}

} // namespace model
