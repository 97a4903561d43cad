// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own window with one host, measured from inside.
//   bench_window visible URI             from the start of the process to the first picture on the screen
//   bench_window list URI COUNT          from the start of the process to the picture of the complete list
//   bench_window steady URI COUNT SECONDS [hidden]   CPU, memory and calls at rest, a tick every 2 s
//   bench_window moving URI COUNT SECONDS   CPU and longest gap of the GUI loop when, besides the host, so many made-up
//                                           instances change in all their figures every 2 s, sorted by one of them
//   bench_window gap URI COUNT SECONDS   longest gap of the GUI loop from the first picture on while loading, then while
//                                        ticking, sorting, searching
#include "tests/bench/stage.h"
#include <array>
#include <QApplication>
#include <QLineEdit>
#include <QTreeView>

using namespace std::chrono_literals;
using bench::print;
using bench::Stage;
using M = model::InstancesModel;

namespace {

constexpr auto tick = 2s;
constexpr auto settling = 4s; // what follows the first list is over

void tellAndQuit(const char *name)
{
    print(name, msSinceProcessStart());
    QCoreApplication::quit();
}

int wanted(const Stage &s)
{
    return s.arguments.value(2).toInt();
}

std::chrono::seconds duration(const Stage &s)
{
    return std::chrono::seconds(s.arguments.value(3, QStringLiteral("20")).toInt());
}

void visible(Stage &s)
{
    new NextPicture(s.window.get(), [] { tellAndQuit("visible"); });
}

void list(Stage &s)
{
    s.whenListed(wanted(s), [&s] { new NextPicture(s.view()->viewport(), [] { tellAndQuit("list"); }); });
}

void rest(Stage &s)
{
    const auto &session = *s.fleet.session(s.fleet.entries().constFirst().id);
    const double cpu = cpuSeconds();
    const quint64 calls = session.calls().count();
    auto busiest = std::make_shared<quint64>(0);
    QObject::connect(&s.fleet, &model::Fleet::inventoryChanged, s.window.get(),
                     [&session, busiest, before = calls]() mutable {
                         *busiest = std::max(*busiest, session.calls().count() - before);
                         before = session.calls().count();
                     });
    QTimer::singleShot(duration(s), s.window.get(), [&s, &session, busiest, cpu, calls] {
        print("cpu", 100 * (cpuSeconds() - cpu) / double(duration(s).count()));
        print("rss", residentMiB());
        print("calls", double(session.calls().count() - calls) * double(tick / 1s) / double(duration(s) / 1s));
        print("busiest", double(*busiest));
        QCoreApplication::quit();
    });
}

void steady(Stage &s)
{
    s.whenListed(wanted(s), [&s] {
        if (s.arguments.value(4) == QStringLiteral("hidden"))
            s.window->hide();
        QTimer::singleShot(settling, s.window.get(), [&s] { rest(s); });
    });
}

virt::Inventory madeUp(int count, int round)
{
    virt::Inventory out;
    for (int n = 0; n < count; ++n) {
        const int figure = (n * 7919 + round * 104729) % 1000; // every instance another, every round another
        const QString name = QStringLiteral("made-up-%1").arg(n);
        out.instances.append({.uuid = QUuid::createUuidV5(QUuid(), name),
                              .name = name,
                              .id = n + 1,
                              .state = virt::DomainState::Running,
                              .vcpus = 2,
                              .memoryKiB = 4194304,
                              .memoryMaxKiB = 4194304,
                              .memoryUsedKiB = quint64(figure) * 4096,
                              .cpuTimeNs = quint64(round) * 1'000'000'000,
                              .cpuPercent = figure / 10.0,
                              .diskReadRate = figure * 1e4,
                              .diskWriteRate = figure * 2e4,
                              .netInRate = figure * 3e3,
                              .netOutRate = figure * 4e3});
    }
    return out;
}

void moving(Stage &s)
{
    auto *step = new QTimer(s.window.get());
    std::array<virt::Inventory, 8> rounds; // made before, since the session's thread makes them otherwise
    for (size_t round = 0; round < rounds.size(); ++round)
        rounds[round] = madeUp(wanted(s), int(round));
    const auto next = [&s, rounds, host = model::HostId{QUuid::createUuid()}, n = size_t(0)]() mutable {
        virt::Inventory &now = rounds[n++ % rounds.size()];
        now.taken = QDateTime::currentDateTime();
        s.fleet.instances().apply(host, QStringLiteral("made-up"), now);
    };
    QObject::connect(step, &QTimer::timeout, s.window.get(), next);
    step->start(tick);
    s.view()->sortByColumn(M::Cpu, Qt::DescendingOrder);
    QTimer::singleShot(settling, s.window.get(), [&s] {
        const double cpu = cpuSeconds();
        QTimer::singleShot(duration(s), s.window.get(), [&s, cpu] {
            print("cpu", 100 * (cpuSeconds() - cpu) / double(duration(s).count()));
            s.gaps.start(); // only now: its timer takes time itself
            QTimer::singleShot(5 * tick, s.window.get(), [&s] {
                print("gap", s.gaps.worstMs());
                QCoreApplication::quit();
            });
        });
    });
}

// Sorts by one column after the other and types into the search, in turn.
void use(Stage &s)
{
    auto *search = s.window->findChild<QLineEdit *>(QStringLiteral("instancesSearch"));
    auto *step = new QTimer(s.window.get());
    QObject::connect(step, &QTimer::timeout, s.window.get(), [search, view = s.view(), n = 0]() mutable {
        if (n % 2 == 0)
            view->sortByColumn(n / 2 % M::ColumnCount, n % 4 ? Qt::AscendingOrder : Qt::DescendingOrder);
        else
            search->setText(n % 8 < 4 ? QString::number(n % 100) : QString());
        ++n;
    });
    step->start(330ms);
}

void gap(Stage &s)
{
    new NextPicture(s.window.get(), [&s] { s.gaps.start(); });
    s.whenListed(wanted(s), [&s] {
        QTimer::singleShot(settling, s.window.get(), [&s] {
            print("loading", s.gaps.worstMs());
            s.gaps.start();
            use(s);
            QTimer::singleShot(duration(s), s.window.get(), [&s] {
                print("using", s.gaps.worstMs());
                QCoreApplication::quit();
            });
        });
    });
}

constexpr std::array modes{bench::Mode{"visible", visible}, bench::Mode{"list", list}, bench::Mode{"steady", steady},
                           bench::Mode{"moving", moving}, bench::Mode{"gap", gap}};

} // namespace

int main(int argc, char **argv)
{
    return bench::run(argc, argv, modes);
}
