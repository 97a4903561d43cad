// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts read from OpenSSH's configuration; the expected values are what "ssh -G" answers for the same texts.
#include "virt/host/sshconfig.h"
#include "virt/host/sshlines_p.h"
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace virt;

class TestSshConfig : public QObject {
    Q_OBJECT
private slots:
    void words_data();
    void words();
    void patterns_data();
    void patterns();
    void plainHost();
    void firstValueCounts();
    void patternsAreLeftOut();
    void quotesAndEqualSigns();
    void tokens();
    void jump();
    void onlyByAlias();
    void optionsOfTheAliasStay();
    void matchLines();
    void include();
    void includeInsideAHost();
    void includeOfItself();
    void badLines();
    void missingFile();
    void nastyInput_data();
    void nastyInput();
    void asSshAnswers();
    void uris();

private:
    [[nodiscard]] SshConfig read(const QString &text) const;
    QHash<QString, QString> m_files;
};

static const QString root = QStringLiteral("/home/me/.ssh/config");

SshConfig TestSshConfig::read(const QString &text) const
{
    QHash<QString, QString> files = m_files;
    files.insert(root, text);
    const SshSurroundings around{
        .home = QStringLiteral("/home/me"),
        .user = QStringLiteral("me"),
        .read = [files](const QString &file) -> std::optional<QString> {
            return files.contains(file) ? std::optional(files.value(file)) : std::nullopt;
        },
        .match =
            [files](const QString &pattern) {
                QStringList out;
                for (const QString &file : files.keys())
                    if (QDir::match(pattern, file))
                        out << file;
                out.sort();
                return out;
            },
        .variable = [](const QString &name) { return name == "KEYS" ? QStringLiteral("/keys") : QString(); }};
    return readSshConfig(root, around);
}

void TestSshConfig::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << "a  b\tc" << QStringList{"a", "b", "c"};
    QTest::newRow("quoted") << "\"a b\" 'c d'" << QStringList{"a b", "c d"};
    QTest::newRow("inside") << "a\" b\"c" << QStringList{"a bc"};
    QTest::newRow("empty quotes") << "\"\"" << QStringList{""};
    QTest::newRow("escapes") << "a\\ b \\\"c \\\\d \\e" << QStringList{"a b", "\"c", "\\d", "\\e"};
    QTest::newRow("comment") << "a # b" << QStringList{"a"};
    QTest::newRow("no comment") << "a#b" << QStringList{"a#b"};
    QTest::newRow("nothing") << "  " << QStringList{};
}

void TestSshConfig::words()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    const auto split = ssh::splitWords(text);
    QVERIFY(split);
    QCOMPARE(*split, words);
    QVERIFY(!ssh::splitWords(text + QStringLiteral(" \"open")) || text.contains('#'));
}

void TestSshConfig::patterns_data()
{
    QTest::addColumn<QString>("patterns");
    QTest::addColumn<bool>("matches");
    QTest::newRow("itself") << "web" << true;
    QTest::newRow("another") << "webs" << false;
    QTest::newRow("star") << "w*" << true;
    QTest::newRow("question mark") << "?eb" << true;
    QTest::newRow("case") << "WEB" << true;
    QTest::newRow("not") << "* !web" << false;
    QTest::newRow("not another") << "* !mail" << true;
    QTest::newRow("only not") << "!mail" << false;
    QTest::newRow("regular expression") << "w.b" << false;
}

void TestSshConfig::patterns()
{
    QFETCH(const QString, patterns);
    QFETCH(const bool, matches);
    QCOMPARE(ssh::matches("web", patterns.split(' ')), matches);
}

void TestSshConfig::plainHost()
{
    const SshConfig config = read("# mine\n\nHost alpha\n  HostName alpha.example.org\n\tUser root\n  Port 2222\n"
                                  "  IdentityFile ~/.ssh/id_lab\n  ForwardAgent no\n\nHost beta gamma\nUser admin\n");
    QCOMPARE(config.hosts.size(), 3);
    const SshHost alpha{.alias = "alpha",
                        .hostName = "alpha.example.org",
                        .user = "root",
                        .keyFile = "/home/me/.ssh/id_lab",
                        .jump = {},
                        .port = 2222};
    QCOMPARE(config.hosts[0], alpha);
    QCOMPARE(config.hosts[2].alias, QStringLiteral("gamma"));
    QCOMPARE(config.hosts[2].hostName, QStringLiteral("gamma"));
    QCOMPARE(config.hosts[2].user, QStringLiteral("admin"));
    QVERIFY(!config.hosts[2].port);
    QVERIFY(config.faults.isEmpty() && config.patterns.isEmpty());
}

void TestSshConfig::firstValueCounts()
{
    const SshConfig config = read("User early\nHost a\n User late\n Port 1\n Port 2\nHost a b\n Port 3\n"
                                  "Host *\n Port 4\n IdentityFile /k1\n IdentityFile /k2\n");
    QCOMPARE(config.hosts.size(), 2);
    QCOMPARE(config.hosts[0].user, QStringLiteral("early"));
    QCOMPARE(*config.hosts[0].port, 1);
    QCOMPARE(*config.hosts[1].port, 3);
    QCOMPARE(config.hosts[1].keyFile, QStringLiteral("/k1"));
}

void TestSshConfig::patternsAreLeftOut()
{
    const SshConfig config = read("Host *.lab rack-?? a !b *.lab\n User u\n");
    QCOMPARE(config.hosts.size(), 1);
    QCOMPARE(config.hosts[0].alias, QStringLiteral("a"));
    QCOMPARE(config.patterns, (QStringList{"*.lab", "rack-??"}));
}

void TestSshConfig::quotesAndEqualSigns()
{
    const SshConfig config = read("Host=\"my host\"\nHOST b\r\n  hostname = b.example.org\r\n user=\"a b\"\n"
                                  "IdentityFile \"/keys/with space\"\n");
    QCOMPARE(config.hosts.size(), 2);
    QCOMPARE(config.hosts[0].alias, QStringLiteral("my host"));
    QCOMPARE(config.hosts[1].hostName, QStringLiteral("b.example.org"));
    QCOMPARE(config.hosts[1].user, QStringLiteral("a b"));
    QCOMPARE(config.hosts[1].keyFile, QStringLiteral("/keys/with space"));
}

void TestSshConfig::tokens()
{
    const SshConfig config = read("Host a\n HostName %h.example.org\n User root\n Port 7\n"
                                  " IdentityFile ${KEYS}/%d/%u/%r/%h/%n/%p/%%/%x\n");
    QCOMPARE(config.hosts[0].hostName, QStringLiteral("a.example.org"));
    QCOMPARE(config.hosts[0].keyFile, QStringLiteral("/keys//home/me/me/root/a.example.org/a/7/%/%x"));
}

void TestSshConfig::jump()
{
    const SshConfig config = read("Host a\n ProxyJump me@gate:2222,inner\nHost b\n ProxyJump none\n"
                                  "Host *\n ProxyJump gate\n IdentityFile none\n");
    QCOMPARE(config.hosts[0].jump, QStringLiteral("me@gate:2222,inner"));
    QVERIFY(config.hosts[1].jump.isEmpty());
    QVERIFY(config.hosts[0].keyFile.isEmpty());
}

// What only the configuration can say would be lost with the address.
void TestSshConfig::onlyByAlias()
{
    const SshConfig config = read("Host a\n HostName 10.0.0.1\n User root\n ProxyCommand nc %h %p\nHost b\n"
                                  " HostName 10.0.0.2\n ProxyCommand none\nHost c\n HostKeyAlias x\n");
    QVERIFY(config.hosts[0].onlyByAlias && config.hosts[2].onlyByAlias);
    QVERIFY(!config.hosts[1].onlyByAlias);
    QCOMPARE(uriOf(config.hosts[0]), QStringLiteral("qemu+ssh://a/system"));
    QCOMPARE(uriOf(config.hosts[1]), QStringLiteral("qemu+ssh://10.0.0.2/system"));
}

// Other options of an alias' section, unless they hold for the address too or our logins set them anyway.
void TestSshConfig::optionsOfTheAliasStay()
{
    const SshConfig config = read("Host a\n HostName 10.0.0.1\n StrictHostKeyChecking accept-new\n"
                                  "Host b\n HostName 10.0.0.2\n ServerAliveInterval 3\n"
                                  "Host c\n HostName 10.0.0.3\nHost *\n Ciphers aes256-ctr\n");
    QVERIFY(config.hosts[0].onlyByAlias);
    QVERIFY(!config.hosts[1].onlyByAlias);
    QVERIFY(!config.hosts[2].onlyByAlias);
    QCOMPARE(uriOf(config.hosts[0]), QStringLiteral("qemu+ssh://a/system"));
}

void TestSshConfig::matchLines()
{
    const SshConfig config = read("Host a b\nMatch host a,x\n User one\nMatch exec \"test -f x\"\n User two\n"
                                  "Match all\n User three\n");
    QCOMPARE(config.hosts[0].user, QStringLiteral("one"));
    QCOMPARE(config.hosts[1].user, QStringLiteral("three"));
    QCOMPARE(config.faults.size(), 1);
    QCOMPARE(config.faults[0].line, 4);
}

void TestSshConfig::include()
{
    m_files = {{"/home/me/.ssh/conf.d/2.conf", "Host two\n User u2\n"},
               {"/home/me/.ssh/conf.d/1.conf", "Host one\n User u1\n Prt\n"},
               {"/etc/lab", "Host three\n"}};
    const SshConfig config = read("Include conf.d/*.conf /etc/lab\nInclude ~/.ssh/none\nHost four\n");
    QStringList names;
    for (const SshHost &host : config.hosts)
        names << host.alias;
    QCOMPARE(names, (QStringList{"one", "two", "three", "four"}));
    QCOMPARE(config.hosts[1].user, QStringLiteral("u2"));
    QVERIFY(config.hosts[3].user.isEmpty()); // what an included file leaves open ends with it
    QCOMPARE(config.faults, (QList<SshConfigFault>{{"/home/me/.ssh/conf.d/1.conf", 3, config.faults[0].words}}));
    m_files.clear();
}

void TestSshConfig::includeInsideAHost()
{
    m_files = {{"/inc", "User inner\nHost c\n Port 5\n"}};
    const SshConfig config = read("Host a\n Include /inc\n Port 9\nHost b\n User outer\nHost c\n");
    QCOMPARE(config.hosts[0].user, QStringLiteral("inner"));
    QCOMPARE(*config.hosts[0].port, 9); // back in the block of a
    const SshHost &c = *std::ranges::find(config.hosts, QStringLiteral("c"), &SshHost::alias);
    QVERIFY(!c.port); // it stands inside the block of a
    m_files.clear();
}

void TestSshConfig::includeOfItself()
{
    m_files = {{"/loop", "Include /loop\nInclude /loop\nHost x\n"}};
    const SshConfig config = read("Include /loop\nHost a\n");
    QCOMPARE(config.hosts.size(), 2);
    QVERIFY(!config.faults.isEmpty());
    m_files.clear();
}

void TestSshConfig::badLines()
{
    const SshConfig config = read("Host a\n User\n Port abc\n Port 0\n Port 70000\n HostName \"open\n = x\n"
                                  "Host -oProxyCommand=x user@b c/d\nHost good\n Port 22\n");
    QList<int> lines;
    for (const SshConfigFault &fault : config.faults)
        lines << fault.line;
    QCOMPARE(lines, (QList<int>{2, 3, 4, 5, 6, 7, 8, 8, 8}));
    QCOMPARE(config.hosts.size(), 2); // an option of ssh's must not become a host
    QVERIFY(!config.hosts[0].port);
    QCOMPARE(*config.hosts[1].port, 22);
}

void TestSshConfig::missingFile()
{
    const SshConfig config = readSshConfig("/no/such", SshSurroundings::ofThisMachine());
    QVERIFY(config.hosts.isEmpty());
    QCOMPARE(config.faults.size(), 1);
    QCOMPARE(config.faults[0].line, 0);
}

void TestSshConfig::nastyInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("zeros") << QString(100, QChar(0));
    QTest::newRow("binary") << QString::fromLatin1("\x7f\xff\x01Host\x02 a\n");
    QTest::newRow("long line") << "Host " + QString(100'000, 'a');
    QTest::newRow("stars") << "Host " + QString(60, '*') + "b a\nUser u";
    QTest::newRow("variables") << "Host a\nIdentityFile ${A}${KEYS}${${KEYS}}${";
    QTest::newRow("percent") << "Host a\nHostName %\nIdentityFile %d%";
    QTest::newRow("too large") << "Host a\n" + QString(2'000'000, '#');
}

void TestSshConfig::nastyInput()
{
    QFETCH(const QString, text);
    const SshConfig config = read(text);
    QVERIFY(config.hosts.size() <= 1);
}

// The same questions to the real program.
void TestSshConfig::asSshAnswers()
{
    const QString program = QStandardPaths::findExecutable("ssh");
    if (program.isEmpty())
        QSKIP("there is no ssh here");
    const QTemporaryDir dir;
    QFile file(dir.filePath("config"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Host a\n HostName %h.example.org\n Port 7\nHost a b\n User=\"root\"\n Port 9\nHost * !b\n"
               " ProxyJump me@gate:22\n IdentityFile /keys/%h-%p\nMatch host a.example.org\n User never\n");
    file.close();
    const SshConfig config = readSshConfig(file.fileName(), SshSurroundings::ofThisMachine());
    QCOMPARE(config.hosts.size(), 2);
    for (const SshHost &host : config.hosts) {
        QProcess ssh;
        ssh.start(program, {"-F", file.fileName(), "-G", host.alias});
        QVERIFY(ssh.waitForFinished());
        const QStringList lines = QString::fromUtf8(ssh.readAllStandardOutput()).split('\n');
        const auto answers = [&](const QString &line) { return lines.contains(line); };
        QVERIFY(answers("hostname " + host.hostName));
        QVERIFY(answers("user " + host.user));
        QVERIFY(answers(QStringLiteral("port %1").arg(*host.port)));
        QCOMPARE(host.jump.isEmpty(), lines.filter("proxyjump").isEmpty());
    }
}

void TestSshConfig::uris()
{
    QCOMPARE(uriOf({.alias = "a", .hostName = "h", .user = "u", .keyFile = "/k", .jump = {}, .port = 7}),
             QStringLiteral("qemu+ssh://u@h:7/system?keyfile=/k"));
    QCOMPARE(uriOf({.alias = "a", .hostName = "2001:db8::1", .user = {}, .keyFile = {}, .jump = {}, .port = {}}),
             QStringLiteral("qemu+ssh://[2001:db8::1]/system"));
}

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
