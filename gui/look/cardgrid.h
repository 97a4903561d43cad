// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>
#include <vector>

namespace look {

// Cards side by side in columns of equal width, as many as fit; each row as high as its highest card.
class CardGrid : public QLayout {
    Q_OBJECT
public:
    CardGrid(int leastCardWidth, int mostColumns, QWidget *parent = nullptr);
    ~CardGrid() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] int columnsFor(int width) const;

private:
    [[nodiscard]] std::vector<QLayoutItem *> shown() const;
    int arrange(const QRect &rect, bool move) const; // the height it takes
    int m_least, m_most;
    std::vector<QLayoutItem *> m_items;
};

} // namespace look
