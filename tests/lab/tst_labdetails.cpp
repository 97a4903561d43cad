// SPDX-License-Identifier: GPL-3.0-or-later
// Tags that virsh sees and sets, what differs on a real guest, addresses by ARP and by lease, and a thousand instances
// far away.
#include "labtool.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/instance/addressfeed.h"
#include "virt/instance/detailsfeed.h"
#include "virt/instance/metadata.h"
#include <optional>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace labtool;
using namespace std::chrono_literals;
using virt::DetailsFound;
using virt::DetailsPart;
using virt::Session;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
constexpr int soon = 60'000;
constexpr int silentChange = 75'000; // nobody hears of it: seen at the next look
const int many = full() ? 1000 : 300;

Output shell(const QString &script)
{
    return on(a,
              {QStringLiteral("timeout"), QStringLiteral("120"), QStringLiteral("sh"), QStringLiteral("-ec"), script});
}

} // namespace

class TstLabDetails : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<virt::DetailsFeed> m_feed;
    std::unique_ptr<virt::AddressFeed> m_addresses;
    DetailsFound m_details;
    virt::AddressesFound m_found;

    void connectTo(const QString &uri)
    {
        m_addresses.reset();
        m_feed.reset();
        m_details.clear();
        m_found.clear();
        m_session = std::make_unique<Session>(Session::Options{.uri = uri, .name = QStringLiteral("host-a")});
        m_feed = std::make_unique<virt::DetailsFeed>(*m_session);
        if (!full())
            m_feed->compareAgainAfter(5s);
        m_addresses = std::make_unique<virt::AddressFeed>(*m_session);
        connect(m_feed.get(), &virt::DetailsFeed::arrived, this,
                [this](const DetailsFound &f) { m_details.insert(f); });
        connect(m_feed.get(), &virt::DetailsFeed::arrived, m_addresses.get(), &virt::AddressFeed::know);
        connect(m_addresses.get(), &virt::AddressFeed::arrived, this,
                [this](const virt::AddressesFound &f) { m_found.insert(f); });
        m_session->setSampling({.interval = 1s});
        m_session->open();
    }
    [[nodiscard]] const virt::Instance *instance() const
    {
        const auto all = m_session->inventory();
        if (!all)
            return nullptr;
        const auto hit = std::ranges::find(all->instances, guest, &virt::Instance::name);
        return hit == all->instances.end() ? nullptr : &*hit;
    }
    [[nodiscard]] virt::Details details() const
    {
        const auto found = instance() ? m_details.value(instance()->uuid) : nullptr;
        return found ? *found : virt::Details();
    }
    void wish(virt::DetailsParts parts)
    {
        const QList<virt::DetailsWish> wishes{{.seen = {instance()->uuid}, .parts = parts}};
        m_feed->setWishes(wishes);
        m_addresses->setWishes(wishes);
    }
    void edit(const virt::MarksEdit &edit)
    {
        std::optional<virt::Result<>> answer;
        virt::editMarks(*m_session, instance()->uuid, guest, edit, this, {},
                        [&](virt::Result<> r) { answer = std::move(r); });
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, soon));
        QVERIFY2(bool(*answer), qPrintable(*answer ? QString() : answer->error().text()));
    }
    static QString marks(const QString &where)
    {
        return virsh(a, {QStringLiteral("metadata"), guest, virt::metadataNamespace, where}).text;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
        virsh(a, {QStringLiteral("destroy"), guest});
        virsh(a, {QStringLiteral("metadata"), guest, virt::metadataNamespace, QStringLiteral("--remove"),
                  QStringLiteral("--config")});
        m_library = std::make_unique<virt::Library>();
        connectTo(lab({QStringLiteral("uri"), a}).text);
        QTRY_VERIFY_WITH_TIMEOUT(instance() && instance()->flagsKnown, soon);
    }
    void cleanupTestCase()
    {
        m_addresses.reset();
        m_feed.reset();
        m_session.reset();
        virsh(a, {QStringLiteral("destroy"), guest});
        QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
        m_library.reset();
    }

    void virshSeesTheTagsOfAnInstanceThatIsOff()
    {
        edit({.title = QStringLiteral("Shop"), .note = QStringLiteral("Ask Ann"), .addTags = {QStringLiteral("web")}});
        QVERIFY(marks(QStringLiteral("--config")).contains(QStringLiteral("<tag>web</tag>")));
        QVERIFY(
            virsh(a, {QStringLiteral("desc"), guest, QStringLiteral("--title")}).text.contains(QStringLiteral("Shop")));
    }

    void virshsChangesShowThemselves()
    {
        wish({});
        QTRY_COMPARE_WITH_TIMEOUT(details().tags, QStringList{"web"}, soon);
        QVERIFY(
            virsh(a, {QStringLiteral("metadata"), guest, virt::metadataNamespace, QStringLiteral("--key"),
                      virt::metadataPrefix, QStringLiteral("--set"),
                      QStringLiteral("<instance><tag>db</tag><rank>3</rank></instance>"), QStringLiteral("--config")})
                .ok());
        QTRY_COMPARE_WITH_TIMEOUT(details().tags, QStringList{"db"}, 5000);
        edit({.note = QStringLiteral("x")});
        QVERIFY(marks(QStringLiteral("--config")).contains(QStringLiteral("<rank>3</rank>")));
    }

    void aFreshGuestRunsAsItIsStored()
    {
        QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(instance()->isActive(), soon);
        wish(DetailsPart::Changed);
        QTRY_VERIFY_WITH_TIMEOUT(details().changed.has_value(), soon);
        QCOMPARE(details().changed, std::optional(false));
    }

    void editsOfARunningGuestReachBoth()
    {
        edit({.addTags = {QStringLiteral("live")}});
        QVERIFY(marks(QStringLiteral("--live")).contains(QStringLiteral("<tag>live</tag>")));
        QVERIFY(marks(QStringLiteral("--config")).contains(QStringLiteral("<tag>live</tag>")));
        QTRY_COMPARE_WITH_TIMEOUT(details().tags, (QStringList{"db", "live"}), 5000);
        QCOMPARE(details().changed, std::optional(false));
    }

    void tellsWhatTheNextStartChanges()
    {
        const QString before = QString::number(instance()->memoryMaxKiB);
        QVERIFY(
            virsh(a, {QStringLiteral("setmaxmem"), guest, QStringLiteral("512M"), QStringLiteral("--config")}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(details().changed, std::optional(true), silentChange);
        QVERIFY(virsh(a, {QStringLiteral("setmaxmem"), guest, before, QStringLiteral("--config")}).ok());
        m_feed->forget(instance()->uuid); // as after a change of our own
        QTRY_COMPARE_WITH_TIMEOUT(details().changed, std::optional(false), soon);
    }

    void addressByLease()
    {
        const QString mac = details().macs.value(0);
        QVERIFY(!mac.isEmpty());
        // A network with DHCP, and something that asks it for a lease with the guest's own address.
        const Output leased = shell(
            QStringLiteral(
                "echo \"<network><name>leases</name><bridge name='virbr9'/><ip address='10.9.0.1' netmask='255.255.255.0'>"
                "<dhcp><range start='10.9.0.50' end='10.9.0.60'/></dhcp></ip></network>\" >/tmp/leases.xml\n"
                "virsh -q net-create /tmp/leases.xml\n"
                "ip link add lease0 type veth peer name lease1\n"
                "ip link set lease1 address %1\nip link set lease0 master virbr9 up\nip link set lease1 up\n"
                "busybox udhcpc -i lease1 -n -q -t 10 -s /bin/true\nip link del lease0")
                .arg(mac));
        QVERIFY2(leased.ok(), qPrintable(leased.text));
        connectTo(lab({QStringLiteral("uri"), a}).text);
        QTRY_VERIFY_WITH_TIMEOUT(instance() && instance()->flagsKnown, soon);
        wish(DetailsPart::Addresses);
        QTRY_VERIFY_WITH_TIMEOUT(m_found.value(instance()->uuid).value(0).startsWith(QStringLiteral("10.9.0.")), soon);
        virsh(a, {QStringLiteral("net-destroy"), QStringLiteral("leases")});
    }

    void manyFarAway()
    {
        const Output defined = shell(
            QStringLiteral(
                "cd \"$(mktemp -d)\"\n"
                "for n in $(seq 1 %1); do echo \"<domain type='qemu'><name>many-$n</name><memory>65536</memory><vcpu>1</vcpu>"
                "<os><type arch='x86_64'>hvm</type></os></domain>\" >$n.xml; echo \"define $n.xml\"; done >batch\n"
                "virsh -q <batch >/dev/null")
                .arg(many));
        QVERIFY2(defined.ok(), qPrintable(defined.text));
        QVERIFY(lab({QStringLiteral("latency"), QStringLiteral("50")}).ok());
        connectTo(lab({QStringLiteral("uri"), a}).text);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->inventory() && m_session->inventory()->instances.size() >= many
                                     && m_session->inventory()->instances[0].flagsKnown,
                                 soon);
        QList<QUuid> seen;
        for (int i = 0; i < 40; ++i)
            seen << m_session->inventory()->instances.at(many - 1 - i).uuid;
        QElapsedTimer clock;
        const QSignalSpy looks(m_session.get(), &Session::sampled);
        clock.start();
        m_feed->setWishes({{.seen = seen, .all = true}});
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(seen, [this](const QUuid &uuid) { return m_details.contains(uuid); }), soon);
        const qint64 seenMs = clock.elapsed();
        QTRY_VERIFY_WITH_TIMEOUT(m_details.size() >= many, 2 * soon);
        const qint64 allMs = clock.elapsed();
        qInfo("40 seen rows: %lld ms; %lld instances: %lld ms; %d looks at the host meanwhile", seenMs,
              qint64(m_details.size()), allMs, int(looks.size()));
        QVERIFY(looks.size() >= allMs / 3000); // the ticks went on
        m_addresses.reset();
        m_feed.reset();
        m_session.reset();
        lab({QStringLiteral("latency"), QStringLiteral("0")});
        shell(
            QStringLiteral("for n in $(seq 1 %1); do echo \"undefine many-$n\"; done | virsh -q >/dev/null").arg(many));
    }
};

QTEST_GUILESS_MAIN(TstLabDetails)
#include "tst_labdetails.moc"
