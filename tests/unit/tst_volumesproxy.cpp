// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/backingchain.h"
#include "model/storage/volumesproxy.h"
#include <algorithm>
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace model;
using virt::StorageVolume;

namespace {

constexpr quint64 mib = 1 << 20;

StorageVolume listed(const QString &name)
{
    return {.name = name, .key = "/srv/images/" + name};
}

StorageVolume described(const QString &name, quint64 capacity, const QString &format = "qcow2",
                        const QString &backing = {})
{
    StorageVolume out = listed(name);
    out.known = true;
    out.path = out.key;
    out.capacity = capacity;
    out.allocation = capacity / 2;
    out.format = format;
    if (!backing.isEmpty())
        out.backingPath = "/srv/images/" + backing;
    return out;
}

QStringList names(const VolumesProxy &proxy)
{
    QStringList out;
    for (int row = 0; row < proxy.rowCount(); ++row)
        out << proxy.index(row, 0).data().toString();
    return out;
}

} // namespace

class TestVolumesProxy : public QObject {
    Q_OBJECT
private slots:
    void followsRandomChanges();
    void sortsByWhatAColumnMeans();
    void numbersInNamesCount();
    void alikeRowsKeepTheirOrder();
    void searchFindsAllWords();
    void showsOnlySome();
    void heldOrderStays();
    void fewSignalsForManyPlaces();
    void chains();
    void brokenChains();
};

// Against what it should show, made anew from nothing.
void TestVolumesProxy::followsRandomChanges()
{
    VolumesModel model("images");
    VolumesProxy proxy(&model);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&proxy, &QAbstractItemModel::modelReset);
    QRandomGenerator random(11);
    QPersistentModelIndex kept;
    QString search;
    for (int round = 0; round < 300; ++round) {
        QList<StorageVolume> list, details;
        for (int number = 0; number < 12; ++number) {
            if (random.bounded(4) == 0)
                continue;
            const QString name = QStringLiteral("v%1").arg(number);
            list << listed(name);
            if (random.bounded(2))
                details << described(name, quint64(random.bounded(5)) * mib);
        }
        const QString keptName = kept.isValid() ? kept.data(VolumesModel::NameRole).toString() : QString();
        model.apply(list);
        model.setDetails(details);
        if (random.bounded(3) == 0)
            search = random.bounded(2) ? QStringLiteral("1") : QString();
        proxy.setSearch(search);
        const auto order = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
        proxy.sort(random.bounded(2) ? VolumesModel::Name : VolumesModel::Capacity, order);
        if (kept.isValid())
            QCOMPARE(kept.data(VolumesModel::NameRole).toString(), keptName);
        VolumesProxy fresh(&model);
        fresh.setSearch(search);
        fresh.sort(proxy.sortColumn(), order);
        QCOMPARE(names(proxy), names(fresh));
        for (int row = 0; row < proxy.rowCount(); ++row)
            QCOMPARE(proxy.mapFromSource(proxy.mapToSource(proxy.index(row, 1))), proxy.index(row, 1));
        if (!kept.isValid() && proxy.rowCount())
            kept = proxy.index(random.bounded(proxy.rowCount()), 0);
    }
    QCOMPARE(resets.count(), 0);
}

void TestVolumesProxy::sortsByWhatAColumnMeans()
{
    VolumesModel model("images");
    model.apply({listed("a"), listed("B"), listed("c"), listed("d")});
    model.setDetails({described("a", 900 * mib), described("B", 20 * 1024 * mib), described("c", 3 * mib, "raw")});
    VolumesProxy proxy(&model);
    QCOMPARE(names(proxy), QStringList({"a", "B", "c", "d"})); // in any case
    proxy.sort(VolumesModel::Capacity, Qt::DescendingOrder);
    QCOMPARE(names(proxy), QStringList({"B", "a", "c", "d"})); // what is not known comes last
    proxy.sort(VolumesModel::Format, Qt::DescendingOrder);
    QCOMPARE(names(proxy), QStringList({"c", "a", "B", "d"}));
}

void TestVolumesProxy::numbersInNamesCount()
{
    VolumesModel model("images");
    model.apply({listed("web-1.img"), listed("web-10.img"), listed("web-9.img")});
    VolumesProxy proxy(&model);
    QCOMPARE(names(proxy), QStringList({"web-1.img", "web-9.img", "web-10.img"}));
    model.apply({listed("web-10.img"), listed("web-9.img"), listed("web-2.img")});
    QCOMPARE(names(proxy), QStringList({"web-2.img", "web-9.img", "web-10.img"}));
}

void TestVolumesProxy::alikeRowsKeepTheirOrder()
{
    VolumesModel model("images");
    model.apply({listed("a"), listed("b"), listed("c")});
    VolumesProxy proxy(&model);
    for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
        proxy.sort(VolumesModel::Format, order);
        QCOMPARE(names(proxy), QStringList({"a", "b", "c"}));
    }
}

void TestVolumesProxy::searchFindsAllWords()
{
    VolumesModel model("images");
    model.apply({listed("web-1.qcow2"), listed("web-2.raw"), listed("db.qcow2")});
    VolumesProxy proxy(&model);
    proxy.setSearch("WEB");
    QCOMPARE(names(proxy), QStringList({"web-1.qcow2", "web-2.raw"}));
    proxy.setSearch(" qcow2  web ");
    QCOMPARE(names(proxy), QStringList({"web-1.qcow2"}));
    model.setDetails({described("web-2.raw", mib, "raw", "base.qcow2")}); // found by what it stands on
    QTRY_COMPARE(names(proxy), QStringList({"web-1.qcow2", "web-2.raw"}));
    proxy.setSearch({});
    QCOMPARE(proxy.rowCount(), 3);
}

void TestVolumesProxy::showsOnlySome()
{
    VolumesModel model("images");
    model.apply({listed("a"), listed("b"), listed("c")});
    VolumesProxy proxy(&model);
    proxy.setOnly(QSet<QString>{"c", "a", "gone"});
    QCOMPARE(names(proxy), QStringList({"a", "c"}));
    model.apply({listed("b"), listed("c")});
    QCOMPARE(names(proxy), QStringList({"c"}));
    proxy.setOnly(QSet<QString>());
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setOnly({});
    QCOMPARE(names(proxy), QStringList({"b", "c"}));
}

void TestVolumesProxy::heldOrderStays()
{
    VolumesModel model("images");
    model.apply({listed("a"), listed("b"), listed("c")});
    VolumesProxy proxy(&model);
    proxy.sort(VolumesModel::Capacity, Qt::DescendingOrder);
    proxy.setHeld(true);
    model.setDetails({described("c", 9 * mib)});
    QTest::qWait(300);
    QCOMPARE(names(proxy), QStringList({"a", "b", "c"}));
    proxy.setHeld(false);
    QCOMPARE(names(proxy), QStringList({"c", "a", "b"}));
    model.setDetails({described("b", 99 * mib)});
    QTRY_COMPARE(names(proxy), QStringList({"b", "c", "a"}));
}

void TestVolumesProxy::fewSignalsForManyPlaces()
{
    VolumesModel model("images");
    QList<StorageVolume> list;
    for (int number = 0; number < 900; ++number)
        list << listed(QStringLiteral("v%1").arg(number));
    model.apply(list);
    VolumesProxy proxy(&model);
    QSignalSpy removed(&proxy, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&proxy, &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(&proxy, &QAbstractItemModel::layoutChanged);
    proxy.setSearch("7");
    QCOMPARE(removed.count(), 1);
    proxy.setSearch({});
    QCOMPARE(inserted.count(), 1);
    QVERIFY(moved.count() <= 2);
    QCOMPARE(proxy.rowCount(), 900);
}

void TestVolumesProxy::chains()
{
    VolumesModel model("images");
    model.apply({listed("base"), listed("mid"), listed("top"), listed("alone")});
    model.setDetails({described("top", 8 * mib, "qcow2", "mid"), described("alone", mib)});
    QCOMPARE(backingChain(model, "alone").size(), 1);
    QList<ChainLink> chain = backingChain(model, "top");
    QCOMPARE(chain.size(), 2); // what the middle one stands on is not known yet
    QCOMPARE(chain[1].name, QStringLiteral("mid"));
    QVERIFY(!chain[1].known);
    model.setDetails({described("mid", 4 * mib, "qcow2", "base"), described("base", 2 * mib, "raw")});
    chain = backingChain(model, "top");
    QCOMPARE(chain.size(), 3);
    QCOMPARE(chain[2].format, QStringLiteral("raw"));
    QCOMPARE(chain[2].capacity, 2 * mib);
    QVERIFY(chainLinkText(chain[2]).startsWith("base · raw · 2"));
}

void TestVolumesProxy::brokenChains()
{
    VolumesModel model("images");
    model.apply({listed("a"), listed("b"), listed("c")});
    StorageVolume away = described("c", mib);
    away.backingPath = "/elsewhere/base.raw";
    away.backingFormat = "raw";
    model.setDetails({described("a", mib, "qcow2", "b"), described("b", mib, "qcow2", "a"), away});
    QCOMPARE(backingChain(model, "a").size(), 2); // in a circle
    QCOMPARE(backingChain(model, "no such").size(), 0);
    const QList<ChainLink> chain = backingChain(model, "c");
    QCOMPARE(chain.size(), 2);
    QVERIFY(chain[1].name.isEmpty());
    QVERIFY(chainLinkText(chain[1]).startsWith("/elsewhere/base.raw · raw"));
}

QTEST_GUILESS_MAIN(TestVolumesProxy)
#include "tst_volumesproxy.moc"
