// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/instances/instanceorder.h"
#include "model/instances/instancesmodel.h"
#include <optional>
#include <QAbstractProxyModel>
#include <vector>

namespace model {

// Sorted and searched rows of an InstancesModel. Unlike QSortFilterProxyModel, whose cost grows with the number of
// places that change (seconds for 10,000 rows sorted by a figure that ticks), any change here is at most four signals:
// those that leave go to the end (one layout change) and are removed (one removal), those that come are appended (one
// insertion) and sorted in (one layout change). Selection and current row survive; it never resets after the start.
class InstancesProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit InstancesProxy(InstancesModel *source, QObject *parent = nullptr);

    void setSearch(const QString &text);             // words, all of which must match
    void setHost(const std::optional<HostId> &host); // only this host's
    [[nodiscard]] QString search() const { return m_search; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &) const override { return {}; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxy) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void setSourceModel(QAbstractItemModel *source) override;
    void follow();
    [[nodiscard]] bool accepts(const InstanceRow &row) const;
    [[nodiscard]] std::vector<int> wantedOrder();
    void rearrange();                    // to wantedOrder(), with the four signals
    void permute(std::vector<int> next); // the same rows in another order
    void remap();
    void rowsAboutToGo(int first, int last);
    void rowsGone(int first, int last);
    void sourceChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);

    InstancesModel *m_source;
    InstanceOrder m_order;
    int m_column = InstancesModel::Name;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    QString m_search;
    QStringList m_words;
    std::optional<HostId> m_host;
    std::vector<int> m_rows; // proxy row -> source row
    std::vector<int> m_at;   // source row -> proxy row or -1
};

} // namespace model
