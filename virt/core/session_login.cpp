// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in by ssh before libvirt is opened, and what is asked meanwhile.
#include "virt/core/credentials_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/host/uri.h"
#include "virt/ssh/sshlogin_p.h"
#include "virt/ssh/sshprocess_p.h"
#include "virt/ssh/sshthread_p.h"
#include <algorithm>
#include <QMetaMethod>

namespace virt {

Error questionCancelled(const QString &name)
{
    return {.kind = Error::Kind::Cancelled,
            .during = Say::tr("Connect to %1").arg(name),
            .message = Say::tr("You cancelled the question"),
            .advice = Say::tr("Connect again when you have the answer.")};
}

static constexpr qint64 patienceMs = 5000; // every ssh server waits longer than that for an answer

void Session::Private::findWay()
{
    const auto uri = readUri(options.uri);
    auto target = uri ? sshTarget(*uri, options.jump) : std::nullopt;
    if (!target)
        return openAt(effectiveUri(options.uri));
    wantsWay = true;
    if (!login)
        makeLogin(*target, *uri);
    login->begin();
}

void Session::Private::makeLogin(SshTarget target, const HostUri &uri)
{
    target.asks = target.asks && hasListener();
    login = SshLogin::make({.target = target,
                            .uri = uri,
                            .readOnly = options.readOnly,
                            .during = Say::tr("Connect to %1").arg(options.name)});
    const SshLogin *raw = login.get();
    // What an earlier login has said may still be on its way, and another one may lie at its address by then.
    const auto mine = [this, own = std::weak_ptr(login)] { return login && own.lock() == login; };
    connect(raw, &SshLogin::asked, q, [this, mine](const Prompt &prompt) {
        if (mine())
            askForLogin(prompt);
    });
    connect(raw, &SshLogin::withdrawn, q, [this](quint64 id) { withdraw(id); });
    connect(raw, &SshLogin::loggedIn, q, [this, mine] {
        if (mine())
            loggedIn();
    });
    connect(raw, &SshLogin::ready, q, [this, mine](const QString &way) {
        if (mine() && std::exchange(wantsWay, false))
            openAt(way);
    });
    connect(raw, &SshLogin::failed, q, [this, mine](const Error &why) {
        if (mine() && std::exchange(wantsWay, false))
            broke(generation, why);
    });
    connect(raw, &SshLogin::ended, q, [this, mine](const Error &why, const std::optional<ChangedHostKey> &changed) {
        if (mine())
            loginEnded(why, changed);
    });
}

void Session::Private::loggedIn()
{
    longestWaitMs = 0;
    tooLate = false;
    emit q->loggedIn();
}

// ssh hears only after the answer that nobody waits for it any more.
static Error answeredTooLate(const QString &name)
{
    return {.kind = Error::Kind::TimedOut,
            .during = Say::tr("Connect to %1").arg(name),
            .message = Say::tr("The host gave up waiting for the answer"),
            .advice = Say::tr("It waits two minutes, unless its ssh server is set up otherwise (LoginGraceTime). "
                              "Try again: what may be remembered is not asked for a second time.")};
}

void Session::Private::loginEnded(const Error &why, const std::optional<ChangedHostKey> &changed)
{
    wantsWay = false;
    login.reset();
    if (state == State::Waiting)
        return; // libvirt has noticed first
    tooLate = longestWaitMs > patienceMs && hungUp(why.message);
    if (tooLate)
        return broke(generation, answeredTooLate(options.name));
    if (!changed || !hasListener())
        return broke(generation, why);
    Prompt prompt = promptFor(*changed);
    prompt.id = nextPromptId();
    ask(prompt, why, [this, changed = *changed](const std::optional<QByteArray> &answer) {
        if (answer)
            replaceHostKey(changed);
    });
}

// The known ones stay in the file that ssh-keygen keeps beside it (".old").
void Session::Private::replaceHostKey(const ChangedHostKey &changed)
{
    acceptedKey = changed.key.fingerprint;
    const QStringList words{QStringLiteral("-R"), changed.host, QStringLiteral("-f"), changed.file};
    SshThread::post([words, home = QPointer<QObject>(q), d = this, of = generation] {
        runTool(nullptr, QStringLiteral("ssh-keygen"), words, [home, d, of](const ToolResult &result) {
            postHome(home, [d, of, result] {
                if (of != d->generation || d->state != State::Connecting)
                    return;
                if (result.ok())
                    return d->attempt();
                d->broke(of, {.kind = Error::Kind::Denied,
                              .during = Say::tr("Replace the host key of %1").arg(d->options.name),
                              .message = result.said()});
            });
        });
    });
}

// What the user has accepted is accepted, and nothing else: another key is asked about.
void Session::Private::askForLogin(const Prompt &prompt)
{
    const auto reply = [this, id = prompt.id](const std::optional<QByteArray> &answer) {
        if (answer && login)
            login->answer(id, *answer);
    };
    if (prompt.kind != Prompt::Kind::NewHostKey)
        return ask(prompt, questionCancelled(options.name), reply);
    const bool takesFingerprint = prompt.words.contains(QStringLiteral("fingerprint])")); // since OpenSSH 8.0
    const auto accept = [reply, takesFingerprint](const std::optional<QByteArray> &answer) {
        reply(answer && !takesFingerprint ? QByteArrayLiteral("yes") : answer);
    };
    if (!acceptedKey.isEmpty() && acceptedKey == prompt.key.fingerprint)
        return accept(acceptedKey.toLatin1());
    ask(prompt, questionCancelled(options.name), accept);
}

bool Session::Private::hasListener() const
{
    return q->isSignalConnected(QMetaMethod::fromSignal(&Session::asked));
}

void Session::Private::ask(Prompt prompt, const Error &refused, Answer reply)
{
    if (!hasListener())
        return reply({});
    deadline.stop(); // people take their time
    const QString same = QStringLiteral("%1 %2 %3").arg(int(prompt.kind)).arg(prompt.subject, prompt.words);
    prompt.again = prompt.isSecret() && askedBefore.contains(same);
    prompt.late = tooLate;
    askedBefore.insert(same);
    prompts.push_back({.prompt = prompt, .refused = refused, .reply = std::move(reply)});
    prompts.back().since.start();
    emit q->asked(prompt);
}

std::optional<Session::Private::Question> Session::Private::take(quint64 id)
{
    const auto at = std::ranges::find(prompts, id, [](const Question &one) { return one.prompt.id; });
    if (at == prompts.end())
        return {};
    Question out = std::move(*at);
    prompts.erase(at);
    return out;
}

void Session::Private::withdraw(quint64 id)
{
    if (!take(id))
        return;
    if (prompts.empty() && state == State::Connecting)
        deadline.start(options.openDeadline);
    emit q->withdrawn(id);
}

void Session::Private::withdrawAll()
{
    askedBefore.clear();
    for (Question &one : std::exchange(prompts, {})) {
        one.reply({});
        emit q->withdrawn(one.prompt.id);
    }
}

void Session::Private::dropLogin(bool atOnce)
{
    wantsWay = tooLate = false;
    if (login && atOnce)
        login->stop();
    login.reset();
}

void Session::answer(quint64 prompt, const QByteArray &text)
{
    const auto question = d->take(prompt);
    if (!question)
        return;
    d->longestWaitMs = std::max(d->longestWaitMs, question->since.elapsed());
    if (d->prompts.empty() && d->state == State::Connecting)
        d->deadline.start(d->options.openDeadline);
    question->reply(text);
}

void Session::refuse(quint64 prompt)
{
    const auto question = d->take(prompt);
    if (!question)
        return;
    d->dropLogin(true);
    d->broke(d->generation, question->refused);
    question->reply({});
}

QList<Prompt> Session::prompts() const
{
    QList<Prompt> out;
    for (const Private::Question &one : d->prompts)
        out.append(one.prompt);
    return out;
}

} // namespace virt
