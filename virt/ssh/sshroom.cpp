// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/ssh/sshroom_p.h"
#include <cerrno>
#include <csignal>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <unistd.h>

namespace virt {

static constexpr int longestFolder = 70; // the address of a unix socket has 107 bytes, ssh appends 17 of its own
static constexpr int questionParts = 4;
static constexpr qint64 longestQuestion = 64 * 1024;

static QString base()
{
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool fits = !own.isEmpty() && own.toUtf8().size() < longestFolder && QFileInfo(own).isWritable();
    return fits ? own : QStringLiteral("/tmp");
}

static QString folderTemplate()
{
    return QStringLiteral("%1/virtdeck-%2-XXXXXX").arg(base()).arg(QCoreApplication::applicationPid());
}

// What a process of ours that was killed left behind.
static void sweep()
{
    static const QRegularExpression name(QStringLiteral("^virtdeck-(\\d+)-\\w{6}$"));
    for (const QFileInfo &old : QDir(base()).entryInfoList({QStringLiteral("virtdeck-*")}, QDir::Dirs)) {
        const auto hit = name.match(old.fileName());
        const auto process = static_cast<pid_t>(hit.captured(1).toInt());
        const bool mine = hit.hasMatch() && !old.isSymLink() && old.ownerId() == geteuid();
        if (mine && process > 0 && kill(process, 0) != 0 && errno == ESRCH)
            QDir(old.filePath()).removeRecursively();
    }
}

SshRoom::SshRoom() : m_dir(folderTemplate())
{
    sweep();
    if (!m_dir.isValid())
        return;
    m_watcher.addPath(m_dir.path());
    m_server.listen(path(QStringLiteral("ask")));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &SshRoom::look);
    connect(&m_server, &QLocalServer::newConnection, this, &SshRoom::accept);
}

SshRoom::~SshRoom() = default;

QString SshRoom::fault() const
{
    return QStringLiteral("%1: %2").arg(base(), m_dir.isValid() ? m_server.errorString() : m_dir.errorString());
}

QString SshRoom::newToken()
{
    return QString::number(++m_tokens);
}

void SshRoom::expect(const QString &token, Asked asked)
{
    m_asked[token] = std::move(asked);
}

void SshRoom::forget(const QString &token)
{
    m_asked.erase(token);
    const QString mine = QStringLiteral("*-") + token;
    for (const QString &file : QDir(m_dir.path()).entryList({mine}, QDir::AllEntries | QDir::System))
        QFile::remove(path(file));
}

void SshRoom::await(const QString &path, QObject *receiver, std::function<void()> done)
{
    m_waits.push_back({path, receiver, std::move(done)});
    look();
}

void SshRoom::look()
{
    std::vector<Wait> reached;
    std::erase_if(m_waits, [&](Wait &wait) {
        if (wait.receiver && !QFileInfo::exists(wait.path))
            return false;
        reached.push_back(std::move(wait));
        return true;
    });
    for (const Wait &wait : reached)
        if (wait.receiver)
            wait.done();
}

void SshRoom::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

// "token\0asker\0hint\0words\0"
void SshRoom::read(QLocalSocket *socket)
{
    const QByteArray sent = socket->peek(longestQuestion);
    if (sent.count('\0') < questionParts) {
        if (sent.size() == longestQuestion)
            socket->abort();
        return;
    }
    socket->readAll();
    const QByteArrayList parts = sent.split('\0');
    const auto asked = m_asked.find(QString::fromUtf8(parts[0]));
    if (asked == m_asked.end())
        return socket->abort();
    asked->second({.words = QString::fromUtf8(parts[3]),
                   .hint = QString::fromUtf8(parts[2]),
                   .asker = QString::fromUtf8(parts[1])},
                  socket);
}

} // namespace virt
