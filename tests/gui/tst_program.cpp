// SPDX-License-Identifier: GPL-3.0-or-later
// The program from outside: its command line, its exit status, its one line of complaint, its picture.
#include <QImage>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run {
    int status = -1;
    QString out, err;
};

Run virtdeck(const QStringList &arguments, bool display = false)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : QStringList{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(name);
    if (display)
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VIRTDECK_PROGRAM), arguments);
    if (!process.waitForFinished(60000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .err = QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TstProgram : public QObject {
    Q_OBJECT
private slots:
    void refusesWithOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown option") << QStringList{"--nonsense"} << 2 << "nonsense";
        QTest::newRow("stray argument") << QStringList{"qemu:///system"} << 2 << "--connect";
        QTest::newRow("no URI") << QStringList{"--connect", "not a uri"} << 2 << "space";
        QTest::newRow("empty URI") << QStringList{"--connect", ""} << 2 << "empty";
        QTest::newRow("no host") << QStringList{"--connect", "qemu+ssh:///system"} << 2 << "host";
        QTest::newRow("unknown transport") << QStringList{"--connect", "qemu+pigeon://h/system"} << 2 << "pigeon";
        QTest::newRow("password") << QStringList{"--connect", "qemu+ssh://root:s3cret@h/system"} << 2 << "password";
        QTest::newRow("missing value") << QStringList{"--connect"} << 2 << "connect";
        QTest::newRow("size") << QStringList{"--screenshot", "x.png", "--size", "big"} << 2 << "big";
        QTest::newRow("size of nothing") << QStringList{"--screenshot", "x.png", "--size", "0x0"} << 2 << "0x0";
        QTest::newRow("no display") << QStringList{} << 1 << "--screenshot";
    }
    void refusesWithOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, word);
        const Run run = virtdeck(arguments);
        QCOMPARE(run.status, status);
        QCOMPARE(run.err.count(u'\n'), 1);
        QVERIFY2(run.err.contains(word), qPrintable(run.err));
        QVERIFY(!run.err.contains(QStringLiteral("s3cret")));
        QVERIFY(run.out.isEmpty());
    }

    void tellsOfItself()
    {
        QVERIFY(virtdeck({QStringLiteral("--version")}).out.startsWith(QStringLiteral("virtdeck ")));
        const Run help = virtdeck({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        for (const QString &option :
             QStringList{"--connect", "--read-only", "--show", "--config", "--lang", "--screenshot", "--size"})
            QVERIFY2(help.out.contains(option), qPrintable(option));
    }

    void picture()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("window.png"));
        const Run run = virtdeck({"--config", dir.path(), "--connect", "test:///default", "--show", "test",
                                  "--screenshot", file, "--size", "1024x640"});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const QImage picture(file);
        QCOMPARE(picture.size(), QSize(1024, 640));
        const Run bad = virtdeck({"--config", dir.path(), "--connect", "test:///default", "--screenshot",
                                  dir.filePath(QStringLiteral("no/such/dir.png"))});
        QCOMPARE(bad.status, 1);
        QVERIFY(bad.err.contains(QStringLiteral("dir.png")));
    }

    void firstStartOffersTheDemoHost()
    {
        const QTemporaryDir dir;
        const Run run = virtdeck({"--config", dir.path(), "--screenshot", dir.filePath(QStringLiteral("first.png"))});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const QSettings settings(dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat);
        QCOMPARE(settings.value(QStringLiteral("hosts/1/uri")).toString(), QStringLiteral("test:///default"));
    }

    void brokenSettingsAreNoReasonNotToStart()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("virtdeck.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "[hosts]\n1\\name=bad\n1\\uri=not a uri\n2\\name=good\n2\\uri=test:///default\nsize=2\n[window]\ngeometry=@ByteArray(rubbish)\nlayout=7\n\x01\x02");
        file.close();
        const Run run = virtdeck({"--config", dir.path(), "--screenshot", dir.filePath(QStringLiteral("again.png"))});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QVERIFY2(run.err.contains(QStringLiteral("bad")), qPrintable(run.err));
    }
};

QTEST_GUILESS_MAIN(TstProgram)
#include "tst_program.moc"
