// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventsmodel.h"
#include "model/fleet.h"
#include "model/jobs/jobsmodel.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using model::JobsModel;
using model::JobState;

namespace {

struct Verb { // stands for a verb of virt: remembers whom to tell
    virt::Reports reports;
    virt::Done<int> done;
    std::stop_source stop;
    std::function<virt::Task(QObject *, virt::Reports, virt::Done<int>)> begin()
    {
        return [this](QObject *, virt::Reports r, virt::Done<int> d) {
            reports = std::move(r);
            done = std::move(d);
            return virt::Task(stop);
        };
    }
};

} // namespace

class TstJobs : public QObject {
    Q_OBJECT
private slots:
    void fromBeginningToEnd()
    {
        JobsModel m;
        const QAbstractItemModelTester tester(&m, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy ended(&m, &JobsModel::ended);
        Verb verb;
        int heard = 0;
        const auto id = m.start<int>(
            {.what = QStringLiteral("Migrate web-1 → beta"), .objectName = QStringLiteral("web-1")}, verb.begin(),
            [&](virt::Result<int> r) { heard = *r; },
            [](const virt::Result<int> &r) { return QStringLiteral("moved %1").arg(*r); });
        QCOMPARE(m.running(), 1);
        QCOMPARE(m.index(0, 0).data(JobsModel::PercentRole).toDouble(), -1.0);
        verb.reports.progress({.phase = QStringLiteral("Copying"),
                               .doneBytes = 50,
                               .totalBytes = 200,
                               .bytesPerSecond = 10,
                               .remainingMs = 4000});
        QCOMPARE(m.index(0, 0).data(JobsModel::PercentRole).toDouble(), 25.0);
        QVERIFY(m.index(0, JobsModel::Remaining).data().toString().contains(QStringLiteral("150")));
        QCOMPARE(m.index(0, JobsModel::Outcome).data().toString(), QStringLiteral("Copying"));
        verb.done(7);
        QCOMPARE(heard, 7);
        QCOMPARE(m.find(id)->state, JobState::Succeeded);
        QCOMPARE(m.index(0, JobsModel::Outcome).data().toString(), QStringLiteral("moved 7"));
        QCOMPARE(ended.size(), 1);
        QCOMPARE(m.running(), 0);
        verb.reports.progress({.phase = QStringLiteral("too late")}); // nothing comes back to life
        QCOMPARE(m.find(id)->state, JobState::Succeeded);
    }

    void cancelIsARequest()
    {
        JobsModel m;
        Verb verb;
        const auto id = m.start<int>({.what = QStringLiteral("x")}, verb.begin());
        m.cancel(id);
        m.cancel(id); // twice is once
        QVERIFY(verb.stop.stop_requested());
        QCOMPARE(m.find(id)->state, JobState::Running);
        QCOMPARE(m.find(id)->log.size(), 1);
        verb.done(virt::Error::cancelled(QStringLiteral("x")));
        QCOMPARE(m.find(id)->state, JobState::Cancelled);
        m.cancel(id);
        QCOMPARE(m.find(id)->state, JobState::Cancelled);
    }

    void manyEndWithTheLastOfThem()
    {
        JobsModel m;
        JobsModel::Each each;
        const QList<model::JobItem> items{{.name = QStringLiteral("a")}, {.name = QStringLiteral("b")}};
        const auto id = m.startMany({.what = QStringLiteral("x")}, items, [&](QObject *, const JobsModel::Each &e) {
            each = e;
            return QList<virt::Task>();
        });
        each(1, virt::Error::invalid(QStringLiteral("x"), QStringLiteral("no")));
        each(1, virt::Result<>()); // twice is once
        QCOMPARE(m.find(id)->state, JobState::Running);
        QCOMPARE(m.find(id)->items[1].state, JobState::Failed);
        QCOMPARE(m.index(0, 0).data(JobsModel::PercentRole).toDouble(), 50.0);
        each(0, virt::Result<>());
        QCOMPARE(m.find(id)->state, JobState::Failed);
        const qsizetype lines = m.find(id)->log.size();
        each(0, virt::Result<>());
        QCOMPARE(m.find(id)->log.size(), lines);
    }

    void thoseWhoseHostWentMeanwhileFail()
    {
        model::Fleet fleet;
        const model::InstanceId gone{{QUuid::createUuid()}, QUuid::createUuid()};
        bool asked = false;
        const auto id = fleet.startMany(QStringLiteral("Try %1"), {{.name = QStringLiteral("web-1"), .instance = gone}},
                                        [&](virt::Session &, const auto &, QObject *, const auto &) {
                                            asked = true;
                                            return QList<virt::Task>();
                                        });
        QVERIFY(!asked);
        QCOMPARE(fleet.jobs().find(id)->state, JobState::Failed);
        QVERIFY(fleet.jobs().find(id)->items[0].error.text().contains(QStringLiteral("web-1")));
    }

    void noneOfManyEndsAtOnce()
    {
        JobsModel m;
        const auto id = m.startMany({.what = QStringLiteral("x")}, {},
                                    [](QObject *, const JobsModel::Each &) { return QList<virt::Task>(); });
        QCOMPARE(m.find(id)->state, JobState::Succeeded);
    }

    void failureKeepsTheReason()
    {
        JobsModel m;
        Verb verb;
        const auto id = m.start<int>({.what = QStringLiteral("x")}, verb.begin());
        verb.done(virt::Error{.kind = virt::Error::Kind::Busy,
                              .during = QStringLiteral("Start a"),
                              .message = QStringLiteral("locked"),
                              .advice = QStringLiteral("Wait")});
        QCOMPARE(m.find(id)->state, JobState::Failed);
        QCOMPARE(m.index(0, JobsModel::Outcome).data().toString(), QStringLiteral("Start a: locked. Wait."));
    }

    void staysBounded()
    {
        JobsModel m;
        Verb running;
        const auto kept = m.start<int>({.what = QStringLiteral("long")}, running.begin());
        for (int i = 0; i < int(JobsModel::mostEnded) + 50; ++i) {
            Verb v;
            m.start<int>({.what = QString::number(i)}, v.begin());
            v.done(i);
        }
        QVERIFY(m.rowCount() <= int(JobsModel::mostEnded) + 1);
        QVERIFY(m.find(kept)); // what runs never falls out
        m.clearEnded();
        QCOMPARE(m.rowCount(), 1);
    }

    void aBootLoopIsOneRowForEachEvent()
    {
        using Model = model::EventsModel;
        Model m;
        const QAbstractItemModelTester tester(&m);
        const model::HostId host{QUuid::createUuid()};
        const QDateTime begin(QDate(2026, 5, 4), QTime(12, 1));
        const auto tell = [&](const QString &name, virt::DomainEvent::Kind kind, int second) {
            m.add(host, "alpha",
                  {.uuid = QUuid::createUuidV5(QUuid(), name),
                   .name = name,
                   .kind = kind,
                   .when = begin.addSecs(second)});
        };
        const auto text = [&](int row) { return m.index(row, Model::What).data().toString(); };
        using Kind = virt::DomainEvent::Kind;
        for (int second = 0; second < 3; ++second) {
            tell("loop", Kind::Started, second);
            tell("loop", Kind::Crashed, second);
        }
        QCOMPARE(m.rowCount(), 6); // by hand perhaps
        tell("other", Kind::Started, 3);
        for (int second = 3; second < 500; ++second) {
            tell("loop", Kind::Started, second);
            tell("loop", Kind::Crashed, second);
        }
        QCOMPARE(m.rowCount(), 3);
        QCOMPARE(text(0), QStringLiteral("Crashed, 500 times since 2026-05-04 12:01:00"));
        QCOMPARE(text(1), QStringLiteral("Started, 500 times since 2026-05-04 12:01:00"));
        QCOMPARE(text(2), QStringLiteral("Started"));
        QCOMPARE(m.index(0, Model::When).data().toString(), QStringLiteral("2026-05-04 12:09:19"));
        tell("loop", Kind::Started, 900); // long after it is news again
        QCOMPARE(m.rowCount(), 4);
        QCOMPARE(text(0), QStringLiteral("Started"));
    }

    void eventsAreNewestFirstAndBounded()
    {
        model::EventsModel m;
        const model::HostId host{QUuid::createUuid()};
        for (int i = 0; i < int(model::EventsModel::capacity) + 5; ++i)
            m.add(host, QStringLiteral("h"),
                  {.uuid = QUuid::createUuid(),
                   .name = QString::number(i),
                   .kind = virt::DomainEvent::Kind::Started,
                   .when = QDateTime::currentDateTime()});
        QCOMPARE(m.rowCount(), int(model::EventsModel::capacity));
        QCOMPARE(m.index(0, model::EventsModel::Object).data().toString(),
                 QString::number(model::EventsModel::capacity + 4));
        QCOMPARE(m.index(0, model::EventsModel::What).data().toString(), QStringLiteral("Started"));
    }
};

QTEST_GUILESS_MAIN(TstJobs)
#include "tst_jobs.moc"
