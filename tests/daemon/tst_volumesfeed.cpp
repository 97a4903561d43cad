// SPDX-License-Identifier: GPL-3.0-or-later
// A pool of many volumes, over RPC to a daemon of our own: opened at once, read only where somebody looks. And one of
// more than libvirt lists.
#include "answer.h"
#include "loopwatch.h"
#include "model/storage/volumesmodel.h"
#include "privatedaemon.h"
#include "virt/core/library.h"
#include "virt/storage/pool.h"
#include "virt/storage/volumefeed.h"
#include "virt/storage/volumeverbs.h"
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace virt;

namespace {

constexpr int patience = 30000;
constexpr int many = 16000; // libvirt lists at most 16,384
constexpr int tooMany = 20000;
const QString bigPool = QStringLiteral("big");

QString name(int number)
{
    return QStringLiteral("volume-%1.qcow2").arg(number);
}

QByteArray poolXml(const QString &pool, char number, const QString &directory, int volumes)
{
    QByteArray xml = QStringLiteral("<pool type='dir'><name>%1</name><uuid>00000000-0000-4000-8000-00000000000%2</uuid>"
                                    "<target><path>%3</path></target>")
                         .arg(pool, QChar::fromLatin1(number), directory)
                         .toUtf8();
    for (int at = 0; at < volumes; ++at)
        xml += "<volume><name>" + name(at).toUtf8()
               + "</name><capacity>1048576</capacity><target><format type='qcow2'/></target></volume>";
    return xml + "</pool>";
}

} // namespace

class TestVolumesFeed : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { m_session.reset(); }

    void opensAtOnce();
    void waitsForTheConnection();
    void readsOnlyWhatIsSeen();
    void newestQuestionFirst();
    void readsAgainWhatChanged();
    void readsAllInTheEnd();
    void survivesTheDaemon();
    void tellsFailures();
    void stopsWhenItGoes();
    void saysWhenItCannot();
    void guardsWhatItCannotSee();

private:
    [[nodiscard]] quint64 described() const
    {
        return m_session->calls().totals().value(QStringLiteral("virStorageVolGetXMLDesc")).count;
    }
    // All that told so far.
    struct Told {
        explicit Told(VolumeFeed &feed)
        {
            QObject::connect(&feed, &VolumeFeed::arrived, &feed, [this](const QList<StorageVolume> &volumes) {
                for (const StorageVolume &volume : volumes)
                    names << volume.name;
            });
        }
        QStringList names;
    };

    QTemporaryDir m_dir{QStringLiteral("/tmp/vd-XXXXXX")};
    const QUuid m_pool{QStringLiteral("00000000-0000-4000-8000-000000000001")};
    const QUuid m_unseen{QStringLiteral("00000000-0000-4000-8000-000000000003")};
    std::unique_ptr<PrivateDaemon> m_daemon;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    QString m_uri;
};

void TestVolumesFeed::initTestCase()
{
    if (const QString obstacle = PrivateDaemon::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_library = std::make_unique<Library>();
    m_daemon = std::make_unique<PrivateDaemon>();
    QVERIFY(m_daemon->start());
    QFile file(m_dir.filePath(QStringLiteral("node.xml")));
    const QByteArray xml = "<node>" + poolXml(bigPool, '1', "/big", many)
                           + poolXml("unseen", '3', "/no/such/directory", tooMany) + "</node>";
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(xml) == xml.size());
    file.close();
    QVERIFY(QFile::setPermissions(m_dir.path(), QFile::permissions(m_dir.path()) | QFile::ReadOther | QFile::ExeOther));
    QVERIFY(file.setPermissions(file.permissions() | QFile::ReadOther));
    m_uri = m_daemon->uri(0).replace(QRegularExpression(QStringLiteral("^test\\+unix://[^?]*")),
                                     QStringLiteral("test+unix://") + file.fileName());
}

void TestVolumesFeed::cleanupTestCase()
{
    m_session.reset();
    m_daemon.reset();
    m_library.reset();
}

void TestVolumesFeed::init()
{
    m_session = std::make_unique<Session>(Session::Options{.uri = m_uri, .name = QStringLiteral("own")});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, patience);
}

void TestVolumesFeed::opensAtOnce()
{
    VolumeFeed feed(*m_session, m_pool, bigPool);
    model::VolumesModel model(bigPool);
    connect(&feed, &VolumeFeed::listed, &model, &model::VolumesModel::apply);
    connect(&feed, &VolumeFeed::arrived, &model, &model::VolumesModel::setDetails);
    const LoopWatch watch;
    QElapsedTimer clock;
    clock.start();
    feed.look();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), many, patience);
    qInfo("%d volumes listed in %lld ms; longest gap of the loop %lld ms, of the machine %lld ms", many,
          clock.elapsed(), qint64(watch.longestGap().count()), qint64(watch.machineGap().count()));
    QCOMPARE(described(), 0U);
    QCOMPARE(m_session->calls().totals().value(QStringLiteral("virStoragePoolListAllVolumes")).count, 1U);
    QVERIFY(model.find(name(many - 1)));
    QVERIFY(!model.find(name(0))->known);
}

void TestVolumesFeed::waitsForTheConnection()
{
    m_session = std::make_unique<Session>(Session::Options{.uri = m_uri, .name = QStringLiteral("own")});
    VolumeFeed feed(*m_session, m_pool, bigPool);
    QSignalSpy listed(&feed, &VolumeFeed::listed);
    feed.look();
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(listed.count(), 1, patience);
}

void TestVolumesFeed::readsOnlyWhatIsSeen()
{
    VolumeFeed feed(*m_session, m_pool, bigPool);
    const Told told(feed);
    feed.look();
    QStringList seen;
    for (int number = 100; number < 140; ++number)
        seen << name(number);
    feed.setSeen(seen + QStringList{QStringLiteral("no such volume")});
    QTRY_COMPARE_WITH_TIMEOUT(told.names.size(), 40, patience);
    QCOMPARE(QSet<QString>(told.names.cbegin(), told.names.cend()), QSet<QString>(seen.cbegin(), seen.cend()));
    QCOMPARE(described(), 40U);
    feed.setSeen({});
    feed.setSeen(seen); // known already
    QTest::qWait(300);
    QCOMPARE(described(), 40U);
}

void TestVolumesFeed::newestQuestionFirst()
{
    VolumeFeed feed(*m_session, m_pool, bigPool);
    const Told told(feed);
    QSignalSpy listed(&feed, &VolumeFeed::listed);
    feed.look();
    QVERIFY(listed.wait(patience));
    QStringList first;
    for (int number = 0; number < 5000; ++number)
        first << name(number);
    feed.setSeen(first);
    QTRY_VERIFY_WITH_TIMEOUT(!told.names.isEmpty(), patience);
    const QStringList then{name(many - 2), name(many - 1)};
    feed.setSeen(then);
    QTRY_VERIFY_WITH_TIMEOUT(told.names.contains(then.last()), patience);
    QVERIFY2(told.names.size() < 1000, qPrintable(QString::number(told.names.size())));
    const quint64 asked = described();
    QTest::qWait(300);
    QCOMPARE(described(), asked); // the first ones are seen no more
}

void TestVolumesFeed::readsAgainWhatChanged()
{
    VolumeFeed feed(*m_session, m_pool, bigPool);
    const Told told(feed);
    feed.look();
    feed.setSeen({name(1), name(2)});
    QTRY_COMPARE_WITH_TIMEOUT(told.names.size(), 2, patience);
    feed.forget({name(2), name(3)});
    QTRY_COMPARE_WITH_TIMEOUT(told.names.size(), 3, patience);
    QCOMPARE(told.names.last(), name(2));
    Answer<void> refreshed; // an event comes of it
    perform(*m_session, m_pool, bigPool, PoolAction::Refresh, this, {}, refreshed.done());
    VERIFY_DONE(refreshed.wait());
    QTRY_VERIFY_WITH_TIMEOUT(told.names.size() >= 5, patience);
}

void TestVolumesFeed::readsAllInTheEnd()
{
    VolumeFeed feed(*m_session, m_pool, bigPool);
    const Told told(feed);
    feed.look();
    feed.setSeen({name(5)});
    feed.setAll(true);
    QTRY_COMPARE_WITH_TIMEOUT(told.names.size(), many, 120000);
    QCOMPARE(told.names.first(), name(5));
    QCOMPARE(described(), quint64(many));
}

void TestVolumesFeed::survivesTheDaemon()
{
    VolumeFeed feed(*m_session, m_pool, bigPool);
    const Told told(feed);
    QSignalSpy listed(&feed, &VolumeFeed::listed);
    feed.look();
    feed.setAll(true);
    QTRY_VERIFY_WITH_TIMEOUT(told.names.size() > 100, patience);
    m_daemon->kill();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->state() != Session::State::Connected, patience);
    feed.setAll(false);
    feed.setSeen({name(7)});
    const auto before = told.names.size();
    QVERIFY(m_daemon->start());
    m_session->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(told.names.mid(before).contains(name(7)), patience);
    QVERIFY(listed.count() >= 2);
}

void TestVolumesFeed::tellsFailures()
{
    VolumeFeed feed(*m_session, QUuid::createUuid(), QStringLiteral("gone"));
    QSignalSpy failed(&feed, &VolumeFeed::failed);
    feed.look();
    QVERIFY(failed.wait(patience));
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::NotFound);
}

void TestVolumesFeed::stopsWhenItGoes()
{
    auto feed = std::make_unique<VolumeFeed>(*m_session, m_pool, bigPool);
    {
        const Told told(*feed);
        feed->look();
        feed->setAll(true);
        QTRY_VERIFY_WITH_TIMEOUT(!told.names.isEmpty(), patience);
        feed.reset();
    }
    QTest::qWait(200);
    const quint64 asked = described();
    QTest::qWait(300);
    QCOMPARE(described(), asked);
}

void TestVolumesFeed::saysWhenItCannot()
{
    VolumeFeed feed(*m_session, m_unseen, QStringLiteral("unseen"));
    QSignalSpy listed(&feed, &VolumeFeed::listed);
    QSignalSpy failed(&feed, &VolumeFeed::failed);
    feed.look();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Unsupported);
    QVERIFY(failed.first().first().value<Error>().message.contains(QStringLiteral("20000")));
    QCOMPARE(listed.count(), 1);
    QCOMPARE(listed.first().first().value<QList<StorageVolume>>().size(), 16384);
}

void TestVolumesFeed::guardsWhatItCannotSee()
{
    const VolumeId id{.pool = m_pool, .poolName = bigPool, .name = name(3)};
    const auto erase = [&](Insist insist) {
        Answer<void> answer;
        deleteVolume(*m_session, id, insist, this, {}, answer.done());
        return answer.wait(120000);
    };
    const auto refused = erase(Insist::No);
    COMPARE_FAILURE(refused, Error::Kind::Busy);
    QVERIFY2(refused.error().advice.contains(QStringLiteral("16,384")), qPrintable(refused.error().text()));
    VERIFY_DONE(erase(Insist::Yes));
}

QTEST_GUILESS_MAIN(TestVolumesFeed)
#include "tst_volumesfeed.moc"
