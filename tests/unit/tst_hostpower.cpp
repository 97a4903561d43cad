// SPDX-License-Identifier: GPL-3.0-or-later
// How a host can be sent to sleep, and which hosts are never sent away.
#include "virt/host/power.h"
#include <QTest>

using namespace virt;

class TestHostPower : public QObject {
    Q_OBJECT
private slots:
    void readsAbilities_data();
    void readsAbilities();
    void refusesBrokenCapabilities();
    void refusesHosts_data();
    void refusesHosts();
    void aHostThatGoesBeforeItAnswersDidSo();
};

void TestHostPower::aHostThatGoesBeforeItAnswersDidSo()
{
    const auto said = [](int status, const QString &words) {
        return powerOutcome(CommandOutput{.status = status, .err = words}, "Reboot alpha");
    };
    QVERIFY(said(0, {}));
    QVERIFY(said(255, "Connection to 10.0.0.1 closed by remote host."));
    QVERIFY(said(255, "client_loop: send disconnect: Broken pipe"));
    QVERIFY(!said(255, "ssh: connect to host 10.0.0.1 port 22: Connection refused"));
    QVERIFY(!said(1, "sudo: a password is required"));
    QVERIFY(!said(1, "Broken pipe")); // of the command, not of the way to it
}

void TestHostPower::readsAbilities_data()
{
    QTest::addColumn<QByteArray>("power");
    QTest::addColumn<QList<bool>>("abilities"); // memory, disk, hybrid
    QTest::newRow("all") << QByteArray("<power_management><suspend_mem/><suspend_disk/><suspend_hybrid/>"
                                       "</power_management>")
                         << QList<bool>{true, true, true};
    QTest::newRow("memory") << QByteArray("<power_management><suspend_mem/></power_management>")
                            << QList<bool>{true, false, false};
    QTest::newRow("none") << QByteArray("<power_management/>") << QList<bool>{false, false, false};
    QTest::newRow("not told") << QByteArray() << QList<bool>{false, false, false};
}

void TestHostPower::readsAbilities()
{
    QFETCH(const QByteArray, power);
    QFETCH(const QList<bool>, abilities);
    const auto read = parsePowerAbilities("<capabilities><host>" + power + "</host></capabilities>", "Ask");
    QVERIFY(read);
    QCOMPARE(QList<bool>({read->memory, read->disk, read->hybrid}), abilities);
    QCOMPARE(read->any(), abilities.contains(true));
}

void TestHostPower::refusesBrokenCapabilities()
{
    const auto read = parsePowerAbilities("<capabilities>", "Ask");
    QVERIFY(!read);
    QCOMPARE(read.error().during, QStringLiteral("Ask"));
}

void TestHostPower::refusesHosts_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("reason"); // empty: allowed
    QTest::newRow("ssh") << "qemu+ssh://root@alpha/system" << false << "";
    QTest::newRow("read-only") << "qemu+ssh://root@alpha/system" << true << "read-only";
    QTest::newRow("local") << "qemu:///system" << false << "computer that Virtdeck runs on";
    QTest::newRow("test driver") << "test:///default" << false << "computer that Virtdeck runs on";
    QTest::newRow("tls") << "qemu+tls://alpha/system" << false << "not reached by ssh";
    QTest::newRow("tcp") << "qemu+tcp://alpha/system" << false << "not reached by ssh";
    QTest::newRow("broken") << "qemu+ssh://" << false << " ";
}

void TestHostPower::refusesHosts()
{
    QFETCH(const QString, uri);
    QFETCH(const bool, readOnly);
    QFETCH(const QString, reason);
    for (const PowerAction action : {PowerAction::Reboot, PowerAction::PowerOff}) {
        const auto allowed = mayPower({.uri = uri, .name = "alpha", .readOnly = readOnly}, action);
        QCOMPARE(allowed.has_value(), reason.isEmpty());
        if (!allowed)
            QVERIFY2(allowed.error().text().contains(reason), qPrintable(allowed.error().text()));
    }
}

QTEST_GUILESS_MAIN(TestHostPower)
#include "tst_hostpower.moc"
