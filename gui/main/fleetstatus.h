// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QTimer>

namespace model {
class Fleet;
}

namespace gui {

// The status bar's line: "3 of 4 hosts connected · oldest data 2 s".
class FleetStatus : public QLabel {
    Q_OBJECT
public:
    explicit FleetStatus(model::Fleet &fleet, QWidget *parent = nullptr);

private:
    void refreshSoon();
    void refresh();
    model::Fleet &m_fleet;
    QTimer m_gather;
};

} // namespace gui
