// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of groups and hosts follows by moves, also under random changes; and what is dragged in it.
#include "model/hosts/hoststreemodel.h"
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace model;

class TestHostGroupsTree : public QObject {
    Q_OBJECT
private slots:
    void groupsAsATree();
    void groupsMoveWithWhatIsInThem();
    void emptyGroupsStay();
    void drag();
    void dragOfAGroup();
    void randomGroups();
    void thousandHostsInFiftyGroups();
};

static HostRow row(const QString &name, const QString &group = {})
{
    return {.entry = {.id = {QUuid::createUuid()},
                      .name = name,
                      .uri = QStringLiteral("qemu+ssh://%1/system").arg(name),
                      .group = group}};
}

// "a(x(h1) h2) h3": groups with what is in them, then hosts.
static QString drawn(const HostsTreeModel &tree, const QModelIndex &parent)
{
    QStringList out;
    for (int i = 0; i < tree.rowCount(parent); ++i) {
        const QModelIndex at = tree.index(i, 0, parent);
        const bool group = HostsTreeModel::itemOf(at) == HostsTreeModel::Item::Group;
        out << (group ? QStringLiteral("%1(%2)").arg(at.data().toString(), drawn(tree, at)) : at.data().toString());
    }
    return out.join(u' ');
}

static QString drawn(const HostsTreeModel &tree)
{
    return drawn(tree, tree.fleetIndex());
}

void TestHostGroupsTree::groupsAsATree()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    const QAbstractItemModelTester tester(&tree);
    const HostRow h1 = row("h1", "a/x"), h2 = row("h2", " a "), h3 = row("h3");
    for (const HostRow &r : {h3, h1, h2})
        hosts.add(r);
    QCOMPARE(drawn(tree), QStringLiteral("a(x(h1) h2) h3"));
    QCOMPARE(tree.groupAt(tree.indexOf(h1.entry.id)), QStringLiteral("a/x"));
    QCOMPARE(tree.groupAt(tree.indexOfGroup("a")), QStringLiteral("a"));
    QVERIFY(tree.hostAt(tree.indexOfGroup("a")).isNull());
    QCOMPARE(tree.indexOfGroup("a").data(HostsTreeModel::CountRole).toInt(), 2);
    const QSignalSpy changed(&tree, &QAbstractItemModel::dataChanged);
    HostRow up = h1;
    up.state = HostState::Connected;
    hosts.set(up);
    QCOMPARE(tree.indexOfGroup("a").data(HostsTreeModel::ConnectedRole).toInt(), 1);
    QVERIFY(changed.size() >= 3); // the host, and the groups that count it
    const QPersistentModelIndex kept(tree.indexOf(h1.entry.id));
    up.entry.group = QStringLiteral("b");
    hosts.set(up);
    QCOMPARE(drawn(tree), QStringLiteral("a(x() h2) b(h1) h3"));
    QCOMPARE(tree.hostAt(kept), h1.entry.id);
    hosts.remove(h2.entry.id);
    QCOMPARE(drawn(tree), QStringLiteral("a(x()) b(h1) h3"));
    const HostsTreeModel second(hosts); // what was there before it
    QCOMPARE(drawn(second), drawn(tree));
}

void TestHostGroupsTree::groupsMoveWithWhatIsInThem()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    const QAbstractItemModelTester tester(&tree);
    for (const HostRow &r : {row("h1", "a/x"), row("h2", "a"), row("h3", "b"), row("h4")})
        hosts.add(r);
    const QPersistentModelIndex x(tree.indexOfGroup("a/x"));
    const QSignalSpy removed(&tree, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&tree, &QAbstractItemModel::rowsInserted);
    hosts.moveGroup("a", "z");
    QCOMPARE(drawn(tree), QStringLiteral("z(x(h1) h2) b(h3) h4"));
    hosts.moveGroup("z", "b/z");
    QCOMPARE(drawn(tree), QStringLiteral("b(z(x(h1) h2) h3) h4"));
    QCOMPARE(tree.groupAt(x), QStringLiteral("b/z/x"));
    hosts.moveGroup("b/z/x", "x", "b");
    QCOMPARE(drawn(tree), QStringLiteral("x(h1) b(z(h2) h3) h4"));
    QCOMPARE(removed.size() + inserted.size(), 0); // moved, so what is expanded stays expanded
    hosts.moveGroup("b", "b/z/b");                 // into itself: no
    QCOMPARE(drawn(tree), QStringLiteral("x(h1) b(z(h2) h3) h4"));
    hosts.moveGroup("b/z", "x"); // which is there already
    QCOMPARE(drawn(tree), QStringLiteral("x(h1 h2) b(h3) h4"));
    hosts.moveGroup("x", {}); // dissolved
    QCOMPARE(drawn(tree), QStringLiteral("b(h3) h1 h2 h4"));
}

void TestHostGroupsTree::emptyGroupsStay()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    const HostRow h = row("h", "c");
    hosts.add(h);
    hosts.setGroups({"a/b", "c"});
    QCOMPARE(drawn(tree), QStringLiteral("a(b()) c(h)"));
    hosts.remove(h.entry.id);
    QCOMPARE(drawn(tree), QStringLiteral("a(b()) c()"));
    hosts.setGroups({});
    QCOMPARE(drawn(tree), QString());
}

void TestHostGroupsTree::drag()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    connect(&tree, &HostsTreeModel::hostsDropped, &hosts, &HostsModel::moveHosts);
    const HostRow h1 = row("h1", "a"), h2 = row("h2", "a"), h3 = row("h3");
    for (const HostRow &r : {h1, h2, h3})
        hosts.add(r);
    hosts.setGroups({"a/x"});
    const auto drop = [&](const QModelIndexList &what, int at, const QModelIndex &on) {
        const std::unique_ptr<QMimeData> data(tree.mimeData(what));
        return tree.dropMimeData(data.get(), Qt::MoveAction, at, 0, on);
    };
    const auto at = [&](const HostRow &r) { return tree.indexOf(r.entry.id); };
    QVERIFY(drop({at(h3)}, 2, tree.indexOfGroup("a"))); // between h1 and h2: row 0 is the group x
    QCOMPARE(drawn(tree), QStringLiteral("a(x() h1 h3 h2)"));
    QVERIFY(drop({at(h2)}, 1, tree.indexOfGroup("a")));
    QCOMPARE(drawn(tree), QStringLiteral("a(x() h2 h1 h3)"));
    QVERIFY(drop({at(h1), at(h3)}, 0, tree.indexOfGroup("a"))); // above the groups: before the first host
    QCOMPARE(drawn(tree), QStringLiteral("a(x() h1 h3 h2)"));
    QVERIFY(drop({at(h1)}, -1, tree.indexOfGroup("a/x")));
    QCOMPARE(drawn(tree), QStringLiteral("a(x(h1) h3 h2)"));
    QVERIFY(drop({at(h3)}, -1, {})); // on the empty space below
    QCOMPARE(drawn(tree), QStringLiteral("a(x(h1) h2) h3"));
    QVERIFY(!drop({at(h3)}, -1, at(h2))); // a host holds nothing
    QMimeData foreign;
    foreign.setText("x");
    QVERIFY(!tree.dropMimeData(&foreign, Qt::MoveAction, -1, 0, tree.fleetIndex()));
}

void TestHostGroupsTree::dragOfAGroup()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    connect(&tree, &HostsTreeModel::groupDropped, &hosts, &HostsModel::moveGroup);
    hosts.setGroups({"a", "b", "c/d"});
    const auto drop = [&](const char *what, int at, const char *on) {
        const std::unique_ptr<QMimeData> data(tree.mimeData({tree.indexOfGroup(QString::fromLatin1(what))}));
        return tree.dropMimeData(data.get(), Qt::MoveAction, at, 0, tree.indexOfGroup(QString::fromLatin1(on)));
    };
    QVERIFY(drop("c", 0, ""));
    QCOMPARE(drawn(tree), QStringLiteral("c(d()) a() b()"));
    QVERIFY(drop("c", 3, ""));
    QCOMPARE(drawn(tree), QStringLiteral("a() b() c(d())"));
    QVERIFY(drop("a", -1, "c"));
    QCOMPARE(drawn(tree), QStringLiteral("b() c(d() a())"));
    QVERIFY(drop("c/a", 0, "c"));
    QCOMPARE(drawn(tree), QStringLiteral("b() c(a() d())"));
    QVERIFY(!drop("c", -1, "c/d")); // into itself
    QVERIFY(!(tree.flags(tree.fleetIndex()) & Qt::ItemIsDragEnabled));
}

namespace {
// Does to the list of hosts what a user may do, and more wildly.
class RandomUser {
public:
    explicit RandomUser(HostsModel &hosts) : m_hosts(hosts) {}
    void act(int step)
    {
        switch (m_random.bounded(8)) {
        case 0:
        case 1: return m_hosts.add(row(QString::number(step), group()));
        case 2: return m_hosts.remove(host());
        case 3: return m_hosts.moveGroup(group(), group(), m_random.bounded(2) ? group() : QString());
        case 4: return m_hosts.setGroups({group(), group()});
        case 5:
        case 6: return m_hosts.moveHosts({host(), host()}, group(), m_random.bounded(2) ? host() : HostId());
        default: return change();
        }
    }

private:
    QString group()
    {
        static const QStringList some{"", "a", "b", "a/b", "a/b/c", "c", "c/a", "b/a"};
        return some[m_random.bounded(int(some.size()))];
    }
    HostId host()
    {
        return m_hosts.rows().isEmpty() ? HostId() : m_hosts.rows()[m_random.bounded(m_hosts.rowCount())].entry.id;
    }
    void change()
    {
        const HostRow *at = m_hosts.find(host());
        if (!at)
            return;
        HostRow changed = *at;
        changed.entry.group = group();
        changed.state = HostState(m_random.bounded(6));
        m_hosts.set(changed);
    }
    HostsModel &m_hosts;
    QRandomGenerator m_random{42};
};
} // namespace

void TestHostGroupsTree::randomGroups()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    const QAbstractItemModelTester tester(&tree), listTester(&hosts);
    const QSignalSpy reset(&tree, &QAbstractItemModel::modelReset);
    RandomUser user(hosts);
    for (int i = 0; i < 1500; ++i) {
        user.act(i);
        const HostsTreeModel anew(hosts);
        QCOMPARE(drawn(tree), drawn(anew));
        for (const HostRow &r : hosts.rows())
            QCOMPARE(tree.groupAt(tree.indexOf(r.entry.id)), r.entry.group);
    }
    QVERIFY(hosts.rowCount() > 20);
    QCOMPARE(reset.size(), 0);
}

void TestHostGroupsTree::thousandHostsInFiftyGroups()
{
    HostsModel hosts;
    HostsTreeModel tree(hosts);
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < 1000; ++i)
        hosts.add(row(QString::number(i), QStringLiteral("rack %1").arg(i % 50)));
    const qint64 made = since.restart();
    for (int i = 0; i < 10; ++i)
        hosts.touch();
    const qint64 ticks = since.restart();
    hosts.moveGroup("rack 49", "rack 0/rack 49");
    const qint64 moved = since.elapsed();
    qInfo("1,000 hosts in 50 groups: made %lld ms, ten ticks %lld ms, a group moved %lld ms", made, ticks, moved);
    QCOMPARE(tree.indexOfGroup("rack 0").data(HostsTreeModel::CountRole).toInt(), 40);
    QVERIFY(made + ticks + moved < 2000);
}

QTEST_GUILESS_MAIN(TestHostGroupsTree)
#include "tst_hostgroupstree.moc"
