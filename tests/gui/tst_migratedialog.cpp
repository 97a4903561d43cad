// SPDX-License-Identifier: GPL-3.0-or-later
// The Migrate dialog over hosts of libvirt's test driver.
#include "gui/look/appearance.h"
#include "gui/migration/migratedialog.h"
#include "gui/migration/targetlist.h"
#include "virt/core/library.h"
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace gui;

namespace {

constexpr int soon = 20'000;

QByteArray domainXml(const QByteArray &name, int number, bool running, const QByteArray &device)
{
    return "<domain type='test'" + QByteArray(running ? "" : " xmlns:test='http://libvirt.org/schemas/domain/test/1.0'")
           + "><name>" + name + "</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1" + QByteArray::number(number)
           + "</uuid><memory>131072</memory><vcpu>1</vcpu><os><type>hvm</type></os>"
           + (running ? "" : "<test:runstate>5</test:runstate>") + "<devices>" + device + "</devices></domain>";
}

const QByteArray fileDisk = "<disk type='file'><source file='/images/web.qcow2'/><target dev='vda'/></disk>";
const QByteArray netDisk = "<disk type='network'><source protocol='rbd' name='p/v'><host name='ceph'/></source>"
                           "<target dev='vda'/></disk>";
const QByteArray passThrough = "<hostdev mode='subsystem' type='usb'><source><vendor id='0x1'/><product id='0x2'/>"
                               "</source></hostdev>";

} // namespace

class TestMigrateDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void listsTargetsWithReasons();
    void proposesByStateAndDisks_data();
    void proposesByStateAndDisks();
    void sharedStorageRemovesNothing();
    void tellsWhatWillHappen();
    void beginsOneJobForEach();
    void refusesPassThrough();
    void targetThatGoesAwayIsNoTarget();
    void explainsWhenThereIsNoTarget();
    void tellsTheOutcome();
    void looksRight_data();
    void looksRight();

private:
    model::HostId add(const QString &name, const QByteArray &domains, bool readOnly = false);
    model::InstanceId instance(const QString &name) const;
    void open(const QStringList &names);
    template<class T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    QStringList targets(bool enabled) const;

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<MigrateDialog> m_dialog;
    model::HostId m_alpha, m_beta;
};

void TestMigrateDialog::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
}

model::HostId TestMigrateDialog::add(const QString &name, const QByteArray &domains, bool readOnly)
{
    const QString path = m_folder->filePath(name + QStringLiteral(".xml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("<node>" + domains + "</node>");
    file.close();
    return m_fleet->add({.name = name, .uri = QStringLiteral("test://") + path, .readOnly = readOnly});
}

void TestMigrateDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fleet = std::make_unique<model::Fleet>();
    m_alpha = add(QStringLiteral("alpha"),
                  domainXml("web-1", 100, true, fileDisk) + domainXml("web-2", 101, true, fileDisk)
                      + domainXml("off-1", 102, false, fileDisk) + domainXml("net-1", 103, true, netDisk)
                      + domainXml("usb-1", 104, true, fileDisk + passThrough));
    m_beta = add(QStringLiteral("beta"), domainXml("db-1", 200, true, fileDisk));
    add(QStringLiteral("gamma"), domainXml("web-1", 300, true, fileDisk));
    add(QStringLiteral("delta"), domainXml("mail", 400, true, fileDisk), true);
    m_fleet->add({.name = QStringLiteral("far"), .uri = QStringLiteral("test:///none.xml"), .connectAtStart = false});
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->instances().rowCount() == 8, soon);
}

void TestMigrateDialog::cleanup()
{
    m_dialog.reset();
    m_fleet.reset();
}

model::InstanceId TestMigrateDialog::instance(const QString &name) const
{
    const auto found = m_fleet->instances().named(name);
    const auto hit = std::ranges::find(found, m_alpha, &model::InstanceId::host);
    return hit == found.end() ? model::InstanceId{} : *hit;
}

void TestMigrateDialog::open(const QStringList &names)
{
    QList<model::InstanceId> ids;
    for (const QString &name : names)
        ids.append(instance(name));
    m_dialog = std::make_unique<MigrateDialog>(*m_fleet, ids);
    m_dialog->open();
    auto *summary = find<QLabel>("migrationSummary");
    QTRY_VERIFY_WITH_TIMEOUT(!summary->text().contains(QStringLiteral("Reading")), soon);
}

QStringList TestMigrateDialog::targets(bool enabled) const
{
    QStringList out;
    const auto *list = find<TargetList>("targetList");
    for (int row = 0; row < list->count(); ++row) {
        const QListWidgetItem *item = list->item(row);
        if (bool(item->flags() & Qt::ItemIsEnabled) == enabled)
            out.append(item->text());
    }
    return out;
}

void TestMigrateDialog::listsTargetsWithReasons()
{
    open({QStringLiteral("web-1")});
    QCOMPARE(targets(true), QStringList{QStringLiteral("beta – 1 running")});
    QCOMPARE(targets(false),
             (QStringList{QStringLiteral("alpha – it is here now"), QStringLiteral("gamma – has a web-1 already"),
                          QStringLiteral("delta – connected read-only"),
                          QStringLiteral("far – ") + model::hostStateText(model::HostState::Off).toLower()}));
    QVERIFY(find<TargetList>("targetList")->target() == m_beta); // the only one
    open({QStringLiteral("web-2")});
    QCOMPARE(targets(true).size(), 2);
    QVERIFY(find<TargetList>("targetList")->target().isNull());
    QVERIFY(!find<QPushButton>("migrateButton")->isEnabled());
    find<TargetList>("targetList")->setCurrentRow(1);
    QVERIFY(find<QPushButton>("migrateButton")->isEnabled());
}

void TestMigrateDialog::proposesByStateAndDisks_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<bool>("live");
    QTest::newRow("running") << QStringList{QStringLiteral("web-1")} << QStringLiteral("kindLive") << true;
    QTest::newRow("off") << QStringList{QStringLiteral("off-1")} << QStringLiteral("kindOffline") << false;
    QTest::newRow("no files") << QStringList{QStringLiteral("net-1")} << QStringLiteral("kindShared") << true;
    QTest::newRow("mixed") << QStringList{QStringLiteral("off-1"), QStringLiteral("web-1")}
                           << QStringLiteral("kindLive") << true;
}

void TestMigrateDialog::proposesByStateAndDisks()
{
    QFETCH(const QStringList, names);
    QFETCH(const QString, proposed);
    QFETCH(const bool, live);
    open(names);
    QVERIFY(m_dialog->findChild<QRadioButton *>(proposed)->isChecked());
    QCOMPARE(find<QRadioButton>("kindLive")->isEnabled(), live);
    QCOMPARE(find<QRadioButton>("kindOffline")->isEnabled(), !live);
}

void TestMigrateDialog::sharedStorageRemovesNothing()
{
    open({QStringLiteral("web-1")});
    auto *remove = find<QCheckBox>("removeSourceDisks");
    QVERIFY(remove->isEnabled() && remove->isChecked());
    find<QRadioButton>("kindShared")->click();
    QVERIFY(!remove->isEnabled());
    QVERIFY(!find<QLabel>("migrationSummary")->text().contains(QStringLiteral("deleted")));
}

void TestMigrateDialog::tellsWhatWillHappen()
{
    open({QStringLiteral("web-1")});
    const auto *summary = find<QLabel>("migrationSummary");
    QVERIFY(summary->text().contains(QStringLiteral("copied to beta")));
    QVERIFY(summary->text().contains(QStringLiteral("old disk files are deleted")));
    find<QCheckBox>("removeSourceDisks")->click();
    QVERIFY(summary->text().contains(QStringLiteral("stay on the source")));
}

void TestMigrateDialog::beginsOneJobForEach()
{
    open({QStringLiteral("web-1"), QStringLiteral("off-1")});
    QCOMPARE(find<QPushButton>("migrateButton")->text(), QStringLiteral("Migrate 2 Instances"));
    QTest::mouseClick(find<QPushButton>("migrateButton"), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
    const auto &jobs = m_fleet->jobs().jobs();
    QCOMPARE(jobs.size(), 2);
    QCOMPARE(jobs[1].what, QStringLiteral("Migrate web-1 → beta"));
    QCOMPARE(jobs[0].what, QStringLiteral("Migrate off-1 → beta"));
    m_dialog.reset(); // the jobs go on; the test driver cannot migrate, and each says so
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->jobs().running(), 0, soon);
    for (const model::Job &job : jobs) {
        QCOMPARE(job.state, model::JobState::Failed);
        QCOMPARE(job.error.during, job.what);
        QVERIFY(!job.error.message.isEmpty());
    }
}

void TestMigrateDialog::refusesPassThrough()
{
    open({QStringLiteral("usb-1")});
    QVERIFY(!find<QPushButton>("migrateButton")->isEnabled());
    const auto *fault = find<QLabel>("migrationFault");
    QVERIFY(fault->isVisible());
    QVERIFY(fault->text().startsWith(QStringLiteral("usb-1: It has devices of its host")));
    open({QStringLiteral("usb-1"), QStringLiteral("web-1")});
    QCOMPARE(find<QPushButton>("migrateButton")->text(), QStringLiteral("Migrate 1 Instances"));
    QVERIFY(find<QPushButton>("migrateButton")->isEnabled());
}

void TestMigrateDialog::targetThatGoesAwayIsNoTarget()
{
    open({QStringLiteral("web-1")});
    m_fleet->disconnectHost(m_beta);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("noTarget")->isVisible(), soon);
    QVERIFY(!find<QPushButton>("migrateButton")->isVisible());
    m_fleet->connectHost(m_beta);
    QTRY_VERIFY_WITH_TIMEOUT(find<TargetList>("targetList")->isVisible(), soon);
    QVERIFY(find<QPushButton>("migrateButton")->isEnabled());
}

void TestMigrateDialog::explainsWhenThereIsNoTarget()
{
    for (const model::HostEntry &entry : m_fleet->entries()) {
        if (entry.id != m_alpha)
            m_fleet->remove(entry.id);
    }
    open({QStringLiteral("web-1")});
    QVERIFY(find<QWidget>("noTarget")->isVisible());
    QVERIFY(!find<QPushButton>("migrateButton")->isVisible());
}

void TestMigrateDialog::tellsTheOutcome()
{
    const QString live = outcomeText({.verified = {QStringLiteral("It runs."), QStringLiteral("It is gone there.")},
                                      .bytes = 64 * 1024 * 1024,
                                      .durationMs = 2200,
                                      .downtimeMs = 120});
    QVERIFY2(live.endsWith(QStringLiteral(", stopped for 120 ms. It runs. It is gone there.")), qPrintable(live));
    QVERIFY2(live.startsWith(QStringLiteral("64")), qPrintable(live));
    const QString offline = outcomeText({.bytes = 1024, .durationMs = 500});
    QVERIFY(!offline.contains(QStringLiteral("stopped")));
}

void TestMigrateDialog::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QSize>("size");
    const QStringList one{QStringLiteral("web-1")};
    const QStringList several{QStringLiteral("web-1"), QStringLiteral("web-2"), QStringLiteral("off-1"),
                              QStringLiteral("usb-1")};
    QTest::newRow("light") << false << one << QSize();
    QTest::newRow("dark") << true << one << QSize();
    QTest::newRow("several") << false << several << QSize();
    QTest::newRow("several-dark-large") << true << several << QSize(900, 760);
}

// Nothing is cut off; the pictures are kept where VIRTDECK_SCREENSHOTS says.
void TestMigrateDialog::looksRight()
{
    QFETCH(const bool, dark);
    QFETCH(const QStringList, names);
    QFETCH(const QSize, size);
    look::apply(dark ? look::Appearance::Dark : look::Appearance::Light);
    open(names);
    if (size.isValid())
        m_dialog->resize(size);
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QTRY_VERIFY2_WITH_TIMEOUT(label->height() >= label->heightForWidth(label->width()),
                                      qPrintable(label->text()), soon);
    }
    const QString folder = qEnvironmentVariable("VIRTDECK_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(m_dialog->grab().save(
            QStringLiteral("%1/migrate-%2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
}

QTEST_MAIN(TestMigrateDialog)
#include "tst_migratedialog.moc"
