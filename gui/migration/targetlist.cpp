// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/migration/targetlist.h"
#include "gui/look/conditionlook.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "virt/host/uri.h"
#include <algorithm>
#include <QSignalBlocker>

namespace gui {

static constexpr int fewestRows = 3, mostRows = 6, signSize = 16;

TargetList::TargetList(model::Fleet &fleet, QList<model::InstanceId> instances, QWidget *parent)
    : QListWidget(parent)
    , m_fleet(fleet)
    , m_instances(std::move(instances))
{
    setObjectName(QStringLiteral("targetList"));
    setAccessibleName(tr("Target"));
    setUniformItemSizes(true);
    setIconSize(QSize(signSize, signSize));
    connect(this, &QListWidget::itemSelectionChanged, this, &TargetList::targetChanged);
    const model::HostsModel &hosts = m_fleet.hosts();
    connect(&hosts, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not the clock's
                    refresh();
            });
    connect(&hosts, &QAbstractItemModel::rowsInserted, this, &TargetList::refresh);
    connect(&hosts, &QAbstractItemModel::rowsRemoved, this, &TargetList::refresh);
    refresh();
}

// What is selected, not what is current: getting the focus makes the first row current.
model::HostId TargetList::target() const
{
    const auto selected = selectedItems();
    return selected.isEmpty() ? model::HostId() : selected.first()->data(Qt::UserRole).value<model::HostId>();
}

QString TargetList::targetName() const
{
    const model::HostRow *row = m_fleet.hosts().find(target());
    return row ? row->entry.name : QString();
}

QSize TargetList::sizeHint() const
{
    const int rows = std::clamp(count(), fewestRows, mostRows);
    return {QListWidget::sizeHint().width(), rows * look::rowHeight + 2 * frameWidth()};
}

QSize TargetList::minimumSizeHint() const
{
    return {QListWidget::minimumSizeHint().width(), sizeHint().height()};
}

static QString driverOf(const model::HostRow &row)
{
    const auto uri = virt::readUri(row.entry.uri);
    return uri ? uri->driver : QString();
}

// One look at all rows, whatever is asked of how many hosts afterwards.
void TargetList::findNamesakes()
{
    QMultiHash<QString, model::HostId> names;
    QMultiHash<QUuid, model::HostId> uuids;
    for (const model::InstanceId &id : m_instances) {
        uuids.insert(id.uuid, id.host);
        if (const virt::Instance *instance = m_fleet.instance(id))
            names.insert(instance->name, id.host);
    }
    m_namesakes.clear();
    for (int row = 0; row < m_fleet.instances().rowCount(); ++row) {
        const model::InstanceRow &r = m_fleet.instances().row(row);
        const auto elsewhere = [&](const model::HostId &host) { return host != r.id.host; };
        if (std::ranges::any_of(names.values(r.instance.name), elsewhere)
            || std::ranges::any_of(uuids.values(r.id.uuid), elsewhere))
            m_namesakes.insert(r.id.host, r.instance.name);
    }
}

void TargetList::findDrivers()
{
    QSet<model::HostId> hosts;
    for (const model::InstanceId &id : m_instances)
        hosts.insert(id.host);
    m_drivers.clear();
    for (const model::HostId &host : std::as_const(hosts)) {
        if (const model::HostRow *row = m_fleet.hosts().find(host))
            m_drivers.insert(driverOf(*row));
    }
}

QString TargetList::refusalOf(const model::HostRow &row) const
{
    const auto here = [&](const model::InstanceId &id) { return id.host == row.entry.id; };
    if (std::ranges::all_of(m_instances, here))
        return m_instances.size() == 1 ? tr("it is here now") : tr("they are here now");
    if (row.state != model::HostState::Connected)
        return model::hostStateText(row.state).toLower();
    if (row.entry.readOnly)
        return tr("connected read-only");
    if (row.entry.cordoned)
        return tr("cordoned");
    if (const QString driver = driverOf(row);
        std::ranges::any_of(m_drivers, [&](const QString &d) { return d != driver; }))
        return tr("another hypervisor: %1").arg(driver);
    const QString namesake = m_namesakes.value(row.entry.id);
    return namesake.isEmpty() ? QString() : tr("has a %1 already").arg(namesake);
}

TargetList::Candidate TargetList::candidateOf(const model::HostRow &row) const
{
    const QString refusal = refusalOf(row);
    return {.id = row.entry.id,
            .name = row.entry.name,
            .detail = refusal.isEmpty() ? tr("%n running", nullptr, row.running) : refusal,
            .icon = look::signOf(row).icon,
            .feasible = refusal.isEmpty()};
}

void TargetList::refresh()
{
    findNamesakes();
    findDrivers();
    QList<Candidate> now;
    for (const model::HostRow &row : m_fleet.hosts().rows())
        now.append(candidateOf(row));
    std::stable_partition(now.begin(), now.end(), [](const Candidate &c) { return c.feasible; });
    if (now == m_shown)
        return;
    const model::HostId chosen = target();
    m_shown = now;
    m_feasible = std::ranges::count_if(now, &Candidate::feasible);
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const Candidate &candidate : std::as_const(now))
            addCandidate(candidate, chosen);
        if (target().isNull() && m_feasible == 1) // nothing to choose
            setCurrentRow(0);
    }
    updateGeometry();
    emit targetChanged();
}

void TargetList::addCandidate(const Candidate &candidate, const model::HostId &chosen)
{
    auto *item = new QListWidgetItem(look::icon(candidate.icon), tr("%1 – %2").arg(candidate.name, candidate.detail));
    item->setData(Qt::UserRole, QVariant::fromValue(candidate.id));
    item->setSizeHint({0, look::rowHeight});
    if (!candidate.feasible)
        item->setFlags(Qt::NoItemFlags);
    addItem(item);
    if (candidate.feasible && candidate.id == chosen)
        setCurrentItem(item);
}

} // namespace gui
