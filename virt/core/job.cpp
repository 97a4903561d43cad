// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/job_p.h"
#include "virt/core/pace.h"
#include "virt/core/say.h"
#include "virt/instance/jobstats_p.h"
#include <condition_variable>

namespace virt {

using namespace std::chrono_literals;

Error lostReply()
{
    return {.kind = Error::Kind::Disconnected, .message = Say::tr("The host was disconnected before it answered")};
}

struct Job::Shared {
    QPointer<QObject> receiver;
    Reports reports;
    std::mutex lock;
    Progress last;
    Executor::Clock::time_point lastAt{};

    void report(const Progress &progress)
    {
        if (!reports.progress)
            return;
        {
            const std::lock_guard held(lock);
            const auto now = Executor::Clock::now();
            if (progress == last || (progress.phase == last.phase && now - lastAt < 100ms))
                return;
            last = progress;
            lastAt = now;
        }
        postHome(receiver, [to = reports.progress, progress] { to(progress); });
    }
};

Job::Job(std::shared_ptr<Wire> wire, std::shared_ptr<Executor> session, std::stop_token stop,
         QPointer<QObject> receiver, Reports reports)
    : m_wire(std::move(wire))
    , m_session(std::move(session))
    , m_stop(std::move(stop))
    , m_shared(std::make_shared<Shared>())
{
    m_shared->receiver = std::move(receiver);
    m_shared->reports = std::move(reports);
}

Job::~Job() = default;

static Result<Domain> domainOn(const Wire &wire, const QUuid &uuid, const QString &during)
{
    const auto conn = wire.link.share(during);
    return conn ? findDomain(conn->get(), uuid, during) : Result<Domain>(conn.error());
}

Result<Connect> Job::connection(const QString &during) const
{
    return m_wire->link.share(during);
}

Result<Domain> Job::domain(const QUuid &uuid, const QString &during) const
{
    return domainOn(*m_wire, uuid, during);
}

void Job::pause(std::chrono::milliseconds time) const
{
    std::mutex lock;
    std::condition_variable_any stopped;
    std::unique_lock held(lock);
    (void)stopped.wait_for(held, m_stop, time, [] { return false; });
}

void Job::log(const QString &line) const
{
    if (m_shared->reports.log)
        postHome(m_shared->receiver, [to = m_shared->reports.log, line] { to(line); });
}

void Job::report(const Progress &progress) const
{
    m_shared->report(progress);
}

struct Job::DomainJobWatch::State {
    std::atomic<bool> live{true}; // an abort or a poll that comes too late must not hit the next job
    std::shared_ptr<Wire> wire;
    std::weak_ptr<Executor> session; // weak: it is the executor that runs us
    std::shared_ptr<Job::Shared> shared;
    QUuid uuid;
    QString phase;
    std::stop_token stop;
    std::function<bool()> pointless;
    Pace pace; // of the polls, on the session thread

    void abort() const
    {
        if (!live)
            return;
        const CallScope scope(wire->log.get());
        const QString during = Say::tr("Cancel");
        const auto domain = domainOn(*wire, uuid, during);
        if (domain)
            (void)check(VIRT(virDomainAbortJob, domain->get()), during); // the job's own end tells how it went
    }

    void poll()
    {
        // Asked again and again: what came before libvirt had begun the job was refused.
        if (stop.stop_requested() || (pointless && pointless()))
            abort();
        const CallScope scope(wire->log.get());
        const auto domain = domainOn(*wire, uuid, phase);
        if (!domain)
            return;
        auto progress = jobProgress(domain->get(), phase);
        if (!progress || !live)
            return;
        pace.complete(*progress, Executor::Clock::now().time_since_epoch());
        shared->report(*progress);
    }

    static void pollAgain(const std::shared_ptr<State> &self)
    {
        const auto session = self->session.lock();
        if (!session || !self->live)
            return;
        session->postAfter(500ms, [self] {
            if (!self->live)
                return;
            self->poll();
            pollAgain(self);
        });
    }
};

Job::DomainJobWatch::~DomainJobWatch()
{
    m_onStop.reset(); // waits for a stop request that is being handled
    m_state->live = false;
}

std::unique_ptr<Job::DomainJobWatch> Job::watchDomainJob(const QUuid &uuid, const QString &phase,
                                                         std::function<bool()> pointless) const
{
    auto watch = std::make_unique<DomainJobWatch>();
    auto state = std::make_shared<DomainJobWatch::State>();
    state->wire = m_wire;
    state->session = m_session;
    state->shared = m_shared;
    state->uuid = uuid;
    state->phase = phase;
    state->stop = m_stop;
    state->pointless = std::move(pointless);
    watch->m_state = state;
    // Runs in whatever thread asked, the GUI thread as a rule: so it only posts.
    watch->m_onStop = std::make_unique<std::stop_callback<std::function<void()>>>(m_stop, [state] {
        if (const auto session = state->session.lock())
            session->post([state] { state->abort(); });
    });
    report({.phase = phase});
    DomainJobWatch::State::pollAgain(state);
    return watch;
}

} // namespace virt
