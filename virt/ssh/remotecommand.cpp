// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/ssh/remotecommand.h"
#include "virt/core/credentials_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/host/uri.h"
#include "virt/ssh/hostcommand_p.h"
#include "virt/ssh/sshlogin_p.h"
#include "virt/ssh/sshthread_p.h"

namespace virt {

static bool isThisComputer(const QString &text)
{
    const auto uri = readUri(text);
    return uri && uri->isLocal() && uri->transport.isEmpty() && uri->driver != QStringLiteral("test");
}

static Error noWay(const QString &host, const QString &during)
{
    return Error::unsupported(during, Say::tr("%1 is not reached by ssh").arg(host),
                              Say::tr("Edit the host and choose the transport ssh."));
}

namespace {

using Ended = std::function<void(Result<CommandOutput>)>;

struct Command {
    std::shared_ptr<SshLogin> login;
    QString uri;
    QStringList words;
    std::stop_token stop;
};

// False when there is no way; `ended` is called on the ssh thread.
bool launch(const Command &command, const Ended &ended)
{
    if (command.login)
        command.login->run(command.words, command.stop, ended);
    else if (isThisComputer(command.uri) && !command.words.isEmpty())
        SshThread::post([words = command.words, stop = command.stop, ended] {
            runCommand(nullptr, words.constFirst(), words.mid(1), stop, ended);
        });
    else
        return false;
    return true;
}

Result<CommandOutput> named(Result<CommandOutput> result, const QString &during)
{
    if (result)
        return result;
    Error why = result.error();
    why.during = during;
    return why;
}

} // namespace

Task runOnHost(Session &session, const QString &during, const QStringList &command, QObject *receiver,
               Done<CommandOutput> done)
{
    const std::stop_source stop;
    const Session::Private &d = session.p();
    const Reply<CommandOutput> reply(receiver, std::move(done));
    if (d.state != Session::State::Connected)
        reply(Error{
            .kind = Error::Kind::Disconnected, .during = during, .message = Say::tr("The host is not connected")});
    else if (!launch({d.login, d.options.uri, command, stop.get_token()},
                     [reply, during](Result<CommandOutput> result) { reply(named(std::move(result), during)); }))
        reply(noWay(d.options.name, during));
    return Task(stop);
}

Result<CommandOutput> waitOnHost(const Side &host, const Job &job, const QStringList &command, const QString &during)
{
    const auto outcome = std::make_shared<Result<CommandOutput>>(
        Error{.kind = Error::Kind::Disconnected, .during = during, .message = Say::tr("The host is not connected")});
    bool launched = false;
    (void)Waiting::forAnswer([&](const Waiting::Answer &answer) {
        launched = launch({host.login(), host.uri(), command, job.stopToken()},
                          [outcome, answer](Result<CommandOutput> result) {
                              *outcome = std::move(result);
                              answer(QByteArray());
                          });
    });
    return launched ? named(std::move(*outcome), during) : Result<CommandOutput>(noWay(host.name(), during));
}

} // namespace virt
