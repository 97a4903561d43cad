// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stage.h"
#include "gui/look/appearance.h"
#include "gui/main/windowstate.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <QApplication>
#include <QFile>
#include <QTreeView>

namespace bench {

Stage::Stage(QStringList given, const QStringList &uris) : arguments(std::move(given))
{
    for (const QString &uri : uris)
        fleet.add({.uri = uri, .remembered = false});
    look::apply(gui::loadAppearance(settings));
    window = std::make_unique<gui::MainWindow>(fleet, settings);
    window->resize(1440, 900);
}

QTreeView *Stage::view() const
{
    return window->findChild<QTreeView *>(QStringLiteral("instancesView"));
}

void Stage::whenListed(int count, std::function<void()> then)
{
    auto *once = new QObject(window.get());
    QObject::connect(&fleet, &model::Fleet::inventoryChanged, once, [this, once, count, then = std::move(then)] {
        if (fleet.instances().rowCount() < count)
            return;
        once->deleteLater();
        QObject::disconnect(&fleet, nullptr, once, nullptr);
        then();
    });
}

void print(const char *name, double value)
{
    std::printf("%s=%.2f\n", name, value);
}

static QStringList urisOf(const QString &word)
{
    QFile file(word.mid(1));
    if (!word.startsWith(u'@') || !file.open(QIODevice::ReadOnly))
        return {word};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

int run(int argc, char **argv, std::span<const Mode> modes)
{
    const QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    const auto mode = std::ranges::find_if(modes,
                                           [&](const Mode &m) { return arguments.value(0) == QLatin1String(m.name); });
    if (arguments.size() < 2 || mode == modes.end())
        return 2;
    int status = 0;
    {
        const virt::Library library;
        Stage stage(arguments, urisOf(arguments[1]));
        mode->begin(stage);
        stage.window->QWidget::show();
        status = QApplication::exec();
    }
    std::fflush(stdout);
    if (virt::Executor::abandoned() > 0)
        std::_Exit(status);
    return status;
}

} // namespace bench
