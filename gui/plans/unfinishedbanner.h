// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/banner.h"
#include "model/ids.h"
#include <functional>

class QToolButton;

namespace model {
class Fleet;
struct UnfinishedPlan;
} // namespace model

namespace gui {

// Says that a plan about the instance was interrupted and where, with Finish and Undo. Hidden when there is none.
class UnfinishedBanner : public look::Banner {
    Q_OBJECT
public:
    explicit UnfinishedBanner(model::Fleet &fleet, QWidget *parent = nullptr);
    void setInstance(const model::InstanceId &instance);
    void refresh();

private:
    QToolButton *addButton(const QString &name, const QString &text, void (UnfinishedBanner::*run)());
    [[nodiscard]] static QString textOf(const model::UnfinishedPlan &plan);
    void finish();
    void undo();
    void ask(const model::UnfinishedPlan &plan, const QString &verb, const std::function<void()> &go);

    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    QToolButton *m_finish, *m_undo;
};

} // namespace gui
