// SPDX-License-Identifier: GPL-3.0-or-later
// A host's pools, NUMA cells and traffic beside what virsh says of them, and its overview as it looks then.
#include "gui/hosts/hostoverview.h"
#include "gui/look/appearance.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "virshtext.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <algorithm>
#include <QDir>
#include <QTest>

using namespace labtool;
using namespace std::chrono_literals;
using model::HostHistory;
using model::Range;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
constexpr int soon = 60'000;

} // namespace

class TstHostPage : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<gui::HostOverview> m_page;
    model::HostId m_host;

    [[nodiscard]] const model::HostFigures &figures() const { return m_fleet->monitor().figures(m_host); }
    [[nodiscard]] double newest(HostHistory::Figure figure) const
    {
        const auto series = m_fleet->monitor().history(m_host).series(figure, Range::FiveMinutes,
                                                                      QDateTime::currentMSecsSinceEpoch());
        return series.isEmpty() ? -1 : series.maximum();
    }

private slots:
    void initTestCase();
    void cleanupTestCase();

    void pools();
    void promises();
    void numa();
    void busyAndPromised();
    void traffic();
    void keepPictures();
};

void TstHostPage::initTestCase()
{
    QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
    Q_INIT_RESOURCE(icons);
    virsh(a, {QStringLiteral("start"), guest});
    m_library = std::make_unique<virt::Library>();
    m_fleet = std::make_unique<model::Fleet>();
    using G = virt::StatsGroup;
    m_fleet->setSampling({.groups = G::State | G::Cpu | G::Memory | G::Disk | G::Network, .interval = 1s});
    m_host = m_fleet->add({.name = QStringLiteral("host-a"), .uri = lab({QStringLiteral("uri"), a}).text});
    m_page = std::make_unique<gui::HostOverview>(*m_fleet);
    m_page->resize(1210, 760);
    m_page->setHost(m_host);
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(figures().pools && figures().numa && figures().cpu && figures().memory, soon);
}

void TstHostPage::cleanupTestCase()
{
    m_page.reset();
    m_fleet.reset();
    virsh(a, {QStringLiteral("destroy"), guest});
    QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
    m_library.reset();
}

void TstHostPage::pools()
{
    QVERIFY(!figures().pools->isEmpty());
    for (const virt::PoolSpace &pool : *figures().pools) {
        const Said info = ask(a, {QStringLiteral("pool-info"), pool.name, QStringLiteral("--bytes")});
        QCOMPARE(info.fields.value(QStringLiteral("UUID")), pool.uuid.toString(QUuid::WithoutBraces));
        QCOMPARE(qint64(pool.capacity), info.number(QStringLiteral("Capacity")));
        QCOMPARE(qint64(pool.allocation), info.number(QStringLiteral("Allocation")));
        QCOMPARE(qint64(pool.available), info.number(QStringLiteral("Available")));
    }
}

void TstHostPage::promises()
{
    const virt::PoolSpace &pool = figures().pools->constFirst();
    QTRY_VERIFY_WITH_TIMEOUT(figures().promised.contains(pool.uuid), soon);
    qint64 sum = 0;
    const QString list = virsh(a, {QStringLiteral("vol-list"), pool.name}).text;
    for (const QString &line : list.split(u'\n', Qt::SkipEmptyParts)) {
        const QString volume = line.trimmed().section(u' ', 0, 0);
        sum += ask(a,
                   {QStringLiteral("vol-info"), volume, QStringLiteral("--pool"), pool.name, QStringLiteral("--bytes")})
                   .number(QStringLiteral("Capacity"));
    }
    QVERIFY(sum > 0);
    QCOMPARE(qint64(figures().promised.value(pool.uuid).bytes), sum);
}

void TstHostPage::numa()
{
    const QString said = virsh(a, {QStringLiteral("freecell"), QStringLiteral("--all")}).text;
    for (const virt::NumaCell &cell : *figures().numa) {
        QVERIFY(!cell.cpus.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(figures().numaFree.memoryKiB.contains(cell.id), soon);
        const QRegularExpression pattern(QStringLiteral("^\\s*%1:\\s+(\\d+) KiB").arg(cell.id),
                                         QRegularExpression::MultilineOption);
        const double theirs = pattern.match(said).captured(1).toDouble();
        const auto ours = double(figures().numaFree.memoryKiB.value(cell.id));
        QVERIFY2(std::abs(ours - theirs) < double(cell.memoryKiB) / 10,
                 qPrintable(QStringLiteral("%1 KiB, by virsh %2").arg(ours).arg(theirs)));
    }
}

void TstHostPage::busyAndPromised()
{
    const model::Capacity c = m_fleet->monitor().capacity(m_host);
    QCOMPARE(c.running.instances, 1);
    const Said info = ask(a, {QStringLiteral("dominfo"), guest});
    QCOMPARE(qint64(c.running.vcpus), info.number(QStringLiteral("CPU(s)")));
    QCOMPARE(qint64(c.running.memoryKiB), info.number(QStringLiteral("Used memory")));
    QVERIFY(c.cpuPercent && *c.cpuPercent > 0);
    QVERIFY(c.memoryUsedKiB && *c.memoryUsedKiB < c.memoryKiB);
    QVERIFY(newest(HostHistory::CpuUser) > 0);
}

// The guest writes to its disk all the time.
void TstHostPage::traffic()
{
    QTRY_VERIFY_WITH_TIMEOUT(newest(HostHistory::DiskWrite) > 0, soon);
    const auto all = m_fleet->session(m_host)->inventory()->instances;
    double sum = 0;
    for (const virt::Instance &i : all)
        sum += std::max(0.0, i.diskWriteRate);
    QCOMPARE(figures().traffic.diskWrite, sum);
}

void TstHostPage::keepPictures()
{
    QVERIFY(QDir().mkpath(QStringLiteral("screenshots")));
    QTest::qWait(20'000); // something to draw
    for (const auto appearance : {look::Appearance::Dark, look::Appearance::Light}) {
        look::apply(appearance);
        QTest::qWait(1500);
        const bool dark = appearance == look::Appearance::Dark;
        QVERIFY(m_page->grab().save(QStringLiteral("screenshots/lab-host-%1.png").arg(dark ? "dark" : "light")));
    }
}

QTEST_MAIN(TstHostPage)
#include "tst_hostpage.moc"
