// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/vcpuspage.h"
#include "gui/instance/devicetable.h"
#include "gui/look/banner.h"
#include "gui/look/card.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/vcpus/affinitydialog.h"
#include "gui/vcpus/cpulayout.h"
#include "gui/vcpus/memorycard.h"
#include "gui/vcpus/placementcard.h"
#include "gui/vcpus/vcpuswork.h"
#include "model/devices/vcpusmodel.h"
#include "model/fleet.h"
#include "virt/instance/devicefigures.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>

namespace gui {

using look::RoleLabel;

static constexpr int sideBySide = 900;        // pixels; else the memory is below the table
static constexpr qint64 placesEveryMs = 5000; // a call of its own; everything else comes with the ticks
static constexpr int leastRows = 2, mostRows = 12;

VcpusPage::VcpusPage(model::Fleet &fleet, QWidget *parent)
    : TabPage(fleet, parent)
    , m_vcpus(new model::VcpusModel(this))
    , m_table(makeDeviceTable(m_vcpus, QStringLiteral("vcpus"), tr("VCPUs"), {7, 13, 10, 10, 9, 24}))
    , m_picture(new PlacementCard)
    , m_memory(new MemoryCard)
    , m_banner(new look::Banner)
    , m_summary(new RoleLabel(RoleLabel::Role::Muted))
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
    , m_edit(new QPushButton(tr("Edit Affinity…")))
    , m_reset(new QPushButton(tr("Reset to All CPUs")))
    , m_top(new QHBoxLayout)
{
    setObjectName(QStringLiteral("vcpusPage"));
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_picture->choose(chosen()); });
    connect(m_edit, &QPushButton::clicked, this, &VcpusPage::editAffinity);
    connect(m_reset, &QPushButton::clicked, this, &VcpusPage::resetAffinity);
    connect(m_memory, &MemoryCard::collectWanted, this,
            [this](bool on) { startMemoryStatistics(this->fleet(), instance(), name(), on); });
    connect(m_table, &QTreeView::activated, this, &VcpusPage::editAffinity);
    setFocusProxy(m_table);
}

look::Card *VcpusPage::makeTableCard()
{
    auto *card = new look::Card(tr("VCPUs"));
    m_edit->setObjectName(QStringLiteral("editAffinity"));
    m_edit->setAccessibleName(m_edit->text());
    m_reset->setObjectName(QStringLiteral("resetAffinity"));
    m_reset->setAccessibleName(m_reset->text());
    m_summary->setObjectName(QStringLiteral("vcpusSummary"));
    m_fault->setVisible(false);
    m_table->header()->setStretchLastSection(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::space8);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_fault);
    card->body()->addWidget(m_summary);
    card->body()->addLayout(buttons);
    card->body()->addStretch();
    return card;
}

void VcpusPage::build()
{
    auto *inside = new QWidget;
    m_top->setSpacing(look::space16);
    m_top->addWidget(makeTableCard(), 3);
    m_top->addWidget(m_memory, 2);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space16);
    column->addWidget(m_banner);
    column->addLayout(m_top);
    column->addWidget(m_picture);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
}

void VcpusPage::resizeEvent(QResizeEvent *event)
{
    TabPage::resizeEvent(event);
    m_top->setDirection(width() < sideBySide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void VcpusPage::forget()
{
    m_host.clear();
    m_hostAsked = false;
    m_tickMs = 0;
    m_count = 0;
    show({}, {});
}

void VcpusPage::ask(virt::Session &session)
{
    virt::askPlacement(session, instance().uuid, name(), this,
                       answer<virt::Placement>([this](const virt::Placement &placement) { took(placement); }));
    if (std::exchange(m_hostAsked, true))
        return;
    virt::askHostCpus(session, this, [this, of = instance().host](const virt::Result<QList<virt::HostCpu>> &cpus) {
        if (of != instance().host || !cpus)
            return; // without a topology the picture shows the CPUs in a row
        show(m_placement, *cpus);
    });
}

void VcpusPage::took(const virt::Placement &placement)
{
    m_banner->clear();
    m_sincePlaces.start();
    show(placement, m_host);
}

void VcpusPage::show(const virt::Placement &placement, const QList<virt::HostCpu> &host)
{
    m_placement = placement;
    m_host = host;
    m_fault->setVisible(false);
    m_vcpus->setVcpus(placement.vcpus);
    const int rows = std::clamp(m_vcpus->rowCount(), leastRows, mostRows);
    m_table->setFixedHeight(m_table->header()->sizeHint().height() + rows * look::rowHeight + look::space4);
    m_picture->set(placement, host);
    refreshActions();
}

QList<int> VcpusPage::chosen() const
{
    QList<int> out;
    const auto rows = m_table->selectionModel()->selectedRows(model::VcpusModel::Number);
    for (const QModelIndex &index : rows)
        out << index.data(model::DeviceSortRole).toInt();
    std::ranges::sort(out);
    return out;
}

QList<int> VcpusPage::meant() const
{
    QList<int> out = chosen();
    if (out.isEmpty())
        for (const virt::Vcpu &vcpu : m_placement.vcpus)
            out << vcpu.number;
    return out;
}

void VcpusPage::refreshActions()
{
    const bool can = fleet().canChange(instance().host) && !m_placement.vcpus.isEmpty();
    m_edit->setEnabled(can);
    m_reset->setEnabled(can);
    QStringList facts;
    if (m_placement.emulator)
        facts << tr("Emulator: CPUs %1").arg(m_placement.emulator->text());
    if (m_placement.hostCpus)
        facts << tr("%n of the host's CPUs online", nullptr, m_placement.online.size());
    m_summary->setText(facts.join(QStringLiteral(" · ")));
}

void VcpusPage::follow(const model::InstanceRow &row)
{
    virt::Session *session = fleet().session(instance());
    const auto inventory = session ? session->inventory() : nullptr;
    const bool told = inventory && inventory->opened && inventory->opened->uuid == row.id.uuid;
    m_memory->set(row, told ? inventory->opened->memory : virt::MemoryFigures(), fleet().canChange(row.id.host));
    refreshActions();
    setTableStale(m_table, row.stale);
    if (std::exchange(m_count, row.instance.vcpus) != row.instance.vcpus && !m_placement.vcpus.isEmpty())
        return askAgain(); // some were plugged in or out
    if (!inventory || !isSeen() || row.stale || !m_placement.running || !isActive()
        || inventory->taken.toMSecsSinceEpoch() == m_tickMs)
        return;
    m_tickMs = inventory->taken.toMSecsSinceEpoch();
    if (told && !inventory->opened->vcpus.isEmpty())
        show(virt::ticked(m_placement, inventory->opened->vcpus), m_host);
    if (m_sincePlaces.hasExpired(placesEveryMs) && !m_askingPlaces)
        askPlaces(*session);
}

void VcpusPage::askPlaces(virt::Session &session)
{
    m_askingPlaces = true;
    virt::askVcpuTimes(session, instance().uuid, name(), m_placement, this,
                       [this, of = instance()](const virt::Result<virt::VcpuTimes> &times) {
                           m_askingPlaces = false;
                           m_sincePlaces.start();
                           if (times && of == instance() && m_placement.running)
                               show(virt::refreshed(m_placement, *times), m_host);
                       });
}

void VcpusPage::fail(const virt::Error &error)
{
    if (m_placement.vcpus.isEmpty()) {
        m_fault->setText(error.text());
        m_fault->setVisible(true);
    } else {
        m_banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, error.text());
    }
}

void VcpusPage::editAffinity()
{
    if (!m_edit->isEnabled())
        return;
    auto *dialog = new AffinityDialog(m_placement, completed(m_host, m_placement.hostCpus), meant(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, of = instance(), called = name()] {
        pin(of, called, dialog->wish()); // the page may show another instance by now
    });
    dialog->open();
}

void VcpusPage::resetAffinity()
{
    pin(instance(), name(), {.vcpus = meant(), .cpus = virt::CpuSet::all(m_placement.hostCpus)});
}

void VcpusPage::pin(const model::InstanceId &of, const QString &called, const virt::PinWish &wish)
{
    startPin(fleet(), of, called, wish, [self = QPointer<VcpusPage>(this)](const virt::Result<> &) {
        if (self)
            self->askAgain(); // it sends no event
    });
}

} // namespace gui
