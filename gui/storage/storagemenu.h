// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/storage/volumesmodel.h"
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace model {
class Fleet;
}

namespace gui {

class PoolActions;
class StoragePage;
class VolumeActions;

// Storage in the menu bar: what can be done on the storage page that is in front. While none is, the same stands there,
// off, and says why.
class StorageMenu : public QObject {
    Q_OBJECT
public:
    StorageMenu(model::Fleet &fleet, QMenu *menu, QWidget *window);
    void offer(StoragePage *page); // null: none is in front

private:
    void fill(const QList<QList<QAction *>> &groups);
    QMenu *m_menu;
    model::VolumesModel m_noVolumes;
    QList<QList<QAction *>> m_standIns;
};

} // namespace gui
