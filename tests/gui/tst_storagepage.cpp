// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Storage, driven as a person would, over libvirt's test driver.
#include "gui/instance/xmleditor.h"
#include "gui/jobs/jobspanel.h"
#include "gui/look/appearance.h"
#include "gui/look/banner.h"
#include "gui/main/mainwindow.h"
#include "gui/storage/buildpooldialog.h"
#include "gui/storage/deletepooldialog.h"
#include "gui/storage/newpooldialog.h"
#include "gui/storage/poolform.h"
#include "gui/storage/poolstable.h"
#include "gui/storage/stoppooldialog.h"
#include "gui/storage/storagepage.h"
#include "gui/storage/turningsplitter.h"
#include "gui/storage/volumes/volumework.h"
#include "model/fleet.h"
#include "model/storage/poolsfeed.h"
#include "model/text/quantity.h"
#include "tests/gui/uncut.h"
#include "virt/core/library.h"
#include "virt/storage/pool.h"
#include "virt/storage/volumeverbs.h"
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace gui;
using namespace std::chrono_literals;
using virt::PoolRequest;
using virt::PoolType;

static constexpr int patience = 10'000;
static constexpr double gib = 1024.0 * 1024 * 1024;

namespace {

QByteArray volumeNode(int gib, int takenGib)
{
    return "<volume type='file'><name>a</name><capacity unit='GiB'>" + QByteArray::number(gib)
           + "</capacity><allocation unit='GiB'>" + QByteArray::number(takenGib)
           + "</allocation><target><path>/a</path></target></volume>";
}

QByteArray poolNode(const QByteArray &name, const QByteArray &target, const QByteArray &volumes = {})
{
    return "<pool type='dir'><name>" + name + "</name><uuid>"
           + QUuid::createUuidV5(QUuid(), name).toByteArray(QUuid::WithoutBraces) + "</uuid><target><path>" + target
           + "</path></target>" + volumes + "</pool>";
}

const QByteArray someInstance = "<domain type='test'><name>test</name><memory unit='MiB'>512</memory>"
                                "<os><type>hvm</type></os></domain>";

// Every connection to a file of the test driver is a host of its own.
std::unique_ptr<QTemporaryFile> nodeWith(const QByteArray &pools)
{
    auto file = std::make_unique<QTemporaryFile>();
    const QByteArray node = "<node>" + someInstance + pools + "</node>";
    if (!file->open() || file->write(node) != node.size() || !file->flush())
        return nullptr;
    return file;
}

// The driver gives each of them 100 GiB.
QByteArray manyPools()
{
    QByteArray out = poolNode("full", "/srv/full", volumeNode(95, 95))
                     + poolNode("half", "/srv/half", volumeNode(80, 45))
                     + poolNode("promised", "/srv/promised", volumeNode(150, 30));
    for (int i = 1; i <= 16; ++i)
        out += poolNode("pool-" + QByteArray::number(i), "/srv/pools/" + QByteArray::number(i));
    return out
           + poolNode("a-pool-whose-name-was-chosen-by-somebody-who-likes-to-say-everything-in-it",
                      "/srv/departments/research-and-development/virtualisation/storage/images/of/instances");
}

} // namespace

class TestStoragePage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void asksNothingBeforeItIsSeen();
    void whatIsKnownIsNotReadAgain();
    void stopsAndStarts();
    void namesWhoUsesAPool();
    void silentHostGreysTheList();
    void placesOfOtherTypesAreNotKept();
    void jobsLeadToTheirPool();
    void autostartShowsWhatIs();
    void followsOthersAndKeepsTheSelection();
    void promisedIsCounted();
    void makesAPool();
    void workOutlivesTheDialog();
    void faultsAreToldAtTheirFields();
    void definitionByHand();
    void passwordsStayInTheirField();
    void findsStorage();
    void typesThatAreNotOfferedAreNamed();
    void deletesADefinition();
    void deletesWithData();
    void buildsOverOnlyWhenTyped();
    void showsXml();
    void emptyOffersToMakeOne();
    void readOnlySaysWhy();
    void awayHostGreysTheList();
    void failuresAreSaid();
    void draftBecomesARequest();
    void draftNamesItsFaults();
    void divisionIsKept();
    void menuOffersThePageInFront();
    void looksRight();

private:
    void connectTo(const QTemporaryFile &node, bool readOnly = false);
    [[nodiscard]] QTreeView *table() const { return m_page->findChild<QTreeView *>("poolsTable"); }
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QModelIndex cell(const QString &pool, model::PoolsModel::Column column) const;
    [[nodiscard]] QString text(const QString &pool, model::PoolsModel::Column column) const;
    void select(const QString &pool);
    [[nodiscard]] QAction *action(const char *name) const { return m_page->findChild<QAction *>(name); }
    void trigger(const char *name);
    template<class Dialog>
    [[nodiscard]] Dialog *opened() const;
    [[nodiscard]] NewPoolDialog *newPool();
    void define(const QString &xml);
    [[nodiscard]] virt::Session &session() const { return *m_fleet->session(m_host); }
    [[nodiscard]] quint64 xmlReads() const
    {
        return session().calls().totals().value("virStoragePoolGetXMLDesc").count;
    }
    void idle();
    void stop(const QString &pool);

    std::unique_ptr<QTemporaryFile> m_node;
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<StoragePage> m_page;
    model::HostId m_host;
};

template<class T>
static T *in(const QWidget *parent, const char *name)
{
    return parent->findChild<T *>(QString::fromLatin1(name));
}

static void type(const QWidget *dialog, const char *field, const QString &text)
{
    auto *line = in<QLineEdit>(dialog, field);
    QVERIFY2(line, field);
    line->selectAll();
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
    QCOMPARE(line->text(), text);
}

static void press(const QDialog *dialog)
{
    auto *verb = in<QPushButton>(dialog, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), patience);
    QTest::mouseClick(verb, Qt::LeftButton);
}

static bool chooseType(const QWidget *dialog, PoolType type)
{
    auto *types = in<QComboBox>(dialog, "poolType");
    const int row = types->findData(int(type));
    if (row < 0)
        return false;
    types->setCurrentIndex(row);
    emit types->activated(row);
    return true;
}

void TestStoragePage::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath(QStringLiteral("screenshots")));
}

void TestStoragePage::init()
{
    m_node = nodeWith(poolNode("images", "/images") + poolNode("backup", "/backup") + poolNode("isos", "/isos"));
    QVERIFY(m_node);
    connectTo(*m_node);
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{"backup", "images", "isos"}), patience);
}

void TestStoragePage::cleanup()
{
    m_page.reset();
    m_fleet.reset();
    look::apply(look::Appearance::Light);
}

void TestStoragePage::connectTo(const QTemporaryFile &node, bool readOnly)
{
    m_page.reset();
    m_fleet = std::make_unique<model::Fleet>();
    m_host = m_fleet->add(
        {.name = QStringLiteral("demo"), .uri = QStringLiteral("test://") + node.fileName(), .readOnly = readOnly});
    QTRY_VERIFY_WITH_TIMEOUT(!m_fleet->instances().named(QStringLiteral("test")).isEmpty(), patience);
    m_page = std::make_unique<StoragePage>(*m_fleet);
    m_page->setHost(m_host);
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QStringList TestStoragePage::names() const
{
    QStringList out;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        out << table()->model()->index(row, 0).data().toString();
    return out;
}

QModelIndex TestStoragePage::cell(const QString &pool, model::PoolsModel::Column column) const
{
    return table()->model()->index(int(names().indexOf(pool)), column);
}

QString TestStoragePage::text(const QString &pool, model::PoolsModel::Column column) const
{
    return cell(pool, column).data(Qt::AccessibleTextRole).toString();
}

void TestStoragePage::select(const QString &pool)
{
    table()->setCurrentIndex(cell(pool, model::PoolsModel::Name));
    QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), pool);
}

void TestStoragePage::trigger(const char *name)
{
    QVERIFY2(action(name) && action(name)->isEnabled(), name);
    action(name)->trigger();
}

template<class Dialog>
Dialog *TestStoragePage::opened() const
{
    auto *dialog = m_page->findChild<Dialog *>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

NewPoolDialog *TestStoragePage::newPool()
{
    trigger("newPool");
    auto *dialog = opened<NewPoolDialog>();
    const auto *types = dialog ? in<QComboBox>(dialog, "poolType") : nullptr;
    return types && QTest::qWaitFor([types] { return types->isEnabled(); }, patience) ? dialog : nullptr;
}

// By somebody else: no job of ours.
void TestStoragePage::define(const QString &xml)
{
    bool answered = false;
    virt::makePool(session(), {.xml = xml, .start = false}, this, {}, [&](const virt::Result<QUuid> &made) {
        answered = true;
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    });
    QTRY_VERIFY_WITH_TIMEOUT(answered, patience);
}

void TestStoragePage::idle()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->jobs().running(), 0, patience);
}

void TestStoragePage::stop(const QString &pool)
{
    trigger("stopPool");
    auto *dialog = opened<StopPoolDialog>();
    QVERIFY(dialog);
    press(dialog); // as soon as it is known that nobody needs it
    QTRY_COMPARE_WITH_TIMEOUT(text(pool, model::PoolsModel::State), QStringLiteral("Stopped"), patience);
}

void TestStoragePage::asksNothingBeforeItIsSeen()
{
    m_page->hide();
    idle();
    QTest::qWait(300);
    const auto read = [this, before = xmlReads()] { return xmlReads() - before; };
    StoragePage hidden(*m_fleet);
    hidden.setHost(m_host);
    define("<pool type='dir'><name>new</name><target><path>/new</path></target></pool>");
    QTest::qWait(400);
    QVERIFY(hidden.findChildren<QTreeView *>().isEmpty());
    QVERIFY(!names().contains("new"));
    QCOMPARE(read(), 0U);
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("new"), patience);
}

void TestStoragePage::whatIsKnownIsNotReadAgain()
{
    m_page->hide();
    idle();
    QTest::qWait(300);
    const auto read = [this, before = xmlReads()] { return xmlReads() - before; };
    model::PoolsFeed feed(*m_fleet);
    feed.setHost(m_host);
    QVERIFY(!feed.isKnown());
    feed.setSeen(true);
    QTRY_COMPARE_WITH_TIMEOUT(feed.pools().rowCount(), 3, patience);
    const quint64 ofThree = read();
    QVERIFY(ofThree >= 3);
    const QDateTime first = feed.taken();
    QTest::qWait(10); // the clock goes on
    feed.ask();
    QTRY_VERIFY_WITH_TIMEOUT(feed.taken() > first, patience);
    QCOMPARE(read(), ofThree);
    define("<pool type='dir'><name>new</name><target><path>/new</path></target></pool>");
    QTRY_COMPARE_WITH_TIMEOUT(feed.pools().rowCount(), 4, patience);
    QCOMPARE(read(), ofThree / 3 * 4);
    const QUuid uuid = feed.pools().row(3).pool.uuid;
    QString before;
    virt::fetchPoolXml(session(), uuid, "new", this,
                       [&](const virt::Result<QString> &xml) { before = xml.value_or("?"); });
    QTRY_VERIFY_WITH_TIMEOUT(!before.isEmpty(), patience);
    virt::redefinePool(session(), uuid, "new", QString(before).replace("/new<", "/newer<"), before, this,
                       [](const virt::Result<QString> &) {});
    QTRY_COMPARE_WITH_TIMEOUT(feed.pools().find(uuid)->target, QStringLiteral("/newer"), patience);
}

void TestStoragePage::stopsAndStarts()
{
    select("images");
    QCOMPARE(text("images", model::PoolsModel::State), QStringLiteral("Running"));
    QVERIFY(!action("startPool")->isEnabled());
    QCOMPARE(action("startPool")->toolTip(), QStringLiteral("images runs already"));
    stop("images");
    auto *stopped = in<QWidget>(m_page.get(), "poolStopped");
    QTRY_VERIFY_WITH_TIMEOUT(stopped->isVisible(), patience);
    QVERIFY(!action("refreshPool")->isEnabled());
    QTest::mouseClick(in<QPushButton>(stopped, "emptyButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(text("images", model::PoolsModel::State), QStringLiteral("Running"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!stopped->isVisible(), patience);
    idle();
    QCOMPARE(m_fleet->jobs().jobs().size(), 2);
    QCOMPARE(m_fleet->jobs().jobs().constFirst().what, QStringLiteral("Start pool images"));
    QCOMPARE(m_fleet->jobs().jobs().constFirst().state, model::JobState::Succeeded);
}

// web runs from one of seven volumes, off has another one.
static std::unique_ptr<QTemporaryFile> nodeInUse()
{
    QByteArray volumes;
    for (const char *name : {"a", "b", "c", "d", "e", "off.raw", "web.raw"})
        volumes += "<volume type='file'><name>" + QByteArray(name)
                   + "</name><capacity unit='GiB'>1</capacity><target><path>/used/" + name
                   + "</path></target></volume>";
    QByteArray domains;
    for (const auto &[name, state] : {std::pair{"web", "1"}, std::pair{"off", "5"}})
        domains += "<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>"
                   + QByteArray(name) + "</name><memory unit='MiB'>512</memory><os><type>hvm</type></os><devices>"
                   + "<disk type='file' device='disk'><source file='/used/" + name
                   + ".raw'/><target dev='vda' bus='virtio'/></disk></devices><test:runstate>" + state
                   + "</test:runstate></domain>";
    return nodeWith(domains + poolNode("used", "/used", volumes));
}

void TestStoragePage::namesWhoUsesAPool()
{
    const auto node = nodeInUse();
    connectTo(*node);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{"used"}, patience);
    select("used");
    trigger("stopPool");
    auto *dialog = opened<StopPoolDialog>();
    QVERIFY(dialog);
    auto *verb = in<QPushButton>(dialog, "verbButton");
    QVERIFY(!verb->isEnabled()); // nobody knows yet
    const auto *used = in<QLabel>(dialog, "stopPoolUsers");
    QTRY_COMPARE_WITH_TIMEOUT(used->text(), QStringLiteral("In use:\nweb.raw: web (vda)\noff.raw: off (vda)"),
                              patience);
    QCOMPARE(in<QLabel>(dialog, "stopPoolVolumes")->text(), QStringLiteral("7 volumes: a, b, c, d, e, and 2 more"));
    QVERIFY(!verb->isEnabled()); // web runs
    QVERIFY(dialog->grab().save("screenshots/storage-stop.png"));
    type(dialog, "stopPoolName", "used");
    QVERIFY(verb->isEnabled());
    dialog->reject();
    trigger("deletePool");
    auto *erase = opened<DeletePoolDialog>();
    QVERIFY(erase);
    QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(erase, "deletePoolUsed")->text().contains("web (vda)"), patience);
    in<QCheckBox>(erase, "deletePoolData")->click();
    QVERIFY(in<QLabel>(erase, "deletePoolFault")->text().startsWith("Somebody uses it"));
    type(erase, "deletePoolName", "used");
    QVERIFY(!in<QPushButton>(erase, "verbButton")->isEnabled());
    QTest::qWait(50); // it grows by what it says now
    QCOMPARE(whatIsCut(*erase), QString());
    QVERIFY(erase->grab().save("screenshots/storage-delete-used.png"));
}

// Connected still, but nothing has come from it for a while.
void TestStoragePage::silentHostGreysTheList()
{
    const auto *grey = in<PoolsTable>(m_page.get(), "poolsTable");
    QVERIFY(!grey->isStale());
    model::HostRow row = *m_fleet->hosts().find(m_host);
    row.state = model::HostState::Stale;
    m_fleet->hosts().set(row);
    QTRY_VERIFY(grey->isStale());
    const auto *banner = m_page->findChild<look::Banner *>(QStringLiteral("storageBanner"));
    QVERIFY2(banner->text().contains("does not answer at present. What is shown here is from"),
             qPrintable(banner->text()));
    row.state = model::HostState::Connected;
    m_fleet->hosts().set(row);
    QTRY_VERIFY(!grey->isStale());
}

void TestStoragePage::placesOfOtherTypesAreNotKept()
{
    NewPoolDialog *dialog = newPool();
    QVERIFY(dialog);
    type(dialog, "poolName", "new");
    type(dialog, "poolTarget", "/srv/new");
    const auto xml = [dialog] { return in<XmlEditor>(dialog, "poolXml")->text(); };
    QVERIFY(xml().contains("/srv/new"));
    QVERIFY(chooseType(dialog, PoolType::Rbd)); // has none
    QVERIFY2(!xml().contains("/srv/new"), qPrintable(xml()));
    QVERIFY(chooseType(dialog, PoolType::Disk)); // has one for devices
    QCOMPARE(in<QLineEdit>(dialog, "poolTarget")->text(), QStringLiteral("/dev"));
    QVERIFY(chooseType(dialog, PoolType::Dir));
    QCOMPARE(in<QLineEdit>(dialog, "poolTarget")->text(), QString());
}

void TestStoragePage::jobsLeadToTheirPool()
{
    JobsPanel jobs(m_fleet->jobs());
    select("isos");
    trigger("refreshPool");
    idle();
    auto *show = jobs.findChild<QAction *>(QStringLiteral("showJobObject"));
    QVERIFY(show->isEnabled());
    select("backup");
    connect(&jobs, &JobsPanel::poolWanted, this, [this](const model::HostId &host, const QUuid &pool) {
        QCOMPARE(host, m_host);
        m_page->select(pool);
    });
    show->trigger();
    QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("isos"));
}

void TestStoragePage::autostartShowsWhatIs()
{
    select("isos");
    QVERIFY(!action("autostartPool")->isChecked());
    trigger("autostartPool");
    QTRY_VERIFY_WITH_TIMEOUT(action("autostartPool")->isChecked(), patience);
    QCOMPARE(text("isos", model::PoolsModel::Autostart), QStringLiteral("Yes"));
    select("backup");
    QVERIFY(!action("autostartPool")->isChecked());
    select("isos");
    trigger("autostartPool");
    QTRY_VERIFY_WITH_TIMEOUT(!action("autostartPool")->isChecked(), patience);
}

void TestStoragePage::followsOthersAndKeepsTheSelection()
{
    select("images");
    define("<pool type='dir'><name>aaa</name><target><path>/aaa</path></target></pool>");
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("aaa"), patience);
    QCOMPARE(names().constFirst(), QStringLiteral("aaa"));
    QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("images"));
    QCOMPARE(text("aaa", model::PoolsModel::State), QStringLiteral("Stopped"));
    QCOMPARE(text("aaa", model::PoolsModel::Target), QStringLiteral("/aaa"));
}

void TestStoragePage::promisedIsCounted()
{
    const auto node = nodeWith("<pool type='dir'><name>images</name><target><path>/images</path></target>"
                               "<volume type='file'><name>a.qcow2</name><capacity unit='GiB'>3</capacity>"
                               "<allocation unit='MiB'>10</allocation><target><path>/images/a.qcow2</path>"
                               "<format type='qcow2'/></target></volume></pool>");
    connectTo(*node);
    m_fleet->setSampling({.groups = virt::StatsGroup::State, .interval = 200ms, .opened = {}});
    QTRY_COMPARE_WITH_TIMEOUT(text("images", model::PoolsModel::Promised), model::bytesText(3 * gib), patience);
    QVERIFY(text("images", model::PoolsModel::Space).contains("promised"));
    virt::StoragePool pool;
    pool.name = "images";
    pool.uuid = table()->currentIndex().data(model::PoolsModel::UuidRole).toUuid();
    VolumeWork work(*m_fleet, this);
    work.make({m_host, pool}, {.name = "b.raw", .format = "raw", .capacityBytes = 1U << 30});
    QTRY_COMPARE_WITH_TIMEOUT(text("images", model::PoolsModel::Promised), model::bytesText(4 * gib), patience);
    work.make({m_host, pool}, {.name = "over.qcow2",
                               .format = "qcow2",
                               .capacityBytes = quint64(5 * gib),
                               .backingPath = "/images/a.qcow2",
                               .backingFormat = "qcow2"});
    // a.qcow2 stays at its 10 MiB
    QTRY_COMPARE_WITH_TIMEOUT(text("images", model::PoolsModel::Promised), model::bytesText(6 * gib + (10 << 20)),
                              patience);
    const auto counted = [this] { return session().calls().totals().value("virStorageVolGetXMLDesc").count; };
    const quint64 before = counted();
    work.make({m_host, pool}, {.name = "b.raw", .format = "raw", .capacityBytes = 1U << 30}); // which is there
    work.download({m_host, pool}, {});
    select("images");
    trigger("autostartPool");
    idle();
    QTest::qWait(1000); // some ticks
    QCOMPARE(counted(), before);
    trigger("refreshPool"); // others may have made some
    QTRY_VERIFY_WITH_TIMEOUT(counted() > before, patience);
}

void TestStoragePage::makesAPool()
{
    NewPoolDialog *dialog = newPool();
    QVERIFY(dialog);
    type(dialog, "poolName", "fast & new");
    type(dialog, "poolTarget", "/srv/fast");
    in<QCheckBox>(dialog, "poolAutostart")->click();
    const QString xml = in<XmlEditor>(dialog, "poolXml")->text();
    QVERIFY2(xml.contains("<name>fast &amp; new</name>") && xml.contains("<path>/srv/fast</path>"), qPrintable(xml));
    QVERIFY(in<QRadioButton>(dialog, "buildKeep")->isChecked());
    const QPointer gone(dialog);
    press(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("fast & new"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!gone, patience);
    QTRY_COMPARE_WITH_TIMEOUT(table()->currentIndex().siblingAtColumn(0).data().toString(),
                              QStringLiteral("fast & new"), patience);
    QCOMPARE(text("fast & new", model::PoolsModel::State), QStringLiteral("Running"));
    QCOMPARE(text("fast & new", model::PoolsModel::Autostart), QStringLiteral("Yes"));
    QCOMPARE(text("fast & new", model::PoolsModel::Target), QStringLiteral("/srv/fast"));
}

void TestStoragePage::workOutlivesTheDialog()
{
    NewPoolDialog *dialog = newPool();
    QVERIFY(dialog);
    auto *name = in<QLineEdit>(dialog, "poolName");
    QTest::keyClicks(name, "later");
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(in<QLineEdit>(dialog, "poolTarget")->hasFocus());
    QTest::keyClicks(in<QLineEdit>(dialog, "poolTarget"), "/later");
    QTest::keyClick(in<QLineEdit>(dialog, "poolTarget"), Qt::Key_Return);
    QCOMPARE(m_fleet->jobs().running(), 1);
    QVERIFY(!in<QPushButton>(dialog, "verbButton")->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("later"), patience);
    idle();
    QCOMPARE(m_fleet->jobs().jobs().constFirst().state, model::JobState::Succeeded);
}

void TestStoragePage::faultsAreToldAtTheirFields()
{
    NewPoolDialog *dialog = newPool();
    QVERIFY(dialog);
    const auto fault = [dialog](const char *name) { return in<QLabel>(dialog, name); };
    QVERIFY(!fault("poolNameFault")->isVisible()); // nobody was there yet
    press(dialog);
    QVERIFY(fault("poolNameFault")->isVisible() && fault("poolTargetFault")->isVisible());
    QVERIFY(in<QLineEdit>(dialog, "poolName")->hasFocus());
    type(dialog, "poolName", "images");
    QCOMPARE(fault("poolNameFault")->text(), QStringLiteral("There is a pool of this name already."));
    type(dialog, "poolName", "a/b");
    QVERIFY(fault("poolNameFault")->text().contains('/'));
    type(dialog, "poolName", "good");
    QVERIFY(!fault("poolNameFault")->isVisible());
    type(dialog, "poolTarget", "srv");
    QVERIFY(fault("poolTargetFault")->isVisible());
    press(dialog);
    QTest::qWait(200);
    QCOMPARE(m_fleet->jobs().rowCount(), 0);
    QVERIFY(dialog->isVisible());
}

void TestStoragePage::definitionByHand()
{
    NewPoolDialog *dialog = newPool();
    QVERIFY(dialog);
    auto *tabs = in<QTabWidget>(dialog, "newPoolTabs");
    tabs->setCurrentIndex(1);
    auto *xml = in<XmlEditor>(dialog, "poolXml");
    QVERIFY(xml->isReadOnly());
    in<QCheckBox>(dialog, "poolOwnXml")->click();
    QVERIFY(!xml->isReadOnly() && !tabs->isTabEnabled(0));
    const auto *fault = in<QLabel>(dialog, "poolXmlFault");
    xml->setPlainText("<pool type='dir'><name>by-hand</name>");
    QVERIFY(fault->isVisible());
    press(dialog);
    QCOMPARE(m_fleet->jobs().rowCount(), 0);
    xml->setPlainText("<pool type='dir'><name>images</name><target><path>/x</path></target></pool>");
    QCOMPARE(fault->text(), QStringLiteral("There is a pool of this name already."));
    xml->setPlainText("<pool type='dir'><name>by-hand</name><target><path>/by-hand</path></target></pool>");
    QVERIFY(!fault->isVisible());
    in<QCheckBox>(dialog, "poolStart")->click();
    press(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("by-hand"), patience);
    QCOMPARE(text("by-hand", model::PoolsModel::State), QStringLiteral("Stopped"));
}

// The test driver keeps no secrets: the dialog stays, with its words.
void TestStoragePage::passwordsStayInTheirField()
{
    NewPoolDialog *dialog = newPool();
    QVERIFY(dialog);
    QVERIFY(chooseType(dialog, PoolType::Rbd));
    QVERIFY(!in<QLineEdit>(dialog, "poolTarget")->isVisible());
    auto *secret = in<QComboBox>(dialog, "poolSecret");
    QVERIFY(secret->isVisible() && !in<QLineEdit>(dialog, "poolSecretValue")->isVisible());
    type(dialog, "poolName", "ceph");
    type(dialog, "poolHosts", "10.0.0.5:6789, 10.0.0.6");
    type(dialog, "poolSourceName", "vms");
    type(dialog, "poolUser", "libvirt");
    secret->setCurrentIndex(secret->count() - 1);
    emit secret->activated(secret->count() - 1);
    auto *value = in<QLineEdit>(dialog, "poolSecretValue");
    QVERIFY(value->isVisible());
    QCOMPARE(value->echoMode(), QLineEdit::Password);
    type(dialog, "poolSecretName", "client.libvirt");
    type(dialog, "poolSecretValue", "no key");
    QVERIFY(in<QLabel>(dialog, "poolSecretValueFault")->isVisible());
    type(dialog, "poolSecretValue", "b3BlbiBzZXNhbWU=");
    const QString xml = in<XmlEditor>(dialog, "poolXml")->text();
    QVERIFY2(xml.contains("usage=\"client.libvirt\"") && xml.contains("10.0.0.6") && !xml.contains("b3Blb"),
             qPrintable(xml));
    press(dialog);
    const auto *status = in<QLabel>(dialog, "newPoolStatus");
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->jobs().rowCount() == 1 && m_fleet->jobs().running() == 0, patience);
    QVERIFY(dialog->isVisible() && status->isVisible());
    QVERIFY2(status->text().contains("ceph"), qPrintable(status->text()));
    const model::Job &job = m_fleet->jobs().jobs().constFirst();
    QCOMPARE(job.state, model::JobState::Failed);
    QVERIFY(!(job.log.join('\n') + job.error.text() + job.what).contains("b3Blb"));
    QVERIFY(!names().contains("ceph"));
}

void TestStoragePage::findsStorage()
{
    NewPoolDialog *dialog = newPool();
    QVERIFY(dialog);
    auto *search = in<QPushButton>(dialog, "findPoolSources");
    QVERIFY(!search->isVisible()); // nothing to be found for a directory
    QVERIFY(chooseType(dialog, PoolType::NetFs));
    QVERIFY(search->isVisible() && !search->isEnabled());
    type(dialog, "poolHosts", "nas.example");
    QVERIFY(search->isEnabled());
    QVERIFY(chooseType(dialog, PoolType::Logical));
    QTest::mouseClick(search, Qt::LeftButton);
    const auto found = [search] { return search->findChild<QMenu *>(QStringLiteral("poolSources")); };
    QTRY_VERIFY_WITH_TIMEOUT(found(), patience);
    QCOMPARE(found()->actions().size(), 2);
    found()->actions().constLast()->trigger();
    found()->close();
    QCOMPARE(in<QLineEdit>(dialog, "poolSourceName")->text(), QStringLiteral("testvg2"));
    QCOMPARE(in<QLineEdit>(dialog, "poolName")->text(), QStringLiteral("testvg2"));
    QVERIFY(in<QRadioButton>(dialog, "buildNo")->isChecked());
}

void TestStoragePage::typesThatAreNotOfferedAreNamed()
{
    PoolForm form;
    form.setOffers({{.type = PoolType::Dir},
                    {.type = PoolType::NetFs, .sourceFormats = {"nfs", "cifs"}, .defaultSourceFormat = "nfs"},
                    {.type = PoolType::Rbd, .supported = false}},
                   "alpha");
    const auto *types = in<QComboBox>(&form, "poolType");
    const auto *items = qobject_cast<QStandardItemModel *>(types->model());
    QCOMPARE(types->count(), int(virt::allPoolTypes().size()));
    const auto enabled = [&](PoolType type) { return items->item(types->findData(int(type)))->isEnabled(); };
    QVERIFY(enabled(PoolType::Dir) && enabled(PoolType::NetFs) && !enabled(PoolType::Rbd) && !enabled(PoolType::Zfs));
    const QStandardItem *rbd = items->item(types->findData(int(PoolType::Rbd)));
    QVERIFY2(rbd->text().contains("not offered"), qPrintable(rbd->text()));
    QVERIFY2(rbd->toolTip().contains("alpha"), qPrintable(rbd->toolTip()));
    QVERIFY(chooseType(&form, PoolType::NetFs));
    auto *format = in<QComboBox>(&form, "poolFormat");
    QCOMPARE(format->count(), 3);
    format->setCurrentIndex(2);
    PoolDraft draft;
    form.fill(draft);
    QCOMPARE(specOf(draft).format, QStringLiteral("cifs"));
    QVERIFY(chooseType(&form, PoolType::Dir));
    form.fill(draft);
    QCOMPARE(specOf(draft).format, QString());
}

void TestStoragePage::deletesADefinition()
{
    select("backup");
    trigger("deletePool");
    auto *dialog = opened<DeletePoolDialog>();
    QVERIFY(dialog);
    QVERIFY(!in<QPushButton>(dialog, "verbButton")->isEnabled()); // it runs
    QVERIFY(in<QLabel>(dialog, "deletePoolFault")->text().contains("stop it first"));
    dialog->reject();
    stop("backup");
    trigger("deletePool");
    QTRY_VERIFY_WITH_TIMEOUT(opened<DeletePoolDialog>(), patience);
    press(opened<DeletePoolDialog>());
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{"images", "isos"}), patience);
    QVERIFY(table()->currentIndex().isValid()); // another one is selected
}

void TestStoragePage::deletesWithData()
{
    select("isos");
    trigger("deletePool");
    auto *dialog = opened<DeletePoolDialog>();
    QVERIFY(dialog);
    auto *verb = in<QPushButton>(dialog, "verbButton");
    QVERIFY(!verb->isDefault());
    QTRY_COMPARE_WITH_TIMEOUT(verb->toolTip(), QString(), patience); // it is known who uses it
    QVERIFY(!in<QLineEdit>(dialog, "deletePoolName")->isVisible());
    in<QCheckBox>(dialog, "deletePoolData")->click();
    type(dialog, "deletePoolName", "images");
    QVERIFY(!verb->isEnabled());
    QTest::keyClick(in<QLineEdit>(dialog, "deletePoolName"), Qt::Key_Return); // which is not Cancel
    QVERIFY(dialog->isVisible());
    type(dialog, "deletePoolName", "isos");
    QTest::keyClick(in<QLineEdit>(dialog, "deletePoolName"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{"backup", "images"}), patience);
    idle();
    QCOMPARE(m_fleet->jobs().jobs().constFirst().what, QStringLiteral("Delete pool isos"));
}

void TestStoragePage::buildsOverOnlyWhenTyped()
{
    select("images");
    QVERIFY(!action("buildPool")->isEnabled()); // it runs
    define("<pool type='logical'><name>vg0</name><source><device path='/dev/sdb'/><name>vg0</name></source>"
           "<target><path>/dev/vg0</path></target></pool>");
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("vg0"), patience);
    select("vg0");
    trigger("buildPool");
    auto *dialog = opened<BuildPoolDialog>();
    QVERIFY(dialog);
    auto *verb = in<QPushButton>(dialog, "verbButton");
    QVERIFY(verb->isEnabled());
    QCOMPARE(dialog->build(), PoolRequest::Build::Keep);
    in<QRadioButton>(dialog, "buildOverwrite")->click();
    QVERIFY(!verb->isEnabled());
    type(dialog, "poolOverwriteName", "vg1");
    QVERIFY(!verb->isEnabled() && in<QLabel>(dialog, "poolOverwriteNameFault")->isVisible());
    type(dialog, "poolOverwriteName", "vg0");
    QCOMPARE(dialog->build(), PoolRequest::Build::Overwrite);
    press(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->jobs().rowCount(), 1, patience);
    idle();
    QCOMPARE(m_fleet->jobs().jobs().constFirst().what, QStringLiteral("Build pool vg0"));
    const model::Job &job = m_fleet->jobs().jobs().constFirst(); // the test driver knows no flags, and says so
    QCOMPARE(job.state, model::JobState::Failed);
    const auto *banner = m_page->findChild<look::Banner *>(QStringLiteral("storageBanner"));
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->text(), job.error.text());
}

void TestStoragePage::showsXml()
{
    select("isos");
    trigger("showPoolXml");
    auto *dialog = m_page->findChild<QDialog *>(QStringLiteral("definitionDialog"));
    QVERIFY(dialog && dialog->isVisible());
    const auto *xml = in<XmlEditor>(dialog, "xmlEditor");
    QTRY_VERIFY_WITH_TIMEOUT(xml->text().contains("<path>/isos</path>"), patience);
    QVERIFY(xml->isReadOnly());
}

void TestStoragePage::emptyOffersToMakeOne()
{
    const auto node = nodeWith({});
    connectTo(*node);
    auto *empty = in<QWidget>(m_page.get(), "poolsEmpty");
    QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible(), patience);
    QVERIFY(!action("deletePool")->isEnabled());
    QCOMPARE(action("deletePool")->toolTip(), QStringLiteral("No pool is selected"));
    QTest::mouseClick(in<QPushButton>(empty, "emptyButton"), Qt::LeftButton);
    auto *dialog = opened<NewPoolDialog>();
    QVERIFY(dialog);
    type(dialog, "poolName", "first");
    type(dialog, "poolTarget", "/first");
    press(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(table()->isVisible(), patience);
    QCOMPARE(names(), QStringList{"first"});
}

void TestStoragePage::readOnlySaysWhy()
{
    connectTo(*m_node, true);
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, patience);
    for (const char *name : {"newPool", "startPool", "stopPool", "autostartPool", "refreshPool", "deletePool"}) {
        QVERIFY2(!action(name)->isEnabled(), name);
        QCOMPARE(action(name)->toolTip(), QStringLiteral("demo is connected read-only"));
    }
    QVERIFY(action("showPoolXml")->isEnabled());
    auto *banner = in<QWidget>(m_page.get(), "storageBanner");
    QVERIFY(banner->isVisible());
}

void TestStoragePage::awayHostGreysTheList()
{
    m_fleet->disconnectHost(m_host);
    auto *banner = in<QWidget>(m_page.get(), "storageBanner");
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), patience);
    QCOMPARE(names().size(), 3);
    QVERIFY(!action("stopPool")->isEnabled() && !action("showPoolXml")->isEnabled());
    QCOMPARE(action("stopPool")->toolTip(), QStringLiteral("demo is not connected"));
    auto later = std::make_unique<StoragePage>(*m_fleet); // opened when nothing can be known any more
    later->setHost(m_host);
    later->show();
    auto *away = in<QWidget>(later.get(), "poolsAway");
    QTRY_VERIFY(away->isVisible());
    QTest::mouseClick(in<QPushButton>(away, "emptyButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(in<QTreeView>(later.get(), "poolsTable")->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), patience);
}

void TestStoragePage::failuresAreSaid()
{
    select("images");
    const QUuid images = table()->currentIndex().data(model::PoolsModel::UuidRole).toUuid();
    bool gone = false;
    for (const virt::PoolAction action : {virt::PoolAction::Stop, virt::PoolAction::Undefine}) {
        gone = false;
        m_page->hide(); // so that it does not hear of it
        virt::perform(session(), images, "images", action, this, {}, [&](const virt::Result<> &r) { gone = bool(r); });
        QTRY_VERIFY_WITH_TIMEOUT(gone, patience);
    }
    trigger("refreshPool"); // of what is not there any more
    idle();
    QCOMPARE(m_fleet->jobs().jobs().constFirst().state, model::JobState::Failed);
    auto *banner = in<QWidget>(m_page.get(), "storageBanner");
    QVERIFY(!banner->isHidden());
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(!names().contains("images"), patience);
    QVERIFY(!banner->isVisible()); // that was about what is gone
}

void TestStoragePage::draftBecomesARequest()
{
    PoolDraft draft{.type = PoolType::Iscsi,
                    .texts = {{PoolInput::Name, " disks "},
                              {PoolInput::Hosts, "10.0.0.5:3260"},
                              {PoolInput::Devices, "iqn.2024-01.example:disks"},
                              {PoolInput::Target, "/dev/disk/by-path"},
                              {PoolInput::User, "me"},
                              {PoolInput::SecretName, "the disks"},
                              {PoolInput::SourceName, "of another type"}},
                    .password = PoolDraft::Password::New,
                    .value = "sesame"};
    QCOMPARE(faultsIn(draft, {}), (QHash<PoolInput, QString>()));
    PoolRequest request = requestOf(draft);
    QCOMPARE(request.spec.name, QStringLiteral("disks"));
    QCOMPARE(request.spec.login, (virt::PoolLogin{.user = "me", .usage = "the disks"}));
    QVERIFY(request.secret);
    QCOMPARE(request.secret->use, virt::SecretUse::Iscsi);
    QCOMPARE(request.secret->value, QByteArray("sesame"));
    QVERIFY(!virt::poolXml(request.spec).contains("sesame"));
    draft.password = PoolDraft::Password::Stored;
    draft.secret = QUuid::createUuid();
    request = requestOf(draft);
    QCOMPARE(request.spec.login, (virt::PoolLogin{.user = "me", .secret = draft.secret}));
    QVERIFY(!request.secret);
    draft.type = PoolType::Dir;
    QVERIFY(requestOf(draft).spec.login.isEmpty());
    draft.ownXml = "<pool type='rbd'><name>x</name></pool>";
    QCOMPARE(nameOf(draft), QStringLiteral("x"));
    QCOMPARE(typeOf(draft), PoolType::Rbd);
    QCOMPARE(requestOf(draft).xml, *draft.ownXml);
}

void TestStoragePage::draftNamesItsFaults()
{
    PoolDraft draft{.type = PoolType::Rbd,
                    .texts = {{PoolInput::Name, "ceph"}, {PoolInput::Hosts, "a b,c"}, {PoolInput::SourceName, "vms"}}};
    QCOMPARE(specOf(draft).hosts, (QStringList{"a", "b", "c"}));
    QVERIFY(faultsIn(draft, {}).isEmpty());
    draft.texts.insert(PoolInput::User, "me");
    QCOMPARE(faultsIn(draft, {}).keys(), QList{PoolInput::Secret});
    draft.password = PoolDraft::Password::New;
    const auto faults = faultsIn(draft, {});
    QVERIFY(faults.contains(PoolInput::SecretName) && faults.contains(PoolInput::SecretValue));
    QVERIFY(!faults.contains(PoolInput::Secret));
    draft.texts.insert(PoolInput::SecretName, "client.me");
    draft.value = "b3BlbiBzZXNhbWU=";
    QVERIFY(faultsIn(draft, {}).isEmpty());
    const virt::StoredSecret other{.uuid = QUuid::createUuid(), .use = virt::SecretUse::Ceph, .usage = "client.me"};
    QCOMPARE(faultsIn(draft, {.secrets = {other}}).keys(), QList{PoolInput::SecretName});
    QCOMPARE(faultsIn(draft, {.pools = {"ceph"}}).keys(), QList{PoolInput::Name});
    PoolDraft group{.type = PoolType::Logical, .texts = {{PoolInput::Name, "vg0"}, {PoolInput::SourceName, "vg0"}}};
    QVERIFY(faultsIn(group, {}).isEmpty());
    group.build = PoolRequest::Build::Keep;
    QCOMPARE(faultsIn(group, {}).keys(), QList{PoolInput::Devices});
    draft.build = PoolRequest::Build::Overwrite;
    draft.typedName = "Ceph";
    QCOMPARE(faultsIn(draft, {}).keys(), QList{PoolInput::Overwrite});
}

void TestStoragePage::divisionIsKept()
{
    auto *splitter = m_page->findChild<TurningSplitter *>();
    QCOMPARE(splitter->orientation(), Qt::Vertical);
    const QByteArray before = m_page->state();
    m_page->resize(900, 380);
    QTRY_COMPARE(splitter->orientation(), Qt::Horizontal);
    QCOMPARE(m_page->state(), before);
    m_page->resize(1200, 700);
    QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
    QByteArray moved;
    QDataStream(&moved, QIODevice::WriteOnly) << 0.6 << 0.3;
    m_page->setState(moved);
    QTRY_VERIFY(std::abs(splitter->sizes().constFirst() - 0.6 * splitter->height()) < 10);
    QCOMPARE(m_page->state(), moved);
    m_page->setState("nonsense");
    QCOMPARE(m_page->state(), moved);
}

void TestStoragePage::menuOffersThePageInFront()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("virtdeck.ini"), QSettings::IniFormat);
    MainWindow window(*m_fleet, settings);
    window.resize(1440, 900);
    window.QWidget::show();
    const auto *menu = window.findChild<QMenu *>(QStringLiteral("storageMenu"));
    QVERIFY(menu);
    const auto find = [menu](const QString &text) {
        for (QAction *action : menu->actions())
            if (action->text() == text)
                return action;
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(find("New Pool…") && !find("New Pool…")->isEnabled());
    QCOMPARE(find("New Pool…")->statusTip(), QStringLiteral("Open the tab Storage of a host"));
    QVERIFY(find("New Volume…") && !find("New Volume…")->isEnabled());
    auto *hosts = window.findChild<QTreeView *>(QStringLiteral("hostsTree"));
    hosts->setCurrentIndex(hosts->model()->index(0, 0, hosts->model()->index(0, 0)));
    auto *tabs = window.findChild<QTabWidget *>(QStringLiteral("hostTabs"));
    auto *page = window.findChild<StoragePage *>();
    QVERIFY(!find("New Pool…")->isEnabled());
    tabs->setCurrentWidget(page);
    QVERIFY(find("New Pool…")->isEnabled());
    auto *pools = page->findChild<QTreeView *>(QStringLiteral("poolsTable"));
    QTRY_COMPARE_WITH_TIMEOUT(pools->model()->rowCount(), 3, patience);
    QTRY_VERIFY_WITH_TIMEOUT(find("Stop Pool")->isEnabled(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(find("New Volume…")->isEnabled(), patience);
    QCOMPARE(pools->accessibleName(), QStringLiteral("Pools"));
    for (const look::Appearance kind : {look::Appearance::Light, look::Appearance::Dark})
        for (const QSize size : {QSize(1024, 640), QSize(1440, 900)}) {
            look::apply(kind);
            window.resize(size);
            QTest::qWait(100);
            QCOMPARE(window.size(), size);
            QVERIFY(window.grab().save(QStringLiteral("screenshots/storage-window-%1-%2.png")
                                           .arg(kind == look::Appearance::Dark ? "dark" : "light")
                                           .arg(size.width())));
        }
    tabs->setCurrentIndex(0);
    QVERIFY(!find("New Pool…")->isEnabled() && !find("New Volume…")->isEnabled());
}

void TestStoragePage::looksRight()
{
    const auto node = nodeWith(manyPools());
    connectTo(*node);
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 20, patience);
    m_fleet->setSampling({.groups = virt::StatsGroup::State, .interval = 50ms, .opened = {}});
    QTRY_COMPARE_WITH_TIMEOUT(text("promised", model::PoolsModel::Promised), model::bytesText(150 * gib), patience);
    QVERIFY(names().indexOf("pool-2") < names().indexOf("pool-10"));
    select("pool-1");
    stop("pool-1");
    idle();
    select("half");
    const auto keep = [](QWidget *widget, const QString &name) {
        QTest::qWait(50);
        return widget->grab().save(QStringLiteral("screenshots/storage-%1.png").arg(name));
    };
    NewPoolDialog *dialog = newPool();
    QVERIFY(dialog);
    DeletePoolDialog erase(
        {.name = "half", .type = PoolType::Dir, .state = virt::StoragePool::State::Running, .target = "/srv/half"},
        nullptr);
    BuildPoolDialog build({.name = "vg0", .type = PoolType::Logical, .source = "/dev/sdb"}, nullptr);
    for (QDialog *question : std::initializer_list<QDialog *>{&erase, &build}) {
        question->setAttribute(Qt::WA_DeleteOnClose, false);
        question->show();
    }
    in<QCheckBox>(&erase, "deletePoolData")->click();
    in<QRadioButton>(&build, "buildOverwrite")->click();
    for (const look::Appearance kind : {look::Appearance::Light, look::Appearance::Dark}) {
        look::apply(kind);
        const QString name = kind == look::Appearance::Dark ? "dark" : "light";
        for (const PoolType type : {PoolType::Dir, PoolType::Logical, PoolType::Iscsi}) {
            QVERIFY(chooseType(dialog, type));
            QVERIFY(keep(dialog, "new-" + virt::poolTypeWord(type) + '-' + name));
        }
        QVERIFY(keep(&erase, "delete-" + name) && keep(&build, "build-" + name));
        for (const QSize size : {QSize(780, 330), QSize(1200, 640)}) {
            m_page->resize(size);
            QVERIFY(keep(m_page.get(), QStringLiteral("%1-%2").arg(name).arg(size.width())));
        }
    }
}

QTEST_MAIN(TestStoragePage)
#include "tst_storagepage.moc"
