// SPDX-License-Identifier: GPL-3.0-or-later
// The session's inside, for the verbs of the other rooms in virt/.
#pragma once
#include "virt/core/job_p.h"
#include "virt/core/session.h"
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace virt {

class Sampler;
class SshLogin;
struct ChangedHostKey;
struct HostUri;
struct SshTarget;

// Of one attempt to connect: counts those that hang and were let go.
struct AttemptMark {
    std::shared_ptr<std::atomic<int>> count;
    std::atomic<bool> letGo{false};
    ~AttemptMark();
};

// A result of a look at the host that is only about this connection.
struct Look {
    std::shared_ptr<const Inventory> inventory;
    std::optional<std::chrono::microseconds> roundTrip;
    bool more = false; // some facts are still to be asked: look again at once
};

struct Session::Private {
    Session *q = nullptr;
    Options options;
    State state = State::Off;
    Error error;
    HostFacts facts;
    Sampling sampling;
    std::optional<std::chrono::microseconds> roundTrip;
    std::shared_ptr<const Inventory> inventory;

    std::shared_ptr<Wire> wire = std::make_shared<Wire>(std::make_shared<CallLog>());
    std::shared_ptr<Executor> session;   // short calls, in order; a new one when the old one hangs
    std::shared_ptr<Executor> questions; // longer ones that a window waits for
    std::shared_ptr<Executor> jobs;      // long calls
    std::shared_ptr<Sampler> sampler;    // used on the session thread only
    std::stop_source quit;               // every job hears it

    quint64 generation = 0;                                                          // of the connection or attempt
    int failures = 0;                                                                // in a row: the back-off
    std::shared_ptr<std::atomic<int>> letGo = std::make_shared<std::atomic<int>>(0); // attempts that hang
    std::shared_ptr<AttemptMark> mark;
    QTimer retry, tick, gather, deadline;
    bool looking = false, lookAgain = false, wantFlags = false;
    bool watched = false; // the events of this connection are registered
    QElapsedTimer sinceFlags, sincePing, sinceAsked;

    using Answer = std::function<void(const std::optional<QByteArray> &)>; // nothing: refused
    struct Question {
        Prompt prompt;
        Error refused; // what the attempt ends with
        Answer reply;
        QElapsedTimer since;
    };
    std::shared_ptr<SshLogin> login; // of hosts that are reached by ssh
    bool wantsWay = false;           // the login is to name a URI
    std::vector<Question> prompts;
    QSet<QString> askedBefore; // in this attempt
    qint64 longestWaitMs = 0;  // of this login's questions for their answers
    bool tooLate = false;      // the last login waited for an answer until the host gave it up
    QString acceptedKey;       // the fingerprint for which the user has replaced another one

    struct Wait {
        QUuid uuid;
        std::function<bool(const Instance *)> reached;
        QString during;
        Reply<void> reply;
        std::stop_token stop;
        QDateTime deadline;
    };
    std::vector<Wait> waits;
    QTimer waitTimer;

    // session_connect.cpp
    void attempt();
    void openAt(const QString &uri);
    void opened(quint64 of, Result<> result);
    void notOpened(const Error &why);
    void broke(quint64 of, const Error &why);
    void letThreadGo(const Error &why);
    void setState(State next, const Error &why = {});
    void shut();
    // session_login.cpp
    void findWay();
    void makeLogin(SshTarget target, const HostUri &uri);
    void loggedIn();
    void loginEnded(const Error &why, const std::optional<ChangedHostKey> &changed);
    void replaceHostKey(const ChangedHostKey &changed);
    void askForLogin(const Prompt &prompt);
    [[nodiscard]] bool hasListener() const;
    void ask(Prompt prompt, const Error &refused, Answer reply);
    [[nodiscard]] std::optional<Question> take(quint64 id);
    void withdraw(quint64 id);
    void withdrawAll();
    void dropLogin(bool atOnce);
    // session_watch.cpp
    void look(bool withFlags);
    void looked(quint64 of, Result<Look> look);
    void watch();
    void watchObjects();
    void scheduleTick();
    void checkWaits();
};

Error questionCancelled(const QString &name);                     // what an attempt ends with then
std::chrono::milliseconds backOff(int failures, double random01); // 1, 2, 5, 10, 30 s, ± 20 %

// A short call: runs in order on the session thread with the connection. `done` as for every verb.
template<class T>
Task ask(Session &s, const QString &during, QObject *receiver, std::function<Result<T>(virConnectPtr)> call,
         Done<T> done)
{
    std::stop_source stop;
    s.p().session->post([wire = s.p().wire, during, call = std::move(call), reply = Reply<T>(receiver, std::move(done)),
                         token = stop.get_token()] {
        if (token.stop_requested())
            return reply(Error::cancelled(during));
        const CallScope scope(wire->log.get());
        const auto conn = wire->link.share(during);
        reply(conn ? call(conn->get()) : Result<T>(conn.error()));
    });
    return Task(stop);
}

// Work that may take long, on the threads that `post` leads to; it takes its connection from the job.
template<class T>
Task runOn(const std::function<void(std::function<void()>)> &post, Session &s, const QString &during, QObject *receiver,
           Reports reports, std::function<Result<T>(Job &)> work, Done<T> done, std::stop_source stop = {})
{
    Session::Private &d = s.p();
    // The login is held as long as the work may need its connection.
    post([wire = d.wire, login = d.login, session = d.session, quit = d.quit.get_token(), stop, during,
          reply = Reply<T>(receiver, std::move(done)), work = std::move(work), to = QPointer<QObject>(receiver),
          reports = std::move(reports)]() mutable {
        const std::stop_callback onQuit(quit, [stop]() mutable { stop.request_stop(); });
        if (stop.stop_requested())
            return reply(Error::cancelled(during));
        const CallScope scope(wire->log.get());
        Job job(wire, session, stop.get_token(), to, std::move(reports));
        reply(work(job));
    });
    return Task(stop);
}

template<class T>
Task runOn(const Executor &threads, Session &s, const QString &during, QObject *receiver, Reports reports,
           std::function<Result<T>(Job &)> work, Done<T> done, std::stop_source stop = {})
{
    return runOn<T>([&threads](std::function<void()> posted) { threads.post(std::move(posted)); }, s, during, receiver,
                    std::move(reports), std::move(work), std::move(done), std::move(stop));
}

// The work, once the gate lets it in.
template<class T>
std::function<Result<T>(Job &)> gated(CallGate::Kind kind, const QString &during, std::function<Result<T>(Job &)> work)
{
    return [kind, during, work = std::move(work)](Job &job) -> Result<T> {
        const auto permit = job.enter(kind);
        if (job.cancelled())
            return Error::cancelled(during);
        return work(job);
    };
}

// What changes something: on one of at most three job threads of this host.
template<class T>
Task run(Session &s, const QString &during, QObject *receiver, Reports reports, std::function<Result<T>(Job &)> work,
         Done<T> done, std::stop_source stop = {})
{
    return runOn<T>(*s.p().jobs, s, during, receiver, std::move(reports),
                    gated<T>(CallGate::Kind::Job, during, std::move(work)), std::move(done), std::move(stop));
}

// What only asks, but more than a call or two: it must not wait behind the jobs, which may take hours.
template<class T>
Task inquire(Session &s, const QString &during, QObject *receiver, std::function<Result<T>(Job &)> work, Done<T> done,
             std::stop_source stop = {})
{
    return runOn<T>(*s.p().questions, s, during, receiver, {},
                    gated<T>(CallGate::Kind::Question, during, std::move(work)), std::move(done), std::move(stop));
}

} // namespace virt
