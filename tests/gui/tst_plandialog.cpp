// SPDX-License-Identifier: GPL-3.0-or-later
// What is going to be done, told before it is done: in order, with the point of no return, by keyboard alone.
#include "gui/look/appearance.h"
#include "gui/plans/plandialog.h"
#include "gui/plans/plansteps.h"
#include "model/text/quantity.h"
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gui;
using Fate = virt::FileChange::Fate;

static const QString images = QStringLiteral("/var/lib/libvirt/images/");
static const QString noReturn = QStringLiteral("From here on it can only be finished.");

class TestPlanDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral("screenshots"))); }
    void init();
    void cleanup() { delete m_dialog; }

    void isBusyUntilThePlanComes();
    void anErrorLeavesNothingToAccept();
    void lossesComeFirst();
    void stepsAreInOrderWithThePointOfNoReturn();
    void withoutOneNothingIsSaidOfIt();
    void filesAndUndoAreBeneathTheStep();
    void totalsCountFiles();
    void commandsFoldOutAndAreCopied();
    void withoutCommandsThereIsNoFold();
    void everythingIsReachedByKeyboard();
    void thirtyStepsFitASmallScreen();
    void looksRight_data();
    void looksRight();

private:
    static virt::Plan plan();
    void show(const virt::Plan &plan)
    {
        m_dialog->setPlan(plan);
        QCoreApplication::processEvents();
    }
    static virt::Plan longPlan();
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] PlanSteps *steps() const { return m_dialog->findChild<PlanSteps *>(); }

    QPointer<PlanDialog> m_dialog;
};

virt::Plan TestPlanDialog::plan()
{
    return {.title = "Revert web-1 to \"before\"",
            .steps = {{.text = "See that nothing has changed since"},
                      {.text = "Force web-1 off", .virsh = {{"destroy", "web-1"}}, .undo = "It is started again"},
                      {.text = "Make new overlays",
                       .virsh = {{"vol-create-as", "--pool", "default", "web 1.qcow2", "0"}},
                       .undo = "The overlays are removed",
                       .files = {{Fate::Made, images + "web-1.before-1a2b3c.qcow2", 0},
                                 {Fate::Changed, images + "web-1_VARS.fd", 540672}}},
                      {.text = "Remove what nothing needs any more",
                       .virsh = {{"vol-delete", images + "web-1.before.qcow2"}},
                       .files = {{Fate::Removed, images + "web-1.before.qcow2", quint64(1) << 30}},
                       .final = true},
                      {.text = "Note that web-1 began anew", .final = true}},
            .losses = {"What web-1 has in memory now is lost.", "What it has written since is lost."},
            .notes = {"The present disks stay: other snapshots need them."}};
}

virt::Plan TestPlanDialog::longPlan()
{
    virt::Plan out = plan();
    out.steps.clear();
    for (int n = 1; n <= 30; ++n)
        out.steps.append(
            {.text = QStringLiteral("Disk vd%1: write what came since into %2web-1-with-a-long-name-%1.qcow2, which "
                                    "takes a while on a slow disk")
                         .arg(n)
                         .arg(images),
             .virsh = {{"blockcommit", "web-1", QStringLiteral("vd%1").arg(n)}},
             .files = {{Fate::Removed, images + QStringLiteral("web-1.before-%1.qcow2").arg(n), quint64(n) << 20}},
             .final = n > 20});
    return out;
}

void TestPlanDialog::init()
{
    m_dialog = new PlanDialog("Revert web-1", "Revert", nullptr);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

QStringList TestPlanDialog::rows() const
{
    QStringList out;
    for (int row = 0; row < steps()->topLevelItemCount(); ++row)
        out += steps()->topLevelItem(row)->text(0);
    return out;
}

void TestPlanDialog::isBusyUntilThePlanComes()
{
    auto *sentence = m_dialog->findChild<QLabel *>("emptySentence");
    QCOMPARE(sentence->text(), QStringLiteral("Finding out what has to be done…"));
    QVERIFY(sentence->isVisible() && !button("verbButton")->isEnabled() && button("cancelButton")->isEnabled());
    show(plan());
    QVERIFY(!sentence->isVisible() && button("verbButton")->isEnabled());
    QVERIFY(!button("verbButton")->isDefault());
    QCOMPARE(m_dialog->windowTitle(), plan().title);
    QCOMPARE(m_dialog->plan(), plan());
}

void TestPlanDialog::anErrorLeavesNothingToAccept()
{
    m_dialog->setPlan(virt::Error::invalid("Revert web-1", "The file a.qcow2 is missing", "Nothing was changed."));
    QVERIFY(m_dialog->findChild<QLabel *>("emptySentence")->text().contains("The file a.qcow2 is missing"));
    QVERIFY(!button("verbButton")->isVisible() && !button("verbButton")->isEnabled());
    QVERIFY(!steps());
    QSignalSpy rejected(m_dialog, &QDialog::rejected);
    QTest::mouseClick(button("cancelButton"), Qt::LeftButton);
    QCOMPARE(rejected.size(), 1);
}

void TestPlanDialog::lossesComeFirst()
{
    show(plan());
    QStringList told;
    for (const QLabel *loss : m_dialog->findChildren<QLabel *>("planLoss")) {
        told += loss->text();
        QVERIFY(loss->isVisible());
        QVERIFY(loss->mapTo(m_dialog, QPoint()).y() < steps()->y());
    }
    QCOMPARE(told, plan().losses);
}

void TestPlanDialog::stepsAreInOrderWithThePointOfNoReturn()
{
    show(plan());
    QCOMPARE(rows(), QStringList({"1. See that nothing has changed since", "2. Force web-1 off", "3. Make new overlays",
                                  noReturn, "4. Remove what nothing needs any more", "5. Note that web-1 began anew",
                                  plan().notes.first()}));
    QCOMPARE(steps()->accessibleName(), QStringLiteral("Plan"));
}

void TestPlanDialog::withoutOneNothingIsSaidOfIt()
{
    virt::Plan harmless = plan();
    for (virt::PlanStep &step : harmless.steps)
        step.final = false;
    m_dialog->setPlan(harmless);
    QVERIFY(!rows().contains(noReturn));
    QCOMPARE(rows().size(), 6);
}

void TestPlanDialog::filesAndUndoAreBeneathTheStep()
{
    show(plan());
    const QTreeWidgetItem *third = steps()->topLevelItem(2);
    QVERIFY(third->isExpanded());
    QCOMPARE(third->childCount(), 3);
    QCOMPARE(third->child(0)->text(0), "Makes " + images + "web-1.before-1a2b3c.qcow2");
    QCOMPARE(third->child(0)->text(1), QString());
    QCOMPARE(third->child(1)->text(0), "Changes " + images + "web-1_VARS.fd");
    QCOMPARE(third->child(1)->text(1), model::bytesText(540672));
    QCOMPARE(third->child(2)->text(0), QStringLiteral("Undo: The overlays are removed"));
    QCOMPARE(steps()->topLevelItem(4)->child(0)->text(0), "Removes " + images + "web-1.before.qcow2");
    QCOMPARE(steps()->topLevelItem(0)->childCount(), 0);
}

void TestPlanDialog::totalsCountFiles()
{
    const QString totals = fileTotals(plan());
    QVERIFY2(totals.contains("made") && totals.contains("changed")
                 && totals.contains(model::bytesText(double(1 << 30))),
             qPrintable(totals));
    QCOMPARE(fileTotals({}), QString());
}

void TestPlanDialog::commandsFoldOutAndAreCopied()
{
    show(plan());
    auto *text = m_dialog->findChild<QPlainTextEdit *>("planCommands");
    QVERIFY(!text->isVisible());
    const int before = steps()->height();
    QTest::mouseClick(m_dialog->findChild<QToolButton *>("planCommandsFold"), Qt::LeftButton);
    QVERIFY(text->isVisible());
    QVERIFY(steps()->height() >= std::min(before, steps()->minimumHeight()));
    QCOMPARE(text->toPlainText(), virt::virshLines(plan()).join('\n'));
    QVERIFY(text->toPlainText().contains("'web 1.qcow2'"));
    QVERIFY(text->isReadOnly());
    QTest::mouseClick(button("copyPlanCommands"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
}

void TestPlanDialog::withoutCommandsThereIsNoFold()
{
    m_dialog->setPlan(virt::Plan{.title = "x", .steps = {{.text = "See"}}});
    QVERIFY(!m_dialog->findChild<QToolButton *>("planCommandsFold")->isVisible());
}

void TestPlanDialog::everythingIsReachedByKeyboard()
{
    show(plan());
    steps()->setFocus();
    QTest::keyClick(steps(), Qt::Key_Down);
    QCOMPARE(steps()->currentItem(), steps()->topLevelItem(1));
    QStringList met;
    for (int tabs = 0; tabs < 8; ++tabs) {
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        met += m_dialog->focusWidget()->objectName();
        QVERIFY2(!m_dialog->focusWidget()->accessibleName().isEmpty()
                     || qobject_cast<QPushButton *>(m_dialog->focusWidget()),
                 qPrintable(met.last()));
        if (met.last() == "planCommandsFold" && !met.contains("planCommands"))
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    }
    QCOMPARE(met.first(5),
             QStringList({"planCommandsFold", "copyPlanCommands", "planCommands", "verbButton", "cancelButton"}));
    QSignalSpy accepted(m_dialog, &QDialog::accepted);
    button("verbButton")->setFocus();
    QTest::keyClick(button("verbButton"), Qt::Key_Space);
    QCOMPARE(accepted.size(), 1);
}

void TestPlanDialog::thirtyStepsFitASmallScreen()
{
    show(longPlan());
    QTest::mouseClick(m_dialog->findChild<QToolButton *>("planCommandsFold"), Qt::LeftButton);
    QVERIFY2(m_dialog->minimumSizeHint().height() <= 580,
             qPrintable(QString::number(m_dialog->minimumSizeHint().height())));
    QVERIFY(m_dialog->minimumSizeHint().width() <= 1000);
    m_dialog->resize(720, 580);
    QTRY_COMPARE(m_dialog->height(), 580);
    const auto bottom = [this](const QWidget *w) { return w->mapTo(m_dialog, QPoint(0, w->height())).y(); };
    QVERIFY(bottom(button("verbButton")) <= m_dialog->height());
    QVERIFY(steps()->height() >= 140);
}

void TestPlanDialog::looksRight_data()
{
    QTest::addColumn<look::Appearance>("appearance");
    QTest::addColumn<QString>("name");
    QTest::newRow("light") << look::Appearance::Light << QStringLiteral("light");
    QTest::newRow("dark") << look::Appearance::Dark << QStringLiteral("dark");
}

void TestPlanDialog::looksRight()
{
    QFETCH(look::Appearance, appearance);
    QFETCH(QString, name);
    look::apply(appearance);
    QCoreApplication::processEvents();
    const auto save = [this, &name](const QString &what) {
        QCoreApplication::processEvents();
        return m_dialog->grab().save(QStringLiteral("screenshots/plan-%1-%2.png").arg(what, name));
    };
    QVERIFY(save("waiting"));
    show(plan());
    QVERIFY(save("short"));
    QTest::mouseClick(m_dialog->findChild<QToolButton *>("planCommandsFold"), Qt::LeftButton);
    QVERIFY(save("commands"));
    cleanup();
    init();
    show(longPlan());
    m_dialog->resize(720, 580);
    QVERIFY(save("long"));
    cleanup();
    init();
    m_dialog->setPlan(virt::Error::invalid("Revert web-1 to \"before\"",
                                           "The file " + images + "web-1.qcow2 is missing",
                                           "Without it the instance cannot go back. Nothing was changed."));
    QVERIFY(save("error"));
    look::apply(look::Appearance::Desktop);
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(icons);
    QApplication app(argc, argv);
    TestPlanDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_plandialog.moc"
