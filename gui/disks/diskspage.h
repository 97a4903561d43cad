// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/instance/tablepage.h"

namespace model {
class DisksModel;
}
namespace virt {
struct Devices;
}

namespace gui {

// The Disks tab: what an instance has for disks, how big they are, what they do.
class DisksPage : public TablePage {
    Q_OBJECT
public:
    explicit DisksPage(model::Fleet &fleet, QWidget *parent = nullptr);
    [[nodiscard]] model::DisksModel &disks() const { return *m_disks; }

protected:
    void forget() override;
    void ask(virt::Session &session) override;
    void showFigures(const virt::DeviceFigures *figures, qint64 takenMs) override;
    void drawChart(int row) override;

private:
    DisksPage(model::Fleet &fleet, model::DisksModel *disks, QWidget *parent);
    void took(const virt::Devices &devices);
    void sumUp();
    model::DisksModel *m_disks;
};

} // namespace gui
