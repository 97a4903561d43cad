// SPDX-License-Identifier: GPL-3.0-or-later
// Events of networks and storage pools, on libvirt's test driver: somebody else acts, we hear of it.
#include "model/fleet.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/core/session.h"
#include <libvirt/libvirt.h>
#include <QSignalSpy>
#include <QTest>

using virt::HostEvent;
using Subject = HostEvent::Subject;
using What = HostEvent::What;

static constexpr int soon = 10'000;

class TestHostEvents : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void driverSaysWhatItTells();
    void networks();
    void pools();
    void intoTheList();
    void silenceAfterTheConnection();

private:
    // The same fake host for all connections of this process.
    const QString m_uri = QStringLiteral("test:///default");
    [[nodiscard]] bool heard(Subject subject, What what, const QString &name) const;
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<virt::Session> m_session;
    QList<HostEvent> m_heard;
    virConnectPtr m_other = nullptr;
};

void TestHostEvents::initTestCase()
{
    m_library = std::make_unique<virt::Library>();
    m_other = virConnectOpen(m_uri.toUtf8().constData());
    QVERIFY(m_other);
}

void TestHostEvents::cleanupTestCase()
{
    virConnectClose(m_other);
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
    m_library.reset();
}

void TestHostEvents::init()
{
    m_heard.clear();
    m_session = std::make_unique<virt::Session>(virt::Session::Options{.uri = m_uri, .name = "demo"});
    connect(m_session.get(), &virt::Session::hostHappened, this,
            [this](const HostEvent &event) { m_heard.append(event); });
    m_session->open();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->facts().told, soon);
}

void TestHostEvents::cleanup()
{
    m_session.reset();
}

bool TestHostEvents::heard(Subject subject, What what, const QString &name) const
{
    return std::ranges::any_of(m_heard, [&](const HostEvent &e) {
        return e.subject == subject && e.what == what && e.name == name && e.when.isValid();
    });
}

void TestHostEvents::driverSaysWhatItTells()
{
    const virt::HostEventSubjects told = *m_session->facts().told;
    QVERIFY(told.testFlag(Subject::Network) && told.testFlag(Subject::Pool) && told.testFlag(Subject::Device));
    QVERIFY(!told.testFlag(Subject::Secret)); // the test driver has none
}

void TestHostEvents::networks()
{
    virNetworkPtr network = virNetworkDefineXML(m_other, "<network><name>n1</name><bridge name='vnb7'/></network>");
    QVERIFY(network);
    QVERIFY(virNetworkCreate(network) == 0 && virNetworkDestroy(network) == 0 && virNetworkUndefine(network) == 0);
    virNetworkFree(network);
    QTRY_VERIFY_WITH_TIMEOUT(heard(Subject::Network, What::Undefined, "n1"), soon);
    for (const What what : {What::Defined, What::Started, What::Stopped})
        QVERIFY(heard(Subject::Network, what, "n1"));
}

void TestHostEvents::pools()
{
    virStoragePoolPtr pool = virStoragePoolDefineXML(
        m_other, "<pool type='dir'><name>p1</name><target><path>/tmp/p1</path></target></pool>", 0);
    QVERIFY(pool);
    QVERIFY(virStoragePoolCreate(pool, 0) == 0);
    QVERIFY(virStoragePoolRefresh(pool, 0) == 0 && virStoragePoolDestroy(pool) == 0);
    QVERIFY(virStoragePoolUndefine(pool) == 0);
    virStoragePoolFree(pool);
    QTRY_VERIFY_WITH_TIMEOUT(heard(Subject::Pool, What::Undefined, "p1"), soon);
    for (const What what : {What::Defined, What::Started, What::Changed, What::Stopped})
        QVERIFY(heard(Subject::Pool, what, "p1"));
}

void TestHostEvents::intoTheList()
{
    model::Fleet fleet;
    const model::HostId host = fleet.add({.name = "demo", .uri = m_uri});
    QTRY_VERIFY_WITH_TIMEOUT(fleet.session(host)->facts().told, soon);
    virNetworkPtr network = virNetworkDefineXML(m_other, "<network><name>n2</name><bridge name='vnb8'/></network>");
    QVERIFY(network && virNetworkUndefine(network) == 0);
    virNetworkFree(network);
    using Model = model::EventsModel;
    const auto found = [&] {
        return fleet.events().match(fleet.events().index(0, Model::Object), Qt::DisplayRole, "n2", -1,
                                    Qt::MatchExactly);
    };
    QTRY_COMPARE_WITH_TIMEOUT(found().size(), 2, soon);
    const QModelIndex newest = found().first();
    QCOMPARE(newest.data(Model::KindRole).toInt(), int(Model::Kind::Network));
    QCOMPARE(newest.siblingAtColumn(Model::What).data().toString(), QStringLiteral("Network undefined"));
    QCOMPARE(newest.data(Model::HostRole).value<model::HostId>(), host);
}

void TestHostEvents::silenceAfterTheConnection()
{
    m_session->close();
    QTest::qWait(200); // the session thread deregisters
    m_heard.clear();
    virNetworkPtr network = virNetworkDefineXML(m_other, "<network><name>n3</name><bridge name='vnb9'/></network>");
    QVERIFY(network && virNetworkUndefine(network) == 0);
    virNetworkFree(network);
    QTest::qWait(200);
    QVERIFY(m_heard.isEmpty());
}

QTEST_GUILESS_MAIN(TestHostEvents)
#include "tst_hostevents.moc"
