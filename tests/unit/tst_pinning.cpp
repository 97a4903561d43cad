// SPDX-License-Identifier: GPL-3.0-or-later
// Pinning several VCPUs as one: what happens when one of them is refused.
#include "virt/instance/pinning_p.h"
#include <QTest>

using virt::CpuSet;
using virt::Error;
using virt::Pinned;
using virt::Reach;
using virt::Result;

namespace {

const Reach everywhere{.running = true, .persistent = true};

struct Fake { // a domain whose calls are refused from a certain one on
    QStringList asked;
    int refusedFrom = 1000, refusedTo = 1000;
    virt::SetPin set()
    {
        return [this](const std::optional<int> &vcpu, const CpuSet &cpus, const Reach &reach) -> Result<> {
            const auto number = int(asked.size());
            asked << virt::pinWords("web-1", vcpu, cpus, reach).join(u' ');
            if (number < refusedFrom || number >= refusedTo)
                return {};
            return Error{.kind = Error::Kind::Failed, .message = QStringLiteral("no (%1)").arg(number)};
        };
    }
};

const QList<Pinned> things{{.vcpu = 0, .live = {0, 1}, .stored = {0, 1}},
                           {.vcpu = 1, .live = {2}, .stored = {3}},
                           {.vcpu = std::nullopt, .live = {4}, .stored = {4}}};

} // namespace

class TstPinning : public QObject {
    Q_OBJECT

private slots:
    void allAtOnce()
    {
        Fake fake;
        QVERIFY(virt::pinAll("web-1", things, {5}, everywhere, fake.set()));
        QCOMPARE(fake.asked, (QStringList{"vcpupin web-1 0 5 --live --config", "vcpupin web-1 1 5 --live --config",
                                          "emulatorpin web-1 5 --live --config"}));
    }

    void whatWasDoneIsTakenBack()
    {
        Fake fake{.refusedFrom = 1, .refusedTo = 2};
        const auto ok = virt::pinAll("web-1", things, {5}, everywhere, fake.set());
        QVERIFY(!ok);
        QCOMPARE(ok.error().message, QStringLiteral("no (1)"));
        QVERIFY(ok.error().advice.isEmpty());
        QCOMPARE(fake.asked.mid(2), (QStringList{"vcpupin web-1 0 0-1 --live --config", "vcpupin web-1 1 2 --live",
                                                 "vcpupin web-1 1 3 --config"}));
    }

    void whatIsLeftIsSaidWithItsRemedy()
    {
        Fake fake{.refusedFrom = 1, .refusedTo = 4};
        const auto ok = virt::pinAll("web-1", things, {5}, everywhere, fake.set());
        QVERIFY(!ok);
        QCOMPARE(ok.error().message, QStringLiteral("no (1)"));
        const QString advice = ok.error().advice;
        QVERIFY2(advice.contains("(no (2))"), qPrintable(advice));
        QVERIFY2(advice.contains("virsh vcpupin web-1 0 0-1 --live --config; virsh vcpupin web-1 1 2 --live"),
                 qPrintable(advice));
        QVERIFY2(!advice.contains("--config; virsh vcpupin web-1 1 3"), qPrintable(advice)); // that went well
    }
};

QTEST_GUILESS_MAIN(TstPinning)
#include "tst_pinning.moc"
