// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/poolusertext.h"
#include "gui/storage/volumes/fields.h"
#include <algorithm>
#include <QCoreApplication>

namespace gui {

namespace {

constexpr qsizetype mostNamed = 5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::PoolUserText)
};

QString list(const QStringList &names, const QString &between)
{
    const QString named = names.first(std::min(names.size(), mostNamed)).join(between);
    const int more = int(names.size() - mostNamed);
    return more > 0 ? named + between + Words::tr("and %n more", nullptr, more) : named;
}

} // namespace

QString volumesText(const virt::PoolUsers &users)
{
    QStringList names;
    for (const QString &volume : users.volumes)
        names << shortened(volume);
    if (names.isEmpty())
        return {};
    return Words::tr("%n volumes: %1", nullptr, int(names.size())).arg(list(names, QStringLiteral(", ")));
}

QString usersText(const virt::PoolUsers &users)
{
    QStringList lines;
    for (const virt::PoolUsers::Used &used : users.used)
        lines << Words::tr("%1: %2", "volume, who uses it").arg(shortened(used.volume), virt::usersText(used.uses));
    if (!users.unread.isEmpty())
        lines.prepend(
            Words::tr("What these instances use is not known: %1").arg(list(users.unread, QStringLiteral(", "))));
    return list(lines, QStringLiteral("\n"));
}

} // namespace gui
