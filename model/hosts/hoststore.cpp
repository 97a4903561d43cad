// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hoststore.h"
#include "virt/host/uri.h"
#include <QCoreApplication>
#include <QSettings>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostStore)
};
} // namespace

QList<HostEntry> loadHosts(QSettings &settings, QStringList *faults)
{
    QList<HostEntry> out;
    const int count = settings.beginReadArray(QStringLiteral("hosts"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        HostEntry e{.id = {QUuid(settings.value(QStringLiteral("id")).toString())},
                    .name = settings.value(QStringLiteral("name")).toString(),
                    .uri = settings.value(QStringLiteral("uri")).toString(),
                    .readOnly = settings.value(QStringLiteral("readOnly"), false).toBool(),
                    .connectAtStart = settings.value(QStringLiteral("connectAtStart"), true).toBool()};
        if (const auto uri = virt::parseUri(e.uri);
            !uri) { // a key file that is away at the moment is no reason to forget a host
            if (faults)
                faults->append(Words::tr("Host \"%1\" in the settings: %2").arg(e.name, uri.error().message));
            continue;
        }
        if (e.id.isNull())
            e.id = {QUuid::createUuid()};
        if (e.name.isEmpty())
            e.name = nameForUri(e.uri);
        out.append(e);
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
    const auto uri = virt::parseUri(text);
    if (!uri)
        return text;
    if (uri->isLocal())
        return uri->driver == QStringLiteral("test") ? Words::tr("Demo host") : QStringLiteral("localhost");
    const bool numeric = uri->host.contains(u':') || (!uri->host.isEmpty() && uri->host.back().isDigit());
    return numeric ? uri->host : uri->host.section(u'.', 0, 0);
}

} // namespace model
