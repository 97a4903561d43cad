// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from who uses what.
#include "virt/storage/uses.h"
#include <algorithm>
#include <QFileInfo>

namespace virt {

namespace {

void addOnce(QList<FileUse> &to, const FileUse &use)
{
    if (!to.contains(use))
        to.append(use);
}

// Of an instance that runs and is stored, one of both is enough, and the running one tells more.
bool saysMore(const FileUse &more, const FileUse &less)
{
    FileUse same = less;
    same.running = true;
    return !less.running && more == same;
}

QStringList placesOf(const PooledVolume &volume)
{
    QStringList out{placeOf(volume.volume.where())};
    out << QStringLiteral("pool:%1/%2").arg(volume.pool, volume.volume.name);
    if (volume.volume.type == StorageVolume::Type::Network || !out.first().startsWith(u'/'))
        out << QStringLiteral("rbd:") + volume.volume.where();
    return out;
}

// libvirt keeps it as ".../save/NAME.save".
QString savedName(const StorageVolume &volume)
{
    static const QString ending = QStringLiteral(".save");
    return volume.name.endsWith(ending) ? volume.name.chopped(ending.size()) : QString();
}

bool isSavedState(const Uses &uses, const StorageVolume &volume)
{
    return uses.saved.contains(savedName(volume))
           && QFileInfo(QFileInfo(volume.where()).path()).fileName() == QStringLiteral("save");
}

bool isFile(const StorageVolume &volume)
{
    using Type = StorageVolume::Type;
    return volume.type != Type::Directory && volume.type != Type::NetworkDirectory
           && volume.format != QStringLiteral("dir");
}

// Named as virt/backup/backupset.h does: "web-1-20260102-030405.backup.json" tells of "web-1-vda-20260102-030405.qcow2".
class BackupNames {
public:
    BackupNames(const QString &poolName, const QList<PooledVolume> &all)
    {
        for (const PooledVolume &volume : all)
            if (volume.pool == poolName && volume.volume.name.endsWith(ending))
                m_stems << volume.volume.name.chopped(ending.size());
    }

    [[nodiscard]] bool have(const QString &name) const
    {
        return std::ranges::any_of(m_stems, [&name](const QString &stem) {
            return name == stem + ending
                   || (name.startsWith(stem.chopped(stampSize)) && name.endsWith(stem.right(stampSize) + image)
                       && name.size() > stem.size() + image.size());
        });
    }

private:
    static constexpr qsizetype stampSize = 15; // yyyyMMdd-HHmmss
    inline static const QString ending = QStringLiteral(".backup.json");
    inline static const QString image = QStringLiteral(".qcow2");
    QStringList m_stems;
};

} // namespace

bool mayShare(const FileUse &use, bool readOnly, bool shareable)
{
    if (use.kind == FileUse::Kind::Overlay || use.kind == FileUse::Kind::Backing)
        return readOnly;
    if (use.kind != FileUse::Kind::Disk)
        return false;
    return (readOnly && use.readOnly) || (shareable && use.shareable);
}

QList<FileUse> Uses::of(const PooledVolume &volume) const
{
    QList<FileUse> all;
    for (const QString &place : placesOf(volume))
        for (auto [at, end] = places.equal_range(place); at != end; ++at)
            addOnce(all, *at);
    if (isSavedState(*this, volume.volume))
        addOnce(all, {.kind = FileUse::Kind::SavedState, .name = savedName(volume.volume)});
    QList<FileUse> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const FileUse &use) {
        return std::ranges::none_of(all, [&](const FileUse &other) { return saysMore(other, use); });
    });
    std::ranges::sort(out, {}, [](const FileUse &use) { return std::tie(use.name, use.kind, use.detail); });
    return out;
}

Overlays overlaysOf(const QList<PooledVolume> &volumes)
{
    Overlays out;
    for (const PooledVolume &volume : volumes)
        if (!volume.volume.backingPath.isEmpty())
            out.insert(placeOf(volume.volume.backingPath), volume);
    return out;
}

QList<FileUse> allUses(const Uses &uses, const PooledVolume &volume, const Overlays &overlays)
{
    QList<FileUse> out = uses.of(volume);
    QSet<QString> seen{placeOf(volume.volume.where())};
    QList<PooledVolume> ahead = overlays.values(placeOf(volume.volume.where()));
    while (!ahead.isEmpty()) {
        const PooledVolume overlay = ahead.takeFirst();
        const QString place = placeOf(overlay.volume.where());
        if (seen.contains(place))
            continue; // chains that bite their tails
        seen.insert(place);
        addOnce(out, {.kind = FileUse::Kind::Overlay, .name = overlay.volume.name});
        for (FileUse use : uses.of(overlay)) {
            if (use.kind == FileUse::Kind::Disk)
                use.kind = FileUse::Kind::Backing;
            addOnce(out, use);
        }
        ahead += overlays.values(place);
    }
    return out;
}

QList<Orphan> orphansIn(const Uses &uses, const QString &poolName, const QList<PooledVolume> &all)
{
    const Overlays overlays = overlaysOf(all);
    const BackupNames backups(poolName, all);
    QList<Orphan> out;
    for (const PooledVolume &volume : all) {
        if (volume.pool != poolName || !isFile(volume.volume) || backups.have(volume.volume.name))
            continue;
        const QList<FileUse> its = allUses(uses, volume, overlays);
        const bool free = std::ranges::all_of(
            its, [](const FileUse &use) { return use.kind == FileUse::Kind::Overlay; }); // which are orphans, then
        if (!free)
            continue;
        Orphan orphan{.volume = volume.volume};
        for (const FileUse &use : its)
            orphan.above << use.name;
        out.append(orphan);
    }
    return out;
}

} // namespace virt
