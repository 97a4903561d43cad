// SPDX-License-Identifier: GPL-3.0-or-later
// Export to Image, driven as a person would, over libvirt's test driver: it has no streams and no block jobs, so what is
// really made is shown by tests/lab/tst_exportlab; here a plan is shown, carried out, and taken back whole.
#include "gui/image/exportimagedialog.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/appearance.h"
#include "model/fleet.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/storage/poolmake.h"
#include <algorithm>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using gui::ExportImageDialog;

namespace {

constexpr int patience = 20'000;
const QString today = QDate::currentDate().toString(Qt::ISODate);

QByteArray disk(const QByteArray &domain, const QByteArray &target, const QByteArray &more = {})
{
    return "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/images/" + domain + '-'
           + target + ".qcow2'/><target dev='" + target + "' bus='virtio'/>" + more + "</disk>";
}

QByteArray domain(const QByteArray &name, int state)
{
    return "<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>" + name
           + "</name><memory unit='MiB'>512</memory><os><type arch='x86_64'>hvm</type></os><devices>"
           + disk(name, "vda") + disk(name, "vdb", "<boot order='1'/>") + "</devices><test:runstate>"
           + QByteArray::number(state) + "</test:runstate></domain>";
}

QByteArray volume(const QByteArray &name)
{
    return "<volume type='file'><name>" + name + "</name><capacity unit='GiB'>1</capacity>"
           + "<allocation unit='MiB'>10</allocation><target><path>/images/" + name
           + "</path><format type='qcow2'/></target></volume>";
}

QByteArray node()
{
    return "<node>" + domain("on", 1) + domain("off", 5)
           + "<pool type='dir'><name>images</name><target><path>/images</path></target>" + volume("off-vda.qcow2")
           + volume("off-vdb.qcow2")
           + "</pool><pool type='dir'><name>more</name><target><path>/more</path></target></pool>"
           + "<pool type='logical'><name>vg</name><target><path>/dev/vg</path></target></pool></node>";
}

virt::ExportOptions running()
{
    return {.running = true,
            .agent = true,
            .disks = {{.target = "vda", .source = "/images/web.qcow2", .format = "qcow2"},
                      {.target = "vdb", .source = "/images/data.raw", .format = "raw", .blockJob = true}}};
}

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { connectTo(false); }
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void aReadOnlyHostSaysWhy();
    void itIsFilledIn();
    void whatIsWrongIsSaid();
    void theWaysAreTold();
    void aBlockJobIsInsistedOn();
    void ofASnapshot();
    void toAFileOnThisComputer();
    void aPlanIsShownAndTakenBack();
    void aFileThatCannotBeWrittenIsSaid();

private:
    void connectTo(bool readOnly);
    [[nodiscard]] model::InstanceId instance(const QString &name) const;
    [[nodiscard]] ExportImageDialog *open(const QString &name);
    [[nodiscard]] QStringList volumes(const QString &pool);
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

void TestExportDialog::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath("screenshots"));
    QVERIFY(m_node.open() && m_node.write(node()) > 0 && m_node.flush());
    look::apply(look::Appearance::Light);
}

void TestExportDialog::connectTo(bool readOnly)
{
    cleanup();
    m_fleet = std::make_unique<model::Fleet>();
    m_host = m_fleet->add({.name = "demo", .uri = "test://" + m_node.fileName(), .readOnly = readOnly});
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->instances().rowCount(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->instances().row(0).instance.flagsKnown, patience);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_actions = std::make_unique<gui::InstanceActions>(*m_fleet, m_window.get());
}

void TestExportDialog::cleanup()
{
    m_actions.reset();
    m_window.reset();
    m_fleet.reset();
}

model::InstanceId TestExportDialog::instance(const QString &name) const
{
    for (int row = 0; row < m_fleet->instances().rowCount(); ++row)
        if (m_fleet->instances().row(row).instance.name == name)
            return m_fleet->instances().row(row).id;
    return {};
}

ExportImageDialog *TestExportDialog::open(const QString &name)
{
    m_actions->setSelection({instance(name)});
    m_actions->exportToImage()->trigger();
    return in<ExportImageDialog>(m_window.get(), "exportImageDialog");
}

QStringList TestExportDialog::volumes(const QString &pool)
{
    QObject receiver;
    Answer<QList<virt::StoragePool>> pools;
    virt::listPools(*m_fleet->session(m_host), {}, &receiver, pools.done());
    const auto all = pools.wait(patience);
    const auto hit = std::ranges::find(*all, pool, &virt::StoragePool::name);
    Answer<QList<virt::StorageVolume>> answer;
    virt::listVolumes(*m_fleet->session(m_host), hit->uuid, pool, &receiver, answer.done());
    const auto found = answer.wait(patience);
    QStringList out;
    for (const virt::StorageVolume &volume : *found)
        out << volume.name;
    return out;
}

void TestExportDialog::shot(QWidget *window, const QString &name)
{
    for (const auto look : {look::Appearance::Dark, look::Appearance::Light}) {
        look::apply(look);
        QTest::qWait(50);
        const QString shade = look == look::Appearance::Dark ? "dark" : "light";
        QVERIFY(window->grab().save("screenshots/" + name + "-" + shade + ".png"));
    }
}

void TestExportDialog::aReadOnlyHostSaysWhy()
{
    QMenu menu;
    m_actions->fill(&menu);
    QVERIFY(menu.actions().contains(m_actions->exportToImage()));
    QVERIFY(!m_actions->exportToImage()->isEnabled());
    m_actions->setSelection({instance("on"), instance("off")});
    QVERIFY(!m_actions->exportToImage()->isEnabled());
    QVERIFY(m_actions->exportToImage()->toolTip().contains("one instance"));
    m_actions->setSelection({instance("on")});
    QVERIFY(m_actions->exportToImage()->isEnabled());
    connectTo(true);
    m_actions->setSelection({instance("on")});
    QVERIFY(!m_actions->exportToImage()->isEnabled());
    QVERIFY(m_actions->exportToImage()->toolTip().contains("read-only"));
}

void TestExportDialog::itIsFilledIn()
{
    ExportImageDialog *dialog = open("on");
    auto *go = in<QPushButton>(dialog, "verbButton");
    QVERIFY(!go->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
    QCOMPARE(dialog->request().target, QString("vdb")); // it boots from that
    QCOMPARE(in<QComboBox>(dialog, "exportDisk")->count(), 2);
    QCOMPARE(in<QComboBox>(dialog, "exportPool")->count(), 2); // volume groups keep no files
    QCOMPARE(in<QLineEdit>(dialog, "exportName")->text(), "on-" + today + ".qcow2");
    in<QComboBox>(dialog, "exportFormat")->setCurrentText("vmdk");
    QCOMPARE(in<QLineEdit>(dialog, "exportName")->text(), "on-" + today + ".vmdk");
    in<QComboBox>(dialog, "exportDisk")->setCurrentIndex(1);
    in<QComboBox>(dialog, "exportPool")->setCurrentText("more");
    in<QComboBox>(dialog, "exportWay")->setCurrentIndex(1);
    auto *name = in<QLineEdit>(dialog, "exportName");
    name->clear();
    QTest::keyClicks(name, "mine.img");
    auto *format = in<QComboBox>(dialog, "exportFormat");
    format->setFocus();
    QTest::keyClicks(format, "raw");
    QCOMPARE(name->text(), QString("mine.img")); // what was typed stays
    const virt::ImageRequest request = dialog->request();
    QCOMPARE(request.target, QString("vda"));
    QCOMPARE(request.to.poolName, QString("more"));
    QVERIFY(!request.to.pool.isNull());
    QCOMPARE(request.to.name, QString("mine.img"));
    QCOMPARE(request.format, QString("raw"));
    QCOMPARE(request.way, virt::ImageWay::Cold);
    QVERIFY(!request.quiesce && request.insist == virt::Insist::No);
    for (const QWidget *field :
         dialog->findChildren<QWidget *>(QRegularExpression("^export(?!Status|.*(Fault|Help|Remark)$)")))
        QVERIFY2(!field->accessibleName().isEmpty() || field == dialog, qPrintable(field->objectName()));
}

void TestExportDialog::whatIsWrongIsSaid()
{
    ExportImageDialog dialog("web", {}, nullptr);
    auto *go = in<QPushButton>(&dialog, "verbButton");
    auto *status = in<QLabel>(&dialog, "exportStatus");
    dialog.setOptions(running());
    QVERIFY(!go->isEnabled());
    dialog.setPools(QList<virt::StoragePool>{
        {.name = "vg", .type = virt::PoolType::Logical, .state = virt::StoragePool::State::Running},
        {.name = "dead", .type = virt::PoolType::Dir}});
    QVERIFY(!go->isEnabled());
    QVERIFY(status->text().contains("No pool of files"));
    ExportImageDialog other("web", {}, nullptr);
    other.setPools(QList<virt::StoragePool>{
        {.name = "images", .type = virt::PoolType::Dir, .state = virt::StoragePool::State::Running}});
    other.setOptions(virt::ExportOptions{});
    QVERIFY(in<QLabel>(&other, "exportStatus")->text().contains("web has no disk"));
    QVERIFY(!in<QPushButton>(&other, "verbButton")->isEnabled());
    ExportImageDialog third("web", {}, nullptr);
    third.setPools(QList<virt::StoragePool>{
        {.name = "images", .type = virt::PoolType::Dir, .state = virt::StoragePool::State::Running}});
    third.setOptions(running());
    QVERIFY(in<QPushButton>(&third, "verbButton")->isEnabled());
    in<QLineEdit>(&third, "exportName")->setText("a/b");
    QVERIFY(!in<QPushButton>(&third, "verbButton")->isEnabled());
    QVERIFY(!in<QLabel>(&third, "exportNameFault")->text().isEmpty());
    third.setOffers(QList<virt::PoolOffer>{{.type = virt::PoolType::Dir, .volumeFormats = {"raw", "vmdk", "iso"}}});
    auto *format = in<QComboBox>(&third, "exportFormat");
    QCOMPARE(format->count(), 2);
    QVERIFY(format->findText("qcow2") < 0);
}

void TestExportDialog::theWaysAreTold()
{
    ExportImageDialog dialog("web", {}, nullptr);
    dialog.show();
    dialog.setPools(QList<virt::StoragePool>{{.name = "images",
                                              .type = virt::PoolType::Dir,
                                              .state = virt::StoragePool::State::Running,
                                              .available = 52ULL << 30}});
    dialog.setOptions(running());
    auto *way = in<QComboBox>(&dialog, "exportWay");
    auto *quiesce = in<QCheckBox>(&dialog, "exportQuiesce");
    QVERIFY(way->isVisible() && quiesce->isVisible() && quiesce->isEnabled());
    quiesce->setChecked(true);
    QVERIFY(dialog.request().quiesce);
    shot(&dialog, "export-image-live");
    QVERIFY(way->accessibleDescription().isEmpty() || !way->accessibleDescription().contains("saved to disk"));
    way->setCurrentIndex(1);
    QVERIFY(!quiesce->isVisible() && !dialog.request().quiesce);
    QVERIFY(!dialog.findChildren<QLabel *>().isEmpty());
    const auto says = [&dialog](const QString &text) {
        return std::ranges::any_of(dialog.findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(says("saved to disk, its disk is copied"));
    shot(&dialog, "export-image-cold");
    ExportImageDialog other("web", {}, nullptr);
    virt::ExportOptions options = running();
    options.agent = false;
    options.saveObstacle = "It has a GPU.";
    other.show();
    other.setOptions(options);
    QVERIFY(!in<QCheckBox>(&other, "exportQuiesce")->isEnabled());
    QVERIFY(in<QCheckBox>(&other, "exportQuiesce")->toolTip().contains("agent"));
    in<QComboBox>(&other, "exportWay")->setCurrentIndex(1);
    QVERIFY(std::ranges::any_of(other.findChildren<QLabel *>(),
                                [](const QLabel *label) { return label->text().contains("It has a GPU."); }));
}

void TestExportDialog::aBlockJobIsInsistedOn()
{
    ExportImageDialog dialog("web", {}, nullptr);
    dialog.show();
    dialog.setPools(QList<virt::StoragePool>{
        {.name = "images", .type = virt::PoolType::Dir, .state = virt::StoragePool::State::Running}});
    dialog.setOptions(running());
    auto *abort = in<QCheckBox>(&dialog, "exportAbortJob");
    auto *go = in<QPushButton>(&dialog, "verbButton");
    QVERIFY(!abort->isVisible() && go->isEnabled());
    in<QComboBox>(&dialog, "exportDisk")->setCurrentIndex(1);
    QVERIFY(abort->isVisible() && !go->isEnabled());
    QVERIFY(in<QLabel>(&dialog, "exportDiskFault")->text().contains("block job"));
    shot(&dialog, "export-image-job");
    abort->setChecked(true);
    QVERIFY(go->isEnabled());
    QCOMPARE(dialog.request().insist, virt::Insist::Yes);
    in<QComboBox>(&dialog, "exportDisk")->setCurrentIndex(0);
    QCOMPARE(dialog.request().insist, virt::Insist::No);
}

void TestExportDialog::ofASnapshot()
{
    ExportImageDialog dialog("web", "before/now", nullptr);
    dialog.show();
    dialog.setPools(QList<virt::StoragePool>{
        {.name = "images", .type = virt::PoolType::Dir, .state = virt::StoragePool::State::Running}});
    dialog.setOptions(
        virt::ExportOptions{.disks = {{.target = "vda", .source = "/images/web.qcow2", .format = "qcow2"}}});
    QVERIFY(!in<QComboBox>(&dialog, "exportWay")->isVisible());
    QVERIFY(!in<QCheckBox>(&dialog, "exportQuiesce")->isVisible());
    QVERIFY(in<QLabel>(&dialog, "exportStatus")->text().contains("snapshot froze"));
    QCOMPARE(dialog.request().snapshot, QString("before/now"));
    QCOMPARE(dialog.request().to.name, QString("web-before-now.qcow2"));
    QVERIFY(in<QPushButton>(&dialog, "verbButton")->isEnabled());
    shot(&dialog, "export-image-snapshot");
}

void TestExportDialog::toAFileOnThisComputer()
{
    const QTemporaryDir folder;
    ExportImageDialog *dialog = open("off");
    auto *go = in<QPushButton>(dialog, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
    auto *file = in<QLineEdit>(dialog, "exportFile");
    auto *overwrite = in<QCheckBox>(dialog, "exportOverwrite");
    QVERIFY(!file->isVisible() && !overwrite->isVisible() && dialog->request().file.isEmpty());
    in<QComboBox>(dialog, "exportDestination")->setCurrentIndex(1);
    QVERIFY(file->isVisible() && !in<QLineEdit>(dialog, "exportName")->isVisible());
    QVERIFY(file->text().endsWith("/off-" + today + ".qcow2"));
    in<QComboBox>(dialog, "exportFormat")->setCurrentText("vmdk");
    QVERIFY(file->text().endsWith("/off-" + today + ".vmdk"));
    shot(dialog, "export-image-file");
    const QString path = folder.filePath("mine.vmdk");
    file->setText(path);
    in<QComboBox>(dialog, "exportPool")->setCurrentText("more");
    QVERIFY(go->isEnabled());
    QCOMPARE(dialog->request().file, path);
    QCOMPARE(dialog->request().to.poolName, QString("more"));
    QVERIFY(dialog->request().to.name.isEmpty());
    in<QComboBox>(dialog, "exportFormat")->setCurrentText("raw");
    QCOMPARE(file->text(), path); // what was typed stays
    for (const QString &bad : {QString(), folder.path(), folder.filePath("no/where.raw")}) {
        file->setText(bad);
        QVERIFY2(!go->isEnabled(), qPrintable(bad));
        QVERIFY(!in<QLabel>(dialog, "exportFileFieldFault")->text().isEmpty());
    }
    QFile there(path);
    QVERIFY(there.open(QIODevice::WriteOnly));
    file->setText(path);
    QVERIFY(!go->isEnabled() && overwrite->isVisible());
    overwrite->setChecked(true);
    QVERIFY(go->isEnabled() && dialog->request().overwrite);
}

// It is refused before anything is done, though the folder was good when it was typed.
void TestExportDialog::aFileThatCannotBeWrittenIsSaid()
{
    QTemporaryDir folder;
    ExportImageDialog *dialog = open("off");
    auto *go = in<QPushButton>(dialog, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
    in<QComboBox>(dialog, "exportDestination")->setCurrentIndex(1);
    in<QLineEdit>(dialog, "exportFile")->setText(folder.filePath("mine.qcow2"));
    QVERIFY(go->isEnabled() && folder.remove());
    go->click();
    QDialog *plan = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((plan = m_window->findChild<QDialog *>("planDialog")) && plan->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(plan, "emptySentence")->text().contains("There is no folder"), patience);
    QVERIFY(!in<QPushButton>(plan, "verbButton")->isEnabled());
}

void TestExportDialog::aPlanIsShownAndTakenBack()
{
    ExportImageDialog *dialog = open("off");
    auto *go = in<QPushButton>(dialog, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
    in<QComboBox>(dialog, "exportPool")->setCurrentText("more");
    in<QComboBox>(dialog, "exportFormat")->setCurrentText("vdi");
    in<QLineEdit>(dialog, "exportName")->setText("new.vdi");
    go->click();
    QDialog *plan = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((plan = m_window->findChild<QDialog *>("planDialog")) && plan->isVisible(), patience);
    auto *carryOut = in<QPushButton>(plan, "verbButton");
    QTRY_VERIFY2_WITH_TIMEOUT(carryOut->isEnabled(), qPrintable(in<QLabel>(plan, "emptySentence")->text()), patience);
    QVERIFY(plan->windowTitle().contains("new.vdi"));
    QCOMPARE(carryOut->text().remove('&'), QString("Export to Image"));
    shot(plan, "export-image-plan");
    QSignalSpy ended(&m_fleet->jobs(), &model::JobsModel::ended);
    carryOut->click();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    const model::Job *job = m_fleet->jobs().find(ended.first().first().value<model::JobId>());
    QVERIFY(job && job->state == model::JobState::Failed);
    QVERIFY2(job->error.text().contains("as it was before"), qPrintable(job->error.text()));
    QCOMPARE(volumes("more"), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->changes().rowCount() == 1, patience);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
