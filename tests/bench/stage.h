// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own window, made of the same objects as main() makes, in the same order.
#pragma once
#include "gui/main/mainwindow.h"
#include "model/fleet.h"
#include "tests/bench/meters.h"
#include <memory>
#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>
#include <span>

class QTreeView;

namespace bench {

struct Stage {
    QStringList arguments; // the mode first
    model::Fleet fleet;
    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat};
    std::unique_ptr<gui::MainWindow> window;
    GapMeter gaps;

    Stage(QStringList given, const QStringList &uris);
    [[nodiscard]] QTreeView *view() const;                  // of the instances of all hosts
    void whenListed(int count, std::function<void()> then); // so many rows, at least
};

void print(const char *name, double value);

struct Mode {
    const char *name;
    void (*begin)(Stage &);
};

// PROGRAM MODE URI… or PROGRAM MODE @FILE…, with a URI in each line: begins the mode, shows the window, and goes on until
// it quits.
int run(int argc, char **argv, std::span<const Mode> modes);

} // namespace bench
