// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/daemon/privatedaemon.h"
#include <csignal>
#include <pwd.h>
#include <QFile>
#include <QStandardPaths>
#include <QTest>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static constexpr int patience = 20'000;

static QString program()
{
    return QStandardPaths::findExecutable(QStringLiteral("libvirtd"),
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"),
                                           QStringLiteral("/usr/bin"), QStringLiteral("/sbin")});
}

// A daemon of root's would share the state folders of the system's own.
static const passwd *otherUser()
{
    return geteuid() == 0 ? getpwnam("nobody") : nullptr;
}

QString PrivateDaemon::obstacle()
{
    if (program().isEmpty())
        return QStringLiteral("there is no libvirtd here");
    if (geteuid() == 0 && !otherUser())
        return QStringLiteral("there is no user \"nobody\" here");
    return {};
}

static void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

static void giveTo(const passwd *user, const QString &path)
{
    if (user && chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) != 0)
        qWarning("cannot give %s away", qPrintable(path));
}

// Between fork and exec: as somebody else, and never outliving the test.
static std::function<void()> asOther(const passwd *user)
{
    const uid_t uid = user ? user->pw_uid : geteuid();
    const gid_t gid = user ? user->pw_gid : getegid();
    return [=, change = user != nullptr] {
        if (change && (setgid(gid) != 0 || setuid(uid) != 0))
            _exit(1);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    };
}

PrivateDaemon::PrivateDaemon() : m_dir(QStringLiteral("/tmp/vd-XXXXXX")) // short: it is part of a socket's address
{
    write(file(QStringLiteral("conf")), QStringLiteral("unix_sock_dir = \"%1\"\nauth_unix_rw = \"none\"\n"
                                                       "log_outputs = \"3:file:%1/log\"\n")
                                            .arg(m_dir.path()));
    QDir(m_dir.path()).mkdir(QStringLiteral("run"));
    giveTo(otherUser(), m_dir.path());
    giveTo(otherUser(), file(QStringLiteral("run")));
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("HOME"), m_dir.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), file(QStringLiteral("run")));
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment.insert(QString::fromLatin1(name), m_dir.path());
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(QStringLiteral("/"));
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setChildProcessModifier(asOther(otherUser()));
}

PrivateDaemon::~PrivateDaemon()
{
    kill();
}

bool PrivateDaemon::start()
{
    m_process.start(program(), {QStringLiteral("-f"), file(QStringLiteral("conf")), QStringLiteral("--pid-file"),
                                file(QStringLiteral("pid"))});
    return QTest::qWaitFor([this] { return answers(); }, patience);
}

void PrivateDaemon::send(int signal) const
{
    if (const qint64 id = m_process.processId(); id > 0) // 0 would be our whole process group
        ::kill(static_cast<pid_t>(id), signal);
}

void PrivateDaemon::awaitEnd()
{
    // The event loop goes on: its gaps are measured.
    if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience))
        qWarning("the private daemon does not end");
}

void PrivateDaemon::kill()
{
    send(SIGKILL);
    awaitEnd();
}

void PrivateDaemon::terminate()
{
    send(SIGTERM);
    awaitEnd();
}

void PrivateDaemon::stop()
{
    send(SIGSTOP);
}

void PrivateDaemon::resume()
{
    send(SIGCONT);
}

bool PrivateDaemon::answers() const
{
    const QByteArray path = QFile::encodeName(file(QStringLiteral("libvirt-sock")));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool there = ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    close(fd);
    return there;
}

static QString nodeXml(int instances)
{
    QString xml = QStringLiteral("<node>");
    for (int i = 0; i < instances; ++i)
        xml += QStringLiteral("<domain type='test'><name>guest-%1</name>"
                              "<uuid>00000000-0000-4000-8000-%2</uuid><memory>65536</memory><vcpu>2</vcpu>"
                              "<os><type>hvm</type></os></domain>")
                   .arg(i)
                   .arg(i, 12, 10, QLatin1Char('0'));
    return xml + QStringLiteral("</node>");
}

QString PrivateDaemon::uri(int instances) const
{
    const QString path = file(QStringLiteral("%1.xml").arg(instances));
    if (!QFile::exists(path)) // the daemon may be reading it
        write(path, nodeXml(instances));
    return QStringLiteral("test+unix://%1?socket=%2").arg(path, file(QStringLiteral("libvirt-sock")));
}

QString PrivateDaemon::log() const
{
    QFile text(file(QStringLiteral("log")));
    return text.open(QIODevice::ReadOnly) ? QString::fromUtf8(text.readAll()) : QString();
}
