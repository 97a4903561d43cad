// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/calllog.h"
#include <QAbstractTableModel>
#include <QList>

namespace model {

// What a host was asked, by function: how often, how often in vain, how long, how much came back. Follows the sums of a call log by
// differences and never resets; the order of rows means nothing, a proxy sorts.
class CallsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Function, Count, Failed, Median, NinetyFifth, Longest, Bytes, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    using Totals = QHash<QString, virt::CallTotals>;
    void apply(const Totals &totals);

private:
    struct Row {
        QString function;
        virt::CallTotals totals;
    };
    void dropMissing(const Totals &totals);
    void update(const Totals &totals);
    void append(const Totals &totals);
    QList<Row> m_rows;
};

[[nodiscard]] QString callTimeText(qint64 nanoseconds); // "420 µs", "12 ms", "1.2 s"

} // namespace model
