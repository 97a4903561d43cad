// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cpus/cpumatrixmodel.h"
#include "model/cpus/cpucomparison.h"

namespace model {

CpuMatrixModel::CpuMatrixModel(CpuComparison &comparison, QObject *parent)
    : QAbstractTableModel(parent)
    , m_comparison(comparison)
{
    connect(&comparison, &CpuComparison::kindsFound, this, &CpuMatrixModel::rebuild);
    connect(&comparison, &CpuComparison::answerCame, this, &CpuMatrixModel::follow);
    connect(&comparison, &CpuComparison::changed, this, [this] {
        if (!m_lines.isEmpty() && !m_comparison.running()) // what was not answered is not waited for any more
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    rebuild();
}

void CpuMatrixModel::setGrouped(bool grouped)
{
    if (std::exchange(m_grouped, grouped) != grouped)
        rebuild();
}

// Another set of hosts is another table: nothing of the old one is worth keeping.
void CpuMatrixModel::rebuild()
{
    beginResetModel();
    m_lines = lines();
    endResetModel();
}

QList<CpuMatrixModel::Line> CpuMatrixModel::lines() const
{
    QList<Line> out;
    const QList<HostCpu> &cpus = m_comparison.cpus();
    if (m_grouped)
        out.resize(m_comparison.kinds());
    for (qsizetype i = 0; i < cpus.size(); ++i) {
        const int kind = m_comparison.kindOf(i);
        if (!m_grouped)
            out.append(Line());
        Line &line = m_grouped ? out[kind] : out.last();
        line.hosts.append(cpus[i].name);
        line.cpu = cpuName(cpus[i].cpu);
        line.kind = kind;
    }
    return out;
}

void CpuMatrixModel::follow(int guestKind, int hostKind)
{
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; m_lines[row].kind == guestKind && column < columnCount(); ++column)
            if (m_lines[column].kind == hostKind)
                emit dataChanged(index(row, column), index(row, column));
}

int CpuMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int CpuMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString CpuMatrixModel::cellText(const Line &guest, const Line &host) const
{
    const CpuAnswer answer = m_comparison.answer(guest.kind, host.kind);
    QString out = tr("A guest with the CPU of %1 on %2: %3")
                      .arg(guest.hosts.join(QStringLiteral(", ")), host.hosts.join(QStringLiteral(", ")),
                           fitText(fitOf(answer, m_comparison.running())));
    if (const QString more = answerText(answer); !more.isEmpty())
        out += u'\n' + more;
    return out;
}

QVariant CpuMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &guest = m_lines[index.row()];
    const Line &host = m_lines[index.column()];
    const CpuFit fit = fitOf(m_comparison.answer(guest.kind, host.kind), m_comparison.running());
    switch (role) {
    case Qt::DisplayRole: return fitText(fit);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return cellText(guest, host);
    case FitRole: return int(fit);
    default: return {};
    }
}

QVariant CpuMatrixModel::headerData(int section, Qt::Orientation, int role) const
{
    if (section < 0 || section >= m_lines.size())
        return {};
    const Line &line = m_lines[section];
    const auto more = int(line.hosts.size()) - 1;
    switch (role) {
    case Qt::DisplayRole:
        return (more > 0 ? tr("%1 and %n more", nullptr, more).arg(line.hosts.constFirst()) : line.hosts.constFirst())
               + u'\n' + line.cpu;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return line.cpu + QStringLiteral(": ") + line.hosts.join(QStringLiteral(", "));
    default: return {};
    }
}

} // namespace model
