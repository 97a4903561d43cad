// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/history/hosthistory.h"
#include "model/ids.h"
#include <QStackedWidget>
#include <QTimer>

class QVBoxLayout;

namespace look {
class EmptyState;
class FactList;
} // namespace look
namespace model {
class Fleet;
struct HostRow;
} // namespace model

namespace gui {

class AccountingCard;
class HostCharts;
class NumaCard;
class PromisedCard;
class RangeBar;
class RankingCard;

// The host at a glance: what it does, what it promised, what still fits. While it is not connected, why not and what
// can be done. Asks for figures only while it is seen.
class HostOverview : public QStackedWidget {
    Q_OBJECT
public:
    explicit HostOverview(model::Fleet &fleet, QWidget *parent = nullptr);
    void setHost(const model::HostId &host);
    void refresh();

    [[nodiscard]] model::Range range() const { return m_range; }
    void setRange(model::Range range);

signals:
    void rangeChanged(model::Range range);
    void instanceWanted(const model::InstanceId &instance);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build(); // at the first host that is there: charts are dear
    void addCards(QVBoxLayout *column);
    void watch();
    void showAway(const model::HostRow &row);
    void showFigures(const model::HostRow &row);
    model::Fleet &m_fleet;
    model::HostId m_host;
    model::Range m_range = model::Range::FiveMinutes;
    QTimer m_gather; // several figures come with each tick
    look::EmptyState *m_away;
    RangeBar *m_ranges = nullptr;
    HostCharts *m_charts = nullptr;
    PromisedCard *m_promised = nullptr;
    look::FactList *m_fits = nullptr, *m_facts = nullptr;
    RankingCard *m_ranking = nullptr;
    NumaCard *m_numa = nullptr;
    AccountingCard *m_accounting = nullptr;
};

} // namespace gui
