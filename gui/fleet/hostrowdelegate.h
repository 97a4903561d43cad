// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/fleet/sizeddelegate.h"

namespace model {
class HostCardsProxy;
struct HostCard;
} // namespace model

namespace gui {

class CardBrush;

// A host as one line, for when there are many: what a card says, shorter.
class HostRowDelegate : public SizedDelegate {
    Q_OBJECT
public:
    HostRowDelegate(const model::HostCardsProxy &cards, QObject *parent);
    [[nodiscard]] int heightFor(const QFont &font) const override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintMeters(const CardBrush &brush, const QRect &area, const model::HostCard &card);
    const model::HostCardsProxy &m_cards;
};

} // namespace gui
