// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartdata.h"
#include "gui/instance/factscard.h"
#include "gui/instance/instanceevents.h"
#include "gui/instance/instancepage.h"
#include "gui/instance/screenfeed.h"
#include "gui/instance/thumbnail.h"
#include "gui/instance/xmldiffdialog.h"
#include "gui/instance/xmleditor.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/appearance.h"
#include "gui/look/banner.h"
#include "gui/look/cardgrid.h"
#include "gui/look/emptystate.h"
#include "gui/look/statechip.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include "virt/instance/configuration.h"
#include <cmath>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

using namespace std::chrono_literals;
using gui::InstancePage;

// A window with the page of the only instance of libvirt's built-in "test:///default".
class InstancePageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void headerAndFacts();
    void thumbnailShowsTheScreen();
    void theFeedSparesTheHost();
    void chartsDrawWhatWasMeasured();
    void theCrossHairShowsValues();
    void chartsLeaveTheWheelToThePage();
    void nothingIsDoneWhileHidden();
    void cardsFitTheWidth_data();
    void cardsFitTheWidth();
    void legendChipsHideLines();
    void aHostThatIsAwayGreysThePage();
    void anInstanceThatGoesIsSaidSo();
    void shownBeforeItIsKnown();

    void xmlIsReadAndReloaded();
    void xmlFollowsWhatOthersChange();
    void editDiffApplyUndo();
    void textIsKeptToTheCharacter();
    void badDefinitions_data();
    void badDefinitions();
    void tenMegabytesDoNotFreeze();
    void aLineOfTenMegabytesIsRefused();
    void somebodyElseWasFaster();
    void theRunningConfigurationIsOnlyRead();
    void aReadOnlyHostIsOnlyRead();
    void passwordsAreNotShown();
    void searchFinds();
    void leavingTheTabAsks();
    void anotherInstanceAsks();

    void eventsOfThisInstanceOnly();
    void eventsProxyIsSound();

private:
    [[nodiscard]] model::InstanceId demo() const;
    [[nodiscard]] const virt::Instance *instance() const { return m_fleet->instance(demo()); }
    template<class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *hit = m_page->findChild<T *>(name);
        if (!hit)
            qFatal("no %s", qPrintable(name));
        return hit;
    }
    [[nodiscard]] gui::XmlEditor *editor() const { return find<gui::XmlEditor>(QStringLiteral("xmlEditor")); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    [[nodiscard]] QString fault() const { return find<QLabel>(QStringLiteral("xmlFault"))->text(); }
    [[nodiscard]] QString fact(gui::FactsCard::Fact fact) const
    {
        return find<QLabel>(QStringLiteral("fact%1").arg(int(fact)))->text();
    }
    void showXml() const;
    void type(const QString &xml) const; // as a person would: it is an edit
    [[nodiscard]] QString edited(const QString &description) const;
    template<class T>
    [[nodiscard]] T *dialog() const
    {
        return m_page->findChild<T *>();
    }
    void feed(int ticks, bool withOutage = false);
    void shot(const QString &name, QSize size = {1060, 720});
    model::HostId add(const QString &uri, bool readOnly = false);

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window; // owner of the actions
    std::unique_ptr<InstancePage> m_page;
    gui::InstanceActions *m_actions = nullptr;
    model::HostId m_host;
};

static const QString demoHost = QStringLiteral("Demo host");

void InstancePageTest::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath(QStringLiteral("screenshots")));
}

model::HostId InstancePageTest::add(const QString &uri, bool readOnly)
{
    return m_fleet->add({.name = demoHost, .uri = uri, .readOnly = readOnly});
}

void InstancePageTest::init()
{
    look::apply(look::Appearance::Light);
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.groups = virt::StatsGroup::State, .interval = 0ms});
    m_host = add(QStringLiteral("test:///default"));
    QTRY_COMPARE(m_fleet->instances().rowCount(), 1);
    QTRY_VERIFY(instance()->flagsKnown);
    m_window = std::make_unique<QWidget>();
    m_actions = new gui::InstanceActions(*m_fleet, m_window.get());
    m_page = std::make_unique<InstancePage>(*m_fleet, *m_actions);
    m_page->setInstance(demo());
    m_actions->setSelection({demo()});
    m_page->resize(1060, 720);
    m_page->show();
}

void InstancePageTest::cleanup()
{
    m_page.reset();
    m_window.reset();
    m_fleet.reset();
}

model::InstanceId InstancePageTest::demo() const
{
    return m_fleet->instances().rowCount() ? m_fleet->instances().row(0).id : model::InstanceId{};
}

static void wear(look::Appearance appearance)
{
    look::apply(appearance);
    QCoreApplication::processEvents();
}

void InstancePageTest::shot(const QString &name, QSize size)
{
    m_page->resize(size);
    for (const auto look : {look::Appearance::Dark, look::Appearance::Light}) {
        wear(look);
        const QString file = QStringLiteral("screenshots/instance-%1-%2.png")
                                 .arg(name, look == look::Appearance::Dark ? QStringLiteral("dark")
                                                                           : QStringLiteral("light"));
        QVERIFY(m_page->grab().save(file));
    }
}

// Looks at the host that never were: two seconds apart, the last one now.
void InstancePageTest::feed(int ticks, bool withOutage)
{
    const QDateTime now = QDateTime::currentDateTime();
    virt::Instance i = *instance();
    m_fleet->instances().apply(m_host, demoHost, {.taken = now}); // its series begins anew
    for (int tick = 0; tick < ticks; ++tick) {
        const double t = tick / 9.0;
        const bool out = withOutage && tick > ticks / 2 && tick < ticks * 2 / 3;
        i.cpuPercent = out ? -1 : 35 + 25 * std::sin(t) + 8 * std::sin(7 * t);
        i.memoryUsedKiB = quint64(double(i.memoryKiB) * (0.5 + 0.1 * std::sin(t / 2)));
        i.diskReadRate = out ? -1 : 3e6 * (1 + std::sin(t * 2));
        i.diskWriteRate = out ? -1 : 1.2e6 * (1 + std::cos(t));
        i.netInRate = out ? -1 : 40e3 * (1 + std::sin(3 * t));
        i.netOutRate = out ? -1 : 15e3 * (1 + std::cos(2 * t));
        m_fleet->instances().apply(m_host, demoHost, {.instances = {i}, .taken = now.addSecs(2 * (tick - ticks + 1))});
    }
}

void InstancePageTest::headerAndFacts()
{
    QCOMPARE(find<QLabel>(QStringLiteral("pageTitle"))->text(), QStringLiteral("test"));
    QCOMPARE(find<look::StateChip>(QStringLiteral("pageState"))->text(), QStringLiteral("Running"));
    const QString line = find<QLabel>(QStringLiteral("pageFacts"))->text();
    QVERIFY2(line.startsWith(QStringLiteral("Demo host · 2 VCPUs")) && line.contains(QStringLiteral("ID 1")),
             qPrintable(line));
    QCOMPARE(fact(gui::FactsCard::State), QStringLiteral("Running"));
    QCOMPARE(fact(gui::FactsCard::Host), demoHost);
    QCOMPARE(fact(gui::FactsCard::Uuid), demo().uuid.toString(QUuid::WithoutBraces));
    QCOMPARE(fact(gui::FactsCard::Vcpus), QStringLiteral("2"));
    QCOMPARE(fact(gui::FactsCard::Persistent), QStringLiteral("Yes"));
    QVERIFY(find<QToolButton>(QStringLiteral("header_shutDown"))->isEnabled());
    QVERIFY(!find<QToolButton>(QStringLiteral("header_start"))->isEnabled());
    for (const QString &name : {QStringLiteral("header_takeSnapshot"), QStringLiteral("header_migrate")})
        QVERIFY(find<QToolButton>(name)->isEnabled());
}

void InstancePageTest::thumbnailShowsTheScreen()
{
    const auto *thumbnail = find<gui::Thumbnail>(QStringLiteral("thumbnail"));
    QTRY_VERIFY(!thumbnail->picture().isNull());
    QVERIFY(thumbnail->sentence().isEmpty());
    m_fleet->perform(virt::LifecycleAction::ForceOff, {demo()});
    QTRY_VERIFY(!instance()->isActive());
    QVERIFY(thumbnail->sentence().startsWith(QStringLiteral("Shut off")));
    shot(QStringLiteral("off"));
    m_fleet->perform(virt::LifecycleAction::Start, {demo()});
    QTRY_VERIFY(instance()->isActive());
    QTRY_VERIFY(thumbnail->sentence().isEmpty());
}

void InstancePageTest::theFeedSparesTheHost()
{
    QCOMPARE(gui::ScreenFeed::pauseAfter(5ms), 2000ms);
    QCOMPARE(gui::ScreenFeed::pauseAfter(900ms), 9000ms);
    gui::ScreenFeed feed(*m_fleet);
    QSignalSpy pictures(&feed, &gui::ScreenFeed::pictureChanged);
    feed.setInstance(demo());
    feed.setWanted(true);
    feed.setWanted(false); // the answer to the first question is void
    feed.setWanted(true);
    QVERIFY(pictures.wait());
    QTest::qWait(300);
    QCOMPARE(pictures.count(), 1);
    feed.setWanted(false);
    QTest::qWait(2200);
    QCOMPARE(pictures.count(), 1);
}

void InstancePageTest::chartsDrawWhatWasMeasured()
{
    feed(90, true);
    const auto *cpu = find<QWidget>(QStringLiteral("cpuChart"));
    const auto &series = m_fleet->instances().row(0).series->figures[model::InstanceSeries::Cpu];
    QCOMPARE(cpu->accessibleDescription(),
             QStringLiteral("CPU ") + gui::valueText(double(series.last().value), gui::Unit::Percent));
    shot(QStringLiteral("overview"));
    shot(QStringLiteral("overview-small"), {784, 560});
    shot(QStringLiteral("overview-wide"), {1440, 860});
}

void InstancePageTest::theCrossHairShowsValues()
{
    feed(90, true);
    auto *plot = find<QWidget>(QStringLiteral("diskChart"))->findChild<QAbstractScrollArea *>();
    plot->ensurePolished();
    QCoreApplication::processEvents();
    const QImage before = plot->grab().toImage();
    const QPointF at(plot->width() / 4.0, plot->height() / 2.0);
    QMouseEvent move(QEvent::MouseMove, at, plot->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(plot->viewport(), &move);
    const QImage hovered = plot->grab().toImage();
    QVERIFY(hovered != before);
    find<QWidget>(QStringLiteral("diskChart"))->grab().save(QStringLiteral("screenshots/instance-hover.png"));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot, &leave);
    QVERIFY(plot->grab().toImage() == before);
}

void InstancePageTest::chartsLeaveTheWheelToThePage()
{
    auto *plot = find<QWidget>(QStringLiteral("cpuChart"))->findChild<QAbstractScrollArea *>();
    QWheelEvent wheel({10, 10}, plot->mapToGlobal(QPointF(10, 10)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot->viewport(), &wheel);
    QVERIFY(!wheel.isAccepted());
}

void InstancePageTest::nothingIsDoneWhileHidden()
{
    const auto asked = [this] {
        return m_fleet->session(m_host)->calls().totals().value(QStringLiteral("virDomainScreenshot")).count;
    };
    QTRY_VERIFY(asked() > 0);
    m_page->showTab(InstancePage::Events);
    QTest::qWait(100);
    const quint64 before = asked();
    feed(5);
    const auto *cpu = find<QWidget>(QStringLiteral("cpuChart"));
    const QString unknown = cpu->accessibleDescription();
    QTest::qWait(2500);
    QCOMPARE(asked(), before);
    QCOMPARE(cpu->accessibleDescription(), unknown);
    m_page->showTab(InstancePage::Overview);
    QVERIFY(cpu->accessibleDescription() != unknown);
    QTRY_VERIFY(asked() > before);
}

void InstancePageTest::cardsFitTheWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::newRow("phone") << 380 << 1;
    QTest::newRow("beside a tree at 1024") << 784 << 2;
    QTest::newRow("usual") << 1200 << 3;
    QTest::newRow("huge") << 2500 << 3;
}

void InstancePageTest::cardsFitTheWidth()
{
    QFETCH(int, width);
    m_page->resize(width, 600);
    const auto *card = find<QWidget>(QStringLiteral("cpuChart"));
    const auto *grid = qobject_cast<look::CardGrid *>(card->parentWidget()->layout());
    QVERIFY(grid);
    QTEST(grid->columnsFor(card->parentWidget()->width()), "columns");
    QTRY_VERIFY(card->parentWidget()->rect().contains(card->geometry()));
}

void InstancePageTest::legendChipsHideLines()
{
    feed(30);
    const auto *disk = find<QWidget>(QStringLiteral("diskChart"));
    auto *chip = disk->findChild<QAbstractButton *>(QStringLiteral("legend0"));
    QVERIFY(chip->isChecked());
    const QImage before = disk->findChild<QWidget *>()->parentWidget()->grab().toImage();
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(!chip->isChecked());
    QVERIFY(const_cast<QWidget *>(disk)->grab().toImage() != before);
}

void InstancePageTest::aHostThatIsAwayGreysThePage()
{
    feed(60);
    auto *banner = m_page->findChild<look::Banner *>();
    QVERIFY(!banner->isVisible());
    m_fleet->disconnectHost(m_host);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(demoHost) && banner->text().contains(QStringLiteral("What is shown is from")),
             qPrintable(banner->text()));
    QVERIFY(!find<QLabel>(QStringLiteral("fact0"))->isEnabled());
    shot(QStringLiteral("stale"));
    m_fleet->connectHost(m_host);
    QTRY_VERIFY(!banner->isVisible());
    QVERIFY(find<QLabel>(QStringLiteral("fact0"))->isEnabled());
}

void InstancePageTest::anInstanceThatGoesIsSaidSo()
{
    QSignalSpy gone(m_page.get(), &InstancePage::gone);
    m_fleet->instances().apply(m_host, demoHost, {.taken = QDateTime::currentDateTime()});
    QCOMPARE(gone.count(), 1);
    const auto *empty = find<look::EmptyState>(QStringLiteral("instanceGone"));
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->findChild<QLabel *>(QStringLiteral("emptySentence"))->text(),
             QStringLiteral("test is not there any more."));
    shot(QStringLiteral("gone"));
    m_fleet->session(m_host)->lookAgain();
    QTRY_VERIFY(find<QLabel>(QStringLiteral("pageTitle"))->isVisible());
    QCOMPARE(gone.count(), 1);
}

void InstancePageTest::shownBeforeItIsKnown()
{
    InstancePage page(*m_fleet, *m_actions);
    QSignalSpy gone(&page, &InstancePage::gone);
    page.show();
    page.setInstance({.host = m_host, .uuid = QUuid::createUuid()});
    QVERIFY(page.findChild<look::EmptyState *>(QStringLiteral("instanceGone"))->isVisible());
    QCOMPARE(gone.count(), 0);
    page.setInstance(demo());
    QVERIFY(!page.findChild<look::EmptyState *>(QStringLiteral("instanceGone"))->isVisible());
}

void InstancePageTest::showXml() const
{
    m_page->showTab(InstancePage::Xml);
    QTRY_VERIFY(editor()->text().contains(QStringLiteral("<domain")));
    QTRY_VERIFY(!editor()->isReadOnly());
}

void InstancePageTest::type(const QString &xml) const
{
    editor()->selectAll();
    editor()->insertPlainText(xml);
}

QString InstancePageTest::edited(const QString &description) const
{
    QString xml = editor()->text();
    return xml.replace(QStringLiteral("</uuid>"),
                       QStringLiteral("</uuid>\n  <description>%1</description>").arg(description));
}

void InstancePageTest::xmlIsReadAndReloaded()
{
    showXml();
    const QString xml = editor()->text();
    QVERIFY(xml.contains(demo().uuid.toString(QUuid::WithoutBraces)));
    QVERIFY(!button(QStringLiteral("xmlApply"))->isEnabled());
    QVERIFY(!button(QStringLiteral("xmlUndo"))->isEnabled());
    QVERIFY(find<QLabel>(QStringLiteral("xmlHint"))->text().contains(QStringLiteral("next start")));
    type(QStringLiteral("something else"));
    QVERIFY(m_page->hasEdits());
    QVERIFY(button(QStringLiteral("xmlApply"))->isEnabled());
    button(QStringLiteral("xmlReload"))->click();
    auto *question = dialog<QMessageBox>();
    QVERIFY(question);
    question->findChild<QPushButton *>(QStringLiteral("keepEditing"))->click();
    QCOMPARE(editor()->text(), QStringLiteral("something else"));
    QTRY_VERIFY(!dialog<QMessageBox>());
    button(QStringLiteral("xmlReload"))->click();
    dialog<QMessageBox>()->findChild<QPushButton *>(QStringLiteral("discardChanges"))->click();
    QCOMPARE(editor()->text(), xml);
    QTRY_VERIFY(!editor()->isReadOnly());
    QVERIFY(!m_page->hasEdits());
}

void InstancePageTest::xmlFollowsWhatOthersChange()
{
    showXml();
    QTRY_VERIFY(m_fleet->session(demo())->facts().events);
    const auto change = [this](const QString &stored, const QString &next) {
        bool done = false;
        virt::define(*m_fleet->session(demo()), demo().uuid, QStringLiteral("test"), next, stored, this,
                     [&](const virt::Result<QString> &r) { done = r.has_value(); });
        QTRY_VERIFY(done);
    };
    change(editor()->text(), edited(QStringLiteral("by a colleague")));
    QTRY_VERIFY(editor()->text().contains(QStringLiteral("by a colleague")));
    QTRY_VERIFY(!editor()->isReadOnly());
    const QString stored = editor()->text();
    type(QStringLiteral("my own"));
    change(stored, QString(stored).replace(QStringLiteral("by a colleague"), QStringLiteral("once more")));
    QTRY_VERIFY(find<QLabel>(QStringLiteral("xmlHint"))->text().contains(QStringLiteral("changed on the host")));
    QCOMPARE(editor()->text(), QStringLiteral("my own")); // what is edited is nobody's to take
}

void InstancePageTest::editDiffApplyUndo()
{
    showXml();
    const QString before = editor()->text();
    type(edited(QStringLiteral("first change")));
    shot(QStringLiteral("xml"));
    button(QStringLiteral("xmlApply"))->click();
    auto *diff = dialog<gui::XmlDiffDialog>();
    QVERIFY2(diff, qPrintable(fault()));
    QVERIFY(diff->text().contains(QStringLiteral("+   <description>first change</description>")));
    QVERIFY(!diff->text().contains(QStringLiteral("\n- ")));
    QCOMPARE(diff->findChild<QLabel *>(QStringLiteral("differenceSummary"))->text(),
             QStringLiteral("1 lines added · 0 lines removed"));
    diff->findChild<QPushButton *>(QStringLiteral("applyDifference"))->click();
    QTRY_VERIFY(button(QStringLiteral("xmlUndo"))->isEnabled());
    QVERIFY(editor()->text().contains(QStringLiteral("first change")));
    QVERIFY(!m_page->hasEdits());
    QCOMPARE(m_fleet->jobs().jobs().first().state, model::JobState::Succeeded);
    QTRY_VERIFY(!dialog<gui::XmlDiffDialog>());

    button(QStringLiteral("xmlUndo"))->click();
    diff = dialog<gui::XmlDiffDialog>();
    QVERIFY(diff->text().contains(QStringLiteral("-   <description>first change</description>")));
    diff->findChild<QPushButton *>(QStringLiteral("applyDifference"))->click();
    QTRY_VERIFY(!button(QStringLiteral("xmlUndo"))->isEnabled() && !editor()->isReadOnly());
    QCOMPARE(editor()->text(), before);
}

void InstancePageTest::textIsKeptToTheCharacter()
{
    showXml();
    const QString text = QStringLiteral("a\u00a0b\n\tc  \n\n\u00e9\U0001f5a5\n");
    editor()->setText(text);
    QCOMPARE(editor()->text(), text);
}

void InstancePageTest::badDefinitions_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("byTheHost");
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    QTest::newRow("not XML") << s("</name>") << s("</nam>") << s("not well-formed") << false;
    QTest::newRow("not a domain") << s("domain") << s("network") << s("<network>, not <domain>") << false;
    QTest::newRow("another UUID") << s("<uuid>") << s("<uuid>1") << s("missing or malformed") << false;
    QTest::newRow("renamed") << s("<name>test") << s("<name>best") << s("The <name> was changed") << false;
    QTest::newRow("schema") << s("</uuid>") << s("</uuid>\n  <nonsense/>") << s("nonsense") << true;
    QTest::newRow("figure") << s("<vcpu placement='static'>2") << s("<vcpu placement='static'>many") << s("vcpu")
                            << true;
    QTest::newRow("prefix") << s("</uuid>") << s("</uuid><a:b/>") << s("extra content: a:b") << true;
}

void InstancePageTest::badDefinitions()
{
    QFETCH(QString, was);
    QFETCH(QString, is);
    QFETCH(QString, said);
    QFETCH(bool, byTheHost);
    showXml();
    const QString before = editor()->text();
    QVERIFY2(before.contains(was), qPrintable(before));
    const QString bad = QString(before).replace(was, is);
    type(bad);
    button(QStringLiteral("xmlApply"))->click();
    QCOMPARE(dialog<gui::XmlDiffDialog>() != nullptr, byTheHost);
    if (byTheHost)
        dialog<gui::XmlDiffDialog>()->findChild<QPushButton *>(QStringLiteral("applyDifference"))->click();
    QTRY_VERIFY2(fault().contains(said), qPrintable(fault()));
    QCOMPARE(editor()->text(), bad); // nothing of it is lost
    QVERIFY(button(QStringLiteral("xmlApply"))->isEnabled());
    if (QByteArray(QTest::currentDataTag()) == "schema") {
        QCOMPARE(editor()->textCursor().block().text().trimmed(), QStringLiteral("<nonsense/>"));
        shot(QStringLiteral("xml-fault"));
    }
    button(QStringLiteral("xmlReload"))->click();
    dialog<QMessageBox>()->findChild<QPushButton *>(QStringLiteral("discardChanges"))->click();
    QTRY_COMPARE(editor()->text(), before);
}

static QString lines(qsizetype characters)
{
    return QStringLiteral("<a b='c'>some text that fills the line</a>\n").repeated(characters / 43);
}

void InstancePageTest::tenMegabytesDoNotFreeze()
{
    showXml();
    QElapsedTimer clock;
    clock.start();
    type(lines(10 * 1024 * 1024));
    editor()->grab();
    const qint64 pasted = clock.restart();
    button(QStringLiteral("xmlApply"))->click();
    QVERIFY2(fault().contains(QStringLiteral("at most 4 MiB")), qPrintable(fault()));
    const qint64 refused = clock.elapsed();
    qInfo("10 MiB: pasted in %lld ms, refused in %lld ms", pasted, refused);
    QVERIFY(pasted < 15000); // generous: sanitizers, busy machines
    QVERIFY(refused < 10000);
}

void InstancePageTest::aLineOfTenMegabytesIsRefused()
{
    showXml();
    const QString before = editor()->text();
    QGuiApplication::clipboard()->setText(QString(10 * 1024 * 1024, u'x'));
    QElapsedTimer clock;
    clock.start();
    editor()->selectAll();
    editor()->paste();
    editor()->grab();
    qInfo("one line of 10 MiB: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 10000);
    QCOMPARE(editor()->text(), before);
    QVERIFY2(fault().contains(QStringLiteral("line")), qPrintable(fault()));
}

void InstancePageTest::somebodyElseWasFaster()
{
    showXml();
    const QString before = editor()->text();
    const QString mine = edited(QStringLiteral("mine"));
    const QString theirs = edited(QStringLiteral("theirs"));
    type(mine);
    bool done = false;
    virt::define(*m_fleet->session(m_host), demo().uuid, QStringLiteral("test"), theirs, before, this,
                 [&](const virt::Result<QString> &r) { done = r.has_value(); });
    QTRY_VERIFY(done);
    button(QStringLiteral("xmlApply"))->click();
    dialog<gui::XmlDiffDialog>()->findChild<QPushButton *>(QStringLiteral("applyDifference"))->click();
    QTRY_VERIFY(fault().contains(QStringLiteral("Somebody else changed this definition")));
    QCOMPARE(editor()->text(), mine);
}

void InstancePageTest::theRunningConfigurationIsOnlyRead()
{
    showXml();
    auto *choice = find<QComboBox>(QStringLiteral("xmlKind"));
    QVERIFY(choice->isEnabled());
    choice->setCurrentIndex(1);
    emit choice->activated(1);
    QTRY_VERIFY(editor()->text().contains(QStringLiteral("<domain type='test' id='1'>")));
    QVERIFY(editor()->isReadOnly());
    QVERIFY(!button(QStringLiteral("xmlApply"))->isEnabled());
    QVERIFY(!button(QStringLiteral("xmlApply"))->toolTip().isEmpty());
    m_fleet->perform(virt::LifecycleAction::ForceOff, {demo()});
    QTRY_COMPARE(choice->currentIndex(), 0);
    QTRY_VERIFY(!editor()->isReadOnly());
    QVERIFY(!choice->isEnabled());
    m_fleet->perform(virt::LifecycleAction::Start, {demo()});
    QTRY_VERIFY(choice->isEnabled());
}

void InstancePageTest::aReadOnlyHostIsOnlyRead()
{
    model::HostEntry entry = m_fleet->entries().first();
    entry.readOnly = true;
    m_fleet->edit(entry);
    QTRY_COMPARE(m_fleet->hosts().find(m_host)->state, model::HostState::Connected);
    QTRY_VERIFY(instance() && !m_fleet->instances().row(0).stale);
    m_page->showTab(InstancePage::Xml);
    QTRY_VERIFY(editor()->text().contains(QStringLiteral("<domain")));
    QVERIFY(editor()->isReadOnly());
    for (const QString &name : {QStringLiteral("xmlApply"), QStringLiteral("xmlUndo")}) {
        QVERIFY(!button(name)->isEnabled());
        QVERIFY(button(name)->toolTip().contains(QStringLiteral("read-only")));
    }
}

void InstancePageTest::passwordsAreNotShown()
{
    showXml();
    QString xml = editor()->text();
    type(xml.replace(QStringLiteral("</devices>"),
                     QStringLiteral("<graphics type='vnc' port='5901' passwd='s3cret'/></devices>")));
    button(QStringLiteral("xmlApply"))->click();
    auto *diff = dialog<gui::XmlDiffDialog>();
    QVERIFY(diff);
    QVERIFY(diff->text().contains(QStringLiteral("passwd='•••••• (new)'")));
    QVERIFY(!diff->text().contains(QStringLiteral("s3cret")));
    for (const auto look : {look::Appearance::Dark, look::Appearance::Light}) {
        wear(look);
        QVERIFY(diff->grab().save(QStringLiteral("screenshots/instance-diff-%1.png").arg(int(look))));
    }
    diff->reject();
}

void InstancePageTest::searchFinds()
{
    showXml();
    editor()->setText(QStringLiteral("<a>\n<b/>\n<A/>\n"));
    editor()->setFocus();
    auto *text = find<QLineEdit>(QStringLiteral("searchText"));
    const auto *count = find<QLabel>(QStringLiteral("searchCount"));
    text->setText(QStringLiteral("<a"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(count->text(), QStringLiteral("1 of 2"));
    QCOMPARE(editor()->textCursor().selectedText(), QStringLiteral("<a"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(count->text(), QStringLiteral("2 of 2"));
    QCOMPARE(editor()->textCursor().selectedText(), QStringLiteral("<A"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(count->text(), QStringLiteral("1 of 2"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), QStringLiteral("2 of 2"));
    text->setText(QStringLiteral("missing"));
    QTRY_COMPARE(count->text(), QStringLiteral("0 hits"));
    QVERIFY(!find<QToolButton>(QStringLiteral("searchNext"))->isEnabled());
}

void InstancePageTest::leavingTheTabAsks()
{
    showXml();
    const auto *tabs = find<QTabWidget>(QStringLiteral("instanceTabs"));
    m_page->showTab(InstancePage::Events);
    QCOMPARE(tabs->currentIndex(), int(InstancePage::Events)); // nothing to lose, nothing asked
    m_page->showTab(InstancePage::Xml);
    type(edited(QStringLiteral("not yet")));
    m_page->showTab(InstancePage::Events);
    QCOMPARE(tabs->currentIndex(), int(InstancePage::Xml));
    dialog<QMessageBox>()->findChild<QPushButton *>(QStringLiteral("keepEditing"))->click();
    QCOMPARE(tabs->currentIndex(), int(InstancePage::Xml));
    QVERIFY(m_page->hasEdits());
    QTRY_VERIFY(!dialog<QMessageBox>());
    m_page->showTab(InstancePage::Events);
    dialog<QMessageBox>()->findChild<QPushButton *>(QStringLiteral("discardChanges"))->click();
    QCOMPARE(tabs->currentIndex(), int(InstancePage::Events));
    QVERIFY(!m_page->hasEdits());
}

void InstancePageTest::anotherInstanceAsks()
{
    showXml();
    QSignalSpy kept(m_page.get(), &InstancePage::kept);
    type(edited(QStringLiteral("not yet")));
    const model::InstanceId other{.host = m_host, .uuid = QUuid::createUuid()};
    m_page->setInstance(other);
    QCOMPARE(m_page->instance(), demo());
    dialog<QMessageBox>()->findChild<QPushButton *>(QStringLiteral("keepEditing"))->click();
    QCOMPARE(kept.count(), 1);
    QTRY_VERIFY(!dialog<QMessageBox>());
    m_page->setInstance(other);
    dialog<QMessageBox>()->findChild<QPushButton *>(QStringLiteral("discardChanges"))->click();
    QCOMPARE(m_page->instance(), other);
}

void InstancePageTest::eventsOfThisInstanceOnly()
{
    m_page->showTab(InstancePage::Events);
    const auto *view = find<QTreeView>(QStringLiteral("events"));
    QVERIFY(!view->isVisible());
    m_fleet->events().add(m_host, demoHost, {.uuid = QUuid::createUuid(), .name = QStringLiteral("other")});
    QVERIFY(!view->isVisible());
    m_fleet->perform(virt::LifecycleAction::Pause, {demo()});
    QTRY_VERIFY(view->isVisible());
    QCOMPARE(view->accessibleName(), QStringLiteral("Events"));
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->columnCount(), 2);
    QCOMPARE(view->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Time"));
    QCOMPARE(view->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Event"));
    m_fleet->perform(virt::LifecycleAction::Resume, {demo()});
    QTRY_COMPARE(view->model()->rowCount(), 2);
    shot(QStringLiteral("events"));
}

void InstancePageTest::eventsProxyIsSound()
{
    gui::InstanceEvents events(&m_fleet->events());
    const QAbstractItemModelTester tester(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    events.setInstance(demo());
    for (int i = 0; i < 50; ++i)
        m_fleet->events().add(m_host, demoHost,
                              {.uuid = i % 3 ? demo().uuid : QUuid::createUuid(), .name = QString::number(i)});
    QCOMPARE(events.rowCount(), 33);
    for (int i = 0; i < 5; ++i) // the fourth of a kind takes the others up
        m_fleet->events().add(m_host, demoHost, {.uuid = demo().uuid, .name = QStringLiteral("again")});
    QCOMPARE(events.rowCount(), 34);
    events.setInstance({.host = m_host, .uuid = QUuid::createUuid()});
    QCOMPARE(events.rowCount(), 0);
}

QTEST_MAIN(InstancePageTest)
#include "tst_instancepage.moc"
