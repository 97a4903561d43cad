// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/menus.h"
#include "gui/hosts/hostsview.h"
#include "gui/instances/instanceactions.h"
#include "gui/instances/listactions.h"
#include "gui/look/appearance.h"
#include "gui/look/icons.h"
#include "gui/main/windowstate.h"
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>

namespace gui {

using virt::LifecycleAction;

Menus::Menus(QMainWindow *window, const InstanceActions &instances, const HostsView &hosts, QSettings &settings)
    : QObject(window)
    , m_addHost(make(QStringLiteral("addHost"), tr("Add Host…"), QStringLiteral("action-add-host"),
                     QKeySequence(QStringLiteral("Ctrl+N"))))
    , m_search(make(QStringLiteral("search"), tr("Search"), QStringLiteral("action-search"),
                    QKeySequence(QKeySequence::Find)))
    , m_compareCpus(make(QStringLiteral("compareCpus"), tr("Compare CPUs…"), QStringLiteral("object-cpu")))
{
    buildFile(window);
    QMenu *host = window->menuBar()->addMenu(tr("&Host"));
    host->addActions(hosts.menuActions());
    host->addSeparator();
    host->addAction(m_compareCpus);
    QMenu *instance = window->menuBar()->addMenu(tr("&Instance"));
    instances.fill(instance);
    QMenu *snapshot = window->menuBar()->addMenu(tr("&Snapshot"));
    snapshot->addActions({instances.takeSnapshot(), instances.newInstanceFromSnapshot()});
    m_storage = window->menuBar()->addMenu(tr("S&torage"));
    buildView(window, settings);
    buildHelp(window);
    buildToolBar(window, instances);
}

QAction *Menus::make(const QString &name, const QString &text, const QString &icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(icon.isEmpty() ? QIcon() : look::icon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    return action;
}

void Menus::buildFile(QMainWindow *window)
{
    m_file = window->menuBar()->addMenu(tr("&File"));
    m_file->addAction(m_addHost);
    m_file->addSeparator();
    m_afterExports = m_file->addSeparator();
    QAction *quit = make(QStringLiteral("quit"), tr("Quit"), {}, QKeySequence(QKeySequence::Quit));
    connect(quit, &QAction::triggered, window, &QWidget::close);
    m_file->addAction(quit);
}

void Menus::buildView(QMainWindow *window, QSettings &settings)
{
    m_view = window->menuBar()->addMenu(tr("&View"));
    m_view->addAction(m_search);
    m_afterList = m_view->addSeparator();
    QMenu *appearance = m_view->addMenu(tr("Appearance"));
    auto *group = new QActionGroup(this);
    const std::pair<look::Appearance, QString> choices[] = {{look::Appearance::Desktop, tr("As the Desktop")},
                                                            {look::Appearance::Light, tr("Light")},
                                                            {look::Appearance::Dark, tr("Dark")}};
    for (const auto &[kind, text] : choices) {
        QAction *action = appearance->addAction(text);
        action->setCheckable(true);
        action->setChecked(loadAppearance(settings) == kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [kind = kind, &settings] {
            look::apply(kind);
            saveAppearance(settings, kind);
        });
    }
    m_view->addSeparator();
}

void Menus::offer(const ListActions *list)
{
    if (list == m_list)
        return;
    if (m_list) {
        for (QAction *action : m_list->forView())
            m_view->removeAction(action);
        for (QAction *action : m_list->forFile())
            m_file->removeAction(action);
    }
    m_list = list;
    if (!list)
        return;
    m_view->insertActions(m_afterList, list->forView());
    m_file->insertActions(m_afterExports, list->forFile());
}

void Menus::addDocks(const QList<QAction *> &toggles)
{
    m_view->addActions(toggles);
}

void Menus::buildHelp(QMainWindow *window)
{
    QMenu *help = window->menuBar()->addMenu(tr("H&elp"));
    QAction *about = make(QStringLiteral("about"), tr("About Virtdeck"), {});
    connect(about, &QAction::triggered, window, [window] {
        auto *box = new QMessageBox(window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("About Virtdeck"));
        box->setIconPixmap(QApplication::windowIcon().pixmap(64, 64));
        box->setText(tr("Virtdeck %1").arg(QApplication::applicationVersion()));
        box->setInformativeText(
            tr("Instances, snapshots and migrations on libvirt hosts.\nFree software under the GNU General Public "
               "License, version 3 or later."));
        box->open();
    });
    help->addAction(about);
}

void Menus::buildToolBar(QMainWindow *window, const InstanceActions &instances)
{
    auto *bar = window->addToolBar(tr("Actions"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    using A = LifecycleAction;
    bar->addAction(instances.lifecycle(A::Start));
    auto *off = new QToolButton;
    off->setDefaultAction(instances.lifecycle(A::ShutDown));
    off->setPopupMode(QToolButton::MenuButtonPopup);
    off->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    off->setObjectName(QStringLiteral("shutDownButton"));
    off->setAccessibleName(tr("Shut Down"));
    auto *more = new QMenu(off);
    for (const A a : {A::Reboot, A::HardReboot, A::Reset, A::ForceOff})
        more->addAction(instances.lifecycle(a));
    off->setMenu(more);
    bar->addWidget(off);
    bar->addAction(instances.lifecycle(A::Pause));
    bar->addAction(instances.lifecycle(A::Resume));
    bar->addAction(instances.lifecycle(A::Save));
    bar->addSeparator();
    bar->addAction(instances.takeSnapshot());
    bar->addAction(instances.migrate());
}

} // namespace gui
