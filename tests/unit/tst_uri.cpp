// SPDX-License-Identifier: GPL-3.0-or-later
// What people type as a URI, good and bad. Nothing here asks libvirt.
#include "virt/core/error.h"
#include "virt/host/uri.h"
#include <QTemporaryFile>
#include <QTest>

using virt::HostUri;
using virt::UriField;

class TestUri : public QObject {
    Q_OBJECT
private slots:
    void refused_data();
    void refused();
    void roundTrip_data();
    void roundTrip();
    void sameMeaning_data();
    void sameMeaning();
    void parts();
    void optionsKeepTheirOrder();
    void faultByField_data();
    void faultByField();
    void keyFile();
    void keyFileThatIsAway();
    void homeIsUnderstood();
    void passwordNeverRepeated_data();
    void passwordNeverRepeated();
    void notAPassword_data();
    void notAPassword();
    void sshNeverAsksOnATerminal();
};

static QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

void TestUri::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words"); // part of the message
    const auto row = [](const char *name, const QString &text, const char *words) {
        QTest::newRow(name) << text << QString::fromLatin1(words);
    };
    row("empty", {}, "is empty");
    row("blanks only", u("  \t "), "is empty");
    row("a word", u("alpha"), "\"://\" is missing");
    row("host and path", u("alpha/system"), "\"://\" is missing");
    row("one slash", u("qemu:/system"), "\"://\" is missing");
    row("no driver", u("://alpha/system"), "not a URI");
    row("no driver, transport", u("+ssh://alpha/system"), "not a URI");
    row("no path", u("qemu+ssh://alpha"), "path is missing");
    row("no path, options", u("qemu+ssh://alpha?no_verify=1"), "path is missing");
    row("unknown transport", u("qemu+smoke://alpha/system"), "\"smoke\" is no transport");
    row("two transports", u("qemu+ssh+tls://alpha/system"), "\"ssh+tls\" is no transport");
    row("empty transport", u("qemu+://alpha/system"), "transport is missing");
    row("ssh without host", u("qemu+ssh:///system"), "needs the name of the host");
    row("libssh2 without host", u("qemu+libssh2:///system"), "needs the name of the host");
    row("space in host", u("qemu+ssh://al pha/system"), "space or a control");
    row("space in path", u("qemu:///my system"), "space or a control");
    row("newline", u("qemu+ssh://alpha/system\nX"), "space or a control");
    row("carriage return", u("qemu+ssh://al\rpha/system"), "space or a control");
    row("tab", u("qemu+ssh://alpha\t/system"), "space or a control");
    row("nul", u("qemu+ssh://alpha/sys") + QChar(0) + u("tem"), "space or a control");
    row("escape", u("qemu+ssh://alpha/\x1b[31m"), "space or a control");
    row("escaped newline in host", u("qemu+ssh://al%0apha/system"), "not a URI");
    row("escaped newline in user", u("qemu+ssh://ro%0aot@alpha/system"), "not a user name");
    row("escaped newline in path", u("qemu:///sys%0atem"), "path holds");
    row("escaped newline in option", u("qemu+ssh://alpha/system?command=a%0ab"), "control character");
    row("option without a name", u("qemu+ssh://alpha/system?=1"), "no name");
    row("right-to-left override",
        u("qemu+ssh://root@\xe2\x80\xae"
          "ahpla/system"),
        "space or a control");
    row("escaped right-to-left override", u("qemu+ssh://ro%e2%80%aeot@alpha/system"), "not a user name");
    row("zero width space", u("qemu+ssh://al\xe2\x80\x8bpha/system"), "space or a control");
    row("byte order mark",
        u("qemu+ssh://\xef\xbb\xbf"
          "alpha/system"),
        "space or a control");
    row("half a surrogate pair", u("qemu+ssh://alpha/") + QChar(0xd83d), "space or a control");
    row("4-byte character as driver", u("\xf0\x9f\x98\x80://alpha/system"), "not a URI");
    row("port 0", u("qemu+ssh://alpha:0/system"), "1 to 65535");
    row("port 65536", u("qemu+ssh://alpha:65536/system"), "not a URI");
    row("port abc", u("qemu+ssh://alpha:abc/system"), "not a URI");
    row("port -1", u("qemu+ssh://alpha:-1/system"), "not a URI");
    row("bad percent escape", u("qemu+ssh://alpha/sys%zztem"), "not a URI");
    row("open bracket", u("qemu+ssh://[::1/system"), "not a URI");
    row("not an IPv6 address", u("qemu+ssh://[fe80::zz]/system"), "not a URI");
    row("host like an option", u("qemu+ssh://-oProxyCommand=x/system"), "not");
    row("user like an option", u("qemu+ssh://-oProxyCommand=x@alpha/system"), "not a user name");
    row("two at signs", u("qemu+ssh://a@b@alpha/system"), "not");
    row("password", u("qemu+ssh://root:secret@alpha/system"), "holds a password");
    row("empty password", u("qemu+ssh://root:@alpha/system"), "holds a password");
    row("password without user", u("qemu+ssh://:secret@alpha/system"), "holds a password");
    row("password with a slash", u("qemu+ssh://root:se/cret@alpha/system"), "holds a password");
    row("password with an at sign", u("qemu+ssh://root:se@cret@alpha/system"), "holds a password");
    row("password hidden by escapes", u("qemu+ssh://root%3Asecret@alpha/system"), "not a user name");
    row("user mode linux", u("uml:///system"), "User Mode Linux");
    row("fragment", u("qemu+ssh://alpha/system#there"), "after \"#\"");
    row("key file without ssh", u("qemu+tls://alpha/system?keyfile=/etc/hosts"), "serves ssh only");
    row("key file missing", u("qemu+ssh://alpha/system?keyfile=/no/such/key"), "/no/such/key cannot be read");
    row("key file is a folder", u("qemu+ssh://alpha/system?keyfile=/"), "cannot be read");
    row("10 kB host", u("qemu+ssh://") + QString(10240, u'a') + u("/system"), "longer than");
    row("10 kB path", u("qemu:///") + QString(10240, u'a'), "longer than");
    row("10 kB of nothing", QString(10240, u'/'), "longer than");
}

void TestUri::refused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    const auto uri = virt::parseUri(text);
    QVERIFY(!uri);
    QCOMPARE(uri.error().kind, virt::Error::Kind::Invalid);
    QVERIFY2(uri.error().message.contains(words), qPrintable(uri.error().message));
    QVERIFY(uri.error().message.size() < 200); // fits under a field
}

void TestUri::roundTrip_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"qemu:///system",
                             "qemu:///session",
                             "xen:///system",
                             "lxc:///system",
                             "test:///default",
                             "test:///home/me/many.xml",
                             "qemu+ssh://alpha/system",
                             "qemu+ssh://root@alpha.example.org/system",
                             "qemu+ssh://root@alpha:2222/system",
                             "qemu+ssh://alpha:1/system",
                             "qemu+ssh://alpha:65535/system",
                             "qemu+ssh://root@192.0.2.7/system",
                             "qemu+ssh://root@[2001:db8::7]:2222/system",
                             "qemu+tcp://[::1]/system",
                             "qemu://alpha/system",
                             "qemu+tls://alpha/system?pkipath=/etc/my%20pki",
                             "qemu+libssh://alpha/system",
                             "qemu+libssh2://alpha/system?known_hosts=/dev/null&sshauth=privkey,agent",
                             "qemu+unix:///system?socket=/run/libvirt/libvirt-sock",
                             "qemu+ssh://alpha/session?no_verify=1&no_tty=1",
                             "qemu+ssh://alpha/system?command=/usr/bin/my-ssh&netcat=nc%20-q0",
                             "qemu+ssh://my_host/system",
                             "qemu+ssh://alpha/system?a=1%262&b=3%3B4&c=5%256&d=x+y&e=f=g",
                             "qemu+ssh://alpha/system?empty=",
                             "qemu+ext:///system?command=/usr/bin/tunnel",
                             "vbox:///session",
                             "bhyve:///system",
                             "esx://alpha/?no_verify=1",
                             "qemu+ssh://j%C3%B6rg@alpha/system",
                             "qemu+ssh://u%F0%9F%98%80@alpha/system",
                             "qemu+ssh://xn--bcher-kva.example/system",
                             "qemu:///embed?root=/tmp/%D7%90"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestUri::roundTrip()
{
    QFETCH(const QString, text);
    const auto uri = virt::parseUri(text);
    QVERIFY2(uri, uri ? "" : qPrintable(uri.error().text()));
    QCOMPARE(virt::formatUri(*uri), text);
}

void TestUri::sameMeaning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) { QTest::newRow(text) << u(text) << u(canonical); };
    row("  qemu:///system\n", "qemu:///system");
    row("QEMU+SSH://Alpha/system", "qemu+ssh://alpha/system");
    row("qemu+ssh://ro%6ft@alpha/system", "qemu+ssh://root@alpha/system");
    row("qemu+ssh://alpha/%73ystem", "qemu+ssh://alpha/system");
    row("qemu+ssh://alpha/system?no_verify", "qemu+ssh://alpha/system?no_verify=");
    row("qemu+ssh://alpha/system?", "qemu+ssh://alpha/system");
    row("qemu+ssh://alpha/system?a=1;b=2", "qemu+ssh://alpha/system?a=1&b=2");
    row("qemu+ssh://b\xc3\xbc"
        "cher.example/system",
        "qemu+ssh://xn--bcher-kva.example/system");
    row("qemu+ssh://\xd7\x90\xd7\x91.example/system", "qemu+ssh://xn--4dbc.example/system");
    row("qemu+unix:///system?x=1&socket=/run/s", "qemu+unix:///system?socket=/run/s&x=1");
}

void TestUri::sameMeaning()
{
    QFETCH(const QString, text);
    QFETCH(const QString, canonical);
    const auto uri = virt::parseUri(text);
    QVERIFY2(uri, uri ? "" : qPrintable(uri.error().text()));
    QCOMPARE(virt::formatUri(*uri), canonical);
    QCOMPARE(*virt::parseUri(canonical), *uri);
}

void TestUri::parts()
{
    const auto uri = virt::parseUri(u("xen+libssh2://admin@[2001:db8::7]:2222/system?socket=/run/s&x=%26"));
    QVERIFY(uri);
    const HostUri wanted{.driver = u("xen"),
                         .transport = u("libssh2"),
                         .user = u("admin"),
                         .host = u("2001:db8::7"),
                         .port = quint16(2222),
                         .path = u("/system"),
                         .socket = u("/run/s"),
                         .options = {{u("x"), u("&")}}};
    QCOMPARE(*uri, wanted);
    QVERIFY(uri->isSsh());
    QVERIFY(!uri->isLocal());
    QVERIFY(virt::parseUri(u("test:///default"))->isLocal());
    QCOMPARE(virt::formatUri({.user = u(""), .host = u("alpha")}), u("qemu+ssh://alpha/system"));
}

void TestUri::optionsKeepTheirOrder()
{
    const auto uri = virt::parseUri(u("qemu+ssh://a/system?z=1&no_verify=1&a=2&z=3&m=%25"));
    QVERIFY(uri);
    const QList<std::pair<QString, QString>> wanted{
        {u("z"), u("1")}, {u("no_verify"), u("1")}, {u("a"), u("2")}, {u("z"), u("3")}, {u("m"), u("%")}};
    QCOMPARE(uri->options, wanted);
    QCOMPARE(virt::formatUri(*uri), u("qemu+ssh://a/system?z=1&no_verify=1&a=2&z=3&m=%25"));
}

void TestUri::faultByField_data()
{
    QTest::addColumn<HostUri>("uri");
    QTest::addColumn<UriField>("field");
    const HostUri good{.host = u("alpha")};
    const auto row = [&](const char *name, UriField field, const std::function<void(HostUri &)> &spoil) {
        HostUri uri = good;
        spoil(uri);
        QTest::newRow(name) << uri << field;
    };
    row("no driver", UriField::Driver, [](HostUri &x) { x.driver.clear(); });
    row("odd driver", UriField::Driver, [](HostUri &x) { x.driver = u("qe mu"); });
    row("uml", UriField::Driver, [](HostUri &x) { x.driver = u("uml"); });
    row("transport", UriField::Transport, [](HostUri &x) { x.transport = u("smoke"); });
    row("no host", UriField::Host, [](HostUri &x) { x.host.clear(); });
    row("host with a space", UriField::Host, [](HostUri &x) { x.host = u("al pha"); });
    row("host with an at sign", UriField::Host, [](HostUri &x) { x.host = u("root@alpha"); });
    row("host with a slash", UriField::Host, [](HostUri &x) { x.host = u("alpha/system"); });
    row("host with a port", UriField::Host, [](HostUri &x) { x.host = u("alpha:22"); });
    row("host like an option", UriField::Host, [](HostUri &x) { x.host = u("-alpha"); });
    row("user with a colon", UriField::User, [](HostUri &x) { x.user = u("root:secret"); });
    row("user with a newline", UriField::User, [](HostUri &x) { x.user = u("root\n"); });
    row("user like an option", UriField::User, [](HostUri &x) { x.user = u("-l"); });
    row("port 0", UriField::Port, [](HostUri &x) { x.port = 0; });
    row("no path", UriField::Path, [](HostUri &x) { x.path.clear(); });
    row("path without slash", UriField::Path, [](HostUri &x) { x.path = u("system"); });
    row("key file away", UriField::KeyFile, [](HostUri &x) { x.keyFile = u("/no/such/key"); });
}

void TestUri::faultByField()
{
    QFETCH(const HostUri, uri);
    QFETCH(const UriField, field);
    const auto fault = virt::faultIn(uri);
    QVERIFY(fault);
    QCOMPARE(fault->first, field);
    QVERIFY(!fault->second.isEmpty());
}

void TestUri::keyFile()
{
    QTemporaryFile key(QDir::tempPath() + u("/a key &;%+\xc3\xa9 XXXXXX"));
    QVERIFY(key.open());
    const HostUri uri{.host = u("alpha"), .keyFile = key.fileName()};
    QVERIFY(!virt::faultIn(uri));
    const auto again = virt::parseUri(virt::formatUri(uri));
    QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
    QCOMPARE(*again, uri);
}

void TestUri::keyFileThatIsAway()
{
    const QString text = u("qemu+ssh://alpha/system?keyfile=/no/such/key");
    QVERIFY(!virt::parseUri(text));
    const auto uri = virt::readUri(text);
    QVERIFY(uri);
    QCOMPARE(uri->keyFile, u("/no/such/key"));
    QCOMPARE(virt::effectiveUri(text), text + u("&no_tty=1"));
}

void TestUri::homeIsUnderstood()
{
    QCOMPARE(virt::expandHome(u("~")), QDir::homePath());
    QCOMPARE(virt::expandHome(u("~/.ssh/id")), QDir::homePath() + u("/.ssh/id"));
    QCOMPARE(virt::expandHome(u("~other/id")), u("~other/id"));
    QCOMPARE(virt::expandHome(u("/a/~/id")), u("/a/~/id"));
    QCOMPARE(virt::readUri(u("qemu+ssh://alpha/system?keyfile=~/id"))->keyFile, QDir::homePath() + u("/id"));
}

void TestUri::passwordNeverRepeated_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"qemu+ssh://root:s3cret@alpha/system", "qemu+ssh://:s3cret@alpha/system", "qemu+ssh://root:x@s3cret@alpha/",
          "qemu+ssh://root:x/s3cret@alpha/system", "qemu+ssh://root:x?s3cret@alpha/system", "s3cret:x@alpha",
          "qemu+ssh://root:x#s3cret@alpha/system", "cannot open qemu+ssh://root:s3cret@alpha/system: refused",
          "qemu+ssh://root:s3cret@al pha/system"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestUri::passwordNeverRepeated()
{
    QFETCH(const QString, text);
    const auto uri = virt::parseUri(text);
    QVERIFY(!uri);
    QVERIFY2(!uri.error().text().contains(u("s3cret")), qPrintable(uri.error().text()));
}

void TestUri::notAPassword_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"qemu+ssh://alpha:22/system", "qemu+ssh://root@alpha:22/system?command=/home/a@b/ssh",
                             "qemu+ssh://alpha:22/system?command=/home/a@b/ssh",
                             "qemu+ssh://[::1]:22/system?command=/home/a@b/ssh", "esx://alpha/?x=a:b@c"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestUri::notAPassword()
{
    QFETCH(const QString, text);
    QCOMPARE(virt::withoutPasswords(text), text);
    QVERIFY(virt::parseUri(text));
}

void TestUri::sshNeverAsksOnATerminal()
{
    QCOMPARE(virt::effectiveUri(u("qemu+ssh://alpha/system")), u("qemu+ssh://alpha/system?no_tty=1"));
    QCOMPARE(virt::effectiveUri(u("qemu+ssh://alpha/system?no_tty=0")), u("qemu+ssh://alpha/system?no_tty=0"));
    QCOMPARE(virt::effectiveUri(u("qemu+libssh://alpha/system")), u("qemu+libssh://alpha/system"));
    QCOMPARE(virt::effectiveUri(u("qemu:///system")), u("qemu:///system"));
    QCOMPARE(virt::effectiveUri(u("nonsense")), u("nonsense"));
}

QTEST_GUILESS_MAIN(TestUri)
#include "tst_uri.moc"
