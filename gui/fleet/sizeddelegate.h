// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractItemDelegate>

namespace gui {

// Items as wide as their view says: it shares its width among the columns.
class SizedDelegate : public QAbstractItemDelegate {
    Q_OBJECT
public:
    using QAbstractItemDelegate::QAbstractItemDelegate;
    void setWidth(int width) { m_width = width; }
    [[nodiscard]] virtual int heightFor(const QFont &font) const = 0;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {m_width, heightFor(option.font)};
    }

private:
    int m_width = 0;
};

} // namespace gui
