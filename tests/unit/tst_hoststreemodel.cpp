// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of hosts and the table of calls follow what they show, also under random changes.
#include "model/hosts/hoststreemodel.h"
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace model;

class TestHostsTreeModel : public QObject {
    Q_OBJECT
private slots:
    void emptyFleet();
    void saysWhatTheListSays();
    void changesComeThrough();
    void persistentIndexesFollow();
    void randomChanges();
    void whatIsSaidOfAHost();
};

static HostRow row(const QString &name)
{
    return {
        .entry = {.id = {QUuid::createUuid()}, .name = name, .uri = QStringLiteral("qemu+ssh://%1/system").arg(name)}};
}

static QStringList names(const HostsTreeModel &tree)
{
    QStringList out;
    for (int i = 0; i < tree.rowCount(tree.fleetIndex()); ++i)
        out << tree.index(i, 0, tree.fleetIndex()).data().toString();
    return out;
}

void TestHostsTreeModel::emptyFleet()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    const QAbstractItemModelTester tester(&tree);
    QCOMPARE(tree.rowCount(), 1);
    const QModelIndex fleet = tree.index(0, 0);
    QCOMPARE(fleet, tree.fleetIndex());
    QCOMPARE(fleet.data().toString(), QStringLiteral("Fleet"));
    QVERIFY(tree.hostAt(fleet).isNull());
    QCOMPARE(tree.rowCount(fleet), 0);
    QVERIFY(!tree.parent(fleet).isValid());
    QVERIFY(!tree.indexOf({QUuid::createUuid()}).isValid());
    QVERIFY(tree.hostAt({}).isNull());
}

void TestHostsTreeModel::saysWhatTheListSays()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    HostRow alpha = row(QStringLiteral("alpha"));
    alpha.state = HostState::Connected;
    alpha.roundTripUs = 12'000;
    alpha.entry.readOnly = true;
    hosts.add(alpha);
    hosts.add(row(QStringLiteral("beta")));
    QCOMPARE(names(tree), (QStringList{QStringLiteral("alpha"), QStringLiteral("beta")}));
    const QModelIndex at = tree.indexOf(alpha.entry.id);
    QCOMPARE(tree.hostAt(at), alpha.entry.id);
    QCOMPARE(tree.parent(at), tree.fleetIndex());
    QCOMPARE(tree.rowCount(at), 0);
    for (const int role : std::initializer_list<int>{HostsModel::StateRole, HostsModel::DetailRole,
                                                     HostsModel::ReadOnlyRole, Qt::AccessibleTextRole, Qt::ToolTipRole})
        QCOMPARE(at.data(role), hosts.index(0).data(role));
    QVERIFY(at.data(HostsModel::DetailRole).toString().contains(QStringLiteral("12 ms")));
}

void TestHostsTreeModel::changesComeThrough()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    HostRow alpha = row(QStringLiteral("alpha"));
    hosts.add(row(QStringLiteral("zero")));
    hosts.add(alpha);
    QSignalSpy changed(&tree, &QAbstractItemModel::dataChanged);
    alpha.state = HostState::Failed;
    hosts.set(alpha);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first()[0].toModelIndex(), tree.indexOf(alpha.entry.id));
    hosts.touch();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last()[1].toModelIndex().row(), 1);
}

void TestHostsTreeModel::persistentIndexesFollow()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    const HostRow first = row(QStringLiteral("a")), second = row(QStringLiteral("b"));
    hosts.add(first);
    hosts.add(second);
    const QPersistentModelIndex kept(tree.indexOf(second.entry.id)), gone(tree.indexOf(first.entry.id));
    hosts.remove(first.entry.id);
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.row(), 0);
    QCOMPARE(tree.hostAt(kept), second.entry.id);
}

void TestHostsTreeModel::randomChanges()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    const QAbstractItemModelTester tester(&tree);
    const QSignalSpy reset(&tree, &QAbstractItemModel::modelReset);
    QRandomGenerator random(20);
    for (int i = 0; i < 2000; ++i) {
        const auto &rows = hosts.rows();
        const int what = random.bounded(10);
        if (rows.isEmpty() || what < 4) {
            hosts.add(row(QString::number(i)));
        } else if (what < 7) {
            hosts.remove(rows[random.bounded(int(rows.size()))].entry.id);
        } else {
            HostRow changed = rows[random.bounded(int(rows.size()))];
            changed.state = HostState(random.bounded(6));
            hosts.set(changed);
        }
        QCOMPARE(tree.rowCount(tree.fleetIndex()), hosts.rowCount());
    }
    QStringList wanted;
    for (const HostRow &r : hosts.rows())
        wanted << r.entry.name;
    QCOMPARE(names(tree), wanted);
    QVERIFY(wanted.size() > 20);
    QCOMPARE(reset.size(), 0);
}

void TestHostsTreeModel::whatIsSaidOfAHost()
{
    HostRow host = row(QStringLiteral("alpha"));
    host.state = HostState::Connected;
    QCOMPARE(hostSpokenText(host), QStringLiteral("alpha, Connected")); // before anything was measured, too
    QVERIFY(!hostToolTip(host).contains(QStringLiteral("through")));
    host.roundTripUs = 12'000;
    host.entry.jump = QStringLiteral("admin@bastion");
    host.entry.cordoned = true;
    QCOMPARE(hostSpokenText(host), QStringLiteral("alpha, Connected, 12 ms · cordoned"));
    QVERIFY2(hostToolTip(host).contains(QStringLiteral("through admin@bastion")), qPrintable(hostToolTip(host)));
    host.state = HostState::Failed;
    QCOMPARE(hostSpokenText(host), QStringLiteral("alpha, Cannot connect, refused, cordoned"));
}

QTEST_GUILESS_MAIN(TestHostsTreeModel)
#include "tst_hoststreemodel.moc"
