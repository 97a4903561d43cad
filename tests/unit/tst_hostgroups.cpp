// SPDX-License-Identifier: GPL-3.0-or-later
// Groups as paths in an ordered list.
#include "model/hosts/hostgroups.h"
#include <QTest>

using namespace model;

class TestHostGroups : public QObject {
    Q_OBJECT
private slots:
    void steps();
    void cleaned();
    void completed();
    void moved_data();
    void moved();
    void faults();
};

void TestHostGroups::steps()
{
    QCOMPARE(groupParent("a/b/c"), QStringLiteral("a/b"));
    QCOMPARE(groupParent("a"), QString());
    QCOMPARE(groupLeaf("a/b"), QStringLiteral("b"));
    QCOMPARE(groupLeaf("a"), QStringLiteral("a"));
    QCOMPARE(groupPath({}, "a"), QStringLiteral("a"));
    QCOMPARE(groupPath("a", "b"), QStringLiteral("a/b"));
    QVERIFY(isInGroup("a/b", "a"));
    QVERIFY(isInGroup("a", "a"));
    QVERIFY(isInGroup("a", {}));
    QVERIFY(!isInGroup("ab", "a"));
    QVERIFY(!isInGroup({}, "a"));
    QCOMPARE(groupText("a/b"), QStringLiteral("a ▸ b"));
}

void TestHostGroups::cleaned()
{
    QCOMPARE(cleanGroup(" rack  1 / /left/"), QStringLiteral("rack 1/left"));
    QCOMPARE(cleanGroup("//"), QString());
    QCOMPARE(cleanGroup("a\nb"), QStringLiteral("a b"));
}

void TestHostGroups::completed()
{
    QCOMPARE(completeGroups({"b/c/d", "a", "b", "b/x", "a", ""}), (QStringList{"b", "b/c", "b/c/d", "a", "b/x"}));
    QCOMPARE(completeGroups({}), QStringList());
}

void TestHostGroups::moved_data()
{
    QTest::addColumn<QStringList>("groups");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QStringList>("after");
    const QStringList all{"a", "a/x", "b", "c"};
    QTest::newRow("renamed in place") << all << "a"
                                      << "z" << QString() << QStringList{"z", "z/x", "b", "c"};
    QTest::newRow("order only") << all << "c"
                                << "c"
                                << "a" << QStringList{"c", "a", "a/x", "b"};
    QTest::newRow("to the end") << all << "a"
                                << "a" << lastGroup << QStringList{"b", "c", "a", "a/x"};
    QTest::newRow("into another") << all << "a"
                                  << "b/a" << QString() << QStringList{"b", "c", "b/a", "b/a/x"};
    QTest::newRow("out of another") << all << "a/x"
                                    << "x" << QString() << QStringList{"a", "b", "c", "x"};
    QTest::newRow("merged") << QStringList{"a", "a/x", "b", "b/x", "b/y"} << "b"
                            << "a" << QString() << QStringList{"a", "a/x", "a/y"};
    QTest::newRow("not there") << all << "q"
                               << "r" << QString() << all;
}

void TestHostGroups::moved()
{
    QFETCH(const QStringList, groups);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, before);
    QFETCH(const QStringList, after);
    QCOMPARE(movedGroup(groups, from, to, before), after);
}

void TestHostGroups::faults()
{
    QVERIFY(faultInGroupName("rack 1").isEmpty());
    QVERIFY(!faultInGroupName("  ").isEmpty());
    QVERIFY(!faultInGroupName("a/b").isEmpty());
    QVERIFY(!faultInGroupName(QString(101, u'a')).isEmpty());
}

QTEST_GUILESS_MAIN(TestHostGroups)
#include "tst_hostgroups.moc"
