// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/meters.h"
#include <ctime>
#include <QEvent>
#include <QFile>
#include <QWidget>
#include <sys/resource.h>
#include <unistd.h>

using namespace std::chrono_literals;

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

GapMeter::GapMeter()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1ms);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_worst = std::max(m_worst, m_clock.nsecsElapsed());
        m_clock.start();
    });
}

void GapMeter::start()
{
    m_worst = 0;
    m_clock.start();
    m_timer.start();
}

double GapMeter::worstMs() const
{
    return double(std::max(m_worst, m_clock.nsecsElapsed())) / 1e6;
}

NextPicture::NextPicture(QWidget *of, std::function<void()> then) : QObject(of), m_then(std::move(then))
{
    of->installEventFilter(this);
}

bool NextPicture::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [this] {
            m_then();
            deleteLater();
        });
    }
    return false;
}
