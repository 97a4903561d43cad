// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/network/networkpage.h"
#include "gui/instance/devicetable.h"
#include "model/devices/interfacesmodel.h"
#include "model/fleet.h"
#include "virt/instance/addresses.h"
#include <QTreeView>

namespace gui {

using model::InstanceSeries;

// In the order of the columns.
static const QList<int> widths{20, 16, 16, 10, 13, 8, 28, 12, 12, 16, 14, 14, 9, 9, 16};

NetworkPage::NetworkPage(model::Fleet &fleet, QWidget *parent) : NetworkPage(fleet, new model::InterfacesModel, parent)
{}

NetworkPage::NetworkPage(model::Fleet &fleet, model::InterfacesModel *interfaces, QWidget *parent)
    : TablePage(fleet, makeDeviceTable(interfaces, QStringLiteral("interfaces"), tr("Interfaces"), widths),
                QStringLiteral("object-interface"),
                {{tr("In"), InstanceSeries::NetIn}, {tr("Out"), InstanceSeries::NetOut}}, parent)
    , m_interfaces(interfaces)
{
    m_interfaces->setParent(this);
    setObjectName(QStringLiteral("networkPage"));
}

void NetworkPage::forget()
{
    m_interfaces->clear();
    m_sinceAddresses.invalidate();
    TablePage::forget();
}

void NetworkPage::ask(virt::Session &session)
{
    virt::askDevices(session, instance().uuid, name(), virt::DevicesWanted::Configuration, this,
                     answer<virt::Devices>([this](const virt::Devices &devices) { took(devices); }));
}

void NetworkPage::took(const virt::Devices &devices)
{
    m_interfaces->setDevices(devices.interfaces);
    m_sinceAddresses.invalidate();
    if (devices.interfaces.isEmpty())
        return showSentence(tr("This instance has no network interfaces."));
    setSummary(tr("%n interfaces", nullptr, int(devices.interfaces.size())));
    showTable();
    askAddresses();
}

void NetworkPage::drawChart(int row)
{
    const model::InterfaceRow &card = m_interfaces->row(row);
    InstanceSeries series;
    series.figures[InstanceSeries::NetIn] = card.in;
    series.figures[InstanceSeries::NetOut] = card.out;
    setChart(tr("Interface %1").arg(card.device.mac), series);
}

void NetworkPage::askAddresses()
{
    virt::Session *session = fleet().session(instance());
    const auto pause = std::chrono::milliseconds(addressesEvery).count();
    if (!session || !isActive() || isStale() || !isSeen() || !m_interfaces->rowCount()
        || (m_sinceAddresses.isValid() && m_sinceAddresses.elapsed() < pause))
        return;
    m_sinceAddresses.start();
    virt::fetchAddresses(*session, instance().uuid, name(), this,
                         [this, of = instance()](const virt::Result<QList<virt::InterfaceAddresses>> &found) {
                             if (of != instance() || !found)
                                 return; // a guest that does not tell is no fault
                             QHash<QString, QStringList> byMac;
                             for (const virt::InterfaceAddresses &card : *found)
                                 byMac[card.mac] += card.addresses;
                             m_interfaces->setAddresses(byMac);
                         });
}

void NetworkPage::showFigures(const virt::DeviceFigures *figures, qint64 takenMs)
{
    m_interfaces->setFigures(figures ? figures->interfaces : QList<virt::InterfaceFigures>(), takenMs);
    if (!isActive())
        m_interfaces->setAddresses({});
    askAddresses();
}

} // namespace gui
