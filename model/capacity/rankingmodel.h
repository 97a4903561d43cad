// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/capacity/ranking.h"
#include <QAbstractTableModel>

namespace model {

// Who uses a host, the most first. Rows move with their instance.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Use, ColumnCount };
    enum Role { UuidRole = Qt::UserRole, PercentRole /* of the largest, of column Use */ };

    using QAbstractTableModel::QAbstractTableModel;
    void set(const QList<Ranked> &ranking, Measure measure);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void place(int row, const Ranked &ranked);
    QList<Ranked> m_rows;
    Measure m_measure = Measure::Cpu;
};

[[nodiscard]] QString useText(double value, Measure measure); // "1.2 CPUs", "4 GiB", "312 MiB/s"

} // namespace model
