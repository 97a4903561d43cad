// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/snapshotxml.h"
#include "virt/core/say.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

namespace virt {

namespace {

DomainState stateNamed(const QString &word)
{
    static const std::pair<QLatin1StringView, DomainState> states[] = {
        {QLatin1StringView("running"), DomainState::Running},
        {QLatin1StringView("blocked"), DomainState::Running},
        {QLatin1StringView("paused"), DomainState::Paused},
        {QLatin1StringView("shutdown"), DomainState::ShuttingDown},
        {QLatin1StringView("shutoff"), DomainState::Off},
        {QLatin1StringView("crashed"), DomainState::Crashed},
        {QLatin1StringView("pmsuspended"), DomainState::PmSuspended}};
    const auto *hit = std::ranges::find(states, word, [](const auto &s) { return s.first; });
    return hit == std::end(states) ? DomainState::Unknown : hit->second;
}

QString textOf(pugi::xml_node parent, const char *child)
{
    return QString::fromUtf8(parent.child_value(child));
}

QLatin1StringView placeOf(pugi::xml_node node)
{
    return QLatin1StringView(node.attribute("snapshot").value());
}

bool hasExternal(pugi::xml_node root)
{
    const auto disks = root.child("disks").children("disk");
    return placeOf(root.child("memory")) == QLatin1StringView("external")
           || std::any_of(disks.begin(), disks.end(),
                          [](pugi::xml_node disk) { return placeOf(disk) == QLatin1StringView("external"); });
}

bool hasMemory(pugi::xml_node root, DomainState state)
{
    const QLatin1StringView place = placeOf(root.child("memory"));
    if (place.isEmpty()) // old metadata: what ran was saved with its memory
        return state == DomainState::Running || state == DomainState::Paused;
    return place != QLatin1StringView("no");
}

QByteArray written(const pugi::xml_document &document)
{
    std::ostringstream out;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return QByteArray::fromStdString(out.str());
}

Error notASnapshot(const QString &why)
{
    return Error::invalid(Say::tr("Read the snapshot"), why);
}

void replaceDescription(pugi::xml_node root, const QString &description)
{
    pugi::xml_node node = root.child("description");
    if (description.isEmpty()) {
        root.remove_child(node);
        return;
    }
    if (!node)
        node = root.insert_child_after("description", root.child("name"));
    node.remove_children();
    node.append_child(pugi::node_pcdata).set_value(description.toUtf8().constData());
}

void addMemory(pugi::xml_node root, const QString &file)
{
    pugi::xml_node memory = root.append_child("memory");
    memory.append_attribute("snapshot").set_value("external");
    memory.append_attribute("file").set_value(file.toUtf8().constData());
}

void addDisk(pugi::xml_node list, const QString &target, const TakeRequest &request)
{
    pugi::xml_node disk = list.append_child("disk");
    disk.append_attribute("name").set_value(target.toUtf8().constData());
    if (request.leaveOut.contains(target)) {
        disk.append_attribute("snapshot").set_value("no");
        return;
    }
    disk.append_attribute("snapshot").set_value("external");
    disk.append_attribute("type").set_value("file");
    disk.append_child("driver").append_attribute("type").set_value("qcow2");
    disk.append_child("source").append_attribute("file").set_value(request.overlays.value(target).toUtf8().constData());
}

} // namespace

Result<Snapshot> parseSnapshot(const QByteArray &xml)
{
    const auto document = parseXml(xml);
    if (!document)
        return notASnapshot(document.error().message);
    const pugi::xml_node root = (*document)->child("domainsnapshot");
    if (!root)
        return notASnapshot(Say::tr("This is not the description of a snapshot"));
    const QString state = textOf(root, "state");
    Snapshot out{.name = textOf(root, "name"),
                 .parent = textOf(root.child("parent"), "name"),
                 .description = textOf(root, "description"),
                 .state = stateNamed(state),
                 .external = hasExternal(root),
                 .diskOnly = state == QStringLiteral("disk-snapshot")};
    out.withMemory = hasMemory(root, out.state);
    if (const qint64 seconds = textOf(root, "creationTime").toLongLong(); seconds > 0)
        out.created = QDateTime::fromSecsSinceEpoch(seconds);
    return out;
}

QByteArray buildSnapshotXml(const TakeRequest &request, const QList<SnapshotDiskOffer> &disks, bool running)
{
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("domainsnapshot");
    root.append_child("name").text().set(request.name.toUtf8().constData());
    if (!request.description.isEmpty())
        root.append_child("description").text().set(request.description.toUtf8().constData());
    if (request.kind == SnapshotKind::Internal)
        return written(document);
    if (request.kind == SnapshotKind::External && running)
        addMemory(root, request.memory);
    pugi::xml_node list = root.append_child("disks");
    for (const SnapshotDiskOffer &disk : disks)
        addDisk(list, disk.target, request);
    return written(document);
}

Result<QByteArray> withDescription(const QByteArray &xml, const QString &description)
{
    // Not parseXml(): here white space between the elements is kept too, so that nothing else changes.
    pugi::xml_document document;
    const auto read = document.load_buffer(xml.constData(), static_cast<size_t>(xml.size()),
                                           pugi::parse_full | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    const pugi::xml_node root = document.child("domainsnapshot");
    if (!read || !root)
        return notASnapshot(Say::tr("This is not the description of a snapshot"));
    replaceDescription(root, description);
    return written(document);
}

} // namespace virt
