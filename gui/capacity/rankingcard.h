// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/card.h"
#include "model/capacity/rankingmodel.h"

class QButtonGroup;
class QTreeView;

namespace look {
class RoleLabel;
}

namespace gui {

// Who uses the host: the instances that use most of one resource. Enter or a double click opens one.
class RankingCard : public look::Card {
    Q_OBJECT
public:
    explicit RankingCard(QWidget *parent = nullptr);
    void set(const QList<virt::Instance> &instances);

signals:
    void opened(const QUuid &instance);

private:
    void addMeasure(model::Measure measure, const QString &name, const QString &text);
    void build();
    void rank();
    model::RankingModel *m_model;
    QButtonGroup *m_measures;
    QTreeView *m_view;
    look::RoleLabel *m_nobody;
    QList<virt::Instance> m_instances;
};

} // namespace gui
