// SPDX-License-Identifier: GPL-3.0-or-later
// New Instance from Snapshot, driven as a person would, over libvirt's test driver; what a real host makes of it is shown by
// tests/lab/tst_clonelab.
#include "gui/image/newinstancedialog.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/appearance.h"
#include "model/fleet.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/instance/configuration.h"
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using gui::NewInstanceDialog;
using Copy = virt::NewInstanceRequest::Copy;

namespace {

constexpr int patience = 20'000;

// It takes no external snapshots, but can be told of one.
const char node[] = R"(<node>
  <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
    <name>web-1</name><uuid>c7f0c8a7-0b1e-4d2a-9a44-3c2f0d8f6f01</uuid><memory unit='MiB'>512</memory>
    <os><type arch='x86_64'>hvm</type></os>
    <devices>
      <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/images/web.before'/>
        <target dev='vda' bus='virtio'/></disk>
      <interface type='network'><mac address='52:54:00:11:22:33'/><source network='default'/></interface>
    </devices>
    <test:runstate>5</test:runstate>
    <test:domainsnapshot>
      <name>before</name><description>Before the update</description><state>shutoff</state>
      <creationTime>1700000000</creationTime><memory snapshot='no'/>
      <disks>
        <disk name='vda' snapshot='external' type='file'><driver type='qcow2'/><source file='/images/web.before'/></disk>
      </disks>
      <domain type='test'>
        <name>web-1</name><uuid>c7f0c8a7-0b1e-4d2a-9a44-3c2f0d8f6f01</uuid><memory unit='MiB'>256</memory>
        <os><type arch='x86_64'>hvm</type></os>
        <devices>
          <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/images/web.qcow2'/>
            <target dev='vda' bus='virtio'/></disk>
          <interface type='network'><mac address='52:54:00:11:22:33'/><source network='default'/></interface>
        </devices>
      </domain>
      <active>1</active>
    </test:domainsnapshot>
  </domain>
  <domain type='test'><name>web-2</name><memory unit='MiB'>512</memory><os><type arch='x86_64'>hvm</type></os></domain>
  <pool type='dir'><name>images</name><target><path>/images</path></target>
    <volume type='file'><name>web.qcow2</name><capacity unit='GiB'>1</capacity><allocation unit='MiB'>10</allocation>
      <target><path>/images/web.qcow2</path><format type='qcow2'/></target></volume></pool>
  <pool type='dir'><name>more</name><target><path>/more</path></target></pool>
  <pool type='logical'><name>vg</name><target><path>/dev/vg</path></target></pool>
</node>)";

virt::Snapshot snapshot(const QString &name, bool external)
{
    return {.name = name, .created = QDateTime({2026, 11, 20}, {16, 32, 5}), .external = external, .current = external};
}

} // namespace

class TestNewInstanceDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void onlyWhereThereAreSnapshots();
    void whatIsWrongIsSaid();
    void insideAnImageNothingCanStand();
    void itIsMade_data();
    void itIsMade();

private:
    [[nodiscard]] model::InstanceId instance(const QString &name) const;
    [[nodiscard]] NewInstanceDialog *open();
    [[nodiscard]] QString xmlOf(const QString &name);
    void shot(QWidget *window, const QString &name);
    template<class T>
    [[nodiscard]] static T *in(const QObject *parent, const char *name)
    {
        T *hit = parent->findChild<T *>(QString::fromLatin1(name));
        if (!hit)
            qFatal("no %s", name);
        return hit;
    }

    QTemporaryFile m_node;
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<gui::InstanceActions> m_actions;
    model::HostId m_host;
};

void TestNewInstanceDialog::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath("screenshots"));
    QVERIFY(m_node.open() && m_node.write(node) > 0 && m_node.flush());
    look::apply(look::Appearance::Light);
}

void TestNewInstanceDialog::init()
{
    m_fleet = std::make_unique<model::Fleet>();
    m_host = m_fleet->add({.name = "demo", .uri = "test://" + m_node.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->instances().rowCount(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->instances().row(0).instance.flagsKnown, patience);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_actions = std::make_unique<gui::InstanceActions>(*m_fleet, m_window.get());
}

void TestNewInstanceDialog::cleanup()
{
    m_actions.reset();
    m_window.reset();
    m_fleet.reset();
}

model::InstanceId TestNewInstanceDialog::instance(const QString &name) const
{
    for (int row = 0; row < m_fleet->instances().rowCount(); ++row)
        if (m_fleet->instances().row(row).instance.name == name)
            return m_fleet->instances().row(row).id;
    return {};
}

NewInstanceDialog *TestNewInstanceDialog::open()
{
    m_actions->setSelection({instance("web-1")});
    m_actions->newInstanceFromSnapshot()->trigger();
    return in<NewInstanceDialog>(m_window.get(), "newInstanceDialog");
}

QString TestNewInstanceDialog::xmlOf(const QString &name)
{
    QObject receiver;
    Answer<QString> answer;
    virt::fetchXml(*m_fleet->session(m_host), instance(name).uuid, name, virt::XmlKind::Stored, &receiver,
                   answer.done());
    return answer.wait(patience).value_or(QString());
}

void TestNewInstanceDialog::shot(QWidget *window, const QString &name)
{
    for (const auto look : {look::Appearance::Dark, look::Appearance::Light}) {
        look::apply(look);
        QTest::qWait(50);
        const QString shade = look == look::Appearance::Dark ? "dark" : "light";
        QVERIFY(window->grab().save("screenshots/" + name + "-" + shade + ".png"));
    }
}

void TestNewInstanceDialog::onlyWhereThereAreSnapshots()
{
    QAction *action = m_actions->newInstanceFromSnapshot();
    QVERIFY(!action->isEnabled());
    m_actions->setSelection({instance("web-2")});
    QVERIFY(!action->isEnabled());
    QVERIFY2(action->toolTip().contains("no snapshots"), qPrintable(action->toolTip()));
    m_actions->setSelection({instance("web-1"), instance("web-2")});
    QVERIFY(!action->isEnabled());
    m_actions->setSelection({instance("web-1")});
    QVERIFY(action->isEnabled());
}

void TestNewInstanceDialog::whatIsWrongIsSaid()
{
    NewInstanceDialog *dialog = open();
    auto *go = in<QPushButton>(dialog, "verbButton");
    QVERIFY(!go->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
    QCOMPARE(in<QComboBox>(dialog, "newInstancePool")->count(), 3);
    auto *name = in<QLineEdit>(dialog, "newInstanceName");
    QCOMPARE(name->text(), QString("web-1-before"));
    for (const char *bad : {"", "a/b", "web-2"}) {
        name->setText(QString::fromLatin1(bad));
        QVERIFY2(!go->isEnabled(), bad);
        QVERIFY(!in<QLabel>(dialog, "newInstanceNameFault")->text().isEmpty());
    }
    name->setText("web-3");
    in<QComboBox>(dialog, "newInstanceCopy")->setCurrentText("Linked clone");
    in<QComboBox>(dialog, "newInstancePool")->setCurrentText("vg");
    QVERIFY(!go->isEnabled());
    QVERIFY(in<QLabel>(dialog, "newInstanceCopyFault")->text().contains("pool of files"));
    in<QComboBox>(dialog, "newInstancePool")->setCurrentText("more");
    QVERIFY(go->isEnabled());
    shot(dialog, "new-instance");
    for (const QWidget *field :
         dialog->findChildren<QWidget *>(QRegularExpression("^newInstance(?!Status|.*(Fault|Help|Remark)$)")))
        QVERIFY2(!field->accessibleName().isEmpty() || field == dialog, qPrintable(field->objectName()));
}

void TestNewInstanceDialog::insideAnImageNothingCanStand()
{
    NewInstanceDialog dialog("web", {}, {}, nullptr);
    dialog.show();
    dialog.setPools(QList<virt::StoragePool>{{.uuid = QUuid::createUuid(),
                                              .name = "images",
                                              .type = virt::PoolType::Dir,
                                              .state = virt::StoragePool::State::Running,
                                              .available = 52ULL << 30}});
    dialog.setSnapshots(virt::SnapshotTree{{snapshot("inside", false), snapshot("outside", true)}});
    auto *go = in<QPushButton>(&dialog, "verbButton");
    QCOMPARE(dialog.request().snapshot, QString("outside")); // the current one
    in<QComboBox>(&dialog, "newInstanceCopy")->setCurrentText("Linked clone");
    QVERIFY(go->isEnabled() && dialog.request().copy == Copy::Linked);
    in<QComboBox>(&dialog, "newInstanceSnapshot")->setCurrentText("inside");
    QCOMPARE(dialog.request().name, QString("web-inside"));
    QVERIFY(!go->isEnabled());
    QVERIFY(in<QLabel>(&dialog, "newInstanceCopyFault")->text().contains("nothing can stand on it"));
    shot(&dialog, "new-instance-inside");
    in<QComboBox>(&dialog, "newInstanceCopy")->setCurrentText("Full clone");
    QVERIFY(go->isEnabled());
    NewInstanceDialog none("web", {}, {}, nullptr);
    none.setSnapshots(virt::SnapshotTree{});
    none.setPools(QList<virt::StoragePool>{});
    QVERIFY(in<QLabel>(&none, "newInstanceStatus")->text().contains("web has no snapshots"));
    QVERIFY(!in<QPushButton>(&none, "verbButton")->isEnabled());
}

void TestNewInstanceDialog::itIsMade_data()
{
    QTest::addColumn<QString>("copy");
    QTest::addColumn<QString>("pool"); // the test driver copies within a pool only
    QTest::newRow("full") << "Full clone"
                          << "images";
    QTest::newRow("linked") << "Linked clone"
                            << "more";
}

void TestNewInstanceDialog::itIsMade()
{
    QFETCH(QString, copy);
    QFETCH(QString, pool);
    NewInstanceDialog *dialog = open();
    auto *go = in<QPushButton>(dialog, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
    auto *name = in<QLineEdit>(dialog, "newInstanceName");
    name->clear();
    QTest::keyClicks(name, "web-3");
    in<QComboBox>(dialog, "newInstanceCopy")->setCurrentText(copy);
    in<QComboBox>(dialog, "newInstancePool")->setCurrentText(pool);
    in<QCheckBox>(dialog, "newInstanceStart")->setChecked(true);
    go->click();
    QDialog *plan = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((plan = m_window->findChild<QDialog *>("planDialog")) && plan->isVisible(), patience);
    auto *carryOut = in<QPushButton>(plan, "verbButton");
    QTRY_VERIFY2_WITH_TIMEOUT(carryOut->isEnabled(), qPrintable(in<QLabel>(plan, "emptySentence")->text()), patience);
    shot(plan, "new-instance-plan");
    QSignalSpy ended(&m_fleet->jobs(), &model::JobsModel::ended);
    carryOut->click();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    const model::Job *job = m_fleet->jobs().find(ended.first().first().value<model::JobId>());
    QVERIFY2(job && job->state == model::JobState::Succeeded, job ? qPrintable(job->error.text()) : "");
    QTRY_VERIFY_WITH_TIMEOUT(!instance("web-3").isNull(), patience);
    QVERIFY(m_fleet->instance(instance("web-3"))->isActive());
    const QString xml = xmlOf("web-3");
    QVERIFY2(xml.contains('/' + pool + "/web-3-vda.qcow2") && xml.contains("262144"),
             qPrintable(xml)); // as it was then
    QVERIFY(!xml.contains("52:54:00:11:22:33") && !xml.contains("c7f0c8a7"));
    QVERIFY(xmlOf("web-1").contains("/images/web.before"));
}

QTEST_MAIN(TestNewInstanceDialog)
#include "tst_newinstancedialog.moc"
