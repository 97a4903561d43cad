// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/knownvolumes.h"
#include "model/text/bytesize.h"
#include "model/text/quantity.h"
#include "schema.h"
#include "tests/daemon/loopwatch.h"
#include "virt/storage/poolusers.h"
#include "virt/storage/uses.h"
#include "virt/storage/volumeverbs.h"
#include <algorithm>
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace virt;
using model::VolumesModel;
using Kind = FileUse::Kind;

namespace {

const QString images = QStringLiteral("images");
const QUuid web = QUuid(QStringLiteral("11111111-2222-3333-4444-555555555555"));

QString at(const QString &name)
{
    return QStringLiteral("/srv/images/") + name;
}

StorageVolume listed(const QString &name)
{
    return {.name = name, .key = at(name)};
}

StorageVolume described(const QString &name, const QString &backing = {})
{
    return {.name = name,
            .key = at(name),
            .known = true,
            .type = StorageVolume::Type::File,
            .path = at(name),
            .format = QStringLiteral("qcow2"),
            .backingPath = backing.isEmpty() ? QString() : at(backing),
            .capacity = 1000,
            .allocation = 10};
}

PooledVolume inImages(const StorageVolume &volume)
{
    return {.pool = images, .volume = volume};
}

QByteArray domainXml(const QByteArray &devices, const QByteArray &os = {}, const QByteArray &attributes = {})
{
    return "<domain type='kvm'" + attributes + "><name>web-1</name><uuid>" + web.toByteArray(QUuid::WithoutBraces)
           + "</uuid><os>" + os + "</os><devices>" + devices + "</devices></domain>";
}

FileUse diskOfWeb(const QString &target)
{
    return {.kind = Kind::Disk, .instance = web, .name = "web-1", .detail = target};
}

Uses usesOf(const QList<PlacedUses> &parts)
{
    Uses out;
    for (PlacedUses part : parts)
        out.places.unite(part);
    return out;
}

QStringList texts(const QList<FileUse> &uses)
{
    QStringList out;
    for (const FileUse &use : uses)
        out << useText(use);
    return out;
}

QStringList namesOf(const QList<Orphan> &orphans)
{
    QStringList out;
    for (const Orphan &orphan : orphans)
        out << orphan.volume.name;
    return out;
}

QHash<QString, QStringList> usersIn(const VolumesModel &model)
{
    QHash<QString, QStringList> out;
    for (int row = 0; row < model.rowCount(); ++row)
        out.insert(model.row(row).volume.name, texts(model.row(row).uses));
    return out;
}

} // namespace

class TestVolumes : public QObject {
    Q_OBJECT
private slots:
    void specsFitTheSchema_data();
    void specsFitTheSchema();
    void readsVolumes();
    void wipeAlgorithmsHaveWords();
    void virshLines();

    void places_data();
    void places();
    void readsDomains();
    void runningOnesAndTheirChains();
    void readsSnapshots();
    void readsPools();
    void matchesVolumes();
    void storedAndRunningAreOne();
    void usesReachThroughOverlays();
    void chainsThatBiteTheirTails();
    void saysWho();
    void orphans();
    void backupsAreNoOrphans();
    void savedStatesAreUses();
    void whoMaySharesWhat();
    void poolsHaveUsers();

    void sizes_data();
    void sizes();
    void sizesComeBack();

    void modelFollowsRandomChanges();
    void modelKeepsDetails();
    void modelShowsStages();
    void modelTellsFaults();
    void modelFollowsOverlays();
    void modelKnowsBrokenChains();
    void whatIsKnownStays();
    void modelSignalsRuns();
    void modelTakesManyInParts();
    void modelTakesTwentyThousand();
};

void TestVolumes::specsFitTheSchema_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("preallocation");
    QTest::addColumn<QString>("backing");
    for (const char *format : {"", "raw", "qcow2", "vmdk", "vdi", "qed"})
        for (const Preallocation p : {Preallocation::None, Preallocation::Metadata, Preallocation::Full})
            QTest::addRow("%s %d", format, int(p)) << format << int(p) << "";
    QTest::newRow("overlay") << "qcow2" << 0 << "/srv/a & <b>.qcow2";
}

void TestVolumes::specsFitTheSchema()
{
    QFETCH(QString, format);
    QFETCH(int, preallocation);
    QFETCH(QString, backing);
    const VolumeSpec spec{.name = "a & <b>",
                          .format = format,
                          .capacityBytes = 5000000000,
                          .preallocation = Preallocation(preallocation),
                          .backingPath = backing,
                          .backingFormat = backing.isEmpty() ? QString() : QStringLiteral("raw")};
    const QByteArray xml = volumeXml(spec);
    QCOMPARE(schemaFault(xml, "storagevol"), QByteArray());
    const StorageVolume back = parseVolume(xml);
    QCOMPARE(back.name, spec.name);
    QCOMPARE(back.format, format);
    QCOMPARE(back.capacity, spec.capacityBytes);
    QCOMPARE(back.allocation, preallocation == int(Preallocation::Full) ? spec.capacityBytes : 0);
    QCOMPARE(back.backingPath, backing);
    QCOMPARE(back.backingFormat, spec.backingFormat);
}

void TestVolumes::readsVolumes()
{
    const StorageVolume volume = parseVolume(R"(<volume type='file'><name>web.qcow2</name>
        <key>/srv/images/web.qcow2</key><capacity unit='bytes'>21474836480</capacity>
        <allocation unit='bytes'>200704</allocation><physical unit='bytes'>196616</physical>
        <target><path>/srv/images/web.qcow2</path><format type='qcow2'/>
        <timestamps><mtime>1700000000.500000000</mtime></timestamps><encryption format='luks'/></target>
        <backingStore><path>/srv/images/base.qcow2</path><format type='raw'/></backingStore></volume>)");
    QVERIFY(volume.known && volume.encrypted);
    QCOMPARE(volume.type, StorageVolume::Type::File);
    QCOMPARE(volume.capacity, 21474836480U);
    QCOMPARE(volume.allocation, 200704U);
    QCOMPARE(volume.physical, 196616U);
    QCOMPARE(volume.backingPath, QStringLiteral("/srv/images/base.qcow2"));
    QCOMPARE(volume.backingFormat, QStringLiteral("raw"));
    QCOMPARE(volume.changed, QDateTime::fromMSecsSinceEpoch(1700000000500));
    QCOMPARE(parseVolume("<volume type='network'/>").type, StorageVolume::Type::Network);
    QVERIFY(!parseVolume("<volume/>").changed.isValid());
}

void TestVolumes::wipeAlgorithmsHaveWords()
{
    QCOMPARE(wipeAlgorithms().first(), WipeAlgorithm::Zero);
    QSet<QString> words;
    for (const WipeAlgorithm algorithm : wipeAlgorithms()) {
        QVERIFY(!wipeText(algorithm).isEmpty());
        words << wipeWord(algorithm);
    }
    QCOMPARE(words.size(), 10);
    QCOMPARE(wipeWord(WipeAlgorithm::Pfitzner33), QStringLiteral("pfitzner33"));
}

void TestVolumes::virshLines()
{
    QCOMPARE(makeVolumeLines("images", {.name = "a", .format = "qcow2", .capacityBytes = 1024}),
             QStringList{"vol-create-as images a 1024 --allocation 0 --format qcow2"});
    const VolumeSpec full{.name = "a", .format = "qcow2", .capacityBytes = 9, .preallocation = Preallocation::Full};
    QCOMPARE(makeVolumeLines("images", full),
             QStringList{"vol-create-as images a 9 --format qcow2 --prealloc-metadata"});
    const VolumeSpec overlay{
        .name = "a b", .format = "qcow2", .capacityBytes = 9, .backingPath = "/b", .backingFormat = "raw"};
    QCOMPARE(makeVolumeLines("images", overlay),
             QStringList{"vol-create-as images 'a b' 9 --allocation 0 --format qcow2 "
                         "--backing-vol /b --backing-vol-format raw"});
}

void TestVolumes::places_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("place");
    QTest::newRow("plain") << "/srv/a"
                           << "/srv/a";
    QTest::newRow("dots") << "/srv/./b/../a"
                          << "/srv/a";
    QTest::newRow("slashes") << "/srv//a/"
                             << "/srv/a";
    QTest::newRow("lvm") << "/dev/mapper/vg0-root"
                         << "/dev/vg0/root";
    QTest::newRow("lvm dashes") << "/dev/mapper/my--vg-my--lv"
                                << "/dev/my-vg/my-lv";
    QTest::newRow("multipath") << "/dev/mapper/mpatha"
                               << "/dev/mapper/mpatha";
    QTest::newRow("empty") << ""
                           << "";
}

void TestVolumes::places()
{
    QFETCH(QString, path);
    QTEST(placeOf(path), "place");
}

void TestVolumes::readsDomains()
{
    const PlacedUses uses = usesInDomain(domainXml(R"(
        <disk type='file' device='disk'><source file='/srv/images/a'/><target dev='vda'/></disk>
        <disk type='block' device='disk'><source dev='/dev/mapper/vg0-b'/><target dev='vdb'/></disk>
        <disk type='volume' device='disk'><source pool='images' volume='c'/><target dev='vdc'/></disk>
        <disk type='network' device='disk'><source protocol='rbd' name='vms/d'/><target dev='vdd'/></disk>
        <disk type='file' device='cdrom'><source file='/srv/iso/e.iso'/><target dev='sda'/><readonly/></disk>
        <disk type='file' device='cdrom'><target dev='sdb'/></disk>
        <filesystem type='mount'><source dir='/srv/share'/><target dir='x'/></filesystem>
        <memory model='nvdimm'><source><path>/srv/images/nv</path></source></memory>
        <serial type='file'><source path='/srv/images/log'/></serial>)",
                                                   R"(<kernel>/boot/k</kernel><initrd>/boot/i</initrd>
        <loader>/fw/code.fd</loader><nvram template='/fw/vars.fd'>/srv/images/web-1_VARS.fd</nvram>)"));
    QCOMPARE(uses.value("/srv/images/a"), diskOfWeb("vda"));
    QCOMPARE(uses.value("/dev/vg0/b"), diskOfWeb("vdb"));
    QCOMPARE(uses.value("pool:images/c"), diskOfWeb("vdc"));
    QCOMPARE(uses.value("rbd:vms/d"), diskOfWeb("vdd"));
    QVERIFY(uses.value("/srv/iso/e.iso").readOnly);
    QCOMPARE(uses.value("/srv/share").kind, Kind::Device);
    QCOMPARE(uses.value("/srv/images/nv").kind, Kind::Device);
    QCOMPARE(uses.value("/srv/images/log").kind, Kind::Device);
    QCOMPARE(uses.value("/boot/k").kind, Kind::Boot);
    QCOMPARE(uses.value("/boot/i").kind, Kind::Boot);
    QCOMPARE(uses.value("/fw/code.fd").kind, Kind::Boot);
    QCOMPARE(uses.value("/fw/vars.fd").kind, Kind::Boot);
    QCOMPARE(uses.value("/srv/images/web-1_VARS.fd").kind, Kind::Nvram);
    QCOMPARE(uses.size(), 13);
    QVERIFY(usesInDomain("not XML").isEmpty());
}

void TestVolumes::runningOnesAndTheirChains()
{
    const PlacedUses uses = usesInDomain(domainXml(R"(
        <disk type='file' device='disk'><source file='/srv/images/top'/><target dev='vda'/>
          <backingStore type='file'><format type='qcow2'/><source file='/srv/images/middle'/>
            <backingStore type='file'><format type='raw'/><source file='/srv/images/base'/><backingStore/></backingStore>
          </backingStore>
          <mirror type='file' job='copy'><source file='/srv/images/copy'/></mirror></disk>)",
                                                   {}, " id='3'"));
    QVERIFY(uses.value("/srv/images/top").isVital());
    QCOMPARE(uses.value("/srv/images/middle").kind, Kind::Backing);
    QCOMPARE(uses.value("/srv/images/base").kind, Kind::Backing);
    QCOMPARE(uses.value("/srv/images/base").detail, QStringLiteral("vda"));
    QCOMPARE(uses.value("/srv/images/copy").kind, Kind::Mirror);
    QCOMPARE(uses.size(), 4);
}

void TestVolumes::readsSnapshots()
{
    const PlacedUses uses = usesInSnapshot("<domainsnapshot><name>before</name>"
                                           "<memory snapshot='external' file='/srv/images/before.mem'/>"
                                           "<disks><disk name='vda' snapshot='external' type='file'>"
                                           "<source file='/srv/images/web.before'/></disk></disks>"
                                               + domainXml("<disk type='file'><source file='/srv/images/web'/>"
                                                           "<target dev='vda'/></disk>")
                                               + "</domainsnapshot>",
                                           web, "web-1");
    QCOMPARE(useText(uses.value("/srv/images/web")), QStringLiteral("Snapshot before of web-1"));
    QCOMPARE(uses.value("/srv/images/web").instance, web);
    QCOMPARE(uses.value("/srv/images/web.before").kind, Kind::Snapshot);
    QCOMPARE(uses.value("/srv/images/before.mem").kind, Kind::SnapshotMemory);
    QCOMPARE(uses.size(), 3);
}

void TestVolumes::readsPools()
{
    const PlacedUses uses = usesInPool("<pool type='fs'><name>inner</name><source><device path='/dev/vg0/fs'/></source>"
                                       "<target><path>/srv/inner/</path></target></pool>");
    QCOMPARE(useText(uses.value("/dev/vg0/fs")), QStringLiteral("Pool inner lies in it"));
    QCOMPARE(uses.value("/srv/inner").kind, Kind::Pool);
}

void TestVolumes::matchesVolumes()
{
    const Uses uses = usesOf({usesInDomain(domainXml(R"(
        <disk type='file'><source file='/srv/images/a'/><target dev='vda'/></disk>
        <disk type='volume'><source pool='images' volume='c'/><target dev='vdc'/></disk>
        <disk type='network'><source protocol='rbd' name='vms/d'/><target dev='vdd'/></disk>)"))});
    QCOMPARE(uses.of(inImages(listed("a"))), QList<FileUse>{diskOfWeb("vda")}); // by its key alone
    QCOMPARE(uses.of(inImages(described("c"))), QList<FileUse>{diskOfWeb("vdc")});
    QCOMPARE(uses.of({.pool = "other", .volume = described("c")}), QList<FileUse>());
    StorageVolume rbd{.name = "d", .key = "vms/d"};
    QCOMPARE(uses.of({.pool = "ceph", .volume = rbd}), QList<FileUse>{diskOfWeb("vdd")});
    QVERIFY(uses.of(inImages(listed("z"))).isEmpty());
}

void TestVolumes::storedAndRunningAreOne()
{
    const QByteArray disk = "<disk type='file'><source file='/srv/images/a'/><target dev='vda'/></disk>";
    const Uses uses = usesOf({usesInDomain(domainXml(disk)), usesInDomain(domainXml(disk, {}, " id='1'"))});
    const QList<FileUse> its = uses.of(inImages(listed("a")));
    QCOMPARE(its.size(), 1);
    QVERIFY(its.first().running);
}

void TestVolumes::usesReachThroughOverlays()
{
    const QByteArray disk = "<disk type='file'><source file='/srv/images/top'/><target dev='vda'/></disk>";
    const Uses uses = usesOf({usesInDomain(domainXml(disk))});
    const Overlays overlays = overlaysOf(
        {inImages(described("base")), inImages(described("middle", "base")), inImages(described("top", "middle"))});
    QCOMPARE(texts(allUses(uses, inImages(described("base")), overlays)),
             (QStringList{"Volume middle stands on it", "Volume top stands on it", "Below a disk of web-1"}));
    QCOMPARE(texts(allUses(uses, inImages(described("top", "middle")), overlays)), QStringList{"web-1 (vda)"});
}

void TestVolumes::chainsThatBiteTheirTails()
{
    const Overlays overlays = overlaysOf({inImages(described("a", "b")), inImages(described("b", "a"))});
    QCOMPARE(texts(allUses({}, inImages(described("a", "b")), overlays)), QStringList{"Volume b stands on it"});
}

void TestVolumes::saysWho()
{
    QList<FileUse> uses{diskOfWeb("vda"), {.kind = Kind::Boot, .name = "db-1"}, {.kind = Kind::Nvram, .name = "db-2"}};
    QCOMPARE(usersText(uses, 1), QStringLiteral("web-1 (vda) and 2 more"));
    QCOMPARE(usersText(uses), QStringLiteral("web-1 (vda), Boots db-1, UEFI variables of db-2"));
    QCOMPARE(usersText({}), QString());
}

void TestVolumes::orphans()
{
    Uses uses = usesOf(
        {usesInDomain(domainXml("<disk type='file'><source file='/srv/images/top'/><target dev='vda'/></disk>",
                                "<nvram>/srv/images/web_VARS.fd</nvram>"))});
    uses.saved << "web-1";
    StorageVolume directory = described("lost+found");
    directory.type = StorageVolume::Type::Directory;
    StorageVolume saved{.name = "web-1.save", .key = "/var/lib/libvirt/qemu/save/web-1.save", .known = true};
    QList<PooledVolume> all{inImages(described("top", "base")),
                            inImages(described("base")),
                            inImages(described("web_VARS.fd")),
                            inImages(directory),
                            inImages(saved),
                            inImages(described("old-base")),
                            inImages(described("old", "old-base")),
                            inImages(described("below-other")),
                            inImages(described("web-1.save"))};
    all.append(
        {.pool = "other", .volume = {.name = "o", .key = "/o", .known = true, .backingPath = at("below-other")}});
    const QList<Orphan> found = orphansIn(uses, images, all);
    // A file of that name elsewhere than where saved states are is just a file.
    QCOMPARE(namesOf(found), (QStringList{"old-base", "old", "below-other", "web-1.save"}));
    QCOMPARE(found[0].above, QStringList{"old"});
    QVERIFY(found[1].above.isEmpty());
    QCOMPARE(found[2].above, QStringList{"o"}); // an orphan itself, in another pool
}

// They are there to be kept; without its card a file of that name is just a file.
void TestVolumes::backupsAreNoOrphans()
{
    const QList<PooledVolume> all{inImages(described("web-1-20260102-030405.backup.json")),
                                  inImages(described("web-1-vda-20260102-030405.qcow2")),
                                  inImages(described("web-1-vda-20260102-030406.qcow2")),
                                  inImages(described("web-2-vda-20260102-030405.qcow2"))};
    QCOMPARE(namesOf(orphansIn({}, images, all)),
             (QStringList{"web-1-vda-20260102-030406.qcow2", "web-2-vda-20260102-030405.qcow2"}));
}

// The column "Used by" and the orphans tell the same.
void TestVolumes::savedStatesAreUses()
{
    Uses uses;
    uses.saved << "web-1";
    StorageVolume saved{.name = "web-1.save", .key = "/var/lib/libvirt/qemu/save/web-1.save", .known = true};
    QCOMPARE(texts(uses.of(inImages(saved))), QStringList{"Saved state of web-1"});
    QVERIFY(uses.of(inImages(described("web-1.save"))).isEmpty()); // elsewhere it is just a file
}

void TestVolumes::whoMaySharesWhat()
{
    const FileUse written = diskOfWeb("vda");
    FileUse read = written, shared = written;
    read.readOnly = true;
    shared.shareable = true;
    const FileUse below{.kind = Kind::Backing, .name = "web-1"};
    QVERIFY(!mayShare(written, true, false) && !mayShare(written, false, true));
    QVERIFY(mayShare(read, true, false) && !mayShare(read, false, false));
    QVERIFY(mayShare(shared, false, true) && !mayShare(shared, false, false));
    QVERIFY(mayShare(below, true, false) && !mayShare(below, false, true));
}

void TestVolumes::poolsHaveUsers()
{
    const auto disk = [](const QByteArray &path) {
        return "<disk type='file'><source file='" + path + "'/><target dev='vda'/></disk>";
    };
    const Uses uses = usesOf({usesInDomain(domainXml(disk("/srv/images/a"))),
                              usesInDomain(domainXml(disk("/srv/images/b"), {}, " id='1'")),
                              usesInDomain(domainXml(disk("/srv/images-old/c"), {}, " id='2'"))});
    const StoragePool pool{.name = images, .type = PoolType::Dir, .target = "/srv/images/"};
    const PoolUsers runs = poolUsers(uses, pool, {listed("a"), listed("b"), listed("z")});
    QCOMPARE(runs.volumes, (QStringList{"a", "b", "z"}));
    QCOMPARE(runs.used.size(), 2);
    QCOMPARE(runs.used[0].volume, QStringLiteral("b")); // by a running instance: first
    QVERIFY(runs.isVital());
    const PoolUsers stopped = poolUsers(uses, pool, {}); // which lists nothing
    QCOMPARE(stopped.used.size(), 2);
    QCOMPARE(stopped.used[0].volume, QStringLiteral("/srv/images/b"));
    QVERIFY(poolUsers(uses, {.name = "other", .type = PoolType::Dir, .target = "/srv"}, {}).used.isEmpty());
    QVERIFY(poolUsers(uses, {.name = "other", .type = PoolType::Scsi, .target = "/srv/images"}, {}).used.isEmpty());
}

void TestVolumes::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes"); // -1: no size
    const qint64 gib = qint64(1) << 30;
    QTest::newRow("GiB") << "20 GiB" << 20 * gib;
    QTest::newRow("G") << "20G" << 20 * gib;
    QTest::newRow("g") << " 20g " << 20 * gib;
    QTest::newRow("GB") << "20 GB" << qint64(20000000000);
    QTest::newRow("half") << "1.5 TiB" << 1536 * gib;
    QTest::newRow("comma") << "1,5 GiB" << qint64(-1); // English: thousands must be whole
    QTest::newRow("bytes") << "1073741825" << gib + 1;
    QTest::newRow("b") << "512 b" << qint64(512);
    QTest::newRow("exact") << "9007199254740993" << qint64(9007199254740993);
    QTest::newRow("most") << "7 EiB" << qint64(7) * gib * gib;
    QTest::newRow("too much") << "8 EiB" << qint64(-1);
    QTest::newRow("zero") << "0" << qint64(0);
    QTest::newRow("negative") << "-1 G" << qint64(-1);
    QTest::newRow("unit") << "20 Gb/s" << qint64(-1);
    QTest::newRow("words") << "twenty" << qint64(-1);
    QTest::newRow("empty") << "" << qint64(-1);
    QTest::newRow("two points") << "1.2.3 G" << qint64(-1);
    QTest::newRow("exponent") << "1e3" << qint64(-1);
}

void TestVolumes::sizes()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QFETCH(QString, text);
    const auto bytes = model::parseBytes(text);
    QTEST(bytes ? qint64(*bytes) : qint64(-1), "bytes");
    QLocale::setDefault(QLocale(QLocale::German));
    if (text == QStringLiteral("1,5 GiB"))
        QCOMPARE(model::parseBytes(text), std::optional<quint64>(quint64(3) << 29));
    QLocale::setDefault(QLocale::c());
}

void TestVolumes::sizesComeBack()
{
    QCOMPARE(model::exactBytesText(quint64(20) << 30), QStringLiteral("20 GiB"));
    QCOMPARE(model::exactBytesText(quint64(3) << 29), QStringLiteral("1536 MiB"));
    QCOMPARE(model::exactBytesText(0), QStringLiteral("0"));
    QRandomGenerator random(3);
    for (int i = 0; i < 200; ++i) {
        const quint64 bytes = (random.generate64() >> 2) >> random.bounded(60) << random.bounded(2);
        QCOMPARE(model::parseBytes(model::exactBytesText(bytes)), std::optional(bytes));
    }
}

void TestVolumes::modelFollowsRandomChanges()
{
    VolumesModel model(images);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(5);
    auto uses = std::make_shared<Uses>();
    uses->places = usesInDomain(
        domainXml("<disk type='file'><source file='/srv/images/v3'/><target dev='vda'/></disk>"));
    model.setUses(uses);
    QHash<QString, StorageVolume> truth; // what a host would tell at present
    for (int round = 0; round < 300; ++round) {
        QList<StorageVolume> list, details;
        for (int number = 0; number < 14; ++number) {
            const QString name = QStringLiteral("v%1").arg(number);
            if (random.bounded(4) == 0) {
                truth.remove(name);
                continue;
            }
            list << listed(name);
            if (truth.contains(name) && random.bounded(3))
                continue;
            const int below = random.bounded(20);
            truth.insert(name, below < number ? described(name, QStringLiteral("v%1").arg(below)) : described(name));
            details << truth.value(name);
        }
        model.apply(list);
        model.setDetails(details);
        QCOMPARE(model.rowCount(), list.size());
        QList<PooledVolume> all;
        for (const StorageVolume &volume : std::as_const(truth))
            all << inImages(volume);
        const Overlays overlays = overlaysOf(all);
        const auto shown = usersIn(model);
        for (const StorageVolume &volume : std::as_const(truth)) {
            QStringList expected = texts(allUses(*uses, inImages(volume), overlays));
            QStringList found = shown.value(volume.name);
            expected.sort();
            found.sort();
            QCOMPARE(found, expected);
            QCOMPARE(*model.find(volume.name), volume);
            QCOMPARE(model.row(model.rowOf(volume.name)).volume.name, volume.name);
        }
    }
    QCOMPARE(resets.count(), 0);
}

void TestVolumes::modelKeepsDetails()
{
    VolumesModel model(images);
    model.apply({listed("a"), listed("b")});
    model.setDetails({described("a"), described("unknown")});
    model.apply({listed("b"), listed("a"), listed("c")});
    QVERIFY(model.find("a")->known);
    QVERIFY(!model.find("c")->known);
    QVERIFY(!model.find("unknown"));
    QCOMPARE(model.rowOf("a"), 0); // rows never move
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestVolumes::modelShowsStages()
{
    VolumesModel model(images);
    model.apply({listed("a")});
    const auto cell = [&](int column, int role = Qt::DisplayRole) { return model.index(0, column).data(role); };
    QCOMPARE(cell(VolumesModel::Name).toString(), QStringLiteral("a"));
    QCOMPARE(cell(VolumesModel::Path).toString(), at("a"));
    QCOMPARE(cell(VolumesModel::Capacity).toString(), model::asking);
    QCOMPARE(cell(VolumesModel::UsedBy).toString(), model::asking);
    QCOMPARE(cell(VolumesModel::Capacity, VolumesModel::SortRole).toDouble(), -1.0);
    QVERIFY(!cell(VolumesModel::Name, VolumesModel::KnownRole).toBool());
    model.setDetails({described("a", "base")});
    QCOMPARE(cell(VolumesModel::Capacity).toString(), model::bytesText(1000));
    QCOMPARE(cell(VolumesModel::Format).toString(), QStringLiteral("qcow2"));
    QCOMPARE(cell(VolumesModel::Backing).toString(), at("base"));
    QCOMPARE(cell(VolumesModel::Physical).toString(), model::noFigure);
    QCOMPARE(cell(VolumesModel::Allocation, VolumesModel::SortRole).toDouble(), 10.0);
    auto uses = std::make_shared<Uses>();
    uses->places.insert(at("a"), diskOfWeb("vda"));
    model.setUses(uses);
    QCOMPARE(cell(VolumesModel::UsedBy).toString(), QStringLiteral("web-1 (vda)"));
    model.setUses(std::make_shared<Uses>());
    QCOMPARE(cell(VolumesModel::UsedBy).toString(), model::noFigure);
    for (int column = 0; column < VolumesModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestVolumes::modelTellsFaults()
{
    VolumesModel model(images);
    model.apply({listed("a")});
    StorageVolume faulty = listed("a");
    faulty.fault = {.during = "Read the details of volume a", .message = "Permission denied"};
    model.setDetails({faulty});
    const QModelIndex cell = model.index(0, VolumesModel::Capacity);
    QCOMPARE(cell.data().toString(), model::noFigure);
    QVERIFY(cell.data(VolumesModel::FaultRole).toBool());
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("Permission denied"));
    model.setDetails({described("a")});
    QVERIFY(!cell.data(VolumesModel::FaultRole).toBool());
    model.setDetails({faulty}); // what was known stays
    QCOMPARE(cell.data().toString(), model::bytesText(1000));
}

void TestVolumes::modelFollowsOverlays()
{
    VolumesModel model(images);
    model.setUses(std::make_shared<Uses>());
    model.apply({listed("base"), listed("top")});
    model.setDetails({described("base"), described("top", "base")});
    QCOMPARE(usersIn(model).value("base"), QStringList{"Volume top stands on it"});
    model.setDetails({described("top")}); // flattened
    QVERIFY(usersIn(model).value("base").isEmpty());
    model.setDetails({described("top", "base")});
    model.apply({listed("base")});
    QVERIFY(usersIn(model).value("base").isEmpty());
}

void TestVolumes::modelKnowsBrokenChains()
{
    model::VolumesModel model;
    model.setPool(images, "/srv/images/");
    const QList<StorageVolume> all{described("base"), described("good", "base"), described("bad", "gone")};
    model.apply(all);
    model.setDetails(all);
    const auto broken = [&model](const QString &name) {
        return model.index(model.rowOf(name), model::VolumesModel::Backing)
            .data(model::VolumesModel::BrokenRole)
            .toBool();
    };
    QVERIFY(broken("bad") && !broken("good") && !broken("base"));
    QVERIFY(model.isBelow(model.rowOf("base")) && !model.isBelow(model.rowOf("good")));
    StorageVolume elsewhere = described("bad");
    elsewhere.backingPath = "/nfs/gone";
    model.setDetails({elsewhere});
    QVERIFY(!broken("bad")); // nobody here knows
    model.setAbove({{"bad", {"o"}}});
    model.setUses(std::make_shared<Uses>());
    QCOMPARE(texts(model.row(model.rowOf("bad")).uses), QStringList{"Volume o stands on it"});
}

void TestVolumes::whatIsKnownStays()
{
    model::VolumesModel model;
    model.setPool(images);
    model.apply({described("a"), described("b")});
    const model::KnownVolumes known = model.known();
    model.setPool("other");
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(known.names(), (QStringList{"a", "b"}));
    QVERIFY(known.find("b") && !known.find("c") && !known.usesKnown());
}

void TestVolumes::modelSignalsRuns()
{
    VolumesModel model(images);
    model.apply({listed("a"), listed("b"), listed("c"), listed("d")});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setDetails({described("b"), described("a"), described("d")});
    QCOMPARE(changes.count(), 2); // a–b, d
    changes.clear();
    model.setDetails({described("a")});
    QCOMPARE(changes.count(), 0);
}

void TestVolumes::modelTakesManyInParts()
{
    QList<StorageVolume> list;
    for (int number = 0; number < 5000; ++number)
        list << listed(QStringLiteral("v%1").arg(number, 4, 10, QLatin1Char('0')));
    VolumesModel model(images);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.apply(list);
    QCOMPARE(model.rowCount(), 1000);
    model.setDetails({described("v0000"), described("v4999", "v0000")}); // one of them has no row yet
    model.apply(list.first(100) + list.last(3000));                      // and another list comes meanwhile
    QTRY_COMPARE(model.rowCount(), 3100);
    QVERIFY(inserted.count() >= 3);
    QVERIFY(model.find("v4999")->known);
    QVERIFY(!model.find("v0500"));
    model.setUses(std::make_shared<Uses>());
    QCOMPARE(usersIn(model).value("v0000"), QStringList{"Volume v4999 stands on it"});
}

void TestVolumes::modelTakesTwentyThousand()
{
    QList<StorageVolume> list, details;
    for (int number = 0; number < 20000; ++number) {
        const QString name = QStringLiteral("volume-%1.qcow2").arg(number);
        list << listed(name);
        details << described(name, number % 10 ? QStringLiteral("volume-%1.qcow2").arg(number - 1) : QString());
    }
    const auto byName = [](const StorageVolume &a, const StorageVolume &b) { return a.name < b.name; };
    std::ranges::sort(list, byName); // as the feed has them
    VolumesModel model(images);
    QSortFilterProxyModel sorted;
    sorted.setSortRole(VolumesModel::SortRole);
    sorted.setSourceModel(&model);
    sorted.sort(VolumesModel::Name);
    auto uses = std::make_shared<Uses>();
    uses->places.insert(at("volume-9.qcow2"), diskOfWeb("vda"));
    QElapsedTimer clock;
    const LoopWatch watch;
    clock.start();
    const auto lap = [&](const char *what) { qInfo("%s: %lld ms", what, clock.restart()); };
    model.apply(list);
    lap("first of 20,000 names");
    QTRY_COMPARE(model.rowCount(), 20000);
    lap("all names");
    qInfo("longest gap of the loop: %lld ms", qint64(watch.longestGap().count()));
    model.setUses(uses);
    lap("who uses them");
    model.setDetails(details.first(40));
    lap("details of 40");
    model.setDetails(details);
    lap("details of all");
    model.apply(list.first(19000));
    lap("1,000 of them gone");
    QCOMPARE(sorted.rowCount(), 19000);
    QCOMPARE(usersIn(model).value("volume-0.qcow2").last(), QStringLiteral("Below a disk of web-1"));
}

QTEST_GUILESS_MAIN(TestVolumes)
#include "tst_volumes.moc"
