// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in, and being asked.
#include "virt/core/advice_p.h"
#include "virt/core/say.h"
#include "virt/ssh/sshlogin_p.h"
#include "virt/ssh/sshroom_p.h"
#include "virt/ssh/sshthread_p.h"

namespace virt {

static constexpr qsizetype mostSaid = 8 * 1024;

SshLogin::SshLogin(Wish wish) : m_wish(std::move(wish)) {}

std::shared_ptr<SshLogin> SshLogin::make(const Wish &wish)
{
    std::shared_ptr<SshLogin> login(new SshLogin(wish), [](SshLogin *l) { l->deleteLater(); });
    if (SshThread *ssh = SshThread::instance())
        login->moveToThread(ssh);
    return login;
}

SshLogin::~SshLogin()
{
    end();
}

void SshLogin::begin()
{
    QMetaObject::invokeMethod(this, [this] {
        m_tried.clear();
        m_fault.reset();
        if (m_loggedIn && !m_way.isEmpty())
            emit ready(m_way);
        else if (m_loggedIn)
            finish();
        else
            logIn();
    });
}

void SshLogin::stop()
{
    QMetaObject::invokeMethod(this, &SshLogin::end);
}

// Nobody is told: who wants to know hears ended() before.
void SshLogin::end()
{
    dismiss(std::exchange(m_process, nullptr));
    for (QProcess *tool : findChildren<QProcess *>())
        dismiss(tool);
    m_loggedIn = m_hastened = false;
    m_way.clear();
    if (SshRoom *room = SshThread::existingRoom(); room && !m_token.isEmpty())
        room->forget(m_token);
    m_token.clear();
    for (const auto &[id, socket] : std::exchange(m_questions, {}))
        if (socket)
            socket->abort();
}

QString SshLogin::file(const char *name) const
{
    return SshThread::room().path(QString::fromLatin1(name) + u'-' + m_token);
}

static QProcessEnvironment environmentFor(const QString &token)
{
    QProcessEnvironment out = QProcessEnvironment::systemEnvironment();
    const QString helper = askpassProgram();
    out.insert(QStringLiteral("SSH_ASKPASS"), helper.isEmpty() ? QStringLiteral("/bin/false") : helper);
    out.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
    out.insert(QStringLiteral("VIRTDECK_ASKPASS"), SshThread::room().path(QStringLiteral("ask")));
    out.insert(QStringLiteral("VIRTDECK_LOGIN"), token);
    out.remove(QStringLiteral("VIRTDECK_ASKER"));
    if (!out.contains(QStringLiteral("DISPLAY"))) // before 8.4, ssh asks no helper without one
        out.insert(QStringLiteral("DISPLAY"), QStringLiteral(":0"));
    return out;
}

void SshLogin::logIn()
{
    end();
    SshRoom &room = SshThread::room();
    if (!room.isValid())
        return leave(fail(Error::Kind::Failed, Say::tr("The sockets of ssh have no place: %1").arg(room.fault())));
    m_token = room.newToken();
    m_said.clear();
    m_heardBefore = 0;
    room.expect(m_token, [this](const SshQuestion &question, QLocalSocket *socket) { ask(question, socket); });
    m_process = new QProcess(this);
    tame(*m_process);
    m_process->setProcessEnvironment(environmentFor(m_token));
    m_process->setReadChannel(QProcess::StandardError);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardError, this, &SshLogin::hear);
    connect(m_process, &QProcess::finished, this,
            [this] { leave(sshError(m_wish.during, QString::fromUtf8(m_said))); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            leave(fail(Error::Kind::Unsupported, Say::tr("The program ssh is not installed on this computer")));
    });
    m_process->start(QStringLiteral("ssh"), masterArguments(m_wish.target, file("ctl")));
    room.await(file("ctl"), m_process, [this] { // there after the login only
        m_loggedIn = true;
        emit loggedIn();
        finish();
    });
}

void SshLogin::leave(const Error &why)
{
    hear();
    const auto changed = m_loggedIn ? std::nullopt : changedHostKey(QString::fromUtf8(m_said));
    const auto questions = m_questions;
    end();
    for (const auto &[id, socket] : questions)
        emit withdrawn(id);
    emit ended(why, changed);
}

void SshLogin::hear()
{
    if (!m_process)
        return;
    m_said += m_process->readAllStandardError();
    if (const qsizetype surplus = m_said.size() - mostSaid; surplus > 0) {
        m_said.remove(0, surplus);
        m_heardBefore = std::max<qsizetype>(0, m_heardBefore - surplus);
    }
}

Error SshLogin::fail(Error::Kind kind, const QString &message) const
{
    return {.kind = kind, .during = m_wish.during, .message = message, .advice = adviceFor(kind, message)};
}

void SshLogin::ask(const SshQuestion &question, QLocalSocket *socket)
{
    Prompt prompt = readPrompt(question);
    prompt.id = nextPromptId();
    if (prompt.subject.isEmpty())
        prompt.subject = question.asker.isEmpty() ? m_wish.target.userAndHost() : question.asker;
    m_questions[prompt.id] = socket;
    connect(socket, &QLocalSocket::disconnected, this, [this, id = prompt.id] {
        if (m_questions.erase(id) > 0)
            emit withdrawn(id);
    });
    emit asked(prompt);
}

void SshLogin::answer(quint64 prompt, const QByteArray &text)
{
    QMetaObject::invokeMethod(this, [this, prompt, line = QByteArray('+' + text)]() mutable {
        const auto at = m_questions.find(prompt);
        if (at == m_questions.end())
            return;
        const QPointer<QLocalSocket> socket = at->second;
        m_questions.erase(at);
        if (!socket)
            return;
        socket->write(line);
        line.fill('\0');
        socket->disconnectFromServer();
    });
}

} // namespace virt
