// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/snapshot.h"
#include <QGraphicsItem>

namespace gui {

// One snapshot on the canvas: its name and age, signs of its state and kind, and the pill on the current one.
class SnapshotCard : public QGraphicsItem {
public:
    static constexpr int width = 200, height = 56;

    explicit SnapshotCard(const virt::Snapshot &snapshot);
    [[nodiscard]] const QString &name() const { return m_snapshot.name; }
    void setNow(const QDateTime &now); // its age as of this moment
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintFrame(QPainter *painter, const QWidget &on) const;
    void paintTexts(QPainter *painter, const QWidget &on) const;
    void paintSigns(QPainter *painter, const QWidget &on) const;
    void paintPill(QPainter *painter, const QWidget &on) const;

    virt::Snapshot m_snapshot;
    QString m_age;
};

} // namespace gui
