// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/numa.h"
#include <QAbstractTableModel>

namespace model {

// The NUMA cells of a host: a row for each.
class NumaModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Cell, Cpus, Memory, Free, HugePages, Distances, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void set(const QList<virt::NumaCell> &cells, const virt::NumaFree &free);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const virt::NumaCell &cell, int column) const;
    QList<virt::NumaCell> m_cells;
    virt::NumaFree m_free;
};

[[nodiscard]] QString hugePagesText(const virt::NumaCell &cell, const virt::NumaFree &free); // "2 MiB: 3 of 512 free"

} // namespace model
