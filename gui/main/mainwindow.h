// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QMainWindow>

class QDockWidget;
class QSettings;

namespace model {
class Fleet;
}

namespace gui {

class HostsView;
class InstanceActions;
class JobsPanel;
class Menus;
class Pages;
class QuitGuard;
class StorageMenu;

// The one window: hosts at the left, a page in the middle, jobs below. Puts the parts together, decides what the hosts
// are asked while it is visible, and keeps its layout in the settings.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(model::Fleet &fleet, QSettings &settings);
    ~MainWindow() override;

    void show(const QString &nameOrUuid); // opens the instance as soon as a host lists it

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void connectParts();
    void restore();
    void save();
    void refreshSampling();
    void openWanted();

    model::Fleet &m_fleet;
    QSettings &m_settings;
    InstanceActions *m_actions;
    HostsView *m_hosts;
    JobsPanel *m_jobs;
    Pages *m_pages;
    Menus *m_menus;
    StorageMenu *m_storage;
    QuitGuard *m_quitGuard;
    QDockWidget *m_jobsDock = nullptr;
    QString m_wanted;
};

} // namespace gui
