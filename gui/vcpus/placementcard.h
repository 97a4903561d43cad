// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/card.h"
#include "virt/instance/vcpus.h"

namespace look {
class RoleLabel;
}

namespace gui {

class CpuGrid;

// The picture beside the table of VCPUs: where they run, and where those that are chosen may run.
class PlacementCard : public look::Card {
    Q_OBJECT
public:
    explicit PlacementCard(QWidget *parent = nullptr);
    void set(const virt::Placement &placement, const QList<virt::HostCpu> &host);
    void choose(const QList<int> &vcpus); // none: all of them

private:
    void refresh();
    virt::Placement m_placement;
    QList<int> m_chosen;
    CpuGrid *m_grid;
    look::RoleLabel *m_caption;
};

} // namespace gui
