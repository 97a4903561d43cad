// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/snapshots/chainlanes.h"
#include <QGraphicsItem>

namespace gui {

// One file of a chain: its name, format, sizes and users. As wide as the logarithm of what it takes on the host.
class ChainLaneBox : public QGraphicsItem {
public:
    static constexpr int leastWidth = 184, mostWidth = 264, height = 64;

    // `on`: whose fonts, colours and direction it has.
    ChainLaneBox(const model::LaneBox &box, const QString &sentences, const QWidget &on);
    [[nodiscard]] const model::LaneBox &box() const { return m_box; }
    [[nodiscard]] const QString &sentences() const { return m_sentences; }
    [[nodiscard]] double width() const { return m_frame.width(); }
    void setFocused(bool focused); // the keyboard is here
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintFrame(QPainter *painter) const;
    void paintTexts(QPainter *painter) const;
    void paintSign(QPainter *painter) const;
    [[nodiscard]] QRectF mirrored(const QRectF &rect) const;

    model::LaneBox m_box;
    QString m_sentences;
    const QWidget &m_on;
    QRectF m_frame;
    bool m_focused = false;
};

} // namespace gui
