// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of pools as XML.
#include "virt/storage/poolspec.h"
#include "virt/storage/sourcehost_p.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>
#include <QRegularExpression>

namespace virt {

namespace {

void set(pugi::xml_node node, const char *attribute, const QString &value)
{
    node.append_attribute(attribute).set_value(value.toUtf8().constData());
}

void addText(pugi::xml_node parent, const char *name, const QString &text)
{
    parent.append_child(name).text().set(text.toUtf8().constData());
}

void addHosts(pugi::xml_node source, const QStringList &hosts)
{
    for (const QString &text : hosts) {
        const auto host = parseSourceHost(text);
        if (!host)
            continue;
        const pugi::xml_node node = source.append_child("host");
        set(node, "name", host->name);
        if (host->port)
            set(node, "port", QString::number(host->port));
    }
}

void addPaths(pugi::xml_node source, const char *element, const QStringList &paths)
{
    for (const QString &path : paths)
        if (!path.isEmpty())
            set(source.append_child(element), "path", path);
}

void addAdapter(pugi::xml_node source, const QString &adapter)
{
    const pugi::xml_node node = source.append_child("adapter");
    set(node, "type", QStringLiteral("scsi_host"));
    set(node, "name", adapter);
}

void addLogin(pugi::xml_node source, const PoolSpec &spec)
{
    if (spec.login.isEmpty())
        return;
    pugi::xml_node auth = source.append_child("auth");
    set(auth, "type", spec.type == PoolType::Rbd ? QStringLiteral("ceph") : QStringLiteral("chap"));
    set(auth, "username", spec.login.user);
    const pugi::xml_node secret = auth.append_child("secret");
    if (spec.login.secret.isNull())
        set(secret, "usage", spec.login.usage);
    else
        set(secret, "uuid", spec.login.secret.toString(QUuid::WithoutBraces));
}

void addSource(pugi::xml_node source, PoolField field, const PoolSpec &spec)
{
    switch (field) {
    case PoolField::Hosts: return addHosts(source, spec.hosts);
    case PoolField::Directory: return addPaths(source, "dir", {spec.directory});
    case PoolField::Devices: return addPaths(source, "device", spec.devices);
    case PoolField::SourceName: return addText(source, "name", spec.sourceName);
    case PoolField::Adapter: return addAdapter(source, spec.adapter);
    case PoolField::Initiator:
        if (!spec.initiator.isEmpty())
            set(source.append_child("initiator").append_child("iqn"), "name", spec.initiator);
        return;
    case PoolField::Format:
        if (!spec.format.isEmpty())
            set(source.append_child("format"), "type", spec.format);
        return;
    case PoolField::User: return addLogin(source, spec);
    case PoolField::Name:
    case PoolField::Target:
    case PoolField::Secret: return;
    }
}

} // namespace

std::optional<SourceHost> parseSourceHost(const QString &text)
{
    static const QRegularExpression bracketed(QStringLiteral("^\\[([0-9a-fA-F:.]+)\\](?::(\\d{1,5}))?$"));
    static const QRegularExpression bare(QStringLiteral("^([0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)$"));
    static const QRegularExpression named(QStringLiteral("^([a-zA-Z0-9][a-zA-Z0-9.-]*)(?::(\\d{1,5}))?$"));
    for (const QRegularExpression *form : {&bracketed, &bare, &named}) {
        const auto match = form->match(text);
        if (!match.hasMatch())
            continue;
        const SourceHost out{.name = match.captured(1), .port = match.captured(2).toInt()};
        return out.port <= 65535 && (match.captured(2).isEmpty() || out.port > 0) ? std::optional(out) : std::nullopt;
    }
    return {};
}

QByteArray poolXml(const PoolSpec &spec)
{
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node pool = document->append_child("pool");
    set(pool, "type", poolTypeWord(spec.type));
    addText(pool, "name", spec.name);
    const QList<PoolFieldRule> fields = fieldsOf(spec.type);
    const pugi::xml_node source = pool.append_child("source");
    for (const PoolFieldRule &rule : fields)
        addSource(source, rule.field, spec);
    if (!source.first_child())
        pool.remove_child(source);
    const QString target = spec.type == PoolType::Logical ? QStringLiteral("/dev/") + spec.sourceName : spec.target;
    const bool has = std::ranges::find(fields, PoolField::Target, &PoolFieldRule::field) != fields.end();
    if (has || spec.type == PoolType::Logical)
        addText(pool.append_child("target"), "path", target);
    return formatXml(document);
}

} // namespace virt
