// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

class QAbstractItemModel;
class QTreeView;

namespace gui {

// A table of an instance's devices: sortable, with sparklines where the model has a history. `characters`: the usual
// width of each column.
[[nodiscard]] QTreeView *makeDeviceTable(QAbstractItemModel *model, const QString &objectName,
                                         const QString &accessibleName, const QList<int> &characters);

// What it shows is old: half faded, but still to be read, sorted and copied.
void setTableStale(QTreeView *table, bool stale);

} // namespace gui
