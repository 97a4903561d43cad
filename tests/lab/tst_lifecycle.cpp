// SPDX-License-Identifier: GPL-3.0-or-later
// Every life-cycle action on a real guest, and again when it is already so.
#include "labtool.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/instance/lifecycle.h"
#include <optional>
#include <QTest>

using namespace labtool;
using namespace std::chrono_literals;
using virt::DomainState;
using virt::LifecycleAction;
using virt::Session;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
constexpr int soon = 60'000;

qint64 count()
{
    return counter(a, guest).console;
}

} // namespace

class TstLifecycle : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<Session> m_session;

    [[nodiscard]] const virt::Instance *instance() const
    {
        const auto all = m_session->inventory();
        if (!all)
            return nullptr;
        const auto hit = std::ranges::find(all->instances, guest, &virt::Instance::name);
        return hit == all->instances.end() ? nullptr : &*hit;
    }
    [[nodiscard]] DomainState state() const { return instance() ? instance()->state : DomainState::Unknown; }
    void does(LifecycleAction action)
    {
        std::optional<virt::Result<>> answer;
        virt::perform(
            *m_session, instance()->uuid, guest, action, this, {}, [&](virt::Result<> r) { answer = std::move(r); },
            60s);
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, 2 * soon));
        QVERIFY2(bool(*answer), qPrintable(*answer ? QString() : answer->error().text()));
    }
    void goesOn() // the guest lives
    {
        const qint64 now = count();
        QVERIFY(QTest::qWaitFor([&] { return count() > now + 5; }, soon));
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
        virsh(a, {QStringLiteral("destroy"), guest});
        m_library = std::make_unique<virt::Library>();
        m_session = std::make_unique<Session>(
            Session::Options{.uri = lab({QStringLiteral("uri"), a}).text, .name = QStringLiteral("host-a")});
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(instance() && instance()->flagsKnown, soon);
    }
    void cleanupTestCase()
    {
        m_session.reset();
        virsh(a, {QStringLiteral("destroy"), guest});
        virsh(a, {QStringLiteral("managedsave-remove"), guest});
        QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
        m_library.reset();
    }

    void startsAndIsStarted()
    {
        does(LifecycleAction::Start);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DomainState::Running, soon);
        does(LifecycleAction::Start);
        goesOn();
    }
    void pausesAndResumes()
    {
        does(LifecycleAction::Pause);
        does(LifecycleAction::Pause);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DomainState::Paused, soon);
        const qint64 paused = count();
        QTest::qWait(1000);
        QCOMPARE(count(), paused);
        does(LifecycleAction::Resume);
        does(LifecycleAction::Resume);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DomainState::Running, soon);
        goesOn();
    }
    void savesToDiskAndGoesOnWhereItWas()
    {
        does(LifecycleAction::Save);
        does(LifecycleAction::Save);
        QTRY_VERIFY_WITH_TIMEOUT(state() == DomainState::Off && instance()->savedImage, soon);
        const qint64 saved = count();
        does(LifecycleAction::Start);
        goesOn();
        QTRY_VERIFY_WITH_TIMEOUT(!instance()->savedImage, soon);
        const auto seen = counter(a, guest);
        QVERIFY(seen.console > saved);
        QCOMPARE(seen.gaps, 0); // its memory came back: it did not boot
        QCOMPARE(seen.back, 0);
    }
    void discardsTheSavedState()
    {
        does(LifecycleAction::Save);
        QTRY_VERIFY_WITH_TIMEOUT(instance()->savedImage, soon);
        does(LifecycleAction::DiscardSaved);
        QTRY_VERIFY_WITH_TIMEOUT(!instance()->savedImage, soon);
        does(LifecycleAction::Start);
        goesOn();
    }
    void rebootsSoftAndHard_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<bool>("newDomain");
        QTest::newRow("Reboot") << int(LifecycleAction::Reboot) << false;
        QTest::newRow("Reset") << int(LifecycleAction::Reset) << false;
        QTest::newRow("Hard Reboot") << int(LifecycleAction::HardReboot) << true;
    }
    void rebootsSoftAndHard()
    {
        QFETCH(int, action);
        QFETCH(bool, newDomain);
        const auto boots = [] {
            return on(a, {QStringLiteral("grep"), QStringLiteral("-c"), QStringLiteral("^boot"),
                          QStringLiteral("/var/lib/libvirt/console/web-1.log")})
                .text.toInt();
        };
        const int before = boots();
        const int id = instance()->id;
        does(LifecycleAction(action));
        QTRY_VERIFY_WITH_TIMEOUT(boots() == before + 1, soon);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DomainState::Running, soon);
        QTRY_COMPARE_WITH_TIMEOUT(instance()->id != id, newDomain, soon);
        QVERIFY(instance()->persistent);
        goesOn();
    }
    void autostart()
    {
        does(LifecycleAction::AutostartOn);
        QTRY_VERIFY_WITH_TIMEOUT(instance()->autostart, soon);
        does(LifecycleAction::AutostartOff);
        QTRY_VERIFY_WITH_TIMEOUT(!instance()->autostart, soon);
    }
    void shutsDownCleanly()
    {
        does(LifecycleAction::ShutDown); // answered when it is off
        QCOMPARE(virsh(a, {QStringLiteral("domstate"), guest}).text, QStringLiteral("shut off"));
        does(LifecycleAction::ShutDown);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DomainState::Off, soon);
    }
    void forcedOff()
    {
        does(LifecycleAction::Start);
        does(LifecycleAction::ForceOff);
        does(LifecycleAction::ForceOff);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DomainState::Off, soon);
    }
};

QTEST_GUILESS_MAIN(TstLifecycle)
#include "tst_lifecycle.moc"
