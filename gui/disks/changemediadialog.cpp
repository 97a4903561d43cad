// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/changemediadialog.h"
#include "gui/disks/sourcefields.h"
#include "gui/look/formrows.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

ChangeMediaDialog::ChangeMediaDialog(virt::Session &session, const QUuid &uuid, const QString &instance,
                                     const virt::DiskDevice &drive, QWidget *parent)
    : VerbDialog(tr("Change Media of %1").arg(instance), tr("Insert"), Verb::Usual, parent)
    , m_target(drive.target)
    , m_empty(drive.kind == virt::DiskDevice::Kind::Empty)
    , m_rows(new look::FormRows)
    , m_source(new SourceFields(session, *m_rows, uuid, SourceFields::Purpose::Media, this))
{
    setObjectName(QStringLiteral("changeMediaDialog"));
    scrollBody();
    addText(m_empty ? tr("Drive %1 is empty.").arg(m_target) : tr("In drive %1: %2").arg(m_target, drive.source))
        ->setObjectName(QStringLiteral("mediaNow"));
    body()->addWidget(m_rows);
    m_source->setSharing(drive.readOnly || drive.device == QStringLiteral("cdrom"), drive.shareable);
    order(m_rows->inOrder());
    connect(m_source, &SourceFields::changed, this, &ChangeMediaDialog::check);
    check();
}

void ChangeMediaDialog::check()
{
    const bool good = m_source->check();
    verb()->setText(m_source->isNothing() ? tr("Eject") : tr("Insert"));
    verb()->setEnabled(good && !(m_empty && m_source->isNothing()));
    verb()->setToolTip(m_empty && m_source->isNothing() ? tr("The drive is empty already.") : QString());
}

virt::MediaRequest ChangeMediaDialog::request() const
{
    return {.target = m_target, .source = m_source->source(), .insist = m_source->insist()};
}

} // namespace gui
