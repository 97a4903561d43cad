// SPDX-License-Identifier: GPL-3.0-or-later
// What an instance's XML tells: owners, tags and notes, and what differs between running and stored.
#include "detailsamples.h"
#include "virt/instance/addresses.h"
#include "virt/instance/changed.h"
#include "virt/instance/details.h"
#include "virt/instance/metadata.h"
#include <QTest>

using namespace samples;
using virt::Details;
using virt::MarksEdit;
using virt::Owner;

namespace {

QByteArray domain(const QByteArray &inside, const QByteArray &name = "instance-0000000e")
{
    return "<domain type='kvm' id='2'>\n  <name>" + name + "</name>\n" + inside + "\n</domain>\n";
}

QByteArray edited(const QByteArray &before, const MarksEdit &edit)
{
    return virt::editedElement(before, edit, QStringLiteral("Edit")).value_or("refused");
}

} // namespace

class TstDetails : public QObject {
    Q_OBJECT
private slots:
    void novaOne()
    {
        const Details d = virt::parseDetails(domain(nova10));
        QCOMPARE(d.owner, Owner::Nova);
        QCOMPARE(d.displayName, "django_vm_001");
        QCOMPARE(d.flavor, "vpc1-cf1-foo-bar");
        QCOMPARE(d.project, "vpcdi1");
        QCOMPARE(d.user, "django_user_01");
        QCOMPARE(d.image, "1a05a423-dfae-428a-ae54-1614d8024e76");
    }

    void novaOnePointOneByNamespaceWhateverThePrefix()
    {
        const Details d = virt::parseDetails(domain(nova11));
        QCOMPARE(d.owner, Owner::Nova);
        QCOMPARE(d.displayName, "侯-web & db");
        QCOMPARE(d.project, "demo");
        QCOMPARE(d.image, QString());
        QCOMPARE(d.ownerAddresses, (QStringList{"192.168.1.1", "fe80::f95c:b030:7094", "2001:db8::7"}));
    }

    void otherOwners_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("owner");
        QTest::addColumn<QString>("display");
        QTest::addColumn<QString>("project");
        const auto row = [](const char *what, const QByteArray &xml, Owner owner, const QString &display = {},
                            const QString &project = {}) {
            QTest::newRow(what) << xml << int(owner) << display << project;
        };
        row("nobody's", domain("<title>mine</title>"), Owner::None);
        row("not XML", "<domain", Owner::None);
        row("nova by its system information",
            domain("<sysinfo type='smbios'><system><entry name='manufacturer'>Fedora Project</entry>"
                   "<entry name='product'>OpenStack Nova</entry></system></sysinfo>"),
            Owner::Nova);
        row("oVirt, namespace declared at the top",
            "<domain type='kvm' xmlns:ovirt-vm='http://ovirt.org/vm/1.0'><name>x</name><metadata><ovirt-vm:vm>"
            "<clusterVersion>4.2</clusterVersion></ovirt-vm:vm></metadata></domain>",
            Owner::Ovirt);
        row("oVirt of old", domain("<metadata><o:qos xmlns:o='http://ovirt.org/vm/tune/1.0'/></metadata>"),
            Owner::Ovirt);
        row("KubeVirt",
            domain("<metadata><kubevirt xmlns='http://kubevirt.io'><uid/></kubevirt></metadata>", "default_ubuntu-amd"),
            Owner::KubeVirt, QStringLiteral("ubuntu-amd"), QStringLiteral("default"));
        row("CloudStack",
            domain("<sysinfo type='smbios'><system><entry name='manufacturer'>Apache Software Foundation</entry>"
                   "<entry name='product'>CloudStack KVM Hypervisor</entry></system></sysinfo>",
                   "i-2-34-VM"),
            Owner::CloudStack);
        row("Vagrant", domain("<description>Source: /home/me/tmp/netrunner_cfgmgr/Vagrantfile</description>"),
            Owner::Vagrant, {}, QStringLiteral("netrunner_cfgmgr"));
        row("a description that only looks like it", domain("<description>See Vagrantfile</description>"), Owner::None);
        row("another namespace that ends alike",
            domain("<metadata><k:x xmlns:k='http://example.org/http://kubevirt.io'/></metadata>"), Owner::None);
    }
    void otherOwners()
    {
        QFETCH(QByteArray, xml);
        QFETCH(int, owner);
        QFETCH(QString, display);
        QFETCH(QString, project);
        const Details d = virt::parseDetails(xml);
        QCOMPARE(int(d.owner), owner);
        QCOMPARE(d.displayName, display);
        QCOMPARE(d.project, project);
        QCOMPARE(virt::ownerName(d.owner).isEmpty(), d.owner == Owner::None);
    }

    void ourMarksAndNobodyElses()
    {
        const Details d = virt::parseDetails(domain(ours));
        QCOMPARE(d.tags, (QStringList{"Prod", "web"}));
        QCOMPARE(d.note, "Ask Ann first");
        QCOMPARE(d.title, "Shop front");
        QCOMPARE(d.description, "Two\nlines");
    }

    void labelAndCards()
    {
        const Details d = virt::parseDetails(running);
        QCOMPARE(d.securityLabel, "+64055:+108");
        QCOMPARE(d.macs, QStringList{"52:54:00:00:00:01"});
        QCOMPARE(virt::parseDetails(stored).securityLabel, QString());
    }

    void tagsThatAreNone_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << "web" << true;
        QTest::newRow("words, signs") << "rack 1: left/2 <&>" << true;
        QTest::newRow("another script") << "数据库" << true;
        QTest::newRow("beyond the basic plane") << QString::fromUtf8("\xF0\x9F\x9A\x80") << true;
        QTest::newRow("64") << QString(64, u'x') << true;
        QTest::newRow("65") << QString(65, u'x') << false;
        QTest::newRow("empty") << "  " << false;
        QTest::newRow("comma") << "a,b" << false;
        QTest::newRow("line break") << "a\nb" << false;
        QTest::newRow("control") << QString(QStringLiteral("a") + QChar(1)) << false;
        QTest::newRow("half a character") << QString(QChar(0xD83D)) << false;
    }
    void tagsThatAreNone()
    {
        QFETCH(QString, tag);
        QFETCH(bool, good);
        QCOMPARE(virt::tagFault(tag).isEmpty(), good);
        QCOMPARE(virt::editedElement({}, {.addTags = {tag}}, {}).has_value(), good);
    }

    void titlesHaveOneLine()
    {
        QVERIFY(virt::titleFault(QStringLiteral("Shop & front")).isEmpty());
        QVERIFY(!virt::titleFault(QStringLiteral("Shop\nfront")).isEmpty());
        QVERIFY(virt::textFault(QStringLiteral("a\n\tb")).isEmpty());
        QVERIFY(!virt::textFault(QString(QChar(0x1b))).isEmpty());
    }

    void editsKeepWhatTheyDoNotKnow()
    {
        const QByteArray after = edited(newer, {.note = QStringLiteral("new & <fresh>"),
                                                .addTags = {QStringLiteral(" db "), QStringLiteral("WEB")}});
        QCOMPARE(virt::parseMarks(after), (virt::Marks{.tags = {"db", "web"}, .note = "new & <fresh>"}));
        for (const char *kept : {"rank=\"3\"", "<colour of=\"web\">#ff0000</colour>", "<x:foreign/>"})
            QVERIFY2(after.contains(kept), after.constData());
        QCOMPARE(after.count("<tag>"), 2);
        QVERIFY(!after.contains("\n")); // libvirt sets it in by itself
    }

    void editsAreIdempotentAndCanBeUndone()
    {
        const QByteArray once = edited({}, {.addTags = {QStringLiteral("b"), QStringLiteral("a")}});
        QCOMPARE(virt::parseMarks(once).tags, (QStringList{"a", "b"}));
        QCOMPARE(edited(once, {.addTags = {QStringLiteral("a")}}), once);
        QCOMPARE(edited(once, {.removeTags = {QStringLiteral("A"), QStringLiteral("b"), QStringLiteral("c")}}),
                 QByteArray());
        QCOMPARE(edited(edited({}, {.note = QStringLiteral("x")}), {.note = QString()}), QByteArray());
    }

    void brokenMetadataAreNotReplaced()
    {
        const auto r = virt::editedElement("<instance><tag>", {.note = QStringLiteral("x")}, QStringLiteral("Edit w"));
        QVERIFY(!r);
        QCOMPARE(r.error().kind, virt::Error::Kind::Invalid);
        QCOMPARE(r.error().during, "Edit w");
    }

    void whatLibvirtAddsIsNoDifference()
    {
        const virt::Differences d = virt::differences(running, stored);
        QCOMPARE(d.running, d.stored);
        QVERIFY(!d.any());
    }

    void controllersStandInAnyOrder()
    {
        const QByteArray usb = "<controller type='usb' index='0'/>";
        const QByteArray pci = "<controller type='pci' index='0'/>";
        const QByteArray serial = "<controller type='virtio-serial' index='0'/>";
        const auto domain = [](const QByteArray &devices) {
            return QByteArray("<domain><devices>" + devices + "</devices></domain>");
        };
        QVERIFY(!virt::differences(domain(serial + usb + pci), domain(usb + pci + serial)).any());
        QVERIFY(!virt::differences(domain(pci + serial + usb), domain(usb + pci + serial)).any());
        QVERIFY(virt::differences(domain(serial + usb), domain(usb + pci + serial)).any());
        QVERIFY(virt::differences(domain(serial + usb + pci), domain(pci + serial)).any());
    }

    void whatAPersonChangedIs_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *what, const QByteArray &from, const QByteArray &to) {
            QVERIFY2(stored.contains(from), what);
            QTest::newRow(what) << from << to;
        };
        row("memory", "1048576", "2097152");
        row("vcpus", "'>2</vcpu>", "'>4</vcpu>");
        row("machine", "pc-q35-7.2", "pc-q35-8.0");
        row("disk file", "/d/web.qcow2", "/d/new.qcow2");
        row("medium", "<target dev='sda'", "<source file='/iso'/><target dev='sda'");
        row("disk gone", "<disk type='file' device='cdrom'><target dev='sda' bus='sata'/><readonly/></disk>", "");
        row("network", "network='default'", "network='dmz'");
        row("card model", "type='virtio'/>\n    </interface>", "type='e1000'/>\n    </interface>");
        row("topology", "cores='2'", "cores='1'");
        row("CPU mode", "mode='host-model' check='partial'", "mode='host-passthrough'");
        row("fixed VNC port", "port='-1' autoport='yes'", "port='5907' autoport='no'");
        row("channel", "org.qemu.guest_agent.0", "org.x");
        row("title", "<memory", "<title>t</title><memory");
        row("pinning", "<vcpu placement='static'", "<vcpu placement='static' cpuset='1'");
    }
    void whatAPersonChangedIs()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QVERIFY(virt::differences(running, QByteArray(stored).replace(from, to)).any());
    }

    void addressesWorthShowing()
    {
        QCOMPARE(virt::reachable(
                     {"fe80::1", "2001:db8::7", "127.0.0.1", "10.0.0.9", "::1", "10.0.0.9", "169.254.1.1", "nonsense"}),
                 (QStringList{"10.0.0.9", "2001:db8::7"}));
    }
};

QTEST_GUILESS_MAIN(TstDetails)
#include "tst_details.moc"
