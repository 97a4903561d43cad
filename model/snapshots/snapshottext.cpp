// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/snapshottext.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include "model/text/statetext.h"
#include "virt/snapshot/snapshotxml.h"
#include <QCoreApplication>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::SnapshotText)
};

QString unusedName(const virt::SnapshotTree &tree, const QString &wish)
{
    QString name = wish;
    for (int n = 2; tree.find(name); ++n)
        name = Words::tr("%1 (%2)", "name (number)").arg(wish).arg(n);
    return name;
}

QString stamp(const QDateTime &now)
{
    return now.toString(QStringLiteral("yyyy-MM-dd HH:mm")); // sorts, and means the same in every language
}
} // namespace

QString snapshotKindText(const virt::Snapshot &s)
{
    if (s.external)
        return s.withMemory ? Words::tr("External, disks and memory") : Words::tr("External, disks");
    return s.withMemory ? Words::tr("Disks and memory") : Words::tr("Disks");
}

QString snapshotStateText(const virt::Snapshot &s)
{
    return s.diskOnly ? Words::tr("Running, memory left out") : stateText({.state = s.state});
}

QString snapshotAgeText(const virt::Snapshot &s, const QDateTime &now)
{
    if (!s.created.isValid())
        return noFigure;
    const qint64 ms = s.created.msecsTo(now);
    return ms < 60'000 ? Words::tr("just now") : Words::tr("%1 ago", "age").arg(ageText(ms));
}

QString snapshotTimeText(const virt::Snapshot &s)
{
    return s.created.isValid() ? momentText(s.created) : noFigure;
}

QString snapshotSentence(const virt::Snapshot &s, const QDateTime &now)
{
    const QString text = Words::tr("%1, %2, %3, %4", "name, age, kind, state")
                             .arg(s.name, snapshotAgeText(s, now), snapshotKindText(s), snapshotStateText(s));
    return s.current ? Words::tr("%1. You are here", "snapshot").arg(text) : text;
}

QString proposedSnapshotName(const virt::SnapshotTree &tree, const QDateTime &now)
{
    return unusedName(tree, stamp(now));
}

QString proposedNameBeforeRevert(const virt::SnapshotTree &tree, const QString &target, const QDateTime &now)
{
    const QString wish = Words::tr("%1 before reverting to %2", "time, snapshot").arg(stamp(now), target);
    // A long name of the other one must not make this one impossible.
    return unusedName(tree, virt::faultInSnapshotName(wish).isEmpty() && wish.size() < 80 ? wish : stamp(now));
}

} // namespace model
