// SPDX-License-Identifier: GPL-3.0-or-later
// New instances made from the definition and the images of others, without any host.
#include "schema.h"
#include "virt/clone/newdefinition.h"
#include "virt/clone/newinstance_p.h"
#include "virt/instance/details.h"
#include <QTest>

using namespace virt;
using Disk = NewInstance::Disk;
using How = Disk::How;

namespace {

const QByteArray head =
    "<domain type='qemu' id='7'><name>web-1</name><uuid>8e25127d-d882-40b4-b682-8335661371a5</uuid>";

QByteArray domain(const QByteArray &more, const QByteArray &devices)
{
    return head + more + "<memory>1024</memory><os><type arch='x86_64' machine='q35'>hvm</type>"
           + "<nvram template='/usr/VARS.fd'>/n/web-1.fd</nvram></os><devices>" + devices + "</devices></domain>";
}

const QByteArray devices =
    "<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='/i/web-1.raw'/>"
    "<target dev='vda' bus='virtio'/></disk>"
    "<disk type='file' device='disk'><source file='/i/data.raw'/><target dev='vdb' bus='virtio'/></disk>"
    "<disk type='file' device='cdrom'><source file='/i/cd.iso'/><target dev='sda' bus='sata'/><readonly/></disk>"
    "<interface type='network'><mac address='52:54:00:11:22:33'/><source network='default'/><target dev='web0'/>"
    "</interface><serial type='file'><source path='/l/web-1.txt'/><log file='/l/web-1.log'/></serial>"
    "<graphics type='vnc' port='5907' autoport='no'/>";

NewIdentity identity(const QString &nvram = {})
{
    return {
        .name = "web <2>",
        .uuid = QUuid::createUuid(),
        .images = {{"vda", {.source = {.kind = DiskSource::Kind::File, .path = "/b/new.qcow2"}, .format = "qcow2"}}},
        .nvram = nvram};
}

NewInstance sample(How how)
{
    return {.uuid = QUuid::createUuid(),
            .name = "copy",
            .definition = "<domain/>",
            .disks = {{.how = how,
                       .target = "vda",
                       .origin = "/i/web-1.qcow2",
                       .originFormat = "qcow2",
                       .inside = how == How::Extract ? QString("before") : QString(),
                       .to = {.pool = QUuid::createUuid(), .poolName = "default", .name = "copy-vda.qcow2"},
                       .path = "/i/copy-vda.qcow2",
                       .format = "qcow2",
                       .capacity = 7,
                       .bytes = 5}},
            .keptNvram = "/n/web-1.fd.before",
            .nvram = "/n/copy_VARS.fd",
            .start = true,
            .snapshot = "before",
            .snapshotCreated = 1709208000};
}

} // namespace

class TestNewInstance : public QObject {
    Q_OBJECT
private slots:
    void theNewInstanceSharesNothing();
    void portsAndSocketsAreItsOwn_data();
    void portsAndSocketsAreItsOwn();
    void firmwareVariablesOfItsOwn();
    void nobodyElseOwnsIt_data();
    void nobodyElseOwnsIt();
    void tagsStay();
    void namesAreJudged();
    void aPlanIsKept();
    void stepsFollowTheDisk();
    void aSnapshotIsFoundInsideAnImage();
    void aSnapshotIsLookedAtAgain();
};

void TestNewInstance::theNewInstanceSharesNothing()
{
    const NewIdentity wanted = identity();
    const QByteArray xml = newDefinition(domain({}, devices), wanted);
    for (const char *gone : {"8e25127d", "52:54:00", "nvram", "web-1", "web0", "data.raw", "type=\"raw\"", "5907"})
        QVERIFY2(!xml.contains(gone), xml.constData());
    QVERIFY(xml.contains("web &lt;2&gt;") && xml.contains(wanted.uuid.toByteArray(QUuid::WithoutBraces)));
    QVERIFY(xml.contains("/b/new.qcow2") && xml.contains("type=\"qcow2\"") && xml.contains("/i/cd.iso"));
    QCOMPARE(schemaFault(xml, "domain"), QByteArray());
    QVERIFY(newDefinition("no XML", wanted).isEmpty());
}

void TestNewInstance::portsAndSocketsAreItsOwn_data()
{
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *name, const QByteArray &device, const QByteArray &wanted) {
        QTest::newRow(name) << device << wanted;
    };
    row("serial at a socket", "<serial type='unix'><source mode='bind' path='/s'/><target port='0'/></serial>",
        "<serial type=\"pty\"><target port=\"0\"/></serial>");
    row("console at a port",
        "<console type='tcp'><source mode='bind' host='::' service='4555'/><protocol type='telnet'/>"
        "<target type='serial' port='0'/></console>",
        "<console type=\"pty\"><target type=\"serial\" port=\"0\"/></console>");
    row("serial at two ports",
        "<serial type='udp'><source mode='bind' host='::' service='4555'/><source mode='connect' host='::' "
        "service='4556'/><target port='0'/></serial>",
        "<serial type=\"pty\"><target port=\"0\"/></serial>");
    row("agent",
        "<channel type='unix'><source mode='bind' path='/a'/><target type='virtio' name='org.qemu'/></channel>",
        "<channel type=\"unix\"><source mode=\"bind\"/><target type=\"virtio\" name=\"org.qemu\"/></channel>");
    row("channel at a port",
        "<channel type='tcp'><source mode='bind' host='::' service='4555'/><target type='virtio' name='x'/></channel>",
        "<channel type=\"pty\"><target type=\"virtio\" name=\"x\"/></channel>");
    row("spice's channel", "<channel type='spicevmc'><target type='virtio' name='com.redhat.spice.0'/></channel>",
        "<channel type=\"spicevmc\"><target type=\"virtio\" name=\"com.redhat.spice.0\"/></channel>");
    row("VNC", "<graphics type='vnc' port='5907' websocket='5707' autoport='no' listen='::'/>",
        "<graphics type=\"vnc\" autoport=\"yes\" listen=\"::\"/>");
    row("SPICE", "<graphics type='spice' port='5907' tlsPort='5908'/>", "<graphics type=\"spice\" autoport=\"yes\"/>");
    row("VNC at a socket", "<graphics type='vnc' socket='/s'/>",
        "<graphics type=\"vnc\"><listen type=\"socket\"/></graphics>");
    row("SPICE at a socket", "<graphics type='spice'><listen type='socket' socket='/s'/></graphics>",
        "<graphics type=\"spice\"><listen type=\"socket\"/></graphics>");
    row("SDL", "<graphics type='sdl' display=':0'/>", "<graphics type=\"sdl\" display=\":0\"/>");
    row("no screen", "<graphics type='egl-headless'/>", "<graphics type=\"egl-headless\"/>");
}

static QByteArray withoutSpace(const QByteArray &xml)
{
    QByteArray out;
    for (const QByteArray &line : xml.split('\n'))
        out += line.trimmed();
    return out.replace(" />", "/>");
}

void TestNewInstance::portsAndSocketsAreItsOwn()
{
    QFETCH(QByteArray, device);
    QFETCH(QByteArray, wanted);
    const QByteArray xml = newDefinition(domain({}, device), identity());
    QVERIFY2(withoutSpace(xml).contains("<devices>" + wanted + "</devices>"), xml.constData());
    QCOMPARE(schemaFault(xml, "domain"), QByteArray());
}

void TestNewInstance::firmwareVariablesOfItsOwn()
{
    const QByteArray xml = newDefinition(domain({}, {}), identity("/n/new_VARS.fd"));
    QVERIFY(xml.contains("<nvram template=\"/usr/VARS.fd\">/n/new_VARS.fd</nvram>"));
    QVERIFY(!usesUefi(xml));
    QVERIFY(usesUefi("<domain><os firmware='efi'/></domain>"));
    QVERIFY(usesUefi("<domain><os><loader type='pflash'>/f</loader></os></domain>"));
    QVERIFY(hasOwnTpm("<domain><devices><tpm><backend type='emulator'/></tpm></devices></domain>"));
    QVERIFY(!hasOwnTpm(domain({}, devices)));
}

void TestNewInstance::nobodyElseOwnsIt_data()
{
    QTest::addColumn<QByteArray>("mark");
    const auto system = [](const char *name, const char *value) {
        return QByteArray("<sysinfo type='smbios'><system><entry name='") + name + "'>" + value
               + "</entry><entry name='uuid'>8e25127d-d882-40b4-b682-8335661371a5</entry></system></sysinfo>";
    };
    QTest::newRow("Nova") << QByteArray(
        "<metadata><nova:instance xmlns:nova='http://openstack.org/xmlns/libvirt/nova/1.1'><nova:name>shop</nova:name>"
        "</nova:instance></metadata>");
    QTest::newRow("Nova's hardware") << system("product", "OpenStack Nova");
    QTest::newRow("oVirt") << QByteArray("<metadata><o:vm xmlns:o='http://ovirt.org/vm/1.0'/></metadata>");
    QTest::newRow("KubeVirt") << QByteArray("<metadata><k:kubevirt xmlns:k='http://kubevirt.io'/></metadata>");
    QTest::newRow("CloudStack") << system("product", "CloudStack KVM Hypervisor");
    QTest::newRow("Vagrant") << QByteArray("<description>Source: /home/me/lab/Vagrantfile</description>");
}

void TestNewInstance::nobodyElseOwnsIt()
{
    QFETCH(QByteArray, mark);
    const QByteArray before = domain(mark, {});
    QVERIFY(parseDetails(before).owner != Owner::None);
    const QByteArray xml = newDefinition(before, identity());
    QCOMPARE(parseDetails(xml).owner, Owner::None);
    QVERIFY2(!xml.contains("8e25127d"), xml.constData()); // libvirt refuses another UUID in <sysinfo>
}

void TestNewInstance::tagsStay()
{
    const QByteArray xml = newDefinition(
        domain("<metadata><v:instance xmlns:v='https://virtdeck.org/xmlns/domain/1'><v:tag>prod</v:tag></v:instance>"
               "<x:y xmlns:x='http://example.org'/></metadata><title>Shop front</title>",
               {}),
        identity());
    QCOMPARE(parseDetails(xml).tags, QStringList{"prod"});
    QCOMPARE(parseDetails(xml).title, "Shop front");
    QVERIFY(!xml.contains("example.org"));
}

void TestNewInstance::namesAreJudged()
{
    QVERIFY(instanceNameFault("web 2").isEmpty());
    for (const char *bad : {"", " ", " a", "a ", "a/b", "a\nb"})
        QVERIFY2(!instanceNameFault(QString::fromLatin1(bad)).isEmpty(), bad);
}

void TestNewInstance::aPlanIsKept()
{
    for (const How how : {How::Copy, How::Overlay, How::Extract}) {
        const NewInstance made = sample(how);
        QCOMPARE(NewInstance::fromJson(made.toJson()), made);
    }
    QVERIFY(NewInstance::fromJson({}).disks.isEmpty()); // a damaged record
}

void TestNewInstance::stepsFollowTheDisk()
{
    const QHash<How, QStringList> wanted{
        {How::Copy, {"vol-create-from"}}, {How::Overlay, {"vol-create-as"}}, {How::Extract, {"vol-create-as"}}};
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        QStringList verbs;
        for (const Step &step : stepsOf(sample(it.key()), "web-1")) {
            QVERIFY(!step.said.final);
            QVERIFY2(step.said.files.isEmpty() || step.undo, qPrintable(step.said.text));
            for (const QStringList &words : step.said.virsh)
                verbs << words.first();
        }
        QCOMPARE(verbs, *it + (QStringList{"define", "start"}));
    }
    const QStringList overlay = stepsOf(sample(How::Overlay), "web-1").at(1).said.virsh.first();
    QVERIFY(overlay.contains("/i/web-1.qcow2") && overlay.contains("--backing-vol-format"));
}

void TestNewInstance::aSnapshotIsFoundInsideAnImage()
{
    const QByteArray info = R"({"snapshots": [{"id": "1", "name": "a"}, {"id": "2", "name": "b"}], "format": "qcow2"})";
    QCOMPARE(snapshotIn(info, "b")["id"].toString(), "2");
    QVERIFY(snapshotIn(info, "c").isEmpty());
    QVERIFY(snapshotIn("no JSON", "a").isEmpty());
    QCOMPARE(stepsOf(sample(How::Extract), "web-1").size(), stepsOf(sample(How::Copy), "web-1").size() + 1);
}

void TestNewInstance::aSnapshotIsLookedAtAgain()
{
    NewInstance made = sample(How::Copy);
    const size_t all = stepsOf(made, "web-1").size();
    QVERIFY(stepsOf(made, "web-1").front().said.virsh.isEmpty()); // only seen
    made.snapshot.clear();                                        // of a backup
    QCOMPARE(stepsOf(made, "web-1").size(), all - 1);
}

QTEST_GUILESS_MAIN(TestNewInstance)
#include "tst_newinstance.moc"
