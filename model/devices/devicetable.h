// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/series/ringseries.h"
#include <QAbstractTableModel>
#include <utility>
#include <vector>

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
    // Rows that are no more go, new ones come at the end, each is given to `change` with what is told of it. What has
    // the same key, as two interfaces with one MAC have, is told apart by the order in which it is told.
    template<class Told, class KeyOf, class Change>
    void follow(const QList<Told> &told, KeyOf keyOf, Change change)
    {
        std::vector<bool> met(size_t(rowCount()), false);
        QList<Told> fresh;
        for (const Told &one : told)
            if (const int row = nextOf(keyOf(one), met); row >= 0)
                change(m_rows[row], one);
            else
                fresh.append(one);
        for (int row = rowCount() - 1; row >= 0; --row)
            if (!met[size_t(row)])
                takeOut(row);
        for (const Told &one : std::as_const(fresh))
            append(one, change);
        touch();
    }
    void touch()
    {
        if (rowCount())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    QList<Row> m_rows;

private:
    // The first row of that key that was not met before; it is now.
    template<class Key>
    int nextOf(const Key &key, std::vector<bool> &met) const
    {
        for (int row = 0; row < rowCount(); ++row) {
            if (met[size_t(row)] || m_rows[row].key() != key)
                continue;
            met[size_t(row)] = true;
            return row;
        }
        return -1;
    }
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
