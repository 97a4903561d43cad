// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/history/hostfigures.h"
#include "model/history/hosthistory.h"
#include <array>
#include <optional>
#include <QElapsedTimer>
#include <QObject>

namespace model {

// Asks one host for its figures, keeps the newest and their history. Asks nothing by itself: HostMonitor says when. A
// question that was not answered yet is not asked again. GUI thread.
class HostGauge : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] const HostFigures &figures() const { return m_now; }
    [[nodiscard]] const HostHistory &history() const { return m_history; }
    void setHistory(HostHistory history) { m_history = std::move(history); }

    void askCpu(virt::Session &session);
    void askMemory(virt::Session &session);
    void askTraffic(virt::Session &session);
    void askPools(virt::Session &session);
    void askPromise(virt::Session &session, qint64 againMs); // one piece of what a pool promised, anew after so long
    void countAgain(const QUuid &pool) { m_counted.remove(pool); }              // its volumes came, went or grew
    [[nodiscard]] bool isCounting() const { return !m_counting.pool.isNull(); } // in the middle of a pool
    void askNuma(virt::Session &session); // the cells once, then what is free in them

    void took(const virt::Inventory &inventory); // what was promised; the traffic where the look asked for it
    void away();                                 // nothing is known any more, and rates begin anew

    // Since the question was asked last; very long when it never was.
    enum Question { Cpu, Memory, Traffic, Pools, Promise, Numa, QuestionCount };
    [[nodiscard]] qint64 sinceMs(Question question) const;
    [[nodiscard]] bool wasAsked(Question question) const { return m_questions[question].asked.isValid(); }
    [[nodiscard]] qint64 sinceTrafficMs() const; // since traffic was told, by this question or by a look

signals:
    void changed();

private:
    template<class T>
    using Taken = void (HostGauge::*)(const T &);
    template<class T>
    virt::Done<T> heard(Question question, Taken<T> take, QString HostFigures::*fault);
    bool begin(Question question);
    static qint64 since(const QElapsedTimer &clock); // very long when it was not started
    void takeCpu(const virt::NodeCpuTimes &times);
    void takeMemory(const virt::NodeMemory &memory);
    void takeTraffic(const virt::TrafficSample &sample);
    void forgetGone(const QList<virt::PoolSpace> &pools);
    void takePools(const QList<virt::PoolSpace> &pools);
    void takePromise(const virt::PoolPromise &promise);
    [[nodiscard]] const virt::PoolSpace *nextToCount(qint64 againMs) const;
    void takeNuma(const QList<virt::NumaCell> &cells);
    void takeNumaFree(const virt::NumaFree &free);
    void record(const virt::Traffic &traffic);

    struct State {
        bool asking = false, refused = false; // refused: this driver does not tell, until the next connection
        QElapsedTimer asked;
    };
    std::array<State, QuestionCount> m_questions;
    quint64 m_connection = 0; // answers of an earlier one are void
    std::optional<virt::NodeCpuTimes> m_cpuBefore;
    std::optional<virt::TrafficSample> m_trafficBefore;
    QElapsedTimer m_cpuTaken, m_trafficTold;
    struct Counting { // a pool whose volumes are being counted
        QUuid pool;
        virt::PoolPromise sofar;
    };
    Counting m_counting;
    QHash<QUuid, QElapsedTimer> m_counted;
    HostFigures m_now;
    HostHistory m_history;
};

} // namespace model
