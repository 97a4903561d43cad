// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/volumesmodel.h"
#include "model/storage/knownvolumes.h"
#include "model/text/quantity.h"
#include "model/text/storagetext.h"
#include <algorithm>

namespace model {

// So many rows a sorting view takes in without a stop that could be felt.
static constexpr int atOnce = 1000;

VolumesModel::VolumesModel(const QString &poolName, QObject *parent) : QAbstractTableModel(parent), m_poolName(poolName)
{
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &VolumesModel::appendSome);
}

int VolumesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VolumesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QVariant alignment(VolumesModel::Column column)
{
    return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant VolumesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const VolumeRow &row = m_rows[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return column == UsedBy && !usesKnown() ? asking : volumeText(row, column);
    case Qt::ToolTipRole:
        return column == Backing && isBroken(row.volume)
                   ? tr("%1 is not in the pool. If it was made only now, refresh the pool.").arg(row.volume.backingPath)
                   : volumeToolTip(row, column);
    case Qt::TextAlignmentRole: return alignment(column);
    case SortRole: return volumeSortValue(row, column);
    case NameRole: return row.volume.name;
    case KnownRole: return row.volume.known;
    case FaultRole: return row.volume.fault != virt::Error();
    case BrokenRole: return column == Backing && isBroken(row.volume);
    default: return {};
    }
}

QVariant VolumesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(Column(section));
    if (role == Qt::ToolTipRole)
        return sizeMeaning(section == Capacity     ? SizeKind::Capacity
                           : section == Allocation ? SizeKind::Allocation
                           : section == Physical   ? SizeKind::Physical
                                                   : SizeKind::None);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Format: return tr("Format");
    case Capacity: return tr("Capacity");
    case Allocation: return tr("Allocation");
    case Physical: return tr("Physical");
    case UsedBy: return tr("Used by");
    case Backing: return tr("Backing file");
    case Changed: return tr("Changed");
    case Path: return tr("Path");
    default: return {};
    }
}

void VolumesModel::apply(const QList<virt::StorageVolume> &volumes)
{
    if (rowCount()) {
        Present next;
        next.reserve(volumes.size());
        for (const virt::StorageVolume &volume : volumes)
            next.insert(volume.name, &volume);
        dropMissing(next);
    }
    m_waiting.clear();
    for (const virt::StorageVolume &volume : volumes)
        if (!m_at.contains(volume.name))
            m_waiting.append(volume);
    appendSome();
}

void VolumesModel::setPool(const QString &name, const QString &target)
{
    setUses({});
    clear();
    m_early.clear();
    m_above.clear();
    m_poolName = name;
    m_target = virt::placeOf(target);
}

// From the end, a run at a time, so that earlier rows keep their numbers.
void VolumesModel::dropMissing(const Present &next)
{
    const auto stays = [&](int row) { return next.contains(m_rows[row].volume.name); };
    QStringList freed; // places on which one stood
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stays(last))
            continue;
        int first = last;
        while (first > 0 && !stays(first - 1))
            --first;
        for (int row = first; row <= last; ++row)
            freed += forgetOverlay(row);
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    renumber();
    QSet<int> below;
    for (const QString &place : std::as_const(freed))
        addChain(place, below);
    useAgain(below);
}

// What came of them before they had a row is not asked for again.
VolumeRow VolumesModel::rowFor(const virt::StorageVolume &volume)
{
    const auto early = m_early.constFind(volume.name);
    return {.volume = early == m_early.cend() ? volume : *early};
}

void VolumesModel::appendSome()
{
    const int first = rowCount();
    const int count = std::min(atOnce, int(m_waiting.size()));
    if (count == 0)
        return;
    beginInsertRows({}, first, first + count - 1);
    for (const virt::StorageVolume &volume : m_waiting.first(count))
        m_rows.append(rowFor(volume));
    m_waiting.remove(0, count);
    for (int row = first; row < rowCount(); ++row) {
        number(row);
        noteOverlay(m_rows[row].volume);
    }
    endInsertRows();
    useAgain(usedRows());
    if (m_waiting.isEmpty())
        m_early.clear();
    else
        m_more.start(0);
}

// While rows go away those behind them have old numbers.
int VolumesModel::rowOf(const QString &name) const
{
    const int row = m_at.value(name, -1);
    if (row < 0 || (row < rowCount() && m_rows[row].volume.name == name))
        return row;
    const auto hit = std::ranges::find_if(m_rows, [&](const VolumeRow &r) { return r.volume.name == name; });
    return hit == m_rows.end() ? -1 : int(hit - m_rows.begin());
}

void VolumesModel::number(int row)
{
    m_at.insert(m_rows[row].volume.name, row);
    m_atPlace.insert(virt::placeOf(m_rows[row].volume.where()), row);
}

void VolumesModel::renumber()
{
    m_at.clear();
    m_atPlace.clear();
    for (int row = 0; row < rowCount(); ++row)
        number(row);
}

void VolumesModel::setDetails(const QList<virt::StorageVolume> &volumes)
{
    QList<int> rows;
    QSet<int> chains; // of what they stood on and what they stand on now
    for (const virt::StorageVolume &volume : volumes) {
        const int row = rowOf(volume.name);
        if (row < 0 && !m_waiting.isEmpty())
            m_early.insert(volume.name, volume);
        if (row < 0 || m_rows[row].volume == volume)
            continue;
        addChain(forgetOverlay(row), chains);
        setOne(row, volume);
        rows.append(row);
    }
    for (const int row : std::as_const(rows)) {
        chains.insert(row);
        addChain(virt::placeOf(m_rows[row].volume.backingPath), chains);
    }
    touch(rows, 0, ColumnCount - 1);
    useAgain(chains);
}

// What could not be read again is still what it was.
void VolumesModel::setOne(int row, const virt::StorageVolume &volume)
{
    virt::StorageVolume &own = m_rows[row].volume;
    if (volume.known)
        own = volume;
    else
        own.fault = volume.fault;
    m_atPlace.insert(virt::placeOf(own.where()), row);
    noteOverlay(own);
}

// A run of neighbours becomes one signal.
void VolumesModel::touch(QList<int> rows, int firstColumn, int lastColumn)
{
    std::ranges::sort(rows);
    for (auto first = rows.begin(); first != rows.end();) {
        auto last = first;
        while (std::next(last) != rows.end() && *std::next(last) == *last + 1)
            ++last;
        emit dataChanged(index(*first, firstColumn), index(*last, lastColumn));
        first = std::next(last);
    }
}

KnownVolumes VolumesModel::known() const
{
    return {m_rows, m_at, usesKnown()};
}

const virt::StorageVolume *VolumesModel::find(const QString &name) const
{
    const int row = rowOf(name);
    return row < 0 ? nullptr : &m_rows[row].volume;
}

const virt::StorageVolume *VolumesModel::findAt(const QString &path) const
{
    const int row = path.isEmpty() ? -1 : m_atPlace.value(virt::placeOf(path), -1);
    return row < 0 ? nullptr : &m_rows[row].volume;
}

bool VolumesModel::isBroken(const virt::StorageVolume &volume) const
{
    const QString below = virt::placeOf(volume.backingPath);
    const bool here = !m_target.isEmpty() && below.section(u'/', 0, -2) == m_target;
    return here && m_waiting.isEmpty() && !findAt(below);
}

} // namespace model
