// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capacity/numamodel.h"
#include "model/text/quantity.h"
#include <algorithm>

namespace model {

using virt::NumaCell;
using virt::NumaFree;
using virt::NumaPages;

QString hugePagesText(const NumaCell &cell, const NumaFree &free)
{
    const QList<NumaPages> now = free.hugePages.value(cell.id);
    QStringList out;
    for (const NumaPages &pages : cell.hugePages) {
        const auto hit = std::ranges::find(now, pages.sizeKiB, &NumaPages::sizeKiB);
        const QString size = kibText(pages.sizeKiB);
        out << (hit == now.end() ? NumaModel::tr("%1: %2", "size of huge pages: how many").arg(size).arg(pages.count)
                                 : NumaModel::tr("%1: %2 of %3 free").arg(size).arg(hit->count).arg(pages.count));
    }
    return out.isEmpty() ? noFigure : out.join(QStringLiteral(", "));
}

static QString distancesText(const NumaCell &cell)
{
    QStringList out;
    for (const auto &[id, distance] : cell.distances)
        if (id != cell.id)
            out << NumaModel::tr("%1 to %2", "distance to a NUMA cell").arg(distance).arg(id);
    return out.isEmpty() ? noFigure : out.join(QStringLiteral(", "));
}

void NumaModel::set(const QList<NumaCell> &cells, const NumaFree &free)
{
    if (cells.size() < m_cells.size()) {
        beginRemoveRows({}, int(cells.size()), rowCount() - 1);
        m_cells.resize(cells.size());
        endRemoveRows();
    } else if (cells.size() > m_cells.size()) {
        beginInsertRows({}, rowCount(), int(cells.size()) - 1);
        m_cells.append(cells.sliced(m_cells.size()));
        endInsertRows();
    }
    if (cells.isEmpty() || (m_cells == cells && m_free == free))
        return;
    m_cells = cells;
    m_free = free;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int NumaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cells.size());
}

int NumaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString NumaModel::text(const NumaCell &cell, int column) const
{
    switch (column) {
    case Cell: return QString::number(cell.id);
    case Cpus: return cell.cpus.isEmpty() ? noFigure : cell.cpus.text();
    case Memory: return kibText(cell.memoryKiB);
    case Free: {
        const auto hit = m_free.memoryKiB.find(cell.id);
        return hit == m_free.memoryKiB.end() ? noFigure : kibText(*hit);
    }
    case HugePages: return hugePagesText(cell, m_free);
    default: return distancesText(cell);
    }
}

QVariant NumaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool figure = index.column() == Memory || index.column() == Free;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(m_cells[index.row()], index.column());
    if (role == Qt::TextAlignmentRole)
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant NumaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Memory || section == Free ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cell: return tr("Cell");
    case Cpus: return tr("CPUs");
    case Memory: return tr("Memory");
    case Free: return tr("Free");
    case HugePages: return tr("Huge pages");
    default: return tr("Distance");
    }
}

} // namespace model
