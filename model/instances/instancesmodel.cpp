// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/instancesmodel.h"
#include "model/text/ownertext.h"
#include "model/text/quantity.h"
#include "model/text/statetext.h"
#include <algorithm>

namespace model {

int InstancesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InstancesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const InstanceRow *InstancesModel::find(const InstanceId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? nullptr : &m_rows[size_t(*at)];
}

QModelIndex InstancesModel::indexOf(const InstanceId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? QModelIndex() : index(*at, Name);
}

QList<InstanceId> InstancesModel::named(const QString &nameOrUuid) const
{
    const QUuid uuid(nameOrUuid);
    QList<InstanceId> out;
    for (const InstanceRow &r : m_rows)
        if (r.instance.name == nameOrUuid || (!uuid.isNull() && r.id.uuid == uuid))
            out.append(r.id);
    return out;
}

void InstancesModel::apply(const HostId &host, const QString &hostName, const virt::Inventory &inventory)
{
    Wanted wanted;
    wanted.reserve(inventory.instances.size());
    for (const virt::Instance &i : inventory.instances)
        wanted.insert(i.uuid, &i);
    m_taken.insert(host, inventory.taken);
    const qint64 ms = inventory.taken.toMSecsSinceEpoch();
    bool order = dropMissing(host, wanted);
    order |= update(host, wanted, ms);
    order |= append(host, hostName, inventory, ms);
    emit applied(order);
}

void InstancesModel::takeOut(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    reindex();
    endRemoveRows();
}

void InstancesModel::reindex()
{
    m_at.clear();
    m_at.reserve(qsizetype(m_rows.size()));
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_at.insert(m_rows[row].id, int(row));
}

bool InstancesModel::dropMissing(const HostId &host, const Wanted &wanted)
{
    const auto missing = [&](int row) {
        const InstanceRow &r = m_rows[size_t(row)];
        return r.id.host == host && !wanted.contains(r.id.uuid);
    };
    bool any = false;
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) { // from the end, so earlier rows keep their numbers
        if (!missing(last))
            continue;
        int first = last;
        while (first > 0 && missing(first - 1))
            --first;
        takeOut(first, last);
        last = first;
        any = true;
    }
    return any;
}

static void record(InstanceRow &row, qint64 ms)
{
    if (!row.instance.isActive() && !row.series)
        return;
    if (!row.series)
        row.series = std::make_shared<InstanceSeries>();
    row.series->append(row.instance, ms);
}

bool InstancesModel::update(const HostId &host, const Wanted &wanted, qint64 ms)
{
    int first = -1; // a run of changed rows becomes one signal
    bool any = false;
    for (int row = 0; row <= int(m_rows.size()); ++row) {
        bool changed = false;
        if (row < int(m_rows.size()) && m_rows[size_t(row)].id.host == host) {
            InstanceRow &r = m_rows[size_t(row)];
            const virt::Instance &next = *wanted[r.id.uuid];
            changed = r.instance != next || r.stale;
            any |= changed;
            if (r.instance.id != next.id) { // of another run
                r.addresses.clear();
                r.addressesKnown = false;
            }
            if (changed) {
                r.instance = next;
                r.stale = false;
            }
            record(r, ms);
            changed |= r.series != nullptr; // its sparkline moved on
        }
        if (changed && first < 0)
            first = row;
        if (!changed && first >= 0) {
            emit dataChanged(index(first, 0), index(row - 1, ColumnCount - 1));
            first = -1;
        }
    }
    return any;
}

bool InstancesModel::append(const HostId &host, const QString &hostName, const virt::Inventory &inventory, qint64 ms)
{
    std::vector<InstanceRow> fresh;
    for (const virt::Instance &i : inventory.instances) {
        const InstanceId id{host, i.uuid};
        if (m_at.contains(id))
            continue;
        fresh.push_back({.id = id, .hostName = hostName, .instance = i});
        record(fresh.back(), ms);
    }
    if (fresh.empty())
        return false;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    std::ranges::move(fresh, std::back_inserter(m_rows));
    for (int row = first; row < int(m_rows.size()); ++row)
        m_at.insert(m_rows[size_t(row)].id, row);
    endInsertRows();
    return true;
}

// Runs of rows of this host for which `change` returns true become one signal each.
template<class Change>
void InstancesModel::changeRows(const HostId &host, Column firstColumn, Column lastColumn, Change change)
{
    int first = -1;
    bool any = false;
    for (int row = 0; row <= int(m_rows.size()); ++row) {
        const bool changed = row < int(m_rows.size()) && m_rows[size_t(row)].id.host == host
                             && change(m_rows[size_t(row)]);
        any |= changed;
        if (changed && first < 0)
            first = row;
        if (!changed && first >= 0) {
            emit dataChanged(index(first, firstColumn), index(row - 1, lastColumn));
            first = -1;
        }
    }
    if (any)
        emit applied(true);
}

void InstancesModel::setStale(const HostId &host, bool stale)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    changeRows(host, Name, Changed, [=](InstanceRow &r) {
        if (r.stale == stale)
            return false;
        r.stale = stale;
        if (stale && r.series)
            r.series->gap(now);
        return true;
    });
}

void InstancesModel::setDetails(const HostId &host, const QHash<QUuid, std::shared_ptr<const virt::Details>> &details)
{
    changeRows(host, Name, Changed, [&](InstanceRow &r) {
        const auto next = details.constFind(r.id.uuid);
        if (next == details.cend())
            return false;
        const auto before = std::exchange(r.details, *next);
        return !before || !r.details || *before != *r.details;
    });
}

void InstancesModel::setAddresses(const HostId &host, const QHash<QUuid, QStringList> &addresses)
{
    changeRows(host, Address, Address, [&](InstanceRow &r) {
        const auto next = addresses.constFind(r.id.uuid);
        if (next == addresses.cend())
            return false;
        const bool first = !std::exchange(r.addressesKnown, true);
        return std::exchange(r.addresses, *next) != *next || first;
    });
}

void InstancesModel::renameHost(const HostId &host, const QString &hostName)
{
    changeRows(host, Host, Host, [&](InstanceRow &r) { return std::exchange(r.hostName, hostName) != hostName; });
}

void InstancesModel::removeHost(const HostId &host)
{
    if (dropMissing(host, {}))
        emit applied(true);
}

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
    case InstancesModel::DisplayName: return orNone(r.details->displayName);
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
    case InstancesModel::Time: return i.cpuTimeNs ? QString::number(double(i.cpuTimeNs) / 1e9, 'f', 1) : noFigure;
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
    case Qt::AccessibleTextRole: return index.column() == State ? shown(r, State) : accessibleText(r, index.column());
    case Qt::ToolTipRole: return index.column() == State && r.stale ? shown(r, State) : toolTip(r, index.column());
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
