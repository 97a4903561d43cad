// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of snapshots: kept over runs, gone with their snapshots, and never many.
#include "model/snapshots/thumbnails.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using model::InstanceId;
using model::SnapshotThumbnails;

namespace {

const QString one = QStringLiteral("one"), two = QStringLiteral("two");

virt::Snapshot snapshot(const QString &name, qint64 created = 1700000000)
{
    return {.name = name, .created = QDateTime::fromSecsSinceEpoch(created)};
}

InstanceId instance()
{
    return {{QUuid::createUuid()}, QUuid::createUuid()};
}

qsizetype filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files).size();
}

} // namespace

class TestThumbnails : public QObject {
    Q_OBJECT
private slots:
    void theNextRunHasThem();
    void theyGoWithTheirSnapshots();
    void largeOnesAreNotKept();
    void damagedFilesAreEmpty();
    void filesAreFew();
};

void TestThumbnails::theNextRunHasThem()
{
    const QTemporaryDir folder;
    const InstanceId id = instance();
    {
        SnapshotThumbnails pictures;
        pictures.keepIn(folder.path());
        pictures.hold(id, one, "screen");
        QVERIFY(pictures.of(id, {}).isEmpty()); // it is not there yet
        QCOMPARE(pictures.of(id, {{snapshot(one), snapshot(two)}}).value(one), QByteArray("screen"));
    }
    SnapshotThumbnails pictures;
    pictures.keepIn(folder.path());
    QCOMPARE(pictures.of(id, {{snapshot(one), snapshot(two)}}), (QHash<QString, QByteArray>{{one, "screen"}}));
    QVERIFY(pictures.of(instance(), {{snapshot(one)}}).isEmpty());
}

void TestThumbnails::theyGoWithTheirSnapshots()
{
    const QTemporaryDir folder;
    const InstanceId id = instance();
    SnapshotThumbnails pictures;
    pictures.keepIn(folder.path());
    pictures.hold(id, one, "1");
    pictures.hold(id, two, "2");
    QCOMPARE(pictures.of(id, {{snapshot(one), snapshot(two)}}).size(), 2);
    QCOMPARE(pictures.of(id, {{snapshot(one)}}).size(), 1);
    QCOMPARE(pictures.of(id, {{snapshot(one), snapshot(two)}}).size(), 1); // another of that name
    QVERIFY(pictures.of(id, {{snapshot(one, 1700000001)}}).isEmpty());     // made anew
    QCOMPARE(filesIn(folder.path()), 0);
    pictures.hold(id, one, "1");
    pictures.release(id, one); // it could not be taken
    QVERIFY(pictures.of(id, {{snapshot(one)}}).isEmpty());
}

void TestThumbnails::largeOnesAreNotKept()
{
    const InstanceId id = instance();
    SnapshotThumbnails pictures;
    pictures.hold(id, one, QByteArray(SnapshotThumbnails::mostBytes + 1, 'x'));
    pictures.hold(id, two, QByteArray(SnapshotThumbnails::mostBytes, 'x'));
    QCOMPARE(pictures.of(id, {{snapshot(one), snapshot(two)}}).keys(), QStringList(two));
}

void TestThumbnails::damagedFilesAreEmpty()
{
    const QTemporaryDir folder;
    const InstanceId id = instance();
    SnapshotThumbnails writer;
    writer.keepIn(folder.path());
    writer.hold(id, one, "1");
    QCOMPARE(writer.of(id, {{snapshot(one)}}).size(), 1);
    QFile file(folder.filePath(QDir(folder.path()).entryList(QDir::Files).first()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no pictures") > 0);
    file.close();
    SnapshotThumbnails reader;
    reader.keepIn(folder.path());
    QVERIFY(reader.of(id, {{snapshot(one)}}).isEmpty());
}

void TestThumbnails::filesAreFew()
{
    const QTemporaryDir folder;
    SnapshotThumbnails pictures;
    pictures.keepIn(folder.path());
    for (qsizetype n = 0; n < SnapshotThumbnails::mostFiles + 5; ++n) {
        const InstanceId id = instance();
        pictures.hold(id, one, "1");
        QCOMPARE(pictures.of(id, {{snapshot(one)}}).size(), 1);
    }
    QCOMPARE(filesIn(folder.path()), SnapshotThumbnails::mostFiles);
}

QTEST_GUILESS_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
