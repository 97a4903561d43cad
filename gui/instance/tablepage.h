// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/charts/chartcard.h"
#include "gui/instance/tabpage.h"

class QStackedWidget;
class QTreeView;

namespace virt {
struct DeviceFigures;
}
namespace look {
class Banner;
class EmptyState;
class RoleLabel;
} // namespace look

namespace gui {

// A tab that is one table: a line that sums it up, Refresh, the table, and a sentence where there is nothing in it.
// Below it a chart of the row that is chosen, or of the first.
class TablePage : public TabPage {
    Q_OBJECT
public:
    TablePage(model::Fleet &fleet, QTreeView *table, const QString &iconName, const QList<ChartCard::Line> &lines,
              QWidget *parent = nullptr);
    [[nodiscard]] QTreeView *table() const { return m_table; }

protected:
    void forget() override;
    void follow(const model::InstanceRow &row) override;
    // New figures of the opened instance, null when there are none at that moment.
    virtual void showFigures(const virt::DeviceFigures *figures, qint64 takenMs) = 0;
    void fail(const virt::Error &error) override;
    void setSummary(const QString &summary);
    void setChart(const QString &title, const model::InstanceSeries &series);
    virtual void drawChart(int row) = 0;     // a row of the source model: calls setChart()
    void refreshChart();                     // after new figures
    void showTable();                        // after an answer
    void showSentence(const QString &empty); // in place of an empty table

private:
    [[nodiscard]] QWidget *makeContent();
    void makeChart();
    QTreeView *m_table;
    qint64 m_figuresMs = 0; // when the newest figures shown were taken
    QString m_iconName;
    look::RoleLabel *m_summary;
    look::Banner *m_banner;
    QStackedWidget *m_stack;
    look::EmptyState *m_empty;
    QList<ChartCard::Line> m_lines;
    ChartCard *m_chart = nullptr; // made when there is something to show: charts are dear
};

} // namespace gui
