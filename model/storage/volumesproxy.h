// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/storage/volumesmodel.h"
#include <optional>
#include <QAbstractProxyModel>
#include <QCollator>
#include <vector>

namespace model {

// Sorted and searched rows of a VolumesModel. Unlike with QSortFilterProxyModel, whose cost grows with the number of
// places that change, any change here is at most four signals: those that leave go to the end and are removed, those
// that come are appended and sorted in. Selection and current row survive. GUI thread.
class VolumesProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit VolumesProxy(VolumesModel *source, QObject *parent = nullptr);

    void setSearch(const QString &text);                     // words, all of which are found in a row, in any case
    void setOnly(const std::optional<QSet<QString>> &names); // these volumes and no others
    // The order stays while what it depends on is still being read: rows that wander cannot be clicked.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }
    [[nodiscard]] int sortColumn() const { return m_column; }
    [[nodiscard]] const VolumeRow &row(int row) const { return m_source->row(m_rows[size_t(row)]); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &) const override { return {}; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxy) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    using Rows = std::vector<int>;
    void setSourceModel(QAbstractItemModel *source) override;
    void follow();
    [[nodiscard]] bool accepts(int sourceRow) const;
    [[nodiscard]] Rows wanted() const;
    void order(Rows *rows) const;
    void rearrange();
    void drop(const std::function<bool(int sourceRow)> &stays);
    void append(const Rows &wanted);
    void permute(Rows next); // the same rows in another order
    void remap();
    void rowsGone(int first, int last);
    void sourceChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);

    VolumesModel *m_source;
    QCollator m_collator;
    std::vector<QCollatorSortKey> m_names; // of the source's rows: made once
    QStringList m_words;                   // case-folded
    std::optional<QSet<QString>> m_only;
    int m_column = VolumesModel::Name;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    Rows m_rows; // place -> source row
    Rows m_at;   // source row -> place or -1
    QTimer m_soon;
    bool m_held = false;
};

} // namespace model
