// SPDX-License-Identifier: GPL-3.0-or-later
// The whole path of an administrator through the window, on the two hosts of the lab: add both hosts, start a guest,
// snapshot, let it change, revert, migrate it there and back, cancel a migration half-way.
#include "gui/main/mainwindow.h"
#include "labtool.h"
#include "model/fleet.h"
#include "model/instances/instancesmodel.h"
#include "virt/core/library.h"
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace labtool;
using model::InstanceId;
using model::JobState;

namespace {

const QString a = QStringLiteral("a"), b = QStringLiteral("b");
const QString guest = QStringLiteral("web-1");
const QString image = QStringLiteral("/var/lib/libvirt/images/web-1.qcow2");
constexpr int soon = 60'000;
constexpr int patience = 300'000;

bool definedOn(const QString &host)
{
    return virsh(host, {QStringLiteral("domuuid"), guest}).ok();
}

} // namespace

class TstJourney : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    QTemporaryDir m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<gui::MainWindow> m_window;
    model::JobId m_seen = 0;

    template<class T>
    T *find(const QString &name)
    {
        T *found = m_window->findChild<T *>(name);
        if (!found)
            qWarning("there is no %s", qPrintable(name));
        return found;
    }
    void click(const QString &name)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QAbstractButton *>(name), soon);
        auto *button = find<QAbstractButton>(name);
        QTRY_VERIFY2_WITH_TIMEOUT(button->isEnabled() && button->isVisible(), qPrintable(name), soon);
        button->click();
    }
    void trigger(const QString &name)
    {
        auto *action = find<QAction>(name);
        QVERIFY2(action, qPrintable(name));
        QTRY_VERIFY2_WITH_TIMEOUT(action->isEnabled(), qPrintable(name), soon);
        action->trigger();
    }
    void keep(const QString &name)
    {
        QDir().mkpath(QStringLiteral("screenshots"));
        QVERIFY(m_window->grab().save(QStringLiteral("screenshots/journey-%1.png").arg(name)));
    }
    [[nodiscard]] const model::InstanceRow *row()
    {
        const auto found = m_fleet->instances().named(guest);
        return found.size() == 1 ? m_fleet->instances().find(found.constFirst()) : nullptr;
    }
    [[nodiscard]] bool isRunning()
    {
        return row() && row()->instance.state == virt::DomainState::Running && !row()->stale;
    }
    void choose()
    {
        if (auto *home = m_window->findChild<QAbstractButton *>(QStringLiteral("breadcrumb0")))
            home->click();
        auto *list = find<QTreeView>(QStringLiteral("instancesView"));
        QTRY_VERIFY(list->isVisible());
        const auto hits = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, guest, 1, Qt::MatchExactly);
        QCOMPARE(hits.size(), 1);
        list->clearSelection();
        list->setCurrentIndex(hits.constFirst());
    }
    // The job that was begun since the last call of this, once it has ended.
    model::Job ended(int limit = soon)
    {
        const auto &jobs = m_fleet->jobs().jobs();
        const auto done = [&] {
            return !jobs.isEmpty() && jobs.constFirst().id > m_seen && jobs.constFirst().state != JobState::Running;
        };
        if (!QTest::qWaitFor(done, limit))
            return {.what = QStringLiteral("no job ended"), .state = JobState::Failed};
        m_seen = jobs.constFirst().id;
        return jobs.constFirst();
    }
    void succeeded(int limit = soon)
    {
        const model::Job job = ended(limit);
        QVERIFY2(job.state == JobState::Succeeded, qPrintable(job.what + QStringLiteral(": ") + job.error.text()));
    }
    void addHost(const QString &host)
    {
        trigger(QStringLiteral("addHost"));
        QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("hostDialog")));
        auto *uri = find<QLineEdit>(QStringLiteral("hostUri"));
        uri->selectAll();
        QTest::keyClicks(uri, lab({QStringLiteral("uri"), host}).text);
        auto *name = find<QLineEdit>(QStringLiteral("hostName"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("host-") + host);
        click(QStringLiteral("okButton"));
        QTRY_VERIFY(!m_window->findChild<QWidget *>(QStringLiteral("hostDialog")));
    }
    void beginMigration(const QString &to)
    {
        choose();
        trigger(QStringLiteral("migrate"));
        QTRY_VERIFY(m_window->findChild<QListWidget *>(QStringLiteral("targetList")));
        auto *targets = find<QListWidget>(QStringLiteral("targetList"));
        QTRY_VERIFY(!targets->findItems(QStringLiteral("host-") + to, Qt::MatchStartsWith).isEmpty());
        targets->setCurrentItem(targets->findItems(QStringLiteral("host-") + to, Qt::MatchStartsWith).constFirst());
        const int before = m_fleet->jobs().rowCount();
        click(QStringLiteral("migrateButton"));
        QTRY_COMPARE(m_fleet->jobs().rowCount(), before + 1);
        QTRY_VERIFY(!m_window->findChild<QWidget *>(QStringLiteral("migrateDialog")));
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
        virsh(a, {QStringLiteral("destroy"), guest});
        forgetSnapshots(a, guest);
        m_library = std::make_unique<virt::Library>();
        m_settings = std::make_unique<QSettings>(m_dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat);
        m_fleet = std::make_unique<model::Fleet>();
        m_window = std::make_unique<gui::MainWindow>(*m_fleet, *m_settings);
        m_window->resize(1440, 900);
        m_window->QWidget::show();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_fleet.reset();
        m_library.reset();
        for (const QString &host : QStringList{a, b})
            virsh(host, {QStringLiteral("destroy"), guest});
    }

    void bothHostsAreListed()
    {
        addHost(a);
        addHost(b);
        QTRY_COMPARE_WITH_TIMEOUT(find<QTreeView>(QStringLiteral("instancesView"))->model()->rowCount(), 2, soon);
        for (const model::HostRow &host : m_fleet->hosts().rows())
            QTRY_COMPARE(m_fleet->hosts().find(host.entry.id)->state, model::HostState::Connected);
        keep(QStringLiteral("listed"));
    }

    void startsAGuest()
    {
        const qint64 before = std::max<qint64>(0, counter(a, guest).console);
        choose();
        trigger(QStringLiteral("start"));
        succeeded();
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(), soon);
        QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > before + 20, soon); // it has booted
    }

    void snapshotChangeRevert()
    {
        choose();
        trigger(QStringLiteral("takeSnapshot"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QLineEdit *>(QStringLiteral("snapshotName")), soon);
        find<QLineEdit>(QStringLiteral("snapshotName"))->setText(QStringLiteral("before"));
        const auto [atLeast, back] = [] {
            const Counter c = counter(a, guest);
            return std::pair(c.console, c.back);
        }();
        click(QStringLiteral("verbButton"));
        succeeded();
        const qint64 atMost = counter(a, guest).console;
        QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > atMost + 100, soon); // it changed its disk and its memory
        auto *tree = find<QTreeView>(QStringLiteral("snapshotsTree"));
        QTRY_VERIFY(tree->model()->rowCount() == 1);
        tree->setCurrentIndex(tree->model()->index(0, 0));
        keep(QStringLiteral("snapshots"));
        trigger(QStringLiteral("revertSnapshot"));
        click(QStringLiteral("verbButton"));
        succeeded();
        QTRY_COMPARE_WITH_TIMEOUT(counter(a, guest).back, back + 1, soon); // the console went back once …
        const qint64 now = counter(a, guest).console;
        QVERIFY2(now >= atLeast && now < atMost + 100,
                 qPrintable(QStringLiteral("%1 … %2: %3").arg(atLeast).arg(atMost).arg(now)));
        QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > now + 10, soon); // … and the memory went on from there
        const auto after = counter(a, guest);
        QCOMPARE(after.holes, 0); // and so did the disk
        QVERIFY(std::abs(after.disk - after.console) <= 2);
        trigger(QStringLiteral("deleteSnapshot"));
        click(QStringLiteral("verbButton"));
        succeeded();
        QTRY_COMPARE(tree->model()->rowCount(), 0);
    }

    void migratesThereAndBack()
    {
        const int rounds = qEnvironmentVariableIsSet("VIRTDECK_TEST_FULL") ? 5 : 2;
        for (const QString &host : QStringList{a, b}) // this part's own count, over both hosts' logs
            on(host, {QStringLiteral("sh"), QStringLiteral("-c"),
                      QStringLiteral("mkdir -p /var/lib/libvirt/console; : > /var/lib/libvirt/console/web-1.log")});
        QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > 0, soon);
        for (int leg = 0; leg < 2 * rounds; ++leg) {
            const QString to = leg % 2 ? a : b;
            const QString from = leg % 2 ? b : a;
            beginMigration(to);
            succeeded(patience);
            QVERIFY(definedOn(to));
            QVERIFY(!definedOn(from));
            QVERIFY(!on(from, {QStringLiteral("test"), QStringLiteral("-e"), image}).ok());
            QTRY_VERIFY_WITH_TIMEOUT(isRunning() && row()->hostName == QStringLiteral("host-") + to, soon);
            if (leg == 0)
                keep(QStringLiteral("migrated"));
            const auto seen = counter(leg % 2 ? QStringLiteral("b,a") : QStringLiteral("a,b"), guest);
            qInfo("leg %d: console %lld, disk %lld, gaps %lld, holes %lld", leg, static_cast<long long>(seen.console),
                  static_cast<long long>(seen.disk), static_cast<long long>(seen.gaps),
                  static_cast<long long>(seen.holes));
            QCOMPARE(seen.gaps, 0);
            QCOMPARE(seen.holes, 0);
            // the next leg begins a new log there
            on(from,
               {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral(": > /var/lib/libvirt/console/web-1.log")});
        }
        QVERIFY(definedOn(a));
    }

    void cancelledHalfWay()
    {
        virsh(a,
              {QStringLiteral("migrate-setspeed"), guest, QStringLiteral("1")}); // MiB/s, so that there is a half-way
        beginMigration(b);
        QTRY_VERIFY_WITH_TIMEOUT(m_fleet->jobs().jobs().constFirst().progress.doneBytes > 0, soon);
        keep(QStringLiteral("migrating"));
        trigger(QStringLiteral("cancelJob"));
        QCOMPARE(ended(patience).state, JobState::Cancelled);
        QCOMPARE(virsh(a, {QStringLiteral("domstate"), guest}).text, QStringLiteral("running"));
        QVERIFY(!definedOn(b));
        QVERIFY(!on(b, {QStringLiteral("test"), QStringLiteral("-e"), image}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(isRunning() && row()->hostName == QStringLiteral("host-a"), soon);
        const qint64 now = counter(a, guest).console;
        QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > now + 10, soon);
    }
};

QTEST_MAIN(TstJourney)
#include "tst_journey.moc"
