// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/conditionlook.h"
#include "model/cards/hostcard.h"
#include <QFont>
#include <QStyleOptionViewItem>

class QPainter;

namespace gui {

// Paints the parts of a host's card or row into rectangles as in a language from left to right; mirrors them itself.
class CardBrush {
public:
    CardBrush(QPainter *painter, const QStyleOptionViewItem &option);

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QFont &strong() const { return m_strong; }
    [[nodiscard]] const QFont &small() const { return m_small; }
    [[nodiscard]] const QPalette &palette() const { return m_option.palette; }

    void text(const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment side = Qt::AlignLeft) const;
    void paragraph(const QRect &rect, const QString &words,
                   const QColor &colour) const; // small, wrapped, cut at the end
    void sign(const QPoint &topLeft, const look::Sign &sign, int size) const;
    // A track with what is in use, and a mark where the promises end. No track where nothing is known.
    void meter(const QRect &rect, const model::Share &share) const;
    // How many instances are in which state, as far as there is room.
    void counts(const QRect &rect, const model::HostCard &card) const;
    void problems(const QRect &rect, const model::HostCard &card) const; // one line

    [[nodiscard]] QColor ink() const;
    [[nodiscard]] QColor muted() const;
    [[nodiscard]] QColor awayInk(const model::HostRow &row) const; // in the bad colour where nobody meant it

private:
    [[nodiscard]] QRect mirrored(const QRect &rect) const;
    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    QFont m_font, m_strong, m_small;
};

} // namespace gui
