// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the program that carries out plans on host-a, and what cuts them off.
#pragma once
#include "labtool.h"
#include "model/plans/planbook.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/core/session.h"
#include "virt/plan/carryout.h"
#include <csignal>
#include <functional>
#include <memory>
#include <QCoreApplication>
#include <thread>

namespace labtool {

constexpr int planPatience = 150'000;

enum class Fault { Cancel, Daemon, Guest, Program, FullDisk }; // Daemon, Guest, Program: killed (SIGKILL)
enum class Then { Finish, Undo };                              // what the next run does with what is left

// "libvirtd killed before step 2", and what is done then where the program is gone
inline QString faultName(Fault fault, int step, Then then)
{
    static const char *const faults[] = {"cancelled", "libvirtd killed", "guest killed", "program killed", "disk full"};
    const QString name = QStringLiteral("%1 before step %2").arg(QLatin1StringView(faults[int(fault)])).arg(step);
    if (fault != Fault::Program)
        return name;
    return name + (then == Then::Finish ? QStringLiteral(", finished") : QStringLiteral(", undone"));
}

// Its book of plans and its session.
struct PlanRun {
    // What is written down before a step begins, on the thread of the job.
    using Seen = std::function<void(const virt::PlanRecord &record)>;

    QObject receiver;
    model::PlanBook book;
    std::unique_ptr<virt::Session> session;
    virt::Task task;

    PlanRun(const QString &uri, const QString &folder, const Seen &seen = {})
    {
        book.keepIn(folder);
        const virt::PlanLedger ledger = book.ledger();
        const virt::PlanLedger watched{.keep =
                                           [ledger, seen](const virt::PlanRecord &record) {
                                               auto kept = ledger.keep(record);
                                               if (seen)
                                                   seen(record);
                                               return kept;
                                           },
                                       .forget = ledger.forget};
        session = std::make_unique<virt::Session>(
            virt::Session::Options{.uri = uri, .name = QStringLiteral("host-a"), .plans = watched});
        session->open();
    }
    [[nodiscard]] bool connected() const
    {
        return QTest::qWaitFor([this] { return session->state() == virt::Session::State::Connected; }, planPatience);
    }
    virt::Result<> carry(const virt::Result<virt::Plan> &made)
    {
        if (!made)
            return made.error();
        Answer<void> answer;
        task = virt::carryOut(*session, *made, &receiver, {}, answer.done());
        return answer.wait(planPatience);
    }
    // Past the point of no return only Finish is offered.
    virt::Result<> goOn(Then then, const virt::PlanRecord &record)
    {
        const bool finish = then == Then::Finish || record.final;
        Answer<void> answer;
        (finish ? virt::finishPlan : virt::undoPlan)(*session, record, &receiver, {}, answer.done());
        return answer.wait(planPatience);
    }
};

// Where the images are, on host-a: a file system of its own that can be as full as it gets. It hides what is below it.
namespace smalldisk {

inline Output host(const char *script)
{
    return sh(QStringLiteral("a"), QStringLiteral("cd /; disk=/var/lib/libvirt/images; ") + QLatin1StringView(script));
}
inline void remove()
{
    (void)host("umount $disk; virsh pool-refresh default");
}
inline bool make()
{
    remove();
    return host("mount -t tmpfs -o size=768M none $disk").ok();
}
inline void makeRoom()
{
    (void)host("mount -o remount,size=768M $disk");
}
// Whoever writes on meanwhile makes the size too small to be set.
inline void fill()
{
    (void)host("until mount -o remount,size=$(df --output=used -k $disk | tail -n 1 | tr -d ' ')k $disk; do :; done");
}

} // namespace smalldisk

// Kills libvirtd, which comes back meanwhile, or the guest, or fills the small disk: on the thread of a job, where a step is
// about to begin.
class Striker {
public:
    void strike(Fault fault, const QString &guest)
    {
        if (fault == Fault::FullDisk) {
            smalldisk::fill();
            return;
        }
        if (fault == Fault::Guest) {
            (void)sh(QStringLiteral("a"), QStringLiteral("pkill -9 -f [g]uest=%1 || true").arg(guest));
            return;
        }
        (void)lab({QStringLiteral("host"), QStringLiteral("a"), QStringLiteral("kill")});
        m_mender = std::jthread([] {
            (void)lab({QStringLiteral("host"), QStringLiteral("a"), QStringLiteral("restart-daemon")});
        });
    }
    // Until the host is back, with room on its disk
    void settle(Fault fault = Fault::Daemon)
    {
        m_mender = {};
        if (fault == Fault::FullDisk)
            smalldisk::makeRoom();
    }

private:
    std::jthread m_mender;
};

// ---- This program as the one that dies: `--die WORDS…`

inline void die()
{
    (void)std::raise(SIGKILL);
}

inline PlanRun::Seen dieAt(int step)
{
    return [step](const virt::PlanRecord &record) {
        if (record.step == step)
            die();
    };
}

// Whether it was killed, and did not come to an end.
inline bool diesInAnotherProcess(const QStringList &words)
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--die")} + words);
    return other.waitForFinished(planPatience) && other.exitStatus() == QProcess::CrashExit;
}

// What it is to do there: its status is 0 where it came to the end.
template<class Carry>
int carryOutToDie(const QString &uri, const QString &folder, const PlanRun::Seen &seen, Carry carry)
{
    const virt::Library library;
    PlanRun run(uri, folder, seen);
    return run.connected() && carry(run) ? 0 : 1;
}

// The main() of such a test.
template<class Test>
int planTestMain(int argc, char *argv[], int (*dying)(const QStringList &words))
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("--die"))
        return dying(words.mid(2));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace labtool

Q_DECLARE_METATYPE(labtool::Fault)
Q_DECLARE_METATYPE(labtool::Then)
