// SPDX-License-Identifier: GPL-3.0-or-later
// The way through a login to libvirt's daemon, and commands on the host.
#include "virt/core/advice_p.h"
#include "virt/core/change.h"
#include "virt/core/say.h"
#include "virt/ssh/daemonsocket.h"
#include "virt/ssh/sshlogin_p.h"
#include "virt/ssh/sshroom_p.h"
#include "virt/ssh/sshthread_p.h"
#include <algorithm>
#include <QFile>

namespace virt {

QStringList SshLogin::client(const QStringList &more) const
{
    return clientArguments(file("ctl")) + more;
}

// Logged in: the usual socket is taken for granted, which saves a round trip where it is there.
void SshLogin::finish()
{
    if (hasFixedSocket(m_wish.uri))
        forward(usualSocket(m_wish.uri, m_wish.readOnly));
    else
        goThroughCommand();
}

void SshLogin::forward(const QString &remoteSocket)
{
    const QString local = file(qPrintable(QStringLiteral("lv%1").arg(++m_forwards)));
    m_tried << remoteSocket;
    hear();
    m_heardBefore = m_said.size();
    const QStringList words{QStringLiteral("-O"),        QStringLiteral("forward"), QStringLiteral("-L"),
                            local + u':' + remoteSocket, QStringLiteral("--"),      m_wish.target.host};
    runTool(this, QStringLiteral("ssh"), client(words), [this, local](const ToolResult &result) {
        if (!m_loggedIn)
            return;
        if (!result.ok())
            return goThroughCommand();
        m_way = uriThroughSocket(m_wish.uri, local);
        emit ready(m_way);
    });
}

void SshLogin::hasten()
{
    QMetaObject::invokeMethod(this, [this] {
        if (m_loggedIn && !std::exchange(m_hastened, true))
            perform({QStringLiteral("true")}, [](const ToolResult &) {});
    });
}

// libvirt's own way, with our helper instead of ssh: it finds the login by the path it is called under.
void SshLogin::goThroughCommand()
{
    const QString command = file("ssh");
    if (!QFile::exists(command))
        QFile::link(askpassProgram(), command);
    hear();
    m_heardBefore = m_said.size();
    m_way = uriThroughCommand(m_wish.uri, command);
    emit ready(m_way);
}

void SshLogin::tryNext(const Error &why)
{
    QMetaObject::invokeMethod(this, [this, why] {
        if (m_process)
            m_process->waitForReadyRead(0); // what has arrived since the event loop looked; ssh may have ended, too
        const QByteArray news = m_said.mid(m_heardBefore);
        const bool forwarded = m_way.contains(QStringLiteral("+unix:"));
        if (!m_loggedIn)
            return; // ended() has told
        if (forwarded && news.contains("open failed"))
            return findSocket();
        m_way.clear(); // found anew next time
        emit failed(m_fault.value_or(why));
    });
}

void SshLogin::findSocket()
{
    perform(socketQuestion(m_wish.uri, m_wish.readOnly), [this](const ToolResult &answer) {
        if (m_loggedIn)
            choose(answer);
    });
}

void SshLogin::choose(const ToolResult &answer)
{
    const QList<DaemonSocket> sockets = readSockets(answer.out);
    const auto next = std::ranges::find_if(
        sockets, [this](const DaemonSocket &s) { return s.usable && !m_tried.contains(s.path); });
    if (next != sockets.end())
        return forward(next->path);
    const QString usual = usualSocket(m_wish.uri, m_wish.readOnly);
    const bool usable = std::ranges::any_of(sockets, &DaemonSocket::usable);
    if (sockets.isEmpty())
        m_fault = fail(Error::Kind::Disconnected, Say::tr("There is no socket %1 on the host").arg(usual));
    else if (!usable)
        m_fault = fail(Error::Kind::Denied, Say::tr("This user may not use the host's socket %1").arg(usual));
    else
        m_fault = fail(Error::Kind::Disconnected, Say::tr("Nothing listens on the host's socket %1").arg(usual));
    m_fault->advice = adviceFor(m_fault->kind, QStringLiteral("Failed to connect socket to"));
    if (usable)
        return goThroughCommand(); // the ssh server may forbid to forward
    m_way.clear();
    emit failed(*m_fault);
}

void SshLogin::perform(const QStringList &command, std::function<void(const ToolResult &)> done)
{
    const QStringList words{QStringLiteral("--"), m_wish.target.host, shellLine(command)};
    runTool(this, QStringLiteral("ssh"), client(words), std::move(done));
}

void SshLogin::run(const QStringList &command, std::stop_token stop, std::function<void(Result<CommandOutput>)> done)
{
    QMetaObject::invokeMethod(this, [this, command, stop = std::move(stop), done = std::move(done)] {
        if (!m_loggedIn)
            return done(fail(Error::Kind::Disconnected, Say::tr("The host is not connected")));
        const QStringList words{QStringLiteral("--"), m_wish.target.host, shellLine(command)};
        runCommand(this, QStringLiteral("ssh"), client(words), stop, [this, done](Result<CommandOutput> result) {
            done(m_loggedIn ? std::move(result) : fail(Error::Kind::Disconnected, Say::tr("The connection broke")));
        });
    });
}

} // namespace virt
