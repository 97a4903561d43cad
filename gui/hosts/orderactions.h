// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPersistentModelIndex>

class QAction;

namespace model {
class Fleet;
class HostsTreeModel;
} // namespace model

namespace gui {

// Moves a host or a group among its siblings: what dragging does, by keyboard.
class OrderActions : public QObject {
    Q_OBJECT
public:
    OrderActions(model::Fleet &fleet, const model::HostsTreeModel &tree, QObject *parent);

    void setItem(const QModelIndex &item); // invalid: none or several
    [[nodiscard]] QAction *up() const { return m_up; }
    [[nodiscard]] QAction *down() const { return m_down; }

private:
    QAction *add(const QString &name, const QString &text, const QKeySequence &key, int step);
    void move(int step);
    [[nodiscard]] QModelIndex sibling(int step) const; // of the same kind
    model::Fleet &m_fleet;
    const model::HostsTreeModel &m_tree;
    QPersistentModelIndex m_item;
    QAction *m_up, *m_down;
};

} // namespace gui
