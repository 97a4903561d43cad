// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cpus/cputrialmodel.h"
#include "model/fleet.h"
#include "model/hosts/hostorder.h"

namespace model {

CpuTrialModel::CpuTrialModel(Fleet &fleet, QObject *parent) : QAbstractTableModel(parent), m_fleet(fleet) {}

// One CPU is "the CPU"; several are told apart by their place in the text.
static QString nameOf(qsizetype place, qsizetype count)
{
    return count == 1 ? CpuTrialModel::tr("pasted") : CpuTrialModel::tr("pasted, no. %1").arg(place + 1);
}

void CpuTrialModel::start(const QList<QByteArray> &cpus)
{
    cancel();
    beginResetModel();
    m_rows.clear();
    const QList<HostRow> hosts = rowsAsInTree(m_fleet.hosts());
    for (qsizetype i = 0; i < cpus.size(); ++i)
        for (const HostRow &host : hosts)
            m_rows.append({.cpu = nameOf(i, cpus.size()),
                           .host = host.entry.name,
                           .away = host.state == HostState::Connected ? QString() : hostStateText(host.state)});
    endResetModel();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].away.isEmpty())
            ask(int(i), hosts[i % hosts.size()].entry.id, {.name = m_rows[i].cpu, .xml = cpus[i / hosts.size()]});
    emit waitingChanged();
}

void CpuTrialModel::cancel()
{
    ++m_run;
    for (const virt::Task &task : std::exchange(m_tasks, {}))
        task.cancel();
    if (std::exchange(m_waiting, 0) == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit waitingChanged();
}

void CpuTrialModel::ask(int row, const HostId &host, const virt::NamedCpu &cpu)
{
    ++m_waiting;
    m_tasks.append(virt::compareCpu(*m_fleet.session(host), cpu, this, [this, row, run = m_run](auto verdict) {
        if (run == m_run)
            tell(row, std::move(verdict));
    }));
}

void CpuTrialModel::tell(int row, virt::Result<virt::CpuVerdict> verdict)
{
    m_rows[row].answer = std::move(verdict);
    --m_waiting;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit waitingChanged();
}

int CpuTrialModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CpuTrialModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static CpuFit fitOf(const QString &away, const CpuAnswer &answer, int waiting)
{
    return away.isEmpty() ? fitOf(answer, waiting > 0) : CpuFit::Unknown;
}

QString CpuTrialModel::textOf(const Row &row, int column) const
{
    switch (column) {
    case Cpu: return row.cpu;
    case Host: return row.host;
    case Fit: return fitText(fitOf(row.away, row.answer, m_waiting));
    default: return row.away.isEmpty() ? answerText(row.answer) : row.away;
    }
}

QVariant CpuTrialModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::ToolTipRole: return textOf(row, Reason);
    case FitRole: return int(fitOf(row.away, row.answer, m_waiting));
    default: return {};
    }
}

QVariant CpuTrialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cpu: return tr("CPU");
    case Host: return tr("Host");
    case Fit: return tr("Result");
    case Reason: return tr("Reason");
    default: return {};
    }
}

} // namespace model
