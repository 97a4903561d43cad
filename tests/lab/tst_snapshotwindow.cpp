// SPDX-License-Identifier: GPL-3.0-or-later
// An external snapshot with the memory of web-1, a real guest that counts, through the windows alone: taken, gone back
// to and deleted as a person would.
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/snapshots/snapshotspage.h"
#include "labtool.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include "virt/plan/record.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace labtool;

namespace {
const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
constexpr int patience = 60'000;
} // namespace

class TestSnapshotWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void takeRevertDelete();

private:
    void takeInDialog();
    void revertInDialogs();
    void deleteInDialogs();
    void confirmPlan(const QString &losing, const QString &screenshot);
    void finishJobs(int count);
    void makeGuest();
    [[nodiscard]] QDialog *dialog(const char *name);
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] QString faults() const;
    [[nodiscard]] QString state() const { return virsh(a, {"domstate", guest}).text; }
    [[nodiscard]] bool countsPast(qint64 number) const
    {
        return QTest::qWaitFor([&] { return counter(a, guest).console > number; }, patience);
    }
    void trigger(const char *name) { m_page->findChild<QAction *>(QString::fromLatin1(name))->trigger(); }
    [[nodiscard]] QAbstractItemModel *list() const { return m_page->findChild<QTreeView *>("snapshotsTree")->model(); }

    [[nodiscard]] QString stateOf(const QString &file) const // in the list of the chains' files
    {
        const auto rows =
            m_page->findChild<QTreeWidget *>("chainFiles")->findItems(file, Qt::MatchExactly | Qt::MatchRecursive);
        return rows.isEmpty() ? QString() : rows.first()->text(1);
    }

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<gui::SnapshotsPage> m_page;
};

void TestSnapshotWindow::makeGuest()
{
    (void)virsh(a, {"destroy", guest});
    (void)virsh(a, {"undefine", guest, "--snapshots-metadata"});
    (void)on(a, {"sh", "-c", QStringLiteral("rm -f %1web-1*; : > /var/lib/libvirt/console/web-1.log").arg(images)});
    (void)virsh(a, {"pool-refresh", "default"});
    const Output made = lab({"guest", a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
}

void TestSnapshotWindow::initTestCase()
{
    const Output uri = lab({"uri", a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    QVERIFY(QDir().mkpath("screenshots"));
    makeGuest();
    m_library = std::make_unique<virt::Library>();
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->add({.name = "host-a", .uri = uri.text});
    QTRY_VERIFY_WITH_TIMEOUT(!m_fleet->instances().named(guest).isEmpty(), patience);
    m_page = std::make_unique<gui::SnapshotsPage>(*m_fleet);
    m_page->setInstance(m_fleet->instances().named(guest).first());
    m_page->resize(1000, 600);
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QAction *>("takeSnapshotHere")->isEnabled(), patience);
}

void TestSnapshotWindow::cleanupTestCase()
{
    m_page.reset();
    m_fleet.reset();
    m_library.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the login, after the last connection
    makeGuest();
}

QDialog *TestSnapshotWindow::dialog(const char *name)
{
    QDialog *found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            found = m_page->findChild<QDialog *>(QString::fromLatin1(name));
            return found && found->isVisible() && found->findChild<QPushButton *>("verbButton")->isEnabled();
        },
        patience);
    return found;
}

QStringList TestSnapshotWindow::files() const
{
    return on(a, {"sh", "-c", QStringLiteral("cd %1 && ls web-1*").arg(images)}).text.split('\n', Qt::SkipEmptyParts);
}

// What is wrong with the images and the marks; empty: nothing.
QString TestSnapshotWindow::faults() const
{
    const Output checked = on(
        a, {"sh", "-c",
            QStringLiteral("cd %1 && for f in web-1*.qcow2; do qemu-img check -U -q \"$f\" || echo \"$f\"; done")
                .arg(images)});
    const bool marked = virsh(a, {"dumpxml", guest}).text.contains(virt::planNamespace);
    return marked ? checked.text + " the mark of a plan is left" : checked.text;
}

void TestSnapshotWindow::finishJobs(int count)
{
    const auto &jobs = m_fleet->jobs().jobs();
    QTRY_VERIFY_WITH_TIMEOUT(jobs.size() == count && jobs.first().state != model::JobState::Running, patience);
    QVERIFY2(jobs.first().state == model::JobState::Succeeded, qPrintable(jobs.first().error.text()));
    QCOMPARE(faults(), QString());
}

void TestSnapshotWindow::takeInDialog()
{
    trigger("takeSnapshotHere");
    QDialog *take = dialog("takeSnapshotDialog");
    QVERIFY(take);
    const QString name = take->findChild<QLineEdit *>("snapshotName")->text();
    const QString file = "web-1." + QString(name).replace(' ', '_').replace(':', '-');
    take->findChild<QRadioButton *>("kindExternal")->click();
    QCOMPARE(take->findChild<QLineEdit *>("memoryFile")->text(), images + file + ".mem");
    QCOMPARE(take->findChild<QLineEdit *>("overlay-vda")->text(), images + file + ".qcow2");
    const auto *room = take->findChild<QLabel *>("spaceEstimate");
    QTRY_VERIFY_WITH_TIMEOUT(room->text().contains("Pool default has "), patience);
    QVERIFY2(room->text().contains("128\u00A0MiB at once"), qPrintable(room->text()));
    QCoreApplication::processEvents();
    QVERIFY(take->grab().save("screenshots/lab-take-external.png"));
    take->findChild<QPushButton *>("verbButton")->click();
    finishJobs(1);
    QVERIFY(files().contains(file + ".mem") && files().contains(file + ".qcow2"));
    QTRY_COMPARE_WITH_TIMEOUT(list()->index(0, 0).data().toString(), name, patience);
    m_page->findChild<gui::SnapshotCanvas *>()->select(name);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(file + ".qcow2"), QStringLiteral("In use"), patience);
    QCOMPARE(stateOf("web-1.qcow2"), "Snapshot " + name);
    QCOMPARE(stateOf(file + ".mem"), "Snapshot " + name);
    QVERIFY(m_page->grab().save("screenshots/lab-snapshots.png"));
}

void TestSnapshotWindow::confirmPlan(const QString &losing, const QString &screenshot)
{
    QDialog *plan = dialog("planDialog");
    QVERIFY(plan);
    QVERIFY2(plan->findChild<QPushButton *>("verbButton")->isEnabled(),
             qPrintable(plan->findChild<QLabel *>("emptySentence")->text()));
    QVERIFY(plan->findChild<QLabel *>("planLoss")->text().contains(losing));
    QVERIFY(!plan->findChild<QTreeWidget *>("planSteps")->findItems("From here on", Qt::MatchStartsWith).isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(plan->grab().save(screenshot));
    plan->findChild<QPushButton *>("verbButton")->click();
}

void TestSnapshotWindow::revertInDialogs()
{
    trigger("revertSnapshot");
    QDialog *revert = dialog("revertSnapshotDialog");
    QVERIFY(revert);
    auto *first = revert->findChild<QCheckBox *>("takeFirst");
    QTRY_VERIFY_WITH_TIMEOUT(first->isEnabled(), patience);
    QVERIFY(first->isChecked());
    revert->findChild<QPushButton *>("verbButton")->click();
    QDialog *seen = dialog("planDialog"); // a look, and no more
    QVERIFY(seen);
    const auto steps = seen->findChild<QTreeWidget *>("planSteps")->findItems("2. Take snapshot", Qt::MatchStartsWith);
    QCOMPARE(steps.size(), 1);
    QCoreApplication::processEvents();
    QVERIFY(seen->grab().save("screenshots/lab-plan-revert-first.png"));
    seen->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(virsh(a, {"snapshot-list", guest, "--name"}).text.split('\n', Qt::SkipEmptyParts).size(), 1);

    trigger("revertSnapshot");
    revert = dialog("revertSnapshotDialog");
    QVERIFY(revert);
    first = revert->findChild<QCheckBox *>("takeFirst");
    QTRY_VERIFY_WITH_TIMEOUT(first->isEnabled(), patience);
    first->setChecked(false);
    revert->findChild<QPushButton *>("verbButton")->click();
    confirmPlan("in memory now is lost", "screenshots/lab-plan-revert.png");
    finishJobs(2);
}

void TestSnapshotWindow::deleteInDialogs()
{
    trigger("deleteSnapshot");
    QDialog *erase = dialog("deleteSnapshotDialog");
    QVERIFY(erase);
    erase->findChild<QPushButton *>("verbButton")->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the plan before is gone as well
    confirmPlan("cannot go back", "screenshots/lab-plan-delete.png");
    finishJobs(3);
}

void TestSnapshotWindow::takeRevertDelete()
{
    const QStringList before = files();
    QVERIFY(virsh(a, {"start", guest}).ok());
    QVERIFY(countsPast(5));
    takeInDialog();
    if (QTest::currentTestFailed())
        return;
    const Counter taken = counter(a, guest);
    QVERIFY(countsPast(taken.console + 10));
    revertInDialogs();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(state(), QStringLiteral("running"));
    QTRY_COMPARE_WITH_TIMEOUT(counter(a, guest).back, taken.back + 1, patience); // it counts on from there
    deleteInDialogs();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(state(), QStringLiteral("running"));
    QCOMPARE(files(), before);
    QTRY_COMPARE_WITH_TIMEOUT(list()->rowCount(), 0, patience);
    const qint64 now = counter(a, guest).console;
    QVERIFY(countsPast(now + 3));
    QCOMPARE(counter(a, guest).holes, 0);
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(icons);
    QApplication app(argc, argv);
    TestSnapshotWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_snapshotwindow.moc"
