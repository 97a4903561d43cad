// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/storagemenu.h"
#include "gui/instances/whynot.h"
#include "gui/storage/poolactions.h"
#include "gui/storage/storagepage.h"
#include "gui/storage/volumes/volumeactions.h"
#include <QMenu>

namespace gui {

static void standAside(QAction *action)
{
    if (action->isSeparator())
        return;
    action->setObjectName(action->objectName() + QStringLiteral("Nowhere"));
    enable(action, false, StorageMenu::tr("Open the tab Storage of a host"));
}

StorageMenu::StorageMenu(model::Fleet &fleet, QMenu *menu, QWidget *window)
    : QObject(window)
    , m_menu(menu)
    , m_standIns{(new PoolActions(fleet, window))->all(), (new VolumeActions(fleet, m_noVolumes, window))->all()}
{
    menu->setObjectName(QStringLiteral("storageMenu"));
    for (const QList<QAction *> &group : std::as_const(m_standIns))
        for (QAction *action : group)
            standAside(action);
    offer(nullptr);
}

void StorageMenu::offer(StoragePage *page)
{
    fill(page ? page->actionGroups() : m_standIns);
}

void StorageMenu::fill(const QList<QList<QAction *>> &groups)
{
    m_menu->clear();
    for (const QList<QAction *> &group : groups) {
        m_menu->addSeparator();
        m_menu->addActions(group);
    }
}

} // namespace gui
