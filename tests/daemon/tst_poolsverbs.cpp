// SPDX-License-Identifier: GPL-3.0-or-later
// Pools and volumes of libvirt's own test driver.
#include "answer.h"
#include "virt/core/library.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolmake.h"
#include "virt/storage/usesfeed.h"
#include "virt/storage/volumeverbs.h"
#include <algorithm>
#include <libvirt/libvirt.h>
#include <QSignalSpy>

using namespace virt;
using Kind = Error::Kind;

namespace {

const QString poolName = QStringLiteral("default-pool");

// Somebody else at the same host: test:///default is one for the whole process.
struct Other {
    virConnectPtr conn = virConnectOpen("test:///default");
    ~Other() { virConnectClose(conn); }
    [[nodiscard]] bool define(const QByteArray &name, const QByteArray &disk, bool start) const
    {
        const QByteArray xml = "<domain type='test'><name>" + name
                               + "</name><memory>65536</memory><os><type>hvm</type></os><devices><disk type='file'>"
                                 "<source file='"
                               + disk + "'/><target dev='vda'/></disk></devices></domain>";
        virDomainPtr domain = virDomainDefineXML(conn, xml.constData());
        const bool ok = domain && (!start || virDomainCreate(domain) == 0);
        if (domain)
            virDomainFree(domain);
        return ok;
    }
    [[nodiscard]] bool save(const char *name) const
    {
        virDomainPtr domain = virDomainLookupByName(conn, name);
        const bool ok = domain && virDomainManagedSave(domain, 0) == 0;
        if (domain)
            virDomainFree(domain);
        return ok;
    }
    [[nodiscard]] bool snap(const char *name) const
    {
        virDomainPtr domain = virDomainLookupByName(conn, name);
        virDomainSnapshotPtr made = domain ? virDomainSnapshotCreateXML(domain, "<domainsnapshot/>", 0) : nullptr;
        const bool ok = made != nullptr;
        if (made)
            virDomainSnapshotFree(made);
        if (domain)
            virDomainFree(domain);
        return ok;
    }
    void forget(const char *name) const
    {
        if (virDomainPtr domain = virDomainLookupByName(conn, name)) {
            virDomainDestroy(domain);
            virDomainUndefineFlags(domain, VIR_DOMAIN_UNDEFINE_MANAGED_SAVE | VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA);
            virDomainFree(domain);
        }
    }
};

} // namespace

class TestPoolsVerbs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_library = std::make_unique<Library>(); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void listsPools();
    void knownPoolsCostNoXml();
    void makesAPool();
    void cancelLeavesAllOrNothing();
    void refusesBadPools();
    void actsOnPools();
    void redefines();
    void deletesPools();
    void offersAndSources();
    void secretsAreUnsupportedHere();

    void makesVolumes();
    void refusesBadVolumes();
    void clones();
    void removesWhatWasCancelled();
    void refusesToResizeForGood();
    void savedStatesAndSnapshotsKnowTheSize();
    void deletesUnlessUsed();
    void insistsOnThoseThatWereShownOnly();
    void deletesTopFirst();
    void readOnlyIsRefused();
    void findsOrphans();
    void followsUses();
    void changesAreTold();

private:
    void connectTo(bool readOnly);
    Result<QList<StoragePool>> pools(const QList<StoragePool> &known = {});
    Result<QUuid> make(const PoolRequest &request);
    Result<> act(PoolAction action);
    Result<> erase(const PoolDeletion &deletion);
    [[nodiscard]] std::optional<StoragePool> find(const QString &name);
    Result<QString> makeVolume(const VolumeSpec &spec);
    Result<QString> clone(CloneRequest::Kind kind, const QString &from, const QString &to);
    Result<> eraseVolume(const QString &name, Insist insist = Insist::No);
    [[nodiscard]] QStringList volumes();
    [[nodiscard]] quint64 calls(const QString &function) const;
    [[nodiscard]] VolumeId id(const QString &name) const
    {
        return {.pool = m_default, .poolName = poolName, .name = name};
    }

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    QUuid m_default, m_own; // the driver's pool, the one that a test made
    QList<Change> m_changes;
    std::mutex m_lock;
};

void TestPoolsVerbs::init()
{
    m_own = {};
    m_changes.clear();
    connectTo(false);
    const auto pool = find(poolName);
    QVERIFY(pool);
    m_default = pool->uuid;
}

void TestPoolsVerbs::cleanup()
{
    m_session.reset();
    const Other other;
    for (const char *name : {"user", "runner"})
        other.forget(name);
    virStoragePoolPtr *pools = nullptr;
    const int count = virConnectListAllStoragePools(other.conn, &pools, 0);
    for (int i = 0; i < count; ++i) {
        virStorageVolPtr *all = nullptr;
        const int volumes = virStoragePoolListAllVolumes(pools[i], &all, 0);
        for (int v = 0; v < volumes; ++v) {
            virStorageVolDelete(all[v], 0);
            virStorageVolFree(all[v]);
        }
        std::free(all);
        if (poolName != QString::fromUtf8(virStoragePoolGetName(pools[i]))) {
            virStoragePoolDestroy(pools[i]);
            virStoragePoolUndefine(pools[i]);
        }
        virStoragePoolFree(pools[i]);
    }
    std::free(pools);
}

void TestPoolsVerbs::connectTo(bool readOnly)
{
    m_session = std::make_unique<Session>(Session::Options{.uri = QStringLiteral("test:///default"),
                                                           .name = QStringLiteral("demo"),
                                                           .readOnly = readOnly,
                                                           .changes = [this](const Change &change) {
                                                               const std::lock_guard held(m_lock);
                                                               m_changes.append(change);
                                                           }});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, 10000);
}

Result<QList<StoragePool>> TestPoolsVerbs::pools(const QList<StoragePool> &known)
{
    Answer<QList<StoragePool>> answer;
    listPools(*m_session, known, this, answer.done());
    return answer.wait();
}

std::optional<StoragePool> TestPoolsVerbs::find(const QString &name)
{
    const auto all = pools().value_or(QList<StoragePool>());
    const auto hit = std::ranges::find(all, name, &StoragePool::name);
    return hit == all.end() ? std::nullopt : std::optional(*hit);
}

Result<QUuid> TestPoolsVerbs::make(const PoolRequest &request)
{
    Answer<QUuid> answer;
    makePool(*m_session, request, this, {}, answer.done());
    auto made = answer.wait();
    m_own = made.value_or(QUuid());
    return made;
}

Result<> TestPoolsVerbs::act(PoolAction action)
{
    Answer<void> answer;
    perform(*m_session, m_own, "own", action, this, {}, answer.done());
    return answer.wait();
}

Result<> TestPoolsVerbs::erase(const PoolDeletion &deletion)
{
    Answer<void> answer;
    deletePool(*m_session, m_own, "own", deletion, this, {}, answer.done());
    return answer.wait();
}

Result<QString> TestPoolsVerbs::makeVolume(const VolumeSpec &spec)
{
    Answer<QString> answer;
    virt::makeVolume(*m_session, id(spec.name), spec, this, {}, answer.done());
    return answer.wait();
}

Result<QString> TestPoolsVerbs::clone(CloneRequest::Kind kind, const QString &from, const QString &to)
{
    Answer<QString> answer;
    cloneVolume(*m_session, {.from = id(from), .to = id(to), .kind = kind}, this, {}, answer.done());
    return answer.wait();
}

Result<> TestPoolsVerbs::eraseVolume(const QString &name, Insist insist)
{
    Answer<void> answer;
    deleteVolume(*m_session, id(name), insist, this, {}, answer.done());
    return answer.wait();
}

QStringList TestPoolsVerbs::volumes()
{
    Answer<QList<StorageVolume>> answer;
    listVolumes(*m_session, m_default, poolName, this, answer.done());
    QStringList out;
    for (const StorageVolume &volume : answer.wait().value_or(QList<StorageVolume>()))
        out << volume.name;
    out.sort();
    return out;
}

quint64 TestPoolsVerbs::calls(const QString &function) const
{
    return m_session->calls().totals().value(function).count;
}

void TestPoolsVerbs::listsPools()
{
    const auto pool = find(poolName);
    QVERIFY(pool);
    QCOMPARE(pool->type, PoolType::Dir);
    QCOMPARE(pool->state, StoragePool::State::Running);
    QCOMPARE(pool->target, QStringLiteral("/default-pool"));
    QVERIFY(pool->persistent && !pool->autostart);
    QCOMPARE(pool->capacity, quint64(100) << 30);
    Answer<QString> xml;
    fetchPoolXml(*m_session, pool->uuid, poolName, this, xml.done());
    QCOMPARE(parsePool(xml.wait()->toUtf8()).name, poolName);
}

void TestPoolsVerbs::knownPoolsCostNoXml()
{
    const auto first = pools();
    VERIFY_DONE(first);
    const quint64 before = calls("virStoragePoolGetXMLDesc");
    const auto again = pools(*first);
    VERIFY_DONE(again);
    QCOMPARE(*again, *first);
    QCOMPARE(calls("virStoragePoolGetXMLDesc"), before);
}

void TestPoolsVerbs::makesAPool()
{
    VERIFY_DONE(
        make({.spec = {.name = "own", .target = "/own"}, .build = PoolRequest::Build::Keep, .autostart = true}));
    const auto pool = find("own");
    QVERIFY(pool);
    QCOMPARE(pool->uuid, m_own);
    QVERIFY(pool->isActive() && pool->autostart);
    COMPARE_FAILURE(make({.spec = {.name = "own", .target = "/other"}}), Kind::Exists);
    QCOMPARE(find("own"), pool);
    VERIFY_DONE(make({.xml = "<pool type='dir'><name>from-xml</name><target><path>/x</path></target></pool>"}));
    QVERIFY(find("from-xml"));
}

void TestPoolsVerbs::cancelLeavesAllOrNothing()
{
    const QUuid uuid = QUuid::createUuid();
    const QString xml = QStringLiteral("<pool type='dir'><name>own</name><uuid>%1</uuid><target><path>/own</path>"
                                       "</target></pool>")
                            .arg(uuid.toString(QUuid::WithoutBraces));
    Answer<QUuid> answer;
    const Task task = makePool(*m_session, {.xml = xml}, this, {}, answer.done());
    task.cancel(); // before it began or between its steps
    const auto made = answer.wait();
    QVERIFY(made || made.error().kind == Kind::Cancelled);
    QCOMPARE(find("own").has_value(), made.has_value());
}

void TestPoolsVerbs::refusesBadPools()
{
    COMPARE_FAILURE(make({.spec = {.name = "a/b", .target = "/own"}}), Kind::Invalid);
    COMPARE_FAILURE(make({.spec = {.name = "own", .target = "own"}}), Kind::Invalid);
    COMPARE_FAILURE(make({.xml = "<pool type='dir'><name>own</name>"}), Kind::Invalid);
    QCOMPARE(pools()->size(), 1);
    QCOMPARE(calls("virStoragePoolDefineXML"), 0U);
}

void TestPoolsVerbs::actsOnPools()
{
    VERIFY_DONE(make({.spec = {.name = "own", .target = "/own"}}));
    VERIFY_DONE(act(PoolAction::Start)); // it runs already
    VERIFY_DONE(act(PoolAction::Refresh));
    VERIFY_DONE(act(PoolAction::AutostartOn));
    QVERIFY(find("own")->autostart);
    VERIFY_DONE(act(PoolAction::AutostartOff));
    QVERIFY(!find("own")->autostart);
    VERIFY_DONE(act(PoolAction::Stop));
    QCOMPARE(find("own")->state, StoragePool::State::Inactive);
    VERIFY_DONE(act(PoolAction::Stop));
    QVERIFY(!act(PoolAction::Refresh));
    VERIFY_DONE(act(PoolAction::Undefine));
    QVERIFY(!find("own"));
    VERIFY_DONE(act(PoolAction::Undefine)); // gone is gone
    COMPARE_FAILURE(act(PoolAction::Start), Kind::NotFound);
}

void TestPoolsVerbs::redefines()
{
    VERIFY_DONE(make({.spec = {.name = "own", .target = "/own"}, .start = false}));
    Answer<QString> xml;
    fetchPoolXml(*m_session, m_own, "own", this, xml.done());
    const QString before = *xml.wait();
    const QString after = QString(before).replace("/own", "/elsewhere");
    const auto redefine = [&](const QString &text, const QString &expected) {
        Answer<QString> answer;
        redefinePool(*m_session, m_own, "own", text, expected, this, answer.done());
        return answer.wait();
    };
    COMPARE_FAILURE(redefine(after, "something else"), Kind::Busy);
    COMPARE_FAILURE(redefine(QString(after).replace(">own<", ">other<"), before), Kind::Invalid);
    QCOMPARE(find("own")->target, QStringLiteral("/own"));
    QCOMPARE(redefine(after, before).value_or(QString()), before);
    QCOMPARE(find("own")->target, QStringLiteral("/elsewhere"));
}

void TestPoolsVerbs::deletesPools()
{
    VERIFY_DONE(make({.spec = {.name = "own", .target = "/own"}}));
    COMPARE_FAILURE(erase({.typedName = "Own"}), Kind::Invalid);
    const VolumeId volume{.pool = m_own, .poolName = "own", .name = "a"};
    Answer<QString> made;
    virt::makeVolume(*m_session, volume, {.format = "raw", .capacityBytes = 1024}, this, {}, made.done());
    VERIFY_DONE(made.wait());
    COMPARE_FAILURE(erase({.typedName = "own"}), Kind::Invalid); // with a volume
    const Other other;
    QVERIFY(other.define("user", "/own/a", false));
    COMPARE_FAILURE(erase({.typedName = "own", .volumesToo = true}), Kind::Busy);
    QVERIFY(find("own")->isActive());
    other.forget("user");
    VERIFY_DONE(erase({.typedName = "own", .volumesToo = true}));
    QVERIFY(!find("own"));
    VERIFY_DONE(erase({.typedName = "own"})); // gone is gone
    VERIFY_DONE(make({.spec = {.name = "own", .target = "/own"}, .start = false}));
    COMPARE_FAILURE(erase({.typedName = "own"}), Kind::Invalid); // nobody can see what is in it
    PoolSpec rbd{.type = PoolType::Rbd, .name = "ceph", .hosts = {"a"}, .sourceName = "vms"};
    VERIFY_DONE(make({.spec = rbd}));
    COMPARE_FAILURE(erase({.typedName = "ceph"}), Kind::Unsupported);
}

void TestPoolsVerbs::offersAndSources()
{
    Answer<QList<PoolOffer>> offers;
    askPoolOffers(*m_session, this, offers.done());
    QCOMPARE(offers.wait()->size(), allPoolTypes().size());
    Answer<QList<PoolSource>> groups;
    findPoolSources(*m_session, PoolType::Logical, {}, this, groups.done());
    QCOMPARE(groups.wait()->size(), 2);
    QCOMPARE(groups.wait()->first().name, QStringLiteral("testvg1"));
    Answer<QList<PoolSource>> shares;
    findPoolSources(*m_session, PoolType::NetFs, "nas.example", this, shares.done());
    QCOMPARE(shares.wait()->first().host, QStringLiteral("nas.example"));
    Answer<QList<PoolSource>> bad;
    findPoolSources(*m_session, PoolType::NetFs, "nas example", this, bad.done());
    COMPARE_FAILURE(bad.wait(), Kind::Invalid);
}

void TestPoolsVerbs::secretsAreUnsupportedHere()
{
    Answer<QList<StoredSecret>> list;
    listSecrets(*m_session, this, list.done());
    COMPARE_FAILURE(list.wait(), Kind::Unsupported);
    PoolRequest request{.spec = {.type = PoolType::Rbd, .name = "own", .hosts = {"a"}, .sourceName = "vms"},
                        .secret = NewSecret{.usage = "client.admin", .value = "b3BlbiBzZXNhbWU="}};
    request.spec.login = {.user = "admin", .usage = "client.admin"};
    const auto made = make(request);
    COMPARE_FAILURE(made, Kind::Unsupported);
    QVERIFY(!find("own"));
    const std::lock_guard held(m_lock);
    for (const Change &change : std::as_const(m_changes))
        for (const QString &line : change.intent.virsh + QStringList{change.error, change.after})
            QVERIFY(!line.contains("b3Blbi") && !line.contains("sesame"));
}

void TestPoolsVerbs::makesVolumes()
{
    QCOMPARE(*makeVolume({.name = "a & b.qcow2", .format = "qcow2", .capacityBytes = 1 << 20}),
             QStringLiteral("/default-pool/a & b.qcow2"));
    QCOMPARE(volumes(), QStringList{"a & b.qcow2"});
    Answer<StorageVolume> told;
    describeVolume(*m_session, id("a & b.qcow2"), this, told.done());
    QCOMPARE(told.wait()->format, QStringLiteral("qcow2"));
    QCOMPARE(told.wait()->capacity, 1U << 20);
    COMPARE_FAILURE(makeVolume({.name = "a & b.qcow2", .format = "raw", .capacityBytes = 1}), Kind::Exists);
    VERIFY_DONE(makeVolume({.name = "top", .format = "qcow2", .backingPath = "/default-pool/a & b.qcow2"}));
    Answer<StorageVolume> top;
    describeVolume(*m_session, id("top"), this, top.done());
    QCOMPARE(top.wait()->capacity, 1U << 20); // as large as what it stands on
    QCOMPARE(top.wait()->backingFormat, QStringLiteral("qcow2"));
}

void TestPoolsVerbs::refusesBadVolumes()
{
    COMPARE_FAILURE(makeVolume({.name = "a/b", .format = "raw", .capacityBytes = 1}), Kind::Invalid);
    COMPARE_FAILURE(makeVolume({.name = "a", .format = "raw"}), Kind::Invalid);
    COMPARE_FAILURE(makeVolume({.name = "a", .format = "raw", .backingPath = "/default-pool/b"}), Kind::Invalid);
    COMPARE_FAILURE(makeVolume({.name = "a", .format = "qcow2", .backingPath = "/default-pool/b"}), Kind::NotFound);
    const VolumeSpec large{
        .name = "a", .format = "raw", .capacityBytes = quint64(1) << 40, .preallocation = Preallocation::Full};
    COMPARE_FAILURE(makeVolume(large), Kind::Failed);
    VERIFY_DONE(makeVolume({.name = "b", .format = "raw", .capacityBytes = 1 << 20}));
    COMPARE_FAILURE(makeVolume({.name = "a", .format = "qcow2", .capacityBytes = 1, .backingPath = "/default-pool/b"}),
                    Kind::Invalid);
    QCOMPARE(volumes(), QStringList{"b"});
}

void TestPoolsVerbs::clones()
{
    VERIFY_DONE(makeVolume({.name = "a", .format = "raw", .capacityBytes = 1 << 20}));
    VERIFY_DONE(clone(CloneRequest::Kind::Full, "a", "b"));
    VERIFY_DONE(clone(CloneRequest::Kind::Linked, "a", "c"));
    QCOMPARE(volumes(), (QStringList{"a", "b", "c"}));
    COMPARE_FAILURE(clone(CloneRequest::Kind::Full, "a", "b"), Kind::Exists);
    COMPARE_FAILURE(clone(CloneRequest::Kind::Linked, "a", "b"), Kind::Exists);
    COMPARE_FAILURE(clone(CloneRequest::Kind::Full, "z", "d"), Kind::NotFound);
    COMPARE_FAILURE(clone(CloneRequest::Kind::Full, "a", "."), Kind::Invalid);
    const Other other;
    QVERIFY(other.define("runner", "/default-pool/a", true));
    COMPARE_FAILURE(clone(CloneRequest::Kind::Full, "a", "d"), Kind::Busy);
    Answer<QString> insisted;
    cloneVolume(*m_session, {.from = id("a"), .to = id("d"), .whileUsed = true}, this, {}, insisted.done());
    VERIFY_DONE(insisted.wait());
    QCOMPARE(volumes(), (QStringList{"a", "b", "c", "d"}));
}

void TestPoolsVerbs::removesWhatWasCancelled()
{
    Answer<QString> answer;
    const Task task = virt::makeVolume(*m_session, id("a"), {.format = "raw", .capacityBytes = 1024}, this, {},
                                       answer.done());
    task.cancel();
    const auto made = answer.wait();
    QVERIFY(made || made.error().kind == Kind::Cancelled);
    QCOMPARE(volumes().size(), made ? 1 : 0);
}

// The driver cannot resize; what is refused is refused before it is asked.
void TestPoolsVerbs::refusesToResizeForGood()
{
    VERIFY_DONE(makeVolume({.name = "a", .format = "raw", .capacityBytes = 1 << 20}));
    VERIFY_DONE(makeVolume({.name = "b", .format = "qcow2", .backingPath = "/default-pool/a"}));
    const auto resize = [&](const ResizeRequest &request) {
        Answer<void> answer;
        resizeVolume(*m_session, id("a"), request, this, {}, answer.done());
        return answer.wait();
    };
    COMPARE_FAILURE(resize({.capacityBytes = 1 << 19}), Kind::Invalid);
    COMPARE_FAILURE(resize({.capacityBytes = 1 << 19, .shrink = true, .typedBytes = 1 << 18}), Kind::Invalid);
    COMPARE_FAILURE(resize({.capacityBytes = 1 << 19, .shrink = true, .typedBytes = 1 << 19}), Kind::Busy);
    COMPARE_FAILURE(resize({}), Kind::Invalid);
    VERIFY_DONE(resize({.capacityBytes = 1 << 20})); // as large as it is
    COMPARE_FAILURE(resize({.capacityBytes = 1 << 21}), Kind::Unsupported);
    const Other other;
    QVERIFY(other.define("runner", "/default-pool/b", true));
    COMPARE_FAILURE(resize({.capacityBytes = 1 << 21}), Kind::Unsupported); // nobody sees it through b alone
    other.forget("runner");
    QVERIFY(other.define("runner", "/default-pool/a", true));
    COMPARE_FAILURE(resize({.capacityBytes = 1 << 21}), Kind::Busy);
    Answer<void> wiped;
    wipeVolume(*m_session, id("a"), WipeAlgorithm::Zero, Insist::Yes, this, {}, wiped.done());
    COMPARE_FAILURE(wiped.wait(), Kind::Busy);
}

void TestPoolsVerbs::savedStatesAndSnapshotsKnowTheSize()
{
    for (const char *name : {"saved", "snapped"})
        VERIFY_DONE(makeVolume({.name = name, .format = "qcow2", .capacityBytes = 1 << 20}));
    const auto resize = [&](const QString &name, quint64 bytes) {
        Answer<void> answer;
        resizeVolume(*m_session, id(name), {.capacityBytes = bytes, .shrink = true, .typedBytes = bytes}, this, {},
                     answer.done());
        return answer.wait();
    };
    const Other other;
    QVERIFY(other.define("runner", "/default-pool/saved", true) && other.save("runner"));
    QVERIFY(other.define("user", "/default-pool/snapped", false) && other.snap("user"));
    for (const quint64 bytes : {1 << 19, 1 << 21}) {
        const auto saved = resize("saved", bytes);
        COMPARE_FAILURE(saved, Kind::Busy);
        QVERIFY2(saved.error().message.startsWith("runner is saved"), qPrintable(saved.error().message));
    }
    COMPARE_FAILURE(resize("snapped", 1 << 19), Kind::Busy);
    COMPARE_FAILURE(resize("snapped", 1 << 21), Kind::Unsupported); // it may grow, where the driver can
}

void TestPoolsVerbs::deletesUnlessUsed()
{
    for (const char *name : {"a", "b", "c"})
        VERIFY_DONE(makeVolume({.name = name, .format = "raw", .capacityBytes = 1 << 20}));
    const Other other;
    QVERIFY(other.define("user", "/default-pool/a", false));
    QVERIFY(other.define("runner", "/default-pool/b", true));
    const auto refused = eraseVolume("a");
    COMPARE_FAILURE(refused, Kind::Busy);
    QVERIFY2(refused.error().message.contains("user (vda)"), qPrintable(refused.error().message));
    COMPARE_FAILURE(eraseVolume("b", Insist::Yes), Kind::Busy);
    VERIFY_DONE(eraseVolume("c"));
    VERIFY_DONE(eraseVolume("c")); // gone is gone
    QCOMPARE(volumes(), (QStringList{"a", "b"}));
    VERIFY_DONE(eraseVolume("a", Insist::Yes));
    QCOMPARE(volumes(), QStringList{"b"});
}

// What somebody took after the question was asked is not among them.
void TestPoolsVerbs::insistsOnThoseThatWereShownOnly()
{
    for (const char *name : {"shown", "taken"})
        VERIFY_DONE(makeVolume({.name = name, .format = "raw", .capacityBytes = 1 << 20}));
    const Other other;
    QVERIFY(other.define("user", "/default-pool/shown", false));
    QVERIFY(other.define("runner", "/default-pool/taken", false));
    QHash<qsizetype, Result<>> outcomes;
    deleteVolumes(*m_session, {{id("shown"), Insist::Yes}, {id("taken")}}, this, {},
                  [&](qsizetype number, Result<> outcome) { outcomes.insert(number, std::move(outcome)); });
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 2, 10000);
    VERIFY_DONE(outcomes.value(0));
    COMPARE_FAILURE(outcomes.value(1), Kind::Busy);
    QCOMPARE(volumes(), QStringList{"taken"});
}

void TestPoolsVerbs::deletesTopFirst()
{
    VERIFY_DONE(makeVolume({.name = "base", .format = "qcow2", .capacityBytes = 1 << 20}));
    VERIFY_DONE(makeVolume({.name = "middle", .format = "qcow2", .backingPath = "/default-pool/base"}));
    VERIFY_DONE(makeVolume({.name = "top", .format = "qcow2", .backingPath = "/default-pool/middle"}));
    COMPARE_FAILURE(eraseVolume("base"), Kind::Busy);
    QHash<qsizetype, Result<>> outcomes;
    deleteVolumes(*m_session, {{id("base")}, {id("nothing")}, {id("top")}, {id("middle")}}, this, {},
                  [&](qsizetype number, Result<> outcome) { outcomes.insert(number, std::move(outcome)); });
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 4, 10000);
    for (const Result<> &one : std::as_const(outcomes))
        VERIFY_DONE(one);
    QCOMPARE(volumes(), QStringList());
}

void TestPoolsVerbs::readOnlyIsRefused()
{
    connectTo(true);
    COMPARE_FAILURE(make({.spec = {.name = "own", .target = "/own"}}), Kind::Denied);
    COMPARE_FAILURE(makeVolume({.name = "a", .format = "raw", .capacityBytes = 1}), Kind::Denied);
    QCOMPARE(pools()->size(), 1);
}

void TestPoolsVerbs::findsOrphans()
{
    for (const char *name : {"used", "unused"})
        VERIFY_DONE(makeVolume({.name = name, .format = "raw", .capacityBytes = 1 << 20}));
    VERIFY_DONE(makeVolume({.name = "base", .format = "raw", .capacityBytes = 1 << 20}));
    VERIFY_DONE(makeVolume({.name = "top", .format = "qcow2", .backingPath = "/default-pool/base"}));
    const Other other;
    QVERIFY(other.define("user", "/default-pool/used", false));
    QVERIFY(other.define("runner", "/default-pool/top", true));
    Answer<QList<Orphan>> answer;
    virt::findOrphans(*m_session, poolName, this, {}, answer.done());
    const auto found = answer.wait();
    VERIFY_DONE(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().volume.name, QStringLiteral("unused"));
}

void TestPoolsVerbs::followsUses()
{
    UsesFeed feed(*m_session);
    QSignalSpy changed(&feed, &UsesFeed::changed);
    feed.setWanted(true);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 10000);
    const PooledVolume volume{.pool = poolName, .volume = {.name = "a", .key = "/default-pool/a"}};
    QVERIFY(feed.uses()->of(volume).isEmpty());
    const quint64 before = calls("virDomainGetXMLDesc");
    const Other other;
    QVERIFY(other.define("user", "/default-pool/a", false));
    QTRY_VERIFY_WITH_TIMEOUT(!feed.uses()->of(volume).isEmpty(), 10000);
    QCOMPARE(calls("virDomainGetXMLDesc"), before + 1); // only the new one
    QCOMPARE(useText(feed.uses()->of(volume).first()), QStringLiteral("user (vda)"));
    other.forget("user");
    QTRY_VERIFY_WITH_TIMEOUT(feed.uses()->of(volume).isEmpty(), 10000);
    feed.setWanted(false);
    const auto looks = changed.count();
    QVERIFY(other.define("user", "/default-pool/a", false));
    QTest::qWait(1500);
    QCOMPARE(changed.count(), looks); // nobody looks
}

void TestPoolsVerbs::changesAreTold()
{
    VERIFY_DONE(makeVolume({.name = "a", .format = "raw", .capacityBytes = 1024}));
    const Other other;
    QVERIFY(other.define("user", "/default-pool/a", false));
    COMPARE_FAILURE(eraseVolume("a"), Kind::Busy);
    VERIFY_DONE(eraseVolume("a", Insist::Yes));
    const std::lock_guard held(m_lock);
    QCOMPARE(m_changes.size(), 3);
    QCOMPARE(m_changes[0].intent.virsh, QStringList{"vol-create-as default-pool a 1024 --allocation 0 --format raw"});
    QCOMPARE(m_changes[1].outcome, Change::Outcome::Failed);
    QCOMPARE(m_changes[2].intent.virsh, QStringList{"vol-delete a --pool default-pool"});
    QCOMPARE(m_changes[2].outcome, Change::Outcome::Done);
}

QTEST_GUILESS_MAIN(TestPoolsVerbs)
#include "tst_poolsverbs.moc"
