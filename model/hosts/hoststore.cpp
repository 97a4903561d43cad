// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hoststore.h"
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

HostEntry readEntry(const QSettings &settings)
{
    return {.id = {QUuid(settings.value(QStringLiteral("id")).toString())},
            .name = settings.value(QStringLiteral("name")).toString(),
            .uri = settings.value(QStringLiteral("uri")).toString(),
            .readOnly = settings.value(QStringLiteral("readOnly"), false).toBool(),
            .connectAtStart = settings.value(QStringLiteral("connectAtStart"), true).toBool()};
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
    const int count = settings.beginReadArray(QStringLiteral("hosts"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        HostEntry entry = readEntry(settings);
        // readUri: a key file that is away at the moment is no reason to forget a host
        if (const auto uri = virt::readUri(entry.uri); uri) {
            complete(entry, out);
            out.append(entry);
        } else if (faults) {
            faults->append(Words::tr("Host \"%1\" in the settings: %2").arg(entry.name, uri.error().message));
        }
    }
    settings.endArray();
    return out;
}

void saveHosts(QSettings &settings, const QList<HostEntry> &hosts)
{
    settings.remove(QStringLiteral("hosts"));
    settings.beginWriteArray(QStringLiteral("hosts"));
    int at = 0;
    for (const HostEntry &e : hosts) {
        if (!e.remembered)
            continue;
        settings.setArrayIndex(at++);
        settings.setValue(QStringLiteral("id"), e.id.value.toString(QUuid::WithoutBraces));
        settings.setValue(QStringLiteral("name"), e.name);
        settings.setValue(QStringLiteral("uri"), e.uri);
        settings.setValue(QStringLiteral("readOnly"), e.readOnly);
        settings.setValue(QStringLiteral("connectAtStart"), e.connectAtStart);
    }
    settings.endArray();
    settings.sync();
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
