// SPDX-License-Identifier: GPL-3.0-or-later
// The ends of a transfer on this computer: what a file holds, its holes, what is left when it does not arrive.
#include "virt/storage/imagehead.h"
#include "virt/storage/localfile_p.h"
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>
#include <sys/stat.h>

using namespace virt;

namespace {

const QString during = QStringLiteral("Copy");
constexpr qint64 MiB = 1024 * 1024;

QByteArray at(qsizetype offset, const QByteArray &bytes)
{
    return QByteArray(offset, '\0') + bytes;
}

template<class T>
QByteArray bigEndian(T value)
{
    QByteArray out(sizeof(T), '\0');
    qToBigEndian(value, out.data());
    return out;
}

template<class T>
QByteArray littleEndian(T value)
{
    QByteArray out(sizeof(T), '\0');
    qToLittleEndian(value, out.data());
    return out;
}

QByteArray qcow(quint32 version, quint64 capacity, const QByteArray &backing = {})
{
    return QByteArrayLiteral("QFI\xfb") + bigEndian(version) + bigEndian<quint64>(backing.isEmpty() ? 0 : 104)
           + bigEndian(quint32(backing.size())) + bigEndian(quint32(16)) + bigEndian(capacity) + QByteArray(72, '\0')
           + backing;
}

CopyWatch untouched()
{
    return {.stopped = [] { return false; }, .progress = [](quint64) {}};
}

CopyWatch stoppedAfter(quint64 bytes)
{
    const auto done = std::make_shared<quint64>(0);
    return {.stopped = [=] { return *done >= bytes; }, .progress = [=](quint64 now) { *done = now; }};
}

qint64 blocksOf(const QString &path)
{
    struct stat info {};
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? qint64(info.st_blocks) : -1;
}

} // namespace

class TestTransferFiles : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_dir.reset(); }

    void tellsWhatAFileHolds_data();
    void tellsWhatAFileHolds();
    void shortHeadsAreRaw();
    void keepsBytesAndHoles();
    void withoutHolesAllIsData();
    void seesThatAFileChanged();
    void refusesWhatIsNoFile();
    void refusesAnExistingFile();
    void refusesOneThatAppears();
    void replacesOnlyAtTheEnd();
    void followsALink();
    void leavesNothingBehind();
    void isPrivate();
    void refusesBadTargets_data();
    void refusesBadTargets();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QStringList files() const;
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    void writeStripes(const QString &name) const;
    Result<> copy(const QString &from, const QString &to, bool overwrite, const CopyWatch &watch) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestTransferFiles::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QStringList TestTransferFiles::files() const
{
    return QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void TestTransferFiles::write(const QString &name, const QByteArray &content) const
{
    QFile out(file(name));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(content), content.size());
}

QByteArray TestTransferFiles::read(const QString &name) const
{
    QFile in(file(name));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

// 24 MiB: bytes and holes in turn, of lengths that fit no block, and a hole at the end
void TestTransferFiles::writeStripes(const QString &name) const
{
    QFile out(file(name));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QRandomGenerator random(7);
    for (qint64 place = 3 * MiB; place < 18 * MiB; place += 4 * MiB + 7) {
        QByteArray bytes(MiB + 5, Qt::Uninitialized);
        random.generate(bytes.begin(), bytes.end());
        QVERIFY(out.seek(place));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    QVERIFY(out.resize(24 * MiB + 3));
}

Result<> TestTransferFiles::copy(const QString &from, const QString &to, bool overwrite, const CopyWatch &watch) const
{
    const auto source = LocalSource::open(file(from), true, during);
    if (!source)
        return source.error();
    const auto sink = LocalSink::open(file(to), overwrite, during);
    if (!sink)
        return sink.error();
    if (auto ok = copyBytes(**source, **sink, watch, during); !ok)
        return ok;
    return (*sink)->putInPlace();
}

void TestTransferFiles::tellsWhatAFileHolds_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<ImageHead>("holds");
    const quint64 size = 10ULL << 30;
    const quint64 length = 123456;
    QTest::newRow("raw") << at(600, "boot") << ImageHead{"raw", length, {}, {}};
    QTest::newRow("empty") << QByteArray() << ImageHead{"raw", length, {}, {}};
    QTest::newRow("qcow2") << qcow(3, size) << ImageHead{"qcow2", size, {}, {}};
    QTest::newRow("qcow2, version 2") << qcow(2, size) << ImageHead{"qcow2", size, {}, {}};
    QTest::newRow("overlay") << qcow(3, size, "/images/base.img") << ImageHead{"qcow2", size, "/images/base.img", {}};
    QTest::newRow("qcow") << qcow(1, size) << ImageHead{"qcow", size, {}, {}};
    QTest::newRow("vmdk") << QByteArray("KDMV") + QByteArray(8, '\1') + littleEndian(size / 512)
                          << ImageHead{"vmdk", size, {}, {}};
    QTest::newRow("vdi") << at(64, QByteArray("\x7f\x10\xda\xbe")) + QByteArray(300, '\0') + littleEndian(size)
                         << ImageHead{"vdi", size, {}, {}};
    QTest::newRow("vpc") << QByteArray("conectix") + QByteArray(40, '\0') + bigEndian(size)
                         << ImageHead{"vpc", size, {}, {}};
    QTest::newRow("qed") << QByteArray("QED\0", 4) + QByteArray(44, '\0') + littleEndian(size)
                         << ImageHead{"qed", size, {}, {}};
    QTest::newRow("iso") << at(32769, "CD001") << ImageHead{"iso", length, {}, {}};
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << ImageHead{"raw", length, {}, "gzip"};
    QTest::newRow("xz") << QByteArray("\xfd\x37\x7a\x58\x5a\0", 6) << ImageHead{"raw", length, {}, "xz"};
    QTest::newRow("zstd") << QByteArray("\x28\xb5\x2f\xfd") << ImageHead{"raw", length, {}, "zstd"};
    QTest::newRow("bzip2") << QByteArray("BZh9") << ImageHead{"raw", length, {}, "bzip2"};
    QTest::newRow("zip") << QByteArray("PK\x03\x04") << ImageHead{"raw", length, {}, "zip"};
    QTest::newRow("7z") << QByteArray("7z\xbc\xaf\x27\x1c") << ImageHead{"raw", length, {}, "7z"};
    QTest::newRow("ova") << at(257, "ustar") << ImageHead{"raw", length, {}, "tar"};
}

void TestTransferFiles::tellsWhatAFileHolds()
{
    QFETCH(QByteArray, head);
    QFETCH(ImageHead, holds);
    const ImageHead seen = imageHead(head, 123456);
    QCOMPARE(seen.format, holds.format);
    QCOMPARE(seen.capacityBytes, holds.capacityBytes);
    QCOMPARE(seen.backingPath, holds.backingPath);
    QCOMPARE(seen.packed, holds.packed);
}

// Whatever part of a header is there, nothing beyond it is read.
void TestTransferFiles::shortHeadsAreRaw()
{
    const QByteArray whole = qcow(3, 1, "base");
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const ImageHead seen = imageHead(whole.left(length), 99);
        QCOMPARE(seen.format, length < 4 ? QStringLiteral("raw") : QStringLiteral("qcow2"));
        QCOMPARE(seen.capacityBytes, length < 32 ? 99U : 1U);
        QCOMPARE(seen.backingPath, QString());
    }
    QCOMPARE(imageHead(whole, 99).backingPath, QStringLiteral("base"));
}

void TestTransferFiles::keepsBytesAndHoles()
{
    writeStripes("from");
    const auto done = copy("from", "to", false, untouched());
    QVERIFY2(bool(done), done ? "" : qPrintable(done.error().text()));
    QCOMPARE(read("to").size(), 24 * MiB + 3);
    QVERIFY(read("to") == read("from"));
    QVERIFY(blocksOf(file("from")) < 12 * MiB / 512); // else the file system here knows no holes
    QVERIFY(blocksOf(file("to")) <= blocksOf(file("from")) + 64);
    QCOMPARE(files(), (QStringList{"from", "to"}));
}

void TestTransferFiles::withoutHolesAllIsData()
{
    writeStripes("from");
    const auto source = LocalSource::open(file("from"), false, during);
    QVERIFY(bool(source));
    quint64 bytes = 0;
    for (auto piece = (*source)->next(); piece && piece->bytes > 0; piece = (*source)->next()) {
        QVERIFY(piece->data);
        bytes += piece->bytes;
    }
    QCOMPARE(bytes, (*source)->length());
}

void TestTransferFiles::seesThatAFileChanged()
{
    write("from", "one");
    const auto source = LocalSource::open(file("from"), true, during);
    QVERIFY(bool(source));
    QVERIFY(bool((*source)->unchanged()));
    write("from", "three");
    const auto changed = (*source)->unchanged();
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, Error::Kind::Busy);
}

void TestTransferFiles::refusesWhatIsNoFile()
{
    const auto missing = LocalSource::open(file("nowhere"), true, during);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    const auto folder = LocalSource::open(m_dir->path(), true, during);
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, Error::Kind::Invalid);
    const auto device = LocalSource::open(QStringLiteral("/dev/zero"), true, during);
    QVERIFY(!device);
    QCOMPARE(device.error().kind, Error::Kind::Invalid);
}

void TestTransferFiles::refusesAnExistingFile()
{
    write("from", "new");
    write("to", "old");
    const auto done = copy("from", "to", false, untouched());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Exists);
    QCOMPARE(read("to"), "old");
    QCOMPARE(files(), (QStringList{"from", "to"}));
}

void TestTransferFiles::refusesOneThatAppears()
{
    write("from", "new");
    const auto done = copy(
        "from", "to", false,
        {.stopped = [] { return false; }, .progress = [this](quint64) { write("to", "another's"); }});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Exists);
    QCOMPARE(read("to"), "another's");
    QCOMPARE(files(), (QStringList{"from", "to"}));
}

void TestTransferFiles::replacesOnlyAtTheEnd()
{
    write("from", "new");
    write("to", "old");
    QVERIFY(QFile::setPermissions(file("to"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QByteArray meanwhile;
    const auto done = copy("from", "to", true,
                           {.stopped = [] { return false; }, .progress = [&](quint64) { meanwhile = read("to"); }});
    QVERIFY2(bool(done), done ? "" : qPrintable(done.error().text()));
    QCOMPARE(meanwhile, "old");
    QCOMPARE(read("to"), "new");
    QVERIFY(QFile::permissions(file("to")).testFlag(QFile::ReadGroup));
    QCOMPARE(files(), (QStringList{"from", "to"}));
}

void TestTransferFiles::followsALink()
{
    write("from", "new");
    write("real", "old");
    QVERIFY(QFile::link(file("real"), file("to")));
    const auto done = copy("from", "to", true, untouched());
    QVERIFY2(bool(done), done ? "" : qPrintable(done.error().text()));
    QCOMPARE(read("real"), "new");
    QVERIFY(QFileInfo(file("to")).isSymLink());
}

void TestTransferFiles::leavesNothingBehind()
{
    writeStripes("from");
    for (const quint64 after : {0, 1, 5, 15}) {
        const auto done = copy("from", "to", false, stoppedAfter(after * MiB));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        QCOMPARE(files(), QStringList{"from"});
    }
}

void TestTransferFiles::isPrivate()
{
    write("from", "secret");
    QFile::Permissions meanwhile;
    const auto sink = LocalSink::open(file("to"), false, during);
    QVERIFY(bool(sink));
    meanwhile = QFile::permissions((*sink)->temporaryPath());
    QVERIFY(!meanwhile.testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(bool((*sink)->putInPlace()));
    QVERIFY(!QFile::permissions(file("to")).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
}

void TestTransferFiles::refusesBadTargets_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the folder") << QStringLiteral(".");
    QTest::newRow("ends with a slash") << QStringLiteral("file/");
    QTest::newRow("no such folder") << QStringLiteral("nowhere/file");
    QTest::newRow("too long") << QString(300, u'x');
}

void TestTransferFiles::refusesBadTargets()
{
    QFETCH(QString, name);
    write("from", "x");
    const auto done = copy("from", name, true, untouched());
    QVERIFY(!done);
    QVERIFY(!done.error().message.isEmpty());
    QCOMPARE(files(), QStringList{"from"});
}

QTEST_GUILESS_MAIN(TestTransferFiles)
#include "tst_transferfiles.moc"
