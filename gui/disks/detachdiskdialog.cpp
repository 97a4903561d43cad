// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/detachdiskdialog.h"
#include <QLabel>
#include <QPushButton>

namespace gui {

DetachDiskDialog::DetachDiskDialog(const QString &instance, bool running, const virt::DiskDevice &disk, QWidget *parent)
    : VerbDialog(tr("Detach Disk %1 of %2").arg(disk.target, instance), tr("Detach"), Verb::Dangerous, parent)
{
    setObjectName(QStringLiteral("detachDiskDialog"));
    addText(disk.source.isEmpty() ? tr("Drive %1 is empty.").arg(disk.target)
                                  : tr("%1 stays where it is; %2 has it no more.").arg(disk.source, instance))
        ->setObjectName(QStringLiteral("detachText"));
    if (running)
        addWarning(tr("The guest must not use it any more: unmount it inside first."))
            ->setObjectName(QStringLiteral("detachWarning"));
    if (disk.boots)
        addWarning(tr("%1 starts from this disk: without it, it will not start the next time.").arg(instance))
            ->setObjectName(QStringLiteral("detachBoot"));
    m_snapshots = addWarning(QString());
    m_snapshots->setObjectName(QStringLiteral("detachSnapshots"));
}

void DetachDiskDialog::setStanding(const virt::Result<virt::DiskStanding> &standing)
{
    const QStringList names = standing ? standing->snapshots() : QStringList();
    if (!standing)
        return setText(m_snapshots, tr("Whether snapshots need it is not known: %1").arg(standing.error().text()));
    if (!names.isEmpty())
        setText(m_snapshots, tr("These snapshots were taken with it. To revert to one brings the disk back: %1")
                                 .arg(names.join(QStringLiteral(", "))));
}

} // namespace gui
