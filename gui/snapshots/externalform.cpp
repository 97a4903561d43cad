// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/externalform.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/snapshots/overlayrow.h"
#include "virt/snapshot/snapshotplans.h"
#include <algorithm>
#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;
using Kind = virt::SnapshotKind;

ExternalForm::ExternalForm(QWidget *parent)
    : QWidget(parent)
    , m_list(new QVBoxLayout)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
    , m_firmware(new RoleLabel(RoleLabel::Role::Muted, tr("The UEFI variables are copied beside.")))
    , m_whyNoQuiesce(new RoleLabel(RoleLabel::Role::Muted))
    , m_memoryPart(new QWidget)
    , m_memory(new NewFileField(QStringLiteral("memoryFile"), tr("File for the memory")))
    , m_quiesce(new QCheckBox(tr("&Quiesce")))
{
    setObjectName(QStringLiteral("externalForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space8);
    m_list->setSpacing(look::space8);
    column->addWidget(new QLabel(tr("Disks, and the new file that each is written to from then on")));
    column->addLayout(m_list);
    m_fault->setObjectName(QStringLiteral("externalDisksFault"));
    column->addWidget(m_fault);
    buildRest(column);
}

void ExternalForm::buildRest(QVBoxLayout *column)
{
    auto *memory = new QVBoxLayout(m_memoryPart);
    memory->setContentsMargins(0, 0, 0, 0);
    memory->setSpacing(look::space4);
    auto *label = new QLabel(tr("&File for the memory"));
    label->setBuddy(m_memory->edit());
    memory->addWidget(label);
    memory->addWidget(m_memory);
    m_quiesce->setObjectName(QStringLiteral("quiesce"));
    m_quiesce->setAccessibleName(tr("Quiesce"));
    m_whyNoQuiesce->setObjectName(QStringLiteral("quiesceHelp"));
    m_firmware->setObjectName(QStringLiteral("firmwareNote"));
    column->addWidget(m_memoryPart);
    column->addWidget(m_quiesce);
    column->addWidget(m_whyNoQuiesce);
    column->addWidget(m_firmware);
    connect(m_memory, &NewFileField::changed, this, &ExternalForm::changed);
}

void ExternalForm::setCapability(const virt::SnapshotCapability &capability)
{
    m_capability = capability;
    qDeleteAll(m_disks);
    m_disks.clear();
    for (const virt::SnapshotDiskOffer &disk : capability.disks) {
        auto *row = new OverlayRow(disk);
        connect(row, &OverlayRow::changed, this, &ExternalForm::changed);
        m_disks.append(row);
        m_list->addWidget(row);
    }
    m_firmware->setVisible(!capability.nvram.isEmpty());
}

void ExternalForm::setKind(Kind kind)
{
    m_kind = kind;
    m_memoryPart->setVisible(withMemory());
    const bool quiesce = kind == Kind::DiskOnly && m_capability.running;
    m_quiesce->setVisible(quiesce);
    m_whyNoQuiesce->setVisible(quiesce);
    m_quiesce->setEnabled(m_capability.agent);
    m_whyNoQuiesce->setText(m_capability.agent
                                ? tr("The guest's agent brings its file systems to rest meanwhile.")
                                : tr("The guest's agent does not answer, so its file systems cannot be brought to "
                                     "rest."));
    m_quiesce->setToolTip(m_whyNoQuiesce->text());
}

void ExternalForm::setSnapshot(const QString &name)
{
    for (OverlayRow *row : std::as_const(m_disks))
        row->setSnapshot(name);
    if (!m_capability.disks.isEmpty())
        m_memory->propose(virt::proposedMemory(m_capability.disks.first().image.path, name));
}

QWidgetList ExternalForm::inOrder() const
{
    QWidgetList out;
    for (const OverlayRow *row : m_disks)
        out += row->inOrder();
    return out << m_memory->edit() << m_quiesce;
}

bool ExternalForm::withMemory() const
{
    return m_kind == Kind::External && m_capability.running;
}

QStringList ExternalForm::overlays() const
{
    QStringList out;
    for (const OverlayRow *row : m_disks)
        if (row->takesPart())
            out.append(row->overlay());
    return out;
}

QString ExternalForm::faultOf(const OverlayRow &row) const
{
    if (QString fault = row.fault(); !fault.isEmpty())
        return fault;
    return row.takesPart() && overlays().count(row.overlay()) > 1 ? tr("Another disk has this file already.")
                                                                  : QString();
}

bool ExternalForm::checkMemory()
{
    QString fault;
    if (withMemory())
        fault = overlays().contains(m_memory->path()) ? tr("A disk has this file already.") : m_memory->fault();
    m_memory->showFault(fault);
    return fault.isEmpty();
}

bool ExternalForm::check()
{
    bool good = checkMemory();
    for (OverlayRow *row : std::as_const(m_disks)) {
        const QString fault = faultOf(*row);
        row->showFault(fault);
        good = good && fault.isEmpty();
    }
    const bool any = std::ranges::any_of(m_disks, [](const OverlayRow *row) { return row->takesPart(); });
    m_fault->setText(any ? QString() : tr("At least one disk has to take part."));
    m_fault->setVisible(!any);
    return good && any;
}

void ExternalForm::fill(virt::TakeRequest &request) const
{
    for (const OverlayRow *row : m_disks) {
        if (row->takesPart())
            request.overlays.insert(row->target(), row->overlay());
        else
            request.leaveOut.append(row->target());
    }
    if (withMemory())
        request.memory = m_memory->path();
    request.quiesce = m_quiesce->isEnabled() && m_quiesce->isVisibleTo(this) && m_quiesce->isChecked();
}

} // namespace gui
