// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/overviewpage.h"
#include "gui/instance/factscard.h"
#include "gui/instance/securitycard.h"
#include "gui/instance/thumbnail.h"
#include "gui/look/cardgrid.h"
#include <QVBoxLayout>

namespace gui {

using model::InstanceSeries;

static constexpr int leastCardWidth = 340;
static constexpr int mostColumns = 3;

OverviewPage::OverviewPage(model::Fleet &fleet, QWidget *parent) : QScrollArea(parent), m_fleet(fleet)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(QStringLiteral("overview"));
    setAccessibleName(tr("Overview"));
}

ChartCard *OverviewPage::addChart(const QString &name, const QString &title, Unit unit,
                                  const QList<ChartCard::Line> &lines)
{
    auto *card = new ChartCard(title, unit, lines);
    card->setObjectName(name);
    widget()->layout()->addWidget(card);
    return card;
}

void OverviewPage::build()
{
    setWidget(new QWidget);
    auto *grid = new look::CardGrid(leastCardWidth, mostColumns, widget());
    auto *screen = new look::Card(tr("Screen"));
    m_thumbnail = new Thumbnail(m_fleet);
    screen->body()->addWidget(m_thumbnail, 1);
    m_facts = new FactsCard;
    grid->addWidget(screen);
    grid->addWidget(m_facts);
    m_cpu = addChart(QStringLiteral("cpuChart"), tr("CPU"), Unit::Percent, {{tr("CPU"), InstanceSeries::Cpu}});
    m_memory = addChart(QStringLiteral("memoryChart"), tr("Memory"), Unit::Bytes,
                        {{tr("Memory"), InstanceSeries::Memory}});
    m_disk = addChart(QStringLiteral("diskChart"), tr("Disk"), Unit::Rate,
                      {{tr("Read"), InstanceSeries::DiskRead}, {tr("Write"), InstanceSeries::DiskWrite}});
    m_network = addChart(QStringLiteral("networkChart"), tr("Network"), Unit::Rate,
                         {{tr("In"), InstanceSeries::NetIn}, {tr("Out"), InstanceSeries::NetOut}});
    m_security = new SecurityCard(m_fleet);
    grid->addWidget(m_security);
}

void OverviewPage::set(const model::InstanceRow &row)
{
    if (!widget())
        build();
    m_thumbnail->set(row);
    m_facts->set(row);
    m_security->set(row);
    const double assigned = double(std::max(row.instance.memoryKiB, row.instance.memoryMaxKiB)) * 1024;
    m_memory->set(row.series.get(), assigned);
    for (ChartCard *card : {m_cpu, m_disk, m_network})
        card->set(row.series.get());
    for (ChartCard *card : {m_cpu, m_memory, m_disk, m_network})
        card->setStale(row.stale);
}

} // namespace gui
