// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/core/sentences.h"
#include "virt/plan/mark_p.h"
#include "virt/plan/runner_p.h"

namespace virt {

using namespace std::chrono_literals;

static constexpr auto patience = 90s; // for a host that is away

namespace {

Result<> begin(PlanWork &work, const Step &step, int number)
{
    work.at = number;
    work.record.step = std::max(work.record.step, number);
    work.record.final = work.record.final || step.said.final;
    work.outcome.clear();
    work.job.phase(step.said.text);
    for (const QStringList &words : step.said.virsh)
        noteVirsh(words);
    return work.ledger.keep ? work.ledger.keep(work.record) : Result<>();
}

Result<> once(PlanWork &work, const Step &step, int number)
{
    if (work.job.cancelled() && !work.record.final && !step.said.final)
        return Error::cancelled(work.during());
    const bool wasFinal = work.record.final;
    if (auto noted = begin(work, step, number); !noted)
        return noted;
    // The host must know as well, before it is too late to go back.
    if (work.record.final && !wasFinal)
        if (auto marked = setMark(work); !marked)
            return marked;
    return step.run(work);
}

Result<> reachable(PlanWork &work)
{
    return work.host.reconnect(work.during(), Side::Clock::now() + patience);
}

// Past the point of no return only the way forward is left: what a broken connection stopped is begun anew.
Result<> again(PlanWork &work, const Step &step, const Result<> &failure)
{
    if (!work.record.final || failure.error().kind != Error::Kind::Disconnected || !reachable(work))
        return failure;
    work.job.log(Say::tr("The host is back; going on with: %1").arg(step.said.text));
    return step.run(work);
}

Result<> forget(PlanWork &work)
{
    auto cleared = clearMark(work);
    if (cleared && work.ledger.forget)
        work.ledger.forget(work.record.id);
    return cleared;
}

Error withAdvice(Error why, const QStringList &sentences)
{
    why.advice = joined(QStringList{why.advice} + sentences);
    return why;
}

// It stays on record, to be finished or undone.
Error interrupted(const PlanWork &work, Error why, const Steps &steps)
{
    const QString where = Say::tr("It stopped at: %1").arg(ended(steps[size_t(work.at)].said.text));
    const QString next =
        work.record.final
            ? Say::tr("No data is lost. It can only be finished now: choose Finish at %1.").arg(work.record.object)
            : Say::tr("No data is lost. Choose Finish or Undo at %1.").arg(work.record.object);
    if (why.kind == Error::Kind::Cancelled)
        why.kind = Error::Kind::Failed;
    return withAdvice(std::move(why), {where, next});
}

Result<> undoFrom(PlanWork &work, const Steps &steps, int last)
{
    for (int i = last; i >= 0; --i) {
        const Step &step = steps[size_t(i)];
        if (!step.undo)
            continue;
        work.job.phase(Say::tr("Undoing: %1").arg(step.said.text));
        if (auto undone = step.undo(work); !undone)
            return undone;
    }
    return forget(work);
}

// Of those that were done.
QStringList whatStays(const Steps &steps, int done)
{
    QStringList out;
    for (int i = 0; i < done; ++i)
        if (const QString &stays = steps[size_t(i)].said.stays; !stays.isEmpty())
            out << stays;
    return out;
}

QStringList undoneText(const QStringList &stays)
{
    return stays.isEmpty() ? QStringList(Say::tr("Everything is as it was before."))
                           : stays + QStringList(Say::tr("Everything else is as it was before."));
}

Error failed(PlanWork &work, const Steps &steps, const Error &why)
{
    work.job.log(why.text());
    if (work.record.final)
        return interrupted(work, why, steps);
    if (!reachable(work))
        return interrupted(work, why, steps);
    const auto undone = undoFrom(work, steps, work.record.step);
    if (!undone) {
        work.job.log(undone.error().text());
        return interrupted(work, withAdvice(why, {Say::tr("Undoing it failed: %1").arg(undone.error().text())}), steps);
    }
    return withAdvice(why, undoneText(whatStays(steps, work.record.step)));
}

Result<> walk(PlanWork &work, const Steps &steps)
{
    for (size_t i = 0; i < steps.size(); ++i) {
        auto done = once(work, steps[i], int(i));
        if (!done)
            done = again(work, steps[i], done);
        if (!done)
            return failed(work, steps, done.error());
        work.job.log(work.outcome.isEmpty() ? steps[i].said.text : work.outcome);
    }
    auto forgotten = forget(work);
    work.host.lookAgain();
    return forgotten;
}

} // namespace

PlanRecord newRecord(const PlanSubject &subject, const QString &kind, const QJsonObject &parameters)
{
    return {.id = QUuid::createUuid(),
            .kind = kind,
            .title = subject.title,
            .uuid = subject.uuid,
            .object = subject.name,
            .workstation = QSysInfo::machineHostName(),
            .host = subject.host.name(),
            .uri = subject.host.uri(),
            .begun = QDateTime::currentDateTimeUtc(),
            .parameters = parameters};
}

QList<PlanStep> told(const Steps &steps)
{
    QList<PlanStep> out;
    for (const Step &step : steps)
        out << step.said;
    return out;
}

Result<> carryOut(PlanWork &work, const Steps &steps)
{
    if (auto connected = work.host.connect(work.during()); !connected)
        return connected;
    const CallScope scope(work.host.log());
    if (auto free = refuseMarked(work); !free)
        return free;
    if (auto kept = work.ledger.keep ? work.ledger.keep(work.record) : Result<>(); !kept)
        return kept;
    if (auto marked = setMark(work); !marked)
        return failed(work, steps, marked.error());
    return walk(work, steps);
}

Result<> goOn(PlanWork &work, const Steps &steps)
{
    if (auto connected = work.host.connect(work.during()); !connected)
        return connected;
    const CallScope scope(work.host.log());
    if (auto taken = takeOver(work, int(steps.size())); !taken)
        return taken;
    return walk(work, steps);
}

Result<> takeBack(PlanWork &work, const Steps &steps)
{
    if (auto connected = work.host.connect(work.during()); !connected)
        return connected;
    const CallScope scope(work.host.log());
    if (auto taken = takeOver(work, int(steps.size())); !taken)
        return taken;
    if (work.record.final)
        return Error::invalid(work.during(), Say::tr("It has gone too far to be undone"),
                              Say::tr("Finish it: no data is lost by that."));
    auto undone = undoFrom(work, steps, int(steps.size()) - 1);
    work.host.lookAgain();
    return undone;
}

} // namespace virt
