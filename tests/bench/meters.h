// SPDX-License-Identifier: GPL-3.0-or-later
// What the benches read off the process and its GUI thread.
#pragma once
#include <functional>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWidget;

[[nodiscard]] double msSinceProcessStart(); // since exec(), by the kernel's own record of the start
[[nodiscard]] double cpuSeconds();          // of all threads
[[nodiscard]] double residentMiB();

// The longest time in which a timer of 1 ms was not served.
class GapMeter : public QObject {
public:
    GapMeter();
    void start();
    [[nodiscard]] double worstMs() const; // the one that still lasts included

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_worst = 0;
};

// Tells once, after the next picture of a widget was handed to the screen.
class NextPicture : public QObject {
public:
    NextPicture(QWidget *of, std::function<void()> then);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_then;
};
