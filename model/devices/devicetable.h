// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/series/ringseries.h"
#include <algorithm>
#include <QAbstractTableModel>

namespace model {

// What the tables of one instance's devices tell besides Qt's own roles.
enum DeviceRole {
    DeviceSortRole = Qt::UserRole, // a number or a text that sorts as the column means it
    DeviceHistoryRole,             // QList<RingSeries>: the lines of a sparkline
    DeviceFaultRole                // bool: the cell says what went wrong
};

// The devices of one instance by their key: follows what the host tells by differences, never resets. Row has `key()`.
template<class Row>
class DeviceTable : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] const Row &row(int row) const { return m_rows[row]; }

protected:
    // Rows that are no more go, new ones come at the end, each is given to `change` with what is told of it.
    template<class Told, class KeyOf, class Change>
    void follow(const QList<Told> &told, KeyOf keyOf, Change change)
    {
        const auto inTold = [&](const auto &key) { return std::ranges::find(told, key, keyOf); };
        for (int row = rowCount() - 1; row >= 0; --row)
            if (inTold(m_rows[row].key()) == told.end())
                takeOut(row);
        for (const Told &one : told) {
            const int row = rowOf(keyOf(one));
            if (row >= 0)
                change(m_rows[row], one);
            else
                append(one, change);
        }
        touch();
    }
    template<class Key>
    [[nodiscard]] int rowOf(const Key &key) const
    {
        const auto hit = std::ranges::find_if(m_rows, [&](const Row &row) { return row.key() == key; });
        return hit == m_rows.end() ? -1 : int(hit - m_rows.begin());
    }
    void touch()
    {
        if (rowCount())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    QList<Row> m_rows;

private:
    template<class Told, class Change>
    void append(const Told &one, Change change)
    {
        Row row;
        change(row, one);
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.append(row);
        endInsertRows();
    }
    void takeOut(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
};

} // namespace model
