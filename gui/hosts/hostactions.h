// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// What can be done with one host of the list; each action is enabled while it makes sense.
class HostActions : public QObject {
    Q_OBJECT
public:
    HostActions(model::Fleet &fleet, QWidget *window);

    void setHost(const model::HostId &host);
    [[nodiscard]] const model::HostId &host() const { return m_host; }

    [[nodiscard]] QAction *connectHost() const { return m_connect; }
    [[nodiscard]] QAction *disconnectHost() const { return m_disconnect; }
    [[nodiscard]] QAction *edit() const { return m_edit; }
    [[nodiscard]] QList<QAction *> all() const { return {m_connect, m_disconnect, m_retry, m_edit, m_remove}; }

private:
    QAction *add(const QString &name, const QString &text, const QString &icon, void (HostActions::*run)());
    void refresh();
    void open();
    void close();
    void openDialog();
    void askRemove();

    model::Fleet &m_fleet;
    QWidget *m_window;
    model::HostId m_host;
    QAction *m_connect, *m_disconnect, *m_retry, *m_edit, *m_remove;
};

} // namespace gui
