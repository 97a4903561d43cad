// SPDX-License-Identifier: GPL-3.0-or-later
// What is found wrong between snapshots and files, without a host.
#include "virt/snapshot/repairs.h"
#include <QTest>

using namespace virt;

namespace {

using Trouble = FoundFile::Trouble;

const QString images = QStringLiteral("/images/");

// "web.qcow2 web.s1.qcow2<web.qcow2": vda writes to the last one
FoundChains chains(const QString &words)
{
    FoundChains out;
    for (const QString &word : words.split(u' ')) {
        const QString below = word.section(u'<', 1);
        const FoundFile file{.path = images + word.section(u'<', 0, 0),
                             .known = true,
                             .format = "qcow2",
                             .backingPath = below.isEmpty() ? QString() : images + below};
        out.files.insert(file.path, file);
        out.disks = {{.target = "vda", .path = file.path}};
    }
    return out;
}

Snapshot external(const QString &name, const QString &parent, const QString &frozen)
{
    return {.name = name,
            .parent = parent,
            .external = true,
            .files = {.name = name,
                      .parent = parent,
                      .disks = {{.target = "vda",
                                 .kind = SnapshotDisk::Kind::External,
                                 .frozen = {images + frozen, "qcow2"},
                                 .overlay = {}}}}};
}

Snapshot internal(const QString &name, const QString &parent)
{
    return {.name = name, .parent = parent};
}

} // namespace

class TestRepairs : public QObject {
    Q_OBJECT
private slots:
    void whatIsSoundIsLeftAlone();
    void missingImages();
    void layersThatNoSnapshotKnows();
    void layersThatAreNeeded_data();
    void layersThatAreNeeded();
    void mixedKinds();
    void circlesEnd();
};

void TestRepairs::whatIsSoundIsLeftAlone()
{
    const SnapshotTree tree{{external("s1", "", "web.qcow2")}};
    QVERIFY(findFaults(tree, chains("web.qcow2 web.s1.qcow2<web.qcow2")).isEmpty());
    QVERIFY(findFaults({}, {}).isEmpty());
}

void TestRepairs::missingImages()
{
    const SnapshotTree tree{{external("s1", "", "web.qcow2"), external("s2", "s1", "web.s1.qcow2")}};
    auto found = chains("web.qcow2 web.s1.qcow2<web.qcow2 web.s2.qcow2<web.qcow2");
    found.files[images + "web.s1.qcow2"].trouble = Trouble::Missing;
    const auto faults = findFaults(tree, found);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults.first().kind, Finding::Kind::LostFiles);
    QCOMPARE(faults.first().subject, QString("s2"));
    QVERIFY(faults.first().canBeMended() && faults.first().text.contains("/images/web.s1.qcow2"));
    QCOMPARE(repairText("web-1", faults.first()), QString("Forget snapshot \"s2\" of web-1"));
    found.files[images + "web.s1.qcow2"].trouble = Trouble::Unread; // nobody knows
    QVERIFY(findFaults(tree, found).isEmpty());
}

void TestRepairs::layersThatNoSnapshotKnows()
{
    const SnapshotTree tree{{external("s1", "", "web.s1.qcow2")}};
    const auto faults = findFaults(tree, chains("web.qcow2 web.s1.qcow2<web.qcow2 web.s2.qcow2<web.s1.qcow2"));
    QCOMPARE(faults.size(), 1); // what s1 froze stays apart from what lies over it
    QCOMPARE(faults.first().kind, Finding::Kind::UnknownLayer);
    QCOMPARE(faults.first().subject, QString("vda"));
    QCOMPARE(faults.first().file, QString("/images/web.qcow2"));
    QVERIFY(faults.first().text.contains("/images/web.s1.qcow2 lies over web.qcow2"));
}

void TestRepairs::layersThatAreNeeded_data()
{
    QTest::addColumn<QString>("files");
    QTest::newRow("a linked clone") << "template.qcow2 web.qcow2<template.qcow2";
    QTest::newRow("two stand on it") << "web.qcow2 web.s2.qcow2<web.qcow2 web.s1.qcow2<web.qcow2";
    QTest::newRow("not found") << "web.s1.qcow2<web.qcow2";
}

void TestRepairs::layersThatAreNeeded()
{
    QFETCH(QString, files);
    QVERIFY(findFaults({}, chains(files)).isEmpty());
}

void TestRepairs::mixedKinds()
{
    const SnapshotTree tree{{internal("i1", ""), internal("i2", "i1"), external("s1", "i2", "web.qcow2")}};
    const auto faults = findFaults(tree, chains("web.qcow2 web.s1.qcow2<web.qcow2"));
    QCOMPARE(faults.size(), 1);
    QVERIFY(!faults.first().canBeMended() && faults.first().subject == "i2");
    QVERIFY(faults.first().remedy.contains("Delete Subtree"));
    const SnapshotTree apart{{internal("i1", ""), external("s1", "", "web.qcow2")}};
    QVERIFY(findFaults(apart, chains("web.qcow2 web.s1.qcow2<web.qcow2")).isEmpty());
}

void TestRepairs::circlesEnd()
{
    QVERIFY(findFaults({}, chains("web.s1.qcow2<web.s2.qcow2 web.s2.qcow2<web.s1.qcow2")).size() <= 2);
}

QTEST_GUILESS_MAIN(TestRepairs)
#include "tst_repairs.moc"
