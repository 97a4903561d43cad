// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// What can be done with groups of hosts.
class GroupActions : public QObject {
    Q_OBJECT
public:
    GroupActions(model::Fleet &fleet, QWidget *window);

    void setGroup(const QString &group); // empty: the fleet
    [[nodiscard]] QAction *rename() const { return m_rename; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    [[nodiscard]] QList<QAction *> all() const { return {m_new, m_rename, m_move, m_remove}; }

private:
    QAction *add(const QString &name, const QString &text, const QString &icon, void (GroupActions::*run)());
    void askNew();
    void askRename();
    void askMove();
    void removeGroup();

    model::Fleet &m_fleet;
    QWidget *m_window;
    QString m_group;
    QAction *m_new, *m_rename, *m_move, *m_remove;
};

} // namespace gui
