// SPDX-License-Identifier: GPL-3.0-or-later
// What an instance's XML tells, read as it is wished for: on the test driver with many instances.
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/instance/addressfeed.h"
#include "virt/instance/configuration.h"
#include "virt/instance/detailsfeed.h"
#include "virt/instance/lifecycle.h"
#include "virt/instance/metadata.h"
#include <memory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using virt::DetailsFeed;
using virt::DetailsFound;
using virt::DetailsPart;
using virt::Session;

namespace {

QString xmlOf(int number)
{
    return QStringLiteral(
               "<domain type='test'><name>vm-%1</name><memory>1024</memory><vcpu>1</vcpu>"
               "<os><type>hvm</type></os><devices><interface type='network'>"
               "<mac address='52:54:00:00:%2:%3'/><source network='default'/></interface></devices></domain>")
        .arg(number)
        .arg(number / 256, 2, 16, QLatin1Char('0'))
        .arg(number % 256, 2, 16, QLatin1Char('0'));
}

// Everything a feed told, the newest of each.
class Told {
public:
    explicit Told(const DetailsFeed &feed)
    {
        QObject::connect(&feed, &DetailsFeed::arrived, &feed, [this](const DetailsFound &found) {
            all.insert(found);
            for (auto it = found.cbegin(); it != found.cend(); ++it)
                toldAt.insert(it.key(), times);
            ++times;
        });
    }
    [[nodiscard]] virt::Details of(const QUuid &uuid) const
    {
        const auto details = all.value(uuid);
        return details ? *details : virt::Details();
    }
    DetailsFound all;
    QHash<QUuid, int> toldAt; // the how-manieth time the feed told something
    int times = 0;
};

quint64 calls(const Session &s, const char *function)
{
    return s.calls().totals().value(QString::fromLatin1(function)).count;
}

} // namespace

class TstDetailsFeed : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    QTemporaryDir m_dir;
    int m_worlds = 0;

    // A fresh host with that many running instances.
    std::unique_ptr<Session> host(int instances, bool readOnly = false)
    {
        QFile file(m_dir.filePath(QStringLiteral("world-%1.xml").arg(++m_worlds)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(
            "<node><network><name>default</name><ip address='192.168.122.1' netmask='255.255.255.0'/></network>");
        for (int i = 0; i < instances; ++i)
            file.write(xmlOf(i).toUtf8());
        file.write("</node>");
        file.close();
        auto s = std::make_unique<Session>(Session::Options{
            .uri = QStringLiteral("test://") + file.fileName(), .name = QStringLiteral("demo"), .readOnly = readOnly});
        s->open();
        if (!QTest::qWaitFor(
                [&] {
                    return s->inventory() && s->inventory()->instances.size() == instances
                           && s->inventory()->instances[0].flagsKnown;
                },
                20000))
            qWarning("the test driver did not answer: %s", qPrintable(s->error().text()));
        return s;
    }
    static const virt::Instance &at(const Session &s, int row) { return s.inventory()->instances.at(row); }

    static std::optional<virt::Result<>> edit(Session &s, const virt::MarksEdit &edit)
    {
        QObject receiver;
        std::optional<virt::Result<>> answer;
        virt::editMarks(s, at(s, 0).uuid, at(s, 0).name, edit, &receiver, {},
                        [&](virt::Result<> r) { answer = std::move(r); });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10000);
        return answer;
    }
    static QString xml(Session &s, virt::XmlKind kind)
    {
        QObject receiver;
        std::optional<QString> text;
        virt::fetchXml(s, at(s, 0).uuid, at(s, 0).name, kind, &receiver,
                       [&](const virt::Result<QString> &r) { text = r ? *r : r.error().text(); });
        (void)QTest::qWaitFor([&] { return text.has_value(); }, 10000);
        return text.value_or(QString());
    }

private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void cleanup() { QTRY_COMPARE(virt::Executor::abandoned(), 0); }
    void cleanupTestCase() { m_library.reset(); }

    void asksNothingUnwished()
    {
        const auto s = host(3);
        DetailsFeed feed(*s);
        Told told(feed);
        const QSignalSpy looks(s.get(), &Session::sampled);
        s->lookAgain();
        QTRY_VERIFY(looks.size() >= 1);
        QVERIFY(told.all.isEmpty());
        QCOMPARE(calls(*s, "virDomainGetXMLDesc"), 0ULL);
    }

    void asksForWhatIsSeenAndNoMore()
    {
        const auto s = host(20);
        DetailsFeed feed(*s);
        Told told(feed);
        feed.setWishes({{.seen = {at(*s, 7).uuid, at(*s, 3).uuid}}});
        QTRY_COMPARE(told.all.size(), 2);
        QVERIFY(told.all.contains(at(*s, 7).uuid));
        QVERIFY(!told.of(at(*s, 3).uuid).macs.isEmpty());
        const QSignalSpy looks(s.get(), &Session::sampled);
        s->lookAgain();
        QTRY_VERIFY(looks.size() >= 1);
        QCOMPARE(calls(*s, "virDomainGetXMLDesc"), 2ULL); // known ones are not read again
    }

    void seenFirstThenTheRestOnceEach()
    {
        constexpr int many = 3000;
        const auto s = host(many);
        DetailsFeed feed(*s);
        Told told(feed);
        QList<QUuid> seen;
        for (int i = 0; i < 30; ++i)
            seen << at(*s, many - 1 - i).uuid;
        feed.setWishes({{.seen = seen, .all = true}});
        QTRY_COMPARE_WITH_TIMEOUT(told.all.size(), many, 60000);
        QVERIFY(told.times > 3); // else this shows nothing
        for (const QUuid &uuid : seen)
            QVERIFY(told.toldAt[uuid] < 2);
        QCOMPARE(calls(*s, "virDomainGetXMLDesc"), quint64(many));
        QVERIFY2(calls(*s, "virDomainLookupByUUID") < 10, "the domains are listed, not looked up one by one");
    }

    void aNewerWishOvertakes()
    {
        constexpr int many = 3000;
        const auto s = host(many);
        DetailsFeed feed(*s);
        Told told(feed);
        feed.setWishes({{.all = true}});
        QTRY_VERIFY(!told.all.isEmpty());
        QVERIFY(told.all.size() < many - 100);
        const QUuid last = at(*s, many - 1).uuid;
        const auto before = told.all.size();
        feed.setWishes({{.seen = {last}, .all = true}});
        QTRY_VERIFY(told.all.contains(last));
        QVERIFY2(told.all.size() < many, qPrintable(QString::number(before)));
        QTRY_COMPARE_WITH_TIMEOUT(told.all.size(), many, 60000);
        QCOMPARE(calls(*s, "virDomainGetXMLDesc"), quint64(many));
    }

    void readsAgainWhatAnEventNames()
    {
        const auto s = host(5);
        QTRY_VERIFY(s->facts().events);
        DetailsFeed feed(*s);
        Told told(feed);
        feed.setWishes({{.all = true}});
        QTRY_COMPARE(told.all.size(), 5);
        QVERIFY(*edit(*s, {.addTags = {QStringLiteral("web")}}));
        QTRY_COMPARE(told.of(at(*s, 0).uuid).tags, QStringList{"web"});
        QCOMPARE(calls(*s, "virDomainGetXMLDesc"), 6ULL);
    }

    void readsAgainAfterAStop()
    {
        const auto s = host(2);
        DetailsFeed feed(*s);
        Told told(feed);
        const QUuid uuid = at(*s, 0).uuid;
        feed.setWishes({{.seen = {uuid}, .parts = DetailsPart::Changed}});
        QTRY_COMPARE(told.of(uuid).changed, std::optional(false));
        QObject receiver;
        virt::perform(*s, uuid, at(*s, 0).name, virt::LifecycleAction::ForceOff, &receiver, {}, [](const auto &) {});
        QTRY_COMPARE(told.of(uuid).changed, std::nullopt); // nothing runs: nothing to compare
    }

    void tellsWhatTheNextStartChanges()
    {
        const auto s = host(2);
        DetailsFeed feed(*s);
        Told told(feed);
        const QUuid uuid = at(*s, 0).uuid;
        feed.setWishes({{.seen = {uuid}, .parts = DetailsPart::Changed}, {.seen = {at(*s, 1).uuid}}});
        QTRY_COMPARE(told.all.size(), 2);
        QCOMPARE(told.of(uuid).changed, std::optional(false));
        QCOMPARE(told.of(at(*s, 1).uuid).changed, std::nullopt); // not wished for
        const QString before = xml(*s, virt::XmlKind::Stored);
        QObject receiver;
        std::optional<bool> defined;
        virt::define(*s, uuid, at(*s, 0).name,
                     QString(before).replace(QStringLiteral(">1024<"), QStringLiteral(">2048<")), before, &receiver,
                     [&](const virt::Result<QString> &r) { defined = r.has_value(); });
        QTRY_COMPARE(defined, std::optional(true));
        QTRY_COMPARE(told.of(uuid).changed, std::optional(true));
    }

    void editsReachBothConfigurationsAndLeaveOthersAlone()
    {
        const auto s = host(1);
        const auto has = [&](const char *text) {
            return xml(*s, virt::XmlKind::Running).contains(QLatin1String(text))
                   && xml(*s, virt::XmlKind::Stored).contains(QLatin1String(text));
        };
        QVERIFY(*edit(*s, {.title = QStringLiteral("Shop <front>"),
                           .description = QStringLiteral("Two\nlines"),
                           .note = QStringLiteral("Ask Ann"),
                           .addTags = {QStringLiteral("web"), QStringLiteral("db")}}));
        QVERIFY(has("<title>Shop &lt;front&gt;</title>"));
        QVERIFY(has("<virtdeck:tag>db</virtdeck:tag>"));
        QVERIFY(has("xmlns:virtdeck=\"https://virtdeck.org/xmlns/domain/1\""));
        QVERIFY(*edit(*s, {.title = QString(), .note = QString(), .removeTags = {QStringLiteral("web")}}));
        QVERIFY(!has("<title>"));
        QVERIFY(has("Two\nlines"));
        QVERIFY(!has("<virtdeck:note>"));
        QVERIFY(*edit(*s, {.removeTags = {QStringLiteral("db")}}));
        QVERIFY(!has("virtdeck"));
    }

    void refusalsSayWhy()
    {
        const auto s = host(1);
        const auto bad = edit(*s, {.addTags = {QStringLiteral("a,b")}});
        QCOMPARE(bad->error().kind, virt::Error::Kind::Invalid);
        QVERIFY(bad->error().text().contains(QStringLiteral("vm-0")));
        QCOMPARE(edit(*s, {.title = QStringLiteral("a\nb")})->error().kind, virt::Error::Kind::Invalid);
        const auto readOnly = host(1, true);
        QCOMPARE(edit(*readOnly, {.note = QStringLiteral("x")})->error().kind, virt::Error::Kind::Denied);
    }

    void editsAreRecordedAsVirshWouldBeTold()
    {
        const auto s = host(1);
        QList<virt::Change> changes;
        std::mutex lock;
        Session recorded(
            {.uri = s->options().uri, .name = QStringLiteral("demo"), .changes = [&](const virt::Change &c) {
                 const std::lock_guard held(lock);
                 changes.append(c);
             }});
        recorded.open();
        QTRY_VERIFY(recorded.inventory() && !recorded.inventory()->instances.isEmpty());
        QVERIFY(*edit(recorded, {.title = QStringLiteral("Shop"), .addTags = {QStringLiteral("web")}}));
        const std::lock_guard held(lock);
        QCOMPARE(changes.size(), 1);
        const QStringList lines = changes[0].intent.virsh;
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(
            QStringLiteral("metadata vm-0 https://virtdeck.org/xmlns/domain/1 --key virtdeck --set ")));
        QVERIFY(lines[0].endsWith(QStringLiteral("--live --config")));
        QCOMPARE(lines[1], QStringLiteral("desc vm-0 --title --live --config --new-desc Shop"));
    }

    void addressesOnceAMinute()
    {
        const auto s = host(3);
        virt::DetailsFeed details(*s);
        virt::AddressFeed feed(*s);
        connect(&details, &DetailsFeed::arrived, &feed, &virt::AddressFeed::know);
        virt::AddressesFound found;
        connect(&feed, &virt::AddressFeed::arrived, this, [&](const virt::AddressesFound &f) { found.insert(f); });
        const QList<virt::DetailsWish> wishes{
            {.seen = {at(*s, 0).uuid, at(*s, 1).uuid}, .parts = DetailsPart::Addresses}};
        details.setWishes(wishes);
        feed.setWishes(wishes);
        QTRY_COMPARE(found.size(), 2);
        QVERIFY(found[at(*s, 0).uuid][0].startsWith(QStringLiteral("192.168.122.")));
        const quint64 asked = calls(*s, "virDomainInterfaceAddresses");
        QCOMPARE(asked, 2ULL);
        const QSignalSpy looks(s.get(), &Session::sampled);
        for (int i = 0; i < 3; ++i) {
            s->lookAgain();
            QTRY_VERIFY(looks.size() > i);
        }
        QCOMPARE(calls(*s, "virDomainInterfaceAddresses"), asked);
        QCOMPARE(calls(*s, "virConnectListAllNetworks"), 1ULL);
    }
};

QTEST_GUILESS_MAIN(TstDetailsFeed)
#include "tst_detailsfeed.moc"
