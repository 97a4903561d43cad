// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/cards/hostcardsmodel.h"
#include <optional>
#include <QCollator>
#include <QSortFilterProxyModel>

namespace model {

// The cards of some hosts, ranked.
class HostCardsProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Ranking { AsListed, Name, Cpu, Memory, Problems };

    explicit HostCardsProxy(HostCardsModel *cards, QObject *parent = nullptr);
    void setHosts(const std::optional<QSet<HostId>> &hosts); // nothing: all
    void setRanking(Ranking ranking);
    [[nodiscard]] Ranking ranking() const { return m_ranking; }
    [[nodiscard]] const HostCard &card(const QModelIndex &index) const { return m_cards->card(mapToSource(index)); }

    [[nodiscard]] QList<Capacity> capacities() const; // of the hosts that are shown

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;

private:
    HostCardsModel *m_cards;
    std::optional<QSet<HostId>> m_hosts;
    Ranking m_ranking = Ranking::AsListed;
    QCollator m_collator;
};

} // namespace model
