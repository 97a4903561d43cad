// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/inventory/inventorystore.h"
#include "model/fleet.h"
#include "model/inventory/inventoryfile.h"
#include "virt/core/error.h"
#include "virt/core/posthome.h"
#include <future>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSet>

namespace model {

using namespace std::chrono_literals;

static constexpr auto usualPace = 60s;
static constexpr qint64 timeMattersAfterMs = 10 * 60 * 1000; // the instances are the same, but seen later
static constexpr auto patienceAtEnd = 10s;
static const QString suffix = QStringLiteral(".json");

// What is in the files, to write only what became different.
struct InventoryStore::Disk {
    struct Written {
        QJsonValue instances;
        QElapsedTimer since;
    };
    QHash<HostId, Written> written;

    // The sentence for the user when it cannot be written.
    QString write(const HostId &host, const QString &path, const virt::Inventory &inventory, bool timeMatters)
    {
        const QJsonObject json = inventoryToJson(inventory);
        const QJsonValue instances = json.value(QStringLiteral("instances"));
        Written &was = written[host];
        const bool old = !was.since.isValid() || was.since.elapsed() > timeMattersAfterMs;
        if (was.instances == instances && !old && !timeMatters)
            return {};
        const auto result = writeInventory(path, json);
        if (!result)
            return result.error().text();
        was.instances = instances;
        was.since.start();
        return {};
    }
};

InventoryStore::InventoryStore(Fleet &fleet, QString folder, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_folder(std::move(folder))
    , m_disk(std::make_shared<Disk>())
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(usualPace);
    connect(&m_pace, &QTimer::timeout, this, [this] { write(false); });
    connect(&fleet, &Fleet::inventoryChanged, this, &InventoryStore::took);
    connect(&fleet, &Fleet::hostForgotten, this, [this](const HostId &host) {
        m_fresh.remove(host);
        m_thread.post([file = fileOf(host), host, disk = m_disk] {
            disk->written.remove(host);
            QFile::remove(file);
        });
    });
}

InventoryStore::~InventoryStore()
{
    m_pace.stop();
    write(true);
    auto done = std::make_shared<std::promise<void>>();
    m_thread.post([done] { done->set_value(); });
    done->get_future().wait_for(patienceAtEnd); // a dead disk must not keep the program
}

QString InventoryStore::fileOf(const HostId &host) const
{
    return QDir(m_folder).filePath(host.value.toString(QUuid::WithoutBraces) + suffix);
}

// Of hosts that are in the list no more.
static void dropOthers(const QString &folder, const QList<std::pair<HostId, QString>> &files)
{
    QSet<QString> known;
    for (const auto &[host, file] : files)
        known.insert(QFileInfo(file).fileName());
    for (const QString &name : QDir(folder).entryList({u'*' + suffix}, QDir::Files))
        if (!known.contains(name))
            QFile::remove(folder + u'/' + name);
}

void InventoryStore::load()
{
    QList<std::pair<HostId, QString>> files;
    for (const HostEntry &entry : m_fleet.entries())
        files.append({entry.id, fileOf(entry.id)});
    m_thread.post([files, folder = m_folder] { dropOthers(folder, files); });
    // One by one: the window must get its turn between a thousand instances and the next.
    m_thread.post([files, home = QPointer(this)] {
        QStringList faults;
        for (const auto &[host, file] : files)
            if (const Taken inventory = readInventory(file, &faults))
                virt::postHome(home, [home, host = host, inventory] { home->m_fleet.showPast(host, inventory); });
        virt::postHome(home, [home, faults] {
            home->m_fleet.notices().addAll(faults);
            emit home->loaded();
        });
    });
}

void InventoryStore::took(const HostId &host)
{
    const virt::Session *session = m_fleet.session(host);
    const HostRow *row = m_fleet.hosts().find(host);
    const Taken inventory = session ? session->inventory() : nullptr;
    if (!inventory || !row || !row->entry.remembered) // from an earlier run, or for this run only
        return;
    m_fresh.insert(host, inventory);
    if (!m_pace.isActive())
        m_pace.start();
}

void InventoryStore::write(bool everything)
{
    for (auto it = m_fresh.cbegin(); it != m_fresh.cend(); ++it) {
        m_thread.post([host = it.key(), taken = it.value(), file = fileOf(it.key()), everything, disk = m_disk,
                       home = QPointer(this)] {
            const QString fault = disk->write(host, file, *taken, everything);
            if (!fault.isEmpty() && !everything) // at the end nobody reads it any more
                virt::postHome(home, [home, fault] { home->m_fleet.notices().add(fault); });
        });
    }
    m_fresh.clear();
}

} // namespace model
