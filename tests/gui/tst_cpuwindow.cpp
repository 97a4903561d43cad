// SPDX-License-Identifier: GPL-3.0-or-later
// The CPUs' window and page over libvirt's test driver, which tells little and compares nothing: what is missing has
// to be said.
#include "gui/cpus/cpuwindow.h"
#include "gui/cpus/hostcpupage.h"
#include "gui/look/appearance.h"
#include "gui/look/factlist.h"
#include "model/cpus/cpucomparison.h"
#include "model/cpus/cpumatrixmodel.h"
#include "model/cpus/cputrialmodel.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace gui;

namespace {
constexpr int soon = 20'000;
}

class TestCpuWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void equalHostsAreOneKind();
    void aHostThatIsAwayIsSaid();
    void hostsThatGoDoNoHarm();
    void closingCancels();
    void escapeCloses();
    void hostsStandAsInTheTree();
    void baselineOfNoModelIsAnError();
    void refusesWhatIsNoCpuAtTheField();
    void tellsThatAHostCannotCompare();
    void modelsKeepTheirPromises();
    void pageTellsTheTopologyIsMissing();
    void pageCopiesJson();
    void pageForgetsTheQuestionOfAnotherHost();
    void pageAsksAgainWhenTheHostIsBack();
    void looksRight_data();
    void looksRight();

private:
    void open(int tab = 0);
    void openPage();
    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] model::CpuComparison *comparison() const { return m_window->findChild<model::CpuComparison *>(); }
    [[nodiscard]] QString summary() const { return find<QLabel>("cpuMatrixSummary")->text(); }

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window;
    model::HostId m_alpha;
};

void TestCpuWindow::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
}

void TestCpuWindow::init()
{
    m_fleet = std::make_unique<model::Fleet>();
    m_alpha = m_fleet->add({.name = "alpha", .uri = "test:///default"});
    m_fleet->add({.name = "beta", .uri = "test:///default"});
    m_fleet->add({.name = "gamma", .uri = "test:///default", .connectAtStart = false});
    // The versions are told a moment after the first list, and they are part of what makes a kind.
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::count_if(m_fleet->hosts().rows(),
                                                   [this](const model::HostRow &row) {
                                                       return m_fleet->session(row.entry.id)->facts().libvirtVersion
                                                              > 0;
                                                   })
                                 == 2,
                             soon);
}

void TestCpuWindow::cleanup()
{
    m_window.reset();
    m_fleet.reset();
    look::apply(look::Appearance::Light);
}

void TestCpuWindow::open(int tab)
{
    m_window = std::make_unique<CpuWindow>(*m_fleet);
    m_window->show();
    find<QTabWidget>("cpuTabs")->setCurrentIndex(tab);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_COMPARE_WITH_TIMEOUT(comparison()->phase(), model::CpuComparison::Phase::Done, soon);
}

void TestCpuWindow::openPage()
{
    auto page = std::make_unique<HostCpuPage>(*m_fleet);
    page->setHost(m_alpha);
    m_window = std::move(page);
    m_window->show();
    QVERIFY(!find<QPushButton>("cpuCopyJson")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("cpuCopyJson")->isEnabled(), soon);
}

void TestCpuWindow::equalHostsAreOneKind()
{
    open();
    QVERIFY2(summary().contains("same CPU"), qPrintable(summary()));
    const auto *table = find<QTableView>("cpuMatrix");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Identical"));
    find<QCheckBox>("cpuMatrixGroup")->setChecked(false);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->columnCount(), 2);
    QVERIFY(table->model()->headerData(1, Qt::Vertical).toString().startsWith("beta"));
    const auto calls = m_fleet->session(m_alpha)->calls().totals();
    QVERIFY(!calls.contains(QStringLiteral("virConnectCompareHypervisorCPU"))); // there was nothing to compare
}

void TestCpuWindow::aHostThatIsAwayIsSaid()
{
    open();
    const QString text = find<QLabel>("cpuMatrixSkipped")->text();
    QVERIFY2(text.contains("gamma"), qPrintable(text));
    QVERIFY2(text.contains(model::hostStateText(model::HostState::Off)), qPrintable(text));
}

void TestCpuWindow::hostsThatGoDoNoHarm()
{
    open();
    comparison()->start();
    m_fleet->remove(m_alpha);
    QTRY_COMPARE_WITH_TIMEOUT(comparison()->phase(), model::CpuComparison::Phase::Done, soon);
    find<QPushButton>("cpuMatrixButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(comparison()->phase(), model::CpuComparison::Phase::Done, soon);
    QCOMPARE(comparison()->cpus().size(), 1);
}

void TestCpuWindow::closingCancels()
{
    open();
    comparison()->start();
    QVERIFY(comparison()->running());
    m_window->close();
    QCOMPARE(comparison()->phase(), model::CpuComparison::Phase::Cancelled);
    QTest::qWait(500); // answers that come now are void
    QCOMPARE(comparison()->phase(), model::CpuComparison::Phase::Cancelled);
    QVERIFY(comparison()->cpus().isEmpty());
}

void TestCpuWindow::escapeCloses()
{
    open(2);
    QTest::keyClick(find<QPlainTextEdit>("trialText"), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

void TestCpuWindow::hostsStandAsInTheTree()
{
    const model::HostId beta = m_fleet->entries().at(1).id;
    const model::HostId gamma = m_fleet->entries().at(2).id;
    m_fleet->moveHosts({beta}, "rack 1/left");
    m_fleet->moveHosts({m_alpha}, "rack 2");
    m_fleet->connectHost(gamma);
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->hosts().find(gamma)->state, model::HostState::Connected, soon);
    model::CpuComparison all(*m_fleet);
    all.start();
    QTRY_COMPARE_WITH_TIMEOUT(all.phase(), model::CpuComparison::Phase::Done, soon);
    QStringList names;
    for (const model::HostCpu &cpu : all.cpus())
        names << cpu.name;
    QCOMPARE(names, QStringList({"beta", "alpha", "gamma"})); // groups first
    m_fleet->moveGroup("rack 2", "rack 2", "rack 1");
    model::CpuTrialModel trial(*m_fleet);
    trial.start({"<cpu/>"});
    QCOMPARE(trial.index(0, model::CpuTrialModel::Host).data().toString(), QStringLiteral("alpha"));
    trial.cancel();
}

void TestCpuWindow::baselineOfNoModelIsAnError()
{
    open(1);
    auto *button = find<QPushButton>("baselineButton");
    auto *hosts = find<QListWidget>("baselineHosts");
    QCOMPARE(hosts->count(), 2);
    for (int row = 0; row < 2; ++row)
        hosts->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!button->isEnabled());
    hosts->item(0)->setCheckState(Qt::Checked);
    button->click();
    auto *fault = find<QLabel>("baselineFault");
    QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), soon);
    QVERIFY2(fault->text().contains("alpha"), qPrintable(fault->text()));
    QVERIFY(!find<QPushButton>("baselineCopy")->isEnabled());
}

void TestCpuWindow::refusesWhatIsNoCpuAtTheField()
{
    open(2);
    auto *text = find<QPlainTextEdit>("trialText");
    auto *button = find<QPushButton>("trialButton");
    QVERIFY(!button->isEnabled());
    text->setPlainText("<cpu>\n<model>");
    button->click();
    auto *fault = find<QLabel>("trialFault");
    QVERIFY(fault->isVisible());
    QVERIFY2(fault->text().contains("line 2"), qPrintable(fault->text()));
    text->setPlainText("<cpu/>");
    QVERIFY(!fault->isVisible());
}

void TestCpuWindow::tellsThatAHostCannotCompare()
{
    open(2);
    find<QPlainTextEdit>("trialText")->setPlainText("<cpu><arch>i686</arch><model>pentium3</model></cpu>");
    find<QPushButton>("trialButton")->click();
    const auto *rows = find<QTreeView>("trialResults")->model();
    QCOMPARE(rows->rowCount(), 3);
    using Model = model::CpuTrialModel;
    QTRY_COMPARE_WITH_TIMEOUT(rows->index(1, Model::Fit).data().toString(), QStringLiteral("No answer"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(rows->index(0, Model::Fit).data().toString(), QStringLiteral("No answer"), soon);
    // The hypervisor was asked first, then the bare CPU.
    QVERIFY(rows->index(0, Model::Reason).data().toString().contains("virConnectCompareCPU"));
    const auto calls = m_fleet->session(m_alpha)->calls().totals();
    QCOMPARE(calls.value(QStringLiteral("virConnectCompareHypervisorCPU")).failed, quint64(1));
    QCOMPARE(rows->index(2, Model::Reason).data().toString(), model::hostStateText(model::HostState::Off));
}

void TestCpuWindow::modelsKeepTheirPromises()
{
    model::CpuComparison all(*m_fleet);
    model::CpuMatrixModel matrix(all);
    model::CpuTrialModel trial(*m_fleet);
    const QAbstractItemModelTester a(&matrix, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester b(&trial, QAbstractItemModelTester::FailureReportingMode::QtTest);
    all.start();
    trial.start({"<cpu/>", "<cpu><model>x</model></cpu>"});
    QCOMPARE(trial.rowCount(), 6);
    QTRY_COMPARE_WITH_TIMEOUT(all.phase(), model::CpuComparison::Phase::Done, soon);
    QTRY_COMPARE_WITH_TIMEOUT(trial.waiting(), 0, soon);
    matrix.setGrouped(false);
    QCOMPARE(matrix.rowCount(), 2);
    all.start();
    trial.start({"<cpu/>"});
    all.cancel();
    trial.cancel();
    QCOMPARE(trial.waiting(), 0);
    QTest::qWait(200);
    QCOMPARE(matrix.rowCount(), 0);
}

void TestCpuWindow::pageTellsTheTopologyIsMissing()
{
    openPage();
    const QString ofHost = find<look::FactList>("cpuHardware")->note();
    QVERIFY2(ofHost.contains("no <topology> at all"), qPrintable(ofHost));
    const QString ofGuest = find<look::FactList>("cpuGuest")->note();
    QVERIFY2(ofGuest.contains("virConnectGetDomainCapabilities"), qPrintable(ofGuest));
}

// The answer comes when the page is about another host already, and nobody looks.
void TestCpuWindow::pageForgetsTheQuestionOfAnotherHost()
{
    HostCpuPage page(*m_fleet);
    auto *copy = page.findChild<QPushButton *>("cpuCopyJson");
    page.setHost(m_alpha);
    page.show();
    page.hide();
    page.setHost(m_fleet->entries().at(1).id);
    const auto asked = [this] {
        return m_fleet->session(m_alpha)
            ->calls()
            .totals()
            .value(QStringLiteral("virConnectGetDomainCapabilities"))
            .count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(asked() > 0, soon);
    QTest::qWait(200);
    QVERIFY(!copy->isEnabled());
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled(), soon);
}

void TestCpuWindow::pageAsksAgainWhenTheHostIsBack()
{
    const model::HostId gamma = m_fleet->entries().at(2).id;
    HostCpuPage page(*m_fleet);
    const auto *copy = page.findChild<QPushButton *>("cpuCopyJson");
    page.setHost(gamma);
    page.show();
    QTest::qWait(200);
    QVERIFY(!copy->isEnabled());
    m_fleet->connectHost(gamma);
    QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled(), soon);
}

void TestCpuWindow::pageCopiesJson()
{
    openPage();
    auto *copy = find<QPushButton>("cpuCopyJson");
    copy->click();
    const QJsonObject json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(json["arch"].toString(), QStringLiteral("i686"));
    QVERIFY(json.contains("topology") && json["topology"].isNull());
}

void TestCpuWindow::looksRight_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("matrix-light") << 0 << false << QSize(900, 560);
    QTest::newRow("matrix-dark-small") << 0 << true << QSize(560, 360);
    QTest::newRow("baseline-light") << 1 << false << QSize(900, 560);
    QTest::newRow("trial-dark") << 2 << true << QSize(900, 560);
    QTest::newRow("page-light") << -1 << false << QSize(900, 560);
    QTest::newRow("page-dark-small") << -1 << true << QSize(420, 480);
}

// The pictures are kept where VIRTDECK_SCREENSHOTS says.
void TestCpuWindow::looksRight()
{
    QFETCH(const int, tab);
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    look::apply(dark ? look::Appearance::Dark : look::Appearance::Light);
    if (tab < 0)
        openPage();
    else
        open(tab);
    m_window->resize(size);
    QTest::qWait(100);
    QVERIFY(m_window->width() <= size.width()); // nothing in it asks for more
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    const QString folder = qEnvironmentVariable("VIRTDECK_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(m_window->grab().save(
            QStringLiteral("%1/cpus-%2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
}

QTEST_MAIN(TestCpuWindow)
#include "tst_cpuwindow.moc"
