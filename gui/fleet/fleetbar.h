// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/cards/hostcardsproxy.h"
#include <QWidget>

class QComboBox;
class QToolButton;

namespace look {
class RoleLabel;
}

namespace gui {

// Above the cards: folds them away, ranks them, shows them as lines; and what is left when the largest host fails.
class FleetBar : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Automatic, Cards, Rows }; // Automatic: lines when there are many

    explicit FleetBar(QWidget *parent = nullptr);
    void setHeadroom(const QString &sentence);
    void setUnfolded(bool unfolded);
    void setRanking(model::HostCardsProxy::Ranking ranking);
    void setShape(Shape shape);

    [[nodiscard]] bool isUnfolded() const;
    [[nodiscard]] model::HostCardsProxy::Ranking ranking() const;
    [[nodiscard]] Shape shape() const;

signals:
    void changed();

private:
    void build();
    void addRankings();
    void addShapes();
    QToolButton *m_fold;
    look::RoleLabel *m_headroom;
    QComboBox *m_ranking, *m_shape;
};

} // namespace gui
