// SPDX-License-Identifier: GPL-3.0-or-later
// The Calls panel: what is changed on a host appears there, can be copied, exported, looked into and put back.
#include "gui/changes/changeexport.h"
#include "gui/changes/changesview.h"
#include "gui/instance/definitionhistory.h"
#include "gui/instance/xmldiffdialog.h"
#include "model/changes/changejson.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include "virt/instance/configuration.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace model;

static constexpr int soon = 10000;

class TestChanges : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void init();
    void cleanup();
    void emptySaysWhatIsRecorded();
    void changesAppearWithTheirLine();
    void failuresSayWhy();
    void onlyOfOneHost();
    void definitionIsPutBack();
    void exports();

private:
    HostId add(const QString &name);
    QAction *action(const char *name) const { return m_view->findChild<QAction *>(QLatin1StringView(name)); }
    [[nodiscard]] QString cell(int row, ChangesModel::Column column) const;
    void select(int row);
    QString storedXml();

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<gui::ChangesView> m_view;
    QTreeView *m_table = nullptr;
    InstanceId m_instance;
};

void TestChanges::init()
{
    m_fleet = std::make_unique<Fleet>();
    m_view = std::make_unique<gui::ChangesView>(*m_fleet);
    m_table = m_view->findChild<QTreeView *>(QStringLiteral("changesTable"));
    m_view->resize(1200, 240);
    m_view->show();
    const HostId alpha = add("alpha");
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->instances().rowCount() == 1 && m_fleet->canChange(alpha), soon);
    m_instance = m_fleet->instances().row(0).id;
}

void TestChanges::cleanup()
{
    m_view.reset();
    m_fleet.reset();
}

HostId TestChanges::add(const QString &name)
{
    return m_fleet->add({.name = name, .uri = QStringLiteral("test:///default"), .remembered = false});
}

QString TestChanges::cell(int row, ChangesModel::Column column) const
{
    return m_table->model()->index(row, column).data().toString();
}

void TestChanges::select(int row)
{
    m_table->setCurrentIndex(m_table->model()->index(row, 0));
}

QString TestChanges::storedXml()
{
    QString out;
    virt::fetchXml(*m_fleet->session(m_instance), m_instance.uuid, "test", virt::XmlKind::Stored, this,
                   [&](const virt::Result<QString> &xml) { out = xml ? *xml : xml.error().text(); });
    (void)QTest::qWaitFor([&] { return !out.isEmpty(); }, soon);
    return out;
}

void TestChanges::emptySaysWhatIsRecorded()
{
    QVERIFY(!m_table->isVisible());
    for (const char *name : {"changeDetails", "copyCommand", "restoreDefinition", "exportChanges"})
        QVERIFY2(!action(name)->isEnabled(), name);
}

void TestChanges::changesAppearWithTheirLine()
{
    m_fleet->perform(virt::LifecycleAction::Pause, {m_instance});
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 1, soon);
    QVERIFY(m_table->isVisible());
    QCOMPARE(cell(0, ChangesModel::Host), QStringLiteral("alpha"));
    QCOMPARE(cell(0, ChangesModel::Object), QStringLiteral("test"));
    QCOMPARE(cell(0, ChangesModel::Action), QStringLiteral("Pause test"));
    QCOMPARE(cell(0, ChangesModel::Command), QStringLiteral("suspend test"));
    QCOMPARE(cell(0, ChangesModel::Outcome), QStringLiteral("Done"));
    select(0);
    QVERIFY(!action("restoreDefinition")->isEnabled());
    action("copyCommand")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("virsh -c test:///default suspend test"));
    action("changeDetails")->trigger();
    const auto *details = m_view->findChild<QDialog *>(QStringLiteral("changeDetailsDialog"));
    QVERIFY(details);
    QCOMPARE(details->findChild<QPlainTextEdit *>(QStringLiteral("changeCommand"))->toPlainText(),
             QStringLiteral("virsh -c test:///default suspend test"));
}

void TestChanges::failuresSayWhy()
{
    const QString xml = storedXml();
    gui::replaceDefinition(*m_fleet, m_instance, xml, "what it was long ago", [](const virt::Result<QString> &) {});
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 1, soon);
    QVERIFY2(cell(0, ChangesModel::Outcome).contains("Somebody else"), qPrintable(cell(0, ChangesModel::Outcome)));
    QVERIFY(m_fleet->changes().row(0).change.before.isEmpty());
    QCOMPARE(m_fleet->changes().row(0).change.outcome, virt::Change::Outcome::Failed);
}

void TestChanges::onlyOfOneHost()
{
    const HostId beta = add("beta");
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->canChange(beta) && m_fleet->instances().rowCount() == 2, soon);
    m_fleet->perform(virt::LifecycleAction::Pause, {m_fleet->instances().row(0).id, m_fleet->instances().row(1).id});
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 2, soon);
    m_view->setHost(beta);
    QCOMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(cell(0, ChangesModel::Host), QStringLiteral("beta"));
    QVERIFY(m_table->isColumnHidden(ChangesModel::Host));
    m_view->setHost({});
    QCOMPARE(m_table->model()->rowCount(), 2);
}

void TestChanges::definitionIsPutBack()
{
    const QString before = storedXml();
    const QString after = QString(before).replace("<on_crash>destroy", "<on_crash>preserve");
    QVERIFY2(before != after, qPrintable(before));
    gui::replaceDefinition(*m_fleet, m_instance, after, before, [](const virt::Result<QString> &) {});
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 1, soon);
    QCOMPARE(m_fleet->changes().row(0).change.before, before);
    select(0);
    QVERIFY(action("restoreDefinition")->isEnabled());
    action("restoreDefinition")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<gui::XmlDiffDialog *>(), soon);
    auto *review = m_view->findChild<gui::XmlDiffDialog *>();
    QVERIFY2(review->text().contains("+   <on_crash>destroy"), qPrintable(review->text()));
    review->findChild<QPushButton *>(QStringLiteral("applyDifference"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 2, soon);
    QCOMPARE(storedXml(), before);
}

void TestChanges::exports()
{
    const QTemporaryDir dir;
    m_fleet->perform(virt::LifecycleAction::Pause, {m_instance});
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->changes().rowCount(), 1, soon);
    const ChangeEntry one = m_fleet->changes().row(0);
    QVERIFY(gui::exportChanges({one}, dir.filePath("a.jsonl")));
    QFile json(dir.filePath("a.jsonl"));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QCOMPARE(fromJsonLine(json.readAll().trimmed()), std::optional(one));
    QVERIFY(gui::exportChanges({one}, dir.filePath("a.csv")));
    QFile table(dir.filePath("a.csv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = table.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[1].contains(",alpha,test:///default,test,"), lines[1].constData());
    const auto refused = gui::exportChanges({one}, QStringLiteral("/proc/none/a.csv"));
    QVERIFY(!refused && refused.error().text().contains("/proc/none/a.csv"));
}

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
