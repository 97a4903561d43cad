// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/charts/chartcard.h"
#include "model/instances/instancesmodel.h"
#include <QScrollArea>

namespace model {
class Fleet;
}

namespace gui {

class FactsCard;
class SecurityCard;
class Thumbnail;

// What an instance is and does at a glance: its screen, its facts, its charts.
class OverviewPage : public QScrollArea {
    Q_OBJECT
public:
    explicit OverviewPage(model::Fleet &fleet, QWidget *parent = nullptr);
    void set(const model::InstanceRow &row); // makes the cards at the first call: charts are dear

private:
    void build();
    ChartCard *addChart(const QString &name, const QString &title, Unit unit, const QList<ChartCard::Line> &lines);

    model::Fleet &m_fleet;
    Thumbnail *m_thumbnail = nullptr;
    FactsCard *m_facts = nullptr;
    SecurityCard *m_security = nullptr;
    ChartCard *m_cpu = nullptr, *m_memory = nullptr, *m_disk = nullptr, *m_network = nullptr;
};

} // namespace gui
