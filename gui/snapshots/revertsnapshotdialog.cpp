// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/revertsnapshotdialog.h"
#include "gui/look/labels.h"
#include "model/snapshots/snapshottext.h"
#include <QButtonGroup>
#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gui {

using After = virt::RevertRequest::After;
using look::RoleLabel;

// Only with the memory does one of a running instance hold how it ran.
static QString asTakenText(const virt::Snapshot &to)
{
    return to.external && !to.withMemory
               ? RevertSnapshotDialog::tr("as its disks were then, and off: there is no memory "
                                          "to go back to")
               : RevertSnapshotDialog::tr("as it was then: %1").arg(model::snapshotStateText(to));
}

RevertSnapshotDialog::RevertSnapshotDialog(const virt::Instance &instance, const virt::SnapshotTree &tree,
                                           const virt::Snapshot &to, QWidget *parent)
    : VerbDialog(tr("Revert %1").arg(instance.name), to.external ? tr("Show Plan…") : tr("Revert"),
                 to.external ? Verb::Usual : Verb::Dangerous, parent)
    , m_snapshot(to.name)
    , m_nameBefore(model::proposedNameBeforeRevert(tree, to.name, QDateTime::currentDateTime()))
    , m_external(to.external)
    , m_after(new QButtonGroup(this))
    , m_takeFirst(new QCheckBox(tr("&Take a snapshot first")))
    , m_why(new RoleLabel(RoleLabel::Role::Muted))
{
    setObjectName(QStringLiteral("revertSnapshotDialog"));
    addLoss(instance, to);
    m_takeFirst->setObjectName(QStringLiteral("takeFirst"));
    m_takeFirst->setAccessibleName(tr("Take a snapshot first"));
    m_takeFirst->setEnabled(false);
    m_why->setObjectName(QStringLiteral("takeFirstHelp"));
    m_why->setText(tr("Finding out what is possible here…"));
    body()->addWidget(m_takeFirst);
    body()->addWidget(m_why);
    addStates(to);
}

void RevertSnapshotDialog::addLoss(const virt::Instance &instance, const virt::Snapshot &to)
{
    addText(tr("The disks of %1 go back to \"%2\", taken %3.").arg(instance.name, to.name, model::snapshotTimeText(to)))
        ->setObjectName(QStringLiteral("revertText"));
    addWarning(instance.isActive()
                   ? tr("Everything written to them since then is lost, and so is what the instance has in memory now.")
                   : tr("Everything written to them since then is lost."))
        ->setObjectName(QStringLiteral("revertLoss"));
    if (virt::revertMayMissName(to.name))
        addWarning(tr("The host may misread this name: it could go back to another snapshot, or find none and stop the "
                      "instance."));
}

void RevertSnapshotDialog::addStates(const virt::Snapshot &to)
{
    const auto add = [this](After after, const QString &name, const QString &text) {
        auto *button = new QRadioButton(text);
        button->setObjectName(name);
        button->setAccessibleName(text);
        m_after->addButton(button, int(after));
        body()->addWidget(button);
    };
    addText(tr("Afterwards the instance is"));
    add(After::AsTaken, QStringLiteral("afterAsTaken"), asTakenText(to));
    add(After::Running, QStringLiteral("afterRunning"), tr("running"));
    add(After::Paused, QStringLiteral("afterPaused"), tr("paused"));
    if (to.external)
        add(After::Off, QStringLiteral("afterOff"), tr("off"));
    m_after->button(int(After::AsTaken))->setChecked(true);
}

void RevertSnapshotDialog::setCapability(const virt::Result<virt::SnapshotCapability> &capability)
{
    if (capability && m_external)
        m_kindBefore = capability->running && capability->possible(virt::SnapshotKind::External)
                           ? virt::SnapshotKind::External
                           : virt::SnapshotKind::DiskOnly;
    const bool possible = capability && capability->possible(m_kindBefore);
    m_takeFirst->setEnabled(possible);
    m_takeFirst->setChecked(possible); // nothing is lost unless the user says so
    setText(m_why, !capability ? capability.error().text()
                   : possible && m_external
                       ? tr("It is called \"%1\" and the first step of the plan.").arg(m_nameBefore)
                   : possible ? tr("It is called \"%1\". Nothing is reverted if it cannot be taken.").arg(m_nameBefore)
                              : capability->obstacles(m_kindBefore).join(u'\n'));
}

virt::RevertRequest RevertSnapshotDialog::request() const
{
    virt::RevertRequest out{.snapshot = m_snapshot, .after = After(m_after->checkedId())};
    if (m_takeFirst->isChecked())
        out.takeFirst = virt::TakeRequest{.name = m_nameBefore, .kind = m_kindBefore};
    return out;
}

} // namespace gui
