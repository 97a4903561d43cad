// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/card.h"
#include "model/capacity/numamodel.h"
#include "model/history/hostfigures.h"

class QTreeView;

namespace look {
class RoleLabel;
}

namespace gui {

// The host's NUMA cells, what is free in them, and their huge pages.
class NumaCard : public look::Card {
    Q_OBJECT
public:
    explicit NumaCard(QWidget *parent = nullptr);
    void set(const model::HostFigures &figures);

private:
    void fit();
    model::NumaModel *m_model;
    QTreeView *m_view;
    look::RoleLabel *m_words;
};

} // namespace gui
