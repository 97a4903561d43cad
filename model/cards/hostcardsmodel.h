// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/cards/hostcard.h"
#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace model {

class Fleet;

// A card for each host, in the fleet's order (as the tree has them: placeInTree()). While nobody looks it follows nothing but the coming and going of hosts.
class HostCardsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };

    explicit HostCardsModel(Fleet &fleet, QObject *parent = nullptr);
    void setWatched(bool watched);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const HostCard &card(int row) const { return m_cards[row]; }
    [[nodiscard]] qsizetype placeInTree(int row) const { return m_places.value(m_cards[row].row.entry.id); }
    [[nodiscard]] const HostCard &card(const QModelIndex &index) const { return m_cards[index.row()]; }

signals:
    void followed(); // after the cards of all hosts that had changed, once

private:
    [[nodiscard]] HostCard made(const HostRow &row) const;
    void insert(int first, int last);
    void remove(int first, int last);
    void rearrange();
    void findPlaces();
    void mark(const HostId &host);
    void refresh(); // those that were marked

    Fleet &m_fleet;
    bool m_watched = false;
    QList<HostCard> m_cards; // row by row as the fleet's hosts
    QHash<HostId, qsizetype> m_places;
    QSet<HostId> m_marked;
    QTimer m_gather; // several things change for each answer of a host
};

} // namespace model
