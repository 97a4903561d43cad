// SPDX-License-Identifier: GPL-3.0-or-later
// What hosts tell of their CPUs: several architectures, whole and broken.
#include "virt/host/cpucompare.h"
#include "virt/host/cpuinfo.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace virt;

namespace {

const QString during = QStringLiteral("Read the CPU of alpha");

QByteArray capabilities(const QByteArray &cpu)
{
    return "<capabilities><host><uuid>32cbe2c2-10a4-4306-b290-96c481feb113</uuid>" + cpu
           + "<power_management/></host><guest><arch name='i686'/></guest></capabilities>";
}

const QByteArray intel = "<cpu><arch>x86_64</arch><model>Skylake-Client-IBRS</model><vendor>Intel</vendor>"
                         "<microcode version='240'/><counter name='tsc' frequency='2903993000' scaling='yes'/>"
                         "<topology sockets='2' dies='1' cores='8' threads='2'/><feature name='vmx'/>"
                         "<feature name='aes'/><pages unit='KiB' size='4'/></cpu>";
const QByteArray arm = "<cpu><arch>aarch64</arch><topology sockets='1' dies='1' cores='96' threads='1'/></cpu>";
const QByteArray power = "<cpu><arch>ppc64le</arch><model>POWER9</model><vendor>IBM</vendor>"
                         "<topology sockets='2' cores='16' threads='4'/></cpu>"; // libvirt before dies
const QByteArray mainframe = "<cpu><arch>s390x</arch><topology sockets='1' dies='1' cores='3' threads='1'/></cpu>";

QByteArray domainCapabilities(const QByteArray &cpu)
{
    return "<domainCapabilities><path>/usr/bin/qemu</path><domain>kvm</domain><machine>pc-q35-7.2</machine>"
           "<arch>x86_64</arch><cpu><mode name='host-passthrough' supported='yes'/>"
           + cpu + "</cpu></domainCapabilities>";
}

const QByteArray hostModel = "<mode name='host-model' supported='yes'><model fallback='forbid'>EPYC-Rome</model>"
                             "<vendor>AMD</vendor><feature policy='require' name='x2apic'/>"
                             "<feature policy='disable' name='svm'/></mode>";

} // namespace

class TestCpu : public QObject {
    Q_OBJECT
private slots:
    void readsArchitectures_data();
    void readsArchitectures();
    void readsEverything();
    void tellsBrokenTopologies_data();
    void tellsBrokenTopologies();
    void refusesWhatIsNoCapabilities_data();
    void refusesWhatIsNoCapabilities();
    void jsonHasAlwaysTheSameKeys_data();
    void jsonHasAlwaysTheSameKeys();
    void readsTheGuestCpu();
    void tellsThatThereIsNoGuestCpu();
    void findsMissingFeatures();
    void findsCpusInTexts_data();
    void findsCpusInTexts();
    void refusesTextsWithoutCpu_data();
    void refusesTextsWithoutCpu();
};

void TestCpu::readsArchitectures_data()
{
    QTest::addColumn<QByteArray>("cpu");
    QTest::addColumn<QString>("arch");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QList<int>>("topology"); // sockets, dies, cores, threads
    QTest::newRow("x86") << intel << "x86_64"
                         << "Skylake-Client-IBRS" << QList<int>{2, 1, 8, 2};
    QTest::newRow("ARM") << arm << "aarch64"
                         << "" << QList<int>{1, 1, 96, 1};
    QTest::newRow("POWER") << power << "ppc64le"
                           << "POWER9" << QList<int>{2, 1, 16, 4};
    QTest::newRow("s390x") << mainframe << "s390x"
                           << "" << QList<int>{1, 1, 3, 1};
}

void TestCpu::readsArchitectures()
{
    QFETCH(QByteArray, cpu);
    QFETCH(QString, arch);
    QFETCH(QString, model);
    QFETCH(QList<int>, topology);
    const auto info = parseCpuInfo(capabilities(cpu), during);
    QVERIFY(info);
    QCOMPARE(info->arch, arch);
    QCOMPARE(info->model, model);
    QVERIFY(info->topology);
    const CpuTopology &t = *info->topology;
    QCOMPARE(QList<int>({int(t.sockets), int(t.dies), int(t.cores), int(t.threads)}), topology);
}

void TestCpu::readsEverything()
{
    const auto info = parseCpuInfo(capabilities(intel), during);
    QVERIFY(info);
    QCOMPARE(info->vendor, QStringLiteral("Intel"));
    QCOMPARE(info->microcode, QStringLiteral("240"));
    QCOMPARE(info->features, QStringList({"aes", "vmx"}));
    QCOMPARE(info->counters.size(), 1);
    QCOMPARE(info->counters.constFirst(),
             (CpuCounter{.name = QStringLiteral("tsc"), .hertz = 2'903'993'000, .scaling = true}));
    QVERIFY(info->xml.trimmed().startsWith("<cpu>"));
    QVERIFY(info->xml.contains("Skylake-Client-IBRS"));
}

void TestCpu::tellsBrokenTopologies_data()
{
    QTest::addColumn<QByteArray>("topology");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << QByteArray() << "no <topology>";
    QTest::newRow("empty") << QByteArray("<topology/>") << "<topology />";
    QTest::newRow("no cores") << QByteArray("<topology sockets='1' threads='2'/>")
                              << "<topology sockets=\"1\" threads=\"2\" />";
    QTest::newRow("no sockets") << QByteArray("<topology cores='4' threads='2'/>") << "cores=\"4\"";
    QTest::newRow("no threads") << QByteArray("<topology sockets='1' cores='4' threads='0'/>") << "threads=\"0\"";
    QTest::newRow("words") << QByteArray("<topology sockets='one' cores='4' threads='2'/>") << "sockets=\"one\"";
    QTest::newRow("negative") << QByteArray("<topology sockets='-1' cores='4' threads='2'/>") << "sockets=\"-1\"";
}

void TestCpu::tellsBrokenTopologies()
{
    QFETCH(QByteArray, topology);
    QFETCH(QString, said);
    const auto info = parseCpuInfo(capabilities("<cpu><arch>x86_64</arch><model>qemu64</model>" + topology + "</cpu>"),
                                   during);
    QVERIFY(info); // the rest is as good as ever
    QCOMPARE(info->model, QStringLiteral("qemu64"));
    QVERIFY(!info->topology);
    QCOMPARE(info->topology.error().during, during);
    QVERIFY2(info->topology.error().message.contains(said), qPrintable(info->topology.error().message));
}

void TestCpu::refusesWhatIsNoCapabilities_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << capabilities(intel).left(200);
    QTest::newRow("no cpu") << capabilities({});
    QTest::newRow("another thing") << QByteArray("<domain><cpu/></domain>");
}

void TestCpu::refusesWhatIsNoCapabilities()
{
    QFETCH(QByteArray, xml);
    const auto info = parseCpuInfo(xml, during);
    QVERIFY(!info);
    QCOMPARE(info.error().during, during);
    QVERIFY(!info.error().message.isEmpty());
}

void TestCpu::jsonHasAlwaysTheSameKeys_data()
{
    QTest::addColumn<QByteArray>("cpu");
    for (const auto &[name, cpu] :
         {std::pair("x86", intel), std::pair("ARM", arm), std::pair("bare", QByteArray("<cpu/>"))})
        QTest::newRow(name) << cpu;
}

void TestCpu::jsonHasAlwaysTheSameKeys()
{
    QFETCH(QByteArray, cpu);
    const auto info = parseCpuInfo(capabilities(cpu), during);
    QVERIFY(info);
    const QJsonObject json = QJsonDocument::fromJson(cpuJson(*info)).object();
    QCOMPARE(json.keys(), QStringList({"arch", "features", "model", "topology", "vendor"}));
    QVERIFY(json["features"].isArray());
    QCOMPARE(json["features"].toArray().size(), info->features.size());
    QCOMPARE(json["model"].isNull(), info->model.isEmpty());
    QCOMPARE(json["topology"].isObject(), info->topology.has_value());
    if (info->topology)
        QCOMPARE(json["topology"].toObject()["cores"].toInt(), int(info->topology->cores));
}

void TestCpu::readsTheGuestCpu()
{
    const auto guest = parseGuestCpu(domainCapabilities(hostModel), during);
    QVERIFY(guest);
    QCOMPARE(guest->type, QStringLiteral("kvm"));
    QCOMPARE(guest->machine, QStringLiteral("pc-q35-7.2"));
    QCOMPARE(guest->arch, QStringLiteral("x86_64"));
    QCOMPARE(guest->model, QStringLiteral("EPYC-Rome"));
    QCOMPARE(guest->required, QStringList{"x2apic"});
    QCOMPARE(guest->disabled, QStringList{"svm"});
    QVERIFY(guest->xml.startsWith("<cpu mode=\"custom\" match=\"exact\">"));
    QVERIFY(guest->xml.contains("fallback=\"forbid\""));
    QVERIFY(!guest->xml.contains("supported"));
}

void TestCpu::tellsThatThereIsNoGuestCpu()
{
    for (const QByteArray &cpu : {QByteArray(), QByteArray("<mode name='host-model' supported='no'/>")}) {
        const auto guest = parseGuestCpu(domainCapabilities(cpu), during);
        QVERIFY(!guest);
        QCOMPARE(guest.error().kind, Error::Kind::Unsupported);
    }
}

void TestCpu::findsMissingFeatures()
{
    const QString said =
        "the CPU is incompatible with host CPU: Host CPU does not provide required features: popcnt, aes";
    QCOMPARE(missingFeatures(said), QStringList({"popcnt", "aes"}));
    QCOMPARE(missingFeatures("the CPU is incompatible with host CPU: Host CPU vendor does not match"), QStringList());
    QCOMPARE(missingFeatures({}), QStringList());
}

void TestCpu::findsCpusInTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("holds");
    QTest::newRow("cpu") << QByteArray("<cpu mode='custom'><model>qemu64</model></cpu>") << 1 << "qemu64";
    QTest::newRow("capabilities") << capabilities(intel) << 1 << "Skylake";
    QTest::newRow("domain capabilities") << domainCapabilities(hostModel) << 1 << "EPYC-Rome";
    QTest::newRow("domain") << QByteArray("<domain type='kvm'><name>web-1</name><cpu mode='custom' match='exact'>"
                                          "<model>Nehalem</model></cpu></domain>")
                            << 1 << "Nehalem";
    QTest::newRow("several") << "<all>" + capabilities(arm) + domainCapabilities(hostModel) + "</all>" << 2
                             << "aarch64";
}

void TestCpu::findsCpusInTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    QFETCH(QString, holds);
    const auto cpus = cpusIn(QString::fromUtf8(text));
    QVERIFY2(cpus, qPrintable(cpus ? QString() : cpus.error().text()));
    QCOMPARE(cpus->size(), count);
    QVERIFY(cpus->constFirst().trimmed().startsWith("<cpu"));
    QVERIFY(cpus->constFirst().contains(holds.toUtf8()));
}

void TestCpu::refusesTextsWithoutCpu_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("advice");
    QTest::newRow("empty") << ""
                           << "line 1";
    QTest::newRow("words") << "Skylake"
                           << "line 1";
    QTest::newRow("unclosed") << "<cpu>\n  <model>x</cpu>"
                              << "line 2";
    QTest::newRow("domain without") << "<domain><name>a</name></domain>"
                                    << "Give a <cpu>";
    QTest::newRow("domain capabilities without") << QString::fromUtf8(domainCapabilities({})) << "Give a <cpu>";
}

void TestCpu::refusesTextsWithoutCpu()
{
    QFETCH(QString, text);
    QFETCH(QString, advice);
    const auto cpus = cpusIn(text);
    QVERIFY(!cpus);
    QCOMPARE(cpus.error().kind, Error::Kind::Invalid);
    QVERIFY2(cpus.error().advice.contains(advice), qPrintable(cpus.error().text()));
}

QTEST_GUILESS_MAIN(TestCpu)
#include "tst_cpu.moc"
