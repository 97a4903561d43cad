// SPDX-License-Identifier: GPL-3.0-or-later
// What is in sight in a small window and in a large one.
#include "gui/fleet/hostcardsview.h"
#include "gui/look/appearance.h"
#include "gui/main/mainwindow.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include <QDockWidget>
#include <QMouseEvent>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace std::chrono_literals;

namespace {
constexpr int soon = 20'000;
constexpr QSize small(1024, 640);
constexpr QSize large(1600, 1000);
} // namespace

class TestWindowSizes : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aSmallWindowShowsEightInstances_data();
    void aSmallWindowShowsEightInstances();
    void aLargeWindowShowsCards();
    void theUsersOwnDivisionStays();
    void jobsTakeRoomWhenThereAreSome();
    void callsTakeRoomWhileTheyAreRead();
    void looksRight_data();
    void looksRight();

private:
    void open(int hosts, QSize size);
    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] int rowsInSight() const;

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<gui::MainWindow> m_window;
};

void TestWindowSizes::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
}

void TestWindowSizes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath("virtdeck.ini"), QSettings::IniFormat);
    m_fleet = std::make_unique<model::Fleet>();
}

void TestWindowSizes::cleanup()
{
    m_window.reset();
    m_fleet.reset();
    look::apply(look::Appearance::Light);
}

void TestWindowSizes::open(int hosts, QSize size)
{
    while (m_fleet->hosts().rowCount() < hosts)
        m_fleet->add({.name = QStringLiteral("host-%1").arg(m_fleet->hosts().rowCount() + 1),
                      .uri = QStringLiteral("test:///default")});
    m_window = std::make_unique<gui::MainWindow>(*m_fleet, *m_settings);
    m_window->resize(size);
    m_window->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_COMPARE_WITH_TIMEOUT(find<QTreeView>("instancesView")->model()->rowCount(), hosts, soon);
}

int TestWindowSizes::rowsInSight() const
{
    const auto *list = find<QTreeView>("instancesView");
    return list->viewport()->height() / list->visualRect(list->model()->index(0, 0)).height();
}

void TestWindowSizes::aSmallWindowShowsEightInstances_data()
{
    QTest::addColumn<int>("hosts");
    for (const int hosts : {1, 3, 14})
        QTest::addRow("%d hosts", hosts) << hosts;
}

void TestWindowSizes::aSmallWindowShowsEightInstances()
{
    QFETCH(const int, hosts);
    open(hosts, small);
    QCOMPARE(m_window->size(), small);
    QTRY_VERIFY2(rowsInSight() >= 8, qPrintable(QString::number(rowsInSight())));
    QVERIFY(find<gui::HostCardsView>("hostCards")->isVisible());
    find<QToolButton>("foldHostCards")->click();
    QTRY_VERIFY(rowsInSight() > 8);
}

void TestWindowSizes::aLargeWindowShowsCards()
{
    open(3, large);
    const auto *cards = find<gui::HostCardsView>("hostCards");
    QTRY_COMPARE(cards->shape(), gui::HostCardsView::Shape::Cards);
    m_window->resize(small);
    QTRY_COMPARE(cards->shape(), gui::HostCardsView::Shape::Rows);
    m_window->resize(large);
    QTRY_COMPARE(cards->shape(), gui::HostCardsView::Shape::Cards);
}

void TestWindowSizes::theUsersOwnDivisionStays()
{
    open(14, small);
    const auto *cards = find<gui::HostCardsView>("hostCards");
    const auto *splitter = find<QSplitter>("fleetSplitter");
    auto *handle = splitter->handle(1);
    const int before = cards->height();
    QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
    const QPoint to = handle->rect().center() + QPoint(0, 60); // QTest::mouseMove() holds no button
    QMouseEvent move(QEvent::MouseMove, to, handle->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(handle, &move);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
    QTRY_VERIFY2(cards->height() > before + 30, qPrintable(QString::number(cards->height())));
    const int chosen = cards->height();
    m_window->close();
    open(14, small);
    cards = find<gui::HostCardsView>("hostCards");
    QTRY_VERIFY2(std::abs(cards->height() - chosen) <= 4, qPrintable(QString::number(cards->height())));
}

void TestWindowSizes::jobsTakeRoomWhenThereAreSome()
{
    open(1, small);
    const auto *jobs = find<QDockWidget>("jobsDock");
    QTRY_VERIFY2(jobs->height() < 80, qPrintable(QString::number(jobs->height())));
    const virt::Inventory &all = *m_fleet->inventory(m_fleet->entries().constFirst().id);
    m_fleet->perform(virt::LifecycleAction::Pause,
                     {{.host = m_fleet->entries().constFirst().id, .uuid = all.instances.constFirst().uuid}});
    QTRY_VERIFY2(jobs->height() >= 120, qPrintable(QString::number(jobs->height())));
    QTRY_COMPARE(m_fleet->jobs().running(), 0);
    m_fleet->jobs().clearEnded();
    QTRY_VERIFY2(jobs->height() < 80, qPrintable(QString::number(jobs->height())));
}

void TestWindowSizes::callsTakeRoomWhileTheyAreRead()
{
    open(1, small);
    auto *jobs = find<QDockWidget>("jobsDock");
    auto *calls = find<QDockWidget>("callsDock");
    QTRY_VERIFY(jobs->height() < 80);
    calls->raise();
    QTRY_VERIFY2(calls->height() >= 120, qPrintable(QString::number(calls->height())));
    jobs->raise();
    QTRY_VERIFY2(jobs->height() < 80, qPrintable(QString::number(jobs->height())));
}

void TestWindowSizes::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const bool dark : {false, true})
        for (const QSize size : {small, large})
            QTest::addRow("%d-%s", size.width(), dark ? "dark" : "light") << dark << size;
}

// Nothing forces the window wider; the pictures are kept where VIRTDECK_SCREENSHOTS says.
void TestWindowSizes::looksRight()
{
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    look::apply(dark ? look::Appearance::Dark : look::Appearance::Light);
    open(4, size);
    QTest::qWait(2500); // the first figures
    QCOMPARE(m_window->size(), size);
    const QString folder = qEnvironmentVariable("VIRTDECK_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(m_window->grab().save(
            QStringLiteral("%1/window-%2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
}

QTEST_MAIN(TestWindowSizes)
#include "tst_windowsizes.moc"
