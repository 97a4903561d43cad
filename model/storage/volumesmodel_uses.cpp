// SPDX-License-Identifier: GPL-3.0-or-later
// Who uses the volumes: instances that name them, and volumes that stand on them.
#include "model/storage/volumesmodel.h"
#include <algorithm>

namespace model {

QList<virt::FileUse> VolumesModel::usesOf(const VolumeRow &row) const
{
    if (!m_uses)
        return {};
    QList<virt::FileUse> out = virt::allUses(*m_uses, {.pool = m_poolName, .volume = row.volume}, m_overlays);
    for (const QString &name : m_above.value(row.volume.name))
        if (const virt::FileUse use{.kind = virt::FileUse::Kind::Overlay, .name = name}; !out.contains(use))
            out.append(use);
    return out;
}

void VolumesModel::noteOverlay(const virt::StorageVolume &volume)
{
    if (!volume.backingPath.isEmpty())
        m_overlays.insert(virt::placeOf(volume.backingPath), {.pool = m_poolName, .volume = volume});
}

QString VolumesModel::forgetOverlay(int row)
{
    const virt::StorageVolume &volume = m_rows[row].volume;
    QString place = virt::placeOf(volume.backingPath);
    const auto [begin, end] = m_overlays.equal_range(place);
    const auto own = std::find_if(
        begin, end, [&](const virt::PooledVolume &overlay) { return overlay.volume.name == volume.name; });
    if (own != end)
        m_overlays.erase(own);
    return place;
}

// The volume there and those below it, as far as they are in this pool.
void VolumesModel::addChain(const QString &place, QSet<int> &rows) const
{
    for (int row = m_atPlace.value(place, -1); row >= 0 && !rows.contains(row);
         row = m_atPlace.value(virt::placeOf(m_rows[row].volume.backingPath), -1))
        rows.insert(row);
}

// A place of a use is a path, "pool:POOL/NAME", or "rbd:" with what the volume has for a path.
int VolumesModel::rowAt(const QString &place) const
{
    const QString pooled = QStringLiteral("pool:%1/").arg(m_poolName);
    if (place.startsWith(pooled))
        return m_at.value(place.mid(pooled.size()), -1);
    return m_atPlace.value(place.startsWith(u'/') ? place : place.mid(place.indexOf(u':') + 1), -1);
}

// Those that were used, that instances name, and that others stand on: of 20,000 volumes a few.
QSet<int> VolumesModel::usedRows() const
{
    QSet<int> out;
    if (m_uses)
        for (const QString &place : m_uses->places.uniqueKeys())
            if (const int row = rowAt(place); row >= 0)
                addChain(virt::placeOf(m_rows[row].volume.where()), out);
    for (const QString &place : m_overlays.uniqueKeys())
        addChain(place, out);
    for (const QString &name : m_above.keys())
        if (const int row = rowOf(name); row >= 0)
            out.insert(row);
    for (int row = 0; row < rowCount(); ++row)
        if (!m_rows[row].uses.isEmpty())
            out.insert(row);
    return out;
}

void VolumesModel::useAgain(const QSet<int> &rows)
{
    QList<int> changed;
    for (const int row : rows) {
        QList<virt::FileUse> now = usesOf(m_rows[row]);
        if (now == m_rows[row].uses)
            continue;
        m_rows[row].uses = std::move(now);
        changed.append(row);
    }
    touch(changed, UsedBy, UsedBy);
}

bool VolumesModel::isBelow(int row) const
{
    return !m_overlays.isEmpty() && m_overlays.contains(virt::placeOf(m_rows[row].volume.where()));
}

void VolumesModel::setAbove(const QHash<QString, QStringList> &overlays)
{
    QSet<int> rows;
    for (const QString &name : m_above.keys() + overlays.keys())
        if (const int row = rowOf(name); row >= 0)
            rows.insert(row);
    m_above = overlays;
    useAgain(rows);
}

void VolumesModel::setUses(const std::shared_ptr<const virt::Uses> &uses)
{
    const bool shownAnew = bool(m_uses) != bool(uses);
    m_uses = uses;
    useAgain(usedRows());
    if (shownAnew && rowCount())
        emit dataChanged(index(0, UsedBy), index(rowCount() - 1, UsedBy));
}

} // namespace model
