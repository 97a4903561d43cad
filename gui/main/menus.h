// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QMenu;
class QSettings;

namespace gui {

class HostsView;
class InstanceActions;
class ListActions;

// The menu bar and the tool bar: where each action is found. The actions themselves belong to their rooms.
class Menus : public QObject {
    Q_OBJECT
public:
    Menus(QMainWindow *window, const InstanceActions &instances, const HostsView &hosts, QSettings &settings);
    void addDocks(const QList<QAction *> &toggles); // into View
    void offer(const ListActions *list);            // of the list in front; null: there is none

    [[nodiscard]] QAction *addHost() const { return m_addHost; }
    [[nodiscard]] QAction *search() const { return m_search; }
    [[nodiscard]] QMenu *storage() const { return m_storage; }
    [[nodiscard]] QAction *compareCpus() const { return m_compareCpus; }

private:
    void buildFile(QMainWindow *window);
    void buildView(QMainWindow *window, QSettings &settings);
    void buildHelp(QMainWindow *window);
    void buildToolBar(QMainWindow *window, const InstanceActions &instances);
    QAction *make(const QString &name, const QString &text, const QString &icon, const QKeySequence &shortcut = {});

    QMenu *m_file = nullptr, *m_storage = nullptr, *m_view = nullptr;
    QAction *m_afterExports = nullptr, *m_afterList = nullptr; // where those of a list go
    QPointer<const ListActions> m_list;
    QAction *m_addHost, *m_search, *m_compareCpus;
};

} // namespace gui
