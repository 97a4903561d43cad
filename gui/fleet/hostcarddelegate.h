// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/fleet/sizeddelegate.h"

namespace model {
class HostCardsProxy;
struct HostCard;
} // namespace model

namespace gui {

class CardBrush;

// A host as a card: name and state, three meters, its instances by state, the worst problem. The view's grid says how
// wide it is.
class HostCardDelegate : public SizedDelegate {
    Q_OBJECT
public:
    HostCardDelegate(const model::HostCardsProxy &cards, QObject *parent);
    [[nodiscard]] int heightFor(const QFont &font) const override; // with the gap below it

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintTitle(const CardBrush &brush, const QRect &line, const model::HostCard &card);
    static void paintMeters(const CardBrush &brush, const QRect &area, const model::HostCard &card);
    const model::HostCardsProxy &m_cards;
};

} // namespace gui
