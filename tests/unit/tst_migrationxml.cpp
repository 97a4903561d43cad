// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/migration/migration.h"
#include "virt/storage/volumexml.h"
#include <QTest>

using namespace virt;
using Kind = MigrationRequest::Kind;
using Where = DiskLayout::Where;

namespace {

QByteArray domainWith(const QByteArray &devices, const QByteArray &os = {})
{
    return "<domain type='qemu'><name>web-1</name><os>" + os + "</os><devices>" + devices + "</devices></domain>";
}

DomainLayout layoutOf(const QByteArray &devices, const QByteArray &os = {})
{
    const auto layout = parseLayout(domainWith(devices, os), QStringLiteral("test"));
    return layout ? *layout : DomainLayout{.nvram = QStringLiteral("not parsed: ") + layout.error().text()};
}

const QByteArray fileDisk = R"(<disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
    <source file='/var/lib/images/a &amp; b.qcow2'/><target dev='vda' bus='virtio'/></disk>)";
const QByteArray passThrough = "<hostdev mode='subsystem' type='pci'><source/></hostdev>";

} // namespace

class TestMigrationXml : public QObject {
    Q_OBJECT
private slots:
    void readsADisk();
    void tellsDisksApart_data();
    void tellsDisksApart();
    void readsFlags_data();
    void readsFlags();
    void copiesFilesThatAreWritten();
    void findsHostDevices();
    void findsStateBesidesTheDisks();
    void refusesWhatIsNoXml();
    void offers_data();
    void offers();
    void requestKnowsWhatItCopies();
    void volumeXmlIsEscaped();
    void readsVolumeFacts();
    void poolDirectories_data();
    void poolDirectories();
};

void TestMigrationXml::readsADisk()
{
    const DomainLayout layout = layoutOf(fileDisk);
    QCOMPARE(layout.disks.size(), 1);
    const DiskLayout expected{.target = QStringLiteral("vda"),
                              .where = Where::File,
                              .path = QStringLiteral("/var/lib/images/a & b.qcow2"),
                              .format = QStringLiteral("qcow2")};
    QVERIFY(layout.disks[0] == expected);
}

void TestMigrationXml::tellsDisksApart_data()
{
    QTest::addColumn<QByteArray>("disk");
    QTest::addColumn<int>("where");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *xml, Where where, const char *path) {
        QTest::newRow(name) << QByteArray(xml) << int(where) << QString::fromLatin1(path);
    };
    row("block", "<disk type='block'><source dev='/dev/vg/a'/><target dev='vda'/></disk>", Where::Block, "/dev/vg/a");
    row("network", "<disk type='network'><source protocol='rbd' name='p/v'/><target dev='vda'/></disk>", Where::Network,
        "");
    row("volume", "<disk type='volume'><source pool='p' volume='v'/><target dev='vda'/></disk>", Where::Other, "");
    row("nvme", "<disk type='nvme'><source type='pci' namespace='1'/><target dev='vda'/></disk>", Where::Other, "");
    row("empty drive", "<disk type='file' device='cdrom'><target dev='hda'/><readonly/></disk>", Where::Nowhere, "");
    row("file", "<disk type='file'><source file='/a.img'/><target dev='vda'/></disk>", Where::File, "/a.img");
}

void TestMigrationXml::tellsDisksApart()
{
    QFETCH(const QByteArray, disk);
    QFETCH(const int, where);
    QFETCH(const QString, path);
    const DomainLayout layout = layoutOf(disk);
    QCOMPARE(layout.disks.size(), 1);
    QCOMPARE(int(layout.disks[0].where), where);
    QCOMPARE(layout.disks[0].path, path);
    QCOMPARE(layout.disks[0].format, QStringLiteral("raw"));
}

void TestMigrationXml::readsFlags_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<int>("flags"); // read-only 1, shareable 2, encrypted 4, backed 8
    QTest::newRow("none") << QByteArray("<backingStore/>") << QByteArray() << 0;
    QTest::newRow("readonly") << QByteArray("<readonly/>") << QByteArray() << 1;
    QTest::newRow("cdrom") << QByteArray() << QByteArray("device='cdrom'") << 1;
    QTest::newRow("shareable") << QByteArray("<shareable/>") << QByteArray() << 2;
    QTest::newRow("encrypted") << QByteArray("<encryption format='luks'/>") << QByteArray() << 4;
    QTest::newRow("backed") << QByteArray("<backingStore type='file'><source file='/b'/></backingStore>")
                            << QByteArray() << 8;
}

void TestMigrationXml::readsFlags()
{
    QFETCH(const QByteArray, inside);
    QFETCH(const QByteArray, attributes);
    const DomainLayout layout = layoutOf("<disk type='file' " + attributes + "><source file='/a'/><target dev='vda'/>"
                                         + inside + "</disk>");
    QCOMPARE(layout.disks.size(), 1);
    const DiskLayout &disk = layout.disks[0];
    QTEST((disk.readOnly ? 1 : 0) + (disk.shareable ? 2 : 0) + (disk.encrypted ? 4 : 0) + (disk.backed ? 8 : 0),
          "flags");
}

void TestMigrationXml::copiesFilesThatAreWritten()
{
    const DomainLayout layout = layoutOf(
        fileDisk
        + "<disk type='file' device='cdrom'><source file='/cd.iso'/><target dev='hda'/></disk>"
          "<disk type='block'><source dev='/dev/sdb'/><target dev='vdb'/></disk>"
          "<disk type='file'><source file='/c.raw'/><target dev='vdc'/></disk>");
    QStringList copied;
    for (const DiskLayout &disk : disksToCopy(layout))
        copied.append(disk.target);
    QCOMPARE(copied, (QStringList{QStringLiteral("vda"), QStringLiteral("vdc")}));
    const auto media = filesOnlyRead(layout);
    QCOMPARE(media.size(), 1);
    QCOMPARE(media[0].path, QStringLiteral("/cd.iso"));
}

void TestMigrationXml::findsHostDevices()
{
    QVERIFY(layoutOf(fileDisk).hostDevices.isEmpty());
    const DomainLayout layout = layoutOf(passThrough
                                         + "<interface type='hostdev'><mac address='52:54:00:00:00:01'/></interface>"
                                           "<interface type='bridge'><mac address='52:54:00:00:00:02'/></interface>");
    QCOMPARE(layout.hostDevices,
             (QStringList{QStringLiteral("hostdev (pci)"), QStringLiteral("interface (52:54:00:00:00:01)")}));
}

void TestMigrationXml::findsStateBesidesTheDisks()
{
    const DomainLayout plain = layoutOf(fileDisk);
    QVERIFY(plain.nvram.isEmpty());
    QVERIFY(!plain.emulatedTpm);
    const DomainLayout layout = layoutOf("<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>",
                                         "<nvram>/var/lib/nvram/web-1.fd</nvram>");
    QCOMPARE(layout.nvram, QStringLiteral("/var/lib/nvram/web-1.fd"));
    QVERIFY(layout.emulatedTpm);
}

void TestMigrationXml::refusesWhatIsNoXml()
{
    const auto layout = parseLayout("<domain>", QStringLiteral("Migrate web-1"));
    QVERIFY(!layout);
    QCOMPARE(layout.error().kind, Error::Kind::Invalid);
    QCOMPARE(layout.error().during, QStringLiteral("Migrate web-1"));
}

void TestMigrationXml::offers_data()
{
    QTest::addColumn<QByteArray>("devices");
    QTest::addColumn<bool>("active");
    QTest::addColumn<QList<int>>("possible");
    const int copy = int(Kind::LiveWithStorage);
    const int shared = int(Kind::LiveSharedStorage);
    const int offline = int(Kind::Offline);
    QTest::newRow("running, file disk") << fileDisk << true << QList<int>{copy, shared};
    QTest::newRow("running, no file") << QByteArray() << true << QList<int>{shared};
    QTest::newRow("running, passed through") << QByteArray(fileDisk + passThrough) << true << QList<int>{};
    QTest::newRow("off") << fileDisk << false << QList<int>{offline};
    QTest::newRow("off, passed through") << QByteArray(fileDisk + passThrough) << false << QList<int>{offline};
}

void TestMigrationXml::offers()
{
    QFETCH(const QByteArray, devices);
    QFETCH(const bool, active);
    QList<int> possible;
    for (const MigrationOffer &offer : migrationOffers(layoutOf(devices), active)) {
        if (offer.refusal.isEmpty())
            possible.append(int(offer.kind));
    }
    QTEST(possible, "possible");
}

void TestMigrationXml::requestKnowsWhatItCopies()
{
    QVERIFY(MigrationRequest{.kind = Kind::LiveWithStorage}.copies());
    QVERIFY(!MigrationRequest{.kind = Kind::LiveSharedStorage}.copies());
    QVERIFY(MigrationRequest{.kind = Kind::Offline}.copies());
    const MigrationRequest definitionOnly{.kind = Kind::Offline, .copyDisks = false};
    QVERIFY(!definitionOnly.copies());
    QVERIFY(!definitionOnly.isLive());
}

void TestMigrationXml::volumeXmlIsEscaped()
{
    const QByteArray xml = volumeXml({.name = QStringLiteral("a<b>&'\"é.qcow2"),
                                      .format = QStringLiteral("qcow2"),
                                      .capacityBytes = 68'719'476'737});
    QVERIFY(xml.contains("<name>a&lt;b&gt;&amp;'\"é.qcow2</name>"));
    QVERIFY(xml.contains("<capacity>68719476737</capacity>"));
    QVERIFY(xml.contains("<format type=\"qcow2\""));
    QVERIFY(xml.contains("<allocation>0</allocation>"));
}

void TestMigrationXml::readsVolumeFacts()
{
    const VolumeFacts facts = volumeFacts(R"(<volume type='file'><name>a.qcow2</name>
        <capacity unit='bytes'>67108864</capacity><allocation unit='bytes'>200704</allocation>
        <physical unit='bytes'>196616</physical>
        <target><path>/images/a &amp; b.qcow2</path><format type='qcow2'/>
        <timestamps><mtime>1795153801.489473003</mtime></timestamps></target>
        <backingStore><path>/images/base.qcow2</path><format type='qcow2'/></backingStore></volume>)");
    QCOMPARE(facts.path, QStringLiteral("/images/a & b.qcow2"));
    QCOMPARE(facts.format, QStringLiteral("qcow2"));
    QCOMPARE(facts.backingPath, QStringLiteral("/images/base.qcow2"));
    QCOMPARE(facts.capacityBytes, quint64(67108864));
    QCOMPARE(facts.physicalBytes, quint64(196616));
    QCOMPARE(facts.changed, QStringLiteral("1795153801.489473003"));
}

void TestMigrationXml::poolDirectories_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("directory");
    const auto pool = [](const QByteArray &type, const QByteArray &path) {
        return QByteArray("<pool type='" + type + "'><target><path>" + path + "</path></target></pool>");
    };
    QTest::newRow("dir") << pool("dir", "/var/lib/images") << QStringLiteral("/var/lib/images");
    QTest::newRow("slash") << pool("dir", "/var/lib/images/") << QStringLiteral("/var/lib/images");
    QTest::newRow("netfs") << pool("netfs", "/mnt/nfs") << QStringLiteral("/mnt/nfs");
    QTest::newRow("logical") << pool("logical", "/dev/vg") << QString();
    QTest::newRow("no path") << QByteArray("<pool type='rbd'/>") << QString();
    QTest::newRow("no XML") << QByteArray("pool") << QString();
}

void TestMigrationXml::poolDirectories()
{
    QFETCH(const QByteArray, xml);
    QTEST(poolDirectory(xml), "directory");
}

QTEST_GUILESS_MAIN(TestMigrationXml)
#include "tst_migrationxml.moc"
