// SPDX-License-Identifier: GPL-3.0-or-later
// The Instances model and its proxy under random changes of several hosts.
#include "model/instances/instancesproxy.h"
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using model::HostId;
using model::InstanceId;
using model::InstancesModel;
using model::InstancesProxy;

namespace {

virt::Inventory inventory(QList<virt::Instance> instances)
{
    return {.instances = std::move(instances), .taken = QDateTime::currentDateTime()};
}

virt::Instance instance(const QUuid &uuid, const QString &name, double cpu = 0)
{
    return {.uuid = uuid,
            .name = name,
            .id = 1,
            .state = virt::DomainState::Running,
            .vcpus = 1,
            .memoryKiB = 1024,
            .cpuPercent = cpu};
}

QStringList names(const QAbstractItemModel &m)
{
    QStringList out;
    for (int row = 0; row < m.rowCount(); ++row)
        out << m.index(row, 0).data().toString();
    return out;
}

model::Query asked(const QString &text)
{
    return model::Query::parse(text).value();
}

QList<virt::Instance> many(int count, const QString &prefix)
{
    QList<virt::Instance> out;
    for (int i = 0; i < count; ++i)
        out.append(instance(QUuid::createUuid(), prefix + QString::number(i)));
    return out;
}

} // namespace

class TstInstances : public QObject {
    Q_OBJECT
private slots:
    void followsAnySequenceWithoutReset()
    {
        QRandomGenerator rng(42);
        const HostId hosts[] = {{QUuid::createUuid()}, {QUuid::createUuid()}, {QUuid::createUuid()}};
        QList<QUuid> ids;
        for (int i = 0; i < 30; ++i)
            ids << QUuid::createUuid();
        InstancesModel m;
        InstancesProxy p(&m);
        const QAbstractItemModelTester sourceTester(&m, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester proxyTester(&p, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(&m, &QAbstractItemModel::modelReset);
        const QSignalSpy proxyResets(&p, &QAbstractItemModel::modelReset);
        QHash<InstanceId, QPersistentModelIndex> held;
        QHash<HostId, QList<virt::Instance>> truth;
        for (int round = 0; round < 600; ++round) {
            const HostId &host = hosts[rng.bounded(3)];
            switch (rng.bounded(8)) {
            case 0: m.setStale(host, rng.bounded(2)); break;
            case 1: p.setQuery(asked(rng.bounded(2) ? QString() : QString::number(rng.bounded(10)))); break;
            case 2:
                p.sort(int(rng.bounded(int(InstancesModel::ColumnCount))),
                       rng.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            case 3:
                if (rng.bounded(4) == 0) {
                    m.removeHost(host);
                    truth.remove(host);
                }
                break;
            case 4: p.setHost(rng.bounded(3) ? std::nullopt : std::optional(host)); break;
            default: {
                QList<virt::Instance> next;
                for (const QUuid &id : ids)
                    if (rng.bounded(3)) // the same UUID may be on two hosts
                        next << instance(id, QStringLiteral("vm-%1").arg(rng.bounded(50)), double(rng.bounded(4)));
                std::shuffle(next.begin(), next.end(), rng);
                m.apply(host, QStringLiteral("host"), inventory(next));
                truth[host] = next;
            }
            }
            int expected = 0;
            for (const auto &list : std::as_const(truth))
                expected += int(list.size());
            QCOMPARE(m.rowCount(), expected);
            for (auto it = truth.cbegin(); it != truth.cend(); ++it)
                for (const virt::Instance &i : *it)
                    QCOMPARE(m.find({it.key(), i.uuid})->instance, i);
            for (int row = 0; row < p.rowCount(); ++row)
                QCOMPARE(p.mapFromSource(p.mapToSource(p.index(row, 0))), p.index(row, 0));
            held.removeIf([](auto it) { return !it->isValid(); });
            for (auto it = held.cbegin(); it != held.cend(); ++it)
                QCOMPARE(it->data(InstancesModel::IdRole).value<InstanceId>(), it.key());
            for (int row = 0; row < p.rowCount(); row += 5) {
                const auto id = p.index(row, 0).data(InstancesModel::IdRole).value<InstanceId>();
                if (!held.contains(id))
                    held.insert(id, QPersistentModelIndex(p.index(row, 0)));
            }
        }
        QCOMPARE(resets.size(), 0);
        QCOMPARE(proxyResets.size(), 0);
    }

    void proxyIsAlwaysSortedAndComplete()
    {
        QRandomGenerator rng(1);
        const HostId host{QUuid::createUuid()};
        InstancesModel m;
        InstancesProxy p(&m);
        p.sort(InstancesModel::Cpu, Qt::DescendingOrder);
        QList<virt::Instance> list = many(200, QStringLiteral("vm-"));
        for (int round = 0; round < 50; ++round) {
            for (virt::Instance &i : list)
                i.cpuPercent = rng.bounded(100.0);
            m.apply(host, QStringLiteral("h"), inventory(list));
            QCOMPARE(p.rowCount(), 200);
            for (int row = 1; row < p.rowCount(); ++row)
                QVERIFY(m.row(p.mapToSource(p.index(row - 1, 0)).row()).instance.cpuPercent
                        >= m.row(p.mapToSource(p.index(row, 0)).row()).instance.cpuPercent);
        }
    }

    void namesAsPeopleSortThem()
    {
        InstancesModel m;
        InstancesProxy p(&m);
        QList<virt::Instance> list;
        for (const QString &name : QStringList{"web-10", "Web-2", "db", "web-1"})
            list << instance(QUuid::createUuid(), name);
        m.apply({QUuid::createUuid()}, QStringLiteral("h"), inventory(list));
        p.sort(InstancesModel::Name);
        QCOMPARE(names(p), (QStringList{"db", "web-1", "Web-2", "web-10"}));
    }

    void searchNeedsAllWords()
    {
        InstancesModel m;
        InstancesProxy p(&m);
        const QUuid uuid = QUuid::createUuid();
        m.apply({QUuid::createUuid()}, QStringLiteral("alpha"),
                inventory(
                    {instance(uuid, QStringLiteral("web-1")), instance(QUuid::createUuid(), QStringLiteral("db-1"))}));
        m.apply({QUuid::createUuid()}, QStringLiteral("beta"),
                inventory({instance(QUuid::createUuid(), QStringLiteral("web-2"))}));
        p.setQuery(asked(QStringLiteral(" WEB  alpha ")));
        QCOMPARE(names(p), QStringList{QStringLiteral("web-1")});
        p.setQuery(asked(QStringLiteral("running")));
        QCOMPARE(p.rowCount(), 3);
        p.setQuery(asked(uuid.toString(QUuid::WithoutBraces)));
        QCOMPARE(names(p), QStringList{QStringLiteral("web-1")});
        p.setQuery(asked(QStringLiteral("nothing like it")));
        QCOMPARE(p.rowCount(), 0);
        p.setQuery({});
        QCOMPARE(p.rowCount(), 3);
    }

    void oneSignalPerRunAndNoneForNothing()
    {
        const HostId host{QUuid::createUuid()};
        InstancesModel m;
        QList<virt::Instance> list = many(5, QStringLiteral("vm"));
        for (virt::Instance &i : list)
            i.state = virt::DomainState::Off; // no sparkline that moves
        m.apply(host, QStringLiteral("h"), inventory(list));
        QSignalSpy changed(&m, &QAbstractItemModel::dataChanged);
        QSignalSpy applied(&m, &InstancesModel::applied);
        m.apply(host, QStringLiteral("h"), inventory(list));
        QCOMPARE(changed.size(), 0);
        QCOMPARE(applied.takeFirst().constFirst().toBool(), false);
        list[1].vcpus = list[2].vcpus = list[4].vcpus = 7;
        m.apply(host, QStringLiteral("h"), inventory(list));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(applied.takeFirst().constFirst().toBool(), true);
    }

    void staleRowsKeepTheirFiguresAndGetAGap()
    {
        const HostId host{QUuid::createUuid()};
        InstancesModel m;
        const QUuid uuid = QUuid::createUuid();
        m.apply(host, QStringLiteral("h"), inventory({instance(uuid, QStringLiteral("vm"), 12)}));
        m.setStale(host, true);
        const auto *row = m.find({host, uuid});
        QVERIFY(row->stale);
        QCOMPARE(row->instance.cpuPercent, 12.0);
        QCOMPARE(row->series->figures[model::InstanceSeries::Cpu].last().value, -1.0F);
        m.apply(host, QStringLiteral("h"), inventory({instance(uuid, QStringLiteral("vm"), 12)}));
        QVERIFY(!m.find({host, uuid})->stale);
    }

    void fastAtTenThousand()
    {
        const HostId host{QUuid::createUuid()};
        QRandomGenerator rng(3);
        InstancesModel m;
        InstancesProxy p(&m);
        QList<virt::Instance> list = many(10000, QStringLiteral("vm-"));
        m.apply(host, QStringLiteral("h"), inventory(list));
        p.sort(InstancesModel::Cpu);
        QElapsedTimer clock;
        qint64 worst = 0;
        for (int round = 0; round < 5; ++round) {
            for (virt::Instance &i : list)
                i.cpuPercent = rng.bounded(100.0);
            const auto next = inventory(list);
            clock.start();
            m.apply(host, QStringLiteral("h"), next);
            worst = std::max(worst, clock.elapsed());
        }
        qInfo("10,000 rows, all changed, sorted by the changing figure: %lld ms at worst",
              static_cast<long long>(worst));
        clock.start();
        p.setQuery(asked(QStringLiteral("7")));
        qInfo("search: %lld ms", static_cast<long long>(clock.elapsed()));
        QCOMPARE(p.rowCount(), 3439);
    }
};

QTEST_GUILESS_MAIN(TstInstances)
#include "tst_instances.moc"
