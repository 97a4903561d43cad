// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of an instance's devices.
#include "model/devices/interfacesmodel.h"
#include <QAbstractItemModelTester>
#include <QTest>

using model::InterfacesModel;

class TstDevices : public QObject {
    Q_OBJECT

private slots:
    // A host does not refuse it, and it is just what an administrator looks for.
    void twoInterfacesWithOneMac()
    {
        const QString mac = "52:54:00:00:00:01";
        InterfacesModel m;
        const QAbstractItemModelTester tester(&m);
        m.setDevices({{.mac = mac, .source = "inside", .target = "vnet0"},
                      {.mac = mac, .source = "outside", .target = "vnet1"}});
        QCOMPARE(m.rowCount(), 2);
        QCOMPARE(m.index(0, InterfacesModel::Source).data().toString(), QStringLiteral("inside"));
        QCOMPARE(m.index(1, InterfacesModel::Source).data().toString(), QStringLiteral("outside"));
        m.setFigures({{.target = "vnet0", .inRate = 10}, {.target = "vnet1", .inRate = 20}}, 1000);
        QCOMPARE(m.row(0).figures.inRate, 10.0);
        QCOMPARE(m.row(1).figures.inRate, 20.0);
    }

    void oneOfTwoWithOneMacGoes()
    {
        const QString mac = "52:54:00:00:00:01";
        InterfacesModel m;
        const QAbstractItemModelTester tester(&m);
        m.setDevices({{.mac = mac, .source = "a"}, {.mac = "52:54:00:00:00:02"}, {.mac = mac, .source = "b"}});
        m.setDevices({{.mac = "52:54:00:00:00:02"}, {.mac = mac, .source = "b"}, {.mac = "52:54:00:00:00:03"}});
        QCOMPARE(m.rowCount(), 3);
        QCOMPARE(m.index(0, InterfacesModel::Source).data().toString(), QStringLiteral("b"));
        QCOMPARE(m.index(2, InterfacesModel::Mac).data().toString(), QStringLiteral("52:54:00:00:00:03"));
        m.clear();
        QCOMPARE(m.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TstDevices)
#include "tst_devices.moc"
