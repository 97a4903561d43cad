// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshotxml.h"
#include <QTest>

using namespace virt;

namespace {

QByteArray domainWith(const QByteArray &devices, const QByteArray &os = {})
{
    return "<domain type='kvm'><name>web-1</name><os><type>hvm</type>" + os + "</os><devices>" + devices
           + "</devices></domain>";
}

QByteArray disk(const QByteArray &name, const QByteArray &format, const QByteArray &more = {})
{
    return "<disk type='file' device='disk'><driver name='qemu' type='" + format + "'/><source file='/i/" + name
           + "'/><target dev='" + name + "' bus='virtio'/>" + more + "</disk>";
}

const QByteArray taken = R"(<domainsnapshot>
  <name>before &lt;update&gt;</name>
  <description>first line
second line</description>
  <state>running</state>
  <parent>
    <name>base</name>
  </parent>
  <creationTime>1700000000</creationTime>
  <memory snapshot='internal'/>
  <disks>
    <disk name='vda' snapshot='internal'/>
    <disk name='vdb' snapshot='no'/>
  </disks>
  <domain type='kvm'>
    <name>web-1</name>
    <os><cmdline> </cmdline></os>
    <!-- kept -->
    <x:own xmlns:x='urn:x' note='a&#10;b'/>
  </domain>
</domainsnapshot>)";

} // namespace

class TestSnapshotXml : public QObject {
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void goodNamesComeBack_data();
    void goodNamesComeBack();
    void misreadNames();
    void descriptions();
    void reads();
    void readsKinds_data();
    void readsKinds();
    void refusesOtherDocuments();
    void fitsTheSchema_data();
    void fitsTheSchema();
    void changesOnlyTheDescription();
    void addsAndRemovesTheDescription();
    void obstacles_data();
    void obstacles();
    void relations();
};

void TestSnapshotXml::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *title, const QString &name, bool good) { QTest::newRow(title) << name << good; };
    row("plain", QStringLiteral("before-update"), true);
    row("inner space", QStringLiteral("before the update"), true);
    row("markup", QStringLiteral("a<b>&'d'"), true);
    row("percent", QStringLiteral("a%1"), true);
    row("double quote", QStringLiteral("a\"b"), false);
    row("backslash", QStringLiteral("a\\b"), false);
    row("right to left", QStringLiteral("قبل التحديث"), true);
    row("four bytes", QStringLiteral("💾𝔘"), true);
    row("leading dash", QStringLiteral("-d"), true);
    row("digits and more", QStringLiteral("2024-05-01"), true);
    row("longest", QString(247, u'x'), true);
    row("longest in bytes", QString(82, u'漢') + u'x', true);
    row("empty", QString(), false);
    row("spaces", QStringLiteral("  "), false);
    row("leading space", QStringLiteral(" a"), false);
    row("trailing space", QStringLiteral("a "), false);
    row("newline", QStringLiteral("a\nb"), false);
    row("tab", QStringLiteral("a\tb"), false);
    row("escape", QStringLiteral("a\x1b[1m"), false);
    row("nul", QString(QChar(u'\0')) + u'a', false);
    row("line separator", QString(u'a') + QChar(QChar::LineSeparator) + u'b', false);
    row("lone surrogate", QString(QChar(0xd83d)) + u'a', false);
    row("non-character", QString(QChar(0xfffe)) + u'a', false);
    row("slash first", QStringLiteral("/etc"), false);
    row("slash", QStringLiteral("a/b"), false);
    row("dot first", QStringLiteral("../a"), false);
    row("digits", QStringLiteral("12"), false);
    row("too long", QString(248, u'x'), false);
    row("too long in bytes", QString(83, u'漢'), false);
}

void TestSnapshotXml::names()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(faultInSnapshotName(name).isEmpty(), good);
}

void TestSnapshotXml::goodNamesComeBack_data()
{
    names_data();
}

void TestSnapshotXml::goodNamesComeBack()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    if (!good)
        return;
    const auto read = parseSnapshot(buildSnapshotXml({.name = name, .description = name + u'\n' + name}));
    QVERIFY(read);
    QCOMPARE(read->name, name);
    QCOMPARE(read->description, name + u'\n' + name);
}

void TestSnapshotXml::misreadNames()
{
    for (const QString &name : {QStringLiteral("7"), QStringLiteral("a\"b"), QStringLiteral("a\\b")})
        QVERIFY2(revertMayMissName(name), qPrintable(name));
    for (const QString &name : {QStringLiteral("v7"), QStringLiteral("a'b"), QStringLiteral("a/b")})
        QVERIFY2(!revertMayMissName(name), qPrintable(name));
}

void TestSnapshotXml::descriptions()
{
    QVERIFY(faultInSnapshotDescription(QStringLiteral("two\nlines\tand a tab")).isEmpty());
    QVERIFY(faultInSnapshotDescription({}).isEmpty());
    QVERIFY(!faultInSnapshotDescription(QStringLiteral("bell\a")).isEmpty());
}

void TestSnapshotXml::reads()
{
    const auto read = parseSnapshot(taken);
    QVERIFY(read);
    QCOMPARE(*read, (Snapshot{.name = QStringLiteral("before <update>"),
                              .parent = QStringLiteral("base"),
                              .description = QStringLiteral("first line\nsecond line"),
                              .created = QDateTime::fromSecsSinceEpoch(1700000000),
                              .state = DomainState::Running,
                              .withMemory = true}));
}

void TestSnapshotXml::readsKinds_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<DomainState>("state");
    QTest::addColumn<bool>("memory");
    QTest::addColumn<bool>("external");
    QTest::addColumn<bool>("diskOnly");
    QTest::newRow("off") << QByteArray("<state>shutoff</state><memory snapshot='no'/>") << DomainState::Off << false
                         << false << false;
    QTest::newRow("paused") << QByteArray("<state>paused</state><memory snapshot='internal'/>") << DomainState::Paused
                            << true << false << false;
    QTest::newRow("disks only") << QByteArray("<state>disk-snapshot</state><memory snapshot='no'/>"
                                              "<disks><disk name='vda' snapshot='external'/></disks>")
                                << DomainState::Unknown << false << true << true;
    QTest::newRow("external memory") << QByteArray("<state>running</state><memory snapshot='external' file='/m'/>")
                                     << DomainState::Running << true << true << false;
    QTest::newRow("old, running") << QByteArray("<state>running</state>") << DomainState::Running << true << false
                                  << false;
    QTest::newRow("old, off") << QByteArray("<state>shutoff</state>") << DomainState::Off << false << false << false;
}

void TestSnapshotXml::readsKinds()
{
    QFETCH(QByteArray, inside);
    const auto read = parseSnapshot("<domainsnapshot><name>a</name>" + inside + "</domainsnapshot>");
    QVERIFY(read);
    QTEST(read->state, "state");
    QTEST(read->withMemory, "memory");
    QTEST(read->external, "external");
    QTEST(read->diskOnly, "diskOnly");
}

void TestSnapshotXml::refusesOtherDocuments()
{
    for (const char *xml : {"", "<domain/>", "<domainsnapshot>", "nonsense"}) {
        QVERIFY2(!parseSnapshot(xml), xml);
        QVERIFY2(!withDescription(xml, QStringLiteral("d")), xml);
    }
}

void TestSnapshotXml::fitsTheSchema_data()
{
    QTest::addColumn<QByteArray>("xml");
    const QList<SnapshotDiskOffer> disks{
        {QStringLiteral("vda"), {QStringLiteral("/i/a b&.qcow2"), QStringLiteral("qcow2")}},
        {QStringLiteral("vdb"), {QStringLiteral("/i/b.raw"), QStringLiteral("raw")}},
        {QStringLiteral("vdc"), {QStringLiteral("/dev/vg/c"), QStringLiteral("raw")}}};
    TakeRequest request{.name = QStringLiteral("before <update>"), .description = QStringLiteral("first\nsecond")};
    QTest::newRow("internal") << buildSnapshotXml(request);
    request.kind = SnapshotKind::External;
    request.memory = QStringLiteral("/i/a b&.mem");
    request.overlays = {{QStringLiteral("vda"), QStringLiteral("/i/a b&.s1")},
                        {QStringLiteral("vdc"), QStringLiteral("/i/c.s1")}};
    request.leaveOut = {QStringLiteral("vdb")};
    QTest::newRow("external, running") << buildSnapshotXml(request, disks, true);
    QTest::newRow("external, off") << buildSnapshotXml(request, disks, false);
    request.kind = SnapshotKind::DiskOnly;
    QTest::newRow("disks only") << buildSnapshotXml(request, disks, true);
    request.description.clear();
    QTest::newRow("without a description") << buildSnapshotXml(request, disks, true);
}

void TestSnapshotXml::fitsTheSchema()
{
    QFETCH(QByteArray, xml);
    QCOMPARE(schemaFault(xml, "domainsnapshot"), QByteArray());
}

void TestSnapshotXml::changesOnlyTheDescription()
{
    const auto changed = withDescription(taken, QStringLiteral("<new> & \"quoted\""));
    QVERIFY(changed);
    QCOMPARE(parseSnapshot(*changed)->description, QStringLiteral("<new> & \"quoted\""));
    const auto back = withDescription(*changed, QStringLiteral("first line\nsecond line"));
    // How quotes of attributes are written is the only liberty the writer takes.
    QCOMPARE(QString::fromUtf8(*back), QString::fromUtf8(taken).replace(u'\'', u'"'));
}

void TestSnapshotXml::addsAndRemovesTheDescription()
{
    const auto without = withDescription(taken, {});
    QVERIFY(without && !without->contains("<description"));
    const auto with = withDescription(*without, QStringLiteral("again"));
    QVERIFY(with);
    QVERIFY(with->contains("</name><description>again</description>"));
}

void TestSnapshotXml::obstacles_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<bool>("running");
    QTest::addColumn<QStringList>("named"); // one word of each obstacle, in order
    const QByteArray good = disk("vda", "qcow2");
    const auto row = [](const char *title, const QByteArray &xml, bool running, const QStringList &named) {
        QTest::newRow(title) << xml << running << named;
    };
    row("qcow2", domainWith(good), true, {});
    row("format not told", domainWith("<disk type='file'><source file='/i'/><target dev='vda'/></disk>"), true, {});
    row("raw", domainWith(good + disk("vdb", "raw")), false, {QStringLiteral("vdb")});
    row("two raw", domainWith(disk("vda", "raw") + disk("vdb", "raw")), false,
        {QStringLiteral("vda"), QStringLiteral("vdb")});
    row("raw, read-only", domainWith(good + disk("vdb", "raw", "<readonly/>")), false, {});
    row("raw, left out",
        domainWith(good + "<disk type='file' snapshot='no'><driver type='raw'/><source file='/x'/></disk>"), false, {});
    row("cdrom", domainWith(good + "<disk type='file' device='cdrom'><driver type='raw'/><source file='/x'/></disk>"),
        true, {});
    row("set to external",
        domainWith("<disk type='file' snapshot='external'><driver type='qcow2'/><source file='/x'/><target "
                   "dev='vdc'/></disk>"),
        false, {QStringLiteral("vdc")});
    row("network",
        domainWith("<disk type='network'><driver type='raw'/><source protocol='rbd' name='p/i'/><target "
                   "dev='vda'/></disk>"),
        true, {QStringLiteral("rbd")});
    row("no disk", domainWith({}), false, {QStringLiteral("disk")});
    row("only a cdrom", domainWith("<disk type='file' device='cdrom'><source file='/x'/></disk>"), true,
        {QStringLiteral("disk")});
    row("raw nvram", domainWith(good, "<loader readonly='yes' type='pflash'>/c</loader><nvram>/v</nvram>"), false,
        {QStringLiteral("NVRAM")});
    row("qcow2 nvram",
        domainWith(good, "<loader readonly='yes' type='pflash'>/c</loader><nvram format='qcow2'>/v</nvram>"), false,
        {});
    row("bios", domainWith(good, "<loader type='rom'>/c</loader>"), false, {});
    const QByteArray pci =
        "<hostdev mode='subsystem' type='pci'><source><address domain='0x0000' bus='0x03' slot='0x00' "
        "function='0x1'/></source></hostdev>";
    row("pci, running", domainWith(good + pci), true, {QStringLiteral("0000:03:00.1")});
    row("pci, off", domainWith(good + pci), false, {});
    row("usb", domainWith(good + "<hostdev mode='subsystem' type='usb'/>"), true, {});
    row("interface of the host",
        domainWith(good + "<interface type='hostdev'><mac address='52:54:00:1:2:3'/></interface>"), true,
        {QStringLiteral("52:54:00:1:2:3")});
    row("unplugged by itself",
        domainWith(good + "<interface type='hostdev'><teaming type='transient' persistent='ua-1'/></interface>"), true,
        {});
    row("virtiofs", domainWith(good + "<filesystem><driver type='virtiofs'/><target dir='work'/></filesystem>"), true,
        {QStringLiteral("work")});
    row("not XML", "<domain", false, {QStringLiteral("could not be read")});
}

void TestSnapshotXml::obstacles()
{
    QFETCH(QByteArray, xml);
    QFETCH(bool, running);
    QFETCH(QStringList, named);
    const QStringList found = snapshotObstacles(xml, running);
    QVERIFY2(found.size() == named.size(), qPrintable(found.join(u'\n')));
    for (qsizetype i = 0; i < found.size(); ++i)
        QVERIFY2(found[i].contains(named[i]), qPrintable(found[i]));
}

void TestSnapshotXml::relations()
{
    const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");
    const SnapshotTree tree{{{.name = a}, {.name = b, .parent = a, .current = true}, {.name = c, .parent = b}}};
    QCOMPARE(tree.descendants(a), QStringList({b, c}));
    QCOMPARE(tree.childrenOf(a), QStringList(b));
    QCOMPARE(tree.current()->name, b);
    QVERIFY(!tree.find(QStringLiteral("d")));
    const SnapshotTree circle{{{.name = a, .parent = b}, {.name = b, .parent = a}}};
    QCOMPARE(circle.descendants(a), QStringList(b));
}

QTEST_GUILESS_MAIN(TestSnapshotXml)
#include "tst_snapshotxml.moc"
