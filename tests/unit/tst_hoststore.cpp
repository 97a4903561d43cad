// SPDX-License-Identifier: GPL-3.0-or-later
// The hosts in the settings: what is kept, what is left out, what a damaged file does.
#include "model/hosts/hoststore.h"
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using model::HostEntry;

class TestHostStore : public QObject {
    Q_OBJECT
private slots:
    void init();
    void comesBackAsItWas();
    void emptySettings();
    void fewerHostsLeaveNothingBehind();
    void commandLineHostsAreNotKept();
    void keyFileThatIsAway();
    void spoiltEntries_data();
    void spoiltEntries();
    void unreadableEntriesStay();
    void groupsComeBack();
    void missingIdAndName();
    void idsAreUnique();
    void otherSettingsStay();
    void names_data();
    void names();

private:
    void write(const QString &ini);
    [[nodiscard]] QString read() const;
    QTemporaryDir m_dir;
    std::unique_ptr<QSettings> m_settings;
};

static HostEntry host(const QString &name, const QString &uri)
{
    return {.id = {QUuid::createUuid()}, .name = name, .uri = uri};
}

void TestHostStore::init()
{
    const QString file = m_dir.filePath(QStringLiteral("hosts.ini"));
    m_settings.reset();
    QFile::remove(file);
    m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

void TestHostStore::write(const QString &ini)
{
    QFile file(m_settings->fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ini.toUtf8());
    file.close();
    m_settings->sync();
}

QString TestHostStore::read() const
{
    QFile file(m_settings->fileName());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestHostStore::comesBackAsItWas()
{
    const QString odd = QStringLiteral("Käse \"=[%1];,\\ \U0001F600 \u05d0");
    QList<HostEntry> hosts{host(odd, QStringLiteral("qemu+ssh://root@alpha:2222/system?a=1&b=%26")),
                           host(QStringLiteral("local"), QStringLiteral("qemu:///system"))};
    hosts[0].readOnly = true;
    hosts[1].connectAtStart = false;
    hosts[0].jump = QStringLiteral("me@gate:2222,inner");
    hosts[0].group = QStringLiteral("rack 1/left");
    hosts[1].cordoned = true;
    model::saveHosts(*m_settings, hosts);
    QSettings again(m_settings->fileName(), QSettings::IniFormat);
    QStringList faults;
    QCOMPARE(model::loadHosts(again, &faults), hosts);
    QVERIFY(faults.isEmpty());
}

void TestHostStore::emptySettings()
{
    QStringList faults;
    QVERIFY(model::loadHosts(*m_settings, &faults).isEmpty());
    QVERIFY(faults.isEmpty());
}

void TestHostStore::fewerHostsLeaveNothingBehind()
{
    QList<HostEntry> hosts;
    for (int i = 0; i < 20; ++i)
        hosts << host(QStringLiteral("h%1").arg(i), QStringLiteral("qemu+ssh://h%1/system").arg(i));
    model::saveHosts(*m_settings, hosts);
    hosts.resize(3);
    model::saveHosts(*m_settings, hosts);
    QCOMPARE(model::loadHosts(*m_settings), hosts);
    QVERIFY(!read().contains(QStringLiteral("h7")));
    model::saveHosts(*m_settings, {});
    QVERIFY(model::loadHosts(*m_settings).isEmpty());
}

void TestHostStore::commandLineHostsAreNotKept()
{
    QList<HostEntry> hosts{host(QStringLiteral("a"), QStringLiteral("qemu+ssh://a/system")),
                           host(QStringLiteral("b"), QStringLiteral("qemu+ssh://b/system")),
                           host(QStringLiteral("c"), QStringLiteral("qemu+ssh://c/system"))};
    hosts[1].remembered = false;
    model::saveHosts(*m_settings, hosts);
    hosts.remove(1);
    QCOMPARE(model::loadHosts(*m_settings), hosts);
}

void TestHostStore::keyFileThatIsAway()
{
    const QList<HostEntry> hosts{
        host(QStringLiteral("a"), QStringLiteral("qemu+ssh://a/system?keyfile=/media/stick/key"))};
    model::saveHosts(*m_settings, hosts);
    QStringList faults;
    QCOMPARE(model::loadHosts(*m_settings, &faults), hosts);
    QVERIFY(faults.isEmpty());
}

void TestHostStore::spoiltEntries_data()
{
    QTest::addColumn<QString>("uri");
    QTest::newRow("empty") << QString();
    QTest::newRow("no URI") << QStringLiteral("alpha");
    QTest::newRow("transport") << QStringLiteral("qemu+smoke://alpha/system");
    QTest::newRow("password") << QStringLiteral("qemu+ssh://root:s3cret@alpha/system");
    QTest::newRow("no host") << QStringLiteral("qemu+ssh:///system");
}

void TestHostStore::spoiltEntries()
{
    QFETCH(const QString, uri);
    write(
        QStringLiteral("[hosts]\n1\\name=bad one\n1\\uri=%1\n2\\name=good\n2\\uri=qemu:///system\nsize=2\n").arg(uri));
    QStringList faults;
    const auto hosts = model::loadHosts(*m_settings, &faults);
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(hosts.first().name, QStringLiteral("good"));
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.first().contains(QStringLiteral("bad one")), qPrintable(faults.first()));
    QVERIFY(!faults.first().contains(QStringLiteral("s3cret")));
}

// Saving the others must not lose what somebody can still mend.
void TestHostStore::unreadableEntriesStay()
{
    write(QStringLiteral("[hosts]\n1\\name=bad one\n1\\uri=no uri\n1\\note=mine\n2\\name=good\n"
                         "2\\uri=qemu:///system\nsize=2\n"));
    for (int i = 0; i < 3; ++i) {
        const auto hosts = model::loadHosts(*m_settings);
        QCOMPARE(hosts.size(), 1);
        model::saveHosts(*m_settings, hosts);
    }
    QCOMPARE(read().count(QStringLiteral("bad one")), 1);
    QVERIFY(read().contains(QStringLiteral("note=mine")));
    QStringList faults;
    QCOMPARE(model::loadHosts(*m_settings, &faults).size(), 1);
    QCOMPARE(faults.size(), 1);
    model::saveHosts(*m_settings, {});
    QCOMPARE(read().count(QStringLiteral("bad one")), 1);
}

void TestHostStore::groupsComeBack()
{
    QVERIFY(model::loadGroups(*m_settings).isEmpty());
    for (const QStringList &groups : {QStringList{"rack 1"}, QStringList{"a", "a/b, c", "d%"}, QStringList{}}) {
        model::saveGroups(*m_settings, groups);
        m_settings->sync();
        QCOMPARE(model::loadGroups(QSettings(m_settings->fileName(), QSettings::IniFormat)), groups);
    }
}

void TestHostStore::missingIdAndName()
{
    write(QStringLiteral("[hosts]\n1\\uri=qemu+ssh://root@alpha.example.org/system\n2\\id=nonsense\n"
                         "2\\uri=qemu+ssh://beta/system\nsize=2\n"));
    const auto hosts = model::loadHosts(*m_settings);
    QCOMPARE(hosts.size(), 2);
    QCOMPARE(hosts[0].name, QStringLiteral("alpha"));
    QVERIFY(hosts[0].connectAtStart);
    QVERIFY(!hosts[0].readOnly);
    QVERIFY(!hosts[0].id.isNull());
    QVERIFY(!hosts[1].id.isNull());
    QVERIFY(!(hosts[0].id == hosts[1].id));
}

// Two entries of one id would be one host to everything else.
void TestHostStore::idsAreUnique()
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    write(
        QStringLiteral("[hosts]\n1\\id=%1\n1\\uri=qemu+ssh://a/system\n2\\id=%1\n2\\uri=qemu+ssh://b/system\nsize=2\n")
            .arg(id));
    const auto hosts = model::loadHosts(*m_settings);
    QCOMPARE(hosts.size(), 2);
    QVERIFY(!(hosts[0].id == hosts[1].id));
    model::saveHosts(*m_settings, hosts);
    QCOMPARE(model::loadHosts(*m_settings), hosts);
}

void TestHostStore::otherSettingsStay()
{
    m_settings->setValue(QStringLiteral("window/size"), 7);
    model::saveHosts(*m_settings, {host(QStringLiteral("a"), QStringLiteral("qemu:///system"))});
    model::saveHosts(*m_settings, {});
    QCOMPARE(m_settings->value(QStringLiteral("window/size")).toInt(), 7);
}

void TestHostStore::names_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *uri, const char *name) {
        QTest::newRow(uri) << QString::fromLatin1(uri) << QString::fromLatin1(name);
    };
    row("qemu+ssh://root@alpha.example.org/system", "alpha");
    row("qemu+ssh://alpha:2222/system?keyfile=/no/such/key", "alpha");
    row("qemu+ssh://192.0.2.7/system", "192.0.2.7");
    row("qemu+ssh://[2001:db8::7]/system", "2001:db8::7");
    row("qemu:///system", "localhost");
    row("test:///default", "Demo host");
    row("nonsense", "nonsense");
    row("qemu+ssh://root:s3cret@alpha/system", "qemu+ssh://root@alpha/system");
}

void TestHostStore::names()
{
    QFETCH(const QString, uri);
    QFETCH(const QString, name);
    QCOMPARE(model::nameForUri(uri), name);
}

QTEST_GUILESS_MAIN(TestHostStore)
#include "tst_hoststore.moc"
