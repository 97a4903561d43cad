// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own window, measured from inside: the same objects as main() makes, in the same order.
//   bench_window list URI COUNT          from the start of the process to the complete list
//   bench_window visible URI             from the start of the process to the first picture on the screen
//   bench_window steady URI COUNT SECONDS [hidden]   CPU, memory and calls at rest, a tick every 2 s
//   bench_window gap URI COUNT SECONDS   longest gap of the GUI loop while loading, ticking, sorting, searching
#include "gui/instances/instancespage.h"
#include "gui/main/mainwindow.h"
#include "model/fleet.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

// Since exec(), by the kernel's own record of the start.
double msSinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray fields = stat.readAll();
    const auto ticks = fields.mid(fields.lastIndexOf(')') + 2).split(' ').value(19).toDouble();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6 - ticks * 1e3 / double(sysconf(_SC_CLK_TCK));
}

double cpuSeconds()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

double residentMiB()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return -1;
    return statm.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1048576;
}

// The longest time in which a timer of 1 ms was not served.
class GapMeter : public QObject {
public:
    GapMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1ms);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 gap = m_clock.nsecsElapsed();
            m_worst = std::max(m_worst, gap);
            m_clock.start();
        });
    }
    void start()
    {
        m_worst = 0;
        m_clock.start();
        m_timer.start();
    }
    [[nodiscard]] double worstMs() const { return double(m_worst) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_worst = 0;
};

struct Bench {
    QStringList arguments;
    model::Fleet fleet;
    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat};
    std::unique_ptr<gui::MainWindow> window;
    GapMeter gaps;

    explicit Bench(QStringList given) : arguments(std::move(given))
    {
        gaps.start();
        fleet.add({.uri = arguments[1], .remembered = false});
        window = std::make_unique<gui::MainWindow>(fleet, settings);
        window->resize(1440, 900);
    }
    [[nodiscard]] int wanted() const { return arguments.value(2).toInt(); }
    [[nodiscard]] std::chrono::seconds seconds() const
    {
        return std::chrono::seconds(arguments.value(3, QStringLiteral("20")).toInt());
    }
    void whenListed(std::function<void()> then)
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
    void list();
    void visible();
    void steady(bool hidden);
    void gap();
};

void Bench::list()
{
    whenListed([] {
        std::printf("list=%.0f\n", msSinceProcessStart());
        QCoreApplication::quit();
    });
    window->QWidget::show();
}

class FirstPaint : public QObject {
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [] { // after the picture was handed to the screen
                std::printf("visible=%.0f\n", msSinceProcessStart());
                QCoreApplication::quit();
            });
        return false;
    }
};

void Bench::visible()
{
    auto *paint = new FirstPaint;
    paint->setParent(window.get());
    window->installEventFilter(paint);
    window->QWidget::show();
}

void Bench::steady(bool hidden)
{
    whenListed([this, hidden] {
        if (hidden)
            window->hide();
        QTimer::singleShot(4s, window.get(), [this] { // what follows the first list is over
            const auto &session = *fleet.session(fleet.entries().constFirst().id);
            const double cpu = cpuSeconds();
            const quint64 calls = session.calls().count();
            QTimer::singleShot(seconds(), window.get(), [this, cpu, calls, &session] {
                const double s = double(seconds().count());
                std::printf("cpu=%.2f rss=%.0f calls=%.2f\n", 100 * (cpuSeconds() - cpu) / s, residentMiB(),
                            double(session.calls().count() - calls) / (s / 2));
                QCoreApplication::quit();
            });
        });
    });
    window->QWidget::show();
}

void Bench::gap()
{
    auto *view = window->findChild<QTreeView *>(QStringLiteral("instancesView"));
    auto *search = window->findChild<QLineEdit *>(QStringLiteral("instancesSearch"));
    whenListed([this, view, search] {
        std::printf("loading=%.1f\n", gaps.worstMs());
        gaps.start();
        auto *step = new QTimer(window.get());
        QObject::connect(step, &QTimer::timeout, window.get(), [this, view, search, n = 0]() mutable {
            if (n % 2 == 0)
                view->sortByColumn(n / 2 % model::InstancesModel::ColumnCount,
                                   n % 4 ? Qt::AscendingOrder : Qt::DescendingOrder);
            else
                search->setText(n % 8 < 4 ? QString::number(n % 100) : QString());
            ++n;
        });
        step->start(330ms);
        QTimer::singleShot(seconds(), window.get(), [this] {
            std::printf("using=%.1f\n", gaps.worstMs());
            QCoreApplication::quit();
        });
    });
    window->QWidget::show();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.size() < 2)
        return 2;
    int status = 0;
    {
        const virt::Library library;
        Bench bench(arguments);
        if (arguments[0] == QStringLiteral("list"))
            bench.list();
        else if (arguments[0] == QStringLiteral("visible"))
            bench.visible();
        else if (arguments[0] == QStringLiteral("steady"))
            bench.steady(arguments.value(4) == QStringLiteral("hidden"));
        else
            bench.gap();
        status = QApplication::exec();
    }
    std::fflush(stdout);
    if (virt::Executor::abandoned() > 0)
        std::_Exit(status);
    return status;
}
