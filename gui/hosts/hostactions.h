// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QList>
#include <QObject>
#include <QTimer>

class QAction;
class QWidget;

namespace model {
class Fleet;
}

namespace gui {

class PowerActions;

// What can be done with hosts of the list; each action is enabled while it makes sense for one of them.
class HostActions : public QObject {
    Q_OBJECT
public:
    HostActions(model::Fleet &fleet, QWidget *window);

    void setHost(const model::HostId &host);
    // `reached`: those in selected groups too; they are connected and cordoned, but neither moved nor removed.
    void setHosts(const QList<model::HostId> &selected, const QList<model::HostId> &reached);
    [[nodiscard]] model::HostId host() const; // null unless exactly one is selected

    [[nodiscard]] QAction *connectHost() const { return m_connect; }
    [[nodiscard]] QAction *disconnectHost() const { return m_disconnect; }
    [[nodiscard]] QAction *edit() const { return m_edit; }
    [[nodiscard]] QAction *cordon() const { return m_cordon; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    [[nodiscard]] QList<QAction *> all() const;

private:
    QAction *add(const QString &name, const QString &text, const QString &icon, void (HostActions::*run)());
    void refresh();
    void open();
    void close();
    void openDialog();
    void clone();
    void openGroupDialog();
    void toggleCordon();
    void askRemove();
    [[nodiscard]] bool allCordoned() const;

    model::Fleet &m_fleet;
    QWidget *m_window;
    QList<model::HostId> m_hosts, m_reached;
    QTimer m_soon;
    PowerActions *m_power;
    QAction *m_connect, *m_disconnect, *m_retry, *m_edit, *m_clone, *m_group, *m_cordon, *m_remove;
};

} // namespace gui
