// SPDX-License-Identifier: GPL-3.0-or-later
// Images up to a host of the lab and down again, and what is left when that goes wrong.
#include "labtool.h"
#include "virt/core/library.h"
#include "virt/host/pools.h"
#include "virt/storage/transfer.h"
#include <optional>
#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString small = QStringLiteral("/var/lib/libvirt/small"); // a file system of 48 MiB
const QString prefix = QStringLiteral("tst-");
constexpr int soon = 60'000;
constexpr int patience = 180'000;
constexpr qint64 MiB = 1024 * 1024;

// Slow enough to be interrupted: ssh has 2 MiB under way at most.
constexpr int far = 100; // ms of round trip

Output shell(const QString &script)
{
    return on(a, {QStringLiteral("sh"), QStringLiteral("-c"), script});
}

QString sumOf(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QFile in(path);
    return in.open(QIODevice::ReadOnly) && hash.addData(&in) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

qint64 kibOf(const QString &path)
{
    struct stat info {};
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? qint64(info.st_blocks) / 2 : -1;
}

QString sumThere(const QString &path)
{
    return on(a, {QStringLiteral("sha256sum"), path}).text.section(u' ', 0, 0);
}

qint64 kibThere(const QString &path)
{
    return on(a, {QStringLiteral("du"), QStringLiteral("-k"), path}).text.section(u'\t', 0, 0).toLongLong();
}

QStringList leftThere()
{
    return shell(QStringLiteral("ls %1 %2 2>/dev/null | grep ^%3").arg(images, small, prefix))
        .text.split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestUploads : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void thereAndBack_data();
    void thereAndBack();
    void formatIsFound();
    void rawMayBeLarger();
    void emptyTailAndLargeHoles();
    void sumsAreCompared_data();
    void sumsAreCompared();
    void zerosWhereHolesAreNotWanted();
    void cancelUpload_data();
    void cancelUpload();
    void cancelDownload();
    void hostBecomesFull();
    void thisComputerBecomesFull();
    void writtenToMeanwhile();
    void daemonIsKilledWhileUploading();
    void daemonStaysAway();
    void daemonIsKilledWhileDownloading();
    void sessionGoesAway();
    void byPath();

private:
    void connectTo();
    void latency(int ms);
    [[nodiscard]] QString file(const QString &name) const { return m_dir->filePath(name); }
    void writeStripes(const QString &name, qint64 bytes, qint64 every);
    [[nodiscard]] QStringList leftHere(const QString &folder) const;
    [[nodiscard]] VolumeId volume(const QString &name, const QString &pool = QStringLiteral("default")) const;
    [[nodiscard]] QString problem(const Result<TransferOutcome> &r) const;
    void beginUpload(const UploadRequest &request);
    void beginDownload(const DownloadRequest &request);
    Result<TransferOutcome> end();
    [[nodiscard]] bool under(qint64 bytes);
    Result<TransferOutcome> upload(const UploadRequest &request);
    Result<TransferOutcome> download(const DownloadRequest &request);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QTemporaryDir> m_dir;
    QMap<QString, QUuid> m_pools;
    Task m_task;
    std::optional<Result<TransferOutcome>> m_result;
    Progress m_progress;
    QStringList m_log;
};

void TestUploads::initTestCase()
{
    m_library = std::make_unique<Library>();
    const Output up = lab({QStringLiteral("status")});
    QVERIFY2(up.ok(), qPrintable(up.text));
    const Output made = shell(
        QStringLiteral("mkdir -p %1 && mount -t tmpfs -o size=48m tmpfs %1 && "
                       "virsh -q pool-define-as small dir --target %1 && virsh -q pool-start small")
            .arg(small));
    QVERIFY2(made.ok(), qPrintable(made.text));
}

void TestUploads::cleanupTestCase()
{
    m_session.reset();
    shell(QStringLiteral("virsh -q pool-destroy small; virsh -q pool-undefine small; umount %1").arg(small));
    m_library.reset();
}

void TestUploads::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_log.clear();
    connectTo();
}

void TestUploads::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo().noquote() << m_log.join(u'\n');
    m_session.reset();
    latency(0);
    if (!virsh(a, {QStringLiteral("version")}).ok())
        lab({QStringLiteral("host"), a, QStringLiteral("restart-daemon")});
    shell(QStringLiteral("cd %1; rm -f %3*; cd %2; rm -f %3* filler; virsh -q pool-refresh default; "
                         "virsh -q pool-start small; virsh -q pool-refresh small")
              .arg(images, small, prefix));
    m_dir.reset();
}

void TestUploads::latency(int ms)
{
    lab({QStringLiteral("latency"), QString::number(ms)});
}

void TestUploads::connectTo()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_session = std::make_unique<Session>(Session::Options{.uri = uri.text, .name = QStringLiteral("host-a")});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, soon);
    std::optional<Result<QList<PoolSpace>>> pools;
    fetchPools(*m_session, this, [&](Result<QList<PoolSpace>> r) { pools = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(pools.has_value(), soon);
    QVERIFY(bool(*pools));
    for (const PoolSpace &pool : std::as_const(**pools))
        m_pools.insert(pool.name, pool.uuid);
}

VolumeId TestUploads::volume(const QString &name, const QString &pool) const
{
    return {m_pools.value(pool), pool, prefix + name};
}

// A MiB of noise in so many bytes, the rest holes
void TestUploads::writeStripes(const QString &name, qint64 bytes, qint64 every)
{
    QFile out(file(name));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QRandomGenerator random(3);
    QByteArray noise(MiB + 11, Qt::Uninitialized);
    random.generate(noise.begin(), noise.end());
    for (qint64 place = every / 2; place + noise.size() < bytes; place += every) {
        QVERIFY(out.seek(place));
        QCOMPARE(out.write(noise), noise.size());
    }
    QVERIFY(out.resize(bytes));
}

QStringList TestUploads::leftHere(const QString &folder) const
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

QString TestUploads::problem(const Result<TransferOutcome> &r) const
{
    return r ? QString() : r.error().text();
}

void TestUploads::beginUpload(const UploadRequest &request)
{
    m_result.reset();
    m_progress = {};
    m_task = uploadVolume(*m_session, request, this,
                          {.progress = [this](const Progress &p) { m_progress = p; },
                           .log = [this](const QString &line) { m_log.append(line); }},
                          [this](Result<TransferOutcome> r) { m_result = std::move(r); });
}

void TestUploads::beginDownload(const DownloadRequest &request)
{
    m_result.reset();
    m_progress = {};
    m_task = downloadVolume(*m_session, request, this,
                            {.progress = [this](const Progress &p) { m_progress = p; },
                             .log = [this](const QString &line) { m_log.append(line); }},
                            [this](Result<TransferOutcome> r) { m_result = std::move(r); });
}

Result<TransferOutcome> TestUploads::end()
{
    if (!QTest::qWaitFor([this] { return m_result.has_value(); }, patience))
        return Error{.kind = Error::Kind::TimedOut, .message = QStringLiteral("no answer")};
    if (!*m_result)
        qInfo().noquote() << m_result->error().text();
    return *m_result;
}

bool TestUploads::under(qint64 bytes)
{
    return QTest::qWaitFor([&] { return m_result || m_progress.doneBytes >= quint64(bytes); }, soon) && !m_result;
}

Result<TransferOutcome> TestUploads::upload(const UploadRequest &request)
{
    beginUpload(request);
    return end();
}

Result<TransferOutcome> TestUploads::download(const DownloadRequest &request)
{
    beginDownload(request);
    return end();
}

void TestUploads::thereAndBack_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("every");
    QTest::newRow("one byte") << qint64(1) << 4 * MiB;
    QTest::newRow("odd length") << 40 * MiB + 12345 << 5 * MiB + 4096;
    QTest::newRow("mostly holes") << 250 * MiB << 110 * MiB;
    QTest::newRow("no holes") << 33 * MiB << MiB;
    QTest::newRow("nothing but holes") << 150 * MiB << 2000 * MiB;
}

void TestUploads::thereAndBack()
{
    QFETCH(qint64, bytes);
    QFETCH(qint64, every);
    writeStripes("from", bytes, every);
    const auto sent = upload({.to = volume("disk.img"), .file = file("from")});
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    QCOMPARE(sent->bytes, quint64(bytes));
    QVERIFY(sent->sparse);
    QCOMPARE(sent->path, images + "tst-disk.img");
    QCOMPARE(sumThere(sent->path), sumOf(file("from")));
    QVERIFY(kibThere(sent->path) <= kibOf(file("from")) + 1024);
    const auto received = download({.from = volume("disk.img"), .file = file("back")});
    QVERIFY2(bool(received), qPrintable(problem(received)));
    QVERIFY(received->sparse);
    QCOMPARE(sumOf(file("back")), sumOf(file("from")));
    QCOMPARE(QFileInfo(file("back")).size(), bytes);
    QVERIFY(kibOf(file("back")) <= kibOf(file("from")) + 1024);
    QCOMPARE(leftHere(m_dir->path()), (QStringList{"back", "from"}));
}

void TestUploads::formatIsFound()
{
    for (const QString &format : QStringList{"qcow2", "vmdk", "vdi"}) {
        const QString name = "disk." + format;
        QCOMPARE(QProcess::execute("qemu-img", {"create", "-q", "-f", format, file(name), "5G"}), 0);
        const auto sent = upload({.to = volume(name), .file = file(name)});
        QVERIFY2(bool(sent), qPrintable(problem(sent)));
        QCOMPARE(sent->format, format);
        QCOMPARE(sumThere(sent->path), sumOf(file(name)));
        const QString there = virsh(a, {"vol-dumpxml", prefix + name, "--pool", "default"}).text;
        QVERIFY2(there.contains("<capacity unit='bytes'>5368709120</capacity>"), qPrintable(there));
        const auto received = download({.from = volume(name), .file = file("back." + format)});
        QVERIFY2(bool(received), qPrintable(problem(received)));
        QCOMPARE(received->format, format);
        QCOMPARE(sumOf(file("back." + format)), sumOf(file(name)));
    }
}

void TestUploads::rawMayBeLarger()
{
    writeStripes("from", 3 * MiB, 2 * MiB);
    const auto sent = upload({.to = volume("large.img"), .file = file("from"), .capacityBytes = 64 * MiB});
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    QCOMPARE(on(a, {"stat", "-c", "%s", sent->path}).text.toLongLong(), 64 * MiB);
    QVERIFY(kibThere(sent->path) < 8 * 1024);
}

// Holes far longer than one part of a download, then bytes: nothing is lost at the seams.
void TestUploads::emptyTailAndLargeHoles()
{
    const Output made = shell(
        QStringLiteral("cd %1 && for i in 0 17 800 1900 1901 4000; do head -c 1500000 /dev/urandom"
                       " | dd of=tst-far.img bs=1M seek=$i conv=notrunc status=none; done;"
                       " truncate -s 6000M tst-far.img; virsh -q pool-refresh default")
            .arg(images));
    QVERIFY2(made.ok(), qPrintable(made.text));
    const auto received = download({.from = volume("far.img"), .file = file("back")});
    QVERIFY2(bool(received), qPrintable(problem(received)));
    QCOMPARE(QFileInfo(file("back")).size(), 6000 * MiB);
    QVERIFY(kibOf(file("back")) < 12 * 1024);
    for (const int place : {0, 17, 800, 1900, 1901, 4000}) {
        QFile in(file("back"));
        QVERIFY(in.open(QIODevice::ReadOnly) && in.seek(place * MiB));
        const QByteArray here = QCryptographicHash::hash(in.read(1500000), QCryptographicHash::Md5).toHex();
        const QString there = shell(QStringLiteral("dd if=%1tst-far.img bs=1M skip=%2 count=2 status=none | "
                                                   "head -c 1500000 | md5sum")
                                        .arg(images)
                                        .arg(place))
                                  .text.left(32);
        QCOMPARE(QString::fromLatin1(here), there);
    }
}

void TestUploads::sumsAreCompared_data()
{
    QTest::addColumn<bool>("program");
    QTest::newRow("by the host") << true;
    QTest::newRow("read back") << false;
}

void TestUploads::sumsAreCompared()
{
    QFETCH(bool, program);
    writeStripes("from", 20 * MiB + 1, 6 * MiB);
    const QString where = on(a, {"sh", "-c", "command -v sha256sum"}).text;
    const QString expected = sumOf(file("from"));
    if (!program) // the host's own namespace: the machine keeps its program
        QVERIFY(shell(QStringLiteral("mount --bind /dev/null %1").arg(where)).ok());
    const TransferOptions options{.verify = TransferOptions::Verify::Sha256};
    const auto sent = upload({.to = volume("sum.img"), .file = file("from"), .options = options});
    const auto received = sent ? download({.from = volume("sum.img"), .file = file("back"), .options = options}) : sent;
    if (!program)
        QVERIFY(shell(QStringLiteral("umount %1").arg(where)).ok());
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    QVERIFY2(bool(received), qPrintable(problem(received)));
    QCOMPARE(QString::fromLatin1(sent->sha256), expected);
    QCOMPARE(QString::fromLatin1(received->sha256), expected);
    QCOMPARE(m_log.filter("by sha256sum on host-a").size(), program ? 2 : 0);
    QCOMPARE(m_log.filter("read back from host-a").size(), program ? 0 : 2);
}

void TestUploads::zerosWhereHolesAreNotWanted()
{
    writeStripes("from", 24 * MiB, 8 * MiB);
    const auto sent = upload({.to = volume("full.img"), .file = file("from"), .options = {.sparse = false}});
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    QVERIFY(!sent->sparse);
    QVERIFY(kibThere(sent->path) >= 24 * 1024);
    QCOMPARE(sumThere(sent->path), sumOf(file("from")));
    const auto received = download({.from = volume("full.img"), .file = file("back"), .options = {.sparse = false}});
    QVERIFY2(bool(received), qPrintable(problem(received)));
    QCOMPARE(sumOf(file("back")), sumOf(file("from")));
}

void TestUploads::cancelUpload_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("at once") << 0;
    QTest::newRow("at the beginning") << 1;
    QTest::newRow("in the middle") << 20;
}

void TestUploads::cancelUpload()
{
    QFETCH(int, after);
    writeStripes("from", 60 * MiB, MiB);
    latency(far);
    connectTo();
    beginUpload({.to = volume("half.img"), .file = file("from")});
    QVERIFY(under(after * MiB));
    m_task.cancel();
    const auto sent = end();
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Error::Kind::Cancelled);
    QCOMPARE(leftThere(), QStringList());
    QCOMPARE(virsh(a, {"vol-info", "tst-half.img", "--pool", "default"}).ok(), false);
}

void TestUploads::cancelDownload()
{
    writeStripes("from", 60 * MiB, MiB);
    const auto sent = upload({.to = volume("half.img"), .file = file("from")});
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    latency(far);
    connectTo();
    for (const qint64 after : {0, 1, 20}) {
        beginDownload({.from = volume("half.img"), .file = file("back")});
        QVERIFY(under(after * MiB));
        m_task.cancel();
        const auto received = end();
        QVERIFY(!received);
        QCOMPARE(received.error().kind, Error::Kind::Cancelled);
        QCOMPARE(leftHere(m_dir->path()), QStringList{"from"});
    }
}

void TestUploads::hostBecomesFull()
{
    writeStripes("from", 60 * MiB, MiB);
    const auto refused = upload({.to = volume("full.img", "small"), .file = file("from")});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QCOMPARE(leftThere(), QStringList());
    writeStripes("from", 40 * MiB, MiB);
    latency(far);
    connectTo();
    beginUpload({.to = volume("full.img", "small"), .file = file("from")});
    QVERIFY(under(1));
    shell(QStringLiteral("head -c 30M /dev/zero >%1/filler").arg(small));
    const auto sent = end();
    QVERIFY(!sent);
    QVERIFY2(sent.error().text().contains("space"), qPrintable(sent.error().text()));
    QCOMPARE(leftThere(), QStringList());
}

void TestUploads::thisComputerBecomesFull()
{
    writeStripes("from", 40 * MiB, MiB);
    const auto sent = upload({.to = volume("full.img"), .file = file("from")});
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    QVERIFY(QDir().mkpath(file("small")));
    QCOMPARE(QProcess::execute("mount", {"-t", "tmpfs", "-o", "size=48m", "tmpfs", file("small")}), 0);
    const auto unmount = qScopeGuard([this] { QProcess::execute("umount", {"-l", file("small")}); });
    latency(far);
    connectTo();
    beginDownload({.from = volume("full.img"), .file = file("small/back")});
    QVERIFY(under(MiB));
    {
        QFile filler(file("small/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly));
        (void)filler.write(QByteArray(40 * MiB, 'x')); // as much as fits
    }
    const auto received = end();
    QVERIFY(!received);
    QVERIFY2(received.error().text().contains("space on this computer"), qPrintable(received.error().text()));
    QCOMPARE(leftHere(file("small")), QStringList{"filler"});
    const auto refused = download({.from = volume("full.img"), .file = file("small/back")});
    QVERIFY(!refused);
    QVERIFY2(refused.error().text().contains("too little space"), qPrintable(refused.error().text()));
}

void TestUploads::writtenToMeanwhile()
{
    writeStripes("from", 40 * MiB, MiB);
    const auto sent = upload({.to = volume("live.img"), .file = file("from")});
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    latency(far);
    connectTo();
    beginDownload({.from = volume("live.img"), .file = file("back")});
    QVERIFY(under(MiB));
    shell(QStringLiteral("printf x | dd of=%1tst-live.img conv=notrunc status=none").arg(images));
    const auto received = end();
    QVERIFY(!received);
    QCOMPARE(received.error().kind, Error::Kind::Busy);
    QCOMPARE(leftHere(m_dir->path()), QStringList{"from"});
}

void TestUploads::daemonIsKilledWhileUploading()
{
    writeStripes("from", 60 * MiB, MiB);
    latency(far);
    connectTo();
    beginUpload({.to = volume("half.img"), .file = file("from")});
    QVERIFY(under(8 * MiB));
    lab({QStringLiteral("host"), a, QStringLiteral("kill")});
    QTRY_VERIFY_WITH_TIMEOUT(m_progress.phase.startsWith("Waiting for host-a"), soon);
    QVERIFY(!m_result);
    QCOMPARE(leftThere().size(), 1);
    lab({QStringLiteral("host"), a, QStringLiteral("restart-daemon")});
    const auto sent = end();
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Error::Kind::Disconnected);
    QVERIFY2(sent.error().message.contains("host-a"), qPrintable(sent.error().text()));
    QCOMPARE(leftThere(), QStringList());
}

// Who does not want to wait is told what is left.
void TestUploads::daemonStaysAway()
{
    writeStripes("from", 60 * MiB, MiB);
    latency(far);
    connectTo();
    beginUpload({.to = volume("half.img"), .file = file("from")});
    QVERIFY(under(8 * MiB));
    lab({QStringLiteral("host"), a, QStringLiteral("kill")});
    QTRY_VERIFY_WITH_TIMEOUT(m_progress.phase.startsWith("Waiting for host-a"), soon);
    m_task.cancel();
    const auto sent = end();
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Error::Kind::Disconnected);
    QVERIFY2(sent.error().advice.contains("vol-delete tst-half.img --pool default"), qPrintable(sent.error().text()));
    QCOMPARE(leftThere().size(), 1); // as it says
}

void TestUploads::daemonIsKilledWhileDownloading()
{
    writeStripes("from", 60 * MiB, MiB);
    const auto sent = upload({.to = volume("half.img"), .file = file("from")});
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    latency(far);
    connectTo();
    beginDownload({.from = volume("half.img"), .file = file("back")});
    QVERIFY(under(8 * MiB));
    lab({QStringLiteral("host"), a, QStringLiteral("kill")});
    const auto received = end();
    QVERIFY(!received);
    QCOMPARE(received.error().kind, Error::Kind::Disconnected);
    QCOMPARE(leftHere(m_dir->path()), QStringList{"from"});
}

// As when the program is closed: nobody hears how it ends, but it leaves nothing.
void TestUploads::sessionGoesAway()
{
    writeStripes("from", 60 * MiB, MiB);
    latency(far);
    connectTo();
    beginUpload({.to = volume("half.img"), .file = file("from")});
    QVERIFY(under(8 * MiB));
    m_session.reset();
    QTRY_COMPARE_WITH_TIMEOUT(leftThere(), QStringList(), soon);
}

void TestUploads::byPath()
{
    writeStripes("from", 5 * MiB, 2 * MiB);
    const auto sent = upload({.to = volume("path.img"), .file = file("from")});
    QVERIFY2(bool(sent), qPrintable(problem(sent)));
    const auto received = download({.path = sent->path, .file = file("back")});
    QVERIFY2(bool(received), qPrintable(problem(received)));
    QCOMPARE(sumOf(file("back")), sumOf(file("from")));
    const auto missing = download({.path = images + "tst-nowhere.img", .file = file("other")});
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
