// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/snapshot.h"
#include <QGraphicsItem>
#include <QImage>

namespace gui {

// One snapshot on the canvas: its name and age, signs of its state and kind, and the pill on the current one.
class SnapshotCard : public QGraphicsItem {
public:
    static constexpr int width = 200, height = 56;
    static constexpr QSize picture{64, 48};

    // `on`: whose fonts, colours and direction it has.
    SnapshotCard(const virt::Snapshot &snapshot, const QWidget &on);
    [[nodiscard]] const QString &name() const { return m_snapshot.name; }
    void setNow(const QDateTime &now); // its age as of this moment
    void setPicture(const QImage &screen);
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintFrame(QPainter *painter) const;
    void paintTexts(QPainter *painter) const;
    void paintSigns(QPainter *painter) const;
    void paintPill(QPainter *painter) const;
    void paintPicture(QPainter *painter) const;
    [[nodiscard]] int textsFrom() const; // where the texts begin

    virt::Snapshot m_snapshot;
    const QWidget &m_on;
    QString m_age;
    QImage m_picture;
};

} // namespace gui
