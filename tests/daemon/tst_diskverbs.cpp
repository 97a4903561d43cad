// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused, and what a driver without these calls answers, on libvirt's built-in test driver: nothing changes.
// What works is shown on real hosts, by tests/lab/tst_disklab.
#include "answer.h"
#include "virt/blockjob/diskjobs.h"
#include "virt/core/library.h"
#include "virt/disk/diskoptions.h"
#include "virt/disk/diskverbs.h"
#include "virt/disk/movedisk.h"
#include "virt/instance/devices.h"
#include "virt/storage/pool.h"
#include "virt/storage/volumeverbs.h"
#include <libvirt/libvirt.h>
#include <QSignalSpy>

using namespace virt;
using Kind = Error::Kind;

namespace {
constexpr quint64 gib = 1 << 30;
const QString name = QStringLiteral("test");
const QUuid uuid(QStringLiteral("6695eb01-f6a4-8304-79aa-97f2502e193f"));
} // namespace

class TestDiskVerbs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void optionsAreTold();
    void standingIsTold();
    void refusedAttachmentsChangeNothing_data();
    void refusedAttachmentsChangeNothing();
    void whoUsesItIsSaid();
    void sharedDisksMeet();
    void aDiskThatIsNotThereIsNotDetached();
    void onlyDrivesHaveMedia();
    void aRunningDiskOnlyGrows();
    void movesAreRefusedBeforehand();
    void driversWithoutBlockJobsHaveNone();

private:
    [[nodiscard]] QStringList targets();
    Result<QString> attach(const AttachRequest &request);
    [[nodiscard]] VolumeId volume(const QString &volumeName) const { return {m_pool, "default-pool", volumeName}; }

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    QUuid m_pool;
};

void TestDiskVerbs::initTestCase()
{
    m_library = std::make_unique<Library>();
    m_session = std::make_unique<Session>(Session::Options{.uri = "test:///default", .name = "Demo"});
    m_session->open();
    QTRY_COMPARE(m_session->state(), Session::State::Connected);
    Answer<QList<StoragePool>> pools;
    listPools(*m_session, {}, this, pools.done());
    VERIFY_DONE(pools.wait());
    m_pool = pools.wait()->first().uuid;
    Answer<QString> made;
    makeVolume(*m_session, volume("data.qcow2"), {.name = "data.qcow2", .format = "qcow2", .capacityBytes = gib}, this,
               {}, made.done());
    VERIFY_DONE(made.wait());
}

void TestDiskVerbs::cleanupTestCase()
{
    m_session.reset();
    m_library.reset();
}

QStringList TestDiskVerbs::targets()
{
    Answer<Devices> devices;
    askDevices(*m_session, uuid, name, DevicesWanted::Configuration, this, devices.done());
    QStringList out;
    for (const DiskDevice &disk : devices.wait().value_or(Devices()).disks)
        out << disk.target;
    return out;
}

Result<QString> TestDiskVerbs::attach(const AttachRequest &request)
{
    Answer<QString> answer;
    attachDisk(*m_session, uuid, name, request, this, {}, answer.done());
    return answer.wait();
}

void TestDiskVerbs::optionsAreTold()
{
    Answer<DiskOptions> answer;
    askDiskOptions(*m_session, uuid, name, this, answer.done());
    const auto options = answer.wait();
    VERIFY_DONE(options);
    QVERIFY(options->running && options->persistent);
    QCOMPARE(options->targets, QStringList{"vda"});
    QCOMPARE(options->buses.first(), QString("virtio"));
    QVERIFY(options->whenOff.contains("sata") && !options->buses.contains("sata"));
}

void TestDiskVerbs::standingIsTold()
{
    Answer<DiskStanding> answer;
    askDiskStanding(*m_session, uuid, name, "vda", this, answer.done());
    const auto standing = answer.wait();
    VERIFY_DONE(standing);
    QVERIFY(standing->running && standing->snapshots().isEmpty());
    QVERIFY(standing->capacity > 1000 * gib);
}

void TestDiskVerbs::refusedAttachmentsChangeNothing_data()
{
    QTest::addColumn<AttachRequest>("request");
    QTest::addColumn<int>("kind");
    const DiskSource data{.kind = DiskSource::Kind::Volume, .volume = volume("data.qcow2")};
    const auto row = [](const char *label, const DiskSpec &disk, Kind kind) {
        QTest::newRow(label) << AttachRequest{.disk = disk} << int(kind);
    };
    row("the driver cannot", {.source = data, .bus = "virtio"}, Kind::Unsupported);
    row("no such volume", {.source = {.kind = DiskSource::Kind::Volume, .volume = volume("gone")}, .bus = "virtio"},
        Kind::NotFound);
    row("taken", {.source = data, .bus = "virtio", .target = "vda"}, Kind::Exists);
    row("no name", {.source = data, .bus = "virtio", .target = "disk 1"}, Kind::Invalid);
    row("a bus for those that are off", {.source = data, .bus = "sata"}, Kind::Unsupported);
}

void TestDiskVerbs::refusedAttachmentsChangeNothing()
{
    QFETCH(AttachRequest, request);
    QFETCH(int, kind);
    COMPARE_FAILURE(attach(request), Kind(kind));
    QCOMPARE(targets(), QStringList{"vda"});
}

void TestDiskVerbs::whoUsesItIsSaid()
{
    AttachRequest request{.disk = {.source = {.kind = DiskSource::Kind::File, .path = "/guest/diskimage1"},
                                   .bus = "virtio",
                                   .format = "raw"}};
    const auto refused = attach(request);
    COMPARE_FAILURE(refused, Kind::Busy);
    QVERIFY2(refused.error().message.contains("test (vda)"), qPrintable(refused.error().text()));
    request.disk.readOnly = true; // the other one writes to it
    COMPARE_FAILURE(attach(request), Kind::Busy);
    request.disk.readOnly = false;
    request.disk.shareable = true; // the other one has it for itself
    COMPARE_FAILURE(attach(request), Kind::Busy);
    request.disk.shareable = false;
    request.insist = Insist::Yes;
    COMPARE_FAILURE(attach(request), Kind::Unsupported);
}

// Both must have agreed to it.
void TestDiskVerbs::sharedDisksMeet()
{
    const auto conn = virConnectOpen("test:///default"); // all of this process see one host
    const auto sharing = virDomainDefineXML(
        conn, "<domain type='test'><name>cluster-1</name><memory>1024</memory><os><type>hvm</type></os><devices>"
              "<disk type='file' device='disk'><source file='/guest/quorum'/><target dev='vda' bus='virtio'/>"
              "<shareable/></disk></devices></domain>");
    QVERIFY(sharing);
    AttachRequest request{.disk = {.source = {.kind = DiskSource::Kind::File, .path = "/guest/quorum"},
                                   .bus = "virtio",
                                   .format = "raw"}};
    const auto alone = attach(request);
    request.disk.shareable = true;
    const auto together = attach(request);
    virDomainUndefine(sharing);
    virDomainFree(sharing);
    virConnectClose(conn);
    COMPARE_FAILURE(alone, Kind::Busy);
    COMPARE_FAILURE(together, Kind::Unsupported); // past the guard
}

void TestDiskVerbs::aDiskThatIsNotThereIsNotDetached()
{
    Answer<void> gone;
    detachDisk(*m_session, uuid, name, "vdz", this, {}, gone.done());
    const auto missing = gone.wait();
    COMPARE_FAILURE(missing, Kind::NotFound);
    QVERIFY2(missing.error().message.contains("no disk vdz"), qPrintable(missing.error().text()));
    Answer<void> cannot;
    detachDisk(*m_session, uuid, name, "vda", this, {}, cannot.done());
    COMPARE_FAILURE(cannot.wait(), Kind::Unsupported);
    QCOMPARE(targets(), QStringList{"vda"});
}

void TestDiskVerbs::onlyDrivesHaveMedia()
{
    Answer<void> answer;
    changeMedia(*m_session, uuid, name, {.target = "vda"}, this, {}, answer.done());
    COMPARE_FAILURE(answer.wait(), Kind::Invalid);
    Answer<void> none;
    changeMedia(*m_session, uuid, name, {.target = "sda"}, this, {}, none.done());
    COMPARE_FAILURE(none.wait(), Kind::NotFound);
}

void TestDiskVerbs::aRunningDiskOnlyGrows()
{
    Answer<void> smaller;
    resizeDisk(*m_session, uuid, name, {.target = "vda", .capacityBytes = gib, .shrink = true, .typedBytes = gib}, this,
               {}, smaller.done());
    COMPARE_FAILURE(smaller.wait(), Kind::Invalid);
    Answer<void> larger;
    resizeDisk(*m_session, uuid, name, {.target = "vda", .capacityBytes = 4096 * gib}, this, {}, larger.done());
    COMPARE_FAILURE(larger.wait(), Kind::Unsupported);
    Answer<void> none;
    resizeDisk(*m_session, uuid, name, {.target = "vda"}, this, {}, none.done());
    COMPARE_FAILURE(none.wait(), Kind::Invalid);
}

void TestDiskVerbs::movesAreRefusedBeforehand()
{
    const auto plan = [this](const MoveRequest &request) {
        Answer<Plan> answer;
        planMove(*m_session, uuid, name, request, this, answer.done());
        return answer.wait();
    };
    COMPARE_FAILURE(plan({.target = "vdz", .to = volume("new")}), Kind::NotFound);
    COMPARE_FAILURE(plan({.target = "vda", .to = volume("new")}), Kind::Unsupported); // the driver has no block jobs
    QVERIFY(m_session->calls().totals().value("virStorageVolCreateXML").count == 1);
}

void TestDiskVerbs::driversWithoutBlockJobsHaveNone()
{
    Answer<QList<DiskJob>> answer;
    askDiskJobs(*m_session, uuid, name, {"vda"}, this, answer.done());
    const auto jobs = answer.wait();
    VERIFY_DONE(jobs);
    QVERIFY(jobs->isEmpty());
}

QTEST_GUILESS_MAIN(TestDiskVerbs)
#include "tst_diskverbs.moc"
