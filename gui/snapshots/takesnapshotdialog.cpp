// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/takesnapshotdialog.h"
#include "gui/look/labels.h"
#include "model/snapshots/snapshottext.h"
#include "model/text/quantity.h"
#include "virt/snapshot/snapshotxml.h"
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int descriptionLines = 3;

TakeSnapshotDialog::TakeSnapshotDialog(const virt::Instance &instance, const virt::SnapshotTree &tree, QWidget *parent)
    : VerbDialog(tr("Take Snapshot of %1").arg(instance.name), tr("Take Snapshot"), Verb::Usual, parent)
    , m_tree(tree)
    , m_memoryKiB(instance.memoryKiB)
    , m_name(new QLineEdit(model::proposedSnapshotName(tree, QDateTime::currentDateTime())))
    , m_description(new QPlainTextEdit)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
{
    setObjectName(QStringLiteral("takeSnapshotDialog"));
    m_name->setObjectName(QStringLiteral("snapshotName"));
    m_name->selectAll();
    addLabelled(tr("&Name"), m_name);
    m_fault->setObjectName(QStringLiteral("snapshotNameFault"));
    body()->addWidget(m_fault);
    m_description->setObjectName(QStringLiteral("snapshotDescription"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * descriptionLines
                                  + 2 * m_description->frameWidth()
                                  + int(2 * m_description->document()->documentMargin()));
    addLabelled(tr("&Description"), m_description);
    m_holds = addText(tr("Finding out what is possible here…"));
    m_holds->setObjectName(QStringLiteral("snapshotHolds"));
    m_obstacles = addWarning({});
    m_obstacles->setObjectName(QStringLiteral("snapshotObstacles"));
    connect(m_name, &QLineEdit::textChanged, this, &TakeSnapshotDialog::check);
    connect(m_description, &QPlainTextEdit::textChanged, this, &TakeSnapshotDialog::check);
    check();
    m_name->setFocus();
}

QString TakeSnapshotDialog::holds(bool running) const
{
    return running ? tr("Saves all writable disks, with memory (%1). The instance stands still while its memory is "
                        "written.")
                         .arg(model::kibText(m_memoryKiB))
                   : tr("Saves all writable disks. The instance is off, so there is no memory to save.");
}

void TakeSnapshotDialog::setCapability(const virt::Result<virt::SnapshotCapability> &capability)
{
    m_possible = capability && capability->possible();
    setText(m_holds, !capability  ? capability.error().text()
                     : m_possible ? holds(capability->running)
                                  : tr("A snapshot is not possible here:"));
    setText(m_obstacles, capability ? capability->obstacles().join(u'\n') : QString());
    check();
}

QString TakeSnapshotDialog::fault() const
{
    const virt::TakeRequest wish = request();
    if (QString fault = virt::faultInSnapshotName(wish.name); !fault.isEmpty())
        return fault;
    if (m_tree.find(wish.name))
        return tr("There is a snapshot of this name already.");
    return virt::faultInSnapshotDescription(wish.description);
}

void TakeSnapshotDialog::check()
{
    const QString fault = this->fault();
    setText(m_fault, fault);
    verb()->setEnabled(m_possible && fault.isEmpty());
}

virt::TakeRequest TakeSnapshotDialog::request() const
{
    return {.name = m_name->text().trimmed(), .description = m_description->toPlainText().trimmed()};
}

} // namespace gui
