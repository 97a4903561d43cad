// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartdata.h"
#include "model/series/instanceseries.h"
#include <QTest>

using gui::Unit;
using model::RingSeries;

static constexpr qint64 start = 1'700'000'000'000;
static constexpr qint64 minute = 60'000;

static RingSeries seriesOf(const QList<double> &values, qint64 step = 2000)
{
    RingSeries out(model::InstanceSeries::capacity);
    for (qsizetype i = 0; i < values.size(); ++i)
        out.append(start + i * step, values[i]);
    return out;
}

class ChartDataTest : public QObject {
    Q_OBJECT

private slots:
    void nothingComesOfNothing()
    {
        const RingSeries none;
        QVERIFY(gui::stretches(none, 3 * minute).isEmpty());
        QCOMPARE(gui::usualStep(none), 0);
        QCOMPARE(gui::timeWindow(none), 3 * minute);
        QVERIFY(!gui::pointAt(none, 0));
    }

    void pointsCountBackFromTheNewest()
    {
        const auto cut = gui::stretches(seriesOf({1, 2, 3}), 3 * minute);
        QCOMPARE(cut, QList<gui::Stretch>({{{-4000, 1}, {-2000, 2}, {0, 3}}}));
    }

    void negativeValuesAreGaps()
    {
        const auto cut = gui::stretches(seriesOf({-1, 1, 2, -1, -1, 5, -1}), 3 * minute);
        QCOMPARE(cut.size(), 2);
        QCOMPARE(cut[0], gui::Stretch({{-10000, 1}, {-8000, 2}}));
        QCOMPARE(cut[1], gui::Stretch({{-2000, 5}}));
    }

    void aSilenceIsAGap()
    {
        RingSeries series = seriesOf({1, 2, 3, 4});
        series.append(start + 6000 + 9000, 5); // a busy moment
        QCOMPARE(gui::stretches(series, 3 * minute).size(), 1);
        series.append(start + 15000 + 30000, 6); // nobody looked
        const auto cut = gui::stretches(series, 3 * minute);
        QCOMPARE(cut.size(), 2);
        QCOMPARE(cut[1].size(), 1);
    }

    void aClockThatWasSetBackIsAGap()
    {
        RingSeries series = seriesOf({1, 2, 3});
        series.append(start + 1000, 4);
        series.append(start + 3000, 5);
        const auto cut = gui::stretches(series, 3 * minute);
        QCOMPARE(cut.size(), 2);
        QCOMPARE(cut[1], gui::Stretch({{-2000, 4}, {0, 5}}));
    }

    void aSlowHostHasNoGaps()
    {
        const RingSeries series = seriesOf({1, 2, 3, 4, 5, 6}, 20'000);
        QCOMPARE(gui::stretches(series, 30 * minute).size(), 1);
    }

    void whatIsOlderThanTheWindowIsLeftOut()
    {
        const auto cut = gui::stretches(seriesOf(QList<double>(90, 7.0)), minute);
        QCOMPARE(cut.size(), 1);
        QCOMPARE(cut[0].size(), 31);
        QCOMPARE(cut[0].first().x(), -double(minute));
    }

    void theWindowFollowsThePace_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("window");
        QTest::newRow("usual") << qint64(2000) << 3 * minute;
        QTest::newRow("a little late") << qint64(2150) << 3 * minute;
        QTest::newRow("slow") << qint64(5000) << 12 * minute;
        QTest::newRow("very slow") << qint64(600'000) << 60 * minute;
    }
    void theWindowFollowsThePace()
    {
        QFETCH(qint64, step);
        QTEST(gui::timeWindow(seriesOf(QList<double>(20, 1.0), step)), "window");
    }

    void anOutageDoesNotStretchTheWindow()
    {
        RingSeries series = seriesOf(QList<double>(20, 1.0));
        series.append(start + 60 * minute, 1);
        QCOMPARE(gui::timeWindow(series), 3 * minute);
        QCOMPARE(gui::stretches(series, 3 * minute).size(), 1);
    }

    void niceMaxima_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<double>("ceiling");
        QTest::addColumn<double>("top");
        QTest::newRow("percent") << 3.0 << Unit::Percent << 0.0 << 100.0;
        QTest::newRow("nothing") << 0.0 << Unit::Rate << 0.0 << 1024.0;
        QTest::newRow("no figure") << -1.0 << Unit::Rate << 0.0 << 1024.0;
        QTest::newRow("exact") << 4096.0 << Unit::Rate << 0.0 << 4096.0;
        QTest::newRow("above") << 4097.0 << Unit::Rate << 0.0 << 8192.0;
        QTest::newRow("under the ceiling") << 100.0 << Unit::Bytes << 3e9 << 3e9;
        QTest::newRow("through the ceiling") << 4e9 << Unit::Bytes << 3e9 << 4294967296.0;
    }
    void niceMaxima()
    {
        QFETCH(double, most);
        QFETCH(Unit, unit);
        QFETCH(double, ceiling);
        QTEST(gui::niceMaximum(most, unit, ceiling), "top");
    }

    void ticksAreShort()
    {
        const QString space(QChar::Nbsp);
        QCOMPARE(gui::valueTicks(100, Unit::Percent).last().text, gui::valueText(100, Unit::Percent));
        const auto rates = gui::valueTicks(65536, Unit::Rate);
        QCOMPARE(rates.size(), 3);
        QCOMPARE(rates[0], (gui::Tick{0, QStringLiteral("0")}));
        QCOMPARE(rates[1], (gui::Tick{32768, QStringLiteral("32%1KiB/s").arg(space)}));
        QCOMPARE(rates[2], (gui::Tick{65536, QStringLiteral("64%1KiB/s").arg(space)}));
        const auto times = gui::timeTicks(3 * minute);
        QCOMPARE(times.size(), 4);
        QCOMPARE(times[0], (gui::Tick{-180'000, QStringLiteral("3 min")}));
        QCOMPARE(times[2], (gui::Tick{-60'000, QStringLiteral("1 min")}));
        QCOMPARE(times[3], (gui::Tick{0, QStringLiteral("now")}));
    }

    void aLookThatDoesNotTellTheUsedMemoryIsAGap()
    {
        model::InstanceSeries series;
        virt::Instance i{.state = virt::DomainState::Running, .memoryKiB = 4};
        const auto seen = [&](quint64 used) {
            i.memoryUsedKiB = used;
            series.append(i, start);
            return series.figures[model::InstanceSeries::Memory].last().value;
        };
        QCOMPARE(seen(0), 4096.0F); // no balloon driver (yet): what is assigned
        QCOMPARE(seen(2), 2048.0F);
        QCOMPARE(seen(0), -1.0F);
        i.state = virt::DomainState::Off;
        QCOMPARE(seen(0), 0.0F);
        i.state = virt::DomainState::Running;
        QCOMPARE(seen(0), 4096.0F);
    }

    void theCrossHairFindsThePointOrTheGap()
    {
        const RingSeries series = seriesOf({1, 2, -1, -1, -1, 6});
        QCOMPARE(gui::pointAt(series, -100)->value, 6.0F);
        QCOMPARE(gui::pointAt(series, -8800)->value, 2.0F);
        QVERIFY(!gui::pointAt(series, -4000));
        QVERIFY(!gui::pointAt(series, -60'000));
    }
};

QTEST_GUILESS_MAIN(ChartDataTest)
#include "tst_chartdata.moc"
