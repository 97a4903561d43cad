// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display.h"
#include "app/hostkeeper.h"
#include "app/options.h"
#include "app/screenshot.h"
#include "app/translation.h"
#include "gui/look/appearance.h"
#include "gui/main/mainwindow.h"
#include "gui/main/windowstate.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "model/inventory/inventorystore.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <cstdio>
#include <cstdlib>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>

namespace {

int complain(const QString &line, int status)
{
    std::fprintf(stderr, "virtdeck: %s\n", qPrintable(line));
    return status;
}

int print(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    return 0;
}

QStringList argumentList(int argc, char **argv)
{
    QStringList out;
    for (int i = 0; i < argc; ++i)
        out << QString::fromLocal8Bit(argv[i]);
    return out;
}

QString settingsFile(const QString &configDir)
{
    const QString dir = configDir.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                                                  + QStringLiteral("/virtdeck")
                                            : configDir;
    QDir().mkpath(dir);
    return QDir(dir).filePath(QStringLiteral("virtdeck.ini"));
}

int run(const Options &options)
{
    const virt::Library library;
    QSettings settings(settingsFile(options.configDir), QSettings::IniFormat);
    model::Fleet fleet(options.readOnly ? model::Fleet::Rights::ReadOnly : model::Fleet::Rights::AsEntered);
    fleet.changes().keepIn(QFileInfo(settings.fileName()).absolutePath());
    fleet.plans().keepIn(QFileInfo(settings.fileName()).absolutePath());
    fleet.thumbnails().keepIn(QFileInfo(settings.fileName()).dir().filePath(QStringLiteral("thumbnails")));
    fleet.monitor().keepIn(QFileInfo(settings.fileName()).dir().filePath(QStringLiteral("history")));
    if (const QString damage = copyAsideIfDamaged(settings); !damage.isEmpty())
        fleet.notices().add(damage);
    HostKeeper keeper(fleet, settings);
    keeper.load(options.connect); // the connections begin here, before the window is built: they take longer
    for (const QString &notice : fleet.notices().all())
        complain(notice, 0);
    model::InventoryStore inventories(fleet,
                                      QFileInfo(settings.fileName()).dir().filePath(QStringLiteral("inventory")));
    inventories.load();
    look::apply(gui::loadAppearance(settings));
    gui::MainWindow window(fleet, settings);
    if (!options.show.isEmpty())
        window.show(options.show);
    std::unique_ptr<Screenshot> screenshot;
    if (!options.screenshot.isEmpty()) {
        window.resize(options.size);
        screenshot = std::make_unique<Screenshot>(fleet, window, options.screenshot);
    }
    window.QWidget::show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const auto options = parseOptions(argumentList(argc, argv));
    if (!options)
        return complain(options.error(), 2);
    if (options->help)
        return print(helpText());
    if (options->version)
        return print(QStringLiteral("virtdeck " VIRTDECK_VERSION "\n"));
    if (!hasDisplay()) {
        if (options->screenshot.isEmpty())
            return complain(
                QStringLiteral(
                    "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); --screenshot FILE works without one"),
                1);
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    int status = 0;
    {
        int qtArguments = 1; // all others are ours
        QApplication app(qtArguments, argv);
        QApplication::setApplicationName(QStringLiteral("virtdeck"));
        QApplication::setApplicationDisplayName(QStringLiteral("Virtdeck"));
        QApplication::setApplicationVersion(QStringLiteral(VIRTDECK_VERSION));
        QApplication::setDesktopFileName(QStringLiteral("org.virtdeck.Virtdeck"));
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/virtdeck.svg")));
        installTranslations(app, options->language);
        status = run(*options);
        if (virt::Executor::abandoned() > 0)
            std::_Exit(status); // a thread hangs in libvirt: neither app nor static objects may go under it
    }
    return status;
}
