// SPDX-License-Identifier: GPL-3.0-or-later
// The page, driven as a person would, over libvirt's test driver.
#include "gui/look/appearance.h"
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/snapshots/snapshotspage.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QTreeView>

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
    void readOnlyHostDisablesWithReason();
    void awayHostGreysTheList();
    void looksRight();

private:
    void connectTo(bool readOnly);
    void take(const QString &name, const QString &description = {});
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

    QTemporaryFile m_file;
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
}

void TestSnapshotsPage::init()
{
    connectTo(false);
}

void TestSnapshotsPage::connectTo(bool readOnly)
{
    m_page.reset();
    m_fleet = std::make_unique<model::Fleet>();
    m_host = m_fleet->add(
        {.name = QStringLiteral("demo"), .uri = QStringLiteral("test://") + m_file.fileName(), .readOnly = readOnly});
    QTRY_VERIFY_WITH_TIMEOUT(!m_fleet->instances().named(QStringLiteral("test")).isEmpty(), patience);
    m_instance = m_fleet->instances().named(QStringLiteral("test")).first();
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
    const auto *holds = dialog->findChild<QLabel *>(QStringLiteral("snapshotHolds"));
    QVERIFY2(QTest::qWaitFor([verb] { return verb->isEnabled(); }, patience),
             qPrintable(holds ? holds->text() : dialog->objectName()));
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
    QVERIFY(take->findChild<QLabel *>(QStringLiteral("snapshotHolds"))->text().contains(QStringLiteral("with memory")));
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
    QVERIFY(!verb->isDefault());
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

void TestSnapshotsPage::readOnlyHostDisablesWithReason()
{
    connectTo(true);
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
