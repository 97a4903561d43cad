// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/daemon/privatesshd.h"
#include <csignal>
#include <pwd.h>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <sys/prctl.h>
#include <unistd.h>

static constexpr int patience = 20'000;

static QString program()
{
    return QStandardPaths::findExecutable(QStringLiteral("sshd"),
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"),
                                           QStringLiteral("/usr/bin"), QStringLiteral("/sbin")});
}

QString PrivateSshd::obstacle()
{
    return program().isEmpty() ? QStringLiteral("there is no sshd here") : QString();
}

static void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

static QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

PrivateSshd::PrivateSshd() : m_dir(QStringLiteral("/tmp/vd-sshd-XXXXXX")), m_port(freePort())
{
    makeKey(QStringLiteral("id"), {});
    makeKey(QStringLiteral("id-locked"), QStringLiteral("sesame"));
    newHostKey();
    write(file(QStringLiteral("authorized_keys")),
          read(key() + QStringLiteral(".pub")) + read(lockedKey() + QStringLiteral(".pub")));
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

PrivateSshd::~PrivateSshd()
{
    kill();
}

void PrivateSshd::makeKey(const QString &name, const QString &passPhrase) const
{
    QFile::remove(file(name));
    QProcess::execute(QStringLiteral("ssh-keygen"),
                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                       passPhrase, QStringLiteral("-f"), file(name)});
}

void PrivateSshd::newHostKey()
{
    makeKey(QStringLiteral("host_key"), {});
}

QString PrivateSshd::hostKeyFingerprint() const
{
    QProcess keygen;
    keygen.start(QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), file(QStringLiteral("host_key.pub"))});
    keygen.waitForFinished(patience);
    return QString::fromLatin1(keygen.readAllStandardOutput()).section(u' ', 1, 1);
}

QString PrivateSshd::user() const
{
    const passwd *who = getpwuid(geteuid());
    return who ? QString::fromLocal8Bit(who->pw_name) : QString();
}

// One that runs as root wants /run/sshd, and a /run of its own spares the machine's.
bool PrivateSshd::start(const QString &more)
{
    const QString config = QStringLiteral("%1Port %2\nListenAddress 127.0.0.1\nHostKey %3/host_key\nPidFile none\n"
                                          "AuthorizedKeysFile %3/authorized_keys\nStrictModes no\nUsePAM no\n"
                                          "PasswordAuthentication no\nKbdInteractiveAuthentication no\n"
                                          "PermitRootLogin yes\nMaxStartups 200\nMaxSessions 50\nLogLevel INFO\n")
                               .arg(more)
                               .arg(m_port)
                               .arg(m_dir.path());
    write(file(QStringLiteral("sshd_config")), config.toUtf8());
    const QStringList words{program(),
                            QStringLiteral("-D"),
                            QStringLiteral("-f"),
                            file(QStringLiteral("sshd_config")),
                            QStringLiteral("-E"),
                            file(QStringLiteral("log"))};
    if (geteuid() == 0)
        m_process.start(QStringLiteral("unshare"),
                        QStringList{QStringLiteral("-m"), QStringLiteral("sh"), QStringLiteral("-c"),
                                    QStringLiteral("mount -t tmpfs tmpfs /run && mkdir /run/sshd && exec \"$@\""),
                                    QStringLiteral("sh")}
                            + words);
    else
        m_process.start(words.constFirst(), words.mid(1));
    return QTest::qWaitFor(
        [this] {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_port));
            return probe.waitForConnected(100);
        },
        patience);
}

// Each connection has a session of its own.
static void killTree(qint64 id)
{
    const QByteArray children = read(QStringLiteral("/proc/%1/task/%1/children").arg(id));
    ::kill(static_cast<pid_t>(id), SIGKILL);
    for (const QByteArray &child : children.simplified().split(' '))
        if (const qint64 next = child.toLongLong(); next > 0)
            killTree(next);
}

void PrivateSshd::kill()
{
    if (const qint64 id = m_process.processId(); id > 0) // 0 would be our own process group
        killTree(id);
    if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience))
        qWarning("the private sshd does not end");
}

int PrivateSshd::logins() const
{
    return static_cast<int>(read(file(QStringLiteral("log"))).count("Accepted "));
}

QString PrivateSshd::log() const
{
    return QString::fromUtf8(read(file(QStringLiteral("log"))));
}
