// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hostgroups.h"
#include <algorithm>
#include <QCoreApplication>
#include <QSet>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostGroups)
};
constexpr qsizetype longestName = 100;
} // namespace

QString groupParent(const QString &group)
{
    return group.left(std::max<qsizetype>(0, group.lastIndexOf(u'/')));
}

QString groupLeaf(const QString &group)
{
    return group.mid(group.lastIndexOf(u'/') + 1);
}

QString groupPath(const QString &parent, const QString &leaf)
{
    return parent.isEmpty() ? leaf : parent + u'/' + leaf;
}

bool isInGroup(const QString &path, const QString &group)
{
    return group.isEmpty() || path == group || path.startsWith(group + u'/');
}

QString groupText(const QString &group)
{
    return QString(group).replace(u'/', QStringLiteral(" ▸ "));
}

QString cleanGroup(const QString &path)
{
    QStringList steps;
    for (const QString &step : path.split(u'/'))
        if (const QString clean = step.simplified(); !clean.isEmpty())
            steps << clean;
    return steps.join(u'/');
}

QStringList completeGroups(const QStringList &groups)
{
    QStringList out;
    QSet<QString> known;
    for (const QString &group : groups) {
        QStringList line; // the group and those above it, the uppermost first
        for (QString at = cleanGroup(group); !at.isEmpty(); at = groupParent(at))
            line.prepend(at);
        for (const QString &at : std::as_const(line))
            if (!known.contains(at)) {
                known.insert(at);
                out.append(at);
            }
    }
    return out;
}

QString movedPath(const QString &path, const QString &from, const QString &to)
{
    if (from.isEmpty() || !isInGroup(path, from))
        return path;
    const QString rest = path.mid(from.size() + 1);
    return rest.isEmpty() ? to : groupPath(to, rest);
}

QStringList movedGroup(const QStringList &groups, const QString &from, const QString &to, const QString &before)
{
    const QString next = before.isEmpty() && groupParent(from) == groupParent(to) ? from : before;
    QStringList moving, out;
    qsizetype at = -1;
    for (const QString &group : groups) {
        if (group == next)
            at = out.size();
        if (isInGroup(group, from))
            moving << movedPath(group, from, to);
        else
            out << group;
    }
    for (const QString &group : std::as_const(moving))
        out.insert(at < 0 ? out.size() : at++, group);
    return completeGroups(out);
}

QString faultInGroupName(const QString &name)
{
    if (name.simplified().isEmpty())
        return Words::tr("A group needs a name");
    if (name.contains(u'/'))
        return Words::tr("A name of a group cannot hold \"/\"");
    return name.size() > longestName ? Words::tr("At most %n characters", nullptr, int(longestName)) : QString();
}

} // namespace model
