// SPDX-License-Identifier: GPL-3.0-or-later
// What is known and said of an image that is made of a disk, without any host.
#include "virt/image/export_p.h"
#include "virt/image/imagecard.h"
#include "virt/image/imagedisk.h"
#include <algorithm>
#include <QJsonDocument>
#include <QTest>

using namespace virt;
using Way = ImageExport::Way;

namespace {

QByteArray domainWith(const QByteArray &devices)
{
    return "<domain><name>web-1</name><devices>" + devices + "</devices></domain>";
}

const QByteArray owned =
    "<domain type='kvm'><name>web-1</name><uuid>8e25127d-d882-40b4-b682-8335661371a5</uuid><title>Shop front</title>"
    "<metadata><nova:instance xmlns:nova='http://openstack.org/xmlns/libvirt/nova/1.1'><nova:name>shop</nova:name>"
    "<nova:flavor name='m1.small'/><nova:owner><nova:user uuid='1'>ann</nova:user>"
    "<nova:project uuid='2'>shops</nova:project></nova:owner></nova:instance></metadata>"
    "<os firmware='efi'><type arch='aarch64' machine='virt-7.2'>hvm</type><kernel>/boot/k</kernel>"
    "<initrd>/boot/i</initrd><cmdline>console=ttyS0</cmdline></os>"
    "<devices><graphics type='vnc' passwd='secret'/></devices></domain>";

ImageExport sample(Way way)
{
    return {.target = "vda",
            .from = "/i/web-1.qcow2",
            .origin = "/i/web-1.qcow2",
            .to = {.pool = QUuid::createUuid(), .poolName = "default", .name = "copy.qcow2"},
            .path = "/i/copy.qcow2",
            .format = "qcow2",
            .capacity = 1 << 30,
            .bytes = 4096,
            .way = way,
            .card = {{"format", 1}}};
}

QStringList verbs(const ImageExport &image)
{
    QStringList out;
    for (const Step &step : stepsOf(image, "web-1"))
        for (const QStringList &words : step.said.virsh)
            out << words.first();
    return out;
}

} // namespace

class TestExportImage : public QObject {
    Q_OBJECT
private slots:
    void theBootDiskIsFound_data();
    void theBootDiskIsFound();
    void mirrorsAreFound();
    void encryptedDisksAreTold();
    void whatCannotBeSavedIsTold();
    void theCardSaysWhatItIsOf();
    void theCardIsWritten();
    void aPlanIsKept();
    void stepsFollowTheWay();
    void aFileHereLeavesNothingThere();
    void whatIsReplacedHereStays();
    void allOfItCanBeUndone();
};

void TestExportImage::theBootDiskIsFound_data()
{
    QTest::addColumn<QString>("devices");
    QTest::addColumn<QString>("target");
    const QString cdrom = "<disk device='cdrom'><target dev='sda'/><boot order='1'/></disk>";
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("drive only") << cdrom << QString();
    QTest::newRow("the first") << cdrom + "<disk><target dev='vda'/></disk><disk><target dev='vdb'/></disk>"
                               << "vda";
    QTest::newRow("by order") << "<disk device='disk'><target dev='vda'/></disk>"
                                 "<disk device='disk'><target dev='vdb'/><boot order='3'/></disk>"
                                 "<disk device='disk'><target dev='vdc'/><boot order='2'/></disk>"
                              << "vdc";
    QTest::newRow("lun") << "<disk device='lun'><target dev='sdb'/></disk>"
                         << "sdb";
}

void TestExportImage::theBootDiskIsFound()
{
    QFETCH(QString, devices);
    QTEST(bootDisk(domainWith(devices.toUtf8())), "target");
}

void TestExportImage::mirrorsAreFound()
{
    QCOMPARE(mirrorOf("<disk><mirror type='file' file='/old'><source file='/i/new'/></mirror></disk>"), "/i/new");
    QCOMPARE(mirrorOf("<disk><mirror type='block'><source dev='/dev/vg/lv'/></mirror></disk>"), "/dev/vg/lv");
    QCOMPARE(mirrorOf("<disk><mirror file='/old'/></disk>"), "/old");
    QCOMPARE(mirrorOf("<disk><source file='/i/a'/></disk>"), QString());
}

void TestExportImage::encryptedDisksAreTold()
{
    QVERIFY(isEncrypted("<disk><source file='/a'><encryption format='luks'/></source></disk>"));
    QVERIFY(isEncrypted("<disk><encryption format='luks'/></disk>"));
    QVERIFY(!isEncrypted("<disk><source file='/a'/></disk>"));
}

void TestExportImage::whatCannotBeSavedIsTold()
{
    QVERIFY(saveObstacle(domainWith("<disk/>")).isEmpty());
    QVERIFY(saveObstacle(domainWith("<hostdev mode='subsystem' type='pci'/>")).contains("pci"));
    QVERIFY(!saveObstacle(domainWith("<filesystem type='mount'/>")).isEmpty());
    QVERIFY(!saveObstacle(domainWith("<shmem name='x'/>")).isEmpty());
}

void TestExportImage::theCardSaysWhatItIsOf()
{
    const QJsonObject card = imageCard(
        owned, {.host = "alpha", .disk = "vda", .snapshot = "before", .way = "live", .quiesced = true});
    QCOMPARE(
        card["instance"].toObject(),
        (QJsonObject{{"name", "web-1"}, {"uuid", "8e25127d-d882-40b4-b682-8335661371a5"}, {"title", "Shop front"}}));
    QCOMPARE(card["owner"].toObject(), (QJsonObject{{"manager", "OpenStack Nova"},
                                                    {"name", "shop"},
                                                    {"project", "shops"},
                                                    {"user", "ann"},
                                                    {"flavor", "m1.small"}}));
    QCOMPARE(card["boot"].toObject(), (QJsonObject{{"architecture", "aarch64"},
                                                   {"machine", "virt-7.2"},
                                                   {"firmware", "uefi"},
                                                   {"kernel", "/boot/k"},
                                                   {"ramdisk", "/boot/i"},
                                                   {"commandLine", "console=ttyS0"}}));
    QCOMPARE(card["host"].toString(), "alpha");
    QCOMPARE(card["disk"].toString(), "vda");
    QCOMPARE(card["snapshot"].toString(), "before");
    QCOMPARE(card["way"].toString(), "live");
    QCOMPARE(card["quiesced"], QJsonValue(true));
    QVERIFY(!QJsonDocument(card).toJson().contains("secret"));
    const QJsonObject plain = imageCard(domainWith({}), {.disk = "vda", .way = "off"});
    for (const char *const key : {"owner", "snapshot", "host", "quiesced"})
        QVERIFY2(!plain.contains(QString(key)), key);
    QCOMPARE(plain["boot"].toObject()["firmware"].toString(), "bios");
}

void TestExportImage::theCardIsWritten()
{
    const QByteArray json = cardJson({{"format", 1}},
                                     {.name = "a.qcow2", .format = "qcow2", .capacityBytes = 1ULL << 40},
                                     QDateTime::fromString("2024-02-29T13:00:00+01:00", Qt::ISODate));
    const QJsonObject read = QJsonDocument::fromJson(json).object();
    QCOMPARE(read["taken"].toString(), "2024-02-29T12:00:00Z");
    QCOMPARE(read["image"].toObject()["capacity"].toInteger(), 1LL << 40);
    QCOMPARE(read["image"].toObject()["format"].toString(), "qcow2");
    QCOMPARE(cardName("a.qcow2"), "a.qcow2.json");
}

void TestExportImage::aPlanIsKept()
{
    ImageExport image = sample(Way::Mirror);
    image.between = image.to;
    image.between.name += ".part.qcow2";
    image.betweenPath = "/i/copy.qcow2.part.qcow2";
    image.file = "/home/me/copy.qcow2";
    image.workstation = "desk";
    image.overwrite = true;
    image.wasPaused = image.pause = image.quiesce = image.abortJob = true;
    image.snapshot = "before";
    image.snapshotCreated = 7;
    const QJsonObject json = image.toJson();
    const ImageExport again = ImageExport::fromJson(json);
    QCOMPARE(again.toJson(), json);
    QCOMPARE(again.way, Way::Mirror);
    QCOMPARE(again.between, image.between);
    QCOMPARE(again.capacity, image.capacity);
    for (auto it = json.begin(); it != json.end(); ++it) // nothing is left out on the way back
        QVERIFY2(it->toVariant() != ImageExport().toJson()[it.key()].toVariant() || it.key() == "way",
                 qPrintable(it.key()));
}

void TestExportImage::stepsFollowTheWay()
{
    QCOMPARE(verbs(sample(Way::Copy)), (QStringList{"vol-create-from", "vol-upload"}));
    QCOMPARE(verbs(sample(Way::Save)), (QStringList{"managedsave", "vol-create-from", "start", "vol-upload"}));
    ImageExport live = sample(Way::Mirror);
    QCOMPARE(verbs(live), (QStringList{"vol-create-as", "blockcopy", "blockjob", "vol-upload"}));
    live.quiesce = true;
    QCOMPARE(verbs(live),
             (QStringList{"vol-create-as", "blockcopy", "domfsfreeze", "blockjob", "domfsthaw", "vol-upload"}));
    ImageExport paused = sample(Way::Mirror);
    paused.pause = paused.abortJob = true;
    paused.between = {.pool = paused.to.pool, .poolName = "default", .name = "part"};
    QCOMPARE(verbs(paused), (QStringList{"blockjob", "vol-create-as", "suspend", "blockcopy", "blockjob", "resume",
                                         "vol-create-from", "vol-delete", "vol-upload"}));
}

void TestExportImage::aFileHereLeavesNothingThere()
{
    ImageExport image = sample(Way::Copy);
    image.file = "/home/me/copy.qcow2";
    QCOMPARE(verbs(image), (QStringList{"vol-create-from", "vol-download", "vol-delete"}));
    QStringList made;
    for (const Step &step : stepsOf(image, "web-1"))
        for (const FileChange &file : step.said.files)
            file.fate == FileChange::Fate::Removed ? void(made.removeOne(file.path)) : made.append(file.path);
    QCOMPARE(made, (QStringList{"/home/me/copy.qcow2", "/home/me/copy.qcow2.json"}));
    const Step last = stepsOf(image, "web-1").back();
    QVERIFY(last.said.final && last.said.virsh.first().contains("copy.qcow2")); // the file is whole by then
}

void TestExportImage::whatIsReplacedHereStays()
{
    ImageExport image = sample(Way::Copy);
    image.file = "/home/me/copy.qcow2";
    for (const bool overwrite : {false, true}) {
        image.overwrite = overwrite;
        const Steps steps = stepsOf(image, "web-1");
        for (const Step &step : {*(steps.end() - 3), *(steps.end() - 2)}) { // the image and its card
            QCOMPARE(!bool(step.undo), overwrite);
            QCOMPARE(step.said.undo.isEmpty(), overwrite);
            QCOMPARE(step.said.stays.isEmpty(), !overwrite);
        }
    }
}

void TestExportImage::allOfItCanBeUndone()
{
    for (const Way way : {Way::Copy, Way::Save, Way::Mirror}) {
        for (const Step &step : stepsOf(sample(way), "web-1")) {
            QVERIFY(!step.said.final);
            QCOMPARE(!step.said.undo.isEmpty(), !step.said.undo.isEmpty() && bool(step.undo));
            const bool makes = std::ranges::any_of(
                step.said.files, [](const FileChange &file) { return file.fate == FileChange::Fate::Made; });
            QVERIFY2(!makes || step.undo, qPrintable(step.said.text));
        }
    }
}

QTEST_GUILESS_MAIN(TestExportImage)
#include "tst_exportimage.moc"
