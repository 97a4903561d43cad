// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/ssh/remotecommand.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/host/uri.h"
#include "virt/ssh/sshlogin_p.h"
#include "virt/ssh/sshthread_p.h"

namespace virt {

static bool isThisComputer(const QString &text)
{
    const auto uri = readUri(text);
    return uri && uri->isLocal() && uri->transport.isEmpty() && uri->driver != QStringLiteral("test");
}

static Error noWay(const Session::Private &d, const QString &during)
{
    if (d.state != Session::State::Connected)
        return {.kind = Error::Kind::Disconnected, .during = during, .message = Say::tr("The host is not connected")};
    return Error::unsupported(during, Say::tr("%1 is not reached by ssh").arg(d.options.name),
                              Say::tr("Edit the host and choose the transport ssh."));
}

Task runOnHost(Session &session, const QString &during, const QStringList &command, QObject *receiver,
               Done<CommandOutput> done)
{
    const std::stop_source stop;
    const Session::Private &d = session.p();
    const Reply<CommandOutput> reply(receiver, std::move(done));
    const auto home = [reply, during](Result<CommandOutput> result) {
        if (!result) {
            Error why = result.error();
            why.during = during;
            return reply(why);
        }
        reply(std::move(result));
    };
    const bool connected = d.state == Session::State::Connected;
    if (connected && d.login)
        d.login->run(command, stop.get_token(), home);
    else if (connected && isThisComputer(d.options.uri) && !command.isEmpty())
        SshThread::post([command, token = stop.get_token(), home] {
            runCommand(nullptr, command.constFirst(), command.mid(1), token, home);
        });
    else
        reply(noWay(d, during));
    return Task(stop);
}

} // namespace virt
