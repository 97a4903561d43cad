// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace gui {

// Cells of the table of pools: the state with its sign, the space as a bar with how much of it is in use.
class PoolsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setStale(bool stale) { m_stale = stale; } // half faded, but still to be read
    [[nodiscard]] bool isStale() const { return m_stale; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    bool m_stale = false;
};

} // namespace gui
