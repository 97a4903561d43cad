// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the images when snapshots go. Images are named a, b, …: "b<a" stands on a.
#include "virt/snapshot/erasechoice.h"
#include <QTest>

using namespace virt;

namespace {

using Kind = SnapshotDisk::Kind;

struct Scene : EraseScene {
    // "a b<a c<b": the disk vda writes to the last one
    explicit Scene(const QString &chain, const QString &now)
    {
        for (const QString &word : chain.split(u' ')) {
            const QString path = word.section(u'<', 0, 0);
            images.insert(path,
                          {.path = path, .format = "qcow2", .backingPath = word.section(u'<', 1), .physicalBytes = 10});
        }
        present.insert("vda", {now, "qcow2"});
    }
    Scene &snapshot(const QString &name, const QString &parent, const QString &frozen, Kind kind = Kind::External)
    {
        snapshots.append({.name = name,
                          .parent = parent,
                          .disks = {{.target = "vda", .kind = kind, .frozen = {frozen, "qcow2"}, .overlay = {}}}});
        return *this;
    }
    [[nodiscard]] EraseChoice erase(const QString &root)
    {
        goers = leavesFirst(snapshots, root);
        const auto choice = chooseErase(*this, "test");
        return choice ? *choice : EraseChoice{.notes = {choice.error().text()}};
    }
    [[nodiscard]] EraseChoice eraseOne(const QString &name)
    {
        goers = {name};
        const auto choice = chooseErase(*this, "test");
        return choice ? *choice : EraseChoice{.notes = {choice.error().text()}};
    }
};

// "c,b>a": c and b are written into a
QStringList merges(const EraseChoice &choice)
{
    QStringList out;
    for (const ImageMerge &merge : choice.merges)
        out.append(merge.emptied().join(u',') + u'>' + merge.base.path);
    return out;
}

} // namespace

class TestPlanErase : public QObject {
    Q_OBJECT
private slots:
    void oneGoesIntoWhatItFroze();
    void aRowGoesInOneMerge();
    void anUpperPartGoes();
    void sideBranchesAreRemoved();
    void aWholeTreeGoes();
    void whatOthersStandOnStays_data();
    void whatOthersStandOnStays();
    void internalOnesAboveGoWithTheirImage();
    void internalOnesBelowAreTakenOutAfterwards();
    void whatCannotBeTakenOutIsRefused();
    void internalOnesThatStayKeepTheirImage();
    void mixedOnesAreRefused();
    void disksAreApart();
    void thoseThatStayAreToldAnew();
    void memoryGoesUnlessItIsShared();
    void circlesEnd();
};

void TestPlanErase::oneGoesIntoWhatItFroze()
{
    const auto choice = Scene("a b<a", "b").snapshot("s1", "", "a").eraseOne("s1");
    QCOMPARE(merges(choice), QStringList("b>a"));
    QVERIFY(choice.merges.first().active);
    QCOMPARE(choice.merges.first().bytes, 10U);
    QVERIFY(choice.drop.isEmpty() && choice.notes.isEmpty());
}

void TestPlanErase::aRowGoesInOneMerge()
{
    Scene scene("a b<a c<b d<c", "d");
    scene.snapshot("s1", "", "a").snapshot("s2", "s1", "b").snapshot("s3", "s2", "c");
    const auto choice = scene.erase("s1");
    QCOMPARE(scene.goers, QStringList({"s3", "s2", "s1"}));
    QCOMPARE(merges(choice), QStringList("d,c,b>a"));
    QCOMPARE(choice.merges.first().bytes, 30U);
    QVERIFY(choice.retold.isEmpty());
}

void TestPlanErase::anUpperPartGoes()
{
    Scene scene("a b<a c<b d<c", "d");
    scene.snapshot("s1", "", "a").snapshot("s2", "s1", "b").snapshot("s3", "s2", "c");
    QCOMPARE(merges(scene.erase("s2")), QStringList("d,c>b"));
    QCOMPARE(merges(scene.eraseOne("s2")), QStringList("c>b"));
    QVERIFY(!scene.eraseOne("s2").merges.first().active);
}

// Back from s3 to s1: c froze s3, the instance writes to x.
void TestPlanErase::sideBranchesAreRemoved()
{
    Scene scene("a b<a c<b x<a", "x");
    scene.snapshot("s1", "", "a").snapshot("s2", "s1", "b").snapshot("s3", "s2", "c");
    const auto choice = scene.erase("s2");
    QVERIFY(choice.merges.isEmpty());
    QCOMPARE(QSet<QString>(choice.drop.cbegin(), choice.drop.cend()), QSet<QString>({"b", "c"}));
}

void TestPlanErase::aWholeTreeGoes()
{
    Scene scene("a b<a c<b x<a y<x", "y");
    scene.snapshot("s1", "", "a").snapshot("s2", "s1", "b").snapshot("s3", "s2", "c").snapshot("s4", "s1", "x");
    const auto choice = scene.erase("s1");
    QCOMPARE(merges(choice), QStringList("y,x>a")); // although b stood on it: it goes too
    QCOMPARE(QSet<QString>(choice.drop.cbegin(), choice.drop.cend()), QSet<QString>({"b", "c"}));
    QVERIFY(choice.notes.isEmpty());
}

void TestPlanErase::whatOthersStandOnStays_data()
{
    QTest::addColumn<QString>("chain");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("why");
    QTest::newRow("another needs it") << "a b<a"
                                      << "b"
                                      << "a"
                                      << "Another snapshot needs it";
    QTest::newRow("branches on it") << "a b<a x<a"
                                    << "b"
                                    << "x"
                                    << "Several branches stand on it";
    QTest::newRow("branches on what would go") << "a b<a c<b x<b"
                                               << "c"
                                               << "x"
                                               << "Several branches stand on b";
    QTest::newRow("not in use") << "a x<a y"
                                << "y"
                                << "x"
                                << "does not use now";
    QTest::newRow("in use") << "a x"
                            << "a"
                            << "x"
                            << "writes to it";
}

void TestPlanErase::whatOthersStandOnStays()
{
    QFETCH(QString, chain);
    QFETCH(QString, now);
    QFETCH(QString, other);
    QFETCH(QString, why);
    Scene scene(chain, now);
    const auto choice = scene.snapshot("s1", "", "a").snapshot("s2", "s1", other).eraseOne("s1");
    QVERIFY(choice.merges.isEmpty() && choice.drop.isEmpty());
    QCOMPARE(choice.notes.size(), 1);
    QVERIFY2(choice.notes.first().contains(why), qPrintable(choice.notes.first()));
}

void TestPlanErase::internalOnesAboveGoWithTheirImage()
{
    Scene scene("a b<a", "b");
    const auto choice = scene.snapshot("s1", "", "a").snapshot("i", "s1", "b", Kind::Internal).erase("s1");
    QCOMPARE(merges(choice), QStringList("b>a"));
    QVERIFY(choice.inside.isEmpty() && choice.notes.isEmpty());
}

void TestPlanErase::internalOnesBelowAreTakenOutAfterwards()
{
    Scene scene("a b<a", "b");
    const auto choice = scene.snapshot("i", "", "a", Kind::Internal).snapshot("s1", "i", "a").erase("i");
    QCOMPARE(scene.goers, QStringList({"s1", "i"}));
    QCOMPARE(merges(choice), QStringList("b>a"));
    QCOMPARE(choice.inside, QStringList("i"));
}

void TestPlanErase::whatCannotBeTakenOutIsRefused()
{
    Scene scene("a b<a", "b"); // s1 froze a as well and stays
    scene.snapshot("s1", "", "a").snapshot("i", "", "a", Kind::Internal).snapshot("s2", "i", "b");
    const auto choice = scene.erase("i");
    QVERIFY(choice.merges.isEmpty());
    QVERIFY2(choice.notes.first().contains("\"i\" is inside a"), qPrintable(choice.notes.first()));
}

void TestPlanErase::internalOnesThatStayKeepTheirImage()
{
    Scene scene("a b<a", "b");
    const auto choice = scene.snapshot("s1", "", "a").snapshot("i", "s1", "b", Kind::Internal).eraseOne("s1");
    QVERIFY(choice.merges.isEmpty());
    QVERIFY2(choice.notes.value(0).contains("has snapshots inside"), qPrintable(choice.notes.value(0)));
    QCOMPARE(choice.retold.value("i").value("vda").path, QString("b"));
}

void TestPlanErase::mixedOnesAreRefused()
{
    Scene scene("a b<a", "b");
    scene.snapshot("s1", "", "a");
    scene.snapshots.first().disks.append(
        {.target = "vdb", .kind = Kind::Internal, .frozen = {"q", "qcow2"}, .overlay = {}});
    QVERIFY(scene.eraseOne("s1").notes.value(0).contains("internal on others"));
}

void TestPlanErase::disksAreApart()
{
    Scene scene("a b<a p q<p r<q", "b");
    scene.present.insert("vdb", {"r", "qcow2"});
    scene.snapshot("s1", "", "a");
    scene.snapshots.first().disks.append(
        {.target = "vdb", .kind = Kind::External, .frozen = {"q", "qcow2"}, .overlay = {}});
    QCOMPARE(merges(scene.eraseOne("s1")), QStringList({"b>a", "r>q"}));
}

void TestPlanErase::thoseThatStayAreToldAnew()
{
    Scene scene("a b<a c<b d<c", "d");
    scene.snapshot("s1", "", "a").snapshot("s2", "s1", "b").snapshot("s3", "s2", "c");
    const auto choice = scene.eraseOne("s2");
    QCOMPARE(choice.retold.value("s1").value("vda").path, QString("a"));
    QCOMPARE(choice.retold.value("s3").value("vda").path, QString("b")); // took up c
    QVERIFY(!choice.retold.contains("s2"));
}

void TestPlanErase::memoryGoesUnlessItIsShared()
{
    Scene scene("a b<a", "b");
    scene.snapshot("s1", "", "a").snapshot("s2", "s1", "a");
    scene.snapshots[0].memory = "m";
    scene.snapshots[1].memory = "m";
    QVERIFY(!scene.eraseOne("s2").drop.contains("m"));
    QCOMPARE(scene.erase("s1").drop, QStringList("m"));
}

void TestPlanErase::circlesEnd()
{
    Scene scene("a<b b<a", "b");
    scene.snapshot("s1", "s2", "a").snapshot("s2", "s1", "a");
    QCOMPARE(leavesFirst(scene.snapshots, "s1"), QStringList({"s2", "s1"}));
    QVERIFY(scene.eraseOne("s1").merges.isEmpty());
}

QTEST_GUILESS_MAIN(TestPlanErase)
#include "tst_planerase.moc"
