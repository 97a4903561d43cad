// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/cpus/verdicttext.h"
#include "model/ids.h"
#include <QAbstractTableModel>

namespace model {

class Fleet;

// CPUs that somebody pasted, tried on every host of the fleet: one row for each CPU and host.
class CpuTrialModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Cpu, Host, Fit, Reason, ColumnCount };
    enum Role { FitRole = Qt::UserRole };

    explicit CpuTrialModel(Fleet &fleet, QObject *parent = nullptr);
    void start(const QList<QByteArray> &cpus); // <cpu> elements
    void cancel();
    [[nodiscard]] int waiting() const { return m_waiting; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void waitingChanged();

private:
    struct Row {
        QString cpu, host, away; // away: why the host was not asked
        CpuAnswer answer;
    };
    void ask(int row, const HostId &host, const virt::NamedCpu &cpu);
    void tell(int row, virt::Result<virt::CpuVerdict> verdict);
    [[nodiscard]] QString textOf(const Row &row, int column) const;

    Fleet &m_fleet;
    quint64 m_run = 0;
    int m_waiting = 0;
    QList<Row> m_rows;
    QList<virt::Task> m_tasks;
};

} // namespace model
