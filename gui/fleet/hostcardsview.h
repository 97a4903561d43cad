// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QListView>

namespace model {
class HostCardsProxy;
}

namespace gui {

class SizedDelegate;

// The hosts as cards side by side, or as lines. Painted, not made of widgets: a hundred cost no more than those in view.
class HostCardsView : public QListView {
    Q_OBJECT
public:
    enum class Shape { Cards, Rows };

    explicit HostCardsView(model::HostCardsProxy *cards, QWidget *parent = nullptr);
    void setShape(Shape shape);
    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] int heightAs(Shape shape) const; // of all cards at the present width
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void opened(const model::HostId &host);
    void contentChanged(); // more or fewer cards, or another height

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int columns(Shape shape) const;
    [[nodiscard]] int layoutWidth() const;
    [[nodiscard]] SizedDelegate *delegate(Shape shape) const { return shape == Shape::Cards ? m_card : m_row; }

    model::HostCardsProxy *m_cards;
    Shape m_shape = Shape::Cards;
    SizedDelegate *m_card, *m_row;
};

} // namespace gui
