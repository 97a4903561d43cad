// SPDX-License-Identifier: GPL-3.0-or-later
// A session on libvirt's built-in test driver: connecting, listing, events, verbs, rights, and its end at bad moments.
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/core/session_p.h"
#include "virt/instance/configuration.h"
#include "virt/instance/lifecycle.h"
#include "virt/snapshot/snapshot.h"
#include <future>
#include <memory>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using virt::DomainState;
using virt::LifecycleAction;
using virt::Session;

class TstSession : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;

    static std::unique_ptr<Session> connected(bool readOnly = false)
    {
        auto s = std::make_unique<Session>(Session::Options{
            .uri = QStringLiteral("test:///default"), .name = QStringLiteral("demo"), .readOnly = readOnly});
        s->open();
        if (!QTest::qWaitFor(
                [&] {
                    return s->inventory() && !s->inventory()->instances.isEmpty()
                           && s->inventory()->instances[0].flagsKnown;
                },
                10000))
            qWarning("the test driver did not answer: %s", qPrintable(s->error().text()));
        return s;
    }
    static const virt::Instance &first(const Session &s) { return s.inventory()->instances.constFirst(); }
    static std::optional<virt::Result<>> perform(Session &s, LifecycleAction action)
    {
        QObject receiver;
        std::optional<virt::Result<>> answer;
        virt::perform(
            s, first(s).uuid, first(s).name, action, &receiver, {}, [&](virt::Result<> r) { answer = std::move(r); },
            5s);
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10000);
        return answer;
    }

private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void cleanup()
    {
        QTRY_COMPARE(virt::Executor::abandoned(), 0);
    } // the test driver keeps its state while one is connected
    void cleanupTestCase() { m_library.reset(); }

    void listsAndTellsFacts()
    {
        const auto s = connected();
        QCOMPARE(s->state(), Session::State::Connected);
        QCOMPARE(s->inventory()->instances.size(), 1);
        QCOMPARE(first(*s).name, QStringLiteral("test"));
        QCOMPARE(first(*s).state, DomainState::Running);
        QVERIFY(first(*s).vcpus > 0);
        QVERIFY(first(*s).memoryKiB > 0);
        QTRY_VERIFY(s->facts().events);
        QVERIFY(s->facts().libvirtVersion >= 7'000'000);
        QVERIFY(!s->facts().hostName.isEmpty());
    }

    void actionsAndTheirRepetition()
    {
        const auto s = connected();
        QVERIFY(*perform(*s, LifecycleAction::Pause));
        QTRY_COMPARE(first(*s).state, DomainState::Paused);
        QVERIFY(*perform(*s, LifecycleAction::Pause)); // already so
        QVERIFY(*perform(*s, LifecycleAction::Resume));
        QTRY_COMPARE(first(*s).state, DomainState::Running);
        QVERIFY(*perform(*s, LifecycleAction::Resume));
        QVERIFY(*perform(*s, LifecycleAction::ShutDown));
        QTRY_COMPARE(first(*s).state, DomainState::Off);
        QVERIFY(*perform(*s, LifecycleAction::ForceOff));
        QVERIFY(*perform(*s, LifecycleAction::Start));
        QTRY_COMPARE(first(*s).state, DomainState::Running);
        QVERIFY(*perform(*s, LifecycleAction::Start));
        QVERIFY(*perform(*s, LifecycleAction::Save));
        QTRY_COMPARE(first(*s).state, DomainState::Off);
        QTRY_VERIFY(first(*s).savedImage);
        QVERIFY(*perform(*s, LifecycleAction::DiscardSaved));
        QTRY_VERIFY(!first(*s).savedImage);
        QVERIFY(*perform(*s, LifecycleAction::Start));
        QVERIFY(*perform(*s, LifecycleAction::AutostartOn));
        QTRY_VERIFY(first(*s).autostart);
        QVERIFY(*perform(*s, LifecycleAction::AutostartOff));
        QTRY_VERIFY(!first(*s).autostart);
    }

    // The daemon works at five calls of a client: whoever is not let in must not keep ticks and short verbs waiting.
    void longWorkWaitsAtTheGateAndShortWorkDoesNot()
    {
        const auto s = connected();
        auto &gate = s->p().wire->gate;
        std::vector<virt::CallGate::Permit> all;
        for (int call = 0; call < virt::CallGate::most; ++call)
            all.push_back(gate.enter(virt::CallGate::Kind::Question));
        QObject receiver;
        std::atomic<int> begun{0};
        const std::function<virt::Result<>(virt::Job &)> work = [&](virt::Job &) -> virt::Result<> {
            ++begun;
            return {};
        };
        int ended = 0;
        const virt::Done<> count = [&](const virt::Result<> &) { ++ended; };
        virt::run<void>(*s, "job", &receiver, {}, work, count);
        virt::inquire<void>(*s, "question", &receiver, work, count);
        QSignalSpy sampled(s.get(), &Session::sampled);
        s->lookAgain();
        QTRY_VERIFY(!sampled.isEmpty());
        bool answered = false;
        virt::ask<void>(
            *s, "short", &receiver, [](virConnectPtr) { return virt::Result<>(); },
            [&](const virt::Result<> &) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(begun, 0);
        all.clear();
        QTRY_COMPARE(ended, 2);
        QCOMPARE(begun, 2);
    }

    void eventsArriveWithoutTicks()
    {
        const auto s = connected();
        QTRY_VERIFY(s->facts().events);
        QSignalSpy happened(s.get(), &Session::happened);
        QVERIFY(*perform(*s, LifecycleAction::Pause));
        QTRY_VERIFY(!happened.isEmpty());
        const auto event = happened.constFirst().constFirst().value<virt::DomainEvent>();
        QCOMPARE(event.uuid, first(*s).uuid);
        QCOMPARE(event.kind, virt::DomainEvent::Kind::Suspended);
    }

    void ticksAreTwoCallsAtMost()
    {
        const auto s = connected();
        QTRY_VERIFY(s->facts().events);
        QTest::qWait(300);
        s->setSampling({.groups = virt::StatsGroup::State | virt::StatsGroup::Cpu, .interval = 50ms});
        QSignalSpy sampled(s.get(), &Session::sampled);
        const quint64 before = s->calls().count();
        QTRY_VERIFY(sampled.size() >= 10);
        const auto calls = s->calls().count() - before;
        QVERIFY2(calls <= 2 * quint64(sampled.size()) + 2,
                 qPrintable(QStringLiteral("%1 calls in %2 ticks").arg(calls).arg(sampled.size())));
    }

    void readOnlyIsRefusedWithAdvice()
    {
        const auto s = connected(true);
        const auto answer = perform(*s, LifecycleAction::Pause);
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, virt::Error::Kind::Denied);
        QVERIFY(answer->error().text().contains(QStringLiteral("test")));
        QVERIFY(!answer->error().advice.isEmpty());
    }

    void unknownInstance()
    {
        const auto s = connected();
        QObject receiver;
        std::optional<virt::Result<>> answer;
        virt::perform(*s, QUuid::createUuid(), QStringLiteral("ghost"), LifecycleAction::Start, &receiver, {},
                      [&](virt::Result<> r) { answer = r; });
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->error().kind, virt::Error::Kind::NotFound);
        QVERIFY(answer->error().text().contains(QStringLiteral("ghost")));
    }

    void deadReceiverHearsNothing()
    {
        const auto s = connected();
        auto receiver = std::make_unique<QObject>();
        bool called = false;
        virt::perform(*s, first(*s).uuid, first(*s).name, LifecycleAction::Pause, receiver.get(), {},
                      [&](virt::Result<>) { called = true; });
        receiver.reset();
        QTRY_COMPARE(first(*s).state, DomainState::Paused);
        QVERIFY(*perform(*s, LifecycleAction::Resume)); // answered after the one that nobody hears
        QVERIFY(!called);
    }

    void cancelBeforeItBegan()
    {
        const auto s = connected();
        QObject receiver;
        QList<virt::Error::Kind> kinds;
        for (int i = 0; i < 20; ++i)
            virt::perform(*s, first(*s).uuid, first(*s).name, LifecycleAction::Pause, &receiver, {},
                          [&](virt::Result<> r) { kinds.append(r ? virt::Error::Kind::Failed : r.error().kind); })
                .cancel();
        QTRY_COMPARE(kinds.size(), 20); // one answer each
        QVERIFY(kinds.contains(virt::Error::Kind::Cancelled));
    }

    void oneAnswerWhenTheSessionGoes()
    {
        auto s = connected();
        QObject receiver;
        int answers = 0;
        for (int i = 0; i < 50; ++i)
            virt::fetchXml(*s, first(*s).uuid, first(*s).name, virt::XmlKind::Stored, &receiver,
                           [&](virt::Result<QString>) { ++answers; });
        s.reset();
        QTRY_COMPARE(answers, 50);
    }

    void questionsDoNotWaitBehindJobs()
    {
        const auto s = connected();
        QObject receiver;
        std::promise<void> end;
        const std::shared_future<void> ended = end.get_future();
        int jobs = 0;
        for (int i = 0; i < 8; ++i)
            virt::run<void>(
                *s, QStringLiteral("Job"), &receiver, {},
                [ended](virt::Job &) {
                    ended.wait();
                    return virt::Result<>();
                },
                [&](const virt::Result<> &) { ++jobs; });
        bool told = false;
        virt::listSnapshots(*s, first(*s).uuid, first(*s).name, &receiver,
                            [&](const virt::Result<virt::SnapshotTree> &) { told = true; });
        const bool soon = QTest::qWaitFor([&] { return told; }, 5000);
        end.set_value();
        QTRY_COMPARE(jobs, 8);
        QVERIFY(soon);
    }

    void closedByWhoHearsThatItConnects()
    {
        Session s({.uri = QStringLiteral("test:///default"), .name = QStringLiteral("demo")});
        QObject::connect(&s, &Session::stateChanged, &s, [&s] {
            if (s.state() == Session::State::Connecting)
                s.close();
        });
        QSignalSpy changes(&s, &Session::stateChanged);
        s.open();
        QCOMPARE(s.state(), Session::State::Off);
        const auto attempts = changes.size();
        QTest::qWait(500);
        QCOMPARE(s.state(), Session::State::Off);
        QCOMPARE(changes.size(), attempts);
    }

    void waitTimesOut()
    {
        const auto s = connected();
        QObject receiver;
        std::optional<virt::Result<>> answer;
        s->await(
            first(*s).uuid, [](const virt::Instance *) { return false; }, 100ms, QStringLiteral("Wait"), &receiver,
            [&](virt::Result<> r) { answer = r; });
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->error().kind, virt::Error::Kind::TimedOut);
    }

    void badUriWaitsForTheUser()
    {
        Session s({.uri = QStringLiteral("qemu+ssh://root@127.0.0.1:1/system"), .name = QStringLiteral("nobody")});
        s.open();
        QTRY_COMPARE_WITH_TIMEOUT(s.state(), Session::State::Waiting, 15000); // nothing listens: it tries again
        QVERIFY(s.retryAt().isValid());
        QVERIFY(!s.error().advice.isEmpty());
        Session none({.uri = QStringLiteral("nosuchdriver:///x"), .name = QStringLiteral("none")});
        none.open();
        QTRY_VERIFY_WITH_TIMEOUT(none.state() == Session::State::Failed || none.state() == Session::State::Waiting,
                                 15000);
    }

    void definitionIsReplacedAndUndone()
    {
        const auto s = connected();
        const auto id = first(*s).uuid;
        QObject receiver;
        std::optional<virt::Result<QString>> xml;
        virt::fetchXml(*s, id, QStringLiteral("test"), virt::XmlKind::Stored, &receiver,
                       [&](virt::Result<QString> r) { xml = r; });
        QTRY_VERIFY(xml.has_value());
        QVERIFY(bool(*xml));
        const QString before = **xml;
        QString edited = before;
        edited.replace(QStringLiteral("</name>"), QStringLiteral("</name>\n  <title>edited</title>"));
        QVERIFY(edited != before);
        std::optional<virt::Result<QString>> replaced;
        virt::define(*s, id, QStringLiteral("test"), edited, before, &receiver,
                     [&](virt::Result<QString> r) { replaced = r; });
        QTRY_VERIFY(replaced.has_value());
        QVERIFY2(bool(*replaced), qPrintable(*replaced ? QString() : replaced->error().text()));
        QCOMPARE(**replaced, before);
        // the editor began with something else: nothing is replaced
        replaced.reset();
        virt::define(*s, id, QStringLiteral("test"), before, before, &receiver,
                     [&](virt::Result<QString> r) { replaced = r; });
        QTRY_VERIFY(replaced.has_value());
        QVERIFY(!*replaced);
        QCOMPARE(replaced->error().kind, virt::Error::Kind::Busy);
    }
};

QTEST_GUILESS_MAIN(TstSession)
#include "tst_session.moc"
