// SPDX-License-Identifier: GPL-3.0-or-later
// Which hosts have the same CPU, so that one may answer for all, and how answers are put in words.
#include "model/cpus/cpukinds.h"
#include "model/cpus/verdicttext.h"
#include <QTest>

using namespace model;

namespace {

HostCpu host(const QString &name, const QByteArray &guestModel, const QString &hardware = "kvm64")
{
    HostCpu out{.host = {QUuid::createUuid()}, .name = name};
    out.facts.libvirtVersion = 9'000'000;
    out.facts.hypervisorVersion = 7'002'000;
    out.cpu.host = {.arch = "x86_64", .model = hardware, .microcode = name};
    if (guestModel.isEmpty())
        out.cpu.guest = virt::Error::unsupported("Read the CPU", "no host-model");
    else
        out.cpu.guest = virt::GuestCpu{.arch = "x86_64",
                                       .type = "kvm",
                                       .model = QString::fromUtf8(guestModel),
                                       .xml = "<cpu><model>" + guestModel + "</model></cpu>"};
    return out;
}

} // namespace

class TestCpuKinds : public QObject {
    Q_OBJECT
private slots:
    void groupsEqualCpus();
    void tellsVersionsApart();
    void groupsByHardwareWhereThereIsNoHostModel();
    void aHundredHostsAreThreeKinds();
    void namesCpus();
    void putsAnswersInWords();
};

void TestCpuKinds::groupsEqualCpus()
{
    QCOMPARE(kindsOf({}), QList<int>());
    QCOMPARE(kindsOf({host("a", "EPYC"), host("b", "Nehalem"), host("c", "EPYC")}), QList<int>({0, 1, 0}));
}

void TestCpuKinds::tellsVersionsApart()
{
    HostCpu newer = host("b", "EPYC");
    newer.facts.hypervisorVersion = 8'000'000;
    HostCpu emulated = host("c", "EPYC");
    emulated.cpu.guest->type = "qemu";
    QCOMPARE(kindsOf({host("a", "EPYC"), newer, emulated}), QList<int>({0, 1, 2}));
}

void TestCpuKinds::groupsByHardwareWhereThereIsNoHostModel()
{
    HostCpu more = host("d", {});
    more.cpu.host.features = QStringList{"vmx"};
    QCOMPARE(kindsOf({host("a", {}), host("b", {}), host("c", {}, "Penryn"), more}), QList<int>({0, 0, 1, 2}));
}

void TestCpuKinds::aHundredHostsAreThreeKinds()
{
    QList<HostCpu> hosts;
    for (int i = 0; i < 100; ++i)
        hosts.append(host(QString::number(i), QByteArrayList{"EPYC", "Nehalem", "Skylake"}[i % 3]));
    const QList<int> kinds = kindsOf(hosts);
    QCOMPARE(*std::max_element(kinds.begin(), kinds.end()), 2);
}

void TestCpuKinds::namesCpus()
{
    QCOMPARE(cpuName(host("a", "EPYC").cpu), QStringLiteral("EPYC"));
    QCOMPARE(cpuName(host("a", {}).cpu), QStringLiteral("kvm64"));
    QCOMPARE(cpuName(host("a", {}, {}).cpu), QStringLiteral("x86_64"));
    QCOMPARE(comparedCpu(host("a", "EPYC").cpu), QByteArray("<cpu><model>EPYC</model></cpu>"));
}

void TestCpuKinds::putsAnswersInWords()
{
    using virt::CpuMatch;
    const virt::CpuVerdict lacking{.match = CpuMatch::Incompatible, .reason = "no", .missing = {"popcnt", "aes"}};
    const virt::CpuVerdict foreign{.match = CpuMatch::Incompatible, .reason = "another vendor"};
    const virt::CpuVerdict bare{.match = CpuMatch::Superset, .ofHardware = true};
    const auto answer = [](const virt::CpuVerdict &v) { return CpuAnswer(virt::Result<virt::CpuVerdict>(v)); };
    QCOMPARE(fitOf({}, true), CpuFit::Waiting);
    QCOMPARE(fitOf({}, false), CpuFit::Unknown);
    QCOMPARE(fitOf(answer(lacking), true), CpuFit::Incompatible);
    QVERIFY(answerText(answer(lacking)).contains("popcnt, aes"));
    QCOMPARE(answerText(answer(foreign)), QStringLiteral("another vendor."));
    QCOMPARE(fitOf(answer(bare), false), CpuFit::Superset);
    QVERIFY(answerText(answer(bare)).contains("bare CPU"));
    const CpuAnswer failed = virt::Result<virt::CpuVerdict>(virt::Error::unsupported("Compare", "cannot"));
    QCOMPARE(fitOf(failed, false), CpuFit::Failed);
    QVERIFY(answerText(failed).contains("cannot"));
}

QTEST_GUILESS_MAIN(TestCpuKinds)
#include "tst_cpukinds.moc"
