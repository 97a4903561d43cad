// SPDX-License-Identifier: GPL-3.0-or-later
// What ssh is called with, what it asks and what it complains of, in the words of several releases.
#include "virt/ssh/daemonsocket.h"
#include "virt/ssh/promptreader.h"
#include "virt/ssh/sshtarget.h"
#include "virt/ssh/sshtrouble.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using virt::HostUri;
using virt::Prompt;
using Kind = virt::Prompt::Kind;

namespace {

virt::SshTarget target(const char *uri, const QString &jump = {})
{
    return virt::sshTarget(*virt::readUri(QString::fromUtf8(uri)), jump).value_or(virt::SshTarget{.host = "none"});
}

bool hasOption(const QStringList &words, const QString &option)
{
    for (qsizetype i = 1; i < words.size(); ++i)
        if (words[i] == option && words[i - 1] == QStringLiteral("-o"))
            return true;
    return false;
}

QString optionValue(const QStringList &words, const QString &name)
{
    for (const QString &word : words)
        if (word.startsWith(name + u'='))
            return word.mid(name.size() + 1);
    return {};
}

// What ssh makes of its arguments: it prints them instead of connecting.
QString understood(QStringList words, const QString &key)
{
    words.prepend(QStringLiteral("-G"));
    words = QStringList{QStringLiteral("-F"), QStringLiteral("none")} + words;
    QProcess ssh;
    ssh.start(QStringLiteral("ssh"), words);
    if (!ssh.waitForFinished() || ssh.exitCode() != 0)
        return QString::fromUtf8(ssh.readAllStandardError());
    for (const QString &line : QString::fromUtf8(ssh.readAllStandardOutput()).split(u'\n'))
        if (line.startsWith(key + u' '))
            return line.mid(key.size() + 1);
    return {};
}

constexpr char changedOnDebian[] = "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\r\n"
                                   "@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\r\n"
                                   "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\r\n"
                                   "IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!\r\n"
                                   "Someone could be eavesdropping on you right now (man-in-the-middle attack)!\r\n"
                                   "It is also possible that a host key has just been changed.\r\n"
                                   "The fingerprint for the ED25519 key sent by the remote host is\n"
                                   "SHA256:WIA54ie1Jzz3sDySMcYHpd39jPps//CGoOlV295yTyo.\r\n"
                                   "Please contact your system administrator.\r\n"
                                   "Add correct host key in %1 to get rid of this message.\r\n"
                                   "Offending ECDSA key in %2:2\r\n"
                                   "  remove with:\r\n"
                                   "  ssh-keygen -f \"/home/me/.ssh/known_hosts\" -R \"[alpha]:2222\"\r\n"
                                   "Host key for [alpha]:2222 has changed and you have requested strict checking.\r\n"
                                   "Host key verification failed.\r\n";

} // namespace

class TestSshTexts : public QObject {
    Q_OBJECT
private slots:
    void targets();
    void notOurs_data();
    void notOurs();
    void arguments();
    void sshUnderstandsThem();
    void jumps();
    void faultyJumps_data();
    void faultyJumps();
    void prompts_data();
    void prompts();
    void hostKeys_data();
    void hostKeys();
    void wordsAreHarmless();
    void changedKey();
    void changedKeyOfEverybody();
    void notChanged();
    void troubles_data();
    void troubles();
    void fingerprints();
    void waysToTheDaemon();
    void sockets();
};

void TestSshTexts::targets()
{
    const auto plain = target("qemu+ssh://alpha/system");
    QCOMPARE(plain, (virt::SshTarget{.host = "alpha"}));
    const auto all = target("qemu+ssh://root@alpha:2222/system?keyfile=/k&known_hosts=/h&no_tty=1&no_verify=1",
                            QStringLiteral("me@gate:22, other"));
    const virt::SshTarget wanted{.host = "alpha",
                                 .user = "root",
                                 .port = quint16(2222),
                                 .keyFile = "/k",
                                 .knownHosts = "/h",
                                 .jumps = {"me@gate:22", "other"},
                                 .asks = false,
                                 .checksHostKey = false};
    QCOMPARE(all, wanted);
    QCOMPARE(all.userAndHost(), QStringLiteral("root@alpha"));
    QVERIFY(target("qemu+ssh://alpha/system?no_tty=0&no_verify=0").asks);
}

void TestSshTexts::notOurs_data()
{
    QTest::addColumn<QString>("uri");
    for (const char *uri :
         {"qemu:///system", "test:///default", "qemu+libssh://alpha/system", "qemu+libssh2://alpha/system",
          "qemu+tls://alpha/system", "qemu+ssh://alpha/system?command=/usr/bin/my-ssh"})
        QTest::newRow(uri) << QString::fromLatin1(uri);
}

void TestSshTexts::notOurs()
{
    QFETCH(const QString, uri);
    QVERIFY(!virt::sshTarget(*virt::readUri(uri), {}));
}

void TestSshTexts::arguments()
{
    const QStringList words = virt::masterArguments(
        target("qemu+ssh://root@alpha:2222/system?keyfile=/my%20key&no_tty=1&no_verify=1"),
        QStringLiteral("/run/ctl-1"));
    QCOMPARE(words.mid(0, 4), (QStringList{"-M", "-N", "-S", "/run/ctl-1"}));
    QCOMPARE(words.last(6), (QStringList{"-l", "root", "-p", "2222", "--", "alpha"}));
    for (const char *option : {"BatchMode=yes", "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null",
                               "ControlPersist=no", "ClearAllForwardings=yes", "IdentityFile=\"/my key\""})
        QVERIFY2(hasOption(words, QString::fromLatin1(option)), option);
    const QStringList careful = virt::masterArguments(target("qemu+ssh://alpha/system"), QStringLiteral("/run/ctl-1"));
    QVERIFY(optionValue(careful, QStringLiteral("BatchMode")).isEmpty());
    QVERIFY(optionValue(careful, QStringLiteral("StrictHostKeyChecking")).isEmpty());
    QVERIFY(optionValue(careful, QStringLiteral("ProxyCommand")).isEmpty());
    // what goes through a login must never become one
    QVERIFY(hasOption(virt::clientArguments(QStringLiteral("/run/ctl-1")), QStringLiteral("ProxyCommand=false")));
}

void TestSshTexts::sshUnderstandsThem()
{
    const auto words = virt::masterArguments(
        target("qemu+ssh://root@alpha:2222/system?keyfile=/my%20100%25%20key&known_hosts=/my%20known"), "/run/ctl-1");
    QCOMPARE(understood(words, "hostname"), QStringLiteral("alpha"));
    QCOMPARE(understood(words, "user"), QStringLiteral("root"));
    QCOMPARE(understood(words, "port"), QStringLiteral("2222"));
    QCOMPARE(understood(words, "identityfile"), QStringLiteral("/my 100%% key"));
    QCOMPARE(understood(words, "userknownhostsfile"), QStringLiteral("/my known"));
    QCOMPARE(understood(words, "forwardagent"), QStringLiteral("no"));
    QCOMPARE(understood(words, "controlpath"), QStringLiteral("/run/ctl-1"));
}

// Each host on the way is reached by an ssh of its own, which says for whom it asks.
void TestSshTexts::jumps()
{
    const auto to = target("qemu+ssh://root@alpha/system?keyfile=/it%27s&no_verify=1", QStringLiteral("me@one:22,two"));
    const QString command = optionValue(virt::masterArguments(to, "/run/ctl-1"), QStringLiteral("ProxyCommand"));
    QVERIFY2(command.startsWith(QStringLiteral("env VIRTDECK_ASKER=two ssh ")), qPrintable(command));
    QVERIFY2(command.endsWith(QStringLiteral("-W '[%h]:%p' -- two")), qPrintable(command));
    QVERIFY2(command.contains(QStringLiteral("VIRTDECK_ASKER=me@one:22")), qPrintable(command));
    QVERIFY2(command.contains(QStringLiteral("[%%h]:%%p")), qPrintable(command)); // read by ssh once more
    QVERIFY2(command.contains(QStringLiteral("StrictHostKeyChecking=no")), qPrintable(command));
    QVERIFY2(!command.contains(QStringLiteral("/it's")), qPrintable(command)); // a shell reads it
}

void TestSshTexts::faultyJumps_data()
{
    QTest::addColumn<QString>("jump");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << "" << true;
    QTest::newRow("host") << "gate" << true;
    QTest::newRow("all") << "me@gate.example.org:2222" << true;
    QTest::newRow("two") << "me@gate, other:22" << true;
    QTest::newRow("IPv6") << "me@[2001:db8::7]:22" << true;
    QTest::newRow("empty one") << "gate,,other" << false;
    QTest::newRow("option") << "-oProxyCommand=x" << false;
    QTest::newRow("option as user") << "-l@gate" << false;
    QTest::newRow("port") << "gate:0" << false;
    QTest::newRow("path") << "gate/x" << false;
    QTest::newRow("query") << "gate?x=1" << false;
    QTest::newRow("password") << "me:secret@gate" << false;
    QTest::newRow("space") << "my gate" << false;
}

void TestSshTexts::faultyJumps()
{
    QFETCH(const QString, jump);
    QFETCH(const bool, good);
    const QString fault = virt::faultInJump(jump);
    QCOMPARE(fault.isEmpty(), good);
    QVERIFY(!fault.contains(QStringLiteral("secret")));
}

void TestSshTexts::prompts_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("memory");
    const auto row = [](const char *words, Kind kind, const char *subject, bool memory, const char *hint = "") {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromLatin1(hint) << int(kind)
                             << QString::fromUtf8(subject) << memory;
    };
    row("Enter passphrase for key '/home/me/.ssh/id_ed25519': ", Kind::PassPhrase, "/home/me/.ssh/id_ed25519", true);
    row("Enter passphrase for key '/home/me/my key's': ", Kind::PassPhrase, "/home/me/my key's", true);
    row("Enter passphrase for RSA key '/home/me/.ssh/id_rsa': ", Kind::PassPhrase, "/home/me/.ssh/id_rsa", true);
    row("Enter passphrase for key 'id_rsa':", Kind::PassPhrase, "id_rsa", true);
    row("root@alpha's password: ", Kind::Password, "root@alpha", true);
    row("me@EXAMPLE.ORG@alpha's password: ", Kind::Password, "me@EXAMPLE.ORG@alpha", true);
    row("(root@alpha) Password: ", Kind::Password, "root@alpha", true);
    row("(root@alpha) Password for root@alpha:", Kind::Password, "root@alpha", true);
    row("Password: ", Kind::Password, "", false); // before 8.5 ssh does not say whose
    row("(root@alpha) Verification code: ", Kind::Code, "root@alpha", false);
    row("(root@alpha) One-time password (OATH) for `root': ", Kind::Code, "root@alpha", false);
    row("(root@alpha) Duo two-factor login for root\n\nEnter a passcode or select one of the following options: ",
        Kind::Code, "root@alpha", false);
    row("Verification code: ", Kind::Code, "", false);
    row("Enter PIN for ED25519-SK key /home/me/.ssh/id_ed25519_sk: ", Kind::Code, "", false);
    row("Enter root@alpha's old password: ", Kind::Code, "", false);
    row("Confirm user presence for key ED25519-SK SHA256:abc", Kind::Notice, "", false, "none");
    row("Allow use of key id_ed25519?\nKey fingerprint SHA256:abc.", Kind::Confirm, "", false, "confirm");
    row("Accept updated hostkeys? (yes/no): ", Kind::Confirm, "", false);
    row("", Kind::Code, "", false);
}

void TestSshTexts::prompts()
{
    QFETCH(const QString, words);
    QFETCH(const QString, hint);
    QFETCH(const int, kind);
    QFETCH(const QString, subject);
    QFETCH(const bool, memory);
    const Prompt prompt = virt::readPrompt({.words = words, .hint = hint, .asker = QStringLiteral("gate")});
    QCOMPARE(int(prompt.kind), kind);
    QCOMPARE(prompt.subject, subject);
    QCOMPARE(!prompt.memory.isEmpty(), memory);
    QCOMPARE(prompt.asker, QStringLiteral("gate"));
}

void TestSshTexts::hostKeys_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("type");
    QTest::newRow("9.2") << "The authenticity of host '[127.0.0.1]:2299 ([127.0.0.1]:2299)' can't be established.\n"
                            "ED25519 key fingerprint is SHA256:WIA54ie1.\n"
                            "This key is not known by any other names.\n"
                            "Are you sure you want to continue connecting (yes/no/[fingerprint])? "
                         << "[127.0.0.1]:2299"
                         << "ED25519";
    QTest::newRow("10") << "The authenticity of host 'alpha.nyx (192.0.2.76)' can't be established.\n"
                           "ED25519 key fingerprint is: SHA256:WIA54ie1\n"
                           "This key is not known by any other names.\n"
                           "Are you sure you want to continue connecting (yes/no/[fingerprint])? "
                        << "alpha.nyx"
                        << "ED25519";
    QTest::newRow("7.4") << "The authenticity of host 'alpha (192.0.2.7)' can't be established.\n"
                            "ECDSA key fingerprint is SHA256:WIA54ie1.\n"
                            "ECDSA key fingerprint is MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48.\n"
                            "Are you sure you want to continue connecting (yes/no)? "
                         << "alpha"
                         << "ECDSA";
    QTest::newRow("known elsewhere, DNS")
        << "The authenticity of host 'alpha (<no hostip for proxy command>)' can't be established.\n"
           "RSA key fingerprint is SHA256:WIA54ie1.\n"
           "Matching host key fingerprint found in DNS.\n"
           "This host key is known by the following other names/addresses:\n"
           "    ~/.ssh/known_hosts:3: [hashed name]\n"
           "Are you sure you want to continue connecting (yes/no/[fingerprint])? "
        << "alpha"
        << "RSA";
}

void TestSshTexts::hostKeys()
{
    QFETCH(const QString, words);
    QFETCH(const QString, subject);
    QFETCH(const QString, type);
    const Prompt prompt = virt::readPrompt({.words = words});
    QCOMPARE(prompt.kind, Kind::NewHostKey);
    QCOMPARE(prompt.subject, subject);
    QCOMPARE(prompt.key, (virt::HostKey{.type = type, .fingerprint = "SHA256:WIA54ie1"}));
    QVERIFY(prompt.memory.isEmpty());
}

void TestSshTexts::wordsAreHarmless()
{
    const Prompt prompt = virt::readPrompt(
        {.words = QStringLiteral("(a@b) Code\u202e\x1b[31m:\n") + QString(5000, u'x')});
    QVERIFY(!prompt.words.contains(QChar(0x202e)) && !prompt.words.contains(QChar(0x1b)));
    QVERIFY(prompt.words.contains(u'\n'));
    QVERIFY(prompt.words.size() <= 1000);
}

void TestSshTexts::changedKey()
{
    QTemporaryDir dir;
    const QString known = dir.filePath(QStringLiteral("known hosts"));
    QFile file(known);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("other ssh-ed25519 AAAA\n[alpha]:2222 ecdsa-sha2-nistp256 YWJj comment\n");
    file.close();
    const auto change = virt::changedHostKey(QString::fromLatin1(changedOnDebian).arg(known, known));
    QVERIFY(change);
    QCOMPARE(change->host, QStringLiteral("[alpha]:2222"));
    QCOMPARE(change->key.type, QStringLiteral("ED25519"));
    QCOMPARE(change->key.fingerprint, QStringLiteral("SHA256:WIA54ie1Jzz3sDySMcYHpd39jPps//CGoOlV295yTyo"));
    QCOMPARE(change->storedKey.type, QStringLiteral("ECDSA"));
    QCOMPARE(change->storedKey.fingerprint, QStringLiteral("SHA256:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0"));
    QCOMPARE(change->file, known);
    QCOMPARE(change->line, 2);
    QVERIFY(change->replaceable);
    const Prompt prompt = virt::promptFor(*change);
    QCOMPARE(prompt.kind, Kind::ChangedHostKey);
    QCOMPARE(prompt.storedAt, known + QStringLiteral(":2"));
    QVERIFY(prompt.replaceable);
}

void TestSshTexts::changedKeyOfEverybody()
{
    const auto change = virt::changedHostKey(
        QString::fromLatin1(changedOnDebian).arg("/home/me/.ssh/known_hosts", "/etc/ssh/ssh_known_hosts"));
    QVERIFY(change);
    QVERIFY(!change->replaceable);
    QVERIFY(change->storedKey.fingerprint.isEmpty()); // line 2 is not there
}

void TestSshTexts::notChanged()
{
    QVERIFY(!virt::changedHostKey({}));
    QVERIFY(!virt::changedHostKey(QStringLiteral("Host key verification failed.\r\n")));
    QVERIFY(!virt::changedHostKey(QStringLiteral("REMOTE HOST IDENTIFICATION HAS CHANGED")));
}

void TestSshTexts::troubles_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("advised");
    const auto row = [](const char *said, virt::Error::Kind kind, const char *advised) {
        QTest::newRow(said) << QString::fromLatin1(said) << int(kind) << QString::fromLatin1(advised);
    };
    using K = virt::Error::Kind;
    row("root@alpha: Permission denied (publickey,password).\r\n", K::Denied, "authorized_keys");
    row("Host key verification failed.\r\n", K::Denied, "fingerprint");
    row(changedOnDebian, K::Denied, "fingerprint");
    row("ssh: Could not resolve hostname alpha: Name or service not known\r\n", K::Disconnected, "spelling");
    row("ssh: connect to host alpha port 22: Connection refused\r\n", K::Disconnected, "port");
    row("ssh: connect to host alpha port 22: Connection timed out\r\n", K::Disconnected, "switched on");
    row("ssh: connect to host alpha port 22: No route to host\r\n", K::Disconnected, "switched on");
    row("no such identity: /k: No such file or directory\r\nPermission denied (publickey).", K::Denied, "");
    row("command-line: line 0: Bad configuration option: fork\r\n", K::Invalid, "configuration");
    row("client_loop: send disconnect: Broken pipe\r\n", K::Disconnected, "by itself");
    row("", K::Disconnected, "by itself");
}

void TestSshTexts::troubles()
{
    QFETCH(const QString, said);
    QFETCH(const int, kind);
    QFETCH(const QString, advised);
    const virt::Error error = virt::sshError(QStringLiteral("Connect to alpha"), said);
    QCOMPARE(int(error.kind), kind);
    QVERIFY2(error.advice.contains(advised), qPrintable(error.advice));
    QVERIFY(!error.message.isEmpty());
    QVERIFY2(!error.message.contains(u'\r') && !error.message.contains(u'\n') && !error.message.contains("@@"),
             qPrintable(error.message));
}

void TestSshTexts::fingerprints()
{
    QTemporaryDir dir;
    const QString key = dir.filePath(QStringLiteral("key"));
    QCOMPARE(QProcess::execute("ssh-keygen", {"-q", "-t", "ed25519", "-N", "", "-f", key}), 0);
    QProcess keygen;
    keygen.start("ssh-keygen", {"-lf", key});
    QVERIFY(keygen.waitForFinished());
    QFile file(key + ".pub");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray line = "|1|salt|hash " + file.readAll();
    QCOMPARE(virt::fingerprintOf(line), QString::fromLatin1(keygen.readAllStandardOutput()).section(u' ', 1, 1));
    QCOMPARE(virt::fingerprintOf("@revoked " + line), virt::fingerprintOf(line));
    QCOMPARE(virt::fingerprintOf("half a line"), virt::fingerprintOf("half a line"));
    QVERIFY(virt::fingerprintOf("").isEmpty());
}

void TestSshTexts::waysToTheDaemon()
{
    const auto uri = *virt::readUri(
        QStringLiteral("qemu+ssh://root@alpha:22/system?keyfile=/k&no_verify=1&no_tty=1&known_hosts=/h&x=1"));
    QCOMPARE(virt::uriThroughSocket(uri, "/run/lv1-1"), QStringLiteral("qemu+unix:///system?socket=/run/lv1-1&x=1"));
    QCOMPARE(virt::uriThroughCommand(uri, "/run/ssh-1"),
             QStringLiteral("qemu+ssh://root@alpha:22/system?x=1&no_tty=1&command=/run/ssh-1"));
    QCOMPARE(virt::usualSocket(uri, false), QStringLiteral("/run/libvirt/libvirt-sock"));
    QCOMPARE(virt::usualSocket(uri, true), QStringLiteral("/run/libvirt/libvirt-sock-ro"));
    QVERIFY(virt::hasFixedSocket(uri));
    QVERIFY(!virt::hasFixedSocket(*virt::readUri(QStringLiteral("qemu+ssh://alpha/session"))));
    const auto own = *virt::readUri(QStringLiteral("qemu+ssh://alpha/session?socket=/s"));
    QVERIFY(virt::hasFixedSocket(own));
    QCOMPARE(virt::usualSocket(own, true), QStringLiteral("/s"));
}

void TestSshTexts::sockets()
{
    const auto uri = *virt::readUri(QStringLiteral("xen+ssh://alpha/system"));
    const QStringList question = virt::socketQuestion(uri, true);
    QVERIFY(question.contains(QStringLiteral("/run/libvirt/virtxend-sock-ro")));
    const QList<virt::DaemonSocket> wanted{{.path = "/run/a", .usable = true}, {.path = "/run/b", .usable = false}};
    QCOMPARE(virt::readSockets("Welcome\n- not a path\n+/run/a\n-/run/b\n"), wanted);
    QProcess shell; // nothing of that name is here
    shell.start(question.constFirst(), question.mid(1));
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(TestSshTexts)
#include "tst_sshtexts.moc"
