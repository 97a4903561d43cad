// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/instances/instanceorder.h"
#include "model/instances/instancesmodel.h"
#include "model/instances/sections.h"
#include "model/query/haystacks.h"
#include "model/query/query.h"
#include <optional>
#include <QAbstractProxyModel>
#include <QSet>
#include <vector>

namespace model {

// Sorted and searched rows of an InstancesModel, in one list or under a row for each section. Unlike
// QSortFilterProxyModel, whose cost grows with the number of places that change (seconds for 10,000 rows sorted by a
// figure that ticks), any change here is at most four signals: those that leave go to the end (one layout change) and
// are removed (one removal), those that come are appended (one insertion) and sorted in (one layout change). Sections
// take three more: new ones come, empty ones go, counts change. Rows wander between sections within a layout change, so
// selection and current row survive; it never resets after the start.
class InstancesProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    enum Role { SectionKeyRole = Qt::UserRole + 100, SectionCountRole }; // of section rows
    enum class Format { Ours, XmList };                                  // how figures and headers are written

    explicit InstancesProxy(InstancesModel *source, QObject *parent = nullptr);

    void setQuery(const Query &query);
    void setHost(const std::optional<HostId> &host);         // only this host's
    void setHosts(const std::optional<QSet<HostId>> &hosts); // only these hosts': a group of the fleet
    void setHostGroups(const QHash<HostId, QString> &groups);
    void setGrouping(Grouping grouping); // selection and current row are lost: everything moves
    void setFormat(Format format);

    [[nodiscard]] const Query &query() const { return m_query; }
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    [[nodiscard]] Format format() const { return m_format; }
    [[nodiscard]] int sortColumn() const { return m_column; }
    [[nodiscard]] int instanceCount() const { return int(m_rows.size()); }
    [[nodiscard]] bool isSection(const QModelIndex &index) const;
    [[nodiscard]] QList<InstanceId> instances() const; // in the order shown

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxy) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void sectionsCame();

private:
    struct Section {
        SectionName name;
        int first = 0, count = 0; // of the places in m_rows
    };
    using Sections = std::vector<Section>;
    struct Arrangement {
        std::vector<int> rows;
        Sections sections;
    };
    class Placer;

    void setSourceModel(QAbstractItemModel *source) override;
    void follow();
    [[nodiscard]] bool grouped() const { return m_grouping != Grouping::None; }
    [[nodiscard]] Subject subjectOf(int sourceRow) const;
    [[nodiscard]] bool accepts(int sourceRow) const;
    [[nodiscard]] std::vector<int> acceptedRows() const;
    [[nodiscard]] Arrangement wanted();
    [[nodiscard]] int placeOf(const QModelIndex &instance) const;
    [[nodiscard]] QModelIndex indexAt(int place, int column) const;
    [[nodiscard]] QModelIndex sectionIndex(int section, int column = 0) const;
    [[nodiscard]] QVariant sectionData(const QModelIndex &index, int role) const;

    // instancesproxy_arrange.cpp: from what is shown to what is wanted
    void rearrange();
    void permute(Arrangement next); // the same rows and sections in another order
    void dropAll();
    void drop(const std::function<bool(int sourceRow)> &stays);
    void addSections(const Sections &all);
    void addRows(const std::vector<int> &all);
    void dropEmptySections();
    void tellCounts(const Sections &before);
    [[nodiscard]] QModelIndex lastParent() const;
    [[nodiscard]] int lastCount() const;
    void remap();
    void rowsAboutToGo(int first, int last);
    void rowsGone(int first, int last);
    void sourceChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void tellChanged(int firstPlace, int lastPlace, int firstColumn, int lastColumn, const QList<int> &roles);

    InstancesModel *m_source;
    InstanceOrder m_order;
    int m_column = InstancesModel::Name;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    Query m_query;
    mutable Haystacks m_haystacks;
    std::optional<HostId> m_host;
    std::optional<QSet<HostId>> m_hosts;
    QHash<HostId, QString> m_groups;
    Grouping m_grouping = Grouping::None;
    Format m_format = Format::Ours;
    std::vector<int> m_rows; // place -> source row
    std::vector<int> m_at;   // source row -> place or -1
    Sections m_sections;     // one after the other in m_rows; none: a flat list
};

} // namespace model
