// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cards/hostcardsproxy.h"
#include "model/text/collation.h"
#include <cmath>

namespace model {

using Ranking = HostCardsProxy::Ranking;

static constexpr double step = 0.05; // finer differences do not move a card: nobody could read it

HostCardsProxy::HostCardsProxy(HostCardsModel *cards, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_cards(cards)
    , m_collator(nameCollator())
{
    setSourceModel(cards);
    sort(0);
}

void HostCardsProxy::setHosts(const std::optional<QSet<HostId>> &hosts)
{
    m_hosts = hosts;
    invalidateFilter();
}

void HostCardsProxy::setRanking(Ranking ranking)
{
    if (std::exchange(m_ranking, ranking) != ranking)
        invalidate();
}

QList<Capacity> HostCardsProxy::capacities() const
{
    QList<Capacity> out;
    for (int row = 0; row < rowCount(); ++row)
        out.append(card(index(row, 0)).capacity);
    return out;
}

bool HostCardsProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    return !m_hosts || m_hosts->contains(m_cards->card(row).row.entry.id);
}

static double weightOf(const HostCard &card, Ranking ranking)
{
    switch (ranking) {
    case Ranking::Cpu: return std::round(shareOf(card.capacity, Resource::Cpu).used / step);
    case Ranking::Memory: return std::round(shareOf(card.capacity, Resource::Memory).used / step);
    case Ranking::Problems: return double(card.problems.size()) + (card.isThere() ? 0 : 0.5);
    default: return 0;
    }
}

bool HostCardsProxy::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const HostCard &left = m_cards->card(a);
    const HostCard &right = m_cards->card(b);
    const double heavier = weightOf(left, m_ranking) - weightOf(right, m_ranking);
    if (heavier != 0) // the busiest, the most troubled first
        return heavier > 0;
    if (m_ranking != Ranking::AsListed)
        if (const int order = m_collator.compare(left.row.entry.name, right.row.entry.name); order != 0)
            return order < 0;
    return m_cards->placeInTree(a.row()) < m_cards->placeInTree(b.row());
}

} // namespace model
