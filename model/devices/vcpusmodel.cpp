// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/devices/vcpusmodel.h"
#include "model/text/quantity.h"

namespace model {

using Column = VcpusModel::Column;

static QString stateText(virt::Vcpu::State state)
{
    switch (state) {
    case virt::Vcpu::State::Off: return VcpusModel::tr("Off");
    case virt::Vcpu::State::Running: return VcpusModel::tr("Running");
    case virt::Vcpu::State::Blocked: return VcpusModel::tr("Blocked");
    case virt::Vcpu::State::Unknown: break;
    }
    return noFigure;
}

static QString affinityText(const virt::Vcpu &vcpu)
{
    QString now = vcpu.affinity.isEmpty() ? noFigure : vcpu.affinity.text();
    if (!vcpu.stored || *vcpu.stored == vcpu.affinity)
        return now;
    return VcpusModel::tr("%1, from the next start %2").arg(now, vcpu.stored->text());
}

QString vcpuText(const virt::Vcpu &vcpu, int column)
{
    switch (column) {
    case Column::Number: return QString::number(vcpu.number);
    case Column::PhysicalCpu: return vcpu.cpu < 0 ? noFigure : QString::number(vcpu.cpu);
    case Column::State: return stateText(vcpu.state);
    case Column::Time: return vcpu.timeNs ? durationText(qint64(vcpu.timeNs / 1'000'000)) : noFigure;
    case Column::Percent: return percentText(vcpu.percent);
    case Column::Affinity: return affinityText(vcpu);
    default: return {};
    }
}

static QVariant sortValue(const virt::Vcpu &vcpu, int column)
{
    switch (column) {
    case Column::Number: return vcpu.number;
    case Column::PhysicalCpu: return vcpu.cpu;
    case Column::Time: return vcpu.timeNs;
    case Column::Percent: return vcpu.percent;
    default: return vcpuText(vcpu, column);
    }
}

static Qt::Alignment alignmentOf(int column)
{
    const bool words = column == Column::State || column == Column::Affinity;
    return Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight);
}

int VcpusModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VcpusModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const virt::Vcpu &vcpu = row(index.row()).vcpu;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return vcpuText(vcpu, index.column());
    case Qt::TextAlignmentRole: return QVariant::fromValue(alignmentOf(index.column()));
    case DeviceSortRole: return sortValue(vcpu, index.column());
    default: return {};
    }
}

QVariant VcpusModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("VCPU");
    case PhysicalCpu: return tr("Physical CPU");
    case State: return tr("State");
    case Time: return tr("Time");
    case Percent: return tr("CPU %");
    case Affinity: return tr("Affinity");
    default: return {};
    }
}

void VcpusModel::setVcpus(const QList<virt::Vcpu> &vcpus)
{
    follow(
        vcpus, [](const virt::Vcpu &v) { return v.number; },
        [](VcpuRow &row, const virt::Vcpu &told) { row.vcpu = told; });
}

} // namespace model
