// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QTimer>
#include <QWidget>

namespace model {
class CallsModel;
class Fleet;
} // namespace model

namespace look {
class RoleLabel;
}

namespace gui {

class ChangesView;

// What was changed on a host, and below it what the host was asked, by function, with the round trip. Looked up every two
// seconds while it is seen; asks the host nothing.
class CallsPage : public QWidget {
    Q_OBJECT
public:
    explicit CallsPage(model::Fleet &fleet, QWidget *parent = nullptr);
    void setHost(const model::HostId &host);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QWidget *buildProfile();
    model::Fleet &m_fleet;
    model::HostId m_host;
    model::CallsModel *m_calls;
    ChangesView *m_changes;
    look::RoleLabel *m_summary;
    QTimer m_pace;
};

} // namespace gui
