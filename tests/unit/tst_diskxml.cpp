// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of disks in XML and in words, without any host.
#include "schema.h"
#include "virt/disk/diskoptions.h"
#include "virt/disk/diskverbs.h"
#include "virt/disk/diskxml.h"
#include "virt/disk/move_p.h"
#include "virt/disk/resolve_p.h"
#include <QTest>

using namespace virt;
using Kind = DiskSource::Kind;

namespace {

// A domain around it, for libvirt's schema has no disks alone.
QByteArray domainWith(const QByteArray &disks)
{
    return "<domain type='qemu'><name>d</name><memory>1024</memory><os><type arch='x86_64'>hvm</type></os><devices>"
           + disks + "</devices></domain>";
}

const QByteArray running = "<domain type='kvm' id='3'><name>d</name><devices>"
                           "<disk type='file' device='disk'><driver name='qemu' type='qcow2' cache='none'/>"
                           "<source file='/i/top.qcow2' index='2'/><backingStore type='file'><format type='qcow2'/>"
                           "<source file='/i/base.qcow2'/><backingStore/></backingStore>"
                           "<target dev='vda' bus='virtio'/><alias name='virtio-disk0'/></disk>"
                           "<disk type='file' device='cdrom'><driver name='qemu' type='raw'/>"
                           "<source file='/i/old.iso' index='1'><seclabel model='dac' relabel='no'/></source>"
                           "<backingStore/><target dev='sda' bus='sata'/><readonly/><alias name='sata0-0-0'/>"
                           "<address type='drive' controller='0' bus='0' target='0' unit='0'/></disk>"
                           "</devices></domain>";

} // namespace

class TestDiskXml : public QObject {
    Q_OBJECT
private slots:
    void placesAreRead_data();
    void placesAreRead();
    void otherTextIsNoPlace_data();
    void otherTextIsNoPlace();
    void whatIsBuiltIsValid_data();
    void whatIsBuiltIsValid();
    void whatIsBuiltIsReadAgain();
    void mediaAreChanged();
    void aDiskIsFoundAndReplaced();
    void targetsFollowTheBus();
    void busesAreOffered();
    void networkPoolsLead();
    void aMoveIsKept();
    void aMoveIntoALogicalPoolIsRaw();
    void jobsAreToldByTheirTargets();
    void mediaOfTheNetworkKeepTheirLogin();
    void isoImagesAreRaw();
    void onlyALockedTrayAsksForForce_data();
    void onlyALockedTrayAsksForForce();
};

void TestDiskXml::placesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DiskSource>("source");
    QTest::newRow("file") << "/srv/a.qcow2" << DiskSource{.kind = Kind::File, .path = "/srv/a.qcow2"};
    QTest::newRow("blanks") << "  /srv//a b.raw " << DiskSource{.kind = Kind::File, .path = "/srv/a b.raw"};
    QTest::newRow("device") << "/dev/vg0/lv" << DiskSource{.kind = Kind::Block, .path = "/dev/vg0/lv"};
    QTest::newRow("by id") << "/dev/disk/by-id/scsi-1"
                           << DiskSource{.kind = Kind::Block, .path = "/dev/disk/by-id/scsi-1"};
    QTest::newRow("not below /dev") << "/dev/../srv/a" << DiskSource{.kind = Kind::File, .path = "/srv/a"};
    QTest::newRow("rbd") << "rbd:volumes/v-1"
                         << DiskSource{.kind = Kind::Network, .protocol = "rbd", .name = "volumes/v-1"};
    QTest::newRow("iqn") << "iscsi:iqn.2013-07.example:x/1"
                         << DiskSource{.kind = Kind::Network, .protocol = "iscsi", .name = "iqn.2013-07.example:x/1"};
    QTest::newRow("host") << "https://nas.example:8443/isos/a.iso"
                          << DiskSource{.kind = Kind::Network,
                                        .protocol = "https",
                                        .name = "isos/a.iso",
                                        .hosts = {"nas.example:8443"}};
}

void TestDiskXml::placesAreRead()
{
    QFETCH(QString, text);
    QFETCH(DiskSource, source);
    const auto parsed = parseDiskSource(text, {});
    QVERIFY(parsed);
    QCOMPARE(*parsed, source);
}

void TestDiskXml::otherTextIsNoPlace_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "a.qcow2", "../a", "/srv/", "/", "gopher:x", "rbd:", "rbd:a b", "C:\\a.vhd", "rbd"})
        QTest::newRow(text) << text;
}

void TestDiskXml::otherTextIsNoPlace()
{
    QFETCH(QString, text);
    const auto parsed = parseDiskSource(text, "Attach");
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Invalid);
    QVERIFY(parsed.error().advice.contains("/dev/sdb"));
}

void TestDiskXml::whatIsBuiltIsValid_data()
{
    QTest::addColumn<DiskSpec>("spec");
    const DiskSource file{.kind = Kind::File, .path = "/srv/a & b.qcow2"};
    QTest::newRow("least") << DiskSpec{.source = file, .bus = "virtio", .target = "vda"};
    QTest::newRow("most") << DiskSpec{.source = file,
                                      .bus = "scsi",
                                      .target = "sdb",
                                      .format = "qcow2",
                                      .cache = "none",
                                      .discard = "unmap",
                                      .serial = "data-1",
                                      .readOnly = true,
                                      .shareable = true};
    QTest::newRow("device") << DiskSpec{
        .source = {.kind = Kind::Block, .path = "/dev/vg0/lv"}, .bus = "virtio", .target = "vdb", .format = "raw"};
    QTest::newRow("empty drive") << DiskSpec{.device = "cdrom", .bus = "sata", .target = "sda", .readOnly = true};
    QTest::newRow("network") << DiskSpec{
        .source = {.kind = Kind::Network,
                   .protocol = "rbd",
                   .name = "pool/image",
                   .hosts = {"mon-1:6789", "[fd00::1]:6789", "mon-3"}},
        .login = {.user = "admin", .secretType = "ceph", .secretUuid = "0b3d9c5e-7f2a-4c86-9a51-5b1d7f3e2a10"},
        .bus = "virtio",
        .target = "vdc",
        .format = "raw"};
}

void TestDiskXml::whatIsBuiltIsValid()
{
    QFETCH(DiskSpec, spec);
    const QByteArray fault = schemaFault(domainWith(diskXml(spec)), "domain");
    QVERIFY2(fault.isEmpty(), fault.constData());
}

void TestDiskXml::whatIsBuiltIsReadAgain()
{
    const DiskSpec spec{.source = {.kind = Kind::Network,
                                   .protocol = "rbd",
                                   .name = "pool/image",
                                   .hosts = {"mon-1:6789", "[fd00::1]:6789", "mon-3"}},
                        .bus = "virtio",
                        .target = "vdc",
                        .format = "raw",
                        .shareable = true};
    const DiskFacts facts = diskFacts(diskXml(spec));
    QCOMPARE(facts.source, spec.source);
    QCOMPARE(facts.bus, spec.bus);
    QVERIFY(facts.shareable && !facts.readOnly && !facts.mirrored);
    QVERIFY(diskXml(spec).contains("name=\"fd00::1\" port=\"6789\""));
}

void TestDiskXml::mediaAreChanged()
{
    const QByteArray drive = diskElement(running, "sda");
    const QByteArray other = withMedia(
        drive, {.source = {.kind = Kind::File, .path = "/i/new.iso"}, .login = {}, .format = "raw"});
    QCOMPARE(diskFacts(other).source.path, QString("/i/new.iso"));
    QVERIFY(!other.contains("old.iso") && !other.contains("seclabel") && !other.contains("alias"));
    QVERIFY(other.contains("controller=\"0\"") && other.contains("<readonly"));
    const QByteArray ejected = withMedia(drive, {});
    QCOMPARE(diskFacts(ejected).source, DiskSource());
    for (const QByteArray &xml : {other, ejected})
        QVERIFY2(schemaFault(domainWith(xml), "domain").isEmpty(), schemaFault(domainWith(xml), "domain").constData());
}

void TestDiskXml::aDiskIsFoundAndReplaced()
{
    QCOMPARE(targetsIn(running), (QStringList{"vda", "sda"}));
    QVERIFY(diskElement(running, "vdb").isEmpty());
    const QByteArray moved = withDiskSource(running, "vda", {.kind = Kind::Block, .path = "/dev/vg0/lv"}, "raw");
    const QByteArray disk = diskElement(moved, "vda");
    QCOMPARE(diskFacts(disk).source.path, QString("/dev/vg0/lv"));
    QCOMPARE(diskFacts(disk).format, QString("raw"));
    QVERIFY(disk.contains("type=\"block\"") && disk.contains("cache=\"none\"") && !disk.contains("base.qcow2"));
    QCOMPARE(diskElement(moved, "sda"), diskElement(running, "sda"));
    const QByteArray back = withDiskElement(moved, "vda", diskElement(running, "vda"));
    QCOMPARE(diskElement(back, "vda"), diskElement(running, "vda"));
    QCOMPARE(targetsIn(back), targetsIn(running));
}

void TestDiskXml::targetsFollowTheBus()
{
    QCOMPARE(nextTarget("virtio", {"vda", "vdc", "sda"}), QString("vdb"));
    QCOMPARE(nextTarget("scsi", {"sda"}), QString("sdb"));
    QCOMPARE(nextTarget("ide", {}), QString("hda"));
    QStringList all;
    for (char letter = 'a'; letter <= 'z'; ++letter)
        all << QStringLiteral("vd") + QLatin1Char(letter);
    QCOMPARE(nextTarget("virtio", all), QString("vdaa"));
    QVERIFY(isTarget("vdaa") && isTarget("xvda") && isTarget("hdc"));
    QVERIFY(!isTarget("vd") && !isTarget("vda1") && !isTarget("VDA") && !isTarget("../x"));
    QVERIFY(isSerial("data-1 x") && isSerial("") && !isSerial("a/b") && !isSerial("ä"));
}

void TestDiskXml::busesAreOffered()
{
    const QByteArray capabilities = "<domainCapabilities><devices><disk supported='yes'><enum name='diskDevice'>"
                                    "<value>disk</value></enum><enum name='bus'><value>ide</value><value>fdc</value>"
                                    "<value>scsi</value><value>virtio</value><value>usb</value></enum></disk></devices>"
                                    "</domainCapabilities>";
    const DiskOptions now = diskOptions(running, running, capabilities);
    QCOMPARE(now.buses, (QStringList{"virtio", "scsi", "usb"}));
    QCOMPARE(now.whenOff, QStringList{"ide"});
    QCOMPARE(now.targets, (QStringList{"vda", "sda"}));
    QByteArray scsi = running;
    scsi.replace("bus='virtio'", "bus='scsi'");
    const DiskOptions off = diskOptions({}, scsi, capabilities);
    QCOMPARE(off.buses, (QStringList{"scsi", "virtio", "usb", "ide"})); // as its first disk has it
    QVERIFY(off.whenOff.isEmpty() && !off.running);
    QVERIFY(diskOptions({}, running, {}).buses.contains("sata")); // a driver that cannot tell
}

void TestDiskXml::networkPoolsLead()
{
    const NetworkPool pool = networkPool(
        "<pool type='rbd'><name>ceph</name><source><host name='mon-1' port='6789'/>"
        "<name>vms</name><auth type='ceph' username='admin'>"
        "<secret uuid='0b3d9c5e-7f2a-4c86-9a51-5b1d7f3e2a10'/></auth></source></pool>");
    QCOMPARE(pool.source,
             (DiskSource{.kind = Kind::Network, .protocol = "rbd", .name = "vms", .hosts = {"mon-1:6789"}}));
    QCOMPARE(pool.login.user, QString("admin"));
    QCOMPARE(pool.login.secretType, QString("ceph"));
    QVERIFY(networkPool("<pool type='dir'><name>default</name></pool>").source.protocol.isEmpty());
}

void TestDiskXml::aMoveIsKept()
{
    const DiskMove move{.target = "vda",
                        .from = "/i/top.qcow2",
                        .element = diskElement(running, "vda"),
                        .to = {.pool = QUuid::createUuid(), .poolName = "fast", .name = "top.qcow2"},
                        .path = "/fast/top.qcow2",
                        .format = "qcow2",
                        .capacity = 5ULL << 40,
                        .bytes = 7,
                        .wasActive = true,
                        .deleteOld = true,
                        .old = {.pool = QUuid::createUuid(), .poolName = "default", .name = "top.qcow2"}};
    const DiskMove again = DiskMove::fromJson(move.toJson());
    QCOMPARE(again.toJson(), move.toJson());
    QCOMPARE(again.to, move.to);
    QCOMPARE(again.capacity, move.capacity);
    const Steps live = stepsOf(again, "d");
    QCOMPARE(live.size(), 6U);
    // The copy can be given up; what is gone on with cannot.
    QVERIFY(!live[2].said.final && live[2].undo && live[3].said.final && !live[3].undo);
    DiskMove off = again;
    off.wasActive = false;
    const Steps cold = stepsOf(off, "d");
    QCOMPARE(cold.size(), 4U);
    QVERIFY(cold[1].undo && cold[2].undo && !cold[2].said.final && cold[3].said.final);
}

// Logical volumes have no format of their own: what the disk had before must not stay in the definition.
void TestDiskXml::aMoveIntoALogicalPoolIsRaw()
{
    const DiskSource device{.kind = Kind::Block, .path = "/dev/vg0/lv"};
    const DiskFacts moved = diskFacts(diskElement(movedDefinition(running, {.target = "vda"}, device), "vda"));
    QCOMPARE(moved.source, device);
    QCOMPARE(moved.format, QString("raw"));
    const QByteArray file = movedDefinition(running, {.target = "vda", .format = "qcow2"}, device);
    QCOMPARE(diskFacts(diskElement(file, "vda")).format, QString("qcow2"));
}

void TestDiskXml::jobsAreToldByTheirTargets()
{
    QByteArray copied = running;
    copied.replace("<target dev='vda'", "<mirror type='block' job='copy'><format type='raw'/>"
                                        "<source dev='/dev/vg0/lv'/></mirror><target dev='vda'");
    const DiskFacts disk = diskFacts(diskElement(copied, "vda"));
    QVERIFY(disk.mirrored);
    QCOMPARE(disk.mirror, (DiskSource{.kind = Kind::Block, .path = "/dev/vg0/lv"}));
    const DiskFacts idle = diskFacts(diskElement(running, "vda"));
    QVERIFY(!idle.mirrored && idle.mirror == DiskSource() && !idle.encrypted);
    QByteArray secret = running;
    secret.replace("<backingStore type='file'>", "<encryption format='luks'/><backingStore type='file'>");
    QVERIFY(diskFacts(diskElement(secret, "vda")).encrypted);
}

void TestDiskXml::mediaOfTheNetworkKeepTheirLogin()
{
    const Media media{
        .source = {.kind = Kind::Network, .protocol = "rbd", .name = "isos/a.iso", .hosts = {"mon-1"}},
        .login = {.user = "admin", .secretType = "ceph", .secretUuid = "0b3d9c5e-7f2a-4c86-9a51-5b1d7f3e2a10"},
        .format = "raw"};
    const QByteArray drive = withMedia(diskElement(running, "sda"), media);
    QVERIFY2(drive.contains("<auth username=\"admin\""), drive.constData());
    QVERIFY2(schemaFault(domainWith(drive), "domain").isEmpty(), schemaFault(domainWith(drive), "domain").constData());
}

void TestDiskXml::isoImagesAreRaw()
{
    QCOMPARE(driverFormat("iso"), QString("raw"));
    QCOMPARE(driverFormat(""), QString("raw"));
    QCOMPARE(driverFormat("qcow2"), QString("qcow2"));
}

void TestDiskXml::onlyALockedTrayAsksForForce_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("locked");
    QTest::newRow("libvirt") << "operation failed: timed out waiting to open tray of 'sda'" << true;
    QTest::newRow("QEMU") << "internal error: unable to execute QEMU command 'blockdev-open-tray': Device 'sata0-0-0' "
                             "is locked and force was not specified, wait for tray to open and try again"
                          << true;
    QTest::newRow("blocked") << "the operation was blocked by the administrator" << false;
    QTest::newRow("a lock of the file") << "Failed to get shared \"write\" lock: it is locked by another" << false;
    QTest::newRow("a name") << "Could not open '/srv/trays/locked.iso'" << false;
}

void TestDiskXml::onlyALockedTrayAsksForForce()
{
    QFETCH(QString, message);
    QTEST(mediaIsLocked({.kind = Error::Kind::Failed, .message = message}), "locked");
    QVERIFY(!mediaIsLocked({.kind = Error::Kind::Disconnected, .message = message}));
}

QTEST_GUILESS_MAIN(TestDiskXml)
#include "tst_diskxml.moc"
