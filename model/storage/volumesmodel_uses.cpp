// SPDX-License-Identifier: GPL-3.0-or-later
// Who uses the volumes: instances that name them, and volumes that stand on them.
#include "model/storage/volumesmodel.h"
#include <algorithm>

namespace model {

QList<virt::FileUse> VolumesModel::usesOf(const VolumeRow &row) const
{
    if (!m_uses)
        return {};
    return virt::allUses(*m_uses, {.pool = m_poolName, .volume = row.volume}, m_overlays);
}

void VolumesModel::noteOverlay(const virt::StorageVolume &volume)
{
    if (!volume.backingPath.isEmpty())
        m_overlays.insert(virt::placeOf(volume.backingPath), {.pool = m_poolName, .volume = volume});
}

QString VolumesModel::forgetOverlay(int row)
{
    const virt::StorageVolume &volume = m_rows[row].volume;
    const QString place = virt::placeOf(volume.backingPath);
    const auto [begin, end] = m_overlays.equal_range(place);
    const auto own = std::find_if(
        begin, end, [&](const virt::PooledVolume &overlay) { return overlay.volume.name == volume.name; });
    if (own != end)
        m_overlays.erase(own);
    return place;
}

// The volume there and those below it, as far as they are in this pool.
QList<int> VolumesModel::chainFrom(const QString &place) const
{
    QList<int> out;
    for (int row = m_atPlace.value(place, -1); row >= 0 && !out.contains(row);
         row = m_atPlace.value(virt::placeOf(m_rows[row].volume.backingPath), -1))
        out.append(row);
    return out;
}

void VolumesModel::useAgain(const QList<int> &rows, QList<int> &touched)
{
    for (const int row : rows) {
        const QList<virt::FileUse> now = usesOf(m_rows[row]);
        if (now == m_rows[row].uses)
            continue;
        m_rows[row].uses = now;
        touched.append(row);
    }
}

void VolumesModel::setUses(const std::shared_ptr<const virt::Uses> &uses)
{
    const bool first = !m_uses;
    m_uses = uses;
    QList<int> all;
    for (int row = 0; row < rowCount(); ++row)
        all.append(row);
    QList<int> touched;
    useAgain(all, touched);
    touch(first || !uses ? all : touched);
}

} // namespace model
