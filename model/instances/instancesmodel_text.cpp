// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells and headers say.
#include "model/instances/instancesmodel.h"
#include "model/text/ownertext.h"
#include "model/text/quantity.h"
#include "model/text/statetext.h"
#include <algorithm>

namespace model {

static QString yesOrNo(bool known, bool yes)
{
    return !known ? asking : yes ? InstancesModel::tr("Yes") : InstancesModel::tr("No");
}

static QString addressText(const InstanceRow &r)
{
    if (!r.instance.isActive())
        return noFigure;
    if (!r.addressesKnown)
        return asking;
    return r.addresses.isEmpty() ? noFigure : r.addresses.join(QStringLiteral(", "));
}

// What the columns show that come from the instance's own XML.
static QString detailsText(const InstanceRow &r, int column)
{
    if (column == InstancesModel::Changed && r.instance.flagsKnown && !r.canDiffer())
        return noFigure;
    if (!r.details)
        return asking;
    const auto orNone = [](const QString &text) { return text.isEmpty() ? noFigure : text; };
    switch (column) {
    case InstancesModel::DisplayName:
        return orNone(r.details->displayName.isEmpty() ? r.details->title : r.details->displayName);
    case InstancesModel::Tags: return r.details->tags.join(QStringLiteral(", "));
    case InstancesModel::Flavor: return orNone(r.details->flavor);
    case InstancesModel::Project: return orNone(r.details->project);
    case InstancesModel::SecurityLabel: return orNone(r.details->securityLabel);
    case InstancesModel::Changed: return yesOrNo(r.details->changed.has_value(), r.details->changed.value_or(false));
    default: return {};
    }
}

static QString text(const InstanceRow &r, int column)
{
    const virt::Instance &i = r.instance;
    switch (column) {
    case InstancesModel::Name: return i.name;
    case InstancesModel::Host: return r.hostName;
    case InstancesModel::Id: return i.id < 0 ? noFigure : QString::number(i.id);
    case InstancesModel::State: return stateText(i);
    case InstancesModel::Cpu: return percentText(i.cpuPercent);
    case InstancesModel::Vcpus: return i.vcpus ? QString::number(i.vcpus) : noFigure;
    case InstancesModel::Memory:
        if (!i.memoryKiB)
            return noFigure;
        return i.memoryUsedKiB && i.isActive() ? kibText(i.memoryUsedKiB) + QStringLiteral(" / ") + kibText(i.memoryKiB)
                                               : kibText(i.memoryKiB);
    case InstancesModel::DiskRead: return rateText(i.diskReadRate);
    case InstancesModel::DiskWrite: return rateText(i.diskWriteRate);
    case InstancesModel::NetIn: return rateText(i.netInRate);
    case InstancesModel::NetOut: return rateText(i.netOutRate);
    case InstancesModel::Time: return i.cpuTimeNs ? durationText(qint64(i.cpuTimeNs / 1'000'000)) : noFigure;
    case InstancesModel::Address: return addressText(r);
    case InstancesModel::Autostart: return yesOrNo(i.flagsKnown, i.autostart);
    case InstancesModel::Persistent: return yesOrNo(i.flagsKnown, i.persistent);
    case InstancesModel::Snapshots: return yesOrNo(i.flagsKnown, i.snapshots);
    case InstancesModel::CpuHistory: return {};
    default: return detailsText(r, column);
    }
}

static bool isFigure(int column)
{
    return column == InstancesModel::Id || column == InstancesModel::Time
           || (column >= InstancesModel::Cpu && column <= InstancesModel::NetOut);
}

// Names and notes may look like HTML.
static QString plain(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}

static QString accessibleText(const InstanceRow &r, int column)
{
    if (column == InstancesModel::CpuHistory)
        return text(r, InstancesModel::Cpu);
    const QString owner = column == InstancesModel::Name && r.details ? ownerText(*r.details) : QString();
    return owner.isEmpty() ? text(r, column) : text(r, column) + QStringLiteral(", ") + owner;
}

// What the cell may be too narrow for; beside the name, what people say of the instance.
static QString toolTip(const InstanceRow &r, int column)
{
    if (column == InstancesModel::Tags || column == InstancesModel::SecurityLabel || column == InstancesModel::Address
        || column == InstancesModel::DisplayName)
        return plain(text(r, column));
    if (column != InstancesModel::Name || !r.details)
        return {};
    QStringList lines{ownerText(*r.details), r.details->title, r.details->note};
    lines.removeAll(QString());
    return plain(lines.join(u'\n'));
}

// What is old says how old: "Running · 2 h".
QString InstancesModel::shown(const InstanceRow &row, int column) const
{
    const qint64 age = column == State && row.stale ? ageOf(row) : -1;
    return age < 0 ? text(row, column) : text(row, column) + QStringLiteral(" · ") + ageText(age);
}

QString InstancesModel::spokenState(const InstanceRow &row) const
{
    const qint64 age = row.stale ? ageOf(row) : -1;
    return age < 0 ? text(row, State) : tr("%1, last seen %2 ago", "state, age").arg(text(row, State), ageText(age));
}

qint64 InstancesModel::ageOf(const InstanceRow &row) const
{
    const QDateTime taken = m_taken.value(row.id.host);
    return taken.isValid() ? std::max<qint64>(0, taken.msecsTo(QDateTime::currentDateTime())) : -1;
}

QVariant InstancesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InstanceRow &r = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(r, index.column());
    case Qt::AccessibleTextRole: return index.column() == State ? spokenState(r) : accessibleText(r, index.column());
    case Qt::ToolTipRole: return index.column() == State && r.stale ? spokenState(r) : toolTip(r, index.column());
    case OwnerRole: return int(r.details ? r.details->owner : virt::Owner::None);
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole: return QVariant::fromValue(r.id);
    case ConditionRole: return int(conditionOf(r.instance));
    case StaleRole: return r.stale;
    case PercentRole:
        if (index.column() == Cpu)
            return r.instance.cpuPercent;
        if (index.column() == Memory && r.instance.memoryUsedKiB && r.instance.memoryKiB && r.instance.isActive())
            return 100.0 * double(r.instance.memoryUsedKiB) / double(r.instance.memoryKiB);
        return {};
    default: return {};
    }
}

QVariant InstancesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) && section != CpuHistory ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case DisplayName: return tr("Display name");
    case Host: return tr("Host");
    case Id: return tr("ID");
    case State: return tr("State");
    case Cpu: return tr("CPU %");
    case CpuHistory: return tr("CPU history");
    case Vcpus: return tr("VCPUs");
    case Memory: return tr("Memory");
    case DiskRead: return tr("Disk read");
    case DiskWrite: return tr("Disk write");
    case NetIn: return tr("Network in");
    case NetOut: return tr("Network out");
    case Address: return tr("IP address");
    case Time: return tr("Time");
    case Autostart: return tr("Autostart");
    case Persistent: return tr("Persistent");
    case Tags: return tr("Tags");
    case Flavor: return tr("Flavor");
    case Project: return tr("Project");
    case SecurityLabel: return tr("Security label");
    case Snapshots: return tr("Snapshots");
    case Changed: return tr("Changed");
    default: return {};
    }
}

} // namespace model
