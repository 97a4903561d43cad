// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/historyfile.h"
#include "model/history/historykeeper.h"
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using model::HostHistory;
using model::MinuteRing;
using model::Range;
using model::RingSeries;

static constexpr qint64 minute = MinuteRing::minuteMs;
static constexpr qint64 start = 29'000'000 * minute; // a full minute, and a full step of four minutes

static QList<float> valuesOf(const RingSeries &series)
{
    QList<float> out;
    for (const RingSeries::Point &point : series.points())
        out << point.value;
    return out;
}

// A day of a host with some pools, a sample of everything every two seconds.
static HostHistory simulatedDay(int pools)
{
    HostHistory out;
    QList<QUuid> ids;
    for (int i = 0; i < pools; ++i)
        ids << QUuid::createUuid();
    for (qint64 ms = start; ms < start + MinuteRing::minutes * minute; ms += 2000) {
        for (int figure = 0; figure < HostHistory::FigureCount; ++figure)
            out.add(HostHistory::Figure(figure), ms, double(ms % 97));
        for (const QUuid &id : std::as_const(ids))
            if (ms % minute == 0)
                out.addPool(id, ms, double(ms % 89));
    }
    return out;
}

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void aMinuteIsTheMeanOfItsSamples()
    {
        MinuteRing ring;
        ring.add(start, 1);
        ring.add(start + 20'000, 2);
        ring.add(start + 59'999, 6);
        ring.add(start + minute, 10);
        QCOMPARE(valuesOf(ring.series(start + minute, 3, 1)), QList<float>({-1, 3, 10}));
    }

    void aMinuteWithoutSamplesIsAGap()
    {
        MinuteRing ring;
        ring.add(start, 5);
        ring.add(start + 3 * minute, 7);
        const RingSeries series = ring.series(start + 3 * minute + 1000, 5, 1);
        QCOMPARE(valuesOf(series), QList<float>({-1, 5, -1, -1, 7}));
        QCOMPARE(series.at(1).ms, start + minute / 2);
        QCOMPARE(series.last().ms, start + 3 * minute + 1000); // the open minute ends now, not in the future
    }

    void thinningKeepsMeansAndOutages()
    {
        MinuteRing ring;
        for (int i = 0; i < 4; ++i)
            ring.add(start + i * minute, i);
        ring.add(start + 8 * minute, 4);
        ring.add(start + 9 * minute, 6);
        QCOMPARE(valuesOf(ring.series(start + 9 * minute, 12, 4)), QList<float>({1.5F, -1, 5}));
    }

    void aDayIsForgottenAfterADay()
    {
        MinuteRing ring;
        for (int i = 0; i < 2 * MinuteRing::minutes; ++i)
            ring.add(start + i * minute, i);
        QCOMPARE(ring.means().size(), MinuteRing::minutes);
        const qint64 end = start + (2 * MinuteRing::minutes - 1) * minute;
        const RingSeries day = ring.series(end, MinuteRing::minutes, 1);
        QCOMPARE(day.at(0).value, float(MinuteRing::minutes));
        QCOMPARE(day.last().value, float(2 * MinuteRing::minutes - 1));
        QVERIFY(!valuesOf(day).contains(-1));
    }

    void aClockSetBackForgetsItsFuture()
    {
        MinuteRing ring;
        for (int i = 0; i < 60; ++i)
            ring.add(start + i * minute, 1);
        ring.add(start + 30 * minute, 9); // half an hour back
        const auto means = ring.means();
        QCOMPARE(means.size(), 31);
        QCOMPARE(means.last().minute, qint32(start / minute + 30));
        QCOMPARE(means.last().value, 5.0F); // with what was known of that minute
    }

    void aClockPutRightByAMomentForgetsNothing()
    {
        MinuteRing ring;
        ring.add(start + minute - 100, 1);
        ring.add(start + minute + 100, 3);
        ring.add(start + minute - 50, 5);
        ring.add(start + minute + 200, 7);
        QCOMPARE(valuesOf(ring.series(start + minute + 200, 2, 1)), QList<float>({1, 5}));
    }

    void recentSamplesFollowTheClock()
    {
        model::Track track;
        track.add(start, 1);
        track.add(start - 10, 2); // a moment: the order of the points is kept
        QCOMPARE(track.series(Range::FiveMinutes, start).last().ms, start);
        track.add(start - 60 * minute, 3);
        QCOMPARE(valuesOf(track.series(Range::FiveMinutes, start - 60 * minute)), QList<float>({3}));
    }

    void gapsAreNotRepeated()
    {
        HostHistory history;
        history.gap(start);
        QVERIFY(history.series(HostHistory::CpuUser, Range::FiveMinutes, start).isEmpty());
        history.add(HostHistory::CpuUser, start, 4);
        history.gap(start + 1000);
        history.gap(start + 2000);
        QCOMPARE(valuesOf(history.series(HostHistory::CpuUser, Range::FiveMinutes, start)), QList<float>({4, -1}));
    }

    void aDayIsSmallAndComesBack()
    {
        const HostHistory day = simulatedDay(40);
        const QByteArray packed = model::packHistory(day);
        QVERIFY2(packed.size() < 5 * 1024 * 1024, qPrintable(QString::number(packed.size())));
        QBENCHMARK_ONCE
        {
            (void)model::packHistory(day);
        }
        const auto back = model::unpackHistory(packed);
        QVERIFY(back);
        const qint64 end = start + MinuteRing::minutes * minute - 1;
        for (int i = 0; i < HostHistory::FigureCount; ++i) {
            const auto figure = HostHistory::Figure(i);
            const auto was = valuesOf(day.series(figure, Range::Day, end));
            QCOMPARE(was.size(), 360);
            QVERIFY(!was.contains(-1));
            QCOMPARE(valuesOf(back->series(figure, Range::Day, end)), was);
            QCOMPARE(valuesOf(back->series(figure, Range::Hour, end)), valuesOf(day.series(figure, Range::Hour, end)));
        }
        QCOMPARE(back->pools().keys().size(), 40);
    }

    void poolsAreBounded()
    {
        HostHistory history;
        const QUuid first = QUuid::createUuid();
        history.addPool(first, start, 1);
        for (int i = 0; i < HostHistory::mostPools; ++i)
            history.addPool(QUuid::createUuid(), start + minute, 1);
        QCOMPARE(history.pools().size(), HostHistory::mostPools);
        QVERIFY(!history.pools().contains(first)); // it was not seen for the longest time
    }

    void damageIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray good = model::packHistory(simulatedDay(1));
        QTest::newRow("something else") << QByteArray("{\"hosts\": []}");
        QTest::newRow("cut off") << good.first(good.size() / 2);
        QByteArray flipped = good;
        flipped[flipped.size() / 2] = char(~flipped[flipped.size() / 2]);
        QTest::newRow("a flipped byte") << flipped;
        QByteArray newer = good;
        newer[5] = 9;
        QTest::newRow("a newer version") << newer;
    }

    void damageIsNoticed()
    {
        QFETCH(QByteArray, content);
        const auto history = model::unpackHistory(content);
        QVERIFY(!history);
        QVERIFY(!history.error().message.isEmpty());
    }

    void filesAreKeptAndDamagedOnesSetAside()
    {
        const QTemporaryDir dir;
        const model::HostId host{QUuid::createUuid()};
        HostHistory history;
        history.add(HostHistory::CpuUser, start, 12);
        {
            model::HistoryKeeper keeper;
            keeper.keepIn(dir.path());
            keeper.save(host, history);
        } // waits for the writer
        const QDir files(dir.path());
        QCOMPARE(files.entryList(QDir::Files).size(), 1);
        model::HistoryKeeper keeper;
        keeper.keepIn(dir.path());
        QSignalSpy faults(&keeper, &model::HistoryKeeper::fault);
        QCOMPARE(keeper.load(host).track(HostHistory::CpuUser).minutes().means().size(), 1);
        QVERIFY(faults.isEmpty());

        QFile file(files.filePath(files.entryList(QDir::Files).constFirst()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("no history");
        file.close();
        QVERIFY(keeper.load(host).track(HostHistory::CpuUser).minutes().means().isEmpty());
        QCOMPARE(faults.size(), 1);
        QVERIFY(files.entryList(QDir::Files).constFirst().contains(".damaged-"));
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
