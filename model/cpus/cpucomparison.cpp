// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cpus/cpucomparison.h"
#include "model/fleet.h"
#include "model/hosts/hostorder.h"
#include <algorithm>

namespace model {

CpuComparison::CpuComparison(Fleet &fleet, QObject *parent) : QObject(parent), m_fleet(fleet) {}

// An answer that comes after a new start or a cancel is not of this run.
template<class T>
virt::Done<T> CpuComparison::ofThisRun(virt::Done<T> done)
{
    return [this, run = m_run, done = std::move(done)](virt::Result<T> r) {
        if (run == m_run)
            done(std::move(r));
    };
}

void CpuComparison::start()
{
    cancel();
    m_read.clear();
    m_skipped.clear();
    m_answers.clear();
    m_cpus.clear();
    m_kinds.clear();
    m_byKind.clear();
    emit kindsFound();
    QList<HostId> there;
    for (const HostRow &row : rowsAsInTree(m_fleet.hosts())) {
        if (row.state == HostState::Connected)
            there.append(row.entry.id);
        else
            skip(row.entry.name, hostStateText(row.state));
    }
    setPhase(Phase::Reading, int(there.size()));
    for (qsizetype place = 0; place < there.size(); ++place)
        ask(there[place], place);
    if (there.isEmpty())
        setPhase(Phase::Done, 0);
}

void CpuComparison::cancel()
{
    ++m_run;
    for (const virt::Task &task : std::exchange(m_tasks, {}))
        task.cancel();
    if (running())
        setPhase(Phase::Cancelled, m_asked);
}

void CpuComparison::ask(const HostId &host, qsizetype place)
{
    virt::Session *session = m_fleet.session(host);
    const HostCpu cpu{.host = host, .name = session->options().name, .facts = session->facts()};
    m_tasks.append(virt::askCpu(*session, this, ofThisRun<virt::CpuFacts>([this, place, cpu](auto facts) {
        took(place, cpu, std::move(facts));
    })));
}

void CpuComparison::took(qsizetype place, const HostCpu &cpu, virt::Result<virt::CpuFacts> facts)
{
    if (facts) {
        HostCpu &known = *m_read.insert(place, cpu);
        known.cpu = std::move(*facts);
    } else {
        skip(cpu.name, facts.error().text());
    }
    advance();
}

void CpuComparison::compareKinds()
{
    QList<qsizetype> places = m_read.keys();
    std::ranges::sort(places);
    for (const qsizetype place : places)
        m_cpus.append(m_read.value(place));
    m_kinds = kindsOf(m_cpus);
    m_byKind.resize(m_kinds.isEmpty() ? 0 : *std::ranges::max_element(m_kinds) + 1);
    for (qsizetype i = 0; i < m_kinds.size(); ++i)
        m_byKind[m_kinds[i]].append(i);
    setPhase(Phase::Comparing, kinds() * (kinds() - 1));
    emit kindsFound();
    for (int guest = 0; guest < kinds(); ++guest)
        for (int host = 0; host < kinds(); ++host)
            if (guest != host)
                compare({guest, host}, 0);
    if (m_asked == 0)
        setPhase(Phase::Done, 0);
}

// The attempts go round the hosts of the kind, and begin with another one for each guest's kind.
void CpuComparison::compare(const Pair &pair, qsizetype attempt)
{
    const auto &[guestKind, hostKind] = pair;
    const HostCpu &guest = m_cpus[m_byKind[guestKind].constFirst()];
    const QList<qsizetype> &hosts = m_byKind[hostKind];
    const HostCpu &host = m_cpus[hosts[(guestKind + attempt) % hosts.size()]];
    virt::Session *session = m_fleet.session(host.host);
    const virt::Error gone{
        .kind = virt::Error::Kind::Disconnected, .during = host.name, .message = tr("The host is gone")};
    const auto answer = [this, pair, attempt,
                         last = attempt + 1 == hosts.size()](const virt::Result<virt::CpuVerdict> &verdict) {
        if (!verdict && verdict.error().kind == virt::Error::Kind::Disconnected && !last)
            return compare(pair, attempt + 1);
        tell(pair, verdict);
    };
    if (!session)
        return answer(gone);
    m_tasks.append(virt::compareCpu(*session, {.name = cpuName(guest.cpu), .xml = comparedCpu(guest.cpu)}, this,
                                    ofThisRun<virt::CpuVerdict>(answer)));
}

void CpuComparison::tell(const Pair &pair, const virt::Result<virt::CpuVerdict> &verdict)
{
    m_answers.insert(pair, verdict);
    emit answerCame(pair.first, pair.second);
    advance();
}

void CpuComparison::advance()
{
    ++m_answered;
    if (m_answered < m_asked)
        emit changed();
    else if (m_phase == Phase::Reading)
        compareKinds();
    else
        setPhase(Phase::Done, m_asked);
}

void CpuComparison::setPhase(Phase phase, int asked)
{
    if (phase == Phase::Reading || phase == Phase::Comparing)
        m_answered = 0;
    m_phase = phase;
    m_asked = asked;
    emit changed();
}

CpuAnswer CpuComparison::answer(int guestKind, int hostKind) const
{
    if (guestKind == hostKind) // the same CPU under the same hypervisor: that is what makes a kind
        return virt::Result<virt::CpuVerdict>(virt::CpuVerdict{});
    const auto hit = m_answers.constFind({guestKind, hostKind});
    return hit == m_answers.constEnd() ? CpuAnswer() : CpuAnswer(*hit);
}

} // namespace model
