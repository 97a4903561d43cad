// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own window, measured from inside: the same objects as main() makes, in the same order.
//   bench_window visible URI             from the start of the process to the first picture on the screen
//   bench_window list URI COUNT          from the start of the process to the picture of the complete list
//   bench_window steady URI COUNT SECONDS [hidden]   CPU, memory and calls at rest, a tick every 2 s
//   bench_window moving URI COUNT SECONDS   CPU and longest gap of the GUI loop when, besides the host, so many made-up
//                                           instances change in all their figures every 2 s, sorted by one of them
//   bench_window gap URI COUNT SECONDS   longest gap of the GUI loop from the first picture on while loading, then while
//                                        ticking, sorting, searching
#include "gui/look/appearance.h"
#include "gui/main/mainwindow.h"
#include "gui/main/windowstate.h"
#include "model/fleet.h"
#include "tests/bench/meters.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <array>
#include <cstdio>
#include <cstdlib>
#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTreeView>

using namespace std::chrono_literals;
using M = model::InstancesModel;

namespace {

constexpr auto tick = 2s;
constexpr auto settling = 4s; // what follows the first list is over

void tellAndQuit(const char *name)
{
    std::printf("%s=%.0f\n", name, msSinceProcessStart());
    QCoreApplication::quit();
}

struct Bench {
    QStringList arguments;
    model::Fleet fleet;
    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat};
    std::unique_ptr<gui::MainWindow> window;
    GapMeter gaps;
    quint64 busiestTick = 0; // calls

    explicit Bench(QStringList given) : arguments(std::move(given))
    {
        fleet.add({.uri = arguments[1], .remembered = false});
        look::apply(gui::loadAppearance(settings));
        window = std::make_unique<gui::MainWindow>(fleet, settings);
        window->resize(1440, 900);
    }
    [[nodiscard]] int wanted() const { return arguments.value(2).toInt(); }
    [[nodiscard]] std::chrono::seconds seconds() const
    {
        return std::chrono::seconds(arguments.value(3, QStringLiteral("20")).toInt());
    }
    [[nodiscard]] QTreeView *view() const { return window->findChild<QTreeView *>(QStringLiteral("instancesView")); }
    void whenListed(std::function<void()> then);
    void visible();
    void list();
    void steady();
    void rest();
    void moving();
    void gap();
    void use();
};

void Bench::whenListed(std::function<void()> then)
{
    auto *once = new QObject(window.get());
    QObject::connect(&fleet, &model::Fleet::inventoryChanged, once, [this, once, then = std::move(then)] {
        if (fleet.instances().rowCount() < wanted())
            return;
        once->deleteLater();
        QObject::disconnect(&fleet, nullptr, once, nullptr);
        then();
    });
}

void Bench::visible()
{
    new NextPicture(window.get(), [] { tellAndQuit("visible"); });
}

void Bench::list()
{
    whenListed([this] { new NextPicture(view()->viewport(), [] { tellAndQuit("list"); }); });
}

void Bench::steady()
{
    whenListed([this] {
        if (arguments.value(4) == QStringLiteral("hidden"))
            window->hide();
        QTimer::singleShot(settling, window.get(), [this] { rest(); });
    });
}

void Bench::rest()
{
    const auto &session = *fleet.session(fleet.entries().constFirst().id);
    const double cpu = cpuSeconds();
    const quint64 calls = session.calls().count();
    QObject::connect(&fleet, &model::Fleet::inventoryChanged, window.get(), [this, &session, before = calls]() mutable {
        busiestTick = std::max(busiestTick, session.calls().count() - before);
        before = session.calls().count();
    });
    QTimer::singleShot(seconds(), window.get(), [this, cpu, calls, &session] {
        std::printf("cpu=%.2f rss=%.0f calls=%.2f busiest=%d\n", 100 * (cpuSeconds() - cpu) / double(seconds().count()),
                    residentMiB(), double(session.calls().count() - calls) * double(tick / 1s) / double(seconds() / 1s),
                    int(busiestTick));
        QCoreApplication::quit();
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

void Bench::moving()
{
    auto *step = new QTimer(window.get());
    std::array<virt::Inventory, 8> rounds; // made before, since the session's thread makes them otherwise
    for (size_t round = 0; round < rounds.size(); ++round)
        rounds[round] = madeUp(wanted(), int(round));
    const auto next = [this, rounds, host = model::HostId{QUuid::createUuid()}, n = size_t(0)]() mutable {
        virt::Inventory &now = rounds[n++ % rounds.size()];
        now.taken = QDateTime::currentDateTime();
        fleet.instances().apply(host, QStringLiteral("made-up"), now);
    };
    QObject::connect(step, &QTimer::timeout, window.get(), next);
    step->start(tick);
    view()->sortByColumn(M::Cpu, Qt::DescendingOrder);
    QTimer::singleShot(settling, window.get(), [this] {
        const double cpu = cpuSeconds();
        QTimer::singleShot(seconds(), window.get(), [this, cpu] {
            std::printf("cpu=%.2f\n", 100 * (cpuSeconds() - cpu) / double(seconds().count()));
            gaps.start(); // only now: its timer takes time itself
            QTimer::singleShot(5 * tick, window.get(), [this] {
                std::printf("gap=%.1f\n", gaps.worstMs());
                QCoreApplication::quit();
            });
        });
    });
}

// Sorts by one column after the other and types into the search, in turn.
void Bench::use()
{
    auto *search = window->findChild<QLineEdit *>(QStringLiteral("instancesSearch"));
    auto *step = new QTimer(window.get());
    QObject::connect(step, &QTimer::timeout, window.get(), [search, view = view(), n = 0]() mutable {
        if (n % 2 == 0)
            view->sortByColumn(n / 2 % M::ColumnCount, n % 4 ? Qt::AscendingOrder : Qt::DescendingOrder);
        else
            search->setText(n % 8 < 4 ? QString::number(n % 100) : QString());
        ++n;
    });
    step->start(330ms);
}

void Bench::gap()
{
    new NextPicture(window.get(), [this] { gaps.start(); });
    whenListed([this] {
        QTimer::singleShot(settling, window.get(), [this] {
            std::printf("loading=%.1f\n", gaps.worstMs());
            gaps.start();
            use();
            QTimer::singleShot(seconds(), window.get(), [this] {
                std::printf("using=%.1f\n", gaps.worstMs());
                QCoreApplication::quit();
            });
        });
    });
}

using Mode = std::pair<const char *, void (Bench::*)()>;
constexpr std::array<Mode, 5> modes{Mode{"visible", &Bench::visible}, Mode{"list", &Bench::list},
                                    Mode{"steady", &Bench::steady}, Mode{"moving", &Bench::moving},
                                    Mode{"gap", &Bench::gap}};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    const auto mode = std::ranges::find_if(modes,
                                           [&](const Mode &m) { return arguments.value(0) == QLatin1String(m.first); });
    if (arguments.size() < 2 || mode == modes.end())
        return 2;
    int status = 0;
    {
        const virt::Library library;
        Bench bench(arguments);
        (bench.*mode->second)();
        bench.window->QWidget::show();
        status = QApplication::exec();
    }
    std::fflush(stdout);
    if (virt::Executor::abandoned() > 0)
        std::_Exit(status);
    return status;
}
