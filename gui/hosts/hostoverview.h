// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QStackedWidget>

namespace look {
class EmptyState;
}
namespace model {
class Fleet;
struct HostRow;
} // namespace model

namespace gui {

class ValuesCard;

// The host at a glance; while it is not connected, why not and what can be done.
class HostOverview : public QStackedWidget {
    Q_OBJECT
public:
    explicit HostOverview(model::Fleet &fleet, QWidget *parent = nullptr);
    void setHost(const model::HostId &host);
    void refresh();

private:
    QWidget *buildCards();
    void showAway(const model::HostRow &row);
    model::Fleet &m_fleet;
    model::HostId m_host;
    look::EmptyState *m_away;
    ValuesCard *m_facts, *m_share;
};

} // namespace gui
