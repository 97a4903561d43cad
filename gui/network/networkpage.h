// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/instance/tablepage.h"
#include <QElapsedTimer>

namespace model {
class InterfacesModel;
}
namespace virt {
struct Devices;
}

namespace gui {

// The Network tab: an instance's interfaces, their addresses, what goes in and out.
class NetworkPage : public TablePage {
    Q_OBJECT
public:
    // Addresses change without an event; the agent may have to be asked for them.
    static constexpr std::chrono::seconds addressesEvery{60};

    explicit NetworkPage(model::Fleet &fleet, QWidget *parent = nullptr);
    [[nodiscard]] model::InterfacesModel &interfaces() const { return *m_interfaces; }

protected:
    void forget() override;
    void ask(virt::Session &session) override;
    void showFigures(const virt::DeviceFigures *figures, qint64 takenMs) override;
    void drawChart(int row) override;

private:
    NetworkPage(model::Fleet &fleet, model::InterfacesModel *interfaces, QWidget *parent);
    void took(const virt::Devices &devices);
    void askAddresses();
    model::InterfacesModel *m_interfaces;
    QElapsedTimer m_sinceAddresses;
};

} // namespace gui
