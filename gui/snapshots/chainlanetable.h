// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/snapshots/chainlanes.h"
#include <QTreeWidget>

namespace gui {

// The lanes of the canvas once more, as words: below each disk its files, what others stand on first.
class ChainLaneTable : public QTreeWidget {
    Q_OBJECT
public:
    enum Column { File, State, Format, OnHost, ForGuest };

    explicit ChainLaneTable(QWidget *parent = nullptr);
    void show(const QList<model::ChainLane> &lanes);
    using QWidget::show;

private:
    void addLane(const model::ChainLane &lane);
    [[nodiscard]] QTreeWidgetItem *rowOf(const model::LaneBox &box, const model::ChainLane &lane) const;
    QList<model::ChainLane> m_lanes;
};

} // namespace gui
