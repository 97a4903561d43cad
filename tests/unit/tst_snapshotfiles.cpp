// SPDX-License-Identifier: GPL-3.0-or-later
// Which files snapshots stand on, and definitions put over others. The samples are libvirt's own, shortened.
#include "virt/snapshot/snapshotfiles.h"
#include "virt/snapshot/snapshotplans.h"
#include "virt/xml/chain.h"
#include <QTest>

using namespace virt;

namespace {

const QByteArray domain = R"(<domain type='qemu'>
  <name>web-1</name>
  <uuid>34acd536-d430-490e-a401-a0fd5244d603</uuid>
  <title>old</title>
  <os><nvram>/var/lib/libvirt/qemu/nvram/web-1_VARS.fd</nvram></os>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2' discard='unmap'/>
      <source file='/images/web-1.qcow2' index='2'/>
      <backingStore type='file' index='1'><format type='raw'/><source file='/images/base.raw'/><backingStore/></backingStore>
      <target dev='vda' bus='virtio'/>
    </disk>
    <disk type='block' device='disk'>
      <source dev='/dev/vg/data'/>
      <target dev='vdb' bus='virtio'/>
    </disk>
    <disk type='file' device='cdrom'><target dev='sda' bus='sata'/><readonly/></disk>
  </devices>
</domain>)";

QByteArray snapshot()
{
    return "<domainsnapshot><name>s1</name><parent><name>s0</name></parent>"
           "<memory snapshot='external' file='/images/web-1.s1.mem'/><disks>"
           "<disk name='vda' snapshot='external' type='file'><source file='/images/web-1.s1'/></disk>"
           "<disk name='vdb' snapshot='no'/></disks>"
           + domain
           + QByteArray(domain).replace("<domain ", "<inactiveDomain ").replace("</domain>", "</inactiveDomain>")
           + "</domainsnapshot>";
}

} // namespace

class TestSnapshotFiles : public QObject {
    Q_OBJECT
private slots:
    void filesAreFound();
    void definitionsAreTakenOut();
    void disksGoOverOtherFiles();
    void whatBelongsToTheInstanceStays();
    void snapshotsAreRetold();
    void chains();
    void namesBesideTheImage_data();
    void namesBesideTheImage();
};

void TestSnapshotFiles::filesAreFound()
{
    const auto files = parseSnapshotFiles(snapshot());
    QVERIFY(files);
    QCOMPARE(files->name, QStringLiteral("s1"));
    QCOMPARE(files->parent, QStringLiteral("s0"));
    QCOMPARE(files->memory, QStringLiteral("/images/web-1.s1.mem"));
    QCOMPARE(files->nvram, QStringLiteral("/var/lib/libvirt/qemu/nvram/web-1_VARS.fd"));
    QVERIFY(files->hasExternal() && !files->hasInternal());
    const DiskFiles frozen{{QStringLiteral("vda"), {QStringLiteral("/images/web-1.qcow2"), QStringLiteral("qcow2")}}};
    QCOMPARE(files->frozen(), frozen);
    QCOMPARE(files->disks.first().overlay, QStringLiteral("/images/web-1.s1"));
    QVERIFY(!parseSnapshotFiles("<domain/>"));
    QVERIFY(!parseSnapshotFiles("<"));
}

void TestSnapshotFiles::definitionsAreTakenOut()
{
    const auto stored = domainIn(snapshot(), Definition::Stored);
    QVERIFY(stored && stored->startsWith("<domain "));
    const auto only = domainIn("<domainsnapshot>" + domain + "</domainsnapshot>", Definition::Stored);
    QVERIFY(only && only->startsWith("<domain "));
    QVERIFY(!domainIn("<domainsnapshot/>", Definition::Running));
}

void TestSnapshotFiles::disksGoOverOtherFiles()
{
    const DiskFiles wanted{{QStringLiteral("vda"), {QStringLiteral("/images/a&b"), QStringLiteral("qcow2")}},
                           {QStringLiteral("vdb"), {QStringLiteral("/images/data.new"), QStringLiteral("qcow2")}}};
    const QByteArray now = withDiskFiles(domain, wanted);
    QCOMPARE(diskFiles(now), wanted);
    QVERIFY(!now.contains("base.raw") && !now.contains("index=") && !now.contains("/dev/vg"));
    QVERIFY(now.contains("discard=\"unmap\"") && now.contains("sda"));
    QCOMPARE(diskFiles(domain).value(QStringLiteral("vdb")).format, QStringLiteral("raw"));
}

void TestSnapshotFiles::whatBelongsToTheInstanceStays()
{
    const QByteArray present = "<domain><name>renamed</name><uuid>u</uuid><title>new</title>"
                               "<metadata><x:y xmlns:x='urn:x'/></metadata></domain>";
    const QByteArray now = withIdentityOf(domain, present);
    QVERIFY(now.contains("<name>renamed</name>") && now.contains("<title>new</title>") && now.contains("urn:x"));
    QVERIFY(!now.contains("old"));
    QVERIFY(!withIdentityOf(domain, "<domain><name>n</name></domain>").contains("<title>"));
}

void TestSnapshotFiles::snapshotsAreRetold()
{
    const QByteArray over = withOverlays(snapshot(), {{QStringLiteral("vda"), QStringLiteral("/images/r1")}});
    QCOMPARE(parseSnapshotFiles(over)->disks.first().overlay, QStringLiteral("/images/r1"));
    const QByteArray moved = withFrozen(
        snapshot(), {{QStringLiteral("vda"), {QStringLiteral("/images/base.raw"), QStringLiteral("raw")}}});
    const ImageFile expected{QStringLiteral("/images/base.raw"), QStringLiteral("raw")};
    QCOMPARE(parseSnapshotFiles(moved)->disks.first().frozen, expected);
    QVERIFY(!moved.contains("web-1.qcow2")); // in both definitions
}

void TestSnapshotFiles::chains()
{
    const ImageChains found = imageChains(domain);
    const QStringList expected{QStringLiteral("/images/web-1.qcow2"), QStringLiteral("/images/base.raw")};
    QCOMPARE(found.value(QStringLiteral("vda")), expected);
    QCOMPARE(found.value(QStringLiteral("sda")), QStringList());
    QVERIFY(imageChains("<").isEmpty());
}

void TestSnapshotFiles::namesBesideTheImage_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("overlay");
    QTest::newRow("usual") << QStringLiteral("/images/web-1.qcow2") << QStringLiteral("/images/web-1.s.qcow2");
    QTest::newRow("again") << QStringLiteral("/images/web-1.before.qcow2") << QStringLiteral("/images/web-1.s.qcow2");
    QTest::newRow("bare") << QStringLiteral("/images/disk") << QStringLiteral("/images/disk.s.qcow2");
}

void TestSnapshotFiles::namesBesideTheImage()
{
    QFETCH(QString, image);
    QFETCH(QString, overlay);
    QCOMPARE(proposedOverlay(image, QStringLiteral("s")), overlay);
}

QTEST_GUILESS_MAIN(TestSnapshotFiles)
#include "tst_snapshotfiles.moc"
