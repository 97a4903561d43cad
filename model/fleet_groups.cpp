// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet's groups, the order of its hosts, and which are cordoned.
#include "model/fleet.h"
#include "model/hosts/hostgroups.h"
#include <algorithm>

namespace model {

QStringList Fleet::groups() const
{
    return m_hosts.groups();
}

void Fleet::setGroups(const QStringList &groups)
{
    m_hosts.setGroups(groups);
    emit hostsEdited();
}

void Fleet::addGroup(const QString &group)
{
    setGroups(m_hosts.groups() + QStringList(group));
}

void Fleet::moveGroup(const QString &from, const QString &to, const QString &before)
{
    m_hosts.moveGroup(from, cleanGroup(to), before);
    takeOrder();
}

// What was in it goes to where it was.
void Fleet::removeGroup(const QString &group)
{
    m_hosts.moveGroup(group, groupParent(group));
    takeOrder();
}

void Fleet::moveHosts(const QList<HostId> &hosts, const QString &group, const HostId &before)
{
    m_hosts.moveHosts(hosts, cleanGroup(group), before);
    takeOrder();
}

QSet<HostId> Fleet::hostsIn(const QString &group) const
{
    QSet<HostId> out;
    for (const HostRow &row : m_hosts.rows())
        if (isInGroup(row.entry.group, group))
            out.insert(row.entry.id);
    return out;
}

// The list of hosts has been arranged; what is saved follows it.
void Fleet::takeOrder()
{
    for (const auto &host : m_list)
        host->entry.group = m_hosts.find(host->entry.id)->entry.group;
    std::ranges::stable_sort(m_list, {}, [this](const auto &host) { return m_hosts.indexOf(host->entry.id).row(); });
    emit hostsEdited();
}

void Fleet::setCordoned(const QList<HostId> &hosts, bool cordoned)
{
    for (const HostId &id : hosts) {
        if (Host *host = find(id)) {
            host->entry.cordoned = cordoned;
            refreshRow(id);
        }
    }
    emit hostsEdited();
}

} // namespace model
