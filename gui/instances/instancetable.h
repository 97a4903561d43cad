// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/views/savedview.h"
#include <QSet>
#include <QTreeView>

namespace model {
class InstancesModel;
class InstancesProxy;
} // namespace model

namespace gui {

// The table of the Instances list: columns, sections that open and close, several selected, type-ahead by name.
class InstanceTable : public QTreeView {
    Q_OBJECT
public:
    InstanceTable(const model::InstancesModel &instances, model::InstancesProxy &proxy, QWidget *parent = nullptr);

    void setColumns(const ColumnChoices &columns);
    [[nodiscard]] ColumnChoices columns() const;
    void showColumn(int column, bool on);
    [[nodiscard]] QStringList titles() const; // of all columns, by number
    void setFlatOfHost(bool ofHost);          // of one host: the column Host would say the same in every row

    void setGrouping(model::Grouping grouping); // what is selected stays
    void setClosedSections(const QStringList &keys);
    [[nodiscard]] QStringList closedSections() const { return {m_closed.cbegin(), m_closed.cend()}; }

    [[nodiscard]] QList<model::InstanceId> selected() const;
    [[nodiscard]] int selectedCount() const;
    void select(const QList<model::InstanceId> &instances); // and no others
    void showInstance(const model::InstanceId &instance);   // makes it the current one
    void showFirst();
    void invertSelection();

    void keyboardSearch(const QString &text) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;

signals:
    void columnsChanged();

private:
    void openSections();
    void rememberSections(const QModelIndex &section, bool open);

    const model::InstancesModel &m_instances;
    model::InstancesProxy &m_proxy;
    QSet<QString> m_closed;
    QHash<int, int> m_widths; // of columns, hidden ones too
    bool m_ofHost = false, m_hostShown = true;
};

} // namespace gui
