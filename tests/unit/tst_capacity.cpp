// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capacity/capacity.h"
#include "virt/host/nodestats_p.h"
#include "virt/host/numa.h"
#include "virt/host/traffic.h"
#include <QTest>

using model::Capacity;
using virt::Instance;
using virt::NodeCpuTimes;

static constexpr quint64 GiB = 1024 * 1024; // in KiB

static Capacity host(const char *name, quint32 cpus, quint64 gib, quint64 vcpus, quint64 promisedGib)
{
    return {.host = {QUuid::createUuid()},
            .name = QString::fromLatin1(name),
            .cpus = cpus,
            .memoryKiB = gib * GiB,
            .running = {.instances = 1, .vcpus = vcpus, .memoryKiB = promisedGib * GiB}};
}

static Instance instance(virt::DomainState state, quint32 vcpus, quint64 kib)
{
    return {.uuid = QUuid::createUuid(), .state = state, .vcpus = vcpus, .memoryKiB = kib};
}

static virt::PoolSpace pool(quint64 capacity, quint64 available, bool directory = true, bool active = true)
{
    return {.uuid = QUuid::createUuid(),
            .active = active,
            .directory = directory,
            .capacity = capacity,
            .available = available};
}

class CapacityTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasPromised()
    {
        const QList<Instance> all{instance(virt::DomainState::Running, 2, 1024),
                                  instance(virt::DomainState::Paused, 4, 2048),
                                  instance(virt::DomainState::Off, 8, 4096)};
        QCOMPARE(model::promiseOf(all, true), (model::Promise{.instances = 2, .vcpus = 6, .memoryKiB = 3072}));
        QCOMPARE(model::promiseOf(all, false), (model::Promise{.instances = 3, .vcpus = 14, .memoryKiB = 7168}));
        QCOMPARE(model::promiseOf({}, true), model::Promise());
    }

    void ratios()
    {
        const Capacity c = host("a", 8, 16, 12, 24);
        QCOMPARE(c.vcpuRatio(), 1.5);
        QCOMPARE(c.memoryRatio(), 1.5);
        QCOMPARE(Capacity().vcpuRatio(), -1.0); // all CPUs offline, or nothing known: no figure, no division
        QCOMPARE(model::ratioText(1.5), QStringLiteral("1.5 : 1"));
        QCOMPARE(model::ratioText(0), QStringLiteral("0.0 : 1"));
        QCOMPARE(model::ratioText(-1), QStringLiteral("–"));
    }

    void aFileSystemIsCountedOnce()
    {
        QCOMPARE(model::spaceOf({}), model::Space());
        QCOMPARE(model::spaceOf({pool(1000, 400), pool(1000, 395)}), (model::Space{.total = 1000, .used = 600}));
        QCOMPARE(model::spaceOf({pool(1000, 400), pool(1000, 900)}), (model::Space{.total = 2000, .used = 700}));
        QCOMPARE(model::spaceOf({pool(1000, 400, false), pool(1000, 400, false)}),
                 (model::Space{.total = 2000, .used = 1200})); // volume groups are their own
        QCOMPARE(model::spaceOf({pool(1000, 400, true, false)}), model::Space());
        QCOMPARE(model::spaceOf({pool(1000, 1200)}), (model::Space{.total = 1000, .used = 0}));
    }

    void headroomOfNoHostsIsNone()
    {
        QVERIFY(!model::headroom({}));
        QVERIFY(!model::headroom({host("a", 8, 16, 1, 1)})); // nobody takes over
        QVERIFY(!model::headroom({Capacity{}, Capacity{}}));
    }

    void theLargestHostFails()
    {
        const QList<Capacity> hosts{host("a", 8, 16, 4, 8), host("b", 16, 64, 10, 20), host("c", 8, 32, 2, 4)};
        const auto left = model::headroom(hosts);
        QVERIFY(left);
        QCOMPARE(left->name, QStringLiteral("b"));
        QCOMPARE(left->vcpus, 16 - 16);
        QCOMPARE(left->memoryKiB, qint64((48 - 32) * GiB));
    }

    void whatIsMissingIsNegative()
    {
        const auto left = model::headroom({host("a", 8, 16, 8, 16), host("b", 8, 32, 8, 30)});
        QVERIFY(left);
        QCOMPARE(left->vcpus, -8);
        QCOMPARE(left->memoryKiB, -qint64(30 * GiB));
    }

    void unknownHostsTakeNothing()
    {
        const QList<Capacity> hosts{host("a", 8, 16, 1, 1), host("b", 8, 8, 1, 1), Capacity{.name = "away"}};
        QCOMPARE(model::headroom(hosts)->memoryKiB, qint64(6 * GiB));
        QCOMPARE(model::headroomWithout(hosts, hosts[1].host)->memoryKiB, qint64(14 * GiB));
    }

    void cpuShares()
    {
        const NodeCpuTimes before{.userNs = 100, .systemNs = 100, .iowaitNs = 100, .idleNs = 100};
        const NodeCpuTimes now{.userNs = 150, .systemNs = 120, .iowaitNs = 110, .idleNs = 120};
        const auto shares = virt::cpuShares(before, now);
        QVERIFY(shares);
        QCOMPARE(shares->user, 50.0);
        QCOMPARE(shares->system, 20.0);
        QCOMPARE(shares->iowait, 10.0);
        QCOMPARE(shares->idle, 20.0);
        QCOMPARE(shares->busy(), 70.0);
    }

    void countersThatStandStillOrBeginAnewTellNothing()
    {
        const NodeCpuTimes before{.userNs = 100, .systemNs = 100, .iowaitNs = 100, .idleNs = 100};
        QVERIFY(!virt::cpuShares(before, before));
        QVERIFY(!virt::cpuShares(before, {.userNs = 10, .idleNs = 10}));
        const auto wobble = virt::cpuShares(before, {.userNs = 200, .systemNs = 100, .iowaitNs = 95, .idleNs = 200});
        QVERIFY(wobble); // Linux's time in wait for I/O may go back
        QCOMPARE(wobble->iowait, 0.0);
        QCOMPARE(wobble->user + wobble->idle, 100.0);
        QCOMPARE(virt::cpuShares(before, {.busyPercent = 30})->idle, 70.0);
    }

    void fieldsAreReadByName()
    {
        const std::array<virNodeCPUStats, 5> cpu{
            {{"idle", 40}, {"kernel", 2}, {"user", 1}, {"iowait", 3}, {"something", 99}}};
        QCOMPARE(virt::cpuTimesOf(cpu), (NodeCpuTimes{.userNs = 1, .systemNs = 2, .iowaitNs = 3, .idleNs = 40}));
        const std::array<virNodeMemoryStats, 4> memory{{{"total", 100}, {"free", 30}, {"buffers", 5}, {"cached", 25}}};
        const virt::NodeMemory m = virt::memoryOf(memory);
        QCOMPARE(m.availableKiB(), 60);
        QCOMPARE(m.usedKiB(), 40);
        QCOMPARE(virt::NodeMemory().usedKiB(), 0);
    }

    void trafficOfALook()
    {
        QCOMPARE(virt::trafficOf({}), (virt::Traffic{0, 0, 0, 0}));
        QCOMPARE(virt::trafficOf({instance(virt::DomainState::Off, 1, 1)}), (virt::Traffic{0, 0, 0, 0}));
        QCOMPARE(virt::trafficOf({instance(virt::DomainState::Running, 1, 1)}), virt::Traffic()); // was not asked for
        Instance a = instance(virt::DomainState::Running, 1, 1);
        a.diskReadRate = 10;
        a.netOutRate = 5;
        Instance b = a;
        b.diskReadRate = 1;
        b.netOutRate = Instance::noRate;
        const virt::Traffic sum = virt::trafficOf({a, b, instance(virt::DomainState::Running, 1, 1)});
        QCOMPARE(sum.diskRead, 11.0);
        QCOMPARE(sum.netOut, 5.0);
        QCOMPARE(sum.netIn, Instance::noRate);
    }

    void trafficBetweenSamples()
    {
        const QUuid a = QUuid::createUuid();
        const QUuid b = QUuid::createUuid();
        const auto counters = [](quint64 v) {
            return virt::Counters{.diskReadBytes = v, .diskWriteBytes = v, .netInBytes = v, .netOutBytes = v};
        };
        virt::TrafficSample before;
        before.domains = {{a, {.id = 1, .counters = counters(1000)}}, {b, {.id = 2, .counters = counters(9000)}}};
        virt::TrafficSample now;
        now.steadyNs = 2'000'000'000;
        now.domains = {{a, {.id = 1, .counters = counters(3000)}}, {b, {.id = 3, .counters = counters(50)}}};
        QCOMPARE(virt::trafficBetween(before, now).diskRead, 1000.0); // b was started anew: no rate yet
        now.domains.remove(a);
        QCOMPARE(virt::trafficBetween(before, now).netIn, Instance::noRate);
        QCOMPARE(virt::trafficBetween(before, {.steadyNs = now.steadyNs}).netIn, 0.0);
    }

    void numaCells()
    {
        const QByteArray xml = R"(<capabilities><host><topology><cells num='2'>
            <cell id='1'><memory unit='KiB'>4194304</memory><pages unit='KiB' size='4'>1048576</pages>
              <pages unit='KiB' size='2048'>512</pages><pages unit='KiB' size='1048576'>0</pages>
              <distances><sibling id='0' value='21'/><sibling id='1' value='10'/></distances>
              <cpus num='2'><cpu id='1'/><cpu id='3'/></cpus></cell>
            <cell id='0'><memory unit='MiB'>2048</memory><pages unit='KiB' size='4'>524288</pages>
              <cpus num='2'><cpu id='0'/><cpu id='2'/></cpus></cell>
          </cells></topology></host></capabilities>)";
        const auto cells = virt::parseNuma(xml, {});
        QVERIFY(cells);
        QCOMPARE(cells->size(), 2);
        QCOMPARE(cells->at(0).memoryKiB, 2 * GiB);
        QVERIFY(cells->at(0).hugePages.isEmpty());
        QCOMPARE(cells->at(1).cpus, virt::CpuSet({1, 3}));
        QCOMPARE(cells->at(1).distances.size(), 2);
        QCOMPARE(cells->at(1).hugePages,
                 (QList<virt::NumaPages>{{.sizeKiB = 2048, .count = 512}, {.sizeKiB = 1048576, .count = 0}}));
    }

    void hostsWithoutNuma()
    {
        QVERIFY(virt::parseNuma("<capabilities><host><cpu/></host></capabilities>", {})->isEmpty());
        QVERIFY(virt::parseNuma("<capabilities/>", {})->isEmpty());
        const auto broken = virt::parseNuma("<capabilities>", QStringLiteral("Ask a"));
        QVERIFY(!broken);
        QCOMPARE(broken.error().during, QStringLiteral("Ask a"));
    }
};

QTEST_GUILESS_MAIN(CapacityTest)
#include "tst_capacity.moc"
