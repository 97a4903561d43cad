// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/poolsmodel.h"
#include "model/text/quantity.h"
#include "schema.h"
#include "virt/storage/names.h"
#include "virt/storage/poolmake.h"
#include "virt/storage/sourcehost_p.h"
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace virt;
using model::PoolRow;
using model::PoolsModel;

Q_DECLARE_METATYPE(virt::PoolSpec)

namespace {

// One of each type that can be made, as a form would fill it.
PoolSpec sample(PoolType type)
{
    PoolSpec spec{.type = type, .name = QStringLiteral("images & <more>")};
    for (const PoolFieldRule &rule : fieldsOf(type)) {
        switch (rule.field) {
        case PoolField::Target: spec.target = rule.example; break;
        case PoolField::Hosts: spec.hosts = {rule.example}; break;
        case PoolField::Directory: spec.directory = rule.example; break;
        case PoolField::Devices: spec.devices = {rule.example}; break;
        case PoolField::SourceName: spec.sourceName = rule.example; break;
        case PoolField::Adapter: spec.adapter = rule.example; break;
        case PoolField::Initiator: spec.initiator = rule.example; break;
        case PoolField::User: spec.login = {.user = "admin", .usage = "the secret"}; break;
        default: break;
        }
    }
    return spec;
}

QList<PoolField> fieldsWithFaults(const PoolSpec &spec)
{
    QList<PoolField> out;
    for (const PoolFault &fault : faultsIn(spec))
        out << fault.field;
    return out;
}

StoragePool pool(int number)
{
    return {.uuid = QUuid::createUuidV5(QUuid(), QByteArray::number(number)),
            .name = QStringLiteral("pool-%1").arg(number),
            .type = PoolType::Dir,
            .state = StoragePool::State::Running,
            .capacity = 1000,
            .allocation = 10,
            .available = 900};
}

QStringList namesIn(const PoolsModel &model)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out << model.index(row, PoolsModel::Name).data().toString();
    out.sort();
    return out;
}

} // namespace

class TestPools : public QObject {
    Q_OBJECT
private slots:
    void samplesAreGoodAndFitTheSchema_data();
    void samplesAreGoodAndFitTheSchema();
    void sourceFormatsFitTheSchema_data();
    void sourceFormatsFitTheSchema();
    void secretByUuid();
    void emptyFieldsAreNamed_data();
    void emptyFieldsAreNamed();
    void faults_data();
    void faults();
    void fieldsOfOtherTypesAreLeftOut();
    void names_data();
    void names();
    void hosts_data();
    void hosts();
    void readsPools();
    void typesHaveWords();
    void readsOffers();
    void readsSources();
    void checksXml();
    void secretsFitTheSchema();
    void secretFaults_data();
    void secretFaults();
    void virshLines();
    void whatMakesSense();

    void modelFollowsRandomChanges();
    void modelShows();
    void modelSpaceAndTrouble();
    void modelGivesBackWhatIsKnown();
};

void TestPools::samplesAreGoodAndFitTheSchema_data()
{
    QTest::addColumn<PoolType>("type");
    for (const PoolType type : allPoolTypes())
        QTest::newRow(qPrintable(poolTypeWord(type))) << type;
}

void TestPools::samplesAreGoodAndFitTheSchema()
{
    QFETCH(PoolType, type);
    const PoolSpec spec = sample(type);
    QCOMPARE(faultsIn(spec), QList<PoolFault>());
    const QByteArray xml = poolXml(spec);
    QCOMPARE(schemaFault(xml, "storagepool"), QByteArray());
    const StoragePool back = parsePool(xml);
    QCOMPARE(back.name, spec.name);
    QCOMPARE(back.type, type);
    if (type != PoolType::Logical)
        QCOMPARE(back.target, spec.target);
    for (const QString &host : spec.hosts)
        QVERIFY2(back.source.contains(host), qPrintable(back.source));
}

void TestPools::sourceFormatsFitTheSchema_data()
{
    QTest::addColumn<PoolType>("type");
    QTest::addColumn<QString>("format");
    for (const PoolOffer &offer : usualPoolOffers())
        for (const QString &format : offer.sourceFormats)
            QTest::addRow("%s %s", qPrintable(poolTypeWord(offer.type)), qPrintable(format)) << offer.type << format;
}

void TestPools::sourceFormatsFitTheSchema()
{
    QFETCH(PoolType, type);
    QFETCH(QString, format);
    PoolSpec spec = sample(type);
    spec.format = format;
    QCOMPARE(schemaFault(poolXml(spec), "storagepool"), QByteArray());
    QCOMPARE(parsePool(poolXml(spec)).format, format);
}

void TestPools::secretByUuid()
{
    PoolSpec spec = sample(PoolType::Rbd);
    spec.login = {.user = "admin", .secret = QUuid::createUuid()};
    QCOMPARE(faultsIn(spec), QList<PoolFault>());
    QCOMPARE(schemaFault(poolXml(spec), "storagepool"), QByteArray());
    QVERIFY(poolXml(spec).contains("type=\"ceph\""));
    QVERIFY(poolXml(spec).contains(spec.login.secret.toByteArray(QUuid::WithoutBraces)));
}

void TestPools::emptyFieldsAreNamed_data()
{
    samplesAreGoodAndFitTheSchema_data();
}

void TestPools::emptyFieldsAreNamed()
{
    QFETCH(PoolType, type);
    QList<PoolField> required;
    for (const PoolFieldRule &rule : fieldsOf(type))
        if (rule.required)
            required << rule.field;
    QCOMPARE(fieldsWithFaults({.type = type}), required);
}

void TestPools::faults_data()
{
    QTest::addColumn<PoolSpec>("spec");
    QTest::addColumn<int>("field");
    const auto row = [](const char *what, PoolType type, PoolField field, const auto &change) {
        PoolSpec spec = sample(type);
        change(spec);
        QTest::newRow(what) << spec << int(field);
    };
    row("relative", PoolType::Dir, PoolField::Target, [](PoolSpec &s) { s.target = "images"; });
    row("root", PoolType::Dir, PoolField::Target, [](PoolSpec &s) { s.target = "/"; });
    row("up", PoolType::Dir, PoolField::Target, [](PoolSpec &s) { s.target = "/srv/../etc"; });
    row("control", PoolType::Dir, PoolField::Target, [](PoolSpec &s) { s.target = "/srv/a\nb"; });
    row("host", PoolType::NetFs, PoolField::Hosts, [](PoolSpec &s) { s.hosts = {"nas example"}; });
    row("two hosts", PoolType::NetFs, PoolField::Hosts, [](PoolSpec &s) { s.hosts = {"a", "b"}; });
    row("export", PoolType::NetFs, PoolField::Directory, [](PoolSpec &s) { s.directory = "export"; });
    row("device", PoolType::Fs, PoolField::Devices, [](PoolSpec &s) { s.devices = {"sdb1"}; });
    row("iqn", PoolType::Iscsi, PoolField::Devices, [](PoolSpec &s) { s.devices = {"/dev/sdb"}; });
    row("month", PoolType::IscsiDirect, PoolField::Initiator, [](PoolSpec &s) { s.initiator = "iqn.2024-13.a:b"; });
    row("no user", PoolType::Rbd, PoolField::User, [](PoolSpec &s) { s.login.user.clear(); });
    row("no secret", PoolType::Rbd, PoolField::Secret, [](PoolSpec &s) { s.login.usage.clear(); });
    row("name", PoolType::Dir, PoolField::Name, [](PoolSpec &s) { s.name = "a/b"; });
}

void TestPools::faults()
{
    QFETCH(PoolSpec, spec);
    QFETCH(int, field);
    QCOMPARE(fieldsWithFaults(spec), QList<PoolField>{PoolField(field)});
    QVERIFY(!faultsIn(spec).first().message.isEmpty());
}

// A form keeps what was typed for another type.
void TestPools::fieldsOfOtherTypesAreLeftOut()
{
    PoolSpec spec = sample(PoolType::Iscsi);
    spec.type = PoolType::Dir;
    spec.initiator = "nonsense";
    QCOMPARE(faultsIn(spec), QList<PoolFault>());
    QVERIFY(!poolXml(spec).contains("source"));
    spec = sample(PoolType::NetFs);
    spec.format = "cifs";
    spec.directory = "share";
    QCOMPARE(faultsIn(spec), QList<PoolFault>());
    QCOMPARE(schemaFault(poolXml(spec), "storagepool"), QByteArray());
}

void TestPools::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("pool");
    QTest::addColumn<bool>("volume");
    QTest::newRow("plain") << "images" << true << true;
    QTest::newRow("space") << "my images" << true << true;
    QTest::newRow("chinese") << "镜像" << true << true;
    QTest::newRow("empty") << "" << false << false;
    QTest::newRow("blank") << "  " << false << false;
    QTest::newRow("slash") << "a/b" << false << false;
    QTest::newRow("dots") << ".." << false << false;
    QTest::newRow("hidden") << ".a" << true << false;
    QTest::newRow("line") << "a\nb" << false << false;
    QTest::newRow("bell") << "a\ab" << false << false;
    QTest::newRow("end") << "a " << false << false;
    QTest::newRow("247") << QString(247, u'a') << true << true;
    QTest::newRow("255") << QString(255, u'a') << false << true;
    QTest::newRow("256") << QString(256, u'a') << false << false;
    QTest::newRow("86 × 3 bytes") << QString(86, u'镜') << false << false;
}

void TestPools::names()
{
    QFETCH(QString, name);
    QTEST(poolNameFault(name).isEmpty(), "pool");
    QTEST(volumeNameFault(name).isEmpty(), "volume");
}

void TestPools::hosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("port");
    QTest::newRow("name") << "nas.example"
                          << "nas.example" << 0;
    QTest::newRow("port") << "10.0.0.5:3260"
                          << "10.0.0.5" << 3260;
    QTest::newRow("v6") << "fd00::1"
                        << "fd00::1" << 0;
    QTest::newRow("v6 bracketed") << "[fd00::1]"
                                  << "fd00::1" << 0;
    QTest::newRow("v6 port") << "[fd00::1]:6789"
                             << "fd00::1" << 6789;
    QTest::newRow("no port") << "a:0"
                             << "" << -1;
    QTest::newRow("far port") << "a:65536"
                              << "" << -1;
    QTest::newRow("url") << "nfs://a"
                         << "" << -1;
    QTest::newRow("path") << "a:/export"
                          << "" << -1;
    QTest::newRow("empty") << ""
                           << "" << -1;
}

void TestPools::hosts()
{
    QFETCH(QString, text);
    const auto host = parseSourceHost(text);
    QTEST(host ? host->name : QString(), "name");
    QTEST(host ? host->port : -1, "port");
}

void TestPools::readsPools()
{
    const StoragePool netfs = parsePool(R"(<pool type='netfs'><name>nas</name>
        <uuid>5cfc16f3-8ba6-4f0a-9d9a-000000000001</uuid><capacity unit='bytes'>100</capacity>
        <allocation unit='bytes'>40</allocation><available unit='bytes'>60</available>
        <source><host name='nas.example'/><dir path='/export'/><format type='nfs'/></source>
        <target><path>/srv/nas</path></target></pool>)");
    QCOMPARE(netfs.source, QStringLiteral("nas.example:/export"));
    QCOMPARE(netfs.format, QStringLiteral("nfs"));
    QCOMPARE(netfs.target, QStringLiteral("/srv/nas"));
    QCOMPARE(netfs.usedBytes(), 40U);
    QCOMPARE(netfs.uuid, QUuid(QStringLiteral("5cfc16f3-8ba6-4f0a-9d9a-000000000001")));
    const StoragePool rbd = parsePool(R"(<pool type='rbd'><name>ceph</name><source>
        <host name='10.0.0.5' port='6789'/><host name='fd00::1' port='6789'/><name>vms</name></source></pool>)");
    QCOMPARE(rbd.source, QStringLiteral("10.0.0.5:6789, [fd00::1]:6789 vms"));
    QVERIFY(rbd.target.isEmpty());
    QCOMPARE(parsePool("<pool type='future'><name>x</name></pool>").type, PoolType::Unknown);
    QCOMPARE(parsePool("not XML"), StoragePool());
}

void TestPools::typesHaveWords()
{
    for (const PoolType type : allPoolTypes()) {
        QCOMPARE(poolTypeOf(poolTypeWord(type)), type);
        QVERIFY(poolTypeText(type) != poolTypeText(PoolType::Unknown));
    }
    QCOMPARE(allPoolTypes().first(), PoolType::Dir);
    QVERIFY(!allPoolTypes().contains(PoolType::Sheepdog));
    QVERIFY(makesVolumes(PoolType::Logical) && !makesVolumes(PoolType::Iscsi) && keepsFiles(PoolType::NetFs));
}

void TestPools::readsOffers()
{
    const auto offers = parsePoolOffers(R"(<storagepoolCapabilities>
      <pool type='dir' supported='yes'><volOptions><defaultFormat type='raw'/><enum name='targetFormatType'>
        <value>none</value><value>raw</value><value>dir</value><value>iso</value><value>qcow2</value></enum></volOptions></pool>
      <pool type='fs' supported='yes'><poolOptions><defaultFormat type='auto'/><enum name='sourceFormatType'>
        <value>auto</value><value>ext4</value></enum></poolOptions></pool>
      <pool type='zfs' supported='no'/><pool type='sheepdog' supported='yes'/></storagepoolCapabilities>)");
    QCOMPARE(offers.size(), 3);
    QCOMPARE(offers[0].type, PoolType::Dir);
    QCOMPARE(offers[0].volumeFormats, (QStringList{"raw", "qcow2"}));
    QCOMPARE(offers[1].sourceFormats, (QStringList{"auto", "ext4"}));
    QCOMPARE(offers[1].defaultSourceFormat, QStringLiteral("auto"));
    QVERIFY(!offers[2].supported);
    QCOMPARE(usualPoolOffers().size(), allPoolTypes().size());
}

void TestPools::readsSources()
{
    const auto sources = parsePoolSources(R"(<sources><source><device path='/dev/sda20'/><device path='/dev/sda21'/>
        <name>vg0</name><format type='lvm2'/></source>
        <source><host name='nas' port='2049'/><dir path='/export'/></source></sources>)");
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources[0].name, QStringLiteral("vg0"));
    QCOMPARE(sources[0].devices, (QStringList{"/dev/sda20", "/dev/sda21"}));
    QCOMPARE(sources[1].host, QStringLiteral("nas:2049"));
    QCOMPARE(sources[1].directory, QStringLiteral("/export"));
    QVERIFY(parsePoolSources("").isEmpty());
}

void TestPools::checksXml()
{
    const QUuid uuid = QUuid::createUuid();
    const QString good = QStringLiteral("<pool type='dir'><name>a</name><uuid>%1</uuid></pool>")
                             .arg(uuid.toString(QUuid::WithoutBraces));
    QVERIFY(checkPoolXml(good, uuid, "a"));
    QVERIFY(checkPoolXml(good, {}, {}));
    QVERIFY(!checkPoolXml(good, uuid, "b"));
    QVERIFY(!checkPoolXml(good, QUuid::createUuid(), "a"));
    QVERIFY(!checkPoolXml("<volume><name>a</name></volume>", {}, {}));
    QVERIFY(!checkPoolXml("<pool type='dir'/>", {}, {}));
    QCOMPARE(checkPoolXml("<pool>", {}, {}).error().kind, Error::Kind::Invalid);
}

void TestPools::secretsFitTheSchema()
{
    for (const SecretUse use : {SecretUse::Ceph, SecretUse::Iscsi}) {
        const NewSecret secret{.use = use, .usage = "client.libvirt secret", .description = "a & b", .value = "dG9w"};
        QCOMPARE(secretFault(secret), QString());
        QCOMPARE(schemaFault(secretXml(secret), "secret"), QByteArray());
        QVERIFY(!secretXml(secret).contains("dG9w"));
    }
}

void TestPools::secretFaults_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("ceph");
    QTest::addColumn<bool>("iscsi");
    QTest::newRow("empty") << QByteArray() << false << false;
    QTest::newRow("key") << QByteArray("AQBpv2tmAAAAABAAcg==\n") << true << true;
    QTest::newRow("password") << QByteArray("open sesame!") << false << true;
}

void TestPools::secretFaults()
{
    QFETCH(QByteArray, value);
    QTEST(secretFault({.use = SecretUse::Ceph, .usage = "a", .value = value}).isEmpty(), "ceph");
    QTEST(secretFault({.use = SecretUse::Iscsi, .usage = "a", .value = value}).isEmpty(), "iscsi");
    QVERIFY(!secretFault({.use = SecretUse::Iscsi, .usage = "a/b", .value = "x"}).isEmpty());
    QVERIFY(!secretFault({.use = SecretUse::Iscsi, .usage = "", .value = "x"}).isEmpty());
}

void TestPools::virshLines()
{
    PoolRequest request{.spec = sample(PoolType::Logical), .build = PoolRequest::Build::Keep, .autostart = true};
    request.spec.name = "vg";
    QCOMPARE(makePoolLines(request),
             (QStringList{"pool-define vg.xml", "pool-build vg --no-overwrite", "pool-start vg", "pool-autostart vg"}));
    request.build = PoolRequest::Build::Overwrite;
    QVERIFY(makePoolLines(request).contains("pool-build vg --overwrite"));
    request.spec = sample(PoolType::Iscsi);
    request.secret = NewSecret{.use = SecretUse::Iscsi, .usage = "chap", .value = "open sesame"};
    const QString all = makePoolLines(request).join(u'\n');
    QVERIFY(!all.contains("pool-build") && !all.contains("sesame") && all.contains("secret-define chap.xml"));
}

void TestPools::whatMakesSense()
{
    StoragePool one = pool(1);
    one.persistent = true;
    QVERIFY(makesSense(PoolAction::Stop, one) && makesSense(PoolAction::Refresh, one));
    QVERIFY(!makesSense(PoolAction::Start, one) && !makesSense(PoolAction::Undefine, one));
    QVERIFY(makesSense(PoolAction::AutostartOn, one) && !makesSense(PoolAction::AutostartOff, one));
    one.state = StoragePool::State::Inactive;
    QVERIFY(makesSense(PoolAction::Start, one) && makesSense(PoolAction::Undefine, one));
    one.persistent = false;
    QVERIFY(!makesSense(PoolAction::AutostartOn, one) && !makesSense(PoolAction::Undefine, one));
}

void TestPools::modelFollowsRandomChanges()
{
    PoolsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QList<StoragePool> next;
        QStringList names;
        for (int number = 0; number < 12; ++number) {
            if (random.bounded(3) == 0)
                continue;
            next.append(pool(number));
            next.last().available = quint64(random.bounded(4)) * 100;
            names << next.last().name;
        }
        names.sort();
        model.apply(next);
        if (!next.isEmpty())
            model.setPromise(next.first().uuid, {.bytes = quint64(round), .counted = 1, .volumes = 1});
        QCOMPARE(namesIn(model), names);
        for (const StoragePool &one : next)
            QCOMPARE(*model.find(one.uuid), one);
    }
    QCOMPARE(resets.count(), 0);
}

void TestPools::modelShows()
{
    PoolsModel model;
    StoragePool one = pool(1);
    one.autostart = true;
    one.target = "/srv/images";
    model.apply({one});
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(PoolsModel::Type), QStringLiteral("Directory"));
    QCOMPARE(text(PoolsModel::State), QStringLiteral("Running"));
    QCOMPARE(text(PoolsModel::Capacity), model::bytesText(1000));
    QCOMPARE(text(PoolsModel::Used), model::bytesText(100));
    QCOMPARE(text(PoolsModel::Promised), model::asking);
    QCOMPARE(text(PoolsModel::Autostart), QStringLiteral("Yes"));
    QCOMPARE(text(PoolsModel::Source), model::noFigure);
    QCOMPARE(text(PoolsModel::Space), QString());
    for (int column = 0; column < PoolsModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(model.index(0, column).data(PoolsModel::SortRole).isValid());
    }
    one.state = StoragePool::State::Inactive;
    model.apply({one});
    QCOMPARE(text(PoolsModel::Capacity), model::noFigure);
    QCOMPARE(text(PoolsModel::Promised), model::noFigure);
}

void TestPools::modelSpaceAndTrouble()
{
    PoolsModel model;
    StoragePool one = pool(1);
    model.apply({one});
    const auto role = [&](int which) { return model.index(0, 0).data(which); };
    QCOMPARE(role(PoolsModel::CapacityRole).toDouble(), 1000.0);
    QCOMPARE(role(PoolsModel::UsedRole).toDouble(), 100.0);
    QVERIFY(!role(PoolsModel::PromisedRole).isValid());
    model.setPromise(one.uuid, {.bytes = 500, .counted = 1, .volumes = 2});
    QVERIFY(!role(PoolsModel::PromisedRole).isValid()); // half of it would mislead
    model.setPromise(one.uuid, {.bytes = 1500, .counted = 2, .volumes = 2});
    QCOMPARE(role(PoolsModel::PromisedRole).toDouble(), 1500.0);
    QVERIFY(!role(PoolsModel::TroubleRole).toBool());
    one.available = 0;
    model.apply({one});
    QVERIFY(role(PoolsModel::TroubleRole).toBool());
    one.state = StoragePool::State::Inactive;
    model.apply({one});
    QVERIFY(!role(PoolsModel::TroubleRole).toBool());
    QVERIFY(!role(PoolsModel::CapacityRole).isValid());
}

void TestPools::modelGivesBackWhatIsKnown()
{
    PoolsModel model;
    model.apply({pool(1), pool(2)});
    QCOMPARE(model.pools().size(), 2);
    QCOMPARE(model.pools({"pool-1"}), QList<StoragePool>{pool(2)});
    QCOMPARE(model.rowOf(QUuid::createUuid()), -1);
    QVERIFY(!model.find(QUuid::createUuid()));
}

QTEST_GUILESS_MAIN(TestPools)
#include "tst_pools.moc"
