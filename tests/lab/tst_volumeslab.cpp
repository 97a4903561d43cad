// SPDX-License-Identifier: GPL-3.0-or-later
// Real pools and volumes on host-a, looked at with qemu-img and virsh.
#include "labtool.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolmake.h"
#include "virt/storage/volumefeed.h"
#include "virt/storage/volumeverbs.h"
#include "xmlwatch.h"
#include <algorithm>
#include <QSignalSpy>

using namespace virt;
using namespace labtool;
using Kind = Error::Kind;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images");
const QString base = QStringLiteral("/var/lib/libvirt/vd"); // the directories of the tests' own pools
constexpr int patience = 120'000;
constexpr quint64 mib = 1 << 20;

QString sh(const QString &script)
{
    const Output out = on(a, {QStringLiteral("sh"), QStringLiteral("-c"), script});
    return out.ok() ? out.text : QStringLiteral("failed: ") + out.text;
}

QString info(const QString &path)
{
    return sh(QStringLiteral("qemu-img info -U --backing-chain %1").arg(path));
}

QString check(const QString &path)
{
    return sh(QStringLiteral("qemu-img check -q %1 && echo clean").arg(path));
}

} // namespace

class TestVolumesLab : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void poolsAreMadeAndUndone();
    void poolOnADevice();
    void secretsBothOrNothing();
    void deletesADirectoryWithItsVolumes();
    void makesVolumes();
    void neverWritesOverAFile();
    void clonesLinkedAndFull();
    void whatOneWouldTypeWorks();
    void tellsProgressAndCancels();
    void refusesToCloneWhatRuns();
    void resizes();
    void wipes();
    void deletesUnlessUsed();
    void snapshotsKeepTheirFiles();
    void orphansAreWhatNobodyNeeds();
    void fullPoolLeavesNothing();
    void listsMoreThanLibvirtDoes();

private:
    Result<QUuid> make(const PoolRequest &request);
    [[nodiscard]] std::optional<StoragePool> find(const QString &name);
    [[nodiscard]] VolumeId id(const QString &pool, const QString &name);
    Result<QString> makeVolume(const QString &pool, const VolumeSpec &spec);
    Result<QString> clone(const CloneRequest &request);
    Result<> resize(const VolumeId &volume, const ResizeRequest &request);
    Result<> erase(const VolumeId &volume, Insist insist = Insist::No);
    [[nodiscard]] bool makeOwn(const QString &name);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
};

void TestVolumesLab::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_library = std::make_unique<Library>();
    m_session = std::make_unique<Session>(Session::Options{.uri = uri.text, .name = QStringLiteral("host-a")});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, patience);
}

void TestVolumesLab::init()
{
    cleanup();
    const Output made = lab({QStringLiteral("guest"), a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
    QVERIFY(sh(QStringLiteral("mkdir -p %1").arg(base)).isEmpty());
}

// Whatever a test left
void TestVolumesLab::cleanup()
{
    (void)virsh(a, {QStringLiteral("destroy"), guest});
    (void)virsh(a, {QStringLiteral("undefine"), guest, QStringLiteral("--snapshots-metadata")});
    sh(QStringLiteral("export LIBVIRT_DEFAULT_URI=qemu:///system; "
                      "for p in $(virsh -q pool-list --all --name | grep -vx 'default *'); do "
                      "virsh pool-destroy $p; virsh pool-undefine $p; done; "
                      "for s in $(virsh -q secret-list | cut -d' ' -f2); do virsh secret-undefine $s; done; "
                      "umount %1/small; losetup -j %1/device.img | cut -d: -f1 | xargs -r losetup -d; "
                      "rm -rf %1 %2/*; virsh pool-refresh default; : > /var/lib/libvirt/console/web-1.log")
           .arg(base, images));
}

void TestVolumesLab::cleanupTestCase()
{
    m_session.reset();
    m_library.reset();
    cleanup();
    (void)lab({QStringLiteral("guest"), a, guest});
    QCOMPARE(misfits(), QStringList());
}

Result<QUuid> TestVolumesLab::make(const PoolRequest &request)
{
    Answer<QUuid> answer;
    makePool(*m_session, request, this, {}, answer.done());
    return answer.wait(patience);
}

bool TestVolumesLab::makeOwn(const QString &name)
{
    return make({.spec = {.name = name, .target = base + u'/' + name}, .build = PoolRequest::Build::Keep}).has_value();
}

std::optional<StoragePool> TestVolumesLab::find(const QString &name)
{
    Answer<QList<StoragePool>> answer;
    listPools(*m_session, {}, this, answer.done());
    const auto all = answer.wait(patience).value_or(QList<StoragePool>());
    const auto hit = std::ranges::find(all, name, &StoragePool::name);
    return hit == all.end() ? std::nullopt : std::optional(*hit);
}

VolumeId TestVolumesLab::id(const QString &pool, const QString &name)
{
    const auto found = find(pool);
    return {.pool = found ? found->uuid : QUuid(), .poolName = pool, .name = name};
}

Result<QString> TestVolumesLab::makeVolume(const QString &pool, const VolumeSpec &spec)
{
    Answer<QString> answer;
    virt::makeVolume(*m_session, id(pool, spec.name), spec, this, {}, answer.done());
    return answer.wait(patience);
}

Result<QString> TestVolumesLab::clone(const CloneRequest &request)
{
    Answer<QString> answer;
    cloneVolume(*m_session, request, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestVolumesLab::resize(const VolumeId &volume, const ResizeRequest &request)
{
    Answer<void> answer;
    resizeVolume(*m_session, volume, request, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestVolumesLab::erase(const VolumeId &volume, Insist insist)
{
    Answer<void> answer;
    deleteVolume(*m_session, volume, insist, this, {}, answer.done());
    return answer.wait(patience);
}

void TestVolumesLab::poolsAreMadeAndUndone()
{
    const PoolSpec spec{.name = "own", .target = base + "/own"};
    const auto refused = make({.spec = spec}); // the directory is missing and not built
    QVERIFY(!refused);
    QVERIFY(!find("own"));
    VERIFY_DONE(make({.spec = spec, .build = PoolRequest::Build::Keep, .autostart = true}));
    const auto pool = find("own");
    QVERIFY(pool && pool->isActive() && pool->autostart && pool->capacity > 0);
    QCOMPARE(sh("ls -d " + base + "/own"), base + "/own");
    Answer<QList<PoolOffer>> offers;
    askPoolOffers(*m_session, this, offers.done());
    const auto told = offers.wait();
    VERIFY_DONE(told);
    const auto dir = std::ranges::find(*told, PoolType::Dir, &PoolOffer::type);
    QVERIFY(dir != told->end() && dir->supported && dir->volumeFormats.contains("qcow2"));
}

void TestVolumesLab::poolOnADevice()
{
    const QString device = sh("truncate -s 64M " + base + "/device.img && losetup -f --show " + base + "/device.img");
    QVERIFY2(device.startsWith("/dev/loop"), qPrintable(device));
    PoolRequest request{.spec = {.type = PoolType::Fs,
                                 .name = "disk",
                                 .target = base + "/mount",
                                 .devices = {device},
                                 .format = "ext4"},
                        .build = PoolRequest::Build::Keep};
    VERIFY_DONE(make(request));
    QVERIFY(sh("findmnt -n -o FSTYPE " + base + "/mount").contains("ext4"));
    QCOMPARE(find("disk")->source, device);
    VERIFY_DONE(makeVolume("disk", {.name = "kept", .format = "raw", .capacityBytes = mib}));
    Answer<void> deleted;
    deletePool(*m_session, find("disk")->uuid, "disk", {.typedName = "disk"}, this, {}, deleted.done());
    VERIFY_DONE(deleted.wait(patience));
    QVERIFY(!find("disk"));
    const auto again = make(request); // there is a file system on it now
    COMPARE_FAILURE(again, Kind::Exists);
    QVERIFY2(again.error().advice.contains("overwriting"), qPrintable(again.error().text()));
    QVERIFY(!find("disk"));
    request.build = PoolRequest::Build::No;
    QVERIFY(sh("mkdir -p " + base + "/mount").isEmpty());
    VERIFY_DONE(make(request));
    QVERIFY(sh("ls " + base + "/mount").contains("kept")); // deleting the pool left the data on the device
}

void TestVolumesLab::secretsBothOrNothing()
{
    const NewSecret secret{.use = SecretUse::Ceph, .usage = "client.test", .value = "b3BlbiBzZXNhbWU="};
    Answer<QUuid> made;
    makeSecret(*m_session, secret, this, made.done());
    const auto uuid = made.wait();
    VERIFY_DONE(uuid);
    QVERIFY(virsh(a, {"secret-list"}).text.contains("client.test"));
    Answer<QUuid> twice;
    makeSecret(*m_session, secret, this, twice.done());
    COMPARE_FAILURE(twice.wait(), Kind::Exists);
    Answer<QList<StoredSecret>> list;
    listSecrets(*m_session, this, list.done());
    QCOMPARE(list.wait()->size(), 1);
    const StoredSecret stored = list.wait()->first();
    QCOMPARE(stored.use, SecretUse::Ceph);
    Answer<void> changed;
    setSecretValue(*m_session, stored, "bmV3", this, changed.done());
    VERIFY_DONE(changed.wait());
    Answer<void> gone;
    deleteSecret(*m_session, stored, this, gone.done());
    VERIFY_DONE(gone.wait());
    // A pool that cannot be takes its secret with it.
    PoolRequest request{.spec = {.type = PoolType::Rbd, .name = "ceph", .hosts = {"10.0.0.1"}, .sourceName = "vms"},
                        .secret = secret};
    request.spec.login = {.user = "admin", .usage = secret.usage};
    QVERIFY(!make(request));
    QVERIFY(!find("ceph"));
    QVERIFY(!virsh(a, {"secret-list"}).text.contains("client.test"));
}

void TestVolumesLab::deletesADirectoryWithItsVolumes()
{
    QVERIFY(makeOwn("own"));
    VERIFY_DONE(makeVolume("own", {.name = "one", .format = "raw", .capacityBytes = mib}));
    QVERIFY(sh("touch " + base + "/own/.hidden").isEmpty());
    const QUuid uuid = find("own")->uuid;
    const auto erasePool = [&](const PoolDeletion &deletion) {
        Answer<void> answer;
        deletePool(*m_session, uuid, "own", deletion, this, {}, answer.done());
        return answer.wait(patience);
    };
    COMPARE_FAILURE(erasePool({.typedName = "own"}), Kind::Invalid);
    QVERIFY(sh("ls " + base + "/own").contains("one"));
    const auto half = erasePool({.typedName = "own", .volumesToo = true}); // a file that no pool lists is in the way
    QVERIFY(!half);
    QVERIFY2(half.error().advice.contains("deleted already"), qPrintable(half.error().text()));
    QVERIFY(find("own")->isActive()); // as it was
    QVERIFY(sh("rm " + base + "/own/.hidden").isEmpty());
    VERIFY_DONE(erasePool({.typedName = "own", .volumesToo = true}));
    QVERIFY(!find("own"));
    QVERIFY(sh("ls -d " + base + "/own").startsWith("failed"));
}

void TestVolumesLab::makesVolumes()
{
    QVERIFY(makeOwn("own"));
    const QString own = base + "/own/";
    QCOMPARE(*makeVolume("own", {.name = "thin.raw", .format = "raw", .capacityBytes = 8 * mib}), own + "thin.raw");
    QCOMPARE(sh("stat -c '%s %b' " + own + "thin.raw"), QString("%1 0").arg(8 * mib));
    VERIFY_DONE(makeVolume(
        "own", {.name = "full.raw", .format = "raw", .capacityBytes = 8 * mib, .preallocation = Preallocation::Full}));
    QVERIFY(sh("stat -c %b " + own + "full.raw").toULongLong() * 512 >= 8 * mib);
    for (const auto how : {Preallocation::None, Preallocation::Metadata, Preallocation::Full}) {
        const QString name = QString("%1.qcow2").arg(int(how));
        VERIFY_DONE(
            makeVolume("own", {.name = name, .format = "qcow2", .capacityBytes = 8 * mib, .preallocation = how}));
        QVERIFY2(info(own + name).contains("8 MiB"), qPrintable(info(own + name)));
        QCOMPARE(check(own + name), QString("clean"));
        const quint64 blocks = sh("stat -c %b " + own + name).toULongLong() * 512;
        QCOMPARE(blocks >= 8 * mib, how == Preallocation::Full);
    }
    VERIFY_DONE(makeVolume("own", {.name = "top.qcow2", .format = "qcow2", .backingPath = own + "thin.raw"}));
    const QString chain = info(own + "top.qcow2");
    QVERIFY2(chain.contains("backing file: " + own + "thin.raw") && chain.contains("backing file format: raw"),
             qPrintable(chain));
}

// Not even over one that libvirt has not noticed.
void TestVolumesLab::neverWritesOverAFile()
{
    QVERIFY(makeOwn("own"));
    for (const char *format : {"raw", "qcow2"}) {
        const QString file = base + "/own/" + format;
        QVERIFY(sh("echo precious > " + file).isEmpty());
        COMPARE_FAILURE(makeVolume("own", {.name = format, .format = format, .capacityBytes = mib}), Kind::Exists);
        QCOMPARE(sh("cat " + file), QString("precious"));
        COMPARE_FAILURE(clone({.from = id("default", "web-1.qcow2"), .to = id("own", format), .format = format}),
                        Kind::Exists);
        QCOMPARE(sh("cat " + file), QString("precious"));
    }
}

void TestVolumesLab::clonesLinkedAndFull()
{
    QVERIFY(makeOwn("own"));
    const QString own = base + "/own/";
    const QString disk = images + "/web-1.qcow2";
    QVERIFY(sh("qemu-io -c 'write -P 7 1M 3M' " + disk).contains("wrote"));
    const VolumeId from = id("default", "web-1.qcow2");
    VERIFY_DONE(clone({.from = from, .to = id("own", "linked"), .kind = CloneRequest::Kind::Linked}));
    QVERIFY(info(own + "linked").contains("backing file: " + disk));
    for (const char *format : {"qcow2", "raw", "vmdk"}) {
        VERIFY_DONE(clone({.from = from, .to = id("own", format), .format = format}));
        QVERIFY(info(own + format).contains(QString("file format: ") + format));
        QVERIFY(!info(own + format).contains("backing file"));
        QVERIFY(sh("qemu-img compare " + disk + ' ' + own + format).contains("identical"));
    }
    VERIFY_DONE(clone({.from = id("own", "linked"), .to = id("own", "flat")})); // as the original: a chain becomes one
    QVERIFY(!info(own + "flat").contains("backing file"));
    QVERIFY(sh("qemu-img compare " + disk + ' ' + own + "flat").contains("identical"));
    QVERIFY(sh("stat -c %b " + own + "raw").toULongLong() * 512 < 16 * mib); // holes stayed
}

// The lines that the dialogs show, typed.
void TestVolumesLab::whatOneWouldTypeWorks()
{
    QVERIFY(makeOwn("own"));
    const QString own = base + "/own/";
    const auto typed = [](const QStringList &lines) {
        QString told;
        for (const QString &line : lines) {
            const Output out = on(a, {"bash", "-c", "virsh -q -c qemu:///system " + line});
            told += out.ok() ? QString() : out.text;
        }
        return told;
    };
    const VolumeId first = id("own", "first.qcow2");
    QCOMPARE(typed(makeVolumeLines("own", {.name = "first.qcow2", .format = "qcow2", .capacityBytes = 8 * mib})),
             QString());
    CloneRequest request{.from = first,
                         .to = id("own", "second.qcow2"),
                         .format = "qcow2",
                         .fromPath = own + "first.qcow2",
                         .fromFormat = "qcow2",
                         .capacityBytes = 8 * mib};
    QCOMPARE(typed(cloneVolumeLines(request)), QString());
    request.to.name = "third.raw";
    request.format = "raw";
    QCOMPARE(typed(cloneVolumeLines(request)), QString());
    request.to.name = "fourth.qcow2";
    request.kind = CloneRequest::Kind::Linked;
    QCOMPARE(typed(cloneVolumeLines(request)), QString());
    QVERIFY(info(own + "third.raw").contains("file format: raw"));
    QVERIFY(info(own + "fourth.qcow2").contains("backing file: " + own + "first.qcow2"));
    const VolumeId third = id("own", "third.raw");
    QCOMPARE(typed(resizeVolumeLines(third, {.capacityBytes = 16 * mib})), QString());
    QCOMPARE(sh("stat -c %s " + own + "third.raw"), QString::number(16 * mib));
    QCOMPARE(typed(wipeVolumeLines(third, WipeAlgorithm::Zero)), QString());
    QCOMPARE(typed(deleteVolumeLines(third)), QString());
    QCOMPARE(sh("ls " + own).simplified(), QString("first.qcow2 fourth.qcow2 second.qcow2"));
}

// Any machine is quick enough to copy between two looks: the program is stopped for most of the time, until cleanup().
static void slowDown(const QString &program)
{
    sh(QStringLiteral("touch %2/slow; (while [ -e %2/slow ]; do pid=$(pidof %1) && kill -STOP $pid && sleep 0.6 && "
                      "kill -CONT $pid; sleep 0.02; done) > /dev/null 2>&1 &")
           .arg(program, base));
}

void TestVolumesLab::tellsProgressAndCancels()
{
    QVERIFY(makeOwn("own"));
    QVERIFY(sh("head -c 256M /dev/urandom > " + base + "/own/large && virsh -c qemu:///system pool-refresh own")
                .contains("refreshed"));
    slowDown("qemu-img");
    QList<Progress> told;
    Task task;
    bool cancels = false;
    const Reports reports{.progress = [&](const Progress &progress) {
        told.append(progress);
        if (cancels && progress.doneBytes > 0)
            task.cancel();
    }};
    const auto copy = [&](const QString &name) {
        Answer<QString> answer;
        task = cloneVolume(*m_session, {.from = id("own", "large"), .to = id("own", name), .format = "qcow2"}, this,
                           reports, answer.done());
        return answer.wait(patience);
    };
    VERIFY_DONE(copy("whole"));
    const auto moving = std::ranges::count_if(told, [](const Progress &p) { return p.doneBytes > 0; });
    QVERIFY(moving > 0);
    QCOMPARE(told.last().totalBytes / mib, 256U);
    QVERIFY(sh("qemu-img compare " + base + "/own/large " + base + "/own/whole").contains("identical"));
    cancels = true;
    COMPARE_FAILURE(copy("none"), Kind::Cancelled);
    QCOMPARE(sh("ls " + base + "/own").simplified(), QString("large whole"));
}

void TestVolumesLab::refusesToCloneWhatRuns()
{
    QVERIFY(virsh(a, {"start", guest}).ok());
    const VolumeId from = id("default", "web-1.qcow2");
    const auto refused = clone({.from = from, .to = id("default", "copy")});
    COMPARE_FAILURE(refused, Kind::Busy);
    QVERIFY(refused.error().message.contains("web-1 (vda)"));
    COMPARE_FAILURE(resize(from, {.capacityBytes = 1024 * mib}), Kind::Busy);
    QVERIFY(sh("ls " + images + "/copy").startsWith("failed"));
}

void TestVolumesLab::resizes()
{
    QVERIFY(makeOwn("own"));
    const QString file = base + "/own/a.qcow2";
    VERIFY_DONE(makeVolume("own", {.name = "a.qcow2", .format = "qcow2", .capacityBytes = 8 * mib}));
    const VolumeId volume = id("own", "a.qcow2");
    VERIFY_DONE(resize(volume, {.capacityBytes = 16 * mib}));
    QVERIFY(info(file).contains("16 MiB"));
    COMPARE_FAILURE(resize(volume, {.capacityBytes = 8 * mib}), Kind::Invalid);
    COMPARE_FAILURE(resize(volume, {.capacityBytes = 8 * mib, .shrink = true}), Kind::Invalid);
    QVERIFY(info(file).contains("16 MiB"));
    VERIFY_DONE(resize(volume, {.capacityBytes = 8 * mib, .shrink = true, .typedBytes = 8 * mib}));
    QVERIFY(info(file).contains("8 MiB"));
    QCOMPARE(check(file), QString("clean"));
    VERIFY_DONE(clone({.from = volume, .to = id("own", "top"), .kind = CloneRequest::Kind::Linked}));
    COMPARE_FAILURE(resize(volume, {.capacityBytes = 4 * mib, .shrink = true, .typedBytes = 4 * mib}), Kind::Busy);
    VERIFY_DONE(resize(volume, {.capacityBytes = 16 * mib})); // growing harms nobody above
}

void TestVolumesLab::wipes()
{
    QVERIFY(makeOwn("own"));
    const QString file = base + "/own/secret";
    VERIFY_DONE(makeVolume("own", {.name = "secret", .format = "raw", .capacityBytes = mib}));
    QVERIFY(sh("printf precious | dd of=" + file + " conv=notrunc bs=1 2>&1").contains("copied"));
    const auto wipe = [&](const VolumeId &volume, WipeAlgorithm algorithm) {
        Answer<void> answer;
        wipeVolume(*m_session, volume, algorithm, Insist::No, this, {}, answer.done());
        return answer.wait(patience);
    };
    COMPARE_FAILURE(wipe(id("default", "web-1.qcow2"), WipeAlgorithm::Zero), Kind::Busy);
    VERIFY_DONE(wipe(id("own", "secret"), WipeAlgorithm::Zero));
    QVERIFY(sh("head -c 8 " + file + " | od -An -tx1").simplified().startsWith("00 00 00 00"));
    QCOMPARE(sh("stat -c %s " + file).toULongLong(), mib);
}

void TestVolumesLab::deletesUnlessUsed()
{
    QVERIFY(makeOwn("own"));
    const VolumeId disk = id("default", "web-1.qcow2");
    VERIFY_DONE(clone({.from = disk, .to = id("own", "linked"), .kind = CloneRequest::Kind::Linked}));
    QVERIFY(virsh(a, {"start", guest}).ok());
    const auto running = erase(disk, Insist::Yes);
    COMPARE_FAILURE(running, Kind::Busy);
    QVERIFY(running.error().message.contains("web-1 (vda)"));
    QVERIFY(virsh(a, {"destroy", guest}).ok());
    COMPARE_FAILURE(erase(disk), Kind::Busy); // stored with it
    QVERIFY(virsh(a, {"undefine", guest}).ok());
    const auto below = erase(disk);
    COMPARE_FAILURE(below, Kind::Busy);
    QVERIFY2(below.error().message.contains("linked"), qPrintable(below.error().message));
    QVERIFY(!sh("ls " + images).isEmpty());
    QHash<qsizetype, Result<>> outcomes;
    deleteVolumes(*m_session, {{disk}, {id("own", "linked")}}, this, {},
                  [&](qsizetype number, Result<> outcome) { outcomes.insert(number, std::move(outcome)); });
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 2, patience);
    VERIFY_DONE(outcomes.value(0));
    VERIFY_DONE(outcomes.value(1));
    QVERIFY(sh("ls " + images + ' ' + base + "/own | grep -c web-1").startsWith("failed"));
}

void TestVolumesLab::snapshotsKeepTheirFiles()
{
    QVERIFY(virsh(a, {"snapshot-create-as", guest, "before", "--disk-only"}).ok());
    QVERIFY(virsh(a, {"pool-refresh", "default"}).ok());
    Answer<std::shared_ptr<const Uses>> answer;
    askUses(*m_session, this, answer.done());
    const auto uses = answer.wait(patience);
    VERIFY_DONE(uses);
    const auto of = [&](const QString &name) {
        QStringList out;
        for (const FileUse &use :
             (*uses)->of({.pool = "default", .volume = {.name = name, .key = images + '/' + name}}))
            out << useText(use);
        return out;
    };
    QCOMPARE(of("web-1.qcow2"), QStringList{"Snapshot before of web-1"});
    QCOMPARE(of("web-1.before"), (QStringList{"web-1 (vda)", "Snapshot before of web-1"}));
    COMPARE_FAILURE(erase(id("default", "web-1.qcow2")), Kind::Busy);
    QVERIFY(virsh(a, {"start", guest}).ok()); // now the XML tells the chain
    const auto refused = erase(id("default", "web-1.qcow2"), Insist::Yes);
    COMPARE_FAILURE(refused, Kind::Busy);
    QVERIFY2(refused.error().message.contains("Below a disk of web-1"), qPrintable(refused.error().message));
}

void TestVolumesLab::orphansAreWhatNobodyNeeds()
{
    QVERIFY(makeOwn("own"));
    QVERIFY(virsh(a, {"snapshot-create-as", guest, "before", "--disk-only"}).ok());
    VERIFY_DONE(makeVolume("default", {.name = "left", .format = "qcow2", .capacityBytes = mib}));
    VERIFY_DONE(clone({.from = id("default", "left"), .to = id("own", "over"), .kind = CloneRequest::Kind::Linked}));
    QVERIFY(sh("mkdir " + images + "/folder && virsh -c qemu:///system pool-refresh default").contains("refreshed"));
    Answer<QList<Orphan>> answer;
    findOrphans(*m_session, "default", this, {}, answer.done());
    const auto found = answer.wait(patience);
    VERIFY_DONE(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().volume.name, QString("left"));
    QCOMPARE(found->first().above, QStringList{"over"});
}

void TestVolumesLab::fullPoolLeavesNothing()
{
    QVERIFY(sh("mkdir -p " + base + "/small && mount -t tmpfs -o size=16m tmpfs " + base + "/small").isEmpty());
    VERIFY_DONE(make({.spec = {.name = "small", .target = base + "/small"}}));
    const VolumeSpec large{
        .name = "large", .format = "raw", .capacityBytes = 64 * mib, .preallocation = Preallocation::Full};
    const auto refused = makeVolume("small", large);
    COMPARE_FAILURE(refused, Kind::Failed);
    QVERIFY(refused.error().message.contains("lacks the space"));
    QVERIFY(sh("qemu-io -c 'write -P 7 0 64M' " + images + "/web-1.qcow2").contains("wrote"));
    const auto full = clone({.from = id("default", "web-1.qcow2"), .to = id("small", "copy"), .format = "raw"});
    QVERIFY(!full);
    QVERIFY2(full.error().text().contains("space", Qt::CaseInsensitive), qPrintable(full.error().text()));
    QCOMPARE(sh("ls " + base + "/small"), QString());
    VERIFY_DONE(makeVolume("small", {.name = "thin", .format = "qcow2", .capacityBytes = 1024 * mib}));
}

void TestVolumesLab::listsMoreThanLibvirtDoes()
{
    constexpr int many = 20000;
    QVERIFY(sh(QString("mkdir -p %1/huge && cd %1/huge && seq 0 %2 | xargs touch .hidden && rm .hidden; touch .hidden")
                   .arg(base)
                   .arg(many - 1))
                .isEmpty());
    VERIFY_DONE(make({.spec = {.name = "huge", .target = base + "/huge"}}));
    VolumeFeed feed(*m_session, find("huge")->uuid, "huge");
    QSignalSpy listed(&feed, &VolumeFeed::listed);
    QSignalSpy arrived(&feed, &VolumeFeed::arrived);
    QSignalSpy failed(&feed, &VolumeFeed::failed);
    const auto names = [&] { return listed.last().first().value<QList<StorageVolume>>(); };
    QElapsedTimer clock;
    clock.start();
    feed.look();
    QTRY_VERIFY_WITH_TIMEOUT(!listed.isEmpty(), patience);
    qInfo("%lld of %d volumes after %lld ms", qint64(names().size()), many, clock.elapsed());
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), many, patience);
    qInfo("all after %lld ms", clock.elapsed());
    QVERIFY(failed.isEmpty());
    QVERIFY(std::ranges::none_of(names(), [](const StorageVolume &v) { return v.name == ".hidden"; }));
    feed.setSeen({QString::number(many - 1)});
    QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), patience);
    const StorageVolume told = arrived.first().first().value<QList<StorageVolume>>().first();
    QVERIFY2(told.known, qPrintable(told.fault.text()));
    QCOMPARE(told.path, base + QString("/huge/%1").arg(many - 1));
}

QTEST_GUILESS_MAIN(TestVolumesLab)
#include "tst_volumeslab.moc"
