// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/diskspage.h"
#include "gui/instance/devicetable.h"
#include "model/devices/disksmodel.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include <QTreeView>

namespace gui {

using model::InstanceSeries;

// In the order of the columns.
static const QList<int> widths{8, 15, 8, 36, 8, 12, 12, 12, 12, 16, 12, 15, 14, 14, 14, 14, 8, 12, 10, 36};

DisksPage::DisksPage(model::Fleet &fleet, QWidget *parent) : DisksPage(fleet, new model::DisksModel, parent) {}

DisksPage::DisksPage(model::Fleet &fleet, model::DisksModel *disks, QWidget *parent)
    : TablePage(fleet, makeDeviceTable(disks, QStringLiteral("disks"), tr("Disks"), widths),
                QStringLiteral("object-disk"),
                {{tr("Read"), InstanceSeries::DiskRead}, {tr("Write"), InstanceSeries::DiskWrite}}, parent)
    , m_disks(disks)
{
    m_disks->setParent(this);
    setObjectName(QStringLiteral("disksPage"));
}

void DisksPage::forget()
{
    m_disks->clear();
    TablePage::forget();
}

void DisksPage::ask(virt::Session &session)
{
    virt::askDevices(session, instance().uuid, name(), virt::DevicesWanted::WithSizes, this,
                     answer<virt::Devices>([this](const virt::Devices &devices) { took(devices); }));
}

void DisksPage::took(const virt::Devices &devices)
{
    m_disks->setDevices(devices.disks);
    if (devices.disks.isEmpty())
        showSentence(tr("This instance has no disks."));
    else
        showTable();
    sumUp();
}

void DisksPage::showFigures(const virt::DeviceFigures *figures, qint64 takenMs)
{
    m_disks->setFigures(figures ? figures->disks : QList<virt::DiskFigures>(), takenMs);
    sumUp();
}

void DisksPage::drawChart(int row)
{
    const model::DiskRow &disk = m_disks->row(row);
    InstanceSeries series;
    series.figures[InstanceSeries::DiskRead] = disk.read;
    series.figures[InstanceSeries::DiskWrite] = disk.write;
    setChart(tr("Disk %1").arg(disk.device.target), series);
}

void DisksPage::sumUp()
{
    virt::DiskSizes sum;
    for (int i = 0; i < m_disks->rowCount(); ++i) {
        const auto sizes = m_disks->row(i).sizes().value_or(virt::DiskSizes());
        sum.capacity += sizes.capacity;
        sum.allocation += sizes.allocation;
    }
    if (!m_disks->rowCount())
        return setSummary({});
    const QString count = tr("%n disks", nullptr, m_disks->rowCount());
    setSummary(sum.capacity
                   ? tr("%1 · %2 for the guest, %3 in use on the host")
                         .arg(count, model::bytesText(double(sum.capacity)), model::bytesText(double(sum.allocation)))
                   : count);
}

} // namespace gui
