// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/snapshotlayout.h"
#include <algorithm>

namespace model {

namespace {

// How many columns the branch of each needs: those of its children, at least one.
QList<int> widthsOf(const OrderedSnapshots &ordered)
{
    QList<int> widths(ordered.size(), 0);
    for (qsizetype i = ordered.size() - 1; i >= 0; --i) {
        widths[i] = std::max(widths[i], 1);
        if (ordered[i].parent >= 0)
            widths[ordered[i].parent] += widths[i];
    }
    return widths;
}

// Each branch gets its own stretch of columns, from left to right.
QList<int> firstColumns(const OrderedSnapshots &ordered, const QList<int> &widths)
{
    QList<int> first(ordered.size(), 0);
    QList<int> next(ordered.size(), 0); // the free column under each
    int nextRoot = 0;
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        int &free = ordered[i].parent < 0 ? nextRoot : next[ordered[i].parent];
        first[i] = next[i] = free;
        free += widths[i];
    }
    return first;
}

// From the leaves up: over the middle between the first and the last child.
void centre(QList<SnapshotPlace> &places)
{
    QList<double> least(places.size(), -1), most(places.size(), -1);
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        SnapshotPlace &place = places[i];
        if (most[i] >= 0)
            place.column = (least[i] + most[i]) / 2;
        if (place.parent < 0)
            continue;
        least[place.parent] = place.column; // children come from the right to the left here
        most[place.parent] = std::max(most[place.parent], place.column);
    }
}

} // namespace

SnapshotLayout layoutOf(const virt::SnapshotTree &tree)
{
    const OrderedSnapshots ordered = parentsFirst(tree);
    const QList<int> widths = widthsOf(ordered);
    const QList<int> columns = firstColumns(ordered, widths);
    SnapshotLayout out;
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        const int parent = ordered[i].parent;
        const int row = parent < 0 ? 0 : out.places[parent].row + 1;
        out.places.append({ordered[i].snapshot, parent, double(columns[i]), row});
        out.rows = std::max(out.rows, row + 1);
        out.columns = std::max(out.columns, columns[i] + widths[i]);
    }
    centre(out.places);
    return out;
}

} // namespace model
