// SPDX-License-Identifier: GPL-3.0-or-later
// A plan that another workstation has begun, told by its mark in the domain's metadata: said at the instance, finished or
// undone only after a question, and no other plan begins beside it.
#include "gui/plans/unfinishedbanner.h"
#include "model/fleet.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/plan/carryout.h"
#include "virt/plan/record.h"
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>

namespace {

const QByteArray plain = "<domain type='test'><name>web</name><memory unit='MiB'>512</memory><os><type>hvm</type></os>"
                         "</domain>";

virt::PlanRecord begunElsewhere()
{
    return {.id = QUuid::createUuid(),
            .kind = QStringLiteral("of-a-later-version"),
            .title = QStringLiteral("Move the disk vda of web"),
            .uuid = QUuid::createUuid(),
            .object = QStringLiteral("web"),
            .workstation = QStringLiteral("desk-7"),
            .host = QStringLiteral("theirs"),
            .begun = QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
}

} // namespace

class PlansOfOthersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void init();
    void cleanup();

    void itIsSaidAtTheInstance();
    void itIsAskedFirst();
    void noOtherPlanBegins();
    void whatEndedElsewhereIsLetGo();
    void whatWasTakenOverIsLeftAlone();

private:
    [[nodiscard]] model::InstanceId web() const { return m_fleet->instances().named(QStringLiteral("web")).value(0); }
    [[nodiscard]] QMessageBox *question() const { return m_banner->findChild<QMessageBox *>("planElsewhereBox"); }
    void press(const char *button) const
    {
        QTest::mouseClick(m_banner->findChild<QToolButton *>(button), Qt::LeftButton);
    }

    virt::PlanRecord m_theirs = begunElsewhere();
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<gui::UnfinishedBanner> m_banner;
};

void PlansOfOthersTest::init()
{
    QTemporaryFile node;
    QVERIFY(node.open());
    node.write("<node>" + virt::withMark(plain, m_theirs) + "</node>");
    QVERIFY(node.flush());
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->add({.name = QStringLiteral("ours"), .uri = "test://" + node.fileName()});
    m_banner = std::make_unique<gui::UnfinishedBanner>(*m_fleet);
    QTRY_VERIFY(!web().isNull());
    m_fleet->details().set(m_banner.get(), {.seen = {web()}});
    QTRY_VERIFY(m_fleet->instances().find(web())->details);
    m_banner->setInstance(web());
    m_banner->resize(1200, 40);
    m_banner->show();
}

void PlansOfOthersTest::cleanup()
{
    m_banner.reset();
    m_fleet.reset();
}

void PlansOfOthersTest::itIsSaidAtTheInstance()
{
    QVERIFY(m_banner->isVisible());
    QVERIFY2(m_banner->text().contains("desk-7"), qPrintable(m_banner->text()));
    QVERIFY2(m_banner->text().contains(m_theirs.title), qPrintable(m_banner->text()));
    m_banner->setInstance({});
    QVERIFY(m_banner->isHidden());
}

void PlansOfOthersTest::itIsAskedFirst()
{
    press("undoPlan");
    QPointer<QMessageBox> box = question();
    QVERIFY(box && box->text().contains("desk-7"));
    box->reject();
    QTRY_VERIFY(!box);
    QVERIFY(m_fleet->jobs().jobs().isEmpty());

    press("undoPlan");
    QTest::mouseClick(question()->findChild<QPushButton *>("planElsewhereButton"), Qt::LeftButton);
    QCOMPARE(m_fleet->jobs().jobs().size(), 1);
    QCOMPARE(m_fleet->jobs().jobs().constFirst().what, QStringLiteral("Undo: ") + m_theirs.title);
    QTRY_COMPARE(m_fleet->jobs().running(), 0);
    QVERIFY(m_banner->isVisible()); // this version does not know its kind, so it is as it was
}

void PlansOfOthersTest::noOtherPlanBegins()
{
    virt::Plan plan;
    plan.title = QStringLiteral("Move the disk vdb of web");
    plan.record = m_theirs;
    plan.record.id = QUuid::createUuid();
    plan.record.kind = QStringLiteral("move-disk");
    plan.record.uuid = web().uuid;
    Answer<void> answer;
    const auto task = virt::carryOut(*m_fleet->session(web()), plan, this, {}, answer.done());
    const auto outcome = answer.wait();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, virt::Error::Kind::Busy);
    QVERIFY2(outcome.error().message.contains("desk-7"), qPrintable(outcome.error().text()));
    QVERIFY(m_fleet->plans().unfinished().isEmpty());
}

// Ours, begun before theirs; somebody else has finished it meanwhile: undoing it now would undo their work.
void PlansOfOthersTest::whatEndedElsewhereIsLetGo()
{
    virt::PlanRecord ours = m_theirs;
    ours.id = QUuid::createUuid();
    ours.kind = QStringLiteral("move-disk");
    ours.uuid = web().uuid;
    ours.marked = true;
    QVERIFY(m_fleet->plans().ledger().keep(ours));
    QTRY_COMPARE(m_fleet->plans().unfinished().size(), 1);
    Answer<void> answer;
    const auto task = virt::undoPlan(*m_fleet->session(web()), ours, this, {}, answer.done());
    const auto outcome = answer.wait();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, virt::Error::Kind::NotFound);
    QTRY_VERIFY(m_fleet->plans().unfinished().isEmpty());
}

void PlansOfOthersTest::whatWasTakenOverIsLeftAlone()
{
    virt::PlanRecord ours = m_theirs;
    ours.kind = QStringLiteral("move-disk");
    ours.uuid = web().uuid;
    ours.workstation = QStringLiteral("desk-1");
    Answer<void> answer;
    const auto task = virt::finishPlan(*m_fleet->session(web()), ours, this, {}, answer.done());
    const auto outcome = answer.wait();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, virt::Error::Kind::Busy);
    QVERIFY2(outcome.error().message.contains("desk-7"), qPrintable(outcome.error().text()));
}

QTEST_MAIN(PlansOfOthersTest)
#include "tst_plansofothers.moc"
