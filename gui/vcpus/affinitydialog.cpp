// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/affinitydialog.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/vcpus/cpugrid.h"
#include "virt/core/sentences.h"
#include <algorithm>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

// What the first of them may do now is where the editing begins.
static virt::CpuSet affinityOf(const virt::Placement &placement, const QList<int> &vcpus)
{
    const auto hit = std::ranges::find(placement.vcpus, vcpus.value(0), &virt::Vcpu::number);
    return hit == placement.vcpus.end() ? virt::CpuSet::all(placement.hostCpus) : hit->affinity;
}

AffinityDialog::AffinityDialog(const virt::Placement &placement, const QList<virt::HostCpu> &host,
                               const QList<int> &vcpus, QWidget *parent)
    : QDialog(parent)
    , m_placement(placement)
    , m_vcpus(vcpus)
    , m_grid(new CpuGrid)
    , m_text(new QLineEdit)
    , m_emulator(new QCheckBox(tr("The emulator's own threads too")))
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
{
    setObjectName(QStringLiteral("affinityDialog"));
    m_grid->setHost(host, placement.online);
    m_grid->setVcpus(placement.vcpus);
    m_grid->setAllowed(affinityOf(placement, vcpus));
    m_grid->setEditable(true);
    m_text->setText(m_grid->allowed().text());
    build(vcpus);
    connect(m_grid, &CpuGrid::edited, this, &AffinityDialog::readGrid);
    connect(m_text, &QLineEdit::textEdited, this, &AffinityDialog::readText);
    readText();
}

static QString titleFor(const QList<int> &vcpus)
{
    QStringList numbers;
    for (const int vcpu : vcpus)
        numbers << QString::number(vcpu);
    return AffinityDialog::tr("Affinity of VCPU %1", "one or several numbers", int(vcpus.size()))
        .arg(numbers.join(QStringLiteral(", ")));
}

static QString reachText(const virt::Placement &placement)
{
    if (!placement.running)
        return AffinityDialog::tr("Takes effect at the next start.");
    return placement.persistent ? AffinityDialog::tr("Takes effect at once and is kept for the next start.")
                                : AffinityDialog::tr("Takes effect at once, until it is shut off.");
}

QWidget *AffinityDialog::makeGrid()
{
    m_grid->setObjectName(QStringLiteral("affinityGrid"));
    m_grid->setAccessibleName(tr("Allowed CPUs"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_grid);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void AffinityDialog::build(const QList<int> &vcpus)
{
    setWindowTitle(titleFor(vcpus));
    m_text->setObjectName(QStringLiteral("affinityText"));
    m_text->setAccessibleName(tr("Allowed CPUs as text"));
    m_fault->setObjectName(QStringLiteral("affinityFault"));
    m_emulator->setObjectName(QStringLiteral("affinityEmulator"));
    m_emulator->setAccessibleName(m_emulator->text());
    m_emulator->setVisible(m_placement.emulator.has_value());
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = box->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("applyAffinity"));
    m_apply->setAccessibleName(m_apply->text());
    auto *all = box->addButton(tr("All CPUs"), QDialogButtonBox::ResetRole);
    all->setObjectName(QStringLiteral("allCpus"));
    all->setAccessibleName(all->text());
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    column->addWidget(new RoleLabel(RoleLabel::Role::Muted, tr("CPUs of the host that it may run on:")));
    column->addWidget(makeGrid(), 1);
    column->addWidget(m_text);
    column->addWidget(m_fault);
    column->addWidget(m_emulator);
    column->addWidget(new RoleLabel(RoleLabel::Role::Muted, reachText(m_placement)));
    column->addWidget(box);
    resize(640, std::clamp(m_grid->heightForWidth(600) + 200, 260, 620));
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] {
        m_grid->setAllowed(virt::CpuSet::all(m_placement.hostCpus));
        readGrid();
    });
}

void AffinityDialog::judge(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_apply->setEnabled(fault.isEmpty());
}

void AffinityDialog::readText()
{
    const auto set = virt::parseCpuSet(m_text->text(), m_placement.hostCpus);
    if (set)
        m_grid->setAllowed(*set);
    judge(set ? QString() : virt::joined({virt::ended(set.error().message), set.error().advice}));
}

void AffinityDialog::readGrid()
{
    m_text->setText(m_grid->allowed().text());
    readText();
}

virt::PinWish AffinityDialog::wish() const
{
    return {.vcpus = m_vcpus,
            .emulator = m_emulator->isVisibleTo(this) && m_emulator->isChecked(),
            .cpus = m_grid->allowed()};
}

} // namespace gui
