// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export/filenames.h"
#include <algorithm>
#include <QHash>
#include <QSet>

namespace gui {

static constexpr qsizetype mostBytes = 200; // file systems take 255, and an ending follows

static QString safe(QString name)
{
    static const QString bad = QStringLiteral("/\\:*?\"<>|");
    for (QChar &c : name)
        if (c.unicode() < 32 || bad.contains(c))
            c = u'_';
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name[0] = u'_';
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.toUtf8().size() > mostBytes)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name.isEmpty() ? QStringLiteral("_") : name;
}

static QString numbered(const QString &stem, const QSet<QString> &taken)
{
    QString out = stem;
    for (int n = 2; taken.contains(out.toLower()); ++n)
        out = stem + u'-' + QString::number(n);
    return out;
}

QStringList fileNames(const QList<NamedThing> &things, const QString &ending)
{
    QHash<QString, int> count;
    for (const NamedThing &thing : things)
        ++count[safe(thing.name).toLower()];
    QSet<QString> taken;
    QStringList out;
    for (const NamedThing &thing : things) {
        const QString plain = safe(thing.name);
        const bool alone = count[plain.toLower()] == 1;
        const QString stem = numbered(alone ? plain : safe(plain + u'@' + thing.host), taken);
        taken.insert(stem.toLower());
        out << stem + ending;
    }
    return out;
}

} // namespace gui
