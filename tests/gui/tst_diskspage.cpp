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
#include "virt/core/library.h"
#include "virt/storage/volumeverbs.h"
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace std::chrono_literals;
using gui::InstancePage;

namespace {
constexpr quint64 gib = 1ULL << 30;
}

class DisksPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void actionsFollowTheSelection();
    void aReadOnlyHostSaysWhy();
    void theMenuLeadsToTheDialog();
    void attachingIsFilledIn();
    void attachingSaysWhatIsWrong();
    void mediaHaveTheirBuses();
    void aPlaceIsTyped();
    void mediaAreInsertedAndEjected();
    void detachingNamesSnapshots();
    void aDiskGrows();
    void shrinkingIsTypedTwice();
    void aRunningDiskDoesNotShrink();
    void movingIsFilledIn();
    void blockJobsAreShown();
    void aLimitIsASize();
    void foundJobsAreFollowed();

private:
    void openOn(bool readOnly);
    [[nodiscard]] model::InstanceId demo() const { return m_fleet->instances().row(0).id; }
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
};

void DisksPageTest::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath("screenshots"));
}

void DisksPageTest::openOn(bool readOnly)
{
    cleanup();
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.interval = 0ms});
    m_fleet->add({.name = "Demo host", .uri = "test:///default", .readOnly = readOnly});
    QTRY_COMPARE(m_fleet->instances().rowCount(), 1);
    QTRY_VERIFY(m_fleet->instances().row(0).instance.flagsKnown);
    m_window = std::make_unique<QWidget>();
    m_actions = std::make_unique<gui::InstanceActions>(*m_fleet, m_window.get());
    m_page = std::make_unique<InstancePage>(*m_fleet, *m_actions);
    m_page->setInstance(demo());
    m_page->resize(1060, 720);
    m_page->show();
    m_page->showTab(InstancePage::Disks);
    QTRY_COMPARE(find<QTreeView>("disks")->model()->rowCount(), 1);
}

void DisksPageTest::init()
{
    look::apply(look::Appearance::Light);
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
    QVERIFY(in<QLabel>(dialog, "attachDanger")->text().isEmpty());
    in<QCheckBox>(dialog, "attachInsist")->setChecked(true);
    QVERIFY(in<QLabel>(dialog, "attachDanger")->text().contains("destroy"));
    QCOMPARE(dialog->request().insist, virt::Insist::Yes);
    in<QCheckBox>(dialog, "attachInsist")->setChecked(false);
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
    QVERIFY(go->isEnabled());
    QCOMPARE(dialog->request().disk.source.protocol, QString("rbd"));
}

void DisksPageTest::mediaAreInsertedAndEjected()
{
    gui::ChangeMediaDialog full(
        session(), "web-1",
        {.target = "sda", .device = "cdrom", .kind = virt::DiskDevice::Kind::File, .source = "/isos/old.iso"}, nullptr);
    full.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *go = in<QPushButton>(&full, "verbButton");
    QVERIFY(in<QLabel>(&full, "mediaNow")->text().contains("/isos/old.iso"));
    in<QComboBox>(&full, "sourceKind")->setCurrentIndex(1);
    in<QLineEdit>(&full, "sourcePlace")->setText("/isos/new.iso");
    QVERIFY(go->isEnabled());
    QCOMPARE(go->text(), QString("Insert"));
    QCOMPARE(full.request().source.path, QString("/isos/new.iso"));
    in<QComboBox>(&full, "sourceKind")->setCurrentIndex(2);
    QVERIFY(go->isEnabled());
    QCOMPARE(go->text(), QString("Eject"));
    QCOMPARE(full.request().source, virt::DiskSource());
    full.show();
    shot(&full, "change-media");
    gui::ChangeMediaDialog empty(session(), "web-1", {.target = "sda", .device = "cdrom"}, nullptr);
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
