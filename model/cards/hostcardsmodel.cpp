// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cards/hostcardsmodel.h"
#include "model/cards/hostcardtext.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "model/hosts/hostorder.h"

namespace model {

using namespace std::chrono_literals;

static constexpr auto gatherTime = 100ms;

HostCardsModel::HostCardsModel(Fleet &fleet, QObject *parent) : QAbstractListModel(parent), m_fleet(fleet)
{
    const HostsModel &hosts = fleet.hosts();
    insert(0, hosts.rowCount() - 1);
    connect(&hosts, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { insert(first, last); });
    connect(&hosts, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { remove(first, last); });
    connect(&hosts, &QAbstractItemModel::rowsMoved, this, &HostCardsModel::rearrange);
    connect(&hosts, &HostsModel::regrouped, this, &HostCardsModel::rearrange);
    connect(&hosts, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        for (int row = from.row(); row <= to.row(); ++row)
            mark(m_fleet.hosts().rows()[row].entry.id);
    });
    connect(&fleet, &Fleet::inventoryChanged, this, &HostCardsModel::mark);
    connect(&fleet.monitor(), &HostMonitor::changed, this, &HostCardsModel::mark);
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherTime);
    connect(&m_gather, &QTimer::timeout, this, &HostCardsModel::refresh);
}

void HostCardsModel::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) == watched)
        return;
    if (!watched)
        return m_gather.stop();
    for (const HostCard &card : m_cards)
        m_marked.insert(card.row.entry.id);
    refresh();
}

HostCard HostCardsModel::made(const HostRow &row) const
{
    const HostId &host = row.entry.id;
    const auto inventory = m_fleet.inventory(host);
    const HostFigures &figures = m_fleet.monitor().figures(host);
    return hostCard(row, m_fleet.monitor().capacity(host), figures.pools.value_or(QList<virt::PoolSpace>()),
                    inventory ? inventory->instances : QList<virt::Instance>());
}

void HostCardsModel::insert(int first, int last)
{
    if (last < first)
        return;
    findPlaces();
    beginInsertRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_cards.insert(row, HostCard{.row = m_fleet.hosts().rows()[row]});
    endInsertRows();
    for (int row = first; row <= last; ++row)
        mark(m_cards[row].row.entry.id);
}

void HostCardsModel::remove(int first, int last)
{
    findPlaces();
    beginRemoveRows({}, first, last);
    m_cards.remove(first, last - first + 1);
    endRemoveRows();
}

void HostCardsModel::findPlaces()
{
    m_places.clear();
    for (const HostRow &row : rowsAsInTree(m_fleet.hosts()))
        m_places.insert(row.entry.id, m_places.size());
}

// The hosts were put into another order, or into other groups.
void HostCardsModel::rearrange()
{
    emit layoutAboutToBeChanged();
    findPlaces();
    const QModelIndexList before = persistentIndexList();
    QHash<HostId, HostCard> known;
    QModelIndexList after;
    for (const HostCard &card : m_cards)
        known.insert(card.row.entry.id, card);
    for (const QModelIndex &index : before)
        after.append(m_fleet.hosts().indexOf(m_cards[index.row()].row.entry.id));
    for (int row = 0; row < m_cards.size(); ++row)
        m_cards[row] = known.value(m_fleet.hosts().rows()[row].entry.id);
    for (QModelIndex &index : after)
        index = this->index(index.row());
    changePersistentIndexList(before, after);
    emit layoutChanged();
    for (const HostCard &card : m_cards)
        mark(card.row.entry.id); // of some another group is said now
}

void HostCardsModel::mark(const HostId &host)
{
    m_marked.insert(host);
    if (m_watched && !m_gather.isActive())
        m_gather.start();
}

void HostCardsModel::refresh()
{
    for (const HostId &host : std::exchange(m_marked, {})) {
        const QModelIndex at = m_fleet.hosts().indexOf(host);
        if (!at.isValid())
            continue;
        HostCard next = made(m_fleet.hosts().rows()[at.row()]);
        if (m_cards[at.row()] == next)
            continue;
        m_cards[at.row()] = std::move(next);
        emit dataChanged(index(at.row()), index(at.row()));
    }
    emit followed();
}

int HostCardsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant HostCardsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostCard &card = m_cards[index.row()];
    switch (role) {
    case Qt::DisplayRole: return card.row.entry.name;
    case Qt::AccessibleTextRole: return cardText(card).replace(u'\n', QStringLiteral(". "));
    case Qt::ToolTipRole: return cardText(card);
    case IdRole: return QVariant::fromValue(card.row.entry.id);
    default: return {};
    }
}

} // namespace model
