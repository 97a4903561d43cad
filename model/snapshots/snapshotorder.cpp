// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/snapshotorder.h"
#include <algorithm>
#include <QHash>
#include <QSet>

namespace model {

namespace {

class Ordering {
public:
    explicit Ordering(const virt::SnapshotTree &tree) : m_sorted(tree.snapshots)
    {
        std::ranges::stable_sort(m_sorted, isBefore);
        for (int i = 0; i < m_sorted.size(); ++i)
            m_children[tree.find(m_sorted[i].parent) ? m_sorted[i].parent : QString()].append(i);
    }

    OrderedSnapshots order()
    {
        for (const int root : m_children.value({}))
            addBranch(root);
        for (int i = 0; i < m_sorted.size(); ++i) // what only a circle reaches
            addBranch(i);
        return m_out;
    }

private:
    struct Open {
        int at, parent;
    };

    void addBranch(int root)
    {
        QList<Open> open{{root, -1}}; // not by recursion: chains can be long
        while (!open.isEmpty()) {
            const auto [at, parent] = open.takeLast();
            const virt::Snapshot &snapshot = m_sorted[at];
            if (m_seen.contains(snapshot.name))
                continue;
            m_seen.insert(snapshot.name);
            m_out.append({.snapshot = snapshot, .parent = parent});
            const int here = int(m_out.size()) - 1;
            QList<int> children = m_children.value(snapshot.name);
            std::ranges::reverse(children); // the last that is put there is taken first
            for (const int child : std::as_const(children))
                open.append({child, here});
        }
    }

    QList<virt::Snapshot> m_sorted;
    QHash<QString, QList<int>> m_children;
    QSet<QString> m_seen;
    OrderedSnapshots m_out;
};

} // namespace

bool isBefore(const virt::Snapshot &a, const virt::Snapshot &b)
{
    return std::tie(a.created, a.name) < std::tie(b.created, b.name);
}

OrderedSnapshots parentsFirst(const virt::SnapshotTree &tree)
{
    return Ordering(tree).order();
}

} // namespace model
