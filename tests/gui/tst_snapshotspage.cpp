// SPDX-License-Identifier: GPL-3.0-or-later
// The page, driven as a person would, over libvirt's test driver.
#include "gui/look/appearance.h"
#include "gui/look/diffview.h"
#include "gui/snapshots/repairdialog.h"
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/snapshots/snapshotspage.h"
#include "gui/snapshots/spacenote.h"
#include "gui/snapshots/takesnapshotdialog.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include "virt/core/library.h"
#include "virt/snapshot/snapshotplans.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace gui;

static constexpr int patience = 10000;

// Every connection to a file of the test driver is a host of its own; test:///default is shared by those of a process.
static const char node[] = R"(<node>
  <domain type='test'>
    <name>test</name>
    <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
    <memory unit='MiB'>512</memory>
    <os><type>hvm</type></os>
    <devices>
      <disk type='file' device='disk'><source file='/images/test.qcow2'/><target dev='vda' bus='virtio'/></disk>
    </devices>
  </domain>
</node>)";

// The test driver takes no external snapshots; it can be told of some. Their files are volumes of it.
static const char externalNode[] = R"(<node>
  <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
    <name>test</name>
    <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
    <memory unit='MiB'>512</memory>
    <os><type>hvm</type></os>
    <devices>
      <disk type='file' device='disk'>
        <driver type='qcow2'/><source file='/images/test.e2.qcow2'/><target dev='vda' bus='virtio'/>
      </disk>
    </devices>
    <test:domainsnapshot>
      <name>e1</name><creationTime>1700000000</creationTime><state>disk-snapshot</state><memory snapshot='no'/>
      <disks>
        <disk name='vda' snapshot='external' type='file'>
          <driver type='qcow2'/><source file='/images/test.e1.qcow2'/>
        </disk>
      </disks>
      <domain type='test'>
        <name>test</name>
        <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
        <memory unit='MiB'>512</memory>
        <os><type>hvm</type></os>
        <devices>
          <disk type='file' device='disk'>
            <driver type='qcow2'/><source file='/images/test.qcow2'/><target dev='vda' bus='virtio'/>
          </disk>
        </devices>
      </domain>
      <active>0</active>
    </test:domainsnapshot>
    <test:domainsnapshot>
      <name>e2</name><parent><name>e1</name></parent>
      <creationTime>1700000100</creationTime><state>disk-snapshot</state><memory snapshot='no'/>
      <disks>
        <disk name='vda' snapshot='external' type='file'>
          <driver type='qcow2'/><source file='/images/test.e2.qcow2'/>
        </disk>
      </disks>
      <domain type='test'>
        <name>test</name>
        <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
        <memory unit='MiB'>512</memory>
        <os><type>hvm</type></os>
        <devices>
          <disk type='file' device='disk'>
            <driver type='qcow2'/><source file='/gone/test.e1.qcow2'/><target dev='vda' bus='virtio'/>
          </disk>
        </devices>
      </domain>
      <active>1</active>
    </test:domainsnapshot>
  </domain>
  <pool type='dir'>
    <name>images</name>
    <uuid>35bb2ad9-388a-cdfe-461a-b8907f6e53fe</uuid>
    <target><path>/images</path></target>
    <volume type='file'>
      <name>test.qcow2</name>
      <capacity unit='GiB'>1</capacity><allocation unit='MiB'>10</allocation>
      <target><path>/images/test.qcow2</path><format type='qcow2'/></target>
    </volume>
  </pool>
</node>)";

class TestSnapshotsPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void emptyOffersToTake();
    void takesByDialog();
    void faultsAreToldAtTheField();
    void keysWalkTheDrawing();
    void selectionIsShared();
    void revertsWithSnapshotFirst();
    void deletesOne();
    void deletesSubtree();
    void editsDescription();
    void workOutlivesThePage();
    void followsWhatOthersDo();
    void kindIsChosen();
    void filesOfAnExternalOneAreChecked();
    void whatAnInstanceThatIsOffCanTake();
    void manyDisksFitTheScreen();
    void tabWalksTheTakeDialog();
    void kindOfTheChainWins();
    void externalOnesAreRevertedByPlan();
    void whyThereIsNoPlanIsSaid_data();
    void whyThereIsNoPlanIsSaid();
    void whatIsToBeKeptIsAStepOfThePlan();
    void subtreesOfExternalOnesTakeAPlan();
    void whatIsWrongIsOfferedForRepair();
    void repairsAreChosenOneByOne();
    void screenIsKeptWithTheSnapshot();
    void roomIsEstimated();
    void xmlIsShown();
    void comparesWithNowAndWithOthers();
    void nothingIsCutOnASmallScreen();
    void readOnlyHostDisablesWithReason();
    void awayHostGreysTheList();
    void looksRight();

private:
    void connectTo(const QTemporaryFile &node, bool readOnly = false);
    void take(const QString &name, const QString &description = {});
    [[nodiscard]] QDialog *planOf(const char *verb, const char *question);
    [[nodiscard]] QDialog *takeDialog(); // that knows what is possible
    void trigger(const char *action);
    [[nodiscard]] QDialog *dialog(const char *name);
    void acceptDialog(QDialog *dialog);
    void select(const QString &name);
    [[nodiscard]] QString parentOf(const QString &name) const;
    [[nodiscard]] QAction *action(const char *name) const;
    [[nodiscard]] QTreeView *tree() const { return m_page->findChild<QTreeView *>(QStringLiteral("snapshotsTree")); }
    [[nodiscard]] SnapshotCanvas *canvas() const { return m_page->findChild<SnapshotCanvas *>(); }
    [[nodiscard]] QStringList names(const QModelIndex &parent = {}) const;
    void save(QWidget *widget, const QString &name) const;

    QTemporaryFile m_file, m_externalFile;
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<SnapshotsPage> m_page;
    model::HostId m_host;
    model::InstanceId m_instance;
};

void TestSnapshotsPage::initTestCase()
{
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath(QStringLiteral("screenshots")));
    QVERIFY(m_file.open());
    QVERIFY(m_file.write(node) > 0 && m_file.flush());
    QVERIFY(m_externalFile.open());
    QVERIFY(m_externalFile.write(externalNode) > 0 && m_externalFile.flush());
}

void TestSnapshotsPage::init()
{
    connectTo(m_file);
}

void TestSnapshotsPage::connectTo(const QTemporaryFile &node, bool readOnly)
{
    m_page.reset();
    m_fleet = std::make_unique<model::Fleet>();
    m_host = m_fleet->add(
        {.name = QStringLiteral("demo"), .uri = QStringLiteral("test://") + node.fileName(), .readOnly = readOnly});
    QTRY_VERIFY_WITH_TIMEOUT(!m_fleet->instances().named(QStringLiteral("test")).isEmpty(), patience);
    m_instance = m_fleet->instances().named(QStringLiteral("test")).first();
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->instances().find(m_instance)->instance.flagsKnown, patience); // all is told
    m_page = std::make_unique<SnapshotsPage>(*m_fleet);
    QSignalSpy refreshed(m_page.get(), &SnapshotsPage::refreshed);
    m_page->setInstance(m_instance);
    m_page->resize(1200, 700);
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
}

void TestSnapshotsPage::cleanup()
{
    m_page.reset();
    m_fleet.reset();
}

QAction *TestSnapshotsPage::action(const char *name) const
{
    return m_page->findChild<QAction *>(QString::fromLatin1(name));
}

void TestSnapshotsPage::trigger(const char *name)
{
    QVERIFY2(action(name) && action(name)->isEnabled(), name);
    action(name)->trigger();
}

QDialog *TestSnapshotsPage::dialog(const char *name)
{
    QDialog *found = nullptr;
    const bool shown = QTest::qWaitFor(
        [&] {
            found = m_page->findChild<QDialog *>(QString::fromLatin1(name));
            return found && found->isVisible();
        },
        patience);
    return shown ? found : nullptr;
}

void TestSnapshotsPage::acceptDialog(QDialog *dialog)
{
    auto *verb = dialog->findChild<QPushButton *>(QStringLiteral("verbButton"));
    const auto *status = dialog->findChild<QLabel *>(QStringLiteral("snapshotStatus"));
    QVERIFY2(QTest::qWaitFor([verb] { return verb->isEnabled(); }, patience),
             qPrintable(status ? status->text() : dialog->objectName()));
    QTest::mouseClick(verb, Qt::LeftButton);
}

QStringList TestSnapshotsPage::names(const QModelIndex &parent) const
{
    QStringList out;
    for (int row = 0; row < tree()->model()->rowCount(parent); ++row) {
        const QModelIndex index = tree()->model()->index(row, 0, parent);
        out += QStringList(index.data().toString()) + names(index);
    }
    return out;
}

QString TestSnapshotsPage::parentOf(const QString &name) const
{
    const QModelIndexList hits = tree()->model()->match(tree()->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                        Qt::MatchExactly | Qt::MatchRecursive);
    return hits.isEmpty() ? QStringLiteral("not there") : hits.first().parent().data().toString();
}

void TestSnapshotsPage::take(const QString &name, const QString &description)
{
    trigger("takeSnapshotHere");
    QDialog *take = dialog("takeSnapshotDialog");
    QVERIFY(take);
    take->findChild<QLineEdit *>(QStringLiteral("snapshotName"))->setText(name);
    take->findChild<QPlainTextEdit *>(QStringLiteral("snapshotDescription"))->setPlainText(description);
    acceptDialog(take);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains(name), patience);
}

QDialog *TestSnapshotsPage::takeDialog()
{
    trigger("takeSnapshotHere");
    QDialog *take = dialog("takeSnapshotDialog");
    const auto *area = take ? take->findChild<QWidget *>("snapshotKindArea") : nullptr;
    return area && QTest::qWaitFor([area] { return area->isVisible(); }, patience) ? take : nullptr;
}

void TestSnapshotsPage::select(const QString &name)
{
    canvas()->select(name);
    QCOMPARE(canvas()->selected(), name);
}

void TestSnapshotsPage::save(QWidget *widget, const QString &name) const
{
    QVERIFY(widget->grab().save(QStringLiteral("screenshots/%1.png").arg(name)));
}

void TestSnapshotsPage::emptyOffersToTake()
{
    auto *empty = m_page->findChild<QWidget *>(QStringLiteral("snapshotsEmpty"));
    QVERIFY(empty && empty->isVisible());
    auto *button = empty->findChild<QPushButton *>(QStringLiteral("emptyButton"));
    QVERIFY(button && button->isVisible() && button->isEnabled());
    QCOMPARE(empty->findChild<QLabel *>(QStringLiteral("emptySentence"))->text(),
             QStringLiteral("No snapshots yet. Take one before the next change."));
    QVERIFY(!action("revertSnapshot")->isEnabled());
    QVERIFY(!action("revertSnapshot")->toolTip().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QDialog *take = dialog("takeSnapshotDialog");
    QVERIFY(take);
    take->reject();
}

void TestSnapshotsPage::takesByDialog()
{
    take(QStringLiteral("a"), QStringLiteral("before the update"));
    take(QStringLiteral("b"));
    QCOMPARE(names(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(parentOf(QStringLiteral("b")), QStringLiteral("a"));
    QCOMPARE(m_fleet->jobs().jobs().size(), 2);
    QCOMPARE(m_fleet->jobs().jobs().first().instance, m_instance);
}

void TestSnapshotsPage::faultsAreToldAtTheField()
{
    take(QStringLiteral("a"));
    trigger("takeSnapshotHere");
    QDialog *take = dialog("takeSnapshotDialog");
    QVERIFY(take);
    auto *verb = take->findChild<QPushButton *>(QStringLiteral("verbButton"));
    auto *name = take->findChild<QLineEdit *>(QStringLiteral("snapshotName"));
    auto *fault = take->findChild<QLabel *>(QStringLiteral("snapshotNameFault"));
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), patience); // the proposed name is good
    QVERIFY(take->findChild<QLabel *>(QStringLiteral("kindInternalMeaning"))
                ->text()
                .contains("with memory (" + model::kibText(512 * 1024) + ")"));
    for (const QString &bad : {QString(), QStringLiteral("a"), QStringLiteral("/x"), QStringLiteral("12")}) {
        name->setText(bad);
        QVERIFY2(!verb->isEnabled() && fault->isVisible() && !fault->text().isEmpty(), qPrintable(bad));
    }
    name->setText(QStringLiteral("<b>good & 'quoted'"));
    QVERIFY(verb->isEnabled() && !fault->isVisible());
    take->reject();
    QCOMPARE(m_fleet->jobs().jobs().size(), 1);
}

void TestSnapshotsPage::keysWalkTheDrawing()
{
    take(QStringLiteral("a"));
    take(QStringLiteral("b"));
    select(QStringLiteral("b"));
    QTest::keyClick(canvas(), Qt::Key_Up);
    QCOMPARE(canvas()->selected(), QStringLiteral("a"));
    QTest::keyClick(canvas(), Qt::Key_Up);
    QCOMPARE(canvas()->selected(), QStringLiteral("a"));
    QTest::keyClick(canvas(), Qt::Key_Down);
    QCOMPARE(canvas()->selected(), QStringLiteral("b"));
    QTest::keyClick(canvas(), Qt::Key_Plus);
    QVERIFY(canvas()->transform().m11() > 1);
    QTest::keyClick(canvas(), Qt::Key_0);
    QCOMPARE(canvas()->transform().m11(), 1.0);
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(canvas(), Qt::Key_Minus);
    QVERIFY(canvas()->transform().m11() >= 0.2);
    QTest::keyClick(canvas(), Qt::Key_Return);
    QDialog *revert = dialog("revertSnapshotDialog");
    QVERIFY(revert);
    revert->reject();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    canvas()->setFocus();
    QTest::keyClick(canvas(), Qt::Key_Delete);
    QDialog *erase = dialog("deleteSnapshotDialog");
    QVERIFY(erase);
    erase->reject();
}

void TestSnapshotsPage::selectionIsShared()
{
    take(QStringLiteral("a"));
    take(QStringLiteral("b"));
    select(QStringLiteral("a"));
    QCOMPARE(tree()->currentIndex().data().toString(), QStringLiteral("a"));
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(canvas()->selected(), QStringLiteral("b"));
    QVERIFY(canvas()->accessibleDescription().contains(QStringLiteral("b")));
    QCOMPARE(tree()->accessibleName(), QStringLiteral("Snapshots"));
}

void TestSnapshotsPage::revertsWithSnapshotFirst()
{
    take(QStringLiteral("a"));
    take(QStringLiteral("b"));
    select(QStringLiteral("a"));
    trigger("revertSnapshot");
    QDialog *revert = dialog("revertSnapshotDialog");
    QVERIFY(revert);
    auto *verb = revert->findChild<QPushButton *>(QStringLiteral("verbButton"));
    QVERIFY(!verb->isDefault() && verb->text() == "Revert"); // at once: there is no plan
    auto *first = revert->findChild<QCheckBox *>(QStringLiteral("takeFirst"));
    QTRY_VERIFY_WITH_TIMEOUT(first->isEnabled() && first->isChecked(), patience);
    acceptDialog(revert);
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, patience);
    take(QStringLiteral("c"));
    QCOMPARE(parentOf(QStringLiteral("c")), QStringLiteral("a"));
}

void TestSnapshotsPage::deletesOne()
{
    take(QStringLiteral("a"));
    take(QStringLiteral("b"));
    take(QStringLiteral("c"));
    select(QStringLiteral("b"));
    trigger("deleteSnapshot");
    QDialog *erase = dialog("deleteSnapshotDialog");
    QVERIFY(erase);
    QVERIFY(erase->findChild<QLabel *>(QStringLiteral("deleteText"))->text().contains(QStringLiteral("\"b\"")));
    QCOMPARE(erase->findChild<QPushButton *>("verbButton")->text(), "Delete Snapshot"); // at once
    QVERIFY(erase->findChild<QLabel *>(QStringLiteral("deleteChildren"))->text().contains(QStringLiteral("\"a\"")));
    acceptDialog(erase);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({QStringLiteral("a"), QStringLiteral("c")}), patience);
    QCOMPARE(parentOf(QStringLiteral("c")), QStringLiteral("a"));
    QVERIFY(tree()->isExpanded(tree()->model()->index(0, 0)));
}

void TestSnapshotsPage::deletesSubtree()
{
    take(QStringLiteral("a"));
    take(QStringLiteral("b"));
    take(QStringLiteral("c"));
    select(QStringLiteral("c"));
    QVERIFY(!action("deleteSubtree")->isEnabled());
    select(QStringLiteral("b"));
    trigger("deleteSubtree");
    QDialog *erase = dialog("deleteSnapshotDialog");
    QVERIFY(erase);
    auto *verb = erase->findChild<QPushButton *>(QStringLiteral("verbButton"));
    QVERIFY(!verb->isDefault() && verb->text().startsWith(QStringLiteral("Delete 2 Snapshot")));
    QCOMPARE(erase->findChild<QLabel *>(QStringLiteral("deleteList"))->text(), QStringLiteral("b\nc"));
    acceptDialog(erase);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList(QStringLiteral("a")), patience);
}

void TestSnapshotsPage::editsDescription()
{
    take(QStringLiteral("a"), QStringLiteral("old"));
    trigger("describeSnapshot");
    QDialog *describe = dialog("describeSnapshotDialog");
    QVERIFY(describe);
    auto *text = describe->findChild<QPlainTextEdit *>(QStringLiteral("snapshotDescription"));
    QCOMPARE(text->toPlainText(), QStringLiteral("old"));
    text->setPlainText(QStringLiteral("new"));
    acceptDialog(describe);
    const auto shown = [this] { return tree()->model()->index(0, 4).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringLiteral("new"), patience);
}

void TestSnapshotsPage::workOutlivesThePage()
{
    trigger("takeSnapshotHere");
    QDialog *take = dialog("takeSnapshotDialog");
    QVERIFY(take);
    acceptDialog(take);
    m_page.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->jobs().jobs().first().state, model::JobState::Succeeded, patience);
}

void TestSnapshotsPage::followsWhatOthersDo()
{
    m_fleet->jobs().start<void>({.what = QStringLiteral("elsewhere"), .instance = m_instance},
                                [this](QObject *to, virt::Reports reports, virt::Done<> done) {
                                    return virt::takeSnapshot(
                                        *m_fleet->session(m_instance), m_instance.uuid, QStringLiteral("test"),
                                        {.name = QStringLiteral("theirs")}, to, std::move(reports), std::move(done));
                                });
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList(QStringLiteral("theirs")), patience);
}

void TestSnapshotsPage::kindIsChosen()
{
    QDialog *take = takeDialog();
    QVERIFY(take);
    auto *form = take->findChild<QWidget *>("externalForm");
    auto *memory = take->findChild<QLineEdit *>("memoryFile");
    auto *quiesce = take->findChild<QCheckBox *>("quiesce");
    QVERIFY(take->findChild<QRadioButton *>("kindInternal")->isChecked() && !form->isVisible());
    QVERIFY(!take->findChild<QCheckBox *>("mixKinds")->isVisible());
    QVERIFY(!take->findChild<QLabel *>("firmwareNote")->isVisible());
    take->findChild<QRadioButton *>("kindExternal")->click();
    QVERIFY(form->isVisible() && memory->isVisible() && !quiesce->isVisible());
    take->findChild<QLineEdit *>("snapshotName")->setText("s1");
    QCOMPARE(memory->text(), QStringLiteral("/images/test.s1.mem"));
    QCOMPARE(take->findChild<QLineEdit *>("overlay-vda")->text(), QStringLiteral("/images/test.s1.qcow2"));
    take->findChild<QRadioButton *>("kindDiskOnly")->click();
    QVERIFY(!memory->isVisible() && quiesce->isVisible() && !quiesce->isEnabled());
    QVERIFY(take->findChild<QLabel *>("quiesceHelp")->text().contains("agent"));
    take->reject();
}

void TestSnapshotsPage::filesOfAnExternalOneAreChecked()
{
    QDialog *take = takeDialog();
    QVERIFY(take);
    take->findChild<QRadioButton *>("kindExternal")->click();
    auto *verb = take->findChild<QPushButton *>("verbButton");
    auto *overlay = take->findChild<QLineEdit *>("overlay-vda");
    auto *fault = take->findChild<QLabel *>("overlay-vdaFault");
    QVERIFY(verb->isEnabled() && !fault->isVisible());
    for (const QString bad : {"", "disk.qcow2", "/images/", "/images/test.qcow2", "/dev/vg/disk"}) {
        overlay->setText(bad);
        QVERIFY2(!verb->isEnabled() && fault->isVisible() && !fault->text().isEmpty(), qPrintable(bad));
    }
    overlay->selectAll();
    QTest::keyClicks(overlay, "/images/mine.qcow2");
    QVERIFY(verb->isEnabled() && !fault->isVisible());
    take->findChild<QLineEdit *>("snapshotName")->setText("other"); // what was typed stays
    QCOMPARE(overlay->text(), QStringLiteral("/images/mine.qcow2"));
    auto *memory = take->findChild<QLineEdit *>("memoryFile");
    memory->setText("/images/mine.qcow2");
    QVERIFY(!verb->isEnabled() && take->findChild<QLabel *>("memoryFileFault")->isVisible());
    memory->setText("/images/mine.mem");
    auto *part = take->findChild<QCheckBox *>("diskTakesPart-vda");
    part->click();
    QVERIFY(!verb->isEnabled() && !overlay->isEnabled());
    QVERIFY(take->findChild<QLabel *>("externalDisksFault")->isVisible());
    part->click();
    QVERIFY(verb->isEnabled());
    take->reject();
}

void TestSnapshotsPage::whatAnInstanceThatIsOffCanTake()
{
    TakeSnapshotDialog take({.name = "web-1"}, {}, nullptr);
    take.setAttribute(Qt::WA_DeleteOnClose, false);
    take.open();
    auto *verb = take.findChild<QPushButton *>("verbButton");
    QVERIFY(!verb->isEnabled());
    virt::SnapshotCapability capability{.disks = {{"vda", {"/images/web-1.raw", "raw"}}},
                                        .internal = {"Disk vda has the format raw."}};
    take.setCapability(capability);
    QVERIFY(!take.findChild<QRadioButton *>("kindInternal")->isEnabled());
    QVERIFY(!take.findChild<QRadioButton *>("kindExternal")->isEnabled());
    QVERIFY(take.findChild<QLabel *>("kindExternalObstacles")->text().contains("is off"));
    QVERIFY(take.findChild<QRadioButton *>("kindDiskOnly")->isChecked() && verb->isEnabled());
    QVERIFY(!take.findChild<QCheckBox *>("quiesce")->isVisible());
    const virt::TakeRequest request = take.request();
    QCOMPARE(request.kind, virt::SnapshotKind::DiskOnly);
    QCOMPARE(request.overlays.value("vda"), virt::proposedOverlay("/images/web-1.raw", request.name));
    QVERIFY(request.memory.isEmpty() && !request.quiesce && !request.mix);
    capability.diskOnly = {"Disk vda is on the network."};
    take.setCapability(capability);
    QVERIFY(!verb->isEnabled());
    QVERIFY(take.findChild<QLabel *>("snapshotStatus")->isVisible());
    QVERIFY(take.findChild<QLabel *>("kindDiskOnlyObstacles")->text().contains("on the network"));
}

void TestSnapshotsPage::manyDisksFitTheScreen()
{
    TakeSnapshotDialog take({.name = "web-1"}, {}, nullptr);
    take.setAttribute(Qt::WA_DeleteOnClose, false);
    take.open();
    virt::SnapshotCapability capability{.running = true, .agent = true, .nvram = "/nvram/web-1.fd"};
    for (char letter = 'a'; letter < 'p'; ++letter) {
        const QString target = QStringLiteral("vd%1").arg(QLatin1Char(letter));
        capability.disks.append({target, {"/images/" + target + ".qcow2", "qcow2"}});
    }
    take.setCapability(capability);
    take.findChild<QRadioButton *>("kindDiskOnly")->click();
    QCoreApplication::processEvents();
    QVERIFY2(take.height() <= take.screen()->availableSize().height(), qPrintable(QString::number(take.height())));
    QVERIFY(take.findChild<QLabel *>("firmwareNote")->isVisible());
    auto *quiesce = take.findChild<QCheckBox *>("quiesce");
    QVERIFY(quiesce->isEnabled());
    quiesce->click();
    take.findChild<QCheckBox *>("diskTakesPart-vdc")->click();
    auto *second = take.findChild<QLineEdit *>("overlay-vdb");
    auto *verb = take.findChild<QPushButton *>("verbButton");
    QVERIFY(verb->isEnabled());
    second->setText(take.findChild<QLineEdit *>("overlay-vda")->text());
    QVERIFY(!verb->isEnabled() && take.findChild<QLabel *>("overlay-vdbFault")->isVisible());
    second->setText("/images/mine.qcow2");
    const virt::TakeRequest request = take.request();
    QVERIFY(verb->isEnabled() && request.quiesce);
    QCOMPARE(request.leaveOut, QStringList("vdc"));
    QCOMPARE(request.overlays.size(), 14);
    QCOMPARE(request.overlays.value("vdb"), QStringLiteral("/images/mine.qcow2"));
    QTRY_VERIFY(second->height() >= second->minimumSizeHint().height()); // the line beneath it is gone again
    save(&take, "snapshots-take-many");
}

void TestSnapshotsPage::tabWalksTheTakeDialog()
{
    QDialog *take = takeDialog();
    QVERIFY(take);
    QVERIFY(QTest::qWaitForWindowActive(take));
    take->findChild<QRadioButton *>("kindExternal")->click();
    take->findChild<QRadioButton *>("kindExternal")->setFocus();
    QStringList met;
    for (int tabs = 0; tabs < 5; ++tabs) {
        QTest::keyClick(take->focusWidget(), Qt::Key_Tab);
        met += take->focusWidget()->objectName();
        QVERIFY2(!take->focusWidget()->accessibleName().isEmpty() || qobject_cast<QPushButton *>(take->focusWidget()),
                 qPrintable(met.last()));
    }
    QCOMPARE(met, QStringList({"diskTakesPart-vda", "overlay-vda", "memoryFile", "verbButton", "cancelButton"}));
    take->reject();
}

void TestSnapshotsPage::kindOfTheChainWins()
{
    connectTo(m_externalFile);
    QDialog *take = takeDialog();
    QVERIFY(take);
    auto *internal = take->findChild<QRadioButton *>("kindInternal");
    auto *mix = take->findChild<QCheckBox *>("mixKinds");
    auto *warning = take->findChild<QLabel *>("mixWarning");
    QVERIFY(!internal->isEnabled() && take->findChild<QRadioButton *>("kindExternal")->isChecked());
    QVERIFY(take->findChild<QLabel *>("kindInternalObstacles")->text().contains("is external: with an internal one"));
    QVERIFY(mix->isVisible() && !mix->isChecked() && !warning->isVisible());
    mix->click();
    internal->click();
    QVERIFY(internal->isChecked() && warning->isVisible() && warning->text().contains("\"e1\" is external"));
    mix->click(); // no longer insisted on
    QVERIFY(!internal->isChecked() && take->findChild<QRadioButton *>("kindExternal")->isChecked());
    QVERIFY(!warning->isVisible());
    mix->click();
    internal->click();
    take->findChild<QLineEdit *>("snapshotName")->setText("i1");
    acceptDialog(take);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("i1"), patience);
}

QDialog *TestSnapshotsPage::planOf(const char *verb, const char *question)
{
    trigger(verb);
    QDialog *asked = dialog(question);
    if (!asked || asked->findChild<QPushButton *>("verbButton")->text() != "Show Plan…")
        return nullptr;
    if (auto *first = asked->findChild<QCheckBox *>("takeFirst")) {
        if (!QTest::qWaitFor([first] { return first->isEnabled(); }, patience))
            return nullptr;
        first->setChecked(false);
    }
    acceptDialog(asked);
    return dialog("planDialog");
}

void TestSnapshotsPage::externalOnesAreRevertedByPlan()
{
    connectTo(m_externalFile);
    select("e1");
    QDialog *plan = planOf("revertSnapshot", "revertSnapshotDialog");
    QVERIFY(plan);
    auto *verb = plan->findChild<QPushButton *>("verbButton");
    QVERIFY2(QTest::qWaitFor([verb] { return verb->isEnabled(); }, patience),
             qPrintable(plan->findChild<QLabel *>("emptySentence")->text()));
    QVERIFY(plan->windowTitle().contains("\"e1\""));
    QVERIFY(plan->findChild<QLabel *>("planLoss")->isVisible());
    QTest::mouseClick(verb, Qt::LeftButton); // the test driver knows no metadata, and so no mark for the plan
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->jobs().jobs().size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->jobs().running() == 0, patience);
    QVERIFY(m_fleet->jobs().jobs().first().what.contains("\"e1\""));
}

void TestSnapshotsPage::whyThereIsNoPlanIsSaid_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("question");
    QTest::newRow("revert") << QByteArray("revertSnapshot") << QByteArray("revertSnapshotDialog");
    QTest::newRow("delete") << QByteArray("deleteSnapshot") << QByteArray("deleteSnapshotDialog");
}

void TestSnapshotsPage::whyThereIsNoPlanIsSaid()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, question);
    connectTo(m_externalFile);
    select("e2"); // what it froze is in a directory that is not there
    QDialog *plan = planOf(verb.constData(), question.constData());
    QVERIFY(plan);
    QTRY_VERIFY_WITH_TIMEOUT(!plan->findChild<QPushButton *>("verbButton")->isVisible(), patience);
    QVERIFY(plan->findChild<QLabel *>("emptySentence")->text().contains("\"e2\""));
    plan->reject();
    QCOMPARE(m_fleet->jobs().jobs().size(), 0);
    QCOMPARE(names(), QStringList({"e1", "e2"}));
}

void TestSnapshotsPage::whatIsToBeKeptIsAStepOfThePlan()
{
    connectTo(m_externalFile);
    select("e1");
    trigger("revertSnapshot");
    QDialog *question = dialog("revertSnapshotDialog");
    QVERIFY(question && question->findChild<QRadioButton *>("afterOff"));
    auto *first = question->findChild<QCheckBox *>("takeFirst");
    QTRY_VERIFY_WITH_TIMEOUT(first->isEnabled() && first->isChecked(), patience);
    QCOMPARE(question->findChild<QPushButton *>("verbButton")->text(), "Show Plan…");
    save(question, "snapshots-revert-external");
    acceptDialog(question);
    QDialog *plan = dialog("planDialog");
    QVERIFY(plan);
    QVERIFY2(QTest::qWaitFor([plan] { return plan->findChild<QTreeWidget *>("planSteps") != nullptr; }, patience),
             qPrintable(plan->findChild<QLabel *>("emptySentence")->text()));
    const QTreeWidgetItem *step = plan->findChild<QTreeWidget *>("planSteps")->topLevelItem(1);
    QVERIFY2(step->text(0).startsWith("2. Take snapshot"), qPrintable(step->text(0)));
    QVERIFY(step->childCount() > 1 && step->child(0)->text(0).startsWith("Makes "));
    QVERIFY(plan->findChild<QPlainTextEdit *>("planCommands")->toPlainText().contains("snapshot-create-as test"));
    QCoreApplication::processEvents();
    save(plan, "snapshots-revert-plan");
    plan->reject();
    QCOMPARE(m_fleet->jobs().jobs().size(), 0);
    QCOMPARE(names(), QStringList({"e1", "e2"})); // nothing was taken
    m_page->readAnew();
    QSignalSpy refreshed(m_page.get(), &SnapshotsPage::refreshed);
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    QCOMPARE(names(), QStringList({"e1", "e2"}));
}

void TestSnapshotsPage::subtreesOfExternalOnesTakeAPlan()
{
    connectTo(m_externalFile);
    select("e1");
    QDialog *plan = planOf("deleteSubtree", "deleteSnapshotDialog");
    QVERIFY(plan);
    QTRY_VERIFY_WITH_TIMEOUT(!plan->findChild<QPushButton *>("verbButton")->isVisible(), patience);
    const QString why = plan->findChild<QLabel *>("emptySentence")->text();
    QVERIFY2(why.contains("\"e1\"") && why.contains("those after it"), qPrintable(why)); // what e2 froze is missing
    plan->reject();
    QCOMPARE(names(), QStringList({"e1", "e2"}));
}

void TestSnapshotsPage::whatIsWrongIsOfferedForRepair()
{
    connectTo(m_externalFile);
    QVERIFY(!action("repairSnapshots")->isVisible());
    QDialog *take = takeDialog();
    QVERIFY(take);
    take->findChild<QCheckBox *>("mixKinds")->click();
    take->findChild<QRadioButton *>("kindInternal")->click();
    take->findChild<QLineEdit *>("snapshotName")->setText("i1");
    acceptDialog(take);
    QTRY_VERIFY_WITH_TIMEOUT(action("repairSnapshots")->isVisible(), patience);
    trigger("repairSnapshots");
    QDialog *repair = dialog("repairDialog");
    QVERIFY(repair);
    QVERIFY(repair->findChild<QLabel *>("finding0")->text().contains("mixed"));
    QVERIFY(!repair->findChild<QPushButton *>("mend0")); // nothing to be done in one step
    repair->reject();
    select("i1");
    trigger("deleteSnapshot");
    acceptDialog(dialog("deleteSnapshotDialog"));
    QTRY_VERIFY_WITH_TIMEOUT(!action("repairSnapshots")->isVisible(), patience);
}

void TestSnapshotsPage::repairsAreChosenOneByOne()
{
    using Kind = virt::Finding::Kind;
    const QList<virt::Finding> findings{
        {.kind = Kind::LostFiles, .subject = "s1", .text = "Nobody can go back to <s1>.", .remedy = "Forget it."},
        {.kind = Kind::UnknownLayer, .subject = "vda", .file = "/a", .text = "A layer.", .remedy = "Merge it."},
        {.kind = Kind::MixedKinds, .subject = "s0", .text = "Both kinds.", .remedy = "Delete Subtree."}};
    for (const auto appearance : {look::Appearance::Light, look::Appearance::Dark}) {
        look::apply(appearance);
        auto *repair = new RepairDialog("web-1", findings, m_page.get());
        QList<virt::Finding> chosen;
        connect(repair, &RepairDialog::chosen, this, [&chosen](const virt::Finding &f) { chosen.append(f); });
        repair->open();
        QCoreApplication::processEvents();
        save(repair, appearance == look::Appearance::Light ? "snapshots-repair-light" : "snapshots-repair-dark");
        QCOMPARE(repair->findChild<QLabel *>("finding0")->text(), findings.first().text);
        auto *mend = repair->findChild<QPushButton *>("mend1");
        QVERIFY(mend && mend->accessibleName() == "Merge: vda" && !repair->findChild<QPushButton *>("mend2"));
        mend->setFocus();
        QTest::keyClick(mend, Qt::Key_Space);
        QCOMPARE(chosen, QList<virt::Finding>{findings[1]});
        QVERIFY(!repair->isVisible());
    }
    look::apply(look::Appearance::Desktop);
}

void TestSnapshotsPage::screenIsKeptWithTheSnapshot()
{
    take(QStringLiteral("a"));
    const auto pictures = [this] {
        virt::SnapshotTree tree;
        for (const model::SnapshotPlace &place : canvas()->layout().places)
            tree.snapshots.append(place.snapshot);
        return m_fleet->thumbnails().of(m_instance, tree);
    };
    QTRY_COMPARE_WITH_TIMEOUT(pictures().keys(), QStringList("a"), patience);
    QVERIFY(!QImage::fromData(pictures().value("a")).isNull());
    select("a");
    trigger("deleteSnapshot");
    acceptDialog(dialog("deleteSnapshotDialog"));
    QTRY_VERIFY_WITH_TIMEOUT(names().isEmpty(), patience);
    QVERIFY(pictures().isEmpty());
}

void TestSnapshotsPage::roomIsEstimated()
{
    constexpr quint64 mib = 1024 * 1024;
    virt::SnapshotSpace space{.places = {{"/images", {"default", 300 * mib}}},
                              .capacities = {{"vda", 200 * mib}},
                              .directories = {{"vda", "/images"}},
                              .memory = 128 * mib};
    SpaceNote note;
    note.setSpace(space);
    const auto *estimate = note.findChild<QLabel *>("spaceEstimate");
    const auto *warning = note.findChild<QLabel *>("spaceWarning");
    QVERIFY2(estimate->text().contains(model::bytesText(128 * mib)), qPrintable(estimate->text()));
    QVERIFY(estimate->text().contains("Pool default has " + model::bytesText(300 * mib) + " free."));
    QVERIFY2(warning->text().contains("can get full"), qPrintable(warning->text()));
    space.places["/images"].free = 100 * mib;
    note.setSpace(space);
    QVERIFY2(warning->text().contains("may not fit"), qPrintable(warning->text()));
    space.places["/images"].free = 400 * mib;
    note.setSpace(space);
    QCOMPARE(warning->text(), QString());
    trigger("takeSnapshotHere");
    QDialog *take = dialog("takeSnapshotDialog");
    QVERIFY(take);
    const auto *shown = take->findChild<QLabel *>("spaceEstimate");
    QTRY_VERIFY_WITH_TIMEOUT(!shown->text().isEmpty(), patience);
    take->reject();
}

void TestSnapshotsPage::xmlIsShown()
{
    connectTo(m_externalFile, true); // reading needs no rights
    select("e1");
    trigger("showSnapshotXml");
    QDialog *shown = dialog("snapshotXmlDialog");
    QVERIFY(shown);
    auto *text = shown->findChild<QPlainTextEdit *>("snapshotXml");
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains("<name>e1</name>"), patience);
    QVERIFY(text->isReadOnly());
    QTest::mouseClick(shown->findChild<QPushButton *>("copySnapshotXml"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains("<domainsnapshot>"));
    save(shown, "snapshots-xml");
    shown->reject();
}

void TestSnapshotsPage::comparesWithNowAndWithOthers()
{
    connectTo(m_externalFile);
    select("e1");
    trigger("compareSnapshot");
    QDialog *compare = dialog("compareSnapshotDialog");
    QVERIFY(compare);
    auto *with = compare->findChild<QComboBox *>("compareWith");
    auto *summary = compare->findChild<QLabel *>("comparisonSummary");
    QCOMPARE(with->itemText(0), "The running configuration");
    QCOMPARE(with->itemText(2), "Snapshot \"e2\"");
    QTRY_VERIFY_WITH_TIMEOUT(summary->text().contains("+ in the other"), patience); // another image by now
    const QString now = compare->findChild<look::DiffView *>()->toPlainText();
    QVERIFY2(now.contains("test.e2.qcow2") && !now.contains("id="), qPrintable(now)); // no more than what was changed
    save(compare, "snapshots-compare");
    with->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(!summary->text().isEmpty() && !summary->text().startsWith("Reading"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(compare->findChild<look::DiffView *>()->toPlainText() != now, patience);
    compare->reject();
}

void TestSnapshotsPage::nothingIsCutOnASmallScreen()
{
    take(QStringLiteral("a"));
    take(QStringLiteral("b"));
    for (const QSize &size : {QSize(790, 300), QSize(1010, 420), QSize(1200, 700)}) {
        m_page->resize(size);
        QCoreApplication::processEvents();
        QCOMPARE(m_page->size(), size); // it has no larger minimum
        QVERIFY2(!tree()->horizontalScrollBar()->isVisible(), qPrintable(QDebug::toString(size)));
        QVERIFY(tree()->viewport()->height() >= 2 * tree()->visualRect(tree()->model()->index(0, 0)).height());
        QVERIFY(tree()->columnWidth(0) >= 100 && canvas()->viewport()->height() >= 90);
        save(m_page.get(), QStringLiteral("snapshots-%1x%2").arg(size.width()).arg(size.height()));
    }
    auto *more = m_page->findChild<QMenu *>("moreSnapshotActions");
    QVERIFY(more && more->actions().contains(action("compareSnapshot"))
            && more->actions().contains(action("showSnapshotXml")));
}

void TestSnapshotsPage::readOnlyHostDisablesWithReason()
{
    connectTo(m_file, true);
    QVERIFY(!action("takeSnapshotHere")->isEnabled());
    QVERIFY(action("takeSnapshotHere")->toolTip().contains(QStringLiteral("read-only")));
    QVERIFY(
        m_page->findChild<QLabel *>(QStringLiteral("bannerSentence"))->text().contains(QStringLiteral("read-only")));
    QVERIFY(action("refreshSnapshots")->isEnabled());
}

void TestSnapshotsPage::awayHostGreysTheList()
{
    take(QStringLiteral("a"));
    m_fleet->disconnectHost(m_host);
    QTRY_VERIFY_WITH_TIMEOUT(!action("takeSnapshotHere")->isEnabled(), patience);
    QCOMPARE(names(), QStringList(QStringLiteral("a"))); // what was known stays
    QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("bannerSentence"))->isVisible());
    save(m_page.get(), QStringLiteral("snapshots-away"));
    m_fleet->connectHost(m_host); // the test driver has forgotten them meanwhile
    QTRY_VERIFY_WITH_TIMEOUT(names().isEmpty() && action("takeSnapshotHere")->isEnabled(), patience);
}

void TestSnapshotsPage::looksRight()
{
    save(m_page.get(), QStringLiteral("snapshots-empty"));
    take(QStringLiteral("installed"), QStringLiteral("Fresh system, all updates of May"));
    take(QStringLiteral("before the database upgrade"));
    take(QStringLiteral("after"), QStringLiteral("Upgrade to 15 worked"));
    select(QStringLiteral("installed"));
    trigger("revertSnapshot");
    QDialog *revert = dialog("revertSnapshotDialog");
    QVERIFY(revert);
    auto *first = revert->findChild<QCheckBox *>(QStringLiteral("takeFirst"));
    QTRY_VERIFY_WITH_TIMEOUT(first->isEnabled(), patience);
    save(revert, QStringLiteral("snapshots-revert"));
    first->setChecked(false);
    acceptDialog(revert);
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->jobs().running(), 0, patience);
    take(QStringLiteral("another way, with a name that is rather long for a card"));
    for (const auto appearance : {look::Appearance::Light, look::Appearance::Dark}) {
        look::apply(appearance);
        QCoreApplication::processEvents();
        const QString suffix = appearance == look::Appearance::Light ? QStringLiteral("light") : QStringLiteral("dark");
        m_page->resize(1200, 700);
        QCoreApplication::processEvents();
        save(m_page.get(), QStringLiteral("snapshots-%1").arg(suffix));
        m_page->resize(760, 520);
        QCoreApplication::processEvents();
        save(m_page.get(), QStringLiteral("snapshots-small-%1").arg(suffix));
        trigger("takeSnapshotHere");
        QDialog *take = dialog("takeSnapshotDialog");
        QVERIFY(take);
        QTRY_VERIFY_WITH_TIMEOUT(take->findChild<QPushButton *>(QStringLiteral("verbButton"))->isEnabled(), patience);
        save(take, QStringLiteral("snapshots-take-%1").arg(suffix));
        take->findChild<QCheckBox *>("mixKinds")->click();
        take->findChild<QRadioButton *>("kindExternal")->click();
        QCoreApplication::processEvents();
        save(take, QStringLiteral("snapshots-take-external-%1").arg(suffix));
        take->findChild<QRadioButton *>("kindDiskOnly")->click();
        take->findChild<QLineEdit *>("overlay-vda")->setText("here");
        QCoreApplication::processEvents();
        save(take, QStringLiteral("snapshots-take-disks-%1").arg(suffix));
        take->reject();
        select(QStringLiteral("installed"));
        trigger("deleteSubtree");
        QDialog *erase = dialog("deleteSnapshotDialog");
        QVERIFY(erase);
        save(erase, QStringLiteral("snapshots-delete-%1").arg(suffix));
        erase->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    look::apply(look::Appearance::Desktop);
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(icons);
    QApplication app(argc, argv);
    TestSnapshotsPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_snapshotspage.moc"
