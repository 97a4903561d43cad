// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts that cannot be connected to, each for a reason of its own: what the session says, and whether it tries again.
#include "labtool.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/core/session.h"
#include "virt/host/uri.h"
#include "virt/instance/lifecycle.h"
#include <optional>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace labtool;
using namespace std::chrono_literals;
using virt::Session;

namespace {

constexpr int soon = 60'000;

void write(const QString &path, const QByteArray &text, QFile::Permissions rights)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    QVERIFY(file.setPermissions(rights));
}

} // namespace

class TstBadHosts : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    QTemporaryDir m_dir;
    virt::HostUri m_good;

    [[nodiscard]] QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    void makeKey(const char *name)
    {
        QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"), {"-q", "-t", "ed25519", "-N", "", "-f", path(name)}),
                 0);
    }
    // ssh with a known_hosts file of the test's own: nothing of the user's is read or changed.
    [[nodiscard]] QString withKnownHosts(const QByteArray &known)
    {
        write(path("known_hosts"), known, QFile::ReadOwner | QFile::WriteOwner);
        write(path("ssh"),
              "#!/bin/sh\nexec ssh -o GlobalKnownHostsFile=/dev/null -o UserKnownHostsFile="
                  + path("known_hosts").toUtf8() + " \"$@\"\n",
              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        virt::HostUri uri = m_good;
        uri.options.removeIf([](const auto &o) { return o.first == QStringLiteral("no_verify"); });
        uri.options.append({QStringLiteral("command"), path("ssh")});
        return virt::formatUri(uri);
    }
    [[nodiscard]] QString uriFor(const QString &fault)
    {
        virt::HostUri uri = m_good;
        if (fault == QStringLiteral("unknown name"))
            uri.host = QStringLiteral("no-such-host.invalid");
        else if (fault == QStringLiteral("wrong port"))
            uri.port = 1;
        else if (fault == QStringLiteral("refused key"))
            uri.keyFile = path("stranger");
        else if (fault == QStringLiteral("unknown user"))
            uri.user = QStringLiteral("nobody-of-that-name");
        else if (fault == QStringLiteral("no socket"))
            uri.socket = QStringLiteral("/nowhere/libvirt-sock");
        else if (fault == QStringLiteral("unknown host key"))
            return withKnownHosts({});
        else if (fault == QStringLiteral("changed host key"))
            return withKnownHosts(m_good.host.toUtf8() + ' ' + key("stranger"));
        return virt::formatUri(uri);
    }
    [[nodiscard]] QByteArray key(const char *name) const
    {
        QFile file(path(name) + QStringLiteral(".pub"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
        m_library = std::make_unique<virt::Library>();
        const auto good = virt::parseUri(lab({QStringLiteral("uri"), QStringLiteral("a")}).text);
        QVERIFY(bool(good));
        m_good = *good;
        makeKey("stranger");
    }
    void cleanupTestCase()
    {
        QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
        m_library.reset();
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("said");    // by ssh or libvirt
        QTest::addColumn<QString>("advised"); // by us
        QTest::addColumn<bool>("triesAgain");
        QTest::newRow("unknown name") << "resolve"
                                      << "Check the spelling" << true;
        QTest::newRow("wrong port") << "refused"
                                    << "Check the port" << true;
        QTest::newRow("refused key") << "Permission denied"
                                     << "authorized_keys" << false;
        QTest::newRow("unknown user") << "Permission denied"
                                      << "user name" << false;
        QTest::newRow("no socket") << "/nowhere/libvirt-sock"
                                   << "systemctl start" << true;
        QTest::newRow("unknown host key") << "Host key verification failed"
                                          << "fingerprint" << false;
        QTest::newRow("changed host key") << "Host key verification failed"
                                          << "fingerprint" << false;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, said);
        QFETCH(QString, advised);
        QFETCH(bool, triesAgain);
        Session s({.uri = uriFor(QString::fromLatin1(QTest::currentDataTag())), .name = QStringLiteral("alpha")});
        s.open();
        QTRY_COMPARE_WITH_TIMEOUT(s.state(), triesAgain ? Session::State::Waiting : Session::State::Failed, soon);
        const virt::Error e = s.error();
        qInfo("%s", qPrintable(e.text()));
        QVERIFY2(e.message.contains(said, Qt::CaseInsensitive), qPrintable(e.message));
        QVERIFY2(e.advice.contains(advised), qPrintable(e.advice));
        QVERIFY2(!e.message.contains(QStringLiteral("@@")) && !e.message.contains(u'\n'), qPrintable(e.message));
        QVERIFY(e.during.contains(QStringLiteral("alpha")));
        QCOMPARE(s.retryAt().isValid(), triesAgain);
    }

    void theKnownHostIsLetIn() // the wrapper of the two rows above is not what fails
    {
        const Output scan = on(QStringLiteral("a"), {QStringLiteral("ssh-keyscan"), QStringLiteral("-t"),
                                                     QStringLiteral("ed25519"), m_good.host});
        QVERIFY2(scan.ok(), qPrintable(scan.text));
        Session s({.uri = withKnownHosts(scan.text.toUtf8() + '\n'), .name = QStringLiteral("alpha")});
        s.open();
        QTRY_COMPARE_WITH_TIMEOUT(s.state(), Session::State::Connected, soon);
    }

    void aSilentHostIsLetGoAndTriedAgain()
    {
        QVERIFY(lab({QStringLiteral("host"), QStringLiteral("a"), QStringLiteral("stop")}).ok());
        {
            Session s({.uri = virt::formatUri(m_good), .name = QStringLiteral("alpha"), .openDeadline = 2s});
            s.open();
            QTRY_COMPARE_WITH_TIMEOUT(s.state(), Session::State::Waiting, soon);
            QVERIFY(s.error().text().contains(QStringLiteral("does not answer")));
            QVERIFY(lab({QStringLiteral("host"), QStringLiteral("a"), QStringLiteral("cont")}).ok());
            QTRY_COMPARE_WITH_TIMEOUT(s.state(), Session::State::Connected, soon);
        }
        QVERIFY(lab({QStringLiteral("host"), QStringLiteral("a"), QStringLiteral("cont")}).ok());
    }

    void readOnlyShowsEverythingAndChangesNothing()
    {
        Session s({.uri = virt::formatUri(m_good), .name = QStringLiteral("alpha"), .readOnly = true});
        s.open();
        QTRY_VERIFY_WITH_TIMEOUT(s.inventory() && !s.inventory()->instances.isEmpty(), soon);
        QObject receiver;
        std::optional<virt::Result<>> answer;
        const virt::Instance &first = s.inventory()->instances.constFirst();
        virt::perform(s, first.uuid, first.name, virt::LifecycleAction::Start, &receiver, {},
                      [&](virt::Result<> r) { answer = std::move(r); });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), soon);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, virt::Error::Kind::Denied);
    }
};

QTEST_GUILESS_MAIN(TstBadHosts)
#include "tst_badhosts.moc"
