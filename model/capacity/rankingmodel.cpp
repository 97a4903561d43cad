// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capacity/rankingmodel.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QLocale>

namespace model {

QString useText(double value, Measure measure)
{
    switch (measure) {
    case Measure::Cpu: return RankingModel::tr("%1 CPUs", "used by an instance").arg(QLocale().toString(value, 'f', 2));
    case Measure::Memory: return bytesText(value);
    default: return rateText(value);
    }
}

void RankingModel::set(const QList<Ranked> &ranking, Measure measure)
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(ranking, m_rows[row].uuid, &Ranked::uuid) != ranking.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.remove(row);
        endRemoveRows();
    }
    for (int row = 0; row < int(ranking.size()); ++row)
        place(row, ranking[row]);
    const bool other = std::exchange(m_measure, measure) != measure;
    if (m_rows.isEmpty() || (m_rows == ranking && !other))
        return;
    m_rows = ranking;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

// Brings an instance to its row, with what was known of it.
void RankingModel::place(int row, const Ranked &ranked)
{
    const auto at = int(std::ranges::find(m_rows, ranked.uuid, &Ranked::uuid) - m_rows.begin());
    if (at == m_rows.size()) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, ranked);
        endInsertRows();
    } else if (at != row) {
        beginMoveRows({}, at, at, {}, row); // always upwards: the rows before are in order already
        m_rows.move(at, row);
        endMoveRows();
    }
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Ranked &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return index.column() == Name ? row.name : useText(row.value, m_measure);
    case Qt::TextAlignmentRole:
        return int(index.column() == Use ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case UuidRole: return row.uuid;
    case PercentRole: return index.column() == Use ? QVariant(row.share * 100) : QVariant();
    default: return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Instance") : tr("Use");
}

} // namespace model
