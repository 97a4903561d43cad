// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/lifecycle.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/instance/batch_p.h"
#include "virt/instance/state_p.h"

namespace virt {

using namespace std::chrono_literals;

namespace {

using Action = LifecycleAction;

// The state at this moment: the only way to tell "refused" from "already so".
Result<DomainState> stateOf(virDomainPtr domain, const QString &during)
{
    int state = 0;
    int reason = 0;
    if (const auto ok = check(VIRT(virDomainGetState, domain, &state, &reason, 0U), during); !ok)
        return ok.error();
    return domainState(state);
}

bool isOn(DomainState s)
{
    return s != DomainState::Off && s != DomainState::Crashed;
}

bool alreadySo(Action action, DomainState state)
{
    switch (action) {
    case Action::Start: return isOn(state) && state != DomainState::Paused;
    case Action::ShutDown:
    case Action::ForceOff:
    case Action::Save: return !isOn(state);
    case Action::Pause: return state == DomainState::Paused;
    case Action::Resume: return state == DomainState::Running;
    default: return false;
    }
}

// Destroy and create again from the running XML, as Nova's hard reboot does.
Result<> hardReboot(virDomainPtr domain, const QString &during, const Job &job)
{
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain, VIR_DOMAIN_XML_SECURE | VIR_DOMAIN_XML_MIGRATABLE),
                               during);
    if (!xml)
        return xml.error();
    const bool persistent = VIRT(virDomainIsPersistent, domain) == 1;
    if (const auto ok = check(VIRT(virDomainDestroy, domain), during); !ok) {
        if (const auto state = stateOf(domain, during); !state || isOn(*state))
            return ok.error();
    }
    auto again = own<Domain>(VIRT(virDomainCreateXML, virDomainGetConnect(domain), xml->get(), 0U), during);
    if (again)
        return {};
    if (!persistent)
        return again.error();
    job.log(Say::tr("The running configuration was refused (%1); starting the stored one.").arg(again.error().message));
    return check(VIRT(virDomainCreate, domain), during);
}

Result<> resume(virDomainPtr domain, const QString &during)
{
    if (const auto state = stateOf(domain, during); state && *state == DomainState::PmSuspended)
        return check(VIRT(virDomainPMWakeup, domain, 0U), during);
    return check(VIRT(virDomainResume, domain), during);
}

Result<> request(virDomainPtr domain, Action action, const QString &during, const Job &job)
{
    switch (action) {
    case Action::Start: return check(VIRT(virDomainCreate, domain), during);
    case Action::ShutDown: return check(VIRT(virDomainShutdownFlags, domain, 0U), during);
    case Action::Reboot: return check(VIRT(virDomainReboot, domain, 0U), during);
    case Action::HardReboot: return hardReboot(domain, during, job);
    case Action::Reset: return check(VIRT(virDomainReset, domain, 0U), during);
    case Action::ForceOff: return check(VIRT(virDomainDestroyFlags, domain, 0U), during);
    case Action::Pause: return check(VIRT(virDomainSuspend, domain), during);
    case Action::Resume: return resume(domain, during);
    case Action::Save: return check(VIRT(virDomainManagedSave, domain, 0U), during);
    case Action::DiscardSaved: return check(VIRT(virDomainManagedSaveRemove, domain, 0U), during);
    case Action::AutostartOn: return check(VIRT(virDomainSetAutostart, domain, 1), during);
    case Action::AutostartOff: return check(VIRT(virDomainSetAutostart, domain, 0), during);
    }
    return {};
}

Result<> work(const Job &job, Batch *batch, const QUuid &uuid, Action action, const QString &during)
{
    const auto domain = batch ? batch->domain(job, uuid, during) : job.domain(uuid, during);
    if (!domain)
        return domain.error();
    std::unique_ptr<Job::DomainJobWatch> watch;
    if (action == Action::Save)
        watch = job.watchDomainJob(uuid, Say::tr("Writing the memory to disk"));
    auto asked = request(domain->get(), action, during, job);
    if (asked || asked.error().kind == Error::Kind::Disconnected)
        return asked;
    if (job.cancelled())
        return Error::cancelled(during);
    const auto state = stateOf(domain->get(), during);
    return state && alreadySo(action, *state) ? Result<>() : asked;
}

std::function<bool(const Instance *)> wanted(Action action)
{
    if (action == Action::ShutDown)
        return [](const Instance *i) { return !i || !i->isActive(); }; // a transient one is gone when it is off
    if (action == Action::Start || action == Action::HardReboot)
        return [](const Instance *i) { return i && i->isActive(); };
    return {};
}

struct Wish {
    QUuid uuid;
    QString name;
    Action action;
    std::chrono::milliseconds patience;
};

// Alone without a batch.
Task performOne(Session &session, const Wish &wish, const std::shared_ptr<Batch> &batch, QObject *receiver,
                const Reports &reports, const Done<> &done)
{
    const QString during = lifecycleText(wish.action, wish.name);
    const std::stop_source stop; // of both halves
    auto asked = [self = QPointer<Session>(&session), to = QPointer<QObject>(receiver), wish, during, done, reports,
                  stop](Result<> r) {
        if (self)
            self->lookAgain(); // not everything sends an event
        auto until = wanted(wish.action);
        if (!r || !until)
            return done(std::move(r));
        if (!self)
            return done(lostReply());
        if (reports.progress && wish.action == Action::ShutDown)
            reports.progress({.phase = Say::tr("Waiting for the guest")});
        self->await(wish.uuid, std::move(until), wish.patience, during, to, done, stop);
    };
    const Intent intent{
        .action = during, .object = wish.name, .uuid = wish.uuid, .virsh = lifecycleLines(wish.action, wish.name)};
    std::function<Result<>(Job &)> job = [=](Job &j) { return work(j, batch.get(), wish.uuid, wish.action, during); };
    if (!batch)
        return runChange<void>(session, intent, during, receiver, reports, std::move(job), std::move(asked), stop);
    job = recorded<void>(session, intent, std::move(job));
    if (wish.action == Action::Save) // the others are short
        job = gated<void>(CallGate::Kind::Job, during, std::move(job));
    return runOn<void>([&](std::function<void()> posted) { batch->post(std::move(posted)); }, session, during, receiver,
                       reports, std::move(job), std::move(asked), stop);
}

} // namespace

Task perform(Session &session, const QUuid &uuid, const QString &name, LifecycleAction action, QObject *receiver,
             const Reports &reports, const Done<> &done, std::chrono::milliseconds patience)
{
    return performOne(session, {.uuid = uuid, .name = name, .action = action, .patience = patience}, {}, receiver,
                      reports, done);
}

QList<Task> performAll(Session &session, const QList<Target> &targets, LifecycleAction action, QObject *receiver,
                       const std::function<void(qsizetype target, Result<> outcome)> &each,
                       std::chrono::milliseconds patience)
{
    const auto batch = targets.size() > 1 ? std::make_shared<Batch>(session.roundTrip().value_or(0us)) : nullptr;
    QList<Task> tasks;
    for (qsizetype at = 0; at < targets.size(); ++at) {
        const Wish wish{.uuid = targets[at].uuid, .name = targets[at].name, .action = action, .patience = patience};
        tasks.append(
            performOne(session, wish, batch, receiver, {}, [each, at](Result<> r) { each(at, std::move(r)); }));
    }
    return tasks;
}

} // namespace virt
