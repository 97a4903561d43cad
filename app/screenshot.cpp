// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"
#include "model/fleet.h"
#include <cstdio>
#include <QCoreApplication>
#include <QPixmap>
#include <QWidget>

using namespace std::chrono_literals;

static constexpr auto forRates = 5s; // two ticks, and the flags and pictures that are asked after the first

Screenshot::Screenshot(model::Fleet &fleet, QWidget &window, const QString &file)
    : m_fleet(fleet)
    , m_window(window)
    , m_file(file)
{
    m_later.setSingleShot(true);
    m_later.setInterval(forRates);
    connect(&m_later, &QTimer::timeout, this, &Screenshot::take);
    connect(&fleet, &model::Fleet::settledChanged, this, &Screenshot::settle);
    settle();
}

void Screenshot::settle()
{
    if (m_fleet.settled())
        m_later.start();
    else
        m_later.stop();
}

void Screenshot::take()
{
    const bool saved = m_window.grab().save(m_file);
    if (!saved)
        std::fprintf(stderr, "virtdeck: cannot write the picture %s\n", qPrintable(m_file));
    QCoreApplication::exit(saved ? 0 : 1);
}
