// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/calls/callsmodel.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QLocale>
#include <QSet>

namespace model {

static bool same(const virt::CallTotals &a, const virt::CallTotals &b)
{
    return a.count == b.count && a.failed == b.failed && a.totalNs == b.totalNs && a.longestNs == b.longestNs
           && a.bytes == b.bytes;
}

QString callTimeText(qint64 nanoseconds)
{
    const qint64 us = (nanoseconds + 500) / 1000;
    return us < 1000 ? CallsModel::tr("%1 µs").arg(us) : durationText((us + 500) / 1000);
}

int CallsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void CallsModel::apply(const Totals &totals)
{
    dropMissing(totals);
    update(totals);
    append(totals);
}

void CallsModel::dropMissing(const Totals &totals)
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) { // from the end, so earlier rows keep their numbers
        if (totals.contains(m_rows[row].function))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.remove(row);
        endRemoveRows();
    }
}

void CallsModel::update(const Totals &totals)
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const virt::CallTotals next = totals.value(m_rows[row].function);
        if (same(m_rows[row].totals, next))
            continue;
        m_rows[row].totals = next;
        emit dataChanged(index(row, Count), index(row, Bytes));
    }
}

void CallsModel::append(const Totals &totals)
{
    QSet<QString> known;
    for (const Row &row : std::as_const(m_rows))
        known.insert(row.function);
    QList<Row> fresh;
    for (auto it = totals.cbegin(); it != totals.cend(); ++it)
        if (!known.contains(it.key()))
            fresh.append({it.key(), it.value()});
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows.append(fresh);
    endInsertRows();
}

static QVariant value(int column, const QString &function, const virt::CallTotals &totals)
{
    switch (column) {
    case CallsModel::Function: return function;
    case CallsModel::Count: return totals.count;
    case CallsModel::Failed: return totals.failed;
    case CallsModel::Median: return std::min(totals.durations.percentile(50), totals.longestNs);
    case CallsModel::NinetyFifth: return std::min(totals.durations.percentile(95), totals.longestNs);
    case CallsModel::Longest: return totals.longestNs;
    case CallsModel::Bytes: return totals.bytes;
    default: return {};
    }
}

static QString text(int column, const QVariant &value)
{
    if (column == CallsModel::Function)
        return value.toString();
    if (column >= CallsModel::Median && column <= CallsModel::Longest)
        return callTimeText(value.toLongLong());
    if (column == CallsModel::Bytes)
        return value.toLongLong() < 0 ? noFigure : bytesText(double(value.toLongLong()));
    return QLocale().toString(value.toULongLong());
}

QVariant CallsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return int((column == Function ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const Row &row = m_rows[index.row()];
    const QVariant v = value(column, row.function, row.totals);
    return role == SortRole ? v : text(column, v);
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Function ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Function: return tr("Function");
    case Count: return tr("Count");
    case Failed: return tr("Failed");
    case Median: return tr("p50");
    case NinetyFifth: return tr("p95");
    case Longest: return tr("Longest");
    case Bytes: return tr("Answers");
    default: return {};
    }
}

} // namespace model
