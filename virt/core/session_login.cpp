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
    const auto mine = [this, raw] { return raw == login.get(); };
    connect(raw, &SshLogin::asked, q, [this, mine](const Prompt &prompt) {
        if (mine())
            askForLogin(prompt);
    });
    connect(raw, &SshLogin::withdrawn, q, [this](quint64 id) { withdraw(id); });
    connect(raw, &SshLogin::ready, q, [this, mine](const QString &way) {
        if (mine() && std::exchange(wantsWay, false))
            openAt(way);
    });
    connect(raw, &SshLogin::failed, q, [this, mine](const Error &why) {
        if (mine() && std::exchange(wantsWay, false))
            broke(generation, why);
    });
    connect(raw, &SshLogin::ended, q, [this, mine](const Error &why, const std::optional<ChangedHostKey> &changed) {
        if (!mine())
            return;
        loginEnded(why, changed);
    });
}

void Session::Private::loginEnded(const Error &why, const std::optional<ChangedHostKey> &changed)
{
    wantsWay = false;
    login.reset();
    if (state == State::Waiting)
        return; // libvirt has noticed first
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
        return ask(prompt, Error::cancelled(Say::tr("Connect to %1").arg(options.name)), reply);
    const bool takesFingerprint = prompt.words.contains(QStringLiteral("fingerprint])")); // since OpenSSH 8.0
    const auto accept = [reply, takesFingerprint](const std::optional<QByteArray> &answer) {
        reply(answer && !takesFingerprint ? QByteArrayLiteral("yes") : answer);
    };
    if (!acceptedKey.isEmpty() && acceptedKey == prompt.key.fingerprint)
        return accept(acceptedKey.toLatin1());
    ask(prompt, Error::cancelled(Say::tr("Connect to %1").arg(options.name)), accept);
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
    askedBefore.insert(same);
    prompts.push_back({prompt, refused, std::move(reply)});
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
    wantsWay = false;
    if (login && atOnce)
        login->stop();
    login.reset();
}

void Session::answer(quint64 prompt, const QByteArray &text)
{
    const auto question = d->take(prompt);
    if (!question)
        return;
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
