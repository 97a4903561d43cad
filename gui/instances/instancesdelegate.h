// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace model {
class InstancesModel;
class InstancesProxy;
} // namespace model

namespace gui {

// Draws the cells of the Instances list: the state's sign, a thin bar behind percentages, the sparkline of the CPU,
// and everything at half strength when the host is away.
class InstancesDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    InstancesDelegate(const model::InstancesModel &source, const model::InstancesProxy &proxy, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void paintHistory(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    const model::InstancesModel &m_source;
    const model::InstancesProxy &m_proxy;
};

} // namespace gui
