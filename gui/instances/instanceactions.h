// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/instance/lifecycle.h"
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// What can be done with the selected instances: the actions of menu, toolbar, context menu and page headers are these
// same objects. Enabled when the action makes sense for at least one of the selected, on a host that can be changed.
class InstanceActions : public QObject {
    Q_OBJECT
public:
    InstanceActions(model::Fleet &fleet, QWidget *window);

    void setSelection(const QList<model::InstanceId> &instances);

    [[nodiscard]] QAction *lifecycle(virt::LifecycleAction action) const;
    [[nodiscard]] QAction *autostart() const { return m_autostart; }
    [[nodiscard]] QAction *takeSnapshot() const { return m_snapshot; }
    [[nodiscard]] QAction *newInstanceFromSnapshot() const { return m_newFromSnapshot; }
    [[nodiscard]] QAction *exportToImage() const { return m_export; }
    [[nodiscard]] QAction *migrate() const { return m_migrate; }
    [[nodiscard]] QAction *attachVolume() const { return m_attach; }
    [[nodiscard]] QAction *backUp() const { return m_backUp; }
    [[nodiscard]] QAction *backups() const { return m_backups; }
    [[nodiscard]] QAction *editTags() const { return m_tags; }
    [[nodiscard]] QAction *open() const { return m_open; }
    void fill(QMenu *menu) const; // in the order of the Instance menu

signals:
    void openWanted(const model::InstanceId &instance);
    void snapshotWanted(const model::InstanceId &instance);
    void migrateWanted(const QList<model::InstanceId> &instances);
    void attachWanted(const model::InstanceId &instance);
    void tagsWanted(const QList<model::InstanceId> &instances);

private:
    QAction *add(const QString &name, const QString &text, const QString &icon, const QString &shortcut = {});
    void addLifecycle(virt::LifecycleAction action, const QString &name, const QString &text, const QString &icon,
                      const QString &shortcut = {});
    void run(virt::LifecycleAction action);
    void confirm(virt::LifecycleAction action, const QList<model::InstanceId> &targets);
    void confirmMany(virt::LifecycleAction action, const QList<model::InstanceId> &targets);
    [[nodiscard]] QList<model::InstanceId> sensible(virt::LifecycleAction action) const;
    void refreshHosts();
    void refresh();
    [[nodiscard]] QString whyNothing() const;

    model::Fleet &m_fleet;
    QWidget *m_window;
    QList<model::InstanceId> m_selection;
    QHash<model::HostId, QString> m_hosts; // of the selection: why it cannot be changed; empty: it can
    QHash<int, QAction *> m_lifecycle;
    QAction *m_open, *m_autostart, *m_snapshot, *m_newFromSnapshot, *m_export, *m_migrate, *m_attach, *m_backUp,
        *m_backups, *m_tags;
};

} // namespace gui
