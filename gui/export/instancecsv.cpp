// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export/instancecsv.h"
#include "model/instances/instancesproxy.h"
#include "model/text/csv.h"
#include "model/text/quantity.h"
#include <QCoreApplication>

namespace gui {

using M = model::InstancesModel;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::InstanceCsv)
};

QString known(double figure, int decimals)
{
    return figure < 0 ? QString() : QString::number(figure, 'f', decimals);
}

QString knownCount(quint64 figure)
{
    return figure ? QString::number(figure) : QString();
}

// The memory in use is a column of its own, the history of the CPU is none.
QStringList headersOf(int column, const QString &title)
{
    switch (column) {
    case M::CpuHistory: return {};
    case M::Memory: return {Words::tr("Memory (KiB)"), Words::tr("Memory used (KiB)")};
    case M::DiskRead:
    case M::DiskWrite:
    case M::NetIn:
    case M::NetOut: return {Words::tr("%1 (bytes/s)").arg(title)};
    case M::Time: return {Words::tr("%1 (s)").arg(title)};
    default: return {title};
    }
}

QStringList figuresOf(const virt::Instance &i, int column)
{
    switch (column) {
    case M::Id: return {i.id < 0 ? QString() : QString::number(i.id)};
    case M::Cpu: return {known(i.cpuPercent, 2)};
    case M::CpuHistory: return {};
    case M::Vcpus: return {knownCount(i.vcpus)};
    case M::Memory: return {knownCount(i.memoryKiB), knownCount(i.memoryUsedKiB)};
    case M::DiskRead: return {known(i.diskReadRate, 0)};
    case M::DiskWrite: return {known(i.diskWriteRate, 0)};
    case M::NetIn: return {known(i.netInRate, 0)};
    case M::NetOut: return {known(i.netOutRate, 0)};
    case M::Time: return {i.cpuTimeNs ? QString::number(double(i.cpuTimeNs) / 1e9, 'f', 3) : QString()};
    default: break;
    }
    return {};
}

bool isFigure(int column)
{
    return column == M::Id || (column >= M::Cpu && column <= M::NetOut) || column == M::Time;
}

QStringList cellsOf(const M &instances, const QModelIndex &source)
{
    if (isFigure(source.column()))
        return figuresOf(instances.row(source.row()).instance, source.column());
    const QString text = instances.data(source, Qt::DisplayRole).toString();
    return {text == model::noFigure || text == model::asking ? QString() : text};
}

} // namespace

QString instancesAsCsv(const model::InstancesProxy &list, const ColumnChoices &columns)
{
    const auto &instances = *static_cast<const M *>(list.sourceModel());
    QStringList headers;
    for (const ColumnChoice &choice : columns)
        if (choice.shown)
            headers += headersOf(choice.column,
                                 instances.headerData(choice.column, Qt::Horizontal, Qt::DisplayRole).toString());
    QString out = model::csvLine(headers);
    for (const model::InstanceId &id : list.instances()) {
        const QModelIndex at = instances.indexOf(id);
        QStringList cells;
        for (const ColumnChoice &choice : columns)
            if (choice.shown)
                cells += cellsOf(instances, at.siblingAtColumn(choice.column));
        out += model::csvLine(cells);
    }
    return out;
}

} // namespace gui
