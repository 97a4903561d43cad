// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QTabWidget;

namespace model {
class CpuComparison;
class Fleet;
} // namespace model

namespace gui {

// The CPUs of the hosts: against each other, what all have, and against one from elsewhere. A window of its own beside
// the main one; it begins to compare when it is first shown.
class CpuWindow : public QWidget {
    Q_OBJECT
public:
    explicit CpuWindow(model::Fleet &fleet, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    model::CpuComparison *m_comparison;
    QTabWidget *m_tabs;
};

// In front of the windows; one for each main window.
void showCpuWindow(model::Fleet &fleet, QWidget *mainWindow);

} // namespace gui
