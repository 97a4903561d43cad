// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/callgate.h"
#include "virt/core/calllog.h"
#include "virt/core/executor.h"
#include <atomic>
#include <future>
#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;
using virt::Executor;

class TstExecutor : public QObject {
    Q_OBJECT
private slots:
    void keepsTheOrder()
    {
        std::vector<int> seen;
        std::promise<void> done;
        const Executor executor(1);
        for (int i = 0; i < 1000; ++i)
            executor.post([&seen, i] { seen.push_back(i); });
        executor.post([&] { done.set_value(); });
        QCOMPARE(done.get_future().wait_for(5s), std::future_status::ready);
        QCOMPARE(seen.size(), size_t(1000));
        QVERIFY(std::ranges::is_sorted(seen));
    }

    void longCallsLeaveRoomForOthers()
    {
        using Kind = virt::CallGate::Kind;
        virt::CallGate gate;
        std::vector<virt::CallGate::Permit> jobs;
        for (int job = 0; job < virt::CallGate::mostJobs; ++job)
            jobs.push_back(gate.enter(Kind::Job));
        auto fourth = std::async(std::launch::async, [&] { return gate.enter(Kind::Job); });
        auto agent = std::async(std::launch::async, [&] { return gate.enter(Kind::Feed); });
        QCOMPARE(agent.wait_for(5s), std::future_status::ready); // beside as many jobs as there may be
        auto second = std::async(std::launch::async, [&] { return gate.enter(Kind::Feed); });
        QCOMPARE(second.wait_for(50ms), std::future_status::timeout);
        auto question = std::async(std::launch::async, [&] { return gate.enter(Kind::Question); });
        QCOMPARE(question.wait_for(50ms), std::future_status::timeout);
        (void)agent.get();                                          // it leaves
        QCOMPARE(question.wait_for(5s), std::future_status::ready); // a window waits for it
        QCOMPARE(second.wait_for(50ms), std::future_status::timeout);
        QCOMPARE(fourth.wait_for(50ms), std::future_status::timeout);
        jobs.pop_back();
        QCOMPARE(fourth.wait_for(5s), std::future_status::ready);
        (void)question.get();
        QCOMPARE(second.wait_for(5s), std::future_status::ready);
    }

    void delaysDoNotHoldUpTheRest()
    {
        const Executor executor(1);
        std::atomic<int> order{0};
        int late = 0;
        int soon = 0;
        std::promise<void> done;
        executor.postAfter(100ms, [&] {
            late = ++order;
            done.set_value();
        });
        executor.post([&] { soon = ++order; });
        QCOMPARE(done.get_future().wait_for(5s), std::future_status::ready);
        QCOMPARE(soon, 1);
        QCOMPARE(late, 2);
    }

    void neverMoreThreadsThanAsked()
    {
        std::atomic<int> now{0};
        std::atomic<int> most{0};
        std::atomic<int> done{0};
        const Executor executor(4);
        for (int i = 0; i < 40; ++i)
            executor.post([&] {
                const int here = ++now;
                int seen = most;
                while (seen < here && !most.compare_exchange_weak(seen, here)) {
                }
                std::this_thread::sleep_for(2ms);
                --now;
                ++done;
            });
        QTRY_COMPARE(done.load(), 40);
        QVERIFY(most <= 4);
        QVERIFY(most >= 2);
    }

    // A thread that was woken and has not taken its work yet is no help for the next piece.
    void workDoesNotWaitBehindWork()
    {
        for (int round = 0; round < 100; ++round) {
            const Executor executor(4);
            std::promise<void> first;
            executor.post([&] { first.set_value(); });
            first.get_future().wait();
            auto second = std::make_shared<std::promise<void>>();
            std::promise<bool> beside;
            executor.post([&beside, second] {
                beside.set_value(second->get_future().wait_for(2s) == std::future_status::ready);
            });
            executor.post([second] { second->set_value(); });
            QVERIFY(beside.get_future().get());
        }
        QTRY_COMPARE(Executor::abandoned(), 0);
    }

    void aThreadThatHangsIsLetGo()
    {
        auto release = std::make_shared<std::promise<void>>();
        auto started = std::make_shared<std::promise<void>>();
        auto due = std::make_shared<std::atomic<bool>>(false);
        auto dropped = std::make_shared<int>(0);
        QElapsedTimer clock;
        {
            const Executor executor(1);
            executor.post([release, started] {
                started->set_value();
                release->get_future().wait();
            });
            started->get_future().wait();
            executor.post([due] { *due = true; });
            executor.postAfter(1h, [dropped] {});
            clock.start();
        }
        QVERIFY(clock.elapsed() < 1000); // nobody waited for it
        QCOMPARE(Executor::abandoned(), 1);
        QCOMPARE(dropped.use_count(), 1L);
        QVERIFY(!*due);
        release->set_value();
        Executor::awaitAbandoned(5s);
        QCOMPARE(Executor::abandoned(), 0);
        QVERIFY(*due); // what was due was still done
    }

    void callLogKeepsTheNewest()
    {
        virt::CallLog log;
        for (int i = 0; i < int(virt::CallLog::capacity) + 10; ++i)
            log.add({.function = i % 2 ? "odd" : "even", .durationNs = i, .failed = i % 2 == 1});
        const auto newest = log.newest(3);
        QCOMPARE(newest.size(), 3);
        QCOMPARE(newest.last().durationNs, virt::CallLog::capacity + 9);
        QCOMPARE(newest.first().durationNs, virt::CallLog::capacity + 7);
        QCOMPARE(log.newest().first().durationNs, 10);
        QCOMPARE(log.count(), quint64(virt::CallLog::capacity + 10));
        QCOMPARE(log.totals().value(QStringLiteral("odd")).failed, quint64(virt::CallLog::capacity / 2 + 5));
    }
};

QTEST_GUILESS_MAIN(TstExecutor)
#include "tst_executor.moc"
