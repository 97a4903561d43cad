// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTreeView>
#include <QUuid>

class QSortFilterProxyModel;

namespace model {
class PoolsModel;
}

namespace gui {

// The table "Pools": one is selected, and stays so by its UUID.
class PoolsTable : public QTreeView {
    Q_OBJECT
public:
    explicit PoolsTable(model::PoolsModel &pools, QWidget *parent = nullptr);
    [[nodiscard]] QUuid selected() const; // null: none
    void select(const QUuid &pool);
    void selectSome(); // the first, unless one is selected
    void setStale(bool stale);
    [[nodiscard]] bool isStale() const;

signals:
    void selectedChanged();

private:
    void setWidths();
    model::PoolsModel &m_pools;
    QSortFilterProxyModel *m_proxy;
};

} // namespace gui
