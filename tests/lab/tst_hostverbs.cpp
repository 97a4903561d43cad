// SPDX-License-Identifier: GPL-3.0-or-later
// Two real hosts whose CPUs differ: the matrix and the baseline are what virsh says; and a host that is rebooted.
// Nothing here reboots anything: the host's systemctl is another for the length of the test.
#include "gui/cpus/cpuwindow.h"
#include "gui/power/rebootdialog.h"
#include "gui/power/suspenddialog.h"
#include "labtool.h"
#include "model/changes/changesmodel.h"
#include "model/cpus/cpucomparison.h"
#include "model/fleet.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace labtool;
using model::CpuComparison;

namespace {

const QString a = QStringLiteral("a"), b = QStringLiteral("b");
constexpr int soon = 60'000;

Output shell(const QString &host, const QString &script)
{
    return on(host, {QStringLiteral("sh"), QStringLiteral("-c"), script});
}

// libvirtd keeps what it found out of QEMU's CPU: without two features there, the host is one with a lesser CPU.
const QString lessen = QStringLiteral(
    "cd /var/cache/libvirt/qemu/capabilities && virsh -q domcapabilities >/dev/null && for f in popcnt aes; do "
    "sed -i \"s|<property name='$f' type='boolean' value='true' migratable='yes'/>|<property name='$f' "
    "type='boolean' value='false'/>|\" *.xml; done");
const QString forget = QStringLiteral("rm -f /var/cache/libvirt/qemu/capabilities/*.xml");

const QString systemctl = QStringLiteral("/usr/bin/systemctl");

} // namespace

class TstHostVerbs : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window;
    QTemporaryDir m_dir;
    model::HostId m_a, m_b;

    model::HostId add(const QString &letter)
    {
        return m_fleet->add(
            {.name = QStringLiteral("host-") + letter, .uri = lab({QStringLiteral("uri"), letter}).text});
    }
    [[nodiscard]] bool known(const model::HostId &host) const
    {
        const model::HostRow *row = m_fleet->hosts().find(host);
        return row && row->state == model::HostState::Connected && m_fleet->session(host)->facts().libvirtVersion > 0;
    }
    void compare(CpuComparison &all)
    {
        all.start();
        QTRY_COMPARE_WITH_TIMEOUT(all.phase(), CpuComparison::Phase::Done, soon);
        QCOMPARE(all.kinds(), 2);
    }
    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_dir.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) < 0)
            return {};
        return out.fileName();
    }
    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("VIRTDECK_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(m_window->grab().save(QStringLiteral("%1/lab-%2.png").arg(folder, name)));
    }
    // The host's systemctl writes down what it is told, and answers so.
    void fakeSystemctl(const QString &answer)
    {
        QVERIFY(
            shell(a, QStringLiteral("printf '#!/bin/sh\\necho \"$@\" >> /run/told\\n%1\\n' > /run/fake && chmod 755 "
                                    "/run/fake && rm -f /run/told && mount --bind /run/fake %2")
                         .arg(answer, systemctl))
                .ok());
    }
    void realSystemctl() { shell(a, QStringLiteral("umount ") + systemctl); }
    void reboot()
    {
        m_window = std::make_unique<gui::RebootDialog>(*m_fleet, m_a, virt::PowerAction::Reboot, nullptr);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->show();
        auto *verb = find<QAbstractButton>("verbButton");
        auto *typed = find<QLineEdit>("powerName");
        QVERIFY(!verb->isEnabled());
        QTest::keyClicks(typed, QStringLiteral("host-b"));
        QVERIFY(!verb->isEnabled());
        typed->clear();
        QTest::keyClicks(typed, QStringLiteral("host-a"));
        QVERIFY(verb->isEnabled());
        picture(QStringLiteral("reboot"));
        verb->click();
        QVERIFY(!m_window->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(m_fleet->jobs().running(), 0, soon);
    }
    [[nodiscard]] const model::Job &lastJob() const { return m_fleet->jobs().jobs().constFirst(); }

private slots:
    void initTestCase()
    {
        QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
        QVERIFY2(shell(b, lessen).ok(), "the CPU of host-b could not be changed");
        QVERIFY(lab({QStringLiteral("host"), b, QStringLiteral("restart-daemon")}).ok());
        virsh(a, {QStringLiteral("start"), QStringLiteral("web-1")});
        m_library = std::make_unique<virt::Library>();
        m_fleet = std::make_unique<model::Fleet>();
        m_fleet->setSampling({.interval = std::chrono::seconds(1)});
        m_a = add(a);
        m_b = add(b);
        QTRY_VERIFY_WITH_TIMEOUT(known(m_a) && known(m_b), soon);
    }
    void cleanup() { m_window.reset(); }
    void cleanupTestCase()
    {
        m_fleet.reset();
        realSystemctl();
        virsh(a, {QStringLiteral("destroy"), QStringLiteral("web-1")});
        shell(b, forget);
        lab({QStringLiteral("host"), b, QStringLiteral("restart-daemon")});
        QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
        m_library.reset();
    }

    void cpuIsWhatTheHostSays()
    {
        CpuComparison all(*m_fleet);
        compare(all);
        const virt::CpuInfo &cpu = all.cpus().constFirst().cpu.host;
        const QString nodeinfo = virsh(a, {QStringLiteral("nodeinfo")}).text;
        const auto figure = [&](const QString &label) {
            const auto match = QRegularExpression(label + QStringLiteral(":\\s+(\\d+)")).match(nodeinfo);
            return match.hasMatch() ? match.captured(1).toUInt() : 0;
        };
        QVERIFY(cpu.topology);
        QCOMPARE(cpu.topology->sockets, figure(QStringLiteral("CPU socket\\(s\\)")));
        QCOMPARE(cpu.topology->cores, figure(QStringLiteral("Core\\(s\\) per socket")));
        QCOMPARE(cpu.topology->threads, figure(QStringLiteral("Thread\\(s\\) per core")));
        QVERIFY(virsh(a, {QStringLiteral("capabilities")}).text.contains(cpu.model));
        QVERIFY(cpu.features.size() > 10);
    }
    void matrixIsWhatVirshSays()
    {
        CpuComparison all(*m_fleet);
        compare(all);
        const QStringList words{QStringLiteral("hypervisor-cpu-compare"), QStringLiteral("--error")};
        const QString cpuA = file(QStringLiteral("a.xml"), model::comparedCpu(all.cpus()[0].cpu));
        const QString cpuB = file(QStringLiteral("b.xml"), model::comparedCpu(all.cpus()[1].cpu));
        const model::CpuAnswer aOnB = all.answer(all.kindOf(0), all.kindOf(1));
        const Output onB = virsh(b, words + QStringList{cpuA});
        QVERIFY(aOnB && *aOnB && (*aOnB)->match == virt::CpuMatch::Incompatible);
        QCOMPARE((*aOnB)->missing, QStringList({QStringLiteral("popcnt"), QStringLiteral("aes")}));
        QVERIFY2(!onB.ok() && onB.text.contains((*aOnB)->reason), qPrintable(onB.text));
        const model::CpuAnswer bOnA = all.answer(all.kindOf(1), all.kindOf(0));
        const Output onA = virsh(a, words + QStringList{cpuB});
        QVERIFY(bOnA && *bOnA && (*bOnA)->match == virt::CpuMatch::Superset);
        QVERIFY2(onA.ok() && onA.text.contains(QStringLiteral("superset")), qPrintable(onA.text));
    }
    void asksNoMoreThanItMust()
    {
        CpuComparison all(*m_fleet);
        const auto count = [this](const model::HostId &host) {
            return m_fleet->session(host)
                ->calls()
                .totals()
                .value(QStringLiteral("virConnectCompareHypervisorCPU"))
                .count;
        };
        const auto before = count(m_a) + count(m_b);
        compare(all);
        QCOMPARE(count(m_a) + count(m_b), before + 2);
    }
    void windowShowsTheMatrix()
    {
        m_window = std::make_unique<gui::CpuWindow>(*m_fleet);
        m_window->show();
        auto *table = find<QTableView>("cpuMatrix");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, soon);
        const QModelIndex aOnB = table->model()->index(0, 1);
        QTRY_COMPARE_WITH_TIMEOUT(aOnB.data().toString(), QStringLiteral("Incompatible"), soon);
        table->setCurrentIndex(aOnB);
        const QString words = find<QLabel>("cpuMatrixCell")->text();
        QVERIFY2(words.contains(QStringLiteral("popcnt, aes")), qPrintable(words));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(1, 0).data().toString(), QStringLiteral("Superset"), soon);
        picture(QStringLiteral("matrix"));
    }
    void baselineIsWhatVirshSays_data()
    {
        QTest::addColumn<bool>("expand");
        QTest::newRow("short") << false;
        QTest::newRow("all features") << true;
    }
    void baselineIsWhatVirshSays()
    {
        QFETCH(const bool, expand);
        m_window = std::make_unique<gui::CpuWindow>(*m_fleet);
        m_window->show();
        find<QTabWidget>("cpuTabs")->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(find<QListWidget>("baselineHosts")->count(), 2, soon);
        find<QAbstractButton>("baselineExpand")->setChecked(expand);
        find<QAbstractButton>("baselineButton")->click();
        auto *xml = find<QPlainTextEdit>("baselineXml");
        QTRY_VERIFY_WITH_TIMEOUT(!xml->toPlainText().isEmpty(), soon);
        QByteArray both;
        for (const model::HostCpu &cpu : m_window->findChild<CpuComparison *>()->cpus())
            both += model::comparedCpu(cpu.cpu);
        QStringList words{QStringLiteral("hypervisor-cpu-baseline"), file(QStringLiteral("both.xml"), both),
                          QStringLiteral("--migratable")};
        if (expand)
            words << QStringLiteral("--features");
        const Output virsh_ = virsh(b, words);
        QVERIFY2(virsh_.ok(), qPrintable(virsh_.text));
        QCOMPARE(xml->toPlainText().trimmed(), virsh_.text.trimmed());
        picture(QStringLiteral("baseline"));
    }
    void aPastedCpuIsCompared()
    {
        m_window = std::make_unique<gui::CpuWindow>(*m_fleet);
        m_window->show();
        find<QTabWidget>("cpuTabs")->setCurrentIndex(2);
        find<QPlainTextEdit>("trialText")
            ->setPlainText(QStringLiteral("<domain><cpu mode='custom' match='exact'><model>Conroe</model><feature "
                                          "policy='require' name='aes'/></cpu></domain>"));
        find<QAbstractButton>("trialButton")->click();
        const auto *rows = find<QAbstractItemView>("trialResults")->model();
        QCOMPARE(rows->rowCount(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(rows->index(0, 2).data().toString(), QStringLiteral("Superset"), soon);
        QTRY_COMPARE_WITH_TIMEOUT(rows->index(1, 2).data().toString(), QStringLiteral("Incompatible"), soon);
        QVERIFY(rows->index(1, 3).data().toString().contains(QStringLiteral("aes")));
        picture(QStringLiteral("trial"));
    }

    void aHostThatCannotSleepIsNotSent()
    {
        m_window = std::make_unique<gui::SuspendDialog>(*m_fleet, m_a, nullptr);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->show();
        auto *fault = find<QLabel>("powerFault");
        QTRY_VERIFY2_WITH_TIMEOUT(fault->text().contains(QStringLiteral("no way")), qPrintable(fault->text()), soon);
        find<QLineEdit>("powerName")->setText(QStringLiteral("host-a"));
        QVERIFY(!find<QAbstractButton>("verbButton")->isEnabled());
    }
    void aRefusedRebootSaysWhy()
    {
        fakeSystemctl(QStringLiteral("echo Access denied >&2; exit 4"));
        reboot();
        realSystemctl();
        QCOMPARE(lastJob().state, model::JobState::Failed);
        QVERIFY2(lastJob().error.message.contains(QStringLiteral("Access denied")), qPrintable(lastJob().error.text()));
        QCOMPARE(m_fleet->hosts().find(m_a)->departure, model::Departure::None);
    }
    void aRebootedHostIsExpectedBack()
    {
        fakeSystemctl(QStringLiteral("exit 0"));
        reboot();
        QCOMPARE(lastJob().state, model::JobState::Succeeded);
        QCOMPARE(shell(a, QStringLiteral("cat /run/told")).text, QStringLiteral("reboot"));
        QVERIFY(m_fleet->changes().rowCount() >= 1);
        const auto state = [this] { return model::hostStateText(*m_fleet->hosts().find(m_a)); };
        QCOMPARE(state(), QStringLiteral("Rebooting"));
        QVERIFY(lab({QStringLiteral("host"), a, QStringLiteral("kill")}).ok()); // down it goes
        QTRY_COMPARE_WITH_TIMEOUT(m_fleet->hosts().find(m_a)->state, model::HostState::Waiting, soon);
        QCOMPARE(state(), QStringLiteral("Rebooting"));
        QVERIFY(lab({QStringLiteral("host"), a, QStringLiteral("restart-daemon")}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(state(), model::hostStateText(model::HostState::Connected), soon);
        realSystemctl();
    }
};

QTEST_MAIN(TstHostVerbs)
#include "tst_hostverbs.moc"
