// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/cards/hostcard.h"
#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace model {

class Fleet;

// A card for each host, in the fleet's order. While nobody looks it follows nothing but the coming and going of hosts.
class HostCardsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };

    explicit HostCardsModel(Fleet &fleet, QObject *parent = nullptr);
    void setWatched(bool watched);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const HostCard &card(int row) const { return m_cards[row]; }
    [[nodiscard]] const HostCard &card(const QModelIndex &index) const { return m_cards[index.row()]; }

private:
    [[nodiscard]] HostCard made(const HostRow &row) const;
    void insert(int first, int last);
    void remove(int first, int last);
    void rearrange();
    void mark(const HostId &host);
    void refresh(); // those that were marked

    Fleet &m_fleet;
    bool m_watched = false;
    QList<HostCard> m_cards; // row by row as the fleet's hosts
    QSet<HostId> m_marked;
    QTimer m_gather; // several things change for each answer of a host
};

} // namespace model
