// SPDX-License-Identifier: GPL-3.0-or-later
// What an instance's pages show, as pure functions: CPU sets, devices, figures, rates, the host's CPUs.
#include "virt/instance/cpuset.h"
#include "virt/instance/devicefigures_p.h"
#include "virt/instance/devices.h"
#include "virt/instance/diagnostics.h"
#include "virt/instance/lasttold.h"
#include "virt/instance/vcpus.h"
#include <cstring>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using virt::CpuSet;

namespace {

virTypedParameter parameter(const char *field, quint64 value)
{
    virTypedParameter p{};
    std::strncpy(p.field, field, VIR_TYPED_PARAM_FIELD_LENGTH - 1);
    p.type = VIR_TYPED_PARAM_ULLONG;
    p.value.ul = value;
    return p;
}

virTypedParameter text(const char *field, char *value)
{
    virTypedParameter p = parameter(field, 0);
    p.type = VIR_TYPED_PARAM_STRING;
    p.value.s = value;
    return p;
}

} // namespace

class TstInstanceFigures : public QObject {
    Q_OBJECT

private slots:
    void cpuSetsAreRead_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        QTest::newRow("one") << "3"
                             << "3";
        QTest::newRow("range") << "0-3"
                               << "0-3";
        QTest::newRow("pieces") << "8,0-3"
                                << "0-3,8";
        QTest::newRow("taken out") << "0-3,^2,8"
                                   << "0-1,3,8";
        QTest::newRow("in order: taken out, then put in again") << "0-3,^2,2"
                                                                << "0-3";
        QTest::newRow("taken out before it is there") << "^2,0-3"
                                                      << "0-3";
        QTest::newRow("overlapping") << "0-4,2-6"
                                     << "0-6";
        QTest::newRow("blanks") << " 0 - 3 , 8 "
                                << "0-3,8";
        QTest::newRow("comma at the end") << "1,2,"
                                          << "1-2";
        QTest::newRow("the last one") << "15"
                                      << "15";
    }
    void cpuSetsAreRead()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        const auto set = virt::parseCpuSet(written, 16);
        QVERIFY2(set, set ? "" : qPrintable(set.error().text()));
        QCOMPARE(set->text(), read);
        QCOMPARE(CpuSet::fromMap(set->toMap(16), 16), *set);
    }

    void badCpuSetsAreRefused_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << ""
                               << "At least one";
        QTest::newRow("blank") << "  "
                               << "At least one";
        QTest::newRow("nothing left") << "2,^2"
                                      << "At least one";
        QTest::newRow("beyond the host") << "0-16"
                                         << "no CPU 16";
        QTest::newRow("far beyond") << "99999999999999999999"
                                    << "no CPU 99999999999999999999";
        QTest::newRow("backwards") << "5-2"
                                   << "ends before";
        QTest::newRow("a range taken out") << "0-7,^2-3"
                                           << "not a range";
        QTest::newRow("a word") << "all"
                                << "neither";
        QTest::newRow("a hole") << "1,,2"
                                << "neither";
        QTest::newRow("open") << "3-"
                              << "neither";
        QTest::newRow("negative") << "-3"
                                  << "neither";
    }
    void badCpuSetsAreRefused()
    {
        QFETCH(QString, written);
        QFETCH(QString, said);
        const auto set = virt::parseCpuSet(written, 16);
        QVERIFY(!set);
        QCOMPARE(set.error().kind, virt::Error::Kind::Invalid);
        QVERIFY2(set.error().message.contains(said), qPrintable(set.error().message));
    }

    void cpuMaps()
    {
        CpuSet set{9, 0, 1};
        QCOMPARE(set.toMap(12), QByteArray("\x03\x02", 2));
        QCOMPARE(CpuSet::fromMap(QByteArray("\xff\xff", 2), 12), CpuSet::all(12));
        set.remove(9);
        set.add(1);
        QCOMPARE(set.text(), QStringLiteral("0-1"));
        QVERIFY(CpuSet::fromMap({}, 64).isEmpty());
    }

    void devicesOfTheBulkCall()
    {
        char vda[] = "vda";
        char vnet[] = "vnet0";
        const std::array parameters{
            parameter("block.count", 2),      text("block.0.name", vda),        parameter("block.0.rd.bytes", 7),
            parameter("block.0.wr.reqs", 3),  parameter("block.0.errors", 1),   parameter("block.0.physical", 4096),
            parameter("block.1.rd.bytes", 9), // no name: not believed
            parameter("block.x.rd.bytes", 9), parameter("net.count", 1),        text("net.0.name", vnet),
            parameter("net.0.rx.drop", 5),    parameter("balloon.unused", 100), parameter("balloon.major_fault", 2)};
        const virt::DeviceFigures figures = virt::parseDeviceFigures(parameters);
        QCOMPARE(figures.disks.size(), 1);
        QCOMPARE(figures.disks[0].target, QStringLiteral("vda"));
        QCOMPARE(figures.disks[0].readBytes, std::optional<quint64>(7));
        QCOMPARE(figures.disks[0].writeRequests, std::optional<quint64>(3));
        QCOMPARE(figures.disks[0].errors, std::optional<quint64>(1));
        QCOMPARE(figures.disks[0].physical, std::optional<quint64>(4096));
        QVERIFY(!figures.disks[0].writtenBytes);
        QCOMPARE(figures.interfaces.size(), 1);
        QCOMPARE(figures.interfaces[0].inDrops, std::optional<quint64>(5));
        QVERIFY(figures.memory.guestTells());
        QCOMPARE(figures.memory.majorFaults, std::optional<quint64>(2));
        QVERIFY(!figures.memory.usableKiB);
    }

    void ratesOfDevices()
    {
        using Disks = QList<virt::DiskFigures>;
        const virt::DeviceFigures before{.id = 1,
                                         .disks = Disks{{.target = "vda", .readBytes = 1000, .writtenBytes = 500}}};
        virt::DeviceFigures now = before;
        now.disks[0].readBytes = 3000;
        now.disks[0].writtenBytes = 400; // began anew
        now.disks.append({.target = "vdb", .readBytes = 9});
        virt::applyRates(now, before, 2'000'000'000);
        QCOMPARE(now.disks[0].readRate, 1000.0);
        QCOMPARE(now.disks[0].writeRate, virt::Instance::noRate);
        QCOMPARE(now.disks[0].readRequestRate, virt::Instance::noRate);
        QCOMPARE(now.disks[1].readRate, virt::Instance::noRate);
        virt::DeviceFigures otherRun = before;
        otherRun.id = 2;
        virt::applyRates(otherRun, before, 2'000'000'000);
        QCOMPARE(otherRun.disks[0].readRate, virt::Instance::noRate);
    }

    void memoryOfTheGuest()
    {
        const std::array stats{virDomainMemoryStatStruct{VIR_DOMAIN_MEMORY_STAT_ACTUAL_BALLOON, 2048},
                               virDomainMemoryStatStruct{VIR_DOMAIN_MEMORY_STAT_SWAP_IN, 7},
                               virDomainMemoryStatStruct{9999, 1}};
        const virt::MemoryFigures memory = virt::parseMemoryStats(stats);
        QCOMPARE(memory.currentKiB, std::optional<quint64>(2048));
        QCOMPARE(memory.swapInKiB, std::optional<quint64>(7));
        QVERIFY(!memory.guestTells());
    }

    void devicesOfAConfiguration()
    {
        const auto devices = virt::parseDevices(R"(<domain id='3'><devices>
          <disk type='file' device='disk'>
            <driver name='qemu' type='qcow2' cache='none'/><source file='/i/b.qcow2'/>
            <backingStore type='file'><format type='raw'/><source file='/i/a.img'/><backingStore/></backingStore>
            <target dev='vda' bus='virtio'/><shareable/></disk>
          <disk type='file' device='cdrom'><target dev='sda' bus='sata'/><readonly/></disk>
          <disk type='network'><source protocol='rbd' name='pool/vol'/><target dev='vdb'/></disk>
          <disk type='volume'><source pool='default' volume='c.img'/><target dev='vdc'/></disk>
          <disk type='block'><source dev='/dev/sdx'/><target dev='vdd'/></disk>
          <interface type='bridge'><mac address='52:54:00:AA:00:01'/><source bridge='br-int'/>
            <virtualport type='openvswitch'/><target dev='vnet1'/><model type='virtio'/>
            <link state='down'/><filterref filter='clean-traffic'/></interface>
          <interface type='user'><mac address='52:54:00:aa:00:02'/></interface>
        </devices></domain>)",
                                                {});
        QVERIFY(devices);
        QVERIFY(devices->running);
        QCOMPARE(devices->disks.size(), 5);
        using Kind = virt::DiskDevice::Kind;
        const auto &d = devices->disks;
        QCOMPARE(d[0].source, QStringLiteral("/i/b.qcow2"));
        QCOMPARE(d[0].backing, QStringLiteral("/i/a.img"));
        QCOMPARE(d[0].cache, QStringLiteral("none"));
        QVERIFY(d[0].shareable && !d[0].readOnly);
        QVERIFY(d[0].boots && !d[1].boots && !d[2].boots); // the first one, as nobody says otherwise
        QCOMPARE(d[1].kind, Kind::Empty);
        QVERIFY(d[1].readOnly);
        QCOMPARE(d[2].source, QStringLiteral("rbd:pool/vol"));
        QCOMPARE(d[3].source, QStringLiteral("default/c.img"));
        QCOMPARE(d[3].pool, QStringLiteral("default"));
        QCOMPARE(d[4].kind, Kind::Block);
        QCOMPARE(devices->interfaces.size(), 2);
        const auto &i = devices->interfaces;
        QCOMPARE(i[0].mac, QStringLiteral("52:54:00:aa:00:01"));
        QVERIFY(i[0].isOpenVSwitch());
        QCOMPARE(i[0].link, virt::InterfaceDevice::Link::Down);
        QCOMPARE(i[0].filter, QStringLiteral("clean-traffic"));
        QCOMPARE(i[1].link, virt::InterfaceDevice::Link::Up);
        QVERIFY(i[1].source.isEmpty());
        QVERIFY(!virt::parseDevices("<domain", {}));
    }

    void disksThatBoot()
    {
        const auto booting = [](const QByteArray &os, const QByteArray &order) {
            const auto devices = virt::parseDevices("<domain>" + os + "<devices><disk><target dev='vda'/></disk>"
                                                        + "<disk><target dev='vdb'/>" + order
                                                        + "</disk></devices></domain>",
                                                    {});
            QStringList out;
            for (const virt::DiskDevice &disk : devices->disks)
                if (disk.boots)
                    out << disk.target;
            return out;
        };
        QCOMPARE(booting("<os><boot dev='hd'/></os>", {}), QStringList{"vda"});
        QCOMPARE(booting("<os/>", "<boot order='1'/>"), QStringList{"vdb"});
        QCOMPARE(booting("<os><boot dev='network'/></os>", {}), QStringList());
        QCOMPARE(booting("<os><kernel>/boot/k</kernel></os>", {}), QStringList());
    }

    void overCommitted()
    {
        QCOMPARE((virt::DiskSizes{.capacity = 100, .allocation = 10, .physical = 30}.overCommitted()), 70U);
        QCOMPARE((virt::DiskSizes{.capacity = 100, .allocation = 110, .physical = 120}.overCommitted()), 0U);
    }

    void hostCpusOfTheCapabilities()
    {
        const auto cpus = virt::parseHostCpus(R"(<capabilities><host><topology><cells num='2'>
            <cell id='0'><cpus num='2'><cpu id='0' socket_id='0' core_id='0'/><cpu id='2' socket_id='0' core_id='1'/>
            </cpus></cell><cell id='1'><cpus num='1'><cpu id='1' socket_id='1' core_id='5'/></cpus></cell>
            </cells></topology></host></capabilities>)");
        QCOMPARE(cpus.size(), 3);
        QCOMPARE(cpus[2], (virt::HostCpu{.id = 1, .cell = 1, .socket = 1, .core = 5}));
        QVERIFY(virt::parseHostCpus("<capabilities/>").isEmpty());
        QVERIFY(virt::parseHostCpus("no XML").isEmpty());
    }

    void percentsOfVcpus()
    {
        using Vcpus = QList<virt::Vcpu>;
        const virt::Placement before{.vcpus = Vcpus{{.number = 0, .timeNs = 1'000'000'000, .stored = CpuSet{1}}},
                                     .takenNs = 1};
        const virt::VcpuTimes now{.vcpus = Vcpus{{.number = 0, .timeNs = 1'500'000'000}, {.number = 1}},
                                  .takenNs = 1'000'000'001};
        const virt::Placement after = virt::refreshed(before, now);
        QCOMPARE(after.vcpus.size(), 2);
        QCOMPARE(after.vcpus[0].percent, 50.0);
        QCOMPARE(after.vcpus[0].stored, std::optional<CpuSet>(CpuSet{1}));
        QCOMPARE(after.vcpus[1].percent, virt::Instance::noRate);
        QCOMPARE(virt::pinText({.vcpus = {0, 2}, .emulator = true, .cpus = {0, 1}}, "web-1"),
                 QStringLiteral("Pin VCPU 0, 2 and the emulator of web-1 to CPU 0-1"));
    }

    void vcpusOfTheTicks()
    {
        const auto at = [](quint64 firstNs, quint64 thirdNs) {
            const std::array parameters{parameter("vcpu.current", 3), parameter("vcpu.0.state", 1),
                                        parameter("vcpu.0.time", firstNs), parameter("vcpu.2.state", 2),
                                        parameter("vcpu.2.time", thirdNs)};
            return virt::parseDeviceFigures(parameters);
        };
        virt::DeviceFigures now = at(3'000'000'000, 1'000'000'000);
        QCOMPARE(now.vcpus.size(), 2); // the one between is off
        QCOMPARE(now.vcpus[1].number, 2);
        virt::applyRates(now, at(2'000'000'000, 900'000'000), 2'000'000'000);
        QCOMPARE(now.vcpus[0].percent, 50.0);
        QCOMPARE(now.vcpus[1].percent, 5.0);

        using Vcpus = QList<virt::Vcpu>;
        const virt::Placement silent{.vcpus = Vcpus{{.number = 0, .cpu = 1, .timeNs = 5}, {.number = 1}}};
        QCOMPARE(virt::ticked(silent, {}), silent);
        const virt::Placement told = virt::ticked(silent, now.vcpus);
        QCOMPARE(told.vcpus[0].timeNs, 3'000'000'000ULL);
        QCOMPARE(told.vcpus[0].state, virt::Vcpu::State::Running);
        QCOMPARE(told.vcpus[0].cpu, 1);
        const virt::Placement moved = virt::refreshed(
            told, {.vcpus = Vcpus{{.number = 0, .cpu = 3, .timeNs = 9}}, .takenNs = 77});
        QCOMPARE(moved.vcpus[0].cpu, 3);
        QCOMPARE(moved.vcpus[0].percent, 50.0); // of the ticks
        QCOMPARE(moved.vcpus[0].timeNs, 3'000'000'000ULL);
    }

    // A monitor that is busy leaves disks and balloon out of the answer.
    void aBusyMonitorLeavesNoHoles()
    {
        constexpr qint64 second = 1'000'000'000;
        const auto look = [](virt::LastTold &last, std::optional<quint64> read, quint64 usedKiB, qint64 ns,
                             int id = 1) {
            virt::Instance i{.id = id, .state = virt::DomainState::Running, .memoryUsedKiB = usedKiB};
            last.follow(i, {.diskReadBytes = read, .diskWriteBytes = read}, ns);
            return i;
        };
        virt::LastTold last;
        look(last, 0, 100, second);
        QCOMPARE(look(last, 1000, 100, 2 * second).diskReadRate, 1000.0);
        for (int missed = 1; missed <= 3; ++missed) {
            const virt::Instance i = look(last, {}, 0, (2 + missed) * second);
            QCOMPARE(i.diskReadRate, 1000.0);
            QCOMPARE(i.diskWriteRate, 1000.0);
            QCOMPARE(i.memoryUsedKiB, 100U);
        }
        const virt::Instance after = look(last, 9000, 120, 6 * second);
        QCOMPARE(after.diskReadRate, 2000.0); // 8000 bytes in the four seconds since they were told
        QCOMPARE(after.memoryUsedKiB, 120U);
        for (int missed = 1; missed <= 3; ++missed)
            look(last, {}, 0, (6 + missed) * second);
        QCOMPARE(look(last, {}, 0, 10 * second).diskReadRate, virt::Instance::noRate); // a true silence
        QCOMPARE(look(last, {}, 0, 11 * second).memoryUsedKiB, 0U);
        look(last, 500, 100, 12 * second);
        QCOMPARE(look(last, {}, 0, 13 * second, 2).memoryUsedKiB, 0U); // of another run nothing is known
    }

    void aBusyMonitorLeavesTheDevices()
    {
        const auto figures = [](std::optional<quint64> read, std::optional<quint64> unused) {
            virt::DeviceFigures out{.id = 1, .disks = {{.target = "vda", .readBytes = read}}};
            out.memory.unusedKiB = unused;
            return out;
        };
        virt::DeviceFigures before = figures(0, 7);
        const auto next = [&](std::optional<quint64> read, std::optional<quint64> unused) {
            virt::DeviceFigures now = figures(read, unused);
            virt::applyRates(now, before, 1'000'000'000);
            before = now;
            return now;
        };
        QCOMPARE(next(100, 7).disks[0].readRate, 100.0);
        QCOMPARE(next({}, {}).disks[0].readRate, 100.0);
        QCOMPARE(next({}, {}).disks[0].readBytes, std::optional<quint64>(100));
        QCOMPARE(before.memory.unusedKiB, std::optional<quint64>(7));
        QCOMPARE(next(700, 8).disks[0].readRate, 200.0); // over three seconds
        for (int missed = 0; missed < 3; ++missed)
            next({}, {});
        QCOMPARE(next({}, {}).disks[0].readRate, virt::Instance::noRate);
        QVERIFY(!before.memory.guestTells());
    }

    void labelsGetTheirModels()
    {
        using Labels = QList<virt::SecurityLabel>;
        const QByteArray xml = "<domain><seclabel type='dynamic' model='selinux'><label>s0:c1</label></seclabel>"
                               "<seclabel model='dac'><label>+107:+107</label></seclabel></domain>";
        const Labels told{{.label = "+107:+107"}, {.label = "s0:c1", .enforcing = true}, {.label = "other"}};
        const Labels named = virt::withModels(told, xml);
        QCOMPARE(named[0].model, QString("dac"));
        QCOMPARE(named[1].model, QString("selinux"));
        QVERIFY(named[1].enforcing);
        QVERIFY(named[2].model.isEmpty());
        QCOMPARE(virt::withModels(told, "no XML"), told);
    }

    void diagnosticsAsJson()
    {
        virt::Diagnostics d{.host = "alpha",
                            .name = "web-1",
                            .uuid = QUuid("5a8f0c0e-6d6e-4d67-9a1f-0a2b3c4d5e6f"),
                            .id = 3,
                            .taken = QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC),
                            .running = true};
        d.state = virt::Diagnostics::StateFacts{.state = virt::DomainState::Paused,
                                                .reason = virt::StateReason::IoError};
        d.vcpus = QList<virt::Vcpu>{{.number = 0, .timeNs = 9'007'199'254'740'993, .affinity = CpuSet{0, 1}}};
        d.disks = QList<virt::DiskFigures>{{.target = "vda", .readBytes = 5}};
        d.job = virt::Error{.code = 38, .during = "x", .message = "timed out"};
        const QJsonObject json = QJsonDocument::fromJson(virt::diagnosticsJson(d)).object();
        QCOMPARE(json["schema"].toInt(), 1);
        QCOMPARE(json["taken"].toString(), QString("2026-01-02T03:04:05.000Z"));
        QCOMPARE(json["uuid"].toString(), QString("5a8f0c0e-6d6e-4d67-9a1f-0a2b3c4d5e6f"));
        QVERIFY(json["startedAt"].isNull());
        QCOMPARE(json["state"].toObject()["reason"].toString(), QString("I/O error"));
        const QJsonObject vcpu = json["vcpus"].toArray()[0].toObject();
        QCOMPARE(vcpu["timeNs"].toInteger(), 9'007'199'254'740'993); // more than a double holds
        QVERIFY(vcpu["cpu"].isNull());
        QCOMPARE(vcpu["affinity"].toString(), QString("0-1"));
        const QJsonObject disk = json["disks"].toArray()[0].toObject();
        QCOMPARE(disk["readBytes"].toInt(), 5);
        QVERIFY(disk.contains("errors") && disk["errors"].isNull());
        QCOMPARE(json["job"].toObject()["error"].toObject()["code"].toInt(), 38);
        QCOMPARE(json["job"].toObject()["error"].toObject()["message"].toString(), QString("timed out"));
        d.running = false;
        QVERIFY(!QJsonDocument::fromJson(virt::diagnosticsJson(d)).object().contains("vcpus"));
    }
};

QTEST_GUILESS_MAIN(TstInstanceFigures)
#include "tst_instancefigures.moc"
