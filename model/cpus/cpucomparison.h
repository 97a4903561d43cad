// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/cpus/cpukinds.h"
#include "model/cpus/verdicttext.h"
#include <QHash>
#include <QObject>

namespace model {

class Fleet;

// The CPUs of all connected hosts against each other: first every host is asked for its CPU, then each kind of CPU is
// tried on one host of every other kind. The questions run on the hosts' own threads, all hosts at once; one host that
// fails is replaced by another of its kind. GUI thread; waits for nothing.
class CpuComparison : public QObject {
    Q_OBJECT
public:
    explicit CpuComparison(Fleet &fleet, QObject *parent = nullptr);

    enum class Phase { Idle, Reading, Comparing, Done, Cancelled };
    struct Skipped {
        QString host, why;
    };
    void start(); // anew, with the hosts that are connected now
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] int asked() const { return m_asked; } // questions of this phase
    [[nodiscard]] int answered() const { return m_answered; }
    [[nodiscard]] const QList<HostCpu> &cpus() const { return m_cpus; } // as in the tree of hosts
    [[nodiscard]] const QList<Skipped> &skipped() const { return m_skipped; }
    [[nodiscard]] int kindOf(qsizetype cpu) const { return m_kinds.value(cpu, -1); }
    [[nodiscard]] int kinds() const { return int(m_byKind.size()); }
    [[nodiscard]] bool running() const { return m_phase == Phase::Reading || m_phase == Phase::Comparing; }

    // Whether a guest with the CPU of one kind runs on the hosts of the other.
    [[nodiscard]] CpuAnswer answer(int guestKind, int hostKind) const;

signals:
    void changed();    // phase, progress
    void kindsFound(); // cpus(), kinds and answers are new
    void answerCame(int guestKind, int hostKind);

private:
    using Pair = std::pair<int, int>;
    void ask(const HostId &host, qsizetype place);
    void took(qsizetype place, const HostCpu &cpu, virt::Result<virt::CpuFacts> facts);
    void compareKinds();
    void compare(const Pair &pair, qsizetype attempt);
    void tell(const Pair &pair, const virt::Result<virt::CpuVerdict> &verdict);
    void skip(const QString &name, const QString &why) { m_skipped.append({name, why}); }
    void advance();
    void setPhase(Phase phase, int asked);
    template<class T>
    virt::Done<T> ofThisRun(virt::Done<T> done);

    Fleet &m_fleet;
    Phase m_phase = Phase::Idle;
    quint64 m_run = 0; // answers of an older one are void
    int m_asked = 0, m_answered = 0;
    QHash<qsizetype, HostCpu> m_read; // by place among those that are asked
    QList<HostCpu> m_cpus;
    QList<int> m_kinds;               // of each of m_cpus
    QList<QList<qsizetype>> m_byKind; // places in m_cpus
    QList<Skipped> m_skipped;
    QHash<Pair, virt::Result<virt::CpuVerdict>> m_answers;
    QList<virt::Task> m_tasks;
};

} // namespace model
