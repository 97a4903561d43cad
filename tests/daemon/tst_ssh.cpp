// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that log in by ssh to a server of our own: what is asked, what one login carries, how attempts end.
#include "tests/daemon/privatedaemon.h"
#include "tests/daemon/privatesshd.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/core/session.h"
#include "virt/host/uri.h"
#include "virt/ssh/remotecommand.h"
#include <memory>
#include <optional>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <signal.h>

using namespace std::chrono_literals;
using virt::Prompt;
using virt::Session;
using State = virt::Session::State;

namespace {

constexpr int patience = 30'000;
constexpr int instances = 7;

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Answers what a session asks as a person would, and remembers it.
class Person : public QObject {
public:
    using Answer = std::function<std::optional<QByteArray>(const Prompt &)>; // nothing: not (yet) answered
    Person(Session &session, Answer answer)
    {
        connect(&session, &Session::asked, this, [this, &session, answer = std::move(answer)](const Prompt &prompt) {
            heard.append(prompt);
            if (const auto text = answer(prompt))
                session.answer(prompt.id, *text);
        });
    }
    QList<Prompt> heard;
    [[nodiscard]] QList<Prompt::Kind> kinds() const
    {
        QList<Prompt::Kind> out;
        for (const Prompt &prompt : heard)
            out.append(prompt.kind);
        return out;
    }
};

std::optional<QByteArray> acceptsKeys(const Prompt &prompt)
{
    return prompt.key.fingerprint.toLatin1();
}

// "nc -U SOCKET", which the machine may lack
constexpr char netcatInPython[] = R"(#!/usr/bin/env python3
import os, socket, sys, threading
s = socket.socket(socket.AF_UNIX)
s.connect(sys.argv[-1])
def pump():
    while data := os.read(0, 65536):
        s.sendall(data)
    s.shutdown(socket.SHUT_WR)
threading.Thread(target=pump, daemon=True).start()
while data := s.recv(65536):
    os.write(1, data)
)";

// ssh processes that are children of ours: none may outlive its session.
int sshChildren()
{
    int count = 0;
    for (const QString &task : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QByteArray &child : read(QStringLiteral("/proc/self/task/%1/children").arg(task)).split(' '))
            count += read(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(child))).trimmed() == "ssh" ? 1 : 0;
    return count;
}

} // namespace

class TestSsh : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<PrivateDaemon> m_daemon;
    std::unique_ptr<PrivateSshd> m_sshd;

    // The daemon's URI, reached through our ssh server.
    [[nodiscard]] virt::HostUri uri() const
    {
        virt::HostUri out = *virt::readUri(m_daemon->uri(instances));
        out.transport = QStringLiteral("ssh");
        out.user = m_sshd->user();
        out.host = QStringLiteral("127.0.0.1");
        out.port = static_cast<quint16>(m_sshd->port());
        out.keyFile = m_sshd->key();
        out.options.append({QStringLiteral("known_hosts"), m_sshd->knownHosts()});
        return out;
    }
    static std::unique_ptr<Session> session(const virt::HostUri &uri, const QString &jump = {})
    {
        return std::make_unique<Session>(
            Session::Options{.uri = virt::formatUri(uri), .name = QStringLiteral("alpha"), .jump = jump});
    }
    void knowTheHost() const
    {
        write(m_sshd->knownHosts(), QStringLiteral("[127.0.0.1]:%1 ").arg(m_sshd->port()).toUtf8() + hostKey());
    }
    [[nodiscard]] QByteArray hostKey() const
    {
        return read(QFileInfo(m_sshd->key()).path() + QStringLiteral("/host_key.pub"));
    }
    static virt::Result<virt::CommandOutput> run(Session &s, const QStringList &command)
    {
        QObject receiver;
        std::optional<virt::Result<virt::CommandOutput>> answer;
        virt::runOnHost(s, QStringLiteral("Run"), command, &receiver, [&](const auto &r) { answer = r; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience))
            return virt::Error{.message = QStringLiteral("no answer")};
        return *answer;
    }

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void noPlaceForSockets(); // first: the place is made once
    void firstTimeIsAskedWithTheFingerprint();
    void refusedIsCancelledAndNotTriedAgain();
    void nobodyToAskFails();
    void changedKeyIsReplacedWhenWanted();
    void changedKeyIsLeftAloneWhenRefused();
    void passPhraseIsAskedAgainWhenWrong();
    void neverAsksWhenToldSo();
    void oneLoginCarriesAll();
    void commandsAndTheirStatus();
    void commandIsCancelled();
    void forwardingForbidden();
    void noSocketThere();
    void throughAJumpHost();
    void cancelledAtOnce();
    void silentHostIsLetGo();
    void loginDiesAndComesBack();
    void refusalWaitsForTheUser();
    void answeredTooLate();
    void libvirtAsksToo();
    void fiftyHostsTenDead();
};

void TestSsh::initTestCase()
{
    for (const QString &obstacle : {PrivateDaemon::obstacle(), PrivateSshd::obstacle()})
        if (!obstacle.isEmpty()) {
            QVERIFY2(!qEnvironmentVariableIsSet("CI"), qPrintable(obstacle)); // there nothing is skipped
            QSKIP(qPrintable(obstacle));
        }
    m_library = std::make_unique<virt::Library>();
    m_daemon = std::make_unique<PrivateDaemon>();
    QVERIFY2(m_daemon->start(), qPrintable(m_daemon->log()));
}

void TestSsh::init()
{
    m_sshd = std::make_unique<PrivateSshd>();
    QVERIFY2(m_sshd->start(), qPrintable(m_sshd->log()));
}

void TestSsh::cleanup()
{
    m_sshd.reset();
    QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(sshChildren(), 0, patience);
}

void TestSsh::noPlaceForSockets()
{
    knowTheHost();
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("no-folder"));
    write(file, "x");
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(file));
    const auto s = session(uri());
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Waiting, 5000); // not only when the deadline has passed
    QVERIFY2(s->error().message.contains(file), qPrintable(s->error().text()));
    qputenv("XDG_RUNTIME_DIR", before);
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
}

void TestSsh::firstTimeIsAskedWithTheFingerprint()
{
    const auto s = session(uri());
    Person person(*s, acceptsKeys);
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    QCOMPARE(person.kinds(), QList{Prompt::Kind::NewHostKey});
    QCOMPARE(person.heard[0].key.fingerprint, m_sshd->hostKeyFingerprint());
    QCOMPARE(person.heard[0].key.type, QStringLiteral("ED25519"));
    QCOMPARE(person.heard[0].subject, QStringLiteral("[127.0.0.1]:%1").arg(m_sshd->port()));
    QTRY_VERIFY_WITH_TIMEOUT(s->inventory() && s->inventory()->instances.size() == instances, patience);
    QVERIFY(!read(m_sshd->knownHosts()).isEmpty());
}

void TestSsh::refusedIsCancelledAndNotTriedAgain()
{
    const auto s = session(uri());
    Person person(*s, [](const Prompt &) { return std::nullopt; });
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(person.heard.size(), 1, patience);
    QCOMPARE(s->prompts(), person.heard);
    s->refuse(person.heard[0].id);
    QCOMPARE(s->state(), State::Failed);
    QCOMPARE(s->error().kind, virt::Error::Kind::Cancelled);
    QVERIFY(!s->retryAt().isValid());
    QVERIFY(s->prompts().isEmpty());
    s->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(person.heard.size(), 2, patience);
}

void TestSsh::nobodyToAskFails()
{
    const auto s = session(uri());
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Failed, patience);
    QVERIFY2(s->error().message.contains(QStringLiteral("Host key verification failed")),
             qPrintable(s->error().text()));
    QVERIFY(read(m_sshd->knownHosts()).isEmpty());
}

void TestSsh::changedKeyIsReplacedWhenWanted()
{
    knowTheHost();
    const QString before = m_sshd->hostKeyFingerprint();
    m_sshd->kill();
    m_sshd->newHostKey();
    QVERIFY(m_sshd->start());
    const auto s = session(uri());
    Person person(*s, [](const Prompt &prompt) {
        return prompt.kind == Prompt::Kind::ChangedHostKey ? std::optional<QByteArray>("yes") : std::nullopt;
    });
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    QCOMPARE(person.kinds(), QList{Prompt::Kind::ChangedHostKey}); // the accepted key is not asked about again
    QCOMPARE(person.heard[0].storedKey.fingerprint, before);
    QCOMPARE(person.heard[0].key.fingerprint, m_sshd->hostKeyFingerprint());
    QCOMPARE(person.heard[0].storedAt, m_sshd->knownHosts() + QStringLiteral(":1"));
    QVERIFY(person.heard[0].replaceable);
    QVERIFY(!read(m_sshd->knownHosts()).isEmpty());
}

void TestSsh::changedKeyIsLeftAloneWhenRefused()
{
    knowTheHost();
    const QByteArray stored = read(m_sshd->knownHosts());
    m_sshd->kill();
    m_sshd->newHostKey();
    QVERIFY(m_sshd->start());
    const auto s = session(uri());
    Person person(*s, [](const Prompt &) { return std::nullopt; });
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(person.heard.size(), 1, patience);
    s->refuse(person.heard[0].id);
    QCOMPARE(s->state(), State::Failed);
    QCOMPARE(s->error().kind, virt::Error::Kind::Denied);
    QVERIFY2(s->error().text().contains(QStringLiteral("fingerprint")), qPrintable(s->error().text()));
    QCOMPARE(read(m_sshd->knownHosts()), stored);
}

void TestSsh::passPhraseIsAskedAgainWhenWrong()
{
    knowTheHost();
    virt::HostUri where = uri();
    where.keyFile = m_sshd->lockedKey();
    const auto s = session(where);
    Person person(*s, [](const Prompt &prompt) { return prompt.again ? "sesame" : "wrong"; });
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    const QList wanted{Prompt::Kind::PassPhrase, Prompt::Kind::PassPhrase};
    QCOMPARE(person.kinds(), wanted);
    QCOMPARE(person.heard[0].subject, m_sshd->lockedKey());
    QVERIFY(!person.heard[0].again);
    QVERIFY(!person.heard[0].memory.isEmpty());
}

void TestSsh::neverAsksWhenToldSo()
{
    virt::HostUri where = uri();
    where.options.append({QStringLiteral("no_tty"), QStringLiteral("1")});
    const auto s = session(where);
    Person person(*s, acceptsKeys);
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Failed, patience);
    QVERIFY(person.heard.isEmpty());
}

void TestSsh::oneLoginCarriesAll()
{
    knowTheHost();
    const auto s = session(uri());
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    m_daemon->kill();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Waiting, patience);
    QVERIFY2(m_daemon->start(), qPrintable(m_daemon->log()));
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    const auto output = run(*s, {QStringLiteral("echo"), QStringLiteral("hello")});
    QVERIFY2(bool(output), output ? "" : qPrintable(output.error().text()));
    QCOMPARE(output->out, QByteArrayLiteral("hello\n"));
    QCOMPARE(m_sshd->logins(), 1);
}

void TestSsh::commandsAndTheirStatus()
{
    knowTheHost();
    const auto s = session(uri());
    const auto early = run(*s, {QStringLiteral("true")});
    QVERIFY(!early);
    QCOMPARE(early.error().kind, virt::Error::Kind::Disconnected);
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    const QStringList odd{"a b", "'", "\"$HOME\"", "`id`", "", "*", "x;y", "\\", "\xc3\xa9"};
    const auto echoed = run(*s, QStringList{QStringLiteral("printf"), QStringLiteral("%s\\n")} + odd);
    QVERIFY(bool(echoed));
    QCOMPARE(QString::fromUtf8(echoed->out).split(u'\n').mid(0, odd.size()), odd);
    const auto failed = run(*s, {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo no >&2; exit 3")});
    QVERIFY(bool(failed));
    QCOMPARE(failed->status, 3);
    QCOMPARE(failed->err, QStringLiteral("no"));
    QVERIFY(!failed->ok());
}

void TestSsh::commandIsCancelled()
{
    knowTheHost();
    const auto s = session(uri());
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    QObject receiver;
    std::optional<virt::Result<virt::CommandOutput>> answer;
    const virt::Task task = virt::runOnHost(*s, QStringLiteral("Wait"),
                                            {QStringLiteral("sleep"), QStringLiteral("1000")}, &receiver,
                                            [&](const auto &r) { answer = r; });
    QTest::qWait(300);
    task.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), patience);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, virt::Error::Kind::Cancelled);
    QCOMPARE(answer->error().during, QStringLiteral("Wait"));
}

// The server lets nothing be forwarded: then libvirt's own helper on the host serves, still by one login.
void TestSsh::forwardingForbidden()
{
    m_sshd->kill();
    QVERIFY(m_sshd->start(QStringLiteral("AllowStreamLocalForwarding no\n")));
    knowTheHost();
    QTemporaryDir dir;
    const QString netcat = dir.filePath(QStringLiteral("nc"));
    write(netcat, netcatInPython);
    QVERIFY(QFile::setPermissions(netcat, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    virt::HostUri where = uri();
    where.options.append({QStringLiteral("netcat"), netcat});
    const auto s = session(where);
    s->open();
    QTRY_VERIFY_WITH_TIMEOUT(s->inventory() && s->inventory()->instances.size() == instances, patience);
    QCOMPARE(m_sshd->logins(), 1);
}

void TestSsh::noSocketThere()
{
    knowTheHost();
    virt::HostUri where = uri();
    where.socket = QStringLiteral("/nowhere/libvirt-sock");
    const auto s = session(where);
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Waiting, patience);
    QVERIFY2(s->error().message.contains(where.socket), qPrintable(s->error().text()));
    QVERIFY2(s->error().advice.contains(QStringLiteral("systemctl start")), qPrintable(s->error().text()));
    QTest::qWait(2500); // tried again meanwhile
    QCOMPARE(m_sshd->logins(), 1);
}

void TestSsh::throughAJumpHost()
{
    PrivateSshd gate;
    QVERIFY2(gate.start(), qPrintable(gate.log()));
    const QString gateAddress = QStringLiteral("%1@127.0.0.1:%2").arg(gate.user()).arg(gate.port());
    virt::HostUri where = uri();
    where.keyFile = gate.key();
    write(QFileInfo(m_sshd->key()).path() + QStringLiteral("/authorized_keys"),
          read(gate.key() + QStringLiteral(".pub")));
    const auto s = session(where, gateAddress + u',' + gateAddress);
    Person person(*s, acceptsKeys);
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    const QList wanted{Prompt::Kind::NewHostKey, Prompt::Kind::NewHostKey};
    QCOMPARE(person.kinds(), wanted);
    QCOMPARE(person.heard[0].asker, gateAddress);
    QCOMPARE(person.heard[0].key.fingerprint, gate.hostKeyFingerprint());
    QCOMPARE(person.heard[1].asker, QString());
    QCOMPARE(gate.logins(), 2);
    QCOMPARE(m_sshd->logins(), 1);
}

void TestSsh::cancelledAtOnce()
{
    QTcpServer dead; // takes connections, says nothing
    QVERIFY(dead.listen(QHostAddress::LocalHost));
    virt::HostUri where = uri();
    where.port = dead.serverPort();
    const auto s = session(where);
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(sshChildren(), 1, patience);
    s->close();
    QCOMPARE(s->state(), State::Off);
    QTRY_COMPARE_WITH_TIMEOUT(sshChildren(), 0, 2000);
}

void TestSsh::silentHostIsLetGo()
{
    QTcpServer dead;
    QVERIFY(dead.listen(QHostAddress::LocalHost));
    virt::HostUri where = uri();
    where.port = dead.serverPort();
    Session s({.uri = virt::formatUri(where), .name = QStringLiteral("alpha"), .openDeadline = 500ms});
    s.open();
    QTRY_COMPARE_WITH_TIMEOUT(s.state(), State::Waiting, patience);
    QVERIFY(s.error().text().contains(QStringLiteral("does not answer")));
}

void TestSsh::loginDiesAndComesBack()
{
    knowTheHost();
    const auto s = session(uri());
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    m_sshd->kill();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Waiting, patience);
    QVERIFY(m_sshd->start());
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    QCOMPARE(m_sshd->logins(), 2);
}

// What libvirt refuses, an administrator may mend on the host: the next attempt is a new login, which sees it.
void TestSsh::refusalWaitsForTheUser()
{
    knowTheHost();
    QTemporaryDir dir;
    virt::HostUri where = uri();
    where.path = dir.filePath(QStringLiteral("node.xml"));
    write(where.path,
          "<node><auth><user password='secret'>root</user></auth></node>"); // for which the daemon cannot ask
    const auto s = session(where);
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Failed, patience);
    QTRY_COMPARE_WITH_TIMEOUT(sshChildren(), 0, patience); // before: its end would have been taken for a break
    QCOMPARE(s->state(), State::Failed);
    s->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_sshd->logins(), 2, patience);
}

// The host says so to nobody: ssh notices when it sends the answer.
void TestSsh::answeredTooLate()
{
    m_sshd->kill();
    QVERIFY(m_sshd->start(QStringLiteral("LoginGraceTime 1\n")));
    const auto s = session(uri());
    Person person(*s, [](const Prompt &) { return std::nullopt; });
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(person.heard.size(), 1, patience);
    QTest::qWait(5500);
    s->answer(person.heard[0].id, acceptsKeys(person.heard[0]).value());
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Waiting, patience);
    QCOMPARE(s->error().kind, virt::Error::Kind::TimedOut);
    QVERIFY2(s->error().text().contains(QStringLiteral("gave up waiting")), qPrintable(s->error().text()));
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience); // the key is known by now
    QCOMPARE(person.heard.size(), 1);
}

void TestSsh::libvirtAsksToo()
{
    QTemporaryDir dir;
    const QString node = dir.filePath(QStringLiteral("node.xml"));
    write(node, "<node><auth><user password='secret'>root</user></auth></node>");
    Session s({.uri = QStringLiteral("test://") + node, .name = QStringLiteral("demo")});
    Person person(s, [](const Prompt &prompt) -> std::optional<QByteArray> {
        if (prompt.kind == Prompt::Kind::Name)
            return "root";
        return prompt.again ? "secret" : "wrong";
    });
    s.open();
    QTRY_COMPARE_WITH_TIMEOUT(s.state(), State::Connected, patience);
    const QList wanted{Prompt::Kind::Name, Prompt::Kind::Password, Prompt::Kind::Name, Prompt::Kind::Password};
    QCOMPARE(person.kinds(), wanted);
    s.close();

    Session refused({.uri = QStringLiteral("test://") + node, .name = QStringLiteral("demo")});
    Person other(refused, [](const Prompt &) { return std::nullopt; });
    refused.open();
    QTRY_COMPARE_WITH_TIMEOUT(other.heard.size(), 1, patience);
    refused.refuse(other.heard[0].id);
    QCOMPARE(refused.state(), State::Failed);
    QCOMPARE(refused.error().kind, virt::Error::Kind::Cancelled);
}

void TestSsh::fiftyHostsTenDead()
{
    QTcpServer dead;
    QVERIFY(dead.listen(QHostAddress::LocalHost));
    knowTheHost();
    virt::HostUri silent = uri();
    silent.port = dead.serverPort();
    std::vector<std::unique_ptr<Session>> living, away;
    for (int i = 0; i < 50; ++i)
        (i % 5 == 0 ? away : living).push_back(session(i % 5 == 0 ? silent : uri()));
    for (const auto *some : {&away, &living})
        for (const auto &s : *some)
            s->open();
    const auto shown = [](const auto &s) { return s->inventory() != nullptr; };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(living, shown), 2 * patience);
    for (const auto &s : away)
        QCOMPARE(s->state(), State::Connecting); // they have held up nobody
    QElapsedTimer clock;
    clock.start();
    away.clear();
    living.clear();
    QVERIFY2(clock.elapsed() < 1000, "the end of the sessions waits for something");
}

QTEST_GUILESS_MAIN(TestSsh)
#include "tst_ssh.moc"
