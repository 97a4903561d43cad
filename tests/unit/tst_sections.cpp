// SPDX-License-Identifier: GPL-3.0-or-later
// The Instances list in sections, under random changes and at scale.
#include "model/instances/instancesproxy.h"
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using model::Grouping;
using model::HostId;
using model::InstanceId;
using model::InstancesModel;
using model::InstancesProxy;
using virt::DomainState;

namespace {

virt::Inventory inventory(QList<virt::Instance> instances)
{
    return {.instances = std::move(instances), .taken = QDateTime::currentDateTime()};
}

virt::Instance instance(const QUuid &uuid, const QString &name, DomainState state = DomainState::Running)
{
    return {.uuid = uuid, .name = name, .id = 1, .state = state, .vcpus = 1, .memoryKiB = 1024};
}

QList<virt::Instance> many(int count)
{
    QList<virt::Instance> out;
    for (int i = 0; i < count; ++i)
        out.append(instance(QUuid::createUuid(), QStringLiteral("vm-%1").arg(i),
                            i % 3 ? DomainState::Running : DomainState::Off));
    return out;
}

// "alpha: a b" for each section, instances by name.
QStringList shown(const InstancesProxy &p)
{
    QStringList out;
    for (int s = 0; s < p.rowCount(); ++s) {
        const QModelIndex section = p.index(s, 0);
        QStringList line{section.data().toString() + u':'};
        for (int row = 0; row < p.rowCount(section); ++row)
            line << p.index(row, 0, section).data().toString();
        out << line.join(u' ');
    }
    return out;
}

int total(const InstancesProxy &p)
{
    int sum = 0;
    for (int s = 0; s < p.rowCount(); ++s)
        sum += p.rowCount(p.index(s, 0));
    return sum;
}

model::Query asked(const QString &text)
{
    return model::Query::parse(text).value();
}

struct Signals {
    explicit Signals(QAbstractItemModel *m)
        : inserted(m, &QAbstractItemModel::rowsInserted)
        , removed(m, &QAbstractItemModel::rowsRemoved)
        , laidOut(m, &QAbstractItemModel::layoutChanged)
        , changed(m, &QAbstractItemModel::dataChanged)
        , reset(m, &QAbstractItemModel::modelReset)
    {}
    [[nodiscard]] int structure() const { return int(inserted.size() + removed.size() + laidOut.size()); }
    QSignalSpy inserted, removed, laidOut, changed, reset;
};

} // namespace

class TstSections : public QObject {
    Q_OBJECT
private slots:
    void groups()
    {
        const HostId alpha{QUuid::createUuid()};
        const HostId beta{QUuid::createUuid()};
        InstancesModel m;
        InstancesProxy p(&m);
        const QAbstractItemModelTester tester(&p, QAbstractItemModelTester::FailureReportingMode::QtTest);
        p.setGrouping(Grouping::Host);
        QCOMPARE(p.rowCount(), 0);
        const QUuid a = QUuid::createUuid();
        m.apply(beta, QStringLiteral("beta"),
                inventory({instance(a, QStringLiteral("a")),
                           instance(QUuid::createUuid(), QStringLiteral("c"), DomainState::Off)}));
        m.apply(alpha, QStringLiteral("alpha"), inventory({instance(QUuid::createUuid(), QStringLiteral("b"))}));
        QCOMPARE(shown(p), (QStringList{"alpha: b", "beta: a c"}));
        QCOMPARE(p.index(1, 0).data(InstancesProxy::SectionCountRole).toInt(), 2);
        QVERIFY(p.isSection(p.index(1, 0)) && !p.isSection(p.index(0, 0, p.index(1, 0))));
        QVERIFY(!p.mapToSource(p.index(0, 0)).isValid());

        p.sort(InstancesModel::Name, Qt::DescendingOrder);
        QCOMPARE(shown(p), (QStringList{"alpha: b", "beta: c a"}));
        p.setGrouping(Grouping::State);
        QCOMPARE(shown(p), (QStringList{"Running: b a", "Shut off: c"}));
        p.setHostGroups({{alpha, QStringLiteral("rack 2")}});
        p.setGrouping(Grouping::Group);
        QCOMPARE(shown(p), (QStringList{"rack 2: b", "No group: c a"}));
        p.setQuery(asked(QStringLiteral("group:rack")));
        QCOMPARE(shown(p), QStringList{"rack 2: b"});
        p.setQuery({});
        p.setGrouping(Grouping::Tag);
        QCOMPARE(shown(p), QStringList{"Not read yet: c b a"});
        m.setDetails(beta, {{a, std::make_shared<virt::Details>(virt::Details{.tags = {"db", "eu"}})}});
        QCOMPARE(shown(p), (QStringList{"db, eu: a", "Not read yet: c b"}));
        m.setDetails(beta, {{a, std::make_shared<virt::Details>()}});
        QCOMPARE(shown(p), (QStringList{"No tag: a", "Not read yet: c b"}));
        p.setGrouping(Grouping::None);
        QCOMPARE(p.rowCount(), 3);
        QVERIFY(p.mapToSource(p.index(0, 0)).isValid());
    }

    void followsAnySequenceWithoutReset()
    {
        QRandomGenerator rng(4242);
        const HostId hosts[] = {{QUuid::createUuid()}, {QUuid::createUuid()}, {QUuid::createUuid()}};
        QList<QUuid> ids;
        for (int i = 0; i < 30; ++i)
            ids << QUuid::createUuid();
        InstancesModel m;
        InstancesProxy p(&m);
        const QAbstractItemModelTester tester(&p, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&p);
        const Signals told(&p);
        QHash<InstanceId, QPersistentModelIndex> held;
        for (int round = 0; round < 1500; ++round) {
            const HostId &host = hosts[rng.bounded(3)];
            switch (rng.bounded(9)) {
            case 0: m.setStale(host, rng.bounded(2)); break;
            case 1:
                p.setQuery(
                    asked(rng.bounded(2) ? QString() : QStringLiteral("vm-%1 | -state:off").arg(rng.bounded(9))));
                break;
            case 2: p.sort(int(rng.bounded(int(InstancesModel::ColumnCount))), Qt::SortOrder(rng.bounded(2))); break;
            case 3:
                if (rng.bounded(4) == 0)
                    m.removeHost(host);
                break;
            case 4: p.setHost(rng.bounded(3) ? std::nullopt : std::optional(host)); break;
            case 5:
                if (rng.bounded(4) == 0) {
                    p.setGrouping(model::groupings[rng.bounded(quint32(std::size(model::groupings)))]);
                    held.clear();
                }
                break;
            case 6: m.renameHost(host, QStringLiteral("host %1").arg(rng.bounded(3))); break;
            default: {
                QList<virt::Instance> next;
                for (const QUuid &id : ids)
                    if (rng.bounded(3))
                        next << instance(id, QStringLiteral("vm-%1").arg(rng.bounded(50)), DomainState(rng.bounded(6)));
                std::shuffle(next.begin(), next.end(), rng);
                m.apply(host, QStringLiteral("host %1").arg(rng.bounded(3)), inventory(next));
            }
            }
            const bool flat = p.grouping() == Grouping::None;
            QCOMPARE(flat ? p.rowCount() : total(p), p.instanceCount());
            const auto instances = p.instances();
            QCOMPARE(QSet<InstanceId>(instances.cbegin(), instances.cend()).size(), instances.size());
            for (const InstanceId &id : instances) {
                const QModelIndex at = p.mapFromSource(m.indexOf(id));
                QCOMPARE(at.data(InstancesModel::IdRole).value<InstanceId>(), id);
                QCOMPARE(p.mapToSource(at), m.indexOf(id));
            }
            if (!flat)
                for (int s = 0; s < p.rowCount(); ++s)
                    QVERIFY(p.rowCount(p.index(s, 0)) > 0);
            held.removeIf([](auto it) { return !it->isValid(); });
            for (auto it = held.cbegin(); it != held.cend(); ++it)
                QCOMPARE(it->data(InstancesModel::IdRole).value<InstanceId>(), it.key());
            if (!instances.isEmpty()) {
                const InstanceId &id = instances[rng.bounded(instances.size())];
                held.insert(id, QPersistentModelIndex(p.mapFromSource(m.indexOf(id))));
            }
        }
        QCOMPARE(told.reset.size(), 0);
    }

    void selectionAndCurrentRowWanderWithTheirInstance()
    {
        const HostId host{QUuid::createUuid()};
        InstancesModel m;
        InstancesProxy p(&m);
        p.setGrouping(Grouping::State);
        QList<virt::Instance> list = many(30);
        m.apply(host, QStringLiteral("h"), inventory(list));
        QItemSelectionModel selection(&p);
        const InstanceId chosen[] = {{host, list[3].uuid}, {host, list[4].uuid}, {host, list[28].uuid}};
        for (const InstanceId &id : chosen)
            selection.select(p.mapFromSource(m.indexOf(id)), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.setCurrentIndex(p.mapFromSource(m.indexOf(chosen[1])), QItemSelectionModel::NoUpdate);
        QRandomGenerator rng(5);
        for (int round = 0; round < 50; ++round) {
            for (virt::Instance &i : list)
                i.state = DomainState(1 + rng.bounded(5));
            m.apply(host, QStringLiteral("h"), inventory(list));
            QCOMPARE(selection.selectedRows().size(), 3);
            for (const InstanceId &id : chosen)
                QVERIFY(selection.isSelected(p.mapFromSource(m.indexOf(id))));
            QCOMPARE(selection.currentIndex(), p.mapFromSource(m.indexOf(chosen[1])));
        }
    }

    void fewSignals()
    {
        const HostId host{QUuid::createUuid()};
        InstancesModel m;
        InstancesProxy p(&m);
        QList<virt::Instance> list = many(900);
        m.apply(host, QStringLiteral("h"), inventory(list));
        {
            const Signals told(&p);
            p.setQuery(asked(QStringLiteral("state:off")));
            QVERIFY(told.structure() <= 2);
            p.setQuery(asked(QStringLiteral("vm-1")));
            QVERIFY(told.structure() <= 6);
        }
        p.setQuery({});
        p.setGrouping(Grouping::State);
        const Signals told(&p);
        for (virt::Instance &i : list)
            i.state = i.state == DomainState::Off ? DomainState::Running : DomainState::Paused;
        m.apply(host, QStringLiteral("h"), inventory(list)); // "Shut off" goes, "Paused" comes, all others move
        QCOMPARE(p.rowCount(), 2);
        QVERIFY2(told.structure() <= 6, qPrintable(QString::number(told.structure())));
    }

    void sectionsCannotBeSelected()
    {
        InstancesModel m;
        InstancesProxy p(&m);
        p.setGrouping(Grouping::Host);
        m.apply({QUuid::createUuid()}, QStringLiteral("h"), inventory(many(1)));
        QVERIFY(!(p.index(0, 0).flags() & Qt::ItemIsSelectable));
        QVERIFY(p.index(0, 0, p.index(0, 0)).flags() & Qt::ItemIsSelectable);
    }

    void xmListAsXenWritesIt()
    {
        InstancesModel m;
        InstancesProxy p(&m);
        virt::Instance i = instance(QUuid::createUuid(), QStringLiteral("vm"));
        i.memoryKiB = 512 * 1024;
        i.cpuTimeNs = 209'460'000'000;
        m.apply({QUuid::createUuid()}, QStringLiteral("h"), inventory({i}));
        p.setFormat(InstancesProxy::Format::XmList);
        using M = InstancesModel;
        QStringList headers;
        QStringList cells;
        for (const int column : {M::Name, M::Id, M::Memory, M::Vcpus, M::State, M::Time}) {
            headers << p.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            cells << p.index(0, column).data().toString();
        }
        QCOMPARE(headers, (QStringList{"Name", "ID", "Mem (MiB)", "VCPUs", "State", "Time(s)"}));
        QCOMPARE(cells, (QStringList{"vm", "1", "512", "1", "r-----", "209.5"}));
        p.setFormat(InstancesProxy::Format::Ours);
        QCOMPARE(p.headerData(M::Memory, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Memory"));
    }

    void fastAtTenThousand()
    {
        const HostId host{QUuid::createUuid()};
        QRandomGenerator rng(3);
        InstancesModel m;
        InstancesProxy p(&m);
        QList<virt::Instance> list = many(10000);
        QElapsedTimer clock;
        m.apply(host, QStringLiteral("h"), inventory(list));
        p.sort(InstancesModel::Cpu);
        const auto timed = [&](const char *what, const auto &work) {
            clock.start();
            work();
            qInfo("10,000 rows: %s: %.1f ms", what, double(clock.nsecsElapsed()) / 1e6);
        };
        timed("group by state", [&] { p.setGrouping(Grouping::State); });
        QItemSelectionModel selection(&p);
        for (int s = 0; s < p.rowCount(); ++s)
            for (int row = 0; row < p.rowCount(p.index(s, 0)); row += 100)
                selection.select(p.index(row, 0, p.index(s, 0)),
                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const qsizetype chosen = selection.selectedRows().size();
        timed("all change, 2,000 their section, 101 selected", [&] {
            for (virt::Instance &i : list) {
                i.cpuPercent = rng.bounded(100.0);
                if (rng.bounded(5) == 0)
                    i.state = DomainState(1 + rng.bounded(5));
            }
            m.apply(host, QStringLiteral("h"), inventory(list));
        });
        QCOMPARE(selection.selectedRows().size(), chosen);
        QCOMPARE(total(p), 10000);
        p.setGrouping(Grouping::None);
        timed("first word", [&] { p.setQuery(asked(QStringLiteral("7"))); });
        QCOMPARE(p.rowCount(), 3439);
        timed("second word", [&] { p.setQuery(asked(QStringLiteral("77"))); });
        timed("keys", [&] { p.setQuery(asked(QStringLiteral("state:running cpu>50 -vm-9"))); });
        QVERIFY(p.rowCount() > 1000);
        timed("nothing again", [&] { p.setQuery({}); });
        timed("apart by host groups", [&] { p.setGrouping(Grouping::Group); });
        QCOMPARE(total(p), 10000);
    }
};

QTEST_GUILESS_MAIN(TstSections)
#include "tst_sections.moc"
