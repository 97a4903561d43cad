// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/snapshot.h"
#include <algorithm>
#include <QSet>

namespace virt {

const Snapshot *SnapshotTree::find(const QString &name) const
{
    const auto hit = std::ranges::find(snapshots, name, &Snapshot::name);
    return hit == snapshots.end() ? nullptr : &*hit;
}

const Snapshot *SnapshotTree::current() const
{
    const auto hit = std::ranges::find(snapshots, true, &Snapshot::current);
    return hit == snapshots.end() ? nullptr : &*hit;
}

QStringList SnapshotTree::childrenOf(const QString &name) const
{
    QStringList out;
    for (const Snapshot &s : snapshots) {
        if (s.parent == name)
            out.append(s.name);
    }
    return out;
}

QStringList SnapshotTree::descendants(const QString &name) const
{
    QStringList out;
    QSet<QString> seen{name}; // a host may tell nonsense; a circle must not hold us
    QStringList open{name};
    while (!open.isEmpty()) {
        for (const QString &child : childrenOf(open.takeFirst())) {
            if (seen.contains(child))
                continue;
            seen.insert(child);
            out.append(child);
            open.append(child);
        }
    }
    return out;
}

} // namespace virt
