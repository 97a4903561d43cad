// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/knownvolumes.h"

namespace model {

KnownVolumes::KnownVolumes(QList<VolumeRow> rows, QHash<QString, int> places, bool usesKnown)
    : m_rows(std::move(rows))
    , m_at(std::move(places))
    , m_usesKnown(usesKnown)
{}

const virt::StorageVolume *KnownVolumes::find(const QString &name) const
{
    const int row = m_at.value(name, -1);
    return row < 0 ? nullptr : &m_rows[row].volume;
}

QList<virt::FileUse> KnownVolumes::usesOf(const QString &name) const
{
    const int row = m_at.value(name, -1);
    return row < 0 ? QList<virt::FileUse>() : m_rows[row].uses;
}

QStringList KnownVolumes::names() const
{
    QStringList out;
    out.reserve(m_rows.size());
    for (const VolumeRow &row : m_rows)
        out << row.volume.name;
    return out;
}

} // namespace model
