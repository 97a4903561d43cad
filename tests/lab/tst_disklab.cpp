// SPDX-License-Identifier: GPL-3.0-or-later
// The disks of web-1, a real guest that counts, changed while it runs and while it is off: attached, detached, media
// changed, resized, moved; through the windows where a person would.
#include "gui/disks/diskjobsbar.h"
#include "gui/instance/instancepage.h"
#include "gui/instances/instanceactions.h"
#include "labtool.h"
#include "model/fleet.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/disk/diskverbs.h"
#include "virt/disk/movedisk.h"
#include "virt/plan/carryout.h"
#include "virt/plan/record.h"
#include "virt/storage/pool.h"
#include "xmlwatch.h"
#include <algorithm>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace labtool;
using virt::Error;
using virt::Result;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString fast = QStringLiteral("/var/lib/libvirt/fast/");
constexpr int patience = 60'000;
constexpr quint64 mib = 1 << 20;

QString sh(const QString &script)
{
    const Output out = on(a, {QStringLiteral("sh"), QStringLiteral("-c"), script});
    return out.ok() ? out.text : QStringLiteral("failed: ") + out.text;
}

} // namespace

class TestDiskLab : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void attachedInTheDialogAndDetached();
    void aUsedVolumeIsRefused();
    void aFileOfNoPoolIsLookedAt();
    void aGuestThatDoesNotLetGo();
    void halfAnAttachmentIsTakenBack();
    void aDiskGrowsWhileItRuns();
    void aDiskShrinksWhileItIsOff();
    void mediaComeAndGo();
    void movedInTheDialogsWhileItRuns();
    void aMoveThatIsCancelledLeavesNothing();
    void movedWhileItIsOff();
    void snapshotsForbidMoving();
    void anOldImageInUseIsKept();
    void aCopyOfOthersIsLeftAlone();
    void strangersJobsAreShown();

private:
    void makeGuest();
    void openPage();
    void startCounting();
    void stop();
    [[nodiscard]] QString disks(bool stored = false) const;
    [[nodiscard]] QUuid uuid() const { return m_fleet->instances().named(guest).first().uuid; }
    [[nodiscard]] virt::Session &session() const { return *m_session; }
    [[nodiscard]] virt::VolumeId volume(const QString &pool, const QString &name);
    [[nodiscard]] virt::DiskSource source(const QString &name)
    {
        return {.kind = virt::DiskSource::Kind::Volume, .volume = volume("default", name)};
    }
    Result<QString> attach(const virt::AttachRequest &request);
    Result<> detach(const QString &target);
    Result<> media(const virt::MediaRequest &request);
    Result<> resize(const virt::DiskResize &request);
    Result<virt::Plan> plan(const virt::MoveRequest &request);
    Result<> carryOut(const virt::Plan &plan);
    [[nodiscard]] QDialog *dialog(const char *name) const;
    void select(const QString &target) const;
    void trigger(const char *name) const { m_page->findChild<QAction *>(QString::fromLatin1(name))->trigger(); }
    void finishJob(int count) const;
    void countsOn() const;

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<virt::Session> m_session; // for the verbs without a window
    std::unique_ptr<QWidget> m_owner;
    std::unique_ptr<gui::InstancePage> m_page;
};

// With whatever an earlier test left taken away.
void TestDiskLab::makeGuest()
{
    sh(QStringLiteral(
           "export LIBVIRT_DEFAULT_URI=qemu:///system; virsh destroy %1; "
           "virsh undefine %1 --snapshots-metadata; virsh pool-destroy fast; virsh pool-undefine fast; "
           "rm -rf %2web-1* %2data* %2a.iso %2b.iso %3; : > /var/lib/libvirt/console/web-1.log; "
           "mkdir -p %3; virsh pool-define-as fast dir --target %3; virsh pool-start fast; "
           "for iso in a b; do truncate -s 64K %2$iso.iso; "
           "printf CD001 | dd of=%2$iso.iso bs=1 seek=32769 conv=notrunc status=none; done; " // as pools tell them
           "qemu-img create -q -f qcow2 %2data.qcow2 64M; "
           "virsh pool-refresh default; true")
           .arg(guest, images, fast));
    const Output made = lab({QStringLiteral("guest"), a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
}

void TestDiskLab::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    QVERIFY(QDir().mkpath("screenshots"));
    makeGuest();
    m_library = std::make_unique<virt::Library>();
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->add({.name = "host-a", .uri = uri.text});
    m_session = std::make_unique<virt::Session>(virt::Session::Options{.uri = uri.text, .name = "host-a"});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), virt::Session::State::Connected, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fleet->instances().named(guest).isEmpty(), patience);
    openPage();
    startCounting();
}

void TestDiskLab::openPage()
{
    m_owner = std::make_unique<QWidget>();
    m_page = std::make_unique<gui::InstancePage>(*m_fleet, *new gui::InstanceActions(*m_fleet, m_owner.get()));
    m_page->setInstance(m_fleet->instances().named(guest).first());
    m_page->resize(1200, 700);
    m_page->show();
    m_page->showTab(gui::InstancePage::Disks);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QAction *>("attachVolumeHere")->isEnabled(), patience);
}

void TestDiskLab::startCounting()
{
    if (virsh(a, {"domstate", guest}).text != "running")
        QVERIFY(virsh(a, {"start", guest}).ok());
    countsOn();
}

void TestDiskLab::stop()
{
    (void)virsh(a, {"destroy", guest});
    QTRY_COMPARE_WITH_TIMEOUT(virsh(a, {"domstate", guest}).text, QString("shut off"), patience);
}

// It lives, and what it had confirmed is on the disk.
void TestDiskLab::countsOn() const
{
    const Counter before = counter(a, guest);
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > before.console + 3, patience);
    const Counter now = counter(a, guest);
    QCOMPARE(now.holes, 0);
    QVERIFY2(now.back <= 0, qPrintable(QString::number(now.back)));
}

// No dialog and no mark of a plan is left by any test.
void TestDiskLab::cleanup()
{
    for (QDialog *left : m_page->findChildren<QDialog *>())
        delete left;
    QVERIFY(!virsh(a, {"dumpxml", guest}).text.contains(virt::planNamespace));
}

void TestDiskLab::cleanupTestCase()
{
    m_page.reset();
    m_owner.reset();
    m_fleet.reset();
    m_session.reset();
    m_library.reset();
    makeGuest();
    sh("export LIBVIRT_DEFAULT_URI=qemu:///system; virsh pool-destroy fast; virsh pool-undefine fast; rm -rf " + fast
       + " " + images + "data* " + images + "?.iso; virsh pool-refresh default");
    QCOMPARE(misfits(), QStringList());
}

QString TestDiskLab::disks(bool stored) const
{
    QStringList words{"domblklist", guest};
    if (stored)
        words << "--inactive";
    return virsh(a, words).text.simplified();
}

virt::VolumeId TestDiskLab::volume(const QString &pool, const QString &name)
{
    Answer<QList<virt::StoragePool>> answer;
    virt::listPools(session(), {}, this, answer.done());
    const auto all = answer.wait(patience).value_or(QList<virt::StoragePool>());
    const auto hit = std::ranges::find(all, pool, &virt::StoragePool::name);
    return {.pool = hit == all.end() ? QUuid() : hit->uuid, .poolName = pool, .name = name};
}

Result<QString> TestDiskLab::attach(const virt::AttachRequest &request)
{
    Answer<QString> answer;
    virt::attachDisk(session(), uuid(), guest, request, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestDiskLab::detach(const QString &target)
{
    Answer<void> answer;
    virt::detachDisk(session(), uuid(), guest, target, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestDiskLab::media(const virt::MediaRequest &request)
{
    Answer<void> answer;
    virt::changeMedia(session(), uuid(), guest, request, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestDiskLab::resize(const virt::DiskResize &request)
{
    Answer<void> answer;
    virt::resizeDisk(session(), uuid(), guest, request, this, {}, answer.done());
    return answer.wait(patience);
}

Result<virt::Plan> TestDiskLab::plan(const virt::MoveRequest &request)
{
    Answer<virt::Plan> answer;
    virt::planMove(session(), uuid(), guest, request, this, answer.done());
    return answer.wait(patience);
}

Result<> TestDiskLab::carryOut(const virt::Plan &plan)
{
    Answer<void> answer;
    virt::carryOut(session(), plan, this, {}, answer.done());
    return answer.wait(patience);
}

QDialog *TestDiskLab::dialog(const char *name) const
{
    QDialog *found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            found = m_page->findChild<QDialog *>(QString::fromLatin1(name));
            return found && found->isVisible() && found->findChild<QPushButton *>("verbButton")->isEnabled();
        },
        patience);
    return found;
}

void TestDiskLab::select(const QString &target) const
{
    auto *table = m_page->findChild<QTreeView *>("disks");
    const auto rowOf = [&] { return table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, target); };
    QTRY_VERIFY_WITH_TIMEOUT(!rowOf().isEmpty(), patience);
    table->selectionModel()->select(rowOf().first(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TestDiskLab::finishJob(int count) const
{
    const auto &jobs = m_fleet->jobs().jobs();
    QTRY_VERIFY_WITH_TIMEOUT(jobs.size() == count && jobs.first().state != model::JobState::Running, patience);
    QVERIFY2(jobs.first().state == model::JobState::Succeeded, qPrintable(jobs.first().error.text()));
}

void TestDiskLab::attachedInTheDialogAndDetached()
{
    const int before = int(m_fleet->jobs().jobs().size());
    trigger("attachVolumeHere");
    auto *chosen = m_page->findChild<QDialog *>("attachVolumeDialog");
    auto *pools = chosen->findChild<QComboBox *>("sourcePool");
    QTRY_VERIFY_WITH_TIMEOUT(pools->findText("default") >= 0, patience);
    pools->setCurrentText("default");
    auto *volumes = chosen->findChild<QComboBox *>("sourceVolume");
    QTRY_VERIFY_WITH_TIMEOUT(volumes->findText("data.qcow2") >= 0, patience);
    volumes->setCurrentText("data.qcow2");
    chosen->findChild<QLineEdit *>("attachSerial")->setText("data-1");
    QVERIFY(dialog("attachVolumeDialog"));
    QVERIFY(chosen->grab().save("screenshots/lab-attach-volume.png"));
    chosen->findChild<QPushButton *>("verbButton")->click();
    finishJob(before + 1);
    QCOMPARE(m_fleet->jobs().jobs().first().outcome, QString("Attached as vdb"));
    const QString wanted = "vdb " + images + "data.qcow2";
    QVERIFY2(disks().contains(wanted) && disks(true).contains(wanted), qPrintable(disks()));
    QVERIFY(virsh(a, {"dumpxml", guest, "--inactive"}).text.contains("<serial>data-1</serial>"));
    select("vdb");
    trigger("detachDisk");
    QDialog *gone = dialog("detachDiskDialog");
    QVERIFY(gone);
    gone->findChild<QPushButton *>("verbButton")->click();
    finishJob(before + 2);
    QVERIFY(!disks().contains("vdb") && !disks(true).contains("vdb"));
    countsOn();
}

void TestDiskLab::aUsedVolumeIsRefused()
{
    const QString before = virsh(a, {"dumpxml", guest, "--inactive"}).text;
    const auto twice = attach({.disk = {.source = source("web-1.qcow2"), .bus = "virtio"}});
    COMPARE_FAILURE(twice, Error::Kind::Busy);
    QVERIFY2(twice.error().message.contains("web-1 (vda)"), qPrintable(twice.error().text()));
    sh(QStringLiteral("qemu-img create -q -f qcow2 -b %1data.qcow2 -F qcow2 %1data-over.qcow2; "
                      "virsh -c qemu:///system pool-refresh default")
           .arg(images));
    const auto below = attach({.disk = {.source = source("data.qcow2"), .bus = "virtio"}});
    COMPARE_FAILURE(below, Error::Kind::Busy); // another image stands on it
    QVERIFY2(below.error().message.contains("data-over.qcow2"), qPrintable(below.error().text()));
    sh(QStringLiteral("rm %1data-over.qcow2; virsh -c qemu:///system pool-refresh default").arg(images));
    QCOMPARE(virsh(a, {"dumpxml", guest, "--inactive"}).text, before);
}

void TestDiskLab::aFileOfNoPoolIsLookedAt()
{
    sh("mkdir -p /var/lib/libvirt/loose && qemu-img create -q -f qcow2 /var/lib/libvirt/loose/x.img 8M");
    const virt::DiskSource loose{.kind = virt::DiskSource::Kind::File, .path = "/var/lib/libvirt/loose/x.img"};
    VERIFY_DONE(attach({.disk = {.source = loose, .bus = "virtio"}}));
    QVERIFY(disks().contains("vdb /var/lib/libvirt/loose/x.img"));
    const QString xml = virsh(a, {"dumpxml", guest, "--inactive"}).text;
    QCOMPARE(xml.count("type='qcow2'"), 2); // found out, and not taken for raw
    QVERIFY(!virsh(a, {"pool-list", "--all"}).text.contains("virtdeck-"));
    const auto gone = attach({.disk = {.source = {.kind = loose.kind, .path = loose.path + "2"}, .bus = "virtio"}});
    COMPARE_FAILURE(gone, Error::Kind::NotFound);
    VERIFY_DONE(detach("vdb"));
    sh("rm -r /var/lib/libvirt/loose");
}

// A paused guest answers nothing; it does when it runs on.
void TestDiskLab::aGuestThatDoesNotLetGo()
{
    VERIFY_DONE(attach({.disk = {.source = source("data.qcow2"), .bus = "virtio"}}));
    QVERIFY(virsh(a, {"suspend", guest}).ok());
    Answer<void> answer;
    std::optional<virt::Task> task;
    const virt::Reports reports{.progress = [&](const virt::Progress &progress) {
        if (progress.phase.startsWith("Waiting for the guest") && task)
            task->cancel(); // it would wait for half a minute
    }};
    task = virt::detachDisk(session(), uuid(), guest, "vdb", this, reports, answer.done());
    const auto held = answer.wait(patience);
    COMPARE_FAILURE(held, Error::Kind::Cancelled);
    QVERIFY2(held.error().message.contains("has not let go of disk vdb"), qPrintable(held.error().text()));
    QVERIFY(disks().contains("vdb") && !disks(true).contains("vdb"));
    QVERIFY(virsh(a, {"resume", guest}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(!disks().contains("vdb"), patience);
}

// The stored definition cannot be written: what the guest has been given already goes again.
void TestDiskLab::halfAnAttachmentIsTakenBack()
{
    const auto before = session().calls().totals().value("virDomainDetachDeviceFlags").count;
    sh("mount --bind /etc/libvirt/qemu /etc/libvirt/qemu && mount -o remount,ro,bind /etc/libvirt/qemu");
    const auto half = attach({.disk = {.source = source("data.qcow2"), .bus = "virtio"}});
    const QString now = disks();
    const QString stored = disks(true);
    QVERIFY(sh("umount /etc/libvirt/qemu").isEmpty());
    QVERIFY(!half);
    QCOMPARE(session().calls().totals().value("virDomainDetachDeviceFlags").count, before + 1);
    QVERIFY2(!now.contains("data.qcow2") && !stored.contains("data.qcow2"), qPrintable(half.error().text()));
    QTRY_VERIFY_WITH_TIMEOUT(!disks().contains("data.qcow2"), patience);
}

void TestDiskLab::aDiskGrowsWhileItRuns()
{
    const quint64 now =
        virsh(a, {"domblkinfo", guest, "vda"}).text.section(u'\n', 0, 0).section(u':', 1).trimmed().toULongLong();
    QVERIFY(now > mib);
    VERIFY_DONE(resize({.target = "vda", .capacityBytes = now + 16 * mib}));
    QVERIFY(virsh(a, {"domblkinfo", guest, "vda"}).text.contains(QString::number(now + 16 * mib)));
    const auto smaller = resize({.target = "vda", .capacityBytes = now, .shrink = true, .typedBytes = now});
    COMPARE_FAILURE(smaller, Error::Kind::Invalid);
    QVERIFY(virsh(a, {"domblkinfo", guest, "vda"}).text.contains(QString::number(now + 16 * mib)));
    countsOn();
}

void TestDiskLab::aDiskShrinksWhileItIsOff()
{
    stop();
    VERIFY_DONE(attach({.disk = {.source = source("data.qcow2"), .bus = "virtio", .target = "vdb"}}));
    COMPARE_FAILURE(resize({.target = "vdb", .capacityBytes = 32 * mib}), Error::Kind::Invalid);
    COMPARE_FAILURE(resize({.target = "vdb", .capacityBytes = 32 * mib, .shrink = true, .typedBytes = mib}),
                    Error::Kind::Invalid);
    VERIFY_DONE(resize({.target = "vdb", .capacityBytes = 32 * mib, .shrink = true, .typedBytes = 32 * mib}));
    QVERIFY(sh("qemu-img info " + images + "data.qcow2").contains("32 MiB"));
    VERIFY_DONE(resize({.target = "vdb", .capacityBytes = 48 * mib}));
    QVERIFY(sh("qemu-img info " + images + "data.qcow2").contains("48 MiB"));
    VERIFY_DONE(detach("vdb"));
    QVERIFY(!disks(true).contains("vdb"));
}

void TestDiskLab::mediaComeAndGo()
{
    stop();
    const auto drive = attach({.disk = {.source = {.kind = virt::DiskSource::Kind::File, .path = images + "a.iso"},
                                        .device = "cdrom",
                                        .bus = "ide",
                                        .readOnly = true}});
    VERIFY_DONE(drive);
    QCOMPARE(*drive, QString("hda"));
    startCounting();
    QVERIFY(disks().contains("hda " + images + "a.iso"));
    VERIFY_DONE(media({.target = "hda", .source = {.kind = virt::DiskSource::Kind::File, .path = images + "b.iso"}}));
    QVERIFY(disks().contains("hda " + images + "b.iso") && disks(true).contains("hda " + images + "b.iso"));
    VERIFY_DONE(media({.target = "hda"}));
    QVERIFY(disks().contains("hda -") && disks(true).contains("hda -"));
    const auto disk = media({.target = "hda", .source = source("web-1.qcow2")}); // which somebody writes to
    COMPARE_FAILURE(disk, Error::Kind::Busy);
    QVERIFY2(disk.error().message.contains("web-1"), qPrintable(disk.error().text()));
    const auto missing = media({.target = "hda", .source = source("gone.iso")});
    COMPARE_FAILURE(missing, Error::Kind::NotFound);
    QVERIFY(disks().contains("hda -") && disks(true).contains("hda -"));
}

void TestDiskLab::movedInTheDialogsWhileItRuns()
{
    const int before = int(m_fleet->jobs().jobs().size());
    select("vda");
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QAction *>("moveDisk")->isEnabled(), patience);
    trigger("moveDisk");
    auto *move = m_page->findChild<QDialog *>("moveDiskDialog");
    auto *pools = move->findChild<QComboBox *>("movePool");
    QTRY_VERIFY_WITH_TIMEOUT(pools->findText("fast") >= 0, patience);
    QCOMPARE(pools->currentText(), QString("fast")); // where it is not yet
    QCOMPARE(move->findChild<QLineEdit *>("moveName")->text(), QString("web-1.qcow2"));
    move->findChild<QCheckBox *>("deleteOldImage")->setChecked(true);
    QVERIFY(dialog("moveDiskDialog"));
    move->findChild<QPushButton *>("verbButton")->click();
    QDialog *shown = dialog("planDialog");
    QVERIFY(shown);
    QVERIFY2(shown->findChild<QPushButton *>("verbButton")->isEnabled(),
             qPrintable(shown->findChild<QLabel *>("emptySentence")->text()));
    QCoreApplication::processEvents();
    QVERIFY(shown->grab().save("screenshots/lab-plan-move.png"));
    shown->findChild<QPushButton *>("verbButton")->click();
    finishJob(before + 1);
    const QString wanted = "vda " + fast + "web-1.qcow2";
    QVERIFY2(disks().contains(wanted) && disks(true).contains(wanted), qPrintable(disks() + disks(true)));
    QVERIFY(!sh("ls " + images).contains("web-1.qcow2"));
    countsOn();
}

// In the middle of the copy.
void TestDiskLab::aMoveThatIsCancelledLeavesNothing()
{
    sh(QStringLiteral("head -c 200M /dev/urandom > %1data.raw; virsh -c qemu:///system pool-refresh default")
           .arg(images));
    const auto data = attach({.disk = {.source = source("data.raw"), .bus = "virtio"}});
    VERIFY_DONE(data);
    const auto planned = plan({.target = *data, .to = volume("fast", "copy.raw")});
    VERIFY_DONE(planned);
    Answer<void> answer;
    std::optional<virt::Task> task;
    const virt::Reports reports{.progress = [&](const virt::Progress &progress) {
        if (progress.phase.startsWith("Copy disk") && task)
            task->cancel();
    }};
    task = virt::carryOut(session(), *planned, this, reports, answer.done());
    const auto cancelled = answer.wait(patience);
    COMPARE_FAILURE(cancelled, Error::Kind::Cancelled);
    QVERIFY(disks().contains(images + "data.raw") && disks(true).contains(images + "data.raw"));
    QVERIFY(!sh("ls " + fast).contains("copy.raw"));
    QCOMPARE(virsh(a, {"blockjob", guest, *data}).text, QString());
    VERIFY_DONE(detach(*data));
    countsOn();
}

void TestDiskLab::movedWhileItIsOff()
{
    stop();
    const auto there = plan({.target = "vda", .to = volume("fast", "web-1.qcow2")});
    COMPARE_FAILURE(there, Error::Kind::Exists);
    const auto planned = plan({.target = "vda", .to = volume("default", "web-1.qcow2"), .deleteOld = true});
    VERIFY_DONE(planned);
    VERIFY_DONE(carryOut(*planned));
    QVERIFY(disks(true).contains("vda " + images + "web-1.qcow2"));
    QCOMPARE(sh("ls " + fast), QString());
    QCOMPARE(sh("qemu-img check -q " + images + "web-1.qcow2 && echo clean"), QString("clean"));
    startCounting();
}

void TestDiskLab::snapshotsForbidMoving()
{
    const auto before = plan({.target = "vda", .to = volume("fast", "web-1.qcow2")});
    VERIFY_DONE(before);
    QVERIFY(virsh(a, {"snapshot-create-as", guest, "kept"}).ok());
    COMPARE_FAILURE(carryOut(*before), Error::Kind::Unsupported); // made since the plan was shown
    const auto planned = plan({.target = "vda", .to = volume("fast", "web-1.qcow2")});
    COMPARE_FAILURE(planned, Error::Kind::Unsupported);
    QVERIFY2(planned.error().message.contains("kept"), qPrintable(planned.error().text()));
    QCOMPARE(sh("ls " + fast), QString());
    QVERIFY(virsh(a, {"snapshot-delete", guest, "kept"}).ok());
}

// Somebody has taken it since the plan was shown: it stays, and the job says so instead of "Delete".
void TestDiskLab::anOldImageInUseIsKept()
{
    stop();
    const auto planned = plan({.target = "vda", .to = volume("fast", "web-1.qcow2"), .deleteOld = true});
    VERIFY_DONE(planned);
    sh("virsh -q -c qemu:///system dumpxml " + guest
       + " --inactive | sed 's|<name>.*</name>|<name>other</name>|; /<uuid>/d; /<mac /d' > /tmp/other.xml; "
         "virsh -q -c qemu:///system define /tmp/other.xml");
    QStringList lines;
    Answer<void> answer;
    virt::carryOut(session(), *planned, this, {.log = [&lines](const QString &line) { lines << line; }}, answer.done());
    const auto done = answer.wait(patience);
    sh("virsh -q -c qemu:///system undefine other; rm /tmp/other.xml");
    VERIFY_DONE(done);
    const QString told = lines.join(u'\n');
    QVERIFY2(told.contains("The old image is kept") && told.contains("other (vda)"), qPrintable(told));
    QVERIFY2(!told.contains("Delete the old image"), qPrintable(told));
    QCOMPARE(sh("ls " + images + "web-1.qcow2"), images + "web-1.qcow2");
    sh("rm " + images + "web-1.qcow2; virsh -q -c qemu:///system pool-refresh default");
    const auto back = plan({.target = "vda", .to = volume("default", "web-1.qcow2"), .deleteOld = true});
    VERIFY_DONE(back);
    VERIFY_DONE(carryOut(*back));
    startCounting();
}

// Begun since the plan was shown: neither taken for ours nor ended.
void TestDiskLab::aCopyOfOthersIsLeftAlone()
{
    const auto planned = plan({.target = "vda", .to = volume("fast", "web-1.qcow2")});
    VERIFY_DONE(planned);
    QVERIFY(virsh(a, {"blockcopy", guest, "vda", "--dest", fast + "mirror.qcow2", "--transient-job"}).ok());
    COMPARE_FAILURE(carryOut(*planned), Error::Kind::Busy);
    QVERIFY(virsh(a, {"dumpxml", guest}).text.contains("mirror.qcow2")); // goes on
    QCOMPARE(sh("ls " + fast), QString("mirror.qcow2"));
    QVERIFY(virsh(a, {"blockjob", guest, "vda", "--abort"}).ok());
    sh("rm " + fast + "mirror.qcow2");
    countsOn();
}

void TestDiskLab::strangersJobsAreShown()
{
    QVERIFY(virsh(a, {"blockcopy", guest, "vda", "--dest", fast + "mirror.qcow2", "--transient-job"}).ok());
    auto *bar = m_page->findChild<gui::DiskJobsBar *>("diskJobs");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience); // the host tells when both are alike
    QTRY_VERIFY_WITH_TIMEOUT(bar->findChild<QPushButton *>("pivotJob-vda")->isEnabled(), patience);
    QVERIFY(m_page->grab().save("screenshots/lab-disk-jobs.png"));
    COMPARE_FAILURE(plan({.target = "vda", .to = volume("fast", "web-1.qcow2")}), Error::Kind::Busy);
    const auto &jobs = m_fleet->jobs().jobs();
    QTRY_VERIFY_WITH_TIMEOUT(jobs.first().found && jobs.first().state == model::JobState::Running, patience);
    bar->findChild<QPushButton *>("abortJob-vda")->click();
    QDialog *sure = dialog("abortJobDialog");
    QVERIFY(sure);
    sure->findChild<QPushButton *>("verbButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(jobs,
                            [](const model::Job &job) { return job.found && job.state == model::JobState::Cancelled; }),
        patience);
    QCOMPARE(virsh(a, {"blockjob", guest, "vda"}).text, QString());
    QVERIFY(disks().contains("vda " + images + "web-1.qcow2"));
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(icons);
    QApplication app(argc, argv);
    TestDiskLab test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_disklab.moc"
