// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/snapshotlayout.h"
#include "model/snapshots/snapshotsmodel.h"
#include "model/snapshots/snapshottext.h"
#include "model/text/quantity.h"
#include "virt/snapshot/snapshotxml.h"
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace model;
using virt::Snapshot;
using virt::SnapshotTree;

namespace {

const QDateTime epoch = QDateTime::fromSecsSinceEpoch(1700000000);

Snapshot snap(const QString &name, const QString &parent = {}, int age = 0)
{
    return {.name = name, .parent = parent, .created = epoch.addSecs(age)};
}

QString letter(int i)
{
    return QStringLiteral("s%1").arg(i);
}

// What a model must show for a tree: each name with its parent, in the order of the rows.
QStringList shown(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList out;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        out.append(parent.data().toString() + u'/' + index.data().toString());
        out += shown(model, index);
    }
    return out;
}

QStringList expected(const SnapshotTree &tree)
{
    QStringList out;
    const OrderedSnapshots ordered = parentsFirst(tree);
    for (const OrderedSnapshot &o : ordered)
        out.append((o.parent < 0 ? QString() : ordered[o.parent].snapshot.name) + u'/' + o.snapshot.name);
    return out;
}

SnapshotTree randomTree(QRandomGenerator &random)
{
    SnapshotTree tree;
    const int count = random.bounded(12);
    for (int i = 0; i < count; ++i) {
        const int name = random.bounded(14);
        if (tree.find(letter(name)))
            continue;
        const bool root = tree.snapshots.isEmpty() || random.bounded(5) == 0;
        const QString parent = root ? QString() : tree.snapshots[random.bounded(int(tree.snapshots.size()))].name;
        Snapshot s = snap(letter(name), parent, name % 3 + (random.bounded(6) == 0 ? 100 : 0));
        s.description = letter(random.bounded(3));
        tree.snapshots.append(s);
    }
    return tree;
}

} // namespace

class TestSnapshotsModel : public QObject {
    Q_OBJECT
private slots:
    void followsRandomChanges();
    void neverResets();
    void childrenMoveUp();
    void changesOneRow();
    void madeAgainIsAnother();
    void survivesNonsense();
    void showsColumns();
    void ages();
    void layoutOfAChain();
    void layoutOfBranches();
    void layoutNeverOverlaps();
    void proposesFreeNames();
};

void TestSnapshotsModel::followsRandomChanges()
{
    QRandomGenerator random(20240501);
    SnapshotsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 2000; ++round) {
        const SnapshotTree tree = randomTree(random);
        model.apply(tree);
        QCOMPARE(shown(model), expected(tree));
        for (const Snapshot &s : tree.snapshots) {
            const QModelIndex index = model.indexOf(s.name);
            QCOMPARE(index.data().toString(), s.name);
            QCOMPARE(index.siblingAtColumn(SnapshotsModel::Description).data().toString(), s.description);
        }
    }
}

void TestSnapshotsModel::neverResets()
{
    QRandomGenerator random(7);
    SnapshotsModel model;
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    for (int round = 0; round < 50; ++round)
        model.apply(randomTree(random));
    QCOMPARE(reset.count() + layout.count(), 0);
}

void TestSnapshotsModel::childrenMoveUp()
{
    SnapshotsModel model;
    model.apply({{snap(QStringLiteral("a")), snap(QStringLiteral("b"), QStringLiteral("a"), 1),
                  snap(QStringLiteral("c"), QStringLiteral("b"), 2)}});
    const QPersistentModelIndex kept(model.indexOf(QStringLiteral("c")));
    model.apply({{snap(QStringLiteral("a")), snap(QStringLiteral("c"), QStringLiteral("a"), 2)}});
    QVERIFY(kept.isValid());
    QCOMPARE(kept.parent().data().toString(), QStringLiteral("a"));
    model.apply({});
    QVERIFY(!kept.isValid());
    QCOMPARE(model.rowCount(), 0);
}

void TestSnapshotsModel::changesOneRow()
{
    SnapshotsModel model;
    Snapshot a = snap(QStringLiteral("a"));
    const Snapshot b = snap(QStringLiteral("b"), QStringLiteral("a"), 1);
    model.apply({{a, b}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply({{a, b}});
    QCOMPARE(changed.count(), 0);
    a.current = true;
    model.apply({{a, b}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().data().toString(), QStringLiteral("a"));
    QVERIFY(model.indexOf(QStringLiteral("a")).data(SnapshotsModel::CurrentRole).toBool());
    QVERIFY(!model.indexOf(QStringLiteral("b")).data(SnapshotsModel::CurrentRole).toBool());
}

void TestSnapshotsModel::madeAgainIsAnother()
{
    SnapshotsModel model;
    model.apply({{snap(QStringLiteral("a")), snap(QStringLiteral("b"), {}, 5)}});
    const QPersistentModelIndex old(model.indexOf(QStringLiteral("a")));
    const SnapshotTree again{{snap(QStringLiteral("a"), {}, 9), snap(QStringLiteral("b"), {}, 5)}};
    model.apply(again);
    QVERIFY(!old.isValid());
    QCOMPARE(shown(model), expected(again));
    QCOMPARE(model.indexOf(QStringLiteral("a")).row(), 1);
}

void TestSnapshotsModel::survivesNonsense()
{
    const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");
    SnapshotsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({{snap(a, b), snap(b, a), snap(c, QStringLiteral("nobody")), snap(c)}});
    QCOMPARE(model.rowCount(), 2); // the circle is cut, the orphan is a root, a name counts once
    QVERIFY(model.indexOf(a).isValid() && model.indexOf(b).isValid() && model.indexOf(c).isValid());
    QCOMPARE(layoutOf(model.tree()).places.size(), 3);
}

void TestSnapshotsModel::showsColumns()
{
    SnapshotsModel model;
    Snapshot s = snap(QStringLiteral("a"));
    s.state = virt::DomainState::Running;
    s.withMemory = s.current = true;
    s.description = QStringLiteral("two\nlines");
    model.apply({{s}});
    const QModelIndex index = model.indexOf(QStringLiteral("a"));
    QStringList row, headers;
    for (int column = 0; column < SnapshotsModel::ColumnCount; ++column) {
        if (column != SnapshotsModel::Taken)
            row.append(index.siblingAtColumn(column).data().toString());
        headers.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QCOMPARE(row, QStringList({QStringLiteral("a"), QStringLiteral("Running"), QStringLiteral("Disks and memory"),
                               QStringLiteral("two lines")}));
    QCOMPARE(headers, QStringList({QStringLiteral("Name"), QStringLiteral("Taken"), QStringLiteral("State"),
                                   QStringLiteral("Kind"), QStringLiteral("Description")}));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("You are here")));
    s.external = true;
    s.withMemory = false;
    model.apply({{s}});
    QCOMPARE(index.siblingAtColumn(SnapshotsModel::Kind).data().toString(), QStringLiteral("External, disks"));
}

void TestSnapshotsModel::ages()
{
    const Snapshot s = snap(QStringLiteral("a"));
    QCOMPARE(snapshotAgeText(s, epoch.addSecs(5)), QStringLiteral("just now"));
    QCOMPARE(snapshotAgeText(s, epoch.addSecs(-5)), QStringLiteral("just now")); // the host's clock is ahead
    QCOMPARE(snapshotAgeText(s, epoch.addSecs(7200)), QStringLiteral("2 h ago"));
    QCOMPARE(snapshotAgeText({}, epoch), noFigure);
    SnapshotsModel model;
    model.apply({{s}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNow(epoch.addSecs(300));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.indexOf(s.name).siblingAtColumn(SnapshotsModel::Taken).data().toString(),
             QStringLiteral("5 min ago"));
}

void TestSnapshotsModel::layoutOfAChain()
{
    SnapshotTree tree;
    for (int i = 0; i < 1000; ++i)
        tree.snapshots.append(snap(letter(i), i ? letter(i - 1) : QString(), i));
    const SnapshotLayout layout = layoutOf(tree);
    QCOMPARE(layout.columns, 1);
    QCOMPARE(layout.rows, 1000);
    QCOMPARE(layout.places.last().row, 999);
    QCOMPARE(layout.places.last().column, 0.0);
    QCOMPARE(layoutOf({}), SnapshotLayout());
}

void TestSnapshotsModel::layoutOfBranches()
{
    const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c"), d = QStringLiteral("d");
    const SnapshotLayout layout = layoutOf({{snap(a), snap(b, a, 1), snap(c, a, 2), snap(d, {}, 3)}});
    QCOMPARE(layout.columns, 3);
    QCOMPARE(layout.rows, 2);
    QCOMPARE(layout.places[0].column, 0.5); // a, in the middle over b and c
    QCOMPARE(layout.places[1].column, 0.0);
    QCOMPARE(layout.places[2].column, 1.0);
    QCOMPARE(layout.places[3].column, 2.0); // another root
    QCOMPARE(layout.places[3].row, 0);
}

void TestSnapshotsModel::layoutNeverOverlaps()
{
    QRandomGenerator random(99);
    for (int round = 0; round < 500; ++round) {
        const SnapshotTree tree = randomTree(random);
        const SnapshotLayout layout = layoutOf(tree);
        QCOMPARE(layout.places.size(), tree.snapshots.size());
        for (qsizetype i = 0; i < layout.places.size(); ++i) {
            const SnapshotPlace &p = layout.places[i];
            QVERIFY(p.column >= 0 && p.column <= layout.columns - 1 && p.row < layout.rows);
            QVERIFY(p.parent < int(i));
            QCOMPARE(p.row, p.parent < 0 ? 0 : layout.places[p.parent].row + 1);
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(layout.places[j].row != p.row || p.column - layout.places[j].column >= 1);
        }
    }
}

void TestSnapshotsModel::proposesFreeNames()
{
    SnapshotTree tree;
    const QString first = proposedSnapshotName(tree, epoch);
    QVERIFY(virt::faultInSnapshotName(first).isEmpty());
    tree.snapshots.append(snap(first));
    const QString second = proposedSnapshotName(tree, epoch);
    QVERIFY(second != first);
    QVERIFY(virt::faultInSnapshotName(second).isEmpty());
    QVERIFY(virt::faultInSnapshotName(proposedNameBeforeRevert(tree, QString(240, u'x'), epoch)).isEmpty());
    QVERIFY(proposedNameBeforeRevert(tree, QStringLiteral("base"), epoch).contains(QStringLiteral("base")));
}

QTEST_GUILESS_MAIN(TestSnapshotsModel)
#include "tst_snapshotsmodel.moc"
