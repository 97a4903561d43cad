// SPDX-License-Identifier: GPL-3.0-or-later
// Pure functions over values: rates, quantities, states, back-off, differences, series.
#include "model/series/instanceseries.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include "model/text/statetext.h"
#include "virt/core/pace.h"
#include "virt/core/session_p.h"
#include "virt/instance/rates.h"
#include "virt/instance/stats_p.h"
#include "virt/xml/linediff.h"
#include <QRandomGenerator>
#include <QTest>

using namespace std::chrono_literals;
using virt::DiffLine;
using virt::Instance;

namespace {

virTypedParameter number(const char *field, unsigned long long value)
{
    virTypedParameter p{};
    qstrncpy(p.field, field, sizeof p.field);
    p.type = VIR_TYPED_PARAM_ULLONG;
    p.value.ul = value;
    return p;
}

QString side(const QList<DiffLine> &diff, DiffLine::Kind kind)
{
    QStringList out;
    for (const DiffLine &line : diff)
        if (line.kind == DiffLine::Kind::Same || line.kind == kind)
            out << line.text;
    return out.join(u'\n');
}

} // namespace

class TstValues : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rates()
    {
        Instance i{.vcpus = 2};
        const virt::Counters before{.cpuTimeNs = 1'000'000'000, .diskReadBytes = 100, .netInBytes = 500};
        const virt::Counters now{.cpuTimeNs = 2'000'000'000, .diskReadBytes = 2100, .netInBytes = 400};
        virt::applyRates(i, before, now, 2'000'000'000);
        QCOMPARE(i.cpuPercent, 25.0);                // one second of CPU in two seconds on two VCPUs
        QCOMPARE(i.diskReadRate, 1000.0);            //
        QCOMPARE(i.diskWriteRate, Instance::noRate); // not told
        QCOMPARE(i.netInRate, Instance::noRate);     // the counter went back
        virt::applyRates(i, before, now, 0);
        QCOMPARE(i.cpuPercent, Instance::noRate); // two samples at once
        virt::applyRates(i, before, {.cpuTimeNs = 90'000'000'000}, 1'000'000'000);
        QCOMPARE(i.cpuPercent, 100.0); // clocks differ: never above
    }

    void bulkRecord()
    {
        const std::vector<virTypedParameter> record{number("state.state", VIR_DOMAIN_PAUSED),
                                                    number("state.reason", VIR_DOMAIN_PAUSED_IOERROR),
                                                    number("cpu.time", 7),
                                                    number("vcpu.current", 4),
                                                    number("balloon.current", 1024),
                                                    number("balloon.maximum", 2048),
                                                    number("balloon.available", 900),
                                                    number("balloon.usable", 300),
                                                    number("block.count", 2),
                                                    number("block.0.rd.bytes", 10),
                                                    number("block.1.rd.bytes", 5),
                                                    number("block.0.wr.bytes", 1),
                                                    number("net.0.rx.bytes", 3),
                                                    number("net.0.tx.bytes", 4),
                                                    number("something.new", 99)};
        const virt::Sample s = virt::parseStats(record);
        QCOMPARE(s.instance.state, virt::DomainState::Paused);
        QCOMPARE(s.instance.reason, virt::StateReason::IoError);
        QCOMPARE(s.instance.vcpus, 4U);
        QCOMPARE(s.instance.memoryKiB, 1024U);
        QCOMPARE(s.instance.memoryUsedKiB, 600U);
        QCOMPARE(*s.counters.diskReadBytes, 15U);
        QCOMPARE(*s.counters.diskWriteBytes, 1U);
        QCOMPARE(*s.counters.netOutBytes, 4U);
        QCOMPARE(virt::parseStats({}).instance.state, virt::DomainState::Unknown);
        QVERIFY(!virt::parseStats({}).counters.netInBytes);
    }

    void quantities_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        const QString nbsp(QChar::Nbsp);
        QTest::newRow("bytes") << model::bytesText(17) << "17" + nbsp + "B";
        QTest::newRow("KiB") << model::bytesText(1536) << "1.50" + nbsp + "KiB";
        QTest::newRow("three digits") << model::bytesText(312.4 * 1048576) << "312" + nbsp + "MiB";
        QTest::newRow("not 1,001 MiB") << model::bytesText(1001.0 * 1048576) << "0.98" + nbsp + "GiB";
        QTest::newRow("nearly whole") << model::bytesText(2.9999 * 1048576) << "3" + nbsp + "MiB";
        QTest::newRow("whole") << model::kibText(524288) << "512" + nbsp + "MiB";
        QTest::newRow("rate") << model::rateText(2048) << "2" + nbsp + "KiB/s";
        QTest::newRow("no rate") << model::rateText(-1) << "–";
        QTest::newRow("percent") << model::percentText(7.26) << "7.3 %";
        QTest::newRow("whole percent") << model::percentText(4.04) << "4 %";
        QTest::newRow("many percent") << model::percentText(1199.6) << "1200 %";
        QTest::newRow("no percent") << model::percentText(-1) << "–";
        QTest::newRow("ms") << model::durationText(12) << "12 ms";
        QTest::newRow("s") << model::durationText(1240) << "1.2 s";
        QTest::newRow("min") << model::durationText(245'000) << "4:05";
        QTest::newRow("h") << model::durationText(7'445'000) << "2:04:05";
        QTest::newRow("age") << model::ageText(-5) << "0 s";
        QTest::newRow("age min") << model::ageText(300'000) << "5 min";
    }
    void quantities()
    {
        QFETCH(QString, shown);
        QFETCH(QString, expected);
        QCOMPARE(shown, expected);
    }

    void moments()
    {
        QCOMPARE(model::momentText(QDateTime({2026, 11, 20}, {14, 3, 4})), QString("2026-11-20 14:03:04"));
        const QDateTime elsewhere = QDateTime({2026, 11, 20}, {14, 3, 4}).toOffsetFromUtc(5 * 3600);
        QCOMPARE(model::momentText(elsewhere), QString("2026-11-20 14:03:04")); // the local time
    }

    void states()
    {
        Instance i{.state = virt::DomainState::Paused, .reason = virt::StateReason::IoError};
        QCOMPARE(model::stateText(i), QStringLiteral("Paused: I/O error"));
        QCOMPARE(model::conditionOf(i), model::Condition::Trouble);
        i = {.state = virt::DomainState::Off, .reason = virt::StateReason::Crashed};
        QCOMPARE(model::stateText(i), QStringLiteral("Shut off: crashed"));
        i.savedImage = true;
        QCOMPARE(model::stateText(i), QStringLiteral("Saved"));
        QCOMPARE(model::conditionOf(i), model::Condition::Saved);
        QVERIFY(!i.isActive());
    }

    void paceFillsInWhatIsNotTold()
    {
        virt::Pace pace;
        virt::Progress p{.doneBytes = 100, .totalBytes = 1000};
        pace.complete(p, 1s);
        QCOMPARE(p.bytesPerSecond, 0U); // one report tells no rate
        QCOMPARE(p.remainingMs, -1);
        p = {.doneBytes = 300, .totalBytes = 1000};
        pace.complete(p, 2s);
        QCOMPARE(p.bytesPerSecond, 200U);
        QCOMPARE(p.remainingMs, 3500);
        p = {.doneBytes = 400, .totalBytes = 1000, .bytesPerSecond = 50};
        pace.complete(p, 3s);
        QCOMPARE(p.bytesPerSecond, 50U); // told: kept
        QCOMPARE(p.remainingMs, 12000);
        p = {.doneBytes = 10, .totalBytes = 1000}; // began anew: nothing negative
        pace.complete(p, 4s);
        QCOMPARE(p.bytesPerSecond, 160U);
    }

    void backOffGrowsToHalfAMinute()
    {
        QCOMPARE(virt::backOff(1, 0.5), 1000ms);
        QCOMPARE(virt::backOff(2, 0.5), 2000ms);
        QCOMPARE(virt::backOff(3, 0.5), 5000ms);
        QCOMPARE(virt::backOff(4, 0.5), 10000ms);
        QCOMPARE(virt::backOff(5, 0.5), 30000ms);
        QCOMPARE(virt::backOff(500, 0.5), 30000ms);
        QCOMPARE(virt::backOff(5, 0.0), 24000ms);
        QCOMPARE(virt::backOff(5, 1.0), 36000ms);
    }

    void differenceIsExact()
    {
        const auto diff = virt::lineDiff(QStringLiteral("a\nb\nc\nd"), QStringLiteral("a\nc\nx\nd"));
        const QList<DiffLine> expected{{DiffLine::Kind::Same, "a"},
                                       {DiffLine::Kind::Removed, "b"},
                                       {DiffLine::Kind::Same, "c"},
                                       {DiffLine::Kind::Added, "x"},
                                       {DiffLine::Kind::Same, "d"}};
        QCOMPARE(diff, expected);
        QVERIFY(virt::withContext(virt::lineDiff(QStringLiteral("same"), QStringLiteral("same"))).size() <= 1);
    }

    void differenceGivesBothTexts()
    {
        QRandomGenerator rng(7);
        for (int round = 0; round < 400; ++round) {
            const auto text = [&] {
                QStringList lines;
                for (int n = int(rng.bounded(12)); n >= 0; --n)
                    lines << QString(QChar(u'a' + char16_t(rng.bounded(4))));
                return lines.join(u'\n');
            };
            const QString a = text();
            const QString b = text();
            const auto diff = virt::lineDiff(a, b);
            QCOMPARE(side(diff, DiffLine::Kind::Removed), a);
            QCOMPARE(side(diff, DiffLine::Kind::Added), b);
        }
    }

    void differenceOfHugeTextsEnds()
    {
        QStringList a;
        QStringList b;
        for (int i = 0; i < 20000; ++i) {
            a << QString::number(i);
            b << QString::number(-i - 1);
        }
        const auto diff = virt::lineDiff(a.join(u'\n'), b.join(u'\n'));
        QCOMPARE(diff.size(), 40000);
    }

    void seriesIsBoundedAndKeepsOrder()
    {
        model::RingSeries s(3);
        QCOMPARE(s.maximum(), 0.0);
        for (int i = 1; i <= 5; ++i)
            s.append(i * 1000, i);
        QCOMPARE(s.size(), 3);
        QCOMPARE(s.points(), (QList<model::RingSeries::Point>{{3000, 3}, {4000, 4}, {5000, 5}}));
        QCOMPARE(s.last().ms, 5000);
        s.append(6000, -1); // a gap
        QCOMPARE(s.last().value, -1.0F);
        QCOMPARE(s.maximum(), 5.0);
    }

    void passwordsAreTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("uri") << "qemu+ssh://root:s3cret@host/system";
        QTest::newRow("in a sentence") << "Cannot open 'qemu+tcp://u:s3cret@h:1/': no";
        QTest::newRow("twice") << "a://x:s3cret@y b://x:s3cret@z";
        QTest::newRow("definition") << "(domain_definition):9: Attribute port redefined\n"
                                       "<graphics passwd='s3cret' port='1' port='2' passwd = \"my s3cret";
    }
    void passwordsAreTakenOut()
    {
        QFETCH(QString, text);
        const QString clean = virt::withoutPasswords(text);
        QVERIFY2(!clean.contains(QStringLiteral("s3cret")), qPrintable(clean));
    }
};

QTEST_GUILESS_MAIN(TstValues)
#include "tst_values.moc"
