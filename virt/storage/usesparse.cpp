// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/uses.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>
#include <QDir>
#include <QRegularExpression>

namespace virt {

namespace {

using Kind = FileUse::Kind;

QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

// Where a <source> leads; empty when it leads nowhere that could be a volume.
QString placeOfSource(const pugi::xml_node &source)
{
    for (const char *name : {"file", "dev", "dir"})
        if (const QString path = attribute(source, name); !path.isEmpty())
            return placeOf(path);
    if (const QString volume = attribute(source, "volume"); !volume.isEmpty())
        return QStringLiteral("pool:%1/%2").arg(attribute(source, "pool"), volume);
    if (const QString name = attribute(source, "name"); !name.isEmpty() && source.attribute("protocol"))
        return attribute(source, "protocol") + u':' + name;
    return {};
}

// Gathers what one domain refers to.
class Gatherer {
public:
    explicit Gatherer(FileUse of) : m_of(std::move(of)) {}
    [[nodiscard]] PlacedUses take() { return std::move(m_out); }

    void domain(const pugi::xml_node &domain)
    {
        const pugi::xml_node devices = domain.child("devices");
        for (const pugi::xml_node &disk : devices.children("disk"))
            addDisk(disk);
        for (const pugi::xml_node &filesystem : devices.children("filesystem"))
            add(Kind::Device, placeOfSource(filesystem.child("source")));
        for (const pugi::xml_node &memory : devices.children("memory"))
            addPath(Kind::Device, memory.child("source").child_value("path"));
        for (const char *port : {"serial", "console", "parallel", "channel"})
            for (const pugi::xml_node &log : devices.children(port))
                addLog(log);
        addBoot(domain.child("os"));
    }

    void add(Kind kind, const QString &place)
    {
        if (place.isEmpty())
            return;
        FileUse use = m_of;
        // What a snapshot's definition has is the snapshot's, whatever it was to the instance.
        if (m_of.kind != Kind::Snapshot)
            use.kind = kind;
        m_out.insert(place, use);
    }
    void addPath(Kind kind, const char *path) { add(kind, placeOf(QString::fromUtf8(path))); }

private:
    void addDisk(const pugi::xml_node &disk)
    {
        const FileUse whole = m_of;
        if (m_of.detail.isEmpty())
            m_of.detail = attribute(disk.child("target"), "dev");
        m_of.readOnly = !disk.child("readonly").empty();
        m_of.shareable = !disk.child("shareable").empty();
        add(Kind::Disk, placeOfSource(disk.child("source")));
        add(Kind::Mirror, placeOfSource(disk.child("mirror").child("source")));
        addPath(Kind::Mirror, disk.child("mirror").attribute("file").value());
        for (auto layer = disk.child("backingStore"); layer; layer = layer.child("backingStore"))
            add(Kind::Backing, placeOfSource(layer.child("source")));
        m_of = whole;
    }
    void addLog(const pugi::xml_node &port)
    {
        if (attribute(port, "type") == QStringLiteral("file"))
            addPath(Kind::Device, port.child("source").attribute("path").value());
        addPath(Kind::Device, port.child("log").attribute("file").value());
    }
    void addBoot(const pugi::xml_node &os)
    {
        for (const char *name : {"kernel", "initrd", "dtb", "loader"})
            addPath(Kind::Boot, os.child_value(name));
        const pugi::xml_node nvram = os.child("nvram");
        addPath(Kind::Nvram, nvram.text().get());
        addPath(Kind::Boot, nvram.attribute("template").value());
        add(Kind::Nvram, placeOfSource(nvram.child("source")));
    }

    FileUse m_of;
    PlacedUses m_out;
};

pugi::xml_node rootOf(const tl::expected<XmlDocument, XmlFault> &document)
{
    return document ? (*document)->document_element() : pugi::xml_node();
}

} // namespace

// Most are clean, and there may be many.
static bool isClean(const QString &path)
{
    return !path.contains(QStringLiteral("//")) && !path.contains(QStringLiteral("/.")) && !path.endsWith(u'/');
}

QString placeOf(const QString &path)
{
    QString clean = isClean(path) ? path : QDir::cleanPath(path);
    static const QString mapper = QStringLiteral("/dev/mapper/");
    if (!clean.startsWith(mapper))
        return clean;
    // "vg--0-lv": dashes within the names are doubled, a single one is between them.
    static const QRegularExpression form(QStringLiteral("^((?:[^-]|--)+)-((?:[^-]|--)+)$"));
    const auto match = form.match(clean.mid(mapper.size()));
    if (!match.hasMatch())
        return clean;
    const QString names = match.captured(1) + u'/' + match.captured(2);
    return QStringLiteral("/dev/") + QString(names).replace(QStringLiteral("--"), QStringLiteral("-"));
}

PlacedUses usesInDomain(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    const pugi::xml_node domain = rootOf(document);
    Gatherer gatherer({.instance = QUuid(QString::fromUtf8(domain.child_value("uuid")).trimmed()),
                       .name = QString::fromUtf8(domain.child_value("name")),
                       .running = !domain.attribute("id").empty()});
    gatherer.domain(domain);
    return gatherer.take();
}

PlacedUses usesInSnapshot(const QByteArray &snapshotXml, const QUuid &instance, const QString &name)
{
    const auto document = parseXml(snapshotXml);
    const pugi::xml_node snapshot = rootOf(document);
    Gatherer gatherer({.kind = Kind::Snapshot,
                       .instance = instance,
                       .name = name,
                       .detail = QString::fromUtf8(snapshot.child_value("name"))});
    for (const pugi::xml_node &disk : snapshot.child("disks").children("disk"))
        gatherer.add(Kind::Snapshot, placeOfSource(disk.child("source")));
    gatherer.domain(snapshot.child("domain"));
    gatherer.domain(snapshot.child("inactiveDomain"));
    PlacedUses out = gatherer.take();
    const QString memory = placeOf(attribute(snapshot.child("memory"), "file"));
    if (!memory.isEmpty())
        out.insert(memory, {.kind = Kind::SnapshotMemory,
                            .instance = instance,
                            .name = name,
                            .detail = QString::fromUtf8(snapshot.child_value("name"))});
    return out;
}

PlacedUses usesInPool(const QByteArray &poolXml)
{
    const auto document = parseXml(poolXml);
    const pugi::xml_node pool = rootOf(document);
    const FileUse use{.kind = Kind::Pool, .name = QString::fromUtf8(pool.child_value("name"))};
    PlacedUses out;
    for (const pugi::xml_node &device : pool.child("source").children("device"))
        if (const QString place = placeOf(attribute(device, "path")); place.startsWith(u'/'))
            out.insert(place, use);
    if (const QString target = placeOf(QString::fromUtf8(pool.child("target").child_value("path"))); !target.isEmpty())
        out.insert(target, use);
    return out;
}

QString useText(const FileUse &use)
{
    switch (use.kind) {
    case Kind::Disk:
    case Kind::Device:
        return use.detail.isEmpty() ? use.name : Say::tr("%1 (%2)", "instance (disk)").arg(use.name, use.detail);
    case Kind::Backing: return Say::tr("Below a disk of %1").arg(use.name);
    case Kind::Mirror: return Say::tr("Copied to for %1").arg(use.name);
    case Kind::Snapshot: return Say::tr("Snapshot %1 of %2").arg(use.detail, use.name);
    case Kind::SnapshotMemory: return Say::tr("Memory of snapshot %1 of %2").arg(use.detail, use.name);
    case Kind::SavedState: return Say::tr("Saved state of %1").arg(use.name);
    case Kind::Boot: return Say::tr("Boots %1").arg(use.name);
    case Kind::Nvram: return Say::tr("UEFI variables of %1").arg(use.name);
    case Kind::Overlay: return Say::tr("Volume %1 stands on it").arg(use.name);
    case Kind::Pool: return Say::tr("Pool %1 lies in it").arg(use.name);
    }
    return {};
}

QString usersText(const QList<FileUse> &uses, qsizetype most)
{
    QStringList named;
    for (const FileUse &use : uses.first(std::min(most, uses.size())))
        named << useText(use);
    const QString list = named.join(QStringLiteral(", "));
    const int more = int(uses.size() - named.size());
    return more > 0 ? Say::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

} // namespace virt
