// SPDX-License-Identifier: GPL-3.0-or-later
// One login per host, whatever daemons the host has: real sockets, real sshd.
#include "labtool.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/core/session.h"
#include "virt/ssh/remotecommand.h"
#include <optional>
#include <QSignalSpy>
#include <QTest>

using namespace labtool;
using virt::Session;

namespace {

constexpr int soon = 60'000;

int logins(const QString &host)
{
    const Output count = on(host, {QStringLiteral("grep"), QStringLiteral("-c"), QStringLiteral("Accepted "),
                                   QStringLiteral("/var/log/sshd.log")});
    return count.text.toInt();
}

Output inRun(const QString &from, const QString &to)
{
    const QString folder = QStringLiteral("/run/libvirt/");
    return on(QStringLiteral("a"), {QStringLiteral("mv"), folder + from, folder + to});
}

} // namespace

class TstLogin : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    QString m_uri;

private slots:
    void initTestCase()
    {
        QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
        m_library = std::make_unique<virt::Library>();
        m_uri = lab({QStringLiteral("uri"), QStringLiteral("a")}).text;
    }
    void cleanupTestCase()
    {
        QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
        m_library.reset();
    }

    void anotherDaemonsSocketIsFound_data()
    {
        QTest::addColumn<QString>("usual");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("readOnly");
        QTest::newRow("read-write") << "libvirt-sock"
                                    << "virtqemud-sock" << false;
        QTest::newRow("read-only") << "libvirt-sock-ro"
                                   << "virtqemud-sock-ro" << true;
    }
    void anotherDaemonsSocketIsFound()
    {
        QFETCH(const QString, usual);
        QFETCH(const QString, other);
        QFETCH(const bool, readOnly);
        const int before = logins(QStringLiteral("a"));
        QVERIFY(inRun(usual, other).ok());
        {
            Session s({.uri = m_uri, .name = QStringLiteral("alpha"), .readOnly = readOnly});
            s.open();
            const bool listed = QTest::qWaitFor([&] { return s.inventory() != nullptr; }, soon);
            QVERIFY(inRun(other, usual).ok());
            QVERIFY2(listed, qPrintable(s.error().text()));
        }
        QCOMPARE(logins(QStringLiteral("a")), before + 1);
    }

    void daemonsComeAndGo()
    {
        const int before = logins(QStringLiteral("a"));
        Session s({.uri = m_uri, .name = QStringLiteral("alpha")});
        s.open();
        QTRY_COMPARE_WITH_TIMEOUT(s.state(), Session::State::Connected, soon);
        const QSignalSpy changes(&s, &Session::stateChanged);
        QVERIFY(lab({QStringLiteral("host"), QStringLiteral("a"), QStringLiteral("restart-daemon")}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty() && s.state() == Session::State::Connected, soon);
        QObject receiver;
        std::optional<virt::Result<virt::CommandOutput>> answer;
        virt::runOnHost(s, QStringLiteral("Ask for the name"), {QStringLiteral("hostname")}, &receiver,
                        [&](virt::Result<virt::CommandOutput> r) { answer = std::move(r); });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), soon);
        QVERIFY2(bool(*answer), *answer ? "" : qPrintable(answer->error().text()));
        QCOMPARE((*answer)->out, QByteArrayLiteral("host-a\n"));
        QCOMPARE(logins(QStringLiteral("a")), before + 1);
    }
};

QTEST_GUILESS_MAIN(TstLogin)
#include "tst_login.moc"
