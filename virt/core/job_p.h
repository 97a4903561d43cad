// SPDX-License-Identifier: GPL-3.0-or-later
// What long work on a job thread is given: its connection, its stop token, its reports.
#pragma once
#include "virt/core/callgate.h"
#include "virt/core/executor.h"
#include "virt/core/link_p.h"
#include "virt/core/reply_p.h"
#include "virt/core/task.h"
#include "virt/core/watch_p.h"
#include <memory>

namespace virt {

// What the threads of a session share; outlives the Session while one of them still works.
struct Wire {
    explicit Wire(std::shared_ptr<CallLog> sharedLog) : log(std::move(sharedLog)) {}
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    void shut(); // stops the events, closes our reference; session thread

    // A session whose thread hangs goes on with another wire; work that waits for the connection follows it there.
    void handOver(const std::shared_ptr<Wire> &next);
    [[nodiscard]] std::shared_ptr<Wire> next() const;

    const std::shared_ptr<CallLog> log;
    Link link;
    Watch watch;
    CallGate gate;       // every call that may take long passes it
    std::mutex poolWork; // libvirt refuses to refresh a pool while it makes a volume there: jobs take turns

private:
    mutable std::mutex m_lock;
    std::shared_ptr<Wire> m_next;
};

class Job {
public:
    Job(std::shared_ptr<Wire> wire, std::shared_ptr<Executor> session, std::stop_token stop, QPointer<QObject> receiver,
        Reports reports);
    ~Job();
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;

    [[nodiscard]] Result<Connect> connection(const QString &during) const;
    [[nodiscard]] Result<Domain> domain(const QUuid &uuid, const QString &during) const; // holds its connection
    [[nodiscard]] CallGate::Permit enter(CallGate::Kind kind) const { return m_wire->gate.enter(kind); }
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    void pause(std::chrono::milliseconds time) const; // of a loop that asks again; ends at once when cancelled
    [[nodiscard]] const std::stop_token &stopToken() const { return m_stop; }

    void log(const QString &line) const;
    void report(const Progress &progress) const; // at most every 100 ms, but always a new phase
    void phase(const QString &text) const { report({.phase = text}); }

    // While the returned object lives, a request to stop calls virDomainAbortJob for this domain on the session
    // thread, and its job statistics are reported as progress (virDomainGetJobStats every 500 ms). `pointless` is
    // asked there too: once it is true the job is aborted, for its end cannot be a good one.
    class DomainJobWatch;
    [[nodiscard]] std::unique_ptr<DomainJobWatch> watchDomainJob(const QUuid &uuid, const QString &phase,
                                                                 std::function<bool()> pointless = {}) const;

private:
    struct Shared; // with the polls, which may outlive the job by a moment
    std::shared_ptr<Wire> m_wire;
    std::shared_ptr<Executor> m_session;
    std::stop_token m_stop;
    std::shared_ptr<Shared> m_shared;
};

class Job::DomainJobWatch {
public:
    ~DomainJobWatch();

private:
    friend class Job;
    struct State;
    std::shared_ptr<State> m_state;
    std::unique_ptr<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace virt
