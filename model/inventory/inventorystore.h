// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/executor.h"
#include <memory>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace virt {
struct Inventory;
}

namespace model {

class Fleet;

// Keeps what every host listed last, one file each, and shows it at the next start until the host answers. GUI thread;
// files are read and written on a thread of its own, which is handed the inventories themselves: nothing is copied here.
class InventoryStore : public QObject {
    Q_OBJECT
public:
    InventoryStore(Fleet &fleet, QString folder, QObject *parent = nullptr);
    ~InventoryStore() override; // writes what is new, and waits for it

    void load(); // the fleet shows it when it has been read

    void setPace(std::chrono::milliseconds pace) { m_pace.setInterval(pace); } // a minute otherwise

signals:
    void loaded();

private:
    using Taken = std::shared_ptr<const virt::Inventory>;
    struct Disk;
    void took(const HostId &host);
    void write(bool everything);
    [[nodiscard]] QString fileOf(const HostId &host) const;

    Fleet &m_fleet;
    QString m_folder;
    std::shared_ptr<Disk> m_disk; // on the thread only
    virt::Executor m_thread{1};
    QHash<HostId, Taken> m_fresh; // not written yet
    QTimer m_pace;
};

} // namespace model
