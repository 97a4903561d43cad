// SPDX-License-Identifier: GPL-3.0-or-later
// The hosts of the settings in the fleet and back, at a first start and with damaged settings.
#include "app/hostkeeper.h"
#include "model/fleet.h"
#include "model/hosts/hoststore.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

class TestHostKeeper : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void firstStart();
    void editsAreSavedTogether();
    void groupsAndOrder();
    void waitingEditsAreSavedAtTheEnd();
    void unreadableHostIsTold();
    void damagedSettings_data();
    void damagedSettings();
    void settingsThatCannotBeWritten();

private:
    void write(const QByteArray &ini) const;
    [[nodiscard]] QString file() const { return m_dir->filePath("virtdeck.ini"); }
    [[nodiscard]] QList<model::HostEntry> saved() const
    {
        QSettings settings(file(), QSettings::IniFormat);
        return model::loadHosts(settings);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<virt::Library> m_library;
};

static model::HostEntry host(const QString &name, const QString &group = {})
{
    return {
        .name = name, .uri = QStringLiteral("qemu+ssh://%1/system").arg(name), .connectAtStart = false, .group = group};
}

void TestHostKeeper::initTestCase()
{
    m_library = std::make_unique<virt::Library>();
}

void TestHostKeeper::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestHostKeeper::cleanup()
{
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
}

void TestHostKeeper::write(const QByteArray &ini) const
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(ini);
}

void TestHostKeeper::firstStart()
{
    QSettings settings(file(), QSettings::IniFormat);
    QVERIFY(copyAsideIfDamaged(settings).isEmpty());
    model::Fleet fleet;
    HostKeeper keeper(fleet, settings);
    keeper.load({});
    QVERIFY(!fleet.entries().isEmpty());
    QCOMPARE(fleet.entries().first().name, QStringLiteral("Demo host"));
    QTRY_COMPARE(saved().value(0).uri, QStringLiteral("test:///default"));
}

void TestHostKeeper::editsAreSavedTogether()
{
    QSettings settings(file(), QSettings::IniFormat);
    model::Fleet fleet;
    HostKeeper keeper(fleet, settings);
    keeper.load({"test:///default?named=1"});
    for (int i = 0; i < 300; ++i)
        fleet.add(host(QString::number(i)));
    QVERIFY(saved().isEmpty()); // not once for each
    QTRY_COMPARE(saved().size(), 300);
    QCOMPARE(fleet.entries().size(), 301); // what the command line names is not kept
}

void TestHostKeeper::groupsAndOrder()
{
    {
        QSettings settings(file(), QSettings::IniFormat);
        model::Fleet fleet;
        HostKeeper keeper(fleet, settings);
        keeper.load({"test:///default?named=1"});
        const model::HostId a = fleet.add(host("a", "x")), b = fleet.add(host("b"));
        fleet.addGroup("empty/inner");
        fleet.moveHosts({b}, "x", a);
        fleet.setCordoned({a}, true);
    }
    QSettings settings(file(), QSettings::IniFormat);
    model::Fleet fleet;
    HostKeeper keeper(fleet, settings);
    keeper.load({});
    QCOMPARE(fleet.groups(), (QStringList{"x", "empty", "empty/inner"}));
    QCOMPARE(fleet.entries().size(), 2);
    QCOMPARE(fleet.entries().first().name, QStringLiteral("b"));
    QCOMPARE(fleet.entries().first().group, QStringLiteral("x"));
    QVERIFY(fleet.entries().last().cordoned);
}

void TestHostKeeper::waitingEditsAreSavedAtTheEnd()
{
    {
        QSettings settings(file(), QSettings::IniFormat);
        model::Fleet fleet;
        HostKeeper keeper(fleet, settings);
        keeper.load({"test:///default?named=1"});
        fleet.add(host("a"));
    }
    QCOMPARE(saved().size(), 1);
}

void TestHostKeeper::unreadableHostIsTold()
{
    write("[hosts]\n1\\name=bad one\n1\\uri=nonsense\nsize=1\n");
    QSettings settings(file(), QSettings::IniFormat);
    model::Fleet fleet;
    HostKeeper keeper(fleet, settings);
    keeper.load({});
    QCOMPARE(fleet.notices().all().size(), 1);
    QVERIFY(fleet.notices().all().first().contains(QStringLiteral("bad one")));
    QVERIFY(fleet.entries().isEmpty()); // no demo host beside it
    fleet.add(host("a"));
    QTRY_COMPARE(saved().size(), 1);
    QVERIFY(QSettings(file(), QSettings::IniFormat).value("hosts/2/name").toString() == "bad one");
}

void TestHostKeeper::damagedSettings_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::newRow("cut off") << QByteArray("[hosts]\n1\\name=alpha\n1\\uri=qemu+ssh://alpha/system\nsize=1\n[win");
    QTest::newRow("binary") << QByteArray("\0\x7f\xff nothing\n", 12);
    QTest::newRow("a line without a value")
        << QByteArray("[hosts]\n1\\name=alpha\n1\\uri=qemu+ssh://alpha/system\nsize=1\nnonsense\n");
}

// The copy is as it was; the hosts that can be read are there and are saved again.
void TestHostKeeper::damagedSettings()
{
    QFETCH(const QByteArray, ini);
    write(ini);
    {
        QSettings settings(file(), QSettings::IniFormat);
        const QString told = copyAsideIfDamaged(settings);
        QVERIFY(told.contains(QStringLiteral(".damaged-")));
        if (QSettings next(file(), QSettings::IniFormat); !settings.allKeys().isEmpty())
            QVERIFY(copyAsideIfDamaged(next).isEmpty()); // whole by now
        model::Fleet fleet;
        HostKeeper keeper(fleet, settings);
        keeper.load({"test:///default?named=1"});
        fleet.add(host("beta"));
    }
    const QStringList copies = QDir(m_dir->path()).entryList({"virtdeck.ini.damaged-*"});
    QCOMPARE(copies.size(), 1);
    QFile copy(m_dir->filePath(copies.first()));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), ini);
    QCOMPARE(saved().last().name, QStringLiteral("beta"));
    QSettings again(file(), QSettings::IniFormat);
    QVERIFY(copyAsideIfDamaged(again).isEmpty());
}

void TestHostKeeper::settingsThatCannotBeWritten()
{
    QSettings settings("/proc/none/virtdeck.ini", QSettings::IniFormat);
    model::Fleet fleet;
    HostKeeper keeper(fleet, settings);
    keeper.load({"test:///default?named=1"});
    fleet.add(host("a"));
    QTRY_COMPARE(fleet.notices().all().size(), 1);
}

QTEST_GUILESS_MAIN(TestHostKeeper)
#include "tst_hostkeeper.moc"
