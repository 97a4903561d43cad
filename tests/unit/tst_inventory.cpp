// SPDX-License-Identifier: GPL-3.0-or-later
// What hosts listed last: kept in files, shown at the next start, gone when the host answers otherwise.
#include "model/fleet.h"
#include "model/inventory/inventoryfile.h"
#include "model/inventory/inventorystore.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace model;
using virt::Instance;
using virt::Inventory;

static constexpr int soon = 10'000;
static const QString away = QStringLiteral("test+unix:///default?socket=/no/such");

class TestInventory : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();

    void comesBack();
    void emptyAndFaulty();
    void isBounded();
    void shownAtTheNextStart();
    void goneWhenTheHostAnswers();
    void forgottenWithTheHost();
    void othersLeaveNothing();
    void damagedFileIsSetAside();
    void writtenOnlyWhenItChanged();
    void twentyHostsOfAThousand();

private:
    [[nodiscard]] QString folder() const { return m_dir.filePath(QStringLiteral("inventory")); }
    [[nodiscard]] QString fileOf(const HostId &host) const
    {
        return folder() + u'/' + host.value.toString(QUuid::WithoutBraces) + QStringLiteral(".json");
    }
    QTemporaryDir m_dir;
    std::unique_ptr<virt::Library> m_library;
};

static Instance instance(const QString &name)
{
    Instance out;
    out.uuid = QUuid::createUuid();
    out.name = name;
    out.state = virt::DomainState::Running;
    out.reason = virt::StateReason::Booted;
    out.vcpus = 2;
    out.memoryKiB = out.memoryMaxKiB = 2'097'152;
    out.flagsKnown = out.autostart = true;
    return out;
}

static HostEntry host(const QString &uri, bool connect = false)
{
    return {.id = {QUuid::createUuid()}, .name = QStringLiteral("alpha"), .uri = uri, .connectAtStart = connect};
}

static QStringList names(Fleet &fleet)
{
    QStringList out;
    for (int row = 0; row < fleet.instances().rowCount(); ++row)
        out << fleet.instances().row(row).instance.name;
    out.sort();
    return out;
}

void TestInventory::initTestCase()
{
    m_library = std::make_unique<virt::Library>();
}

void TestInventory::cleanup()
{
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
    QVERIFY(QDir(folder()).removeRecursively());
}

void TestInventory::comesBack()
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(1'800'000'000);
    Inventory before{.instances = {instance("a"), instance("ä \"b\"")}, .taken = when};
    before.instances[1].state = virt::DomainState::PmSuspended;
    before.instances[1].reason = virt::StateReason::Other;
    before.instances[1].flagsKnown = before.instances[1].autostart = false;
    before.instances[1].persistent = false;
    const auto after = inventoryFromJson(inventoryToJson(before));
    QVERIFY(after);
    QCOMPARE(after->instances, before.instances);
    QCOMPARE(after->taken, when);
}

void TestInventory::emptyAndFaulty()
{
    QVERIFY(!inventoryFromJson({}));
    const auto none = inventoryFromJson(inventoryToJson({.instances = {}, .taken = QDateTime::currentDateTime()}));
    QVERIFY(none && none->instances.isEmpty());
    QJsonObject odd = inventoryToJson({.instances = {instance("a")}, .taken = QDateTime::currentDateTime()});
    QJsonArray list{QJsonObject{{"uuid", "x"}, {"name", "b"}},
                    QJsonObject{{"uuid", QUuid::createUuid().toString()},
                                {"name", "c"},
                                {"state", "flying"},
                                {"vcpus", -5},
                                {"memoryKiB", "much"}},
                    5};
    odd.insert("instances", list);
    const auto read = inventoryFromJson(odd);
    QCOMPARE(read->instances.size(), 1);
    QVERIFY(read->instances[0].state == virt::DomainState::Unknown);
    QCOMPARE(read->instances[0].vcpus, 0u);
}

void TestInventory::isBounded()
{
    Inventory many{.instances = QList<Instance>(mostKeptInstances + 5, instance("a")),
                   .taken = QDateTime::currentDateTime()};
    QCOMPARE(inventoryFromJson(inventoryToJson(many))->instances.size(), mostKeptInstances);
}

void TestInventory::shownAtTheNextStart()
{
    HostEntry entry = host("test:///default", true);
    {
        Fleet fleet;
        const InventoryStore store(fleet, folder());
        fleet.add(entry);
        QTRY_COMPARE_WITH_TIMEOUT(fleet.instances().rowCount(), 1, soon);
    } // ends at once: what is known is written
    QVERIFY(!(QFileInfo(fileOf(entry.id)).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    entry.uri = away; // the same host does not answer this time
    Fleet fleet;
    fleet.add(entry);
    InventoryStore store(fleet, folder());
    const QSignalSpy loaded(&store, &InventoryStore::loaded);
    store.load();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(names(fleet), QStringList{"test"});
    QVERIFY(fleet.instances().row(0).stale);
    const QModelIndex state = fleet.instances().index(0, InstancesModel::State);
    QVERIFY(state.data(Qt::DisplayRole).toString().contains(QStringLiteral(" · ")));
    for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
        QVERIFY(state.data(role).toString().contains(QStringLiteral("last seen")));
    const HostRow row = *fleet.hosts().find(entry.id);
    QVERIFY(row.past && row.dataTime.isValid());
    QCOMPARE(row.instances, 1);
    QVERIFY(!fleet.canChange(entry.id));
    QVERIFY(fleet.hosts().index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("last seen")));
    QVERIFY(fleet.notices().all().isEmpty());
}

void TestInventory::goneWhenTheHostAnswers()
{
    const HostEntry entry = host("test:///default");
    QVERIFY(writeInventory(fileOf(entry.id), inventoryToJson({.instances = {instance("old"), instance("older")},
                                                              .taken = QDateTime::currentDateTime().addDays(-2)})));
    Fleet fleet;
    fleet.add(entry);
    InventoryStore store(fleet, folder());
    store.load();
    QTRY_COMPARE(names(fleet), (QStringList{"old", "older"}));
    QCOMPARE(hostDetailText(*fleet.hosts().find(entry.id)), QStringLiteral("last seen 2 d ago"));
    fleet.connectHost(entry.id);
    QTRY_COMPARE_WITH_TIMEOUT(names(fleet), QStringList{"test"}, soon);
    QVERIFY(!fleet.hosts().find(entry.id)->past);
    QVERIFY(!fleet.instances().row(0).stale);
    fleet.showPast(entry.id, std::make_shared<const Inventory>()); // too late
    QCOMPARE(names(fleet), QStringList{"test"});
}

void TestInventory::forgottenWithTheHost()
{
    const HostEntry entry = host(away);
    const auto write = [&] {
        return writeInventory(fileOf(entry.id),
                              inventoryToJson({.instances = {instance("old")}, .taken = QDateTime::currentDateTime()}));
    };
    QVERIFY(write());
    Fleet fleet;
    fleet.add(entry);
    InventoryStore store(fleet, folder());
    store.load();
    QTRY_COMPARE(names(fleet), QStringList{"old"});
    HostEntry another = entry;
    another.uri += QStringLiteral("/else");
    fleet.edit(another);
    QCOMPARE(names(fleet), QStringList());
    QTRY_VERIFY(!QFile::exists(fileOf(entry.id)));
    QVERIFY(write());
    fleet.remove(entry.id);
    QTRY_VERIFY(!QFile::exists(fileOf(entry.id)));
}

// Neither hosts that are in the list no more nor those of one run.
void TestInventory::othersLeaveNothing()
{
    const HostEntry kept = host(away), gone = host(away);
    HostEntry once = host("test:///default", true);
    once.remembered = false;
    const QJsonObject some = inventoryToJson({.instances = {instance("old")}, .taken = QDateTime::currentDateTime()});
    QVERIFY(writeInventory(fileOf(kept.id), some) && writeInventory(fileOf(gone.id), some));
    {
        Fleet fleet;
        fleet.add(kept);
        fleet.add(once);
        InventoryStore store(fleet, folder());
        store.load();
        QTRY_COMPARE_WITH_TIMEOUT(fleet.instances().rowCount(), 2, soon);
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList{QFileInfo(fileOf(kept.id)).fileName()});
}

void TestInventory::damagedFileIsSetAside()
{
    const HostEntry entry = host(away);
    QVERIFY(QDir().mkpath(folder()));
    QFile file(fileOf(entry.id));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"virtdeck-inventory\",\"vers");
    file.close();
    Fleet fleet;
    fleet.add(entry);
    InventoryStore store(fleet, folder());
    store.load();
    QTRY_COMPARE(fleet.notices().all().size(), 1);
    QVERIFY(fleet.notices().all().first().contains(QStringLiteral(".damaged-")));
    QCOMPARE(QDir(folder()).entryList({"*.damaged-*"}).size(), 1);
    QVERIFY(!file.exists());
}

void TestInventory::writtenOnlyWhenItChanged()
{
    const HostEntry entry = host("test:///default", true);
    Fleet fleet;
    InventoryStore store(fleet, folder());
    store.setPace(std::chrono::milliseconds(20));
    fleet.setSampling({.interval = std::chrono::milliseconds(20)});
    fleet.add(entry);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(fileOf(entry.id)), soon);
    QTest::qWait(300); // the flags come a moment later
    const QDateTime written = QFileInfo(fileOf(entry.id)).lastModified();
    QTest::qWait(300);
    QCOMPARE(QFileInfo(fileOf(entry.id)).lastModified(), written);
    const InstanceId id = fleet.instances().row(0).id;
    fleet.perform(virt::LifecycleAction::Pause, {id});
    const auto paused = [&] {
        const auto kept = readInventory(fileOf(entry.id), nullptr);
        return kept && kept->instances.value(0).state == virt::DomainState::Paused;
    };
    QTRY_VERIFY_WITH_TIMEOUT(paused(), soon);
    fleet.perform(virt::LifecycleAction::Resume, {id});
    QTRY_VERIFY_WITH_TIMEOUT(!paused(), soon);
}

// The GUI thread hands pointers on and gets them: what it does itself must not be felt.
void TestInventory::twentyHostsOfAThousand()
{
    Fleet fleet;
    for (int h = 0; h < 20; ++h) {
        const HostEntry entry = host(away + QString::number(h));
        Inventory inventory{.instances = {}, .taken = QDateTime::currentDateTime()};
        for (int i = 0; i < 1000; ++i)
            inventory.instances << instance(QStringLiteral("instance-%1").arg(i));
        QVERIFY(writeInventory(fileOf(entry.id), inventoryToJson(inventory)));
        fleet.add(entry);
    }
    QElapsedTimer since;
    since.start();
    InventoryStore store(fleet, folder());
    store.load();
    const qint64 asked = since.restart();
    QTRY_COMPARE_WITH_TIMEOUT(fleet.instances().rowCount(), 20'000, soon);
    qInfo("20,000 instances: asked for in %lld ms, all shown after %lld ms", asked, since.elapsed());
    QVERIFY(asked < 100);
}

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"
