// SPDX-License-Identifier: GPL-3.0-or-later
// How much room a snapshot takes, and whether there is so much.
#include "virt/snapshot/space.h"
#include <QTest>

using namespace virt;

namespace {

constexpr quint64 mib = 1024 * 1024;
const QString images = QStringLiteral("/images"), fast = QStringLiteral("/fast");

SnapshotSpace sample(quint64 free = 1000 * mib)
{
    return {.places = {{images, {QStringLiteral("default"), free}}},
            .capacities = {{QStringLiteral("vda"), 300 * mib}, {QStringLiteral("vdb"), 200 * mib}},
            .directories = {{QStringLiteral("vda"), images}, {QStringLiteral("vdb"), fast}},
            .memory = 512 * mib};
}

} // namespace

class TestSnapshotSpace : public QObject {
    Q_OBJECT
private slots:
    void insideTheImages();
    void besideThem();
    void whatFits_data();
    void whatFits();
};

void TestSnapshotSpace::insideTheImages()
{
    const auto needs = spaceNeeds(sample(), {.kind = SnapshotKind::Internal});
    QCOMPARE(needs.size(), 2);
    QCOMPARE(needs[0], (SpaceNeed{.directory = fast, .room = {}, .known = false, .atOnce = 0, .later = 200 * mib}));
    QCOMPARE(needs[1].atOnce, 512 * mib); // into the first image
    QCOMPARE(needs[1].later, 300 * mib);
    QCOMPARE(needs[1].room.pool, QStringLiteral("default"));
}

void TestSnapshotSpace::besideThem()
{
    const TakeRequest request{.kind = SnapshotKind::External,
                              .overlays = {{QStringLiteral("vda"), fast + QStringLiteral("/a.qcow2")}},
                              .memory = images + QStringLiteral("/a.mem")};
    const auto needs = spaceNeeds(sample(), request);
    QCOMPARE(needs.size(), 2); // vdb is left out
    QCOMPARE(needs[0].later, 300 * mib);
    QCOMPARE(needs[0].atOnce, quint64(0));
    QCOMPARE(needs[1].atOnce, 512 * mib);
    QCOMPARE(needs[1].later, quint64(0));
}

void TestSnapshotSpace::whatFits_data()
{
    QTest::addColumn<quint64>("free");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<bool>("mayFill");
    QTest::newRow("all") << 812 * mib << true << false;
    QTest::newRow("not what is written on") << 811 * mib << true << true;
    QTest::newRow("the memory alone") << 512 * mib << true << true;
    QTest::newRow("not even that") << 511 * mib << false << true;
}

void TestSnapshotSpace::whatFits()
{
    QFETCH(quint64, free);
    const auto needs = spaceNeeds(sample(free), {.kind = SnapshotKind::Internal});
    QTEST(needs[1].fits(), "fits");
    QTEST(needs[1].mayFill(), "mayFill");
    QVERIFY(needs[0].fits() && !needs[0].mayFill()); // nothing is known of that place
}

QTEST_GUILESS_MAIN(TestSnapshotSpace)
#include "tst_snapshotspace.moc"
