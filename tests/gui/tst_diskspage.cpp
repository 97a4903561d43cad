// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the disks of an instance: the actions of the Disks tab and their dialogs, on libvirt's built-in
// test driver. That driver changes no disks; what the dialogs do to real ones is shown by tests/lab/tst_disklab.
#include "gui/disks/attachvolumedialog.h"
#include "gui/disks/changemediadialog.h"
#include "gui/disks/detachdiskdialog.h"
#include "gui/disks/diskjobsbar.h"
#include "gui/disks/diskspage.h"
#include "gui/disks/limitjobdialog.h"
#include "gui/disks/movediskdialog.h"
#include "gui/disks/resizediskdialog.h"
#include "gui/instance/instancepage.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/appearance.h"
#include "model/blockjobs/foundjobs.h"
#include "model/devices/disksmodel.h"
#include "model/fleet.h"
#include "model/storage/volumesmodel.h"
#include "tests/gui/uncut.h"
#include "virt/core/library.h"
#include "virt/storage/volumeverbs.h"
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QTreeView>

using namespace std::chrono_literals;
using gui::InstancePage;

namespace {

constexpr quint64 gib = 1ULL << 30;

QByteArray diskNode(const QByteArray &file, const QByteArray &more = {})
{
    return "<disk type='file' device='disk'><source file='/images/" + file + "'/><target dev='vda' bus='virtio'/>"
           + more + "</disk>";
}

QByteArray domainNode(const QByteArray &name, const QByteArray &devices, const QByteArray &state)
{
    return "<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>" + name
           + "</name><memory unit='MiB'>512</memory><os><type>hvm</type></os><devices>" + devices
           + "</devices><test:runstate>" + state + "</test:runstate></domain>";
}

// web has a drive, and runs from web.qcow2; off is off, and has kept.raw; disc.iso is read by both. over.qcow2 stands on
// base.raw.
QByteArray inUse()
{
    const QByteArray drive = "<disk type='file' device='cdrom'><source file='/images/disc.iso'/>"
                             "<target dev='sda' bus='sata'/><readonly/></disk>";
    QByteArray volumes;
    for (const char *name : {"a-free.raw", "base.raw", "disc.iso", "kept.raw", "web.qcow2"})
        volumes += "<volume type='file'><name>" + QByteArray(name)
                   + "</name><capacity unit='GiB'>1</capacity><target><path>/images/" + name
                   + "</path></target></volume>";
    volumes += "<volume type='file'><name>over.qcow2</name><capacity unit='GiB'>1</capacity><target>"
               "<path>/images/over.qcow2</path><format type='qcow2'/></target><backingStore>"
               "<path>/images/base.raw</path><format type='raw'/></backingStore></volume>";
    return "<node>" + domainNode("web", diskNode("web.qcow2") + drive, "1")
           + domainNode("off", diskNode("kept.raw") + drive, "5")
           + "<pool type='dir'><name>images</name><target><path>/images</path></target>" + volumes + "</pool></node>";
}
} // namespace

class DisksPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void actionsFollowTheSelection();
    void aReadOnlyHostSaysWhy();
    void sizesAreThoseOfThePool();
    void theMenuLeadsToTheDialog();
    void attachingIsFilledIn();
    void whatIsInUseIsSaidWhereItIsChosen();
    void whatIsFoundLaterIsAsked();
    void discsComeFirst();
    void nothingIsCut_data();
    void nothingIsCut();
    void attachingSaysWhatIsWrong();
    void mediaHaveTheirBuses();
    void aPlaceIsTyped();
    void mediaAreInsertedAndEjected();
    void detachingNamesSnapshots();
    void aDiskGrows();
    void shrinkingIsTypedTwice();
    void aRunningDiskDoesNotShrink();
    void movingIsFilledIn();
    void movingProposesAnotherPlace();
    void blockJobsAreShown();
    void plansKeepTheirBlockJobs();
    void aLimitIsASize();
    void foundJobsAreFollowed();

private:
    void openOn(bool readOnly, const QString &uri = "test:///default");
    void openInUse();
    void choose(const QWidget *dialog, const QString &volume) const;
    [[nodiscard]] model::InstanceId demo() const { return m_fleet->instances().named(m_shown).value(0); }
    [[nodiscard]] virt::Session &session() const { return *m_fleet->session(demo()); }
    template<class T>
    [[nodiscard]] static T *in(const QObject *parent, const QString &name)
    {
        T *hit = parent->findChild<T *>(name);
        if (!hit)
            qFatal("no %s", qPrintable(name));
        return hit;
    }
    template<class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return in<T>(m_page.get(), name);
    }
    [[nodiscard]] QAction *action(const QString &name) const { return find<QAction>(name); }
    void select(int row) const;
    void shot(QWidget *window, const QString &name);

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window; // owner of the actions
    std::unique_ptr<gui::InstanceActions> m_actions;
    std::unique_ptr<InstancePage> m_page;
    QString m_shown = "test";
    QTemporaryFile m_node;
};

void DisksPageTest::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath("screenshots"));
}

void DisksPageTest::openOn(bool readOnly, const QString &uri)
{
    cleanup();
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.interval = 0ms});
    m_fleet->add({.name = "Demo host", .uri = uri, .readOnly = readOnly});
    QTRY_VERIFY(!demo().isNull());
    QTRY_VERIFY(m_fleet->instances().row(0).instance.flagsKnown);
    m_window = std::make_unique<QWidget>();
    m_actions = std::make_unique<gui::InstanceActions>(*m_fleet, m_window.get());
    m_page = std::make_unique<InstancePage>(*m_fleet, *m_actions);
    m_page->setInstance(demo());
    m_page->resize(1060, 720);
    m_page->show();
    m_page->showTab(InstancePage::Disks);
    QTRY_VERIFY(find<QTreeView>("disks")->model()->rowCount() > 0);
}

void DisksPageTest::init()
{
    look::apply(look::Appearance::Light);
    m_shown = "test";
    openOn(false);
}

void DisksPageTest::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_window.reset();
    m_fleet.reset();
}

void DisksPageTest::select(int row) const
{
    auto *table = find<QTreeView>("disks");
    table->selectionModel()->select(table->model()->index(row, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void DisksPageTest::shot(QWidget *window, const QString &name)
{
    for (const auto look : {look::Appearance::Dark, look::Appearance::Light}) {
        look::apply(look);
        QCoreApplication::processEvents();
        const QString kind = look == look::Appearance::Dark ? "dark" : "light";
        QVERIFY(window->grab().save(QStringLiteral("screenshots/%1-%2.png").arg(name, kind)));
    }
}

void DisksPageTest::actionsFollowTheSelection()
{
    QVERIFY(action("attachVolumeHere")->isEnabled());
    QVERIFY(!action("detachDisk")->isEnabled());
    QCOMPARE(action("moveDisk")->toolTip(), QString("Select a disk first"));
    select(0);
    for (const char *name : {"detachDisk", "resizeDisk", "moveDisk"})
        QVERIFY2(action(name)->isEnabled(), name);
    QVERIFY(!action("changeMedia")->isEnabled());
    find<gui::DisksPage>("disksPage")->disks().setDevices({{.target = "sda", .device = "cdrom", .bus = "sata"}});
    select(0);
    QVERIFY(action("changeMedia")->isEnabled() && action("detachDisk")->isEnabled());
    QVERIFY(!action("moveDisk")->isEnabled() && !action("resizeDisk")->isEnabled());
    shot(m_page.get(), "disks-actions");
}

void DisksPageTest::aReadOnlyHostSaysWhy()
{
    openOn(true);
    select(0);
    for (const char *name : {"attachVolumeHere", "detachDisk", "resizeDisk", "moveDisk", "changeMedia"}) {
        QVERIFY2(!action(name)->isEnabled(), name);
        QCOMPARE(action(name)->toolTip(), QString("Demo host is connected read-only"));
    }
}

// What its pool tells is what the list of volumes shows, too; the tick tells how far the guest has written.
void DisksPageTest::sizesAreThoseOfThePool()
{
    model::DiskRow row;
    row.device.sizes = virt::DiskSizes{.capacity = 100, .allocation = 7, .physical = 9};
    row.figures.capacity = 100;
    row.figures.allocation = 90;
    QCOMPARE(row.sizes()->allocation, 90U);
    row.device.stored = virt::DiskSizes{.capacity = 100, .allocation = 5, .physical = 12};
    QCOMPARE(row.sizes()->allocation, 5U);
    QCOMPARE(row.sizes()->physical, 12U);
    const auto means = [](const QAbstractItemModel &model, int column) {
        return model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    };
    const model::DisksModel disks;
    const model::VolumesModel volumes;
    QVERIFY(!means(disks, model::DisksModel::Allocation).isEmpty());
    QCOMPARE(means(disks, model::DisksModel::Allocation), means(volumes, model::VolumesModel::Allocation));
    QCOMPARE(means(disks, model::DisksModel::Physical), means(volumes, model::VolumesModel::Physical));
}

void DisksPageTest::theMenuLeadsToTheDialog()
{
    m_actions->setSelection({demo()});
    QVERIFY(m_actions->attachVolume()->isEnabled());
    QCOMPARE(m_actions->attachVolume()->text(), QString("Attach Volume…"));
    QSignalSpy wanted(m_actions.get(), &gui::InstanceActions::attachWanted);
    m_actions->attachVolume()->trigger();
    QCOMPARE(wanted.size(), 1);
    m_page->attachVolume();
    QTRY_VERIFY(m_page->findChild<gui::AttachVolumeDialog *>());
    auto *dialog = m_page->findChild<gui::AttachVolumeDialog *>();
    QTRY_VERIFY(in<QComboBox>(dialog, "attachBus")->count() > 0); // the page has asked
    QCOMPARE(dialog->windowTitle(), QString("Attach Volume to test"));
}

void DisksPageTest::attachingIsFilledIn()
{
    QSignalSpy made(&m_fleet->jobs(), &model::JobsModel::ended);
    m_fleet->jobs().start<QString>({.what = "Make volume", .host = demo().host},
                                   [this](QObject *receiver, const virt::Reports &reports, virt::Done<QString> done) {
                                       const virt::VolumeSpec spec{
                                           .name = "data.qcow2", .format = "qcow2", .capacityBytes = gib};
                                       const QUuid pool("dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566");
                                       return virt::makeVolume(session(), {pool, "default-pool", "data.qcow2"}, spec,
                                                               receiver, reports, std::move(done));
                                   });
    QTRY_COMPARE(made.size(), 1);
    QCOMPARE(m_fleet->jobs().jobs().first().state, model::JobState::Succeeded);
    action("attachVolumeHere")->trigger();
    QPointer<gui::AttachVolumeDialog> dialog = find<gui::AttachVolumeDialog>("attachVolumeDialog");
    auto *go = in<QPushButton>(dialog, "verbButton");
    QVERIFY(!go->isEnabled());
    auto *volumes = in<QComboBox>(dialog, "sourceVolume");
    QTRY_COMPARE(volumes->count(), 1);
    QVERIFY(!go->isEnabled()); // none is chosen
    volumes->setCurrentIndex(0);
    QTRY_VERIFY(go->isEnabled());
    QCOMPARE(in<QLineEdit>(dialog, "attachTarget")->placeholderText(), QString("vdb"));
    in<QComboBox>(dialog, "attachBus")->setCurrentText("scsi");
    QCOMPARE(in<QLineEdit>(dialog, "attachTarget")->placeholderText(), QString("sda"));
    in<QLineEdit>(dialog, "attachSerial")->setText("data-1");
    in<QCheckBox>(dialog, "attachDiscard")->setChecked(true);
    in<QComboBox>(dialog, "attachCache")->setCurrentText("none");
    const virt::DiskSpec disk = dialog->request().disk;
    QCOMPARE(virt::sourceText(disk.source), QString("default-pool/data.qcow2"));
    QCOMPARE(disk.bus, QString("scsi"));
    QCOMPARE(disk.cache, QString("none"));
    QCOMPARE(disk.discard, QString("unmap"));
    QCOMPARE(disk.serial, QString("data-1"));
    QVERIFY(in<QCheckBox>(dialog, "sourceInsist")->isHidden()); // nobody has it
    const QString line = in<QPlainTextEdit>(dialog, "planCommands")->toPlainText();
    QCOMPARE(line, QString("attach-disk test /default-pool/data.qcow2 sda --targetbus scsi --cache none "
                           "--serial data-1 --live --config"));
    QVERIFY(disk.format.isEmpty() && disk.target.isEmpty() && !disk.readOnly);
    shot(dialog, "attach-volume");
    go->click();
    QTRY_COMPARE(made.size(), 2);
    const model::Job &job = m_fleet->jobs().jobs().first();
    QCOMPARE(job.what, QString("Attach default-pool/data.qcow2 to test"));
    QCOMPARE(job.error.kind, virt::Error::Kind::Unsupported); // in the driver's own words
    QVERIFY2(job.error.message.contains("virDomainAttachDeviceFlags"), qPrintable(job.error.text()));
    QTRY_VERIFY(!dialog);
}

void DisksPageTest::openInUse()
{
    if (!m_node.isOpen())
        QVERIFY(m_node.open() && m_node.write(inUse()) > 0 && m_node.flush());
    m_shown = "web";
    openOn(false, "test://" + m_node.fileName());
}

void DisksPageTest::choose(const QWidget *dialog, const QString &volume) const
{
    auto *volumes = in<QComboBox>(dialog, "sourceVolume");
    QTRY_VERIFY(volumes->findText(volume) >= 0);
    volumes->setCurrentIndex(volumes->findText(volume));
}

void DisksPageTest::whatIsInUseIsSaidWhereItIsChosen()
{
    openInUse();
    action("attachVolumeHere")->trigger();
    auto *dialog = find<gui::AttachVolumeDialog>("attachVolumeDialog");
    auto *go = in<QPushButton>(dialog, "verbButton");
    auto *insist = in<QCheckBox>(dialog, "sourceInsist");
    const auto *fault = in<QLabel>(dialog, "sourceVolumeFault");
    choose(dialog, "a-free.raw");
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(insist->isHidden());
    choose(dialog, "kept.raw");
    QCOMPARE(fault->text(), QString("It is in use: off (vda)."));
    QVERIFY(!go->isEnabled() && insist->isVisible());
    insist->setChecked(true);
    QVERIFY(go->isEnabled() && fault->text().isEmpty());
    QVERIFY(in<QLabel>(dialog, "sourceVolumeRemark")->text().contains("off (vda)"));
    QCOMPARE(dialog->request().insist, virt::Insist::Yes);
    shot(dialog, "attach-volume-in-use");
    choose(dialog, "web.qcow2"); // its own
    QCOMPARE(fault->text(), QString("The instance has it already: web (vda)."));
    QVERIFY(!go->isEnabled() && insist->isHidden());
    choose(dialog, "disc.iso"); // others read it
    QVERIFY(!go->isEnabled());
    in<QComboBox>(dialog, "sourceKind")->setCurrentIndex(1);
    in<QLineEdit>(dialog, "sourcePlace")->setText("/images/kept.raw"); // however it is said
    QVERIFY(in<QLabel>(dialog, "sourcePlaceRemark")->text().contains("off (vda)"));
    in<QLineEdit>(dialog, "sourcePlace")->setText("/images/other.raw");
    QVERIFY(go->isEnabled());
    QCOMPARE(dialog->request().insist, virt::Insist::No); // there is nobody to insist against
}

// What stands on a volume is known only after all volumes were read, which is done when the work begins.
void DisksPageTest::whatIsFoundLaterIsAsked()
{
    openInUse();
    action("attachVolumeHere")->trigger();
    auto *dialog = find<gui::AttachVolumeDialog>("attachVolumeDialog");
    choose(dialog, "base.raw");
    QTRY_VERIFY(in<QPushButton>(dialog, "verbButton")->isEnabled());
    in<QPushButton>(dialog, "verbButton")->click();
    QTRY_VERIFY(m_page->findChild<QDialog *>("insistDialog"));
    const auto *asked = find<QDialog>("insistDialog");
    QVERIFY(in<QLabel>(asked, "insistUsers")->text().contains("Volume over.qcow2 stands on it"));
    QVERIFY(!in<QPushButton>(asked, "verbButton")->isDefault());
    in<QPushButton>(asked, "verbButton")->click();
    QTRY_COMPARE(m_fleet->jobs().rowCount(), 2);
    QTRY_COMPARE(m_fleet->jobs().jobs().first().error.kind, virt::Error::Kind::Unsupported); // by the driver
}

void DisksPageTest::discsComeFirst()
{
    openInUse();
    QTRY_COMPARE(find<QTreeView>("disks")->model()->rowCount(), 2);
    const auto *table = find<QTreeView>("disks");
    select(table->model()->index(0, 0).data().toString() == "sda" ? 0 : 1);
    QTRY_VERIFY(action("changeMedia")->isEnabled());
    action("changeMedia")->trigger();
    auto *dialog = find<gui::ChangeMediaDialog>("changeMediaDialog");
    auto *go = in<QPushButton>(dialog, "verbButton");
    auto *volumes = in<QComboBox>(dialog, "sourceVolume");
    QTRY_COMPARE(volumes->count(), 6);
    QCOMPARE(volumes->itemText(0), QString("disc.iso"));
    QCOMPARE(volumes->itemText(1), QString("a-free.raw"));
    choose(dialog, "disc.iso"); // several may read it
    QTRY_VERIFY(go->isEnabled());
    choose(dialog, "kept.raw");
    QVERIFY(!go->isEnabled());
    QCOMPARE(in<QLabel>(dialog, "sourceVolumeFault")->text(), QString("It is in use: off (vda)."));
    in<QCheckBox>(dialog, "sourceInsist")->setChecked(true);
    QVERIFY(go->isEnabled());
    QCOMPARE(dialog->request().insist, virt::Insist::Yes);
    choose(dialog, "web.qcow2");
    QVERIFY(!go->isEnabled());
    shot(dialog, "change-media-in-use");
}

void DisksPageTest::nothingIsCut_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("usual font") << 1.0;
    QTest::newRow("large font") << 1.6;
}

// What has no room scrolls; sentences have all their lines; the buttons stay in sight.
void DisksPageTest::nothingIsCut()
{
    QFETCH(double, scale);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * scale);
    QApplication::setFont(font);
    openInUse();
    action("attachVolumeHere")->trigger();
    auto *dialog = find<gui::AttachVolumeDialog>("attachVolumeDialog");
    choose(dialog, "kept.raw");
    QTRY_VERIFY(in<QCheckBox>(dialog, "sourceInsist")->isVisible());
    dialog->resize(dialog->minimumWidth(), 560); // of a screen of 1024 × 640
    QTest::qWait(50);
    QVERIFY2(dialog->height() <= 740, qPrintable(QString::number(dialog->height()))); // of the screen's 800
    QCOMPARE(whatIsCut(*dialog), QString());
    shot(dialog, QStringLiteral("attach-volume-%1").arg(scale > 1 ? "large" : "usual"));
    QApplication::setFont(usual);
}

// QEMU has no virtio drive with media; what was chosen for the disk is there again afterwards.
void DisksPageTest::mediaHaveTheirBuses()
{
    action("attachVolumeHere")->trigger();
    auto *dialog = find<gui::AttachVolumeDialog>("attachVolumeDialog");
    auto *bus = in<QComboBox>(dialog, "attachBus");
    auto *device = in<QComboBox>(dialog, "attachDevice");
    auto *readOnly = in<QCheckBox>(dialog, "attachReadOnly");
    QTRY_COMPARE(bus->currentText(), QString("virtio"));
    device->setCurrentIndex(1);
    QVERIFY(bus->count() > 0);
    QCOMPARE(bus->findText("virtio"), -1);
    QVERIFY(readOnly->isChecked() && !readOnly->isEnabled());
    QVERIFY(in<QLineEdit>(dialog, "attachTarget")->placeholderText().startsWith("sd"));
    device->setCurrentIndex(0);
    QVERIFY(bus->findText("virtio") >= 0);
    QVERIFY(!readOnly->isChecked() && readOnly->isEnabled());
}

void DisksPageTest::attachingSaysWhatIsWrong()
{
    action("attachVolumeHere")->trigger();
    auto *dialog = find<gui::AttachVolumeDialog>("attachVolumeDialog");
    auto *go = in<QPushButton>(dialog, "verbButton");
    QTRY_COMPARE(in<QLabel>(dialog, "sourceVolumeFault")->text(), QString("The pool has no volumes."));
    in<QComboBox>(dialog, "sourceKind")->setCurrentIndex(1);
    auto *place = in<QLineEdit>(dialog, "sourcePlace");
    place->setText("/dev/sdb");
    QTRY_VERIFY(go->isEnabled());
    auto *target = in<QLineEdit>(dialog, "attachTarget");
    target->setText("vda");
    QVERIFY(!go->isEnabled());
    QVERIFY(in<QLabel>(dialog, "attachTargetFault")->text().contains("already"));
    QCOMPARE(target->accessibleDescription(), in<QLabel>(dialog, "attachTargetFault")->text());
    target->setText("disk");
    QVERIFY(!go->isEnabled());
    shot(dialog, "attach-volume-fault");
    target->clear();
    QVERIFY(go->isEnabled());
    in<QLineEdit>(dialog, "attachSerial")->setText("a/b");
    QVERIFY(!go->isEnabled());
    dialog->setOptions(virt::Error::unsupported("Find out", "it cannot be told"));
    QVERIFY(!go->isEnabled());
    QVERIFY(in<QLabel>(dialog, "attachStatus")->text().contains("cannot be told"));
}

void DisksPageTest::aPlaceIsTyped()
{
    action("attachVolumeHere")->trigger();
    auto *dialog = find<gui::AttachVolumeDialog>("attachVolumeDialog");
    auto *go = in<QPushButton>(dialog, "verbButton");
    QTRY_VERIFY(in<QComboBox>(dialog, "attachBus")->count() > 0);
    in<QComboBox>(dialog, "sourceKind")->setCurrentIndex(1);
    auto *place = in<QLineEdit>(dialog, "sourcePlace");
    QTest::keyClicks(place, "images/a.qcow2");
    QVERIFY(!go->isEnabled());
    QVERIFY(in<QLabel>(dialog, "sourcePlaceFault")->text().contains("protocol:name"));
    place->clear();
    QTest::keyClicks(place, "rbd:vms/web-1");
    QTRY_VERIFY(go->isEnabled());
    QCOMPARE(dialog->request().disk.source.protocol, QString("rbd"));
}

void DisksPageTest::mediaAreInsertedAndEjected()
{
    gui::ChangeMediaDialog full(
        session(), QUuid(), "web-1",
        {.target = "sda", .device = "cdrom", .kind = virt::DiskDevice::Kind::File, .source = "/isos/old.iso"}, nullptr);
    full.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *go = in<QPushButton>(&full, "verbButton");
    QVERIFY(in<QLabel>(&full, "mediaNow")->text().contains("/isos/old.iso"));
    in<QComboBox>(&full, "sourceKind")->setCurrentIndex(1);
    in<QLineEdit>(&full, "sourcePlace")->setText("/isos/new.iso");
    QTRY_VERIFY(go->isEnabled());
    QCOMPARE(go->text(), QString("Insert"));
    QCOMPARE(full.request().source.path, QString("/isos/new.iso"));
    in<QComboBox>(&full, "sourceKind")->setCurrentIndex(2);
    QVERIFY(go->isEnabled());
    QCOMPARE(go->text(), QString("Eject"));
    QCOMPARE(full.request().source, virt::DiskSource());
    full.show();
    shot(&full, "change-media");
    gui::ChangeMediaDialog empty(session(), QUuid(), "web-1", {.target = "sda", .device = "cdrom"}, nullptr);
    empty.setAttribute(Qt::WA_DeleteOnClose, false);
    in<QComboBox>(&empty, "sourceKind")->setCurrentIndex(2);
    QVERIFY(!in<QPushButton>(&empty, "verbButton")->isEnabled());
}

void DisksPageTest::detachingNamesSnapshots()
{
    select(0);
    action("detachDisk")->trigger();
    auto *dialog = find<gui::DetachDiskDialog>("detachDiskDialog");
    QVERIFY(in<QLabel>(dialog, "detachText")->text().contains("/guest/diskimage1"));
    QVERIFY(in<QLabel>(dialog, "detachWarning")->text().contains("unmount"));
    QVERIFY(in<QLabel>(dialog, "detachBoot")->text().contains("test starts from this disk"));
    QVERIFY(in<QLabel>(dialog, "detachSnapshots")->text().isEmpty());
    QVERIFY(!in<QPushButton>(dialog, "verbButton")->isDefault());
    dialog->setStanding(virt::DiskStanding{.internalSnapshots = {"before"}, .externalSnapshots = {"monday"}});
    QVERIFY(in<QLabel>(dialog, "detachSnapshots")->text().contains("before, monday"));
    shot(dialog, "detach-disk");
}

void DisksPageTest::aDiskGrows()
{
    gui::ResizeDiskDialog dialog("web-1", {.target = "vda"}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *go = in<QPushButton>(&dialog, "verbButton");
    auto *size = in<QLineEdit>(&dialog, "diskSize");
    QVERIFY(!go->isEnabled());
    dialog.setStanding(virt::DiskStanding{.running = true, .capacity = 20 * gib});
    QCOMPARE(size->text(), QString("20 GiB"));
    QVERIFY(!go->isEnabled()); // it has that
    size->setText("1.5 TiB");
    QVERIFY(go->isEnabled());
    QCOMPARE(dialog.request().capacityBytes, 1536 * gib);
    size->setText("much");
    QVERIFY(!go->isEnabled());
    QVERIFY(in<QLabel>(&dialog, "diskSizeFault")->text().contains("no size"));
    size->setText("30 GiB");
    dialog.show();
    shot(&dialog, "resize-disk");
    gui::ResizeDiskDialog unknown("web-1", {.target = "vda"}, nullptr);
    unknown.setAttribute(Qt::WA_DeleteOnClose, false);
    unknown.setStanding(virt::Error::unsupported("Find out", "no such image"));
    in<QLineEdit>(&unknown, "diskSize")->setText("30 GiB");
    QVERIFY(!in<QPushButton>(&unknown, "verbButton")->isEnabled());
}

void DisksPageTest::shrinkingIsTypedTwice()
{
    gui::ResizeDiskDialog dialog("web-1", {.target = "vda"}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setStanding(virt::DiskStanding{.capacity = 20 * gib});
    auto *shrink = in<QPushButton>(&dialog, "shrinkButton");
    QVERIFY(shrink->isHidden());
    in<QLineEdit>(&dialog, "diskSize")->setText("10 GiB");
    QVERIFY(!shrink->isHidden() && !shrink->isEnabled());
    QVERIFY(in<QPushButton>(&dialog, "verbButton")->isHidden());
    QVERIFY(in<QLabel>(&dialog, "resizeLoss")->text().contains("lost"));
    in<QLineEdit>(&dialog, "diskSizeAgain")->setText("11 GiB");
    QVERIFY(!shrink->isEnabled());
    in<QLineEdit>(&dialog, "diskSizeAgain")->setText("10G");
    QVERIFY(shrink->isEnabled() && !shrink->isDefault());
    dialog.show();
    shot(&dialog, "shrink-disk");
    const virt::DiskResize request = dialog.request();
    QVERIFY(request.shrink && request.typedBytes == 10 * gib && request.capacityBytes == 10 * gib);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    shrink->click();
    QCOMPARE(accepted.size(), 1);
}

void DisksPageTest::aRunningDiskDoesNotShrink()
{
    select(0);
    action("resizeDisk")->trigger();
    auto *dialog = find<gui::ResizeDiskDialog>("resizeDiskDialog");
    QTRY_VERIFY(!in<QLineEdit>(dialog, "diskSize")->text().isEmpty());
    in<QLineEdit>(dialog, "diskSize")->setText("1 GiB");
    QVERIFY(in<QLabel>(dialog, "diskSizeFault")->text().contains("can only grow"));
    QVERIFY(!in<QPushButton>(dialog, "verbButton")->isEnabled());
    QVERIFY(in<QPushButton>(dialog, "shrinkButton")->isHidden());
    in<QLineEdit>(dialog, "diskSize")->setText("2 TiB");
    in<QPushButton>(dialog, "verbButton")->click();
    QTRY_VERIFY(!m_fleet->jobs().jobs().isEmpty());
    QTRY_COMPARE(m_fleet->jobs().jobs().first().state, model::JobState::Failed);
    QVERIFY(m_fleet->jobs().jobs().first().error.message.contains("virDomainBlockResize"));
}

void DisksPageTest::movingIsFilledIn()
{
    select(0);
    action("moveDisk")->trigger();
    auto *dialog = find<gui::MoveDiskDialog>("moveDiskDialog");
    auto *go = in<QPushButton>(dialog, "verbButton");
    QVERIFY(!go->isEnabled());
    QTRY_VERIFY(go->isEnabled());
    QCOMPARE(in<QLineEdit>(dialog, "moveName")->text(), QString("diskimage1"));
    in<QLineEdit>(dialog, "moveName")->setText("a/b");
    QVERIFY(!go->isEnabled());
    in<QLineEdit>(dialog, "moveName")->setText("new.qcow2");
    in<QComboBox>(dialog, "moveFormat")->setCurrentText("qcow2");
    in<QCheckBox>(dialog, "deleteOldImage")->setChecked(true);
    const virt::MoveRequest request = dialog->request();
    QCOMPARE(request.to.poolName, QString("default-pool"));
    QCOMPARE(request.to.name, QString("new.qcow2"));
    QCOMPARE(request.format, QString("qcow2"));
    QVERIFY(request.deleteOld && !request.to.pool.isNull());
    shot(dialog, "move-disk");
    go->click();
    QDialog *plan = nullptr;
    QTRY_VERIFY((plan = m_page->findChild<QDialog *>("planDialog")) && plan->isVisible());
    // The driver has no block jobs: there is no plan to be carried out.
    QTRY_VERIFY(in<QLabel>(plan, "emptySentence")->text().contains("virDomainGetBlockJobInfo"));
}

void DisksPageTest::movingProposesAnotherPlace()
{
    using State = virt::StoragePool::State;
    const auto pool = [](const QString &name, quint64 available) {
        return virt::StoragePool{.uuid = QUuid::createUuidV5(QUuid(), name),
                                 .name = name,
                                 .type = virt::PoolType::Dir,
                                 .state = State::Running,
                                 .target = "/srv/" + name,
                                 .capacity = 900 * gib,
                                 .available = available};
    };
    gui::MoveDiskDialog dialog("web-1",
                               {.target = "vda",
                                .kind = virt::DiskDevice::Kind::File,
                                .source = "/srv/here/web-1.qcow2",
                                .format = "qcow2",
                                .pool = "here"},
                               nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setPools(QList{pool("here", 800 * gib), pool("near", 20 * gib), pool("roomy", 300 * gib)});
    auto *pools = in<QComboBox>(&dialog, "movePool");
    auto *go = in<QPushButton>(&dialog, "verbButton");
    QCOMPARE(pools->currentText(), QString("roomy"));
    QCOMPARE(in<QLineEdit>(&dialog, "moveName")->text(), QString("web-1.qcow2"));
    QVERIFY(go->isEnabled());
    pools->setCurrentText("here");
    QVERIFY(!go->isEnabled());
    QVERIFY(in<QLabel>(&dialog, "moveNameFault")->text().contains("there already"));
    in<QLineEdit>(&dialog, "moveName")->setText("other.qcow2");
    QVERIFY(go->isEnabled());
    dialog.show();
    shot(&dialog, "move-disk-elsewhere");
}

void DisksPageTest::blockJobsAreShown()
{
    gui::DiskJobsBar bar;
    bar.resize(900, 80);
    QVERIFY(bar.isHidden());
    bar.setJobs({{.target = "vda", .kind = virt::DiskJob::Kind::Copy, .done = 710, .total = 1000, .limit = 20 << 20},
                 {.target = "vdb", .kind = virt::DiskJob::Kind::Commit, .done = 5, .total = 10}});
    QVERIFY(!bar.isHidden());
    QCOMPARE(in<QLabel>(&bar, "jobText-vda")->text().replace(QChar(QChar::Nbsp), ' '),
             QString("vda: Copy, limited to 20 MiB/s"));
    QVERIFY(!in<QPushButton>(&bar, "pivotJob-vda")->isEnabled());
    QVERIFY(in<QPushButton>(&bar, "pivotJob-vdb")->isHidden());
    shot(&bar, "disks-jobs");
    bar.setJobs({{.target = "vda", .kind = virt::DiskJob::Kind::Copy, .done = 1000, .total = 1000}});
    QVERIFY(in<QPushButton>(&bar, "pivotJob-vda")->isEnabled());
    QSignalSpy ended(&bar, &gui::DiskJobsBar::endWanted);
    in<QPushButton>(&bar, "pivotJob-vda")->click();
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toString(), QString("vda"));
    bar.setWhyNot("alpha is connected read-only");
    QVERIFY(!in<QPushButton>(&bar, "abortJob-vda")->isEnabled());
    QCOMPARE(in<QPushButton>(&bar, "abortJob-vda")->toolTip(), QString("alpha is connected read-only"));
    bar.setJobs({});
    QVERIFY(bar.isHidden());
}

// To abort or to pivot would take the job from under the plan; to slow it down does no harm.
void DisksPageTest::plansKeepTheirBlockJobs()
{
    auto *bar = find<gui::DiskJobsBar>("diskJobs");
    bar->setJobs({{.target = "vda", .kind = virt::DiskJob::Kind::Copy, .done = 10, .total = 10}});
    QVERIFY(in<QPushButton>(bar, "abortJob-vda")->isEnabled() && in<QPushButton>(bar, "pivotJob-vda")->isEnabled());
    virt::Done<> finish;
    m_fleet->jobs().start<void>({.what = "Move disk vda of test to fast", .instance = demo(), .host = demo().host},
                                [&finish](QObject *, const virt::Reports &, const virt::Done<> &done) {
                                    finish = done;
                                    return virt::Task();
                                });
    for (const char *name : {"abortJob-vda", "pivotJob-vda"}) {
        QVERIFY2(!in<QPushButton>(bar, name)->isEnabled(), name);
        QVERIFY2(in<QPushButton>(bar, name)->toolTip().contains("Move disk vda of test to fast"), name);
    }
    QVERIFY(in<QPushButton>(bar, "limitJob-vda")->isEnabled());
    finish({});
    QVERIFY(in<QPushButton>(bar, "abortJob-vda")->isEnabled());
}

void DisksPageTest::aLimitIsASize()
{
    gui::LimitJobDialog dialog({.target = "vda", .limit = 20 << 20}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(dialog.bytesPerSecond(), 20ULL << 20);
    in<QLineEdit>(&dialog, "jobLimit")->setText("fast");
    QVERIFY(!in<QPushButton>(&dialog, "verbButton")->isEnabled());
    in<QLineEdit>(&dialog, "jobLimit")->clear();
    QVERIFY(in<QPushButton>(&dialog, "verbButton")->isEnabled());
    QCOMPARE(dialog.bytesPerSecond(), 0ULL);
}

// What others began is shown, and not counted as ours: the program may be closed meanwhile.
void DisksPageTest::foundJobsAreFollowed()
{
    const virt::DiskJob job{.target = "vda", .kind = virt::DiskJob::Kind::Copy, .done = 5, .total = 10};
    QSignalSpy ended(&m_fleet->jobs(), &model::JobsModel::ended);
    m_fleet->foundJobs().found(demo(), {job});
    m_fleet->foundJobs().found(demo(), {job}); // seen twice
    QCOMPARE(m_fleet->jobs().rowCount(), 1);
    const model::Job row = m_fleet->jobs().jobs().first();
    QCOMPARE(row.what, QString("Copy on disk vda of test, found on the host"));
    QCOMPARE(row.progress.doneBytes, 5ULL);
    QVERIFY(row.found && row.state == model::JobState::Running);
    QCOMPARE(m_fleet->jobs().running(), 0);
    m_fleet->jobs().cancelAll();
    QVERIFY(!m_fleet->jobs().jobs().first().cancelAsked);
    QTRY_COMPARE(ended.size(), 1); // the driver has none, and tells of no end
    const model::Job gone = m_fleet->jobs().jobs().first();
    QCOMPARE(gone.state, model::JobState::Failed);
    QVERIFY2(gone.error.message.contains("not told whether it succeeded"), qPrintable(gone.error.text()));
    QCOMPARE(gone.error.during, row.what);
}

QTEST_MAIN(DisksPageTest)
#include "tst_diskspage.moc"
