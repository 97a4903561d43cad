// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of instances shows and needs: views, and what of them is kept and asked for.
#include "gui/instances/detailswatch.h"
#include "gui/instances/instancespage.h"
#include "gui/instances/instancetable.h"
#include "gui/instances/listactions.h"
#include "gui/instances/queryfield.h"
#include "gui/views/viewsmenu.h"
#include "gui/views/viewstore.h"
#include "model/fleet.h"
#include "model/instances/columnneeds.h"
#include "model/instances/instancesproxy.h"
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>

namespace gui {

using M = model::InstancesModel;

static constexpr qsizetype mostRemembered = 500; // of the selection
static const QString viewKey = QStringLiteral("view");
static const QString closedKey = QStringLiteral("closed");
static const QString selectedKey = QStringLiteral("selected");

void InstancesPage::useViews(ViewStore &store)
{
    m_store = &store;
    m_listActions->views()->useStore(&store);
}

void InstancesPage::show(const SavedView &view)
{
    m_listActions->views()->setCurrent(view);
    m_proxy->setFormat(view.xmList ? model::InstancesProxy::Format::XmList : model::InstancesProxy::Format::Ours);
    m_search->setText(view.query);
    m_table->setColumns(view.columns);
    m_table->sortByColumn(view.sortColumn, view.order);
    setGrouping(view.grouping);
}

SavedView InstancesPage::view() const
{
    const SavedView &chosen = m_listActions->views()->current();
    return {.builtIn = chosen.builtIn,
            .name = chosen.name,
            .query = m_search->text(),
            .columns = m_table->columns(),
            .sortColumn = m_proxy->sortColumn(),
            .order = m_table->header()->sortIndicatorOrder(),
            .grouping = m_proxy->grouping(),
            .xmList = m_proxy->format() == model::InstancesProxy::Format::XmList};
}

void InstancesPage::setGrouping(model::Grouping grouping)
{
    m_table->setGrouping(grouping);
    m_listActions->showGrouping(grouping);
}

void InstancesPage::saveView(const QString &name)
{
    SavedView saved = view();
    saved.builtIn.clear();
    saved.name = name;
    m_store->save(saved);
    m_listActions->views()->setCurrent(saved);
}

static QJsonArray jsonOf(const QList<model::InstanceId> &instances)
{
    QJsonArray out;
    for (const model::InstanceId &id : instances)
        out.append(id.host.value.toString(QUuid::WithoutBraces) + u'/' + id.uuid.toString(QUuid::WithoutBraces));
    return out;
}

static QSet<model::InstanceId> instancesOf(const QJsonArray &array)
{
    QSet<model::InstanceId> out;
    for (const auto &value : array) {
        const QStringList parts = value.toString().split(u'/');
        if (parts.size() == 2)
            out.insert({{QUuid(parts[0])}, QUuid(parts[1])});
    }
    return out;
}

QByteArray InstancesPage::saveState() const
{
    const QJsonObject state{{viewKey, toJson(view())},
                            {closedKey, QJsonArray::fromStringList(m_table->closedSections())},
                            {selectedKey, jsonOf(m_table->selected().mid(0, mostRemembered))}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void InstancesPage::restoreState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const auto view = viewFromJson(object[viewKey].toObject());
    if (!view)
        return;
    QStringList closed;
    for (const auto &key : object[closedKey].toArray())
        closed << key.toString();
    m_table->setClosedSections(closed);
    show(*view);
    m_restored = instancesOf(object[selectedKey].toArray());
    selectRestored();
}

// Host by host, as their instances come; until the user selects something else.
void InstancesPage::selectRestored()
{
    if (m_restored.isEmpty())
        return;
    QList<model::InstanceId> found;
    for (const model::InstanceId &id : std::as_const(m_restored))
        if (m_fleet.instances().find(id))
            found << id;
    if (found.isEmpty())
        return;
    for (const model::InstanceId &id : std::as_const(found))
        m_restored.remove(id);
    m_table->select(found + m_table->selected());
}

model::Needs InstancesPage::needsOfAll() const
{
    model::Needs needs = m_proxy->query().needs();
    needs |= model::needsOf(m_proxy->grouping());
    if (m_proxy->sortColumn() != M::Name) // whose needs are a badge's
        needs |= model::needsOfColumn(m_proxy->sortColumn());
    return needs;
}

model::Needs InstancesPage::needsOfSeen() const
{
    model::Needs needs;
    for (int column = 0; column < M::ColumnCount; ++column)
        if (!m_table->isColumnHidden(column))
            needs |= model::needsOfColumn(column);
    return needs;
}

virt::StatsGroups InstancesPage::neededGroups() const
{
    return virt::StatsGroup::State | needsOfAll().groups | needsOfSeen().groups;
}

void InstancesPage::refreshNeeds()
{
    QSet<model::HostId> hosts;
    for (const model::HostEntry &entry : m_fleet.entries())
        if ((!m_host || entry.id == *m_host) && (!m_hosts || m_hosts->contains(entry.id)))
            hosts.insert(entry.id);
    m_watch->setNeeds(needsOfAll(), hosts);
}

} // namespace gui
