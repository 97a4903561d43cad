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
    enum class Style { Cards, Rows };

    explicit HostCardsView(model::HostCardsProxy *cards, QWidget *parent = nullptr);
    void setStyle(Style style);
    [[nodiscard]] Style style() const { return m_style; }
    [[nodiscard]] int contentHeight() const; // of all cards at the present width
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void opened(const model::HostId &host);
    void contentChanged(); // more or fewer cards, or another height

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int columns() const;
    [[nodiscard]] SizedDelegate *delegate() const { return m_style == Style::Cards ? m_card : m_row; }

    model::HostCardsProxy *m_cards;
    Style m_style = Style::Cards;
    SizedDelegate *m_card, *m_row;
};

} // namespace gui
