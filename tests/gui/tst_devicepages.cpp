// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of an instance's page that show its parts: disks, interfaces, VCPUs and memory.
#include "gui/diagnostics/diagnosticspage.h"
#include "gui/diagnostics/diagnosticstext.h"
#include "gui/disks/diskspage.h"
#include "gui/instance/changedbadge.h"
#include "gui/instance/changeddialog.h"
#include "gui/instance/instancepage.h"
#include "gui/instance/securitycard.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/appearance.h"
#include "gui/network/networkpage.h"
#include "gui/vcpus/affinitydialog.h"
#include "gui/vcpus/cpugrid.h"
#include "gui/vcpus/memorycard.h"
#include "gui/vcpus/vcpuspage.h"
#include "model/devices/disksmodel.h"
#include "model/devices/interfacesmodel.h"
#include "model/devices/vcpusmodel.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include <cmath>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace std::chrono_literals;
using gui::InstancePage;
using virt::CpuSet;

// A window with the page of the only instance of libvirt's built-in "test:///default".
class DevicePagesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void tabsInOrder();
    void vcpusAreAskedSeldom();
    void disksAreAsked();
    void disksInPictures();
    void interfacesAreAsked();
    void interfacesInPictures();
    void vcpusAreAsked();
    void anAffinityIsEdited();
    void theTextIsJudged();
    void thePictureIsReadByKeys();
    void thePictureFitsItsWidth();
    void placements_data();
    void placements();
    void anOffInstance();
    void aReadOnlyHostOffersNoChange();
    void nothingIsAskedWhileHidden();
    void aHostThatIsAwayIsNotAsked();
    void diagnosticsAreAsked();
    void whatOnePartRefusesIsSaidInItsPlace();
    void diagnosticsOfAnOffInstance();
    void whatIsChangedIsShown();
    void securityLabelsAreCopied();
    void modelsAreSound();

private:
    void openOn(bool readOnly);
    [[nodiscard]] model::InstanceId demo() const { return m_fleet->instances().row(0).id; }
    template<class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *hit = m_page->findChild<T *>(name);
        if (!hit)
            qFatal("no %s", qPrintable(name));
        return hit;
    }
    [[nodiscard]] QString cell(const QString &table, int row, int column) const
    {
        const QAbstractItemModel *rows = find<QTreeView>(table)->model();
        return rows->index(row, column).data().toString();
    }
    [[nodiscard]] int rows(const QString &table) const { return find<QTreeView>(table)->model()->rowCount(); }
    [[nodiscard]] gui::VcpusPage *vcpusPage() const { return find<gui::VcpusPage>("vcpusPage"); }
    [[nodiscard]] quint64 calls(const QString &function) const
    {
        return m_fleet->session(demo())->calls().totals().value(function).count;
    }
    void shot(const QString &name, QSize size = {1060, 720});

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window; // owner of the actions
    std::unique_ptr<InstancePage> m_page;
};

void DevicePagesTest::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath("screenshots"));
}

void DevicePagesTest::openOn(bool readOnly)
{
    m_page.reset();
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.interval = 0ms});
    m_fleet->add({.name = "Demo host", .uri = "test:///default", .readOnly = readOnly});
    QTRY_COMPARE(m_fleet->instances().rowCount(), 1);
    QTRY_VERIFY(m_fleet->instances().row(0).instance.flagsKnown);
    m_window = std::make_unique<QWidget>();
    m_page = std::make_unique<InstancePage>(*m_fleet, *new gui::InstanceActions(*m_fleet, m_window.get()));
    m_page->setInstance(demo());
    m_page->resize(1060, 720);
    m_page->show();
}

void DevicePagesTest::init()
{
    look::apply(look::Appearance::Light);
    openOn(false);
}

void DevicePagesTest::cleanup()
{
    m_page.reset();
    m_window.reset();
    m_fleet.reset();
}

void DevicePagesTest::shot(const QString &name, QSize size)
{
    m_page->resize(size);
    for (const auto look : {look::Appearance::Dark, look::Appearance::Light}) {
        look::apply(look);
        QCoreApplication::processEvents();
        const QString kind = look == look::Appearance::Dark ? "dark" : "light";
        QVERIFY(m_page->grab().save(QStringLiteral("screenshots/%1-%2.png").arg(name, kind)));
    }
}

void DevicePagesTest::tabsInOrder()
{
    const auto *tabs = find<QTabWidget>("instanceTabs");
    QStringList titles;
    for (int i = 0; i < tabs->count(); ++i)
        titles << tabs->tabText(i);
    QCOMPARE(titles, (QStringList{"Overview", "Snapshots", "Disks", "Network", "CPU && Memory", "XML", "Events",
                                  "Diagnostics"}));
}

// Where the VCPUs run takes a call of its own: not at every tick.
void DevicePagesTest::vcpusAreAskedSeldom()
{
    m_page->showTab(InstancePage::Vcpus);
    QTRY_COMPARE(rows("vcpus"), 2);
    const virt::Session *session = m_fleet->session(demo());
    m_fleet->setSampling({.interval = 100ms});
    QSignalSpy ticks(session, &virt::Session::sampled);
    QTRY_VERIFY(ticks.size() > 8);
    QCOMPARE(session->calls().totals().value("virDomainGetVcpus").count, 1U);
}

void DevicePagesTest::disksAreAsked()
{
    using Column = model::DisksModel::Column;
    m_page->showTab(InstancePage::Disks);
    QTRY_COMPARE(rows("disks"), 1);
    QCOMPARE(find<QTreeView>("disks")->accessibleName(), QString("Disks"));
    QCOMPARE(cell("disks", 0, Column::Target), QString("vda"));
    QCOMPARE(cell("disks", 0, Column::Source), QString("/guest/diskimage1"));
    QVERIFY(cell("disks", 0, Column::Capacity).contains("TiB"));
    QCOMPARE(cell("disks", 0, Column::Read), QString("–")); // the test driver does not tell
}

static virt::DiskFigures busyDisk(const QString &target, int tick)
{
    const double t = tick / 6.0;
    return {.target = target,
            .readBytes = quint64(tick) * 3'000'000,
            .readRequests = quint64(tick) * 700,
            .writtenBytes = quint64(tick) * 1'200'000,
            .writeRequests = quint64(tick) * 300,
            .errors = 0,
            .capacity = 20ULL << 30,
            .allocation = 7ULL << 30,
            .physical = 8ULL << 30,
            .readRate = 3e6 * (1 + std::sin(t)),
            .writeRate = 1.2e6 * (1 + std::cos(2 * t))};
}

void DevicePagesTest::disksInPictures()
{
    using Kind = virt::DiskDevice::Kind;
    using Column = model::DisksModel::Column;
    m_page->showTab(InstancePage::Disks);
    QTRY_COMPARE(rows("disks"), 1);
    model::DisksModel &disks = find<gui::DisksPage>("disksPage")->disks();
    disks.setDevices({{.target = "vda",
                       .device = "disk",
                       .bus = "virtio",
                       .kind = Kind::File,
                       .source = "/var/lib/libvirt/images/web-1.snapshot-of-monday.qcow2",
                       .format = "qcow2",
                       .backing = "/var/lib/libvirt/images/web-1.qcow2",
                       .cache = "none",
                       .pool = "default"},
                      {.target = "vdb",
                       .device = "disk",
                       .bus = "virtio",
                       .kind = Kind::Network,
                       .source = "rbd:volumes/volume-8f1e",
                       .format = "raw",
                       .fault = virt::Error::unsupported("Read the devices of test", "cannot stat the volume")},
                      {.target = "sda", .device = "cdrom", .bus = "sata", .readOnly = true}});
    for (int tick = 0; tick < 40; ++tick)
        disks.setFigures({busyDisk("vda", tick)}, tick * 2000);
    QCOMPARE(rows("disks"), 3);
    QCOMPARE(cell("disks", 0, Column::Source), QString("Empty"));
    QCOMPARE(cell("disks", 1, Column::OverCommitted), QString("12 GiB").replace(' ', QChar(QChar::Nbsp)));
    QCOMPARE(cell("disks", 1, Column::ReadRequests), QLocale().toString(39 * 700));
    QCOMPARE(cell("disks", 2, Column::Capacity), QString("–"));
    const QModelIndex unknown = find<QTreeView>("disks")->model()->index(2, Column::Capacity);
    QVERIFY(unknown.data(Qt::ToolTipRole).toString().contains("cannot stat the volume"));

    find<QTreeView>("disks")->setCurrentIndex(find<QTreeView>("disks")->model()->index(1, 0));
    shot("disks", {1440, 900});
    shot("disks-small", {800, 560});
}

void DevicePagesTest::interfacesAreAsked()
{
    using Column = model::InterfacesModel::Column;
    m_page->showTab(InstancePage::Network);
    QTRY_COMPARE(rows("interfaces"), 1);
    QCOMPARE(find<QTreeView>("interfaces")->accessibleName(), QString("Interfaces"));
    QCOMPARE(cell("interfaces", 0, Column::Mac), QString("aa:bb:cc:dd:ee:ff"));
    QCOMPARE(cell("interfaces", 0, Column::Type), QString("Virtual network"));
    QCOMPARE(cell("interfaces", 0, Column::Source), QString("default"));
    QCOMPARE(cell("interfaces", 0, Column::Link), QString("Up"));
}

void DevicePagesTest::interfacesInPictures()
{
    using Column = model::InterfacesModel::Column;
    m_page->showTab(InstancePage::Network);
    QTRY_COMPARE(rows("interfaces"), 1);
    model::InterfacesModel &cards = find<gui::NetworkPage>("networkPage")->interfaces();
    cards.setDevices({{.mac = "52:54:00:8a:00:01",
                       .type = "network",
                       .source = "default",
                       .model = "virtio",
                       .target = "vnet3",
                       .link = virt::InterfaceDevice::Link::Up},
                      {.mac = "52:54:00:8a:00:02",
                       .type = "bridge",
                       .source = "br-int",
                       .model = "virtio",
                       .target = "vnet4",
                       .virtualPort = "openvswitch",
                       .filter = "clean-traffic",
                       .link = virt::InterfaceDevice::Link::Down}});
    cards.setAddresses({{"52:54:00:8a:00:01", {"192.168.122.17", "fd00::17"}}});
    for (int tick = 0; tick < 40; ++tick)
        cards.setFigures({{.target = "vnet3",
                           .inBytes = quint64(tick) * 40'000,
                           .inErrors = 1,
                           .inDrops = 2,
                           .outBytes = quint64(tick) * 15'000,
                           .outErrors = 0,
                           .outDrops = 3,
                           .inRate = 40e3 * (1 + std::sin(tick / 5.0)),
                           .outRate = 15e3 * (1 + std::cos(tick / 3.0))}},
                         tick * 2000);
    QCOMPARE(cell("interfaces", 0, Column::Addresses), QString("192.168.122.17, fd00::17"));
    QCOMPARE(cell("interfaces", 0, Column::Drops), QString("5"));
    QCOMPARE(cell("interfaces", 1, Column::Type), QString("Open vSwitch"));
    QCOMPARE(cell("interfaces", 1, Column::Drops), QString("–"));
    shot("network", {1440, 900});
    shot("network-small", {800, 560});
}

void DevicePagesTest::vcpusAreAsked()
{
    m_page->showTab(InstancePage::Vcpus);
    QTRY_COMPARE(rows("vcpus"), 2);
    QCOMPARE(find<QTreeView>("vcpus")->accessibleName(), QString("VCPUs"));
    QCOMPARE(cell("vcpus", 1, 0), QString("1"));
    QCOMPARE(cell("vcpus", 1, 2), QString("Running"));
    QCOMPARE(cell("vcpus", 1, 5), QString("0-7"));
    QVERIFY(find<QLabel>("vcpusSummary")->text().contains("Emulator: CPUs 0-7"));
    const auto *memory = find<gui::MemoryCard>("memoryCard");
    QVERIFY(memory->value("Current").contains("GiB"));
    QVERIFY(memory->note().contains("tells nothing"));
}

void DevicePagesTest::anAffinityIsEdited()
{
    m_page->showTab(InstancePage::Vcpus);
    QTRY_COMPARE(rows("vcpus"), 2);
    auto *table = find<QTreeView>("vcpus");
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    find<QPushButton>("editAffinity")->click();
    QTRY_VERIFY(m_page->findChild<gui::AffinityDialog *>());
    auto *text = find<QLineEdit>("affinityText");
    QCOMPARE(text->text(), QString("0-7"));
    text->selectAll();
    QTest::keyClicks(text, "0-2,^1");
    auto *grid = find<gui::CpuGrid>("affinityGrid");
    QCOMPARE(grid->allowed(), (CpuSet{0, 2}));
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_End); // CPU 7
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(text->text(), QString("0,2,7"));
    QCOMPARE(find<gui::AffinityDialog>("affinityDialog")->grab().save("screenshots/affinity.png"), true);
    find<QPushButton>("applyAffinity")->click();
    QTRY_COMPARE(cell("vcpus", 1, 5).section(u',', 0, 2), QString("0,2,7"));
    QCOMPARE(cell("vcpus", 0, 5), QString("0-7"));
    QCOMPARE(m_fleet->jobs().jobs().constFirst().what, QString("Pin VCPU 1 of test to CPU 0,2,7"));
    find<QPushButton>("resetAffinity")->click();
    QTRY_COMPARE(cell("vcpus", 1, 5), QString("0-7"));
}

void DevicePagesTest::theTextIsJudged()
{
    gui::AffinityDialog dialog({.running = true, .hostCpus = 8, .vcpus = {{.affinity = CpuSet::all(8)}}}, {}, {0});
    auto *text = dialog.findChild<QLineEdit *>("affinityText");
    auto *apply = dialog.findChild<QPushButton *>("applyAffinity");
    const auto *fault = dialog.findChild<QLabel *>("affinityFault");
    QVERIFY(apply->isEnabled());
    text->selectAll();
    QTest::keyClicks(text, "0-9");
    QVERIFY(!apply->isEnabled());
    QVERIFY(fault->text().contains("no CPU 9"));
    dialog.findChild<QPushButton *>("allCpus")->click();
    QVERIFY(apply->isEnabled());
    QCOMPARE(text->text(), QString("0-7"));
    QVERIFY(fault->text().isEmpty());
    QVERIFY(!dialog.wish().emulator);
}

void DevicePagesTest::thePictureIsReadByKeys()
{
    gui::CpuGrid grid;
    grid.setHost(gui::completed({{.id = 0, .cell = 0}, {.id = 1, .cell = 1, .socket = 1}}, 3), {0, 1});
    grid.setAllowed({1});
    grid.setVcpus({{.number = 4, .state = virt::Vcpu::State::Running, .cpu = 1}});
    QCOMPARE(grid.textOf(1), QString("CPU 1, cell 1, socket 1, core 0; allowed; VCPU 4 runs here"));
    QVERIFY(grid.textOf(2).contains("offline"));
    grid.resize(400, 200);
    grid.show();
    QTest::keyClick(&grid, Qt::Key_Home);
    grid.setFocus();
    QTest::keyClick(&grid, Qt::Key_End);
    QCOMPARE(grid.accessibleDescription(), grid.textOf(1));
    QTest::keyClick(&grid, Qt::Key_Space); // not editable
    QCOMPARE(grid.allowed(), CpuSet{1});
}

void DevicePagesTest::thePictureFitsItsWidth()
{
    QList<virt::HostCpu> host;
    for (int cpu = 0; cpu < 12; ++cpu)
        host.append({.id = cpu, .cell = cpu / 6, .core = cpu});
    const int step = gui::CpuLayout::box.width() + 4;
    const gui::CpuLayout wide = gui::layOut(host, 20 * step, 16);
    const gui::CpuLayout narrow = gui::layOut(host, 3 * step, 16);
    QCOMPARE(wide.cells.size(), 2);
    QCOMPARE(wide.cpus[5].rect.y(), wide.cpus[0].rect.y());
    QVERIFY(narrow.cpus[3].rect.y() > narrow.cpus[2].rect.y());
    QVERIFY(narrow.height > wide.height);
    for (const gui::CpuLayout &layout : {wide, narrow})
        for (const auto &cpu : layout.cpus) {
            QCOMPARE(layout.cpus[layout.at(cpu.rect.center())].id, cpu.id); // none covers another
            QVERIFY(cpu.rect.bottom() < layout.height);
        }
    QCOMPARE(gui::layOut({}, 100, 16).height, 0);
    QVERIFY(gui::layOut(host, 1, 16).cpus[1].rect.y() > 0); // one below the other, at least
    QCOMPARE(gui::completed({}, 3).size(), 3);
    QCOMPARE(gui::completed(host, 2).size(), 2);
}

void DevicePagesTest::placements_data()
{
    QTest::addColumn<int>("vcpus");
    QTest::addColumn<int>("cpus");
    QTest::newRow("1") << 1 << 2;
    QTest::newRow("4") << 4 << 16;
    QTest::newRow("64") << 64 << 128;
}

void DevicePagesTest::placements()
{
    QFETCH(int, vcpus);
    QFETCH(int, cpus);
    m_page->showTab(InstancePage::Vcpus);
    QTRY_COMPARE(rows("vcpus"), 2);
    virt::Placement placement{.running = true, .hostCpus = cpus, .online = CpuSet::all(cpus - 1)};
    placement.emulator = CpuSet::all(cpus / 2);
    for (int v = 0; v < vcpus; ++v)
        placement.vcpus.append({.number = v,
                                .state = v % 3 ? virt::Vcpu::State::Running : virt::Vcpu::State::Blocked,
                                .cpu = v * 7 % cpus,
                                .timeNs = quint64(v + 1) * 61'000'000'000,
                                .percent = v * 13 % 100 + 0.5,
                                .affinity = CpuSet::all(cpus / 2),
                                .stored = v == 1 ? CpuSet{0, 1} : CpuSet::all(cpus / 2)});
    QList<virt::HostCpu> host;
    for (int c = 0; c < cpus; ++c)
        host.append({.id = c, .cell = c * 2 / cpus, .socket = c * 2 / cpus, .core = c});
    vcpusPage()->show(placement, host);
    QCOMPARE(rows("vcpus"), vcpus);
    const QString name = QStringLiteral("vcpus-%1").arg(vcpus);
    shot(name, {1440, 900});
    vcpusPage()->show(placement, host);
    shot(name + "-small", {800, 560});
}

void DevicePagesTest::anOffInstance()
{
    m_fleet->perform(virt::LifecycleAction::ForceOff, {demo()});
    QTRY_VERIFY(!m_fleet->instance(demo())->isActive());
    m_page->showTab(InstancePage::Vcpus);
    QTRY_COMPARE(rows("vcpus"), 2);
    QTRY_COMPARE(cell("vcpus", 0, 2), QString("Off"));
    QCOMPARE(cell("vcpus", 0, 1), QString("–"));
    QVERIFY(!find<QPushButton>("collectMemoryStatistics")->isVisible());
    shot("vcpus-off");
    m_page->showTab(InstancePage::Disks);
    QTRY_COMPARE(rows("disks"), 1);
}

void DevicePagesTest::aReadOnlyHostOffersNoChange()
{
    openOn(true);
    m_page->showTab(InstancePage::Vcpus);
    QTRY_COMPARE(rows("vcpus"), 2);
    QVERIFY(!find<QPushButton>("editAffinity")->isEnabled());
    QVERIFY(!find<QPushButton>("resetAffinity")->isEnabled());
    QVERIFY(!find<QPushButton>("collectMemoryStatistics")->isEnabled());
}

void DevicePagesTest::nothingIsAskedWhileHidden()
{
    QTest::qWait(100);
    QCOMPARE(calls("virDomainGetVcpus"), 0U);
    QCOMPARE(calls("virDomainGetBlockInfo"), 0U);
    m_page->showTab(InstancePage::Disks);
    QTRY_COMPARE(calls("virDomainGetBlockInfo"), 1U);
    m_fleet->setSampling({.interval = 20ms, .opened = demo().uuid});
    QTest::qWait(200);
    QCOMPARE(calls("virDomainGetBlockInfo"), 1U); // once, not at every tick
    QCOMPARE(calls("virDomainGetVcpus"), 0U);
    m_page->showTab(InstancePage::Vcpus);
    QTRY_VERIFY_WITH_TIMEOUT(calls("virDomainGetVcpus") > 1, 20'000);
    m_page->hide();
    QTest::qWait(60);
    const quint64 before = calls("virDomainGetVcpus");
    QTest::qWait(120);
    QCOMPARE(calls("virDomainGetVcpus"), before);
}

void DevicePagesTest::aHostThatIsAwayIsNotAsked()
{
    m_page->showTab(InstancePage::Vcpus);
    QTRY_COMPARE(rows("vcpus"), 2);
    m_fleet->disconnectHost(demo().host);
    QTRY_VERIFY(m_fleet->instances().row(0).stale);
    QCOMPARE(rows("vcpus"), 2); // what was known stays visible
    QTRY_VERIFY(!find<QPushButton>("editAffinity")->isEnabled());
    shot("vcpus-stale");
    m_fleet->connectHost(demo().host);
    QTRY_VERIFY(find<QPushButton>("editAffinity")->isEnabled());
}

void DevicePagesTest::diagnosticsAreAsked()
{
    m_page->showTab(InstancePage::Diagnostics);
    const auto *state = find<look::FactList>("diagnostics0");
    QTRY_COMPARE(state->value("State"), QString("Running"));
    QVERIFY(state->value("Running for").startsWith("Not known"));
    const auto card = [this](gui::DiagnosticsCard c) {
        return find<look::FactList>(QStringLiteral("diagnostics%1").arg(int(c)));
    };
    QCOMPARE(card(gui::DiagnosticsCard::Control)->value("Hypervisor"), QString("Ready for commands"));
    QVERIFY(card(gui::DiagnosticsCard::Control)->note().contains("not supported")); // the test driver has no jobs
    QVERIFY(card(gui::DiagnosticsCard::Cpu)->value("VCPU 1").startsWith("Running"));
    QVERIFY(card(gui::DiagnosticsCard::Memory)->value("Unused").contains("GiB"));
    QVERIFY(card(gui::DiagnosticsCard::Disks)->value("vda").contains("requests"));
    QVERIFY(card(gui::DiagnosticsCard::Interfaces)->value("testnet0").contains("drops"));
    QCOMPARE(card(gui::DiagnosticsCard::Agent)->value("Agent"), QString("Not configured"));
    find<QToolButton>("copyDiagnostics")->click();
    const QJsonObject json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(json["schema"].toInt(), 1);
    QCOMPARE(json["name"].toString(), QString("test"));
    QCOMPARE(json["state"].toObject()["state"].toString(), QString("running"));
    QVERIFY(json["job"].toObject().contains("error"));
    shot("diagnostics", {1440, 900});
    shot("diagnostics-small", {800, 560});
    const quint64 before = calls("virDomainGetControlInfo");
    find<QToolButton>("refreshDiagnostics")->click();
    QTRY_COMPARE(calls("virDomainGetControlInfo"), before + 1);
}

void DevicePagesTest::whatOnePartRefusesIsSaidInItsPlace()
{
    virt::Diagnostics d{.running = true};
    d.control = virt::Error::unsupported("Diagnose test", "no control here");
    d.agent = virt::Diagnostics::AgentFacts{
        .configured = true, .connected = true, .fault = virt::Error::invalid({}, "the agent does not answer")};
    d.messages = QList<virt::Diagnostics::Message>{{.text = "custom monitor"}};
    const auto control = gui::partOf(gui::DiagnosticsCard::Control, d);
    QCOMPARE(control.note, QString("no control here")); // a host that does not know it is no fault
    QVERIFY(control.fault.isEmpty());
    d.control = virt::Error{.message = "the monitor is gone"};
    QCOMPARE(gui::partOf(gui::DiagnosticsCard::Control, d).fault, QString("the monitor is gone"));
    QCOMPARE(control.facts.size(), 1); // the job
    const auto agent = gui::partOf(gui::DiagnosticsCard::Agent, d);
    QCOMPARE(agent.facts.first().value, QString("Connected"));
    QCOMPARE(agent.fault, QString("the agent does not answer"));
    QCOMPARE(gui::partOf(gui::DiagnosticsCard::Messages, d).facts.first().label, QString("Tainting"));
}

void DevicePagesTest::diagnosticsOfAnOffInstance()
{
    m_fleet->perform(virt::LifecycleAction::ForceOff, {demo()});
    QTRY_VERIFY(!m_fleet->instance(demo())->isActive());
    m_page->showTab(InstancePage::Diagnostics);
    QTRY_VERIFY(find<look::FactList>("diagnostics0")->value("State").startsWith("Shut off"));
    QCOMPARE(find<look::FactList>("diagnostics3")->note(), QString("It is not running."));
    m_fleet->perform(virt::LifecycleAction::Start, {demo()}); // asked again by itself, and it was seen to start
    QTRY_VERIFY(find<look::FactList>("diagnostics0")->value("Running for").contains("since"));
}

void DevicePagesTest::whatIsChangedIsShown()
{
    auto *badge = find<gui::ChangedBadge>("changedBadge");
    QVERIFY(!badge->isVisible());
    model::InstanceRow row = m_fleet->instances().row(0);
    virt::Details details;
    details.changed = true;
    row.details = std::make_shared<virt::Details>(details);
    badge->set(row);
    QVERIFY(badge->isVisible());
    shot("changed");
    badge->set(row);
    badge->click();
    QTRY_VERIFY(m_page->findChild<gui::ChangedDialog *>());
    QVERIFY(find<QLabel>("changedSummary")->text().contains("What runs is what is stored"));
    gui::ChangedDialog dialog("web-1", "<domain id='3'><name>web-1</name><memory>4</memory></domain>",
                              "<domain><name>web-1</name><memory>8</memory></domain>");
    QVERIFY(dialog.findChild<QLabel *>("changedSummary")->text().contains("takes effect at the next start"));
    const QString shown = dialog.findChild<QPlainTextEdit *>("difference")->toPlainText();
    QVERIFY2(shown.contains("-   <memory>4</memory>") && shown.contains("+   <memory>8</memory>"), qPrintable(shown));
    QVERIFY(!shown.contains("id="));
    QVERIFY(dialog.grab().save("screenshots/changed-dialog.png"));
}

void DevicePagesTest::securityLabelsAreCopied()
{
    auto *card = find<gui::SecurityCard>("securityCard");
    auto *button = find<QToolButton>("copySecurityLabels");
    QVERIFY(!button->isVisibleTo(card));
    card->show({{.model = "apparmor", .label = "libvirt-1234", .enforcing = true}, {.model = "dac", .label = "+0:+0"}});
    button->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("apparmor: libvirt-1234 (enforcing)\ndac: +0:+0"));
}

void DevicePagesTest::modelsAreSound()
{
    model::VcpusModel vcpus;
    const QAbstractItemModelTester vcpuTester(&vcpus, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model::InterfacesModel cards;
    const QAbstractItemModelTester cardTester(&cards, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(4);
    for (int round = 0; round < 200; ++round) {
        QList<virt::Vcpu> told;
        QList<virt::InterfaceDevice> devices;
        for (int i = 0; i < 8; ++i) {
            if (random.bounded(2))
                told.append({.number = i, .cpu = round});
            if (random.bounded(2))
                devices.append({.mac = QString::number(i), .source = QString::number(round)});
        }
        vcpus.setVcpus(told);
        cards.setDevices(devices);
        QCOMPARE(vcpus.rowCount(), int(told.size()));
        QCOMPARE(cards.rowCount(), int(devices.size()));
        for (int row = 0; row < vcpus.rowCount(); ++row)
            QCOMPARE(vcpus.row(row).vcpu.cpu, round);
        for (int row = 0; row < cards.rowCount(); ++row)
            QCOMPARE(cards.row(row).device.source, QString::number(round));
    }
    model::DisksModel disks;
    const QAbstractItemModelTester tester(&disks, QAbstractItemModelTester::FailureReportingMode::QtTest);
    disks.setDevices({{.target = "vda"}, {.target = "vdb"}, {.target = "vdc"}});
    disks.setFigures({busyDisk("vdb", 3), busyDisk("gone", 3)}, 1000);
    QCOMPARE(disks.row(1).figures.readBytes, std::optional<quint64>(9'000'000));
    disks.setDevices({{.target = "vdc"}, {.target = "vdd"}});
    QCOMPARE(disks.rowCount(), 2);
    QCOMPARE(disks.row(0).device.target, QString("vdc"));
    const virt::DiskSizes sizes{.capacity = 5};
    disks.setDevices({{.target = "hdc", .source = "/a.iso", .sizes = sizes}});
    disks.setDevices({{.target = "hdc", .source = "/a.iso"}}); // nobody asked for them this time
    QCOMPARE(disks.row(0).sizes(), std::optional(sizes));
    disks.setDevices({{.target = "hdc"}}); // ejected
    QCOMPARE(disks.row(0).sizes(), std::nullopt);
    disks.clear();
    QCOMPARE(disks.rowCount(), 0);
}

QTEST_MAIN(DevicePagesTest)
#include "tst_devicepages.moc"
