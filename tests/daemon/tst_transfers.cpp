// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused before anything changes, against libvirt's own test driver, which makes volumes but moves no bytes.
#include "virt/core/library.h"
#include "virt/host/pools.h"
#include "virt/storage/transfer.h"
#include <libvirt/libvirt.h>
#include <mutex>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace virt;

namespace {

constexpr int patience = 10000;
const QString fine = QStringLiteral("disk.img");

// By another connection: the default host is one for the whole process.
bool makeVolume(const QString &poolName, const QByteArray &name)
{
    const QByteArray xml = "<volume><name>" + name + "</name><capacity>4096</capacity></volume>";
    bool made = false;
    std::thread([&] {
        virConnectPtr conn = virConnectOpen("test:///default");
        virStoragePoolPtr pool = virStoragePoolLookupByName(conn, poolName.toUtf8().constData());
        virStorageVolPtr volume = virStorageVolCreateXML(pool, xml.constData(), 0);
        made = volume != nullptr;
        if (volume)
            virStorageVolFree(volume);
        virStoragePoolFree(pool);
        virConnectClose(conn);
    }).join();
    return made;
}

} // namespace

class TestTransfers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_library = std::make_unique<Library>(); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void fullPoolIsRefused();
    void existingVolumeIsRefused();
    void nothingIsLeftWhereNothingCanBeSent();
    void readOnlyIsRefused();
    void unknownPoolIsRefused();
    void cancelledBeforeItBegan();
    void downloadLeavesNothingHere();
    void downloadRefusesAnExistingFile();
    void looksIntoAFile();
    void tellsTheRecord();

private:
    void connectTo(bool readOnly);
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] quint64 allocated();
    Error uploadBadly(const UploadRequest &request);
    Error downloadBadly(const DownloadRequest &request);
    [[nodiscard]] VolumeId volume(const QString &name) const { return {m_pool, m_poolName, name}; }

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QTemporaryDir> m_dir;
    QUuid m_pool;
    QString m_poolName;
    QList<Change> m_changes;
    std::mutex m_lock;
};

void TestTransfers::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_changes.clear();
    connectTo(false);
}

void TestTransfers::cleanup()
{
    m_session.reset();
    m_dir.reset();
}

void TestTransfers::connectTo(bool readOnly)
{
    const ChangeSink keep = [this](const Change &change) {
        const std::lock_guard held(m_lock);
        m_changes.append(change);
    };
    m_session = std::make_unique<Session>(Session::Options{.uri = QStringLiteral("test:///default"),
                                                           .name = QStringLiteral("demo"),
                                                           .readOnly = readOnly,
                                                           .changes = keep});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, patience);
    std::optional<Result<QList<PoolSpace>>> pools;
    fetchPools(*m_session, this, [&](Result<QList<PoolSpace>> r) { pools = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(pools.has_value(), patience);
    QVERIFY(*pools && !(*pools)->isEmpty());
    m_pool = (*pools)->constFirst().uuid;
    m_poolName = (*pools)->constFirst().name;
}

QString TestTransfers::file(const QString &name, const QByteArray &content) const
{
    QFile out(m_dir->filePath(name));
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? out.fileName() : QString();
}

// By the pool's volumes; the test driver counts them.
quint64 TestTransfers::allocated()
{
    std::optional<Result<QList<PoolSpace>>> pools;
    fetchPools(*m_session, this, [&](Result<QList<PoolSpace>> r) { pools = std::move(r); });
    if (!QTest::qWaitFor([&] { return pools.has_value(); }, patience) || !*pools)
        return quint64(-1);
    return (*pools)->constFirst().allocation;
}

Error TestTransfers::uploadBadly(const UploadRequest &request)
{
    std::optional<Result<TransferOutcome>> result;
    uploadVolume(*m_session, request, this, {}, [&](Result<TransferOutcome> r) { result = std::move(r); });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, patience))
        return {.kind = Error::Kind::TimedOut};
    return *result ? Error{.message = QStringLiteral("it went well")} : result->error();
}

Error TestTransfers::downloadBadly(const DownloadRequest &request)
{
    std::optional<Result<TransferOutcome>> result;
    downloadVolume(*m_session, request, this, {}, [&](Result<TransferOutcome> r) { result = std::move(r); });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, patience))
        return {.kind = Error::Kind::TimedOut};
    return *result ? Error{.message = QStringLiteral("it went well")} : result->error();
}

void TestTransfers::badNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << QStringLiteral("  ");
    QTest::newRow("slash") << QStringLiteral("a/b");
    QTest::newRow("parent") << QStringLiteral("..");
    QTest::newRow("two lines") << QStringLiteral("a\nb");
    QTest::newRow("too long") << QString(256, u'x');
    QTest::newRow("too long in bytes") << QString(128, QChar(0x4e2d));
}

void TestTransfers::badNamesAreRefused()
{
    QFETCH(QString, name);
    const Error why = uploadBadly({.to = volume(name), .file = file("from", "boot")});
    QCOMPARE(why.kind, Error::Kind::Invalid);
    QVERIFY(!why.message.isEmpty());
}

void TestTransfers::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<UploadRequest>("request");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray() << UploadRequest{} << QStringLiteral("is empty");
    QTest::newRow("packed") << QByteArray("\xfd\x37\x7a\x58\x5a\0", 6) << UploadRequest{} << QStringLiteral("xz");
    QTest::newRow("another format") << QByteArray("boot") << UploadRequest{.format = "qcow2"}
                                    << QStringLiteral("raw, not qcow2");
    QTest::newRow("larger than told") << QByteArray("QFI\xfb\0\0\0\3", 8) + QByteArray(16, '\0') + QByteArray(8, '\1')
                                      << UploadRequest{.capacityBytes = 1 << 20} << QStringLiteral("Only a raw disk");
}

void TestTransfers::badFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(UploadRequest, request);
    QFETCH(QString, said);
    request.to = volume(fine);
    request.file = file("from", content);
    const Error why = uploadBadly(request);
    QCOMPARE(why.kind, Error::Kind::Invalid);
    QVERIFY2(why.message.contains(said), qPrintable(why.message));
    request.file = m_dir->filePath("nowhere");
    QCOMPARE(uploadBadly(request).kind, Error::Kind::NotFound);
}

void TestTransfers::fullPoolIsRefused()
{
    const quint64 before = allocated();
    const Error why = uploadBadly(
        {.to = volume(fine), .file = file("from", "boot"), .capacityBytes = 1ULL << 50, .options = {.sparse = false}});
    QCOMPARE(why.kind, Error::Kind::Invalid);
    QVERIFY2(why.message.contains("too little space"), qPrintable(why.message));
    QCOMPARE(allocated(), before);
}

void TestTransfers::existingVolumeIsRefused()
{
    QVERIFY(makeVolume(m_poolName, "taken"));
    const Error why = uploadBadly({.to = volume("taken"), .file = file("from", "boot")});
    QCOMPARE(why.kind, Error::Kind::Exists);
    QCOMPARE(downloadBadly({.from = volume("taken"), .file = m_dir->filePath("to")}).kind, Error::Kind::Unsupported);
}

// It makes the volume, cannot take its bytes, and has none afterwards.
void TestTransfers::nothingIsLeftWhereNothingCanBeSent()
{
    const Error why = uploadBadly({.to = volume(fine), .file = file("from", "boot")});
    QCOMPARE(why.kind, Error::Kind::Unsupported);
    QVERIFY2(!why.advice.contains("vol-delete"), qPrintable(why.text()));
    const Error gone = downloadBadly({.from = volume(fine), .file = m_dir->filePath("to")});
    QCOMPARE(gone.kind, Error::Kind::NotFound);
}

void TestTransfers::readOnlyIsRefused()
{
    m_session.reset();
    connectTo(true);
    QCOMPARE(uploadBadly({.to = volume(fine), .file = file("from", "boot")}).kind, Error::Kind::Denied);
}

void TestTransfers::unknownPoolIsRefused()
{
    const VolumeId nowhere{QUuid::createUuid(), "nowhere", fine};
    QCOMPARE(uploadBadly({.to = nowhere, .file = file("from", "boot")}).kind, Error::Kind::NotFound);
    QCOMPARE(downloadBadly({.from = nowhere, .file = m_dir->filePath("to")}).kind, Error::Kind::NotFound);
}

void TestTransfers::cancelledBeforeItBegan()
{
    std::optional<Result<TransferOutcome>> result;
    uploadVolume(*m_session, {.to = volume(fine), .file = file("from", "boot")}, this, {},
                 [&](Result<TransferOutcome> r) { result = std::move(r); })
        .cancel();
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), patience);
    QVERIFY(!*result);
    QVERIFY(result->error().kind == Error::Kind::Cancelled || result->error().kind == Error::Kind::Unsupported);
    QCOMPARE(downloadBadly({.from = volume(fine), .file = m_dir->filePath("to")}).kind, Error::Kind::NotFound);
}

void TestTransfers::downloadLeavesNothingHere()
{
    QCOMPARE(downloadBadly({.from = volume("nowhere"), .file = m_dir->filePath("to")}).kind, Error::Kind::NotFound);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestTransfers::downloadRefusesAnExistingFile()
{
    const QString there = file("to", "old");
    QCOMPARE(downloadBadly({.from = volume("nowhere"), .file = there}).kind, Error::Kind::Exists);
    QCOMPARE(downloadBadly({.from = volume("nowhere"), .file = there, .overwrite = true}).kind, Error::Kind::NotFound);
    QCOMPARE(QFileInfo(there).size(), 3);
}

void TestTransfers::looksIntoAFile()
{
    std::optional<Result<ImageHead>> head;
    readImageHead(*m_session, file("from", "QED"), this, [&](Result<ImageHead> r) { head = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(head.has_value(), patience);
    QVERIFY(bool(*head));
    QCOMPARE((*head)->format, "raw");
    QCOMPARE((*head)->capacityBytes, 3U);
}

void TestTransfers::tellsTheRecord()
{
    const QString from = file("from", "boot");
    uploadBadly({.to = volume(fine), .file = from});
    const std::lock_guard held(m_lock);
    QCOMPARE(m_changes.size(), 1);
    const Change &change = m_changes.constFirst();
    QCOMPARE(change.outcome, Change::Outcome::Failed);
    QCOMPARE(change.intent.action, "Upload disk.img to demo");
    QCOMPARE(change.intent.object, m_poolName);
    QCOMPARE(change.intent.virsh,
             (QStringList{QStringLiteral("vol-create-as %1 disk.img 4 --format raw").arg(m_poolName),
                          QStringLiteral("vol-upload disk.img %1 --pool %2 --sparse").arg(from, m_poolName)}));
}

QTEST_GUILESS_MAIN(TestTransfers)
#include "tst_transfers.moc"
