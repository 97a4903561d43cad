// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/resizediskdialog.h"
#include "gui/look/danger.h"
#include "gui/look/formrows.h"
#include "gui/plans/virshcommands.h"
#include "gui/storage/volumes/fields.h"
#include "model/text/bytesize.h"
#include "model/text/quantity.h"
#include "virt/storage/volumeverbs.h"
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

ResizeDiskDialog::ResizeDiskDialog(const QString &instance, const virt::DiskDevice &disk, QWidget *parent)
    : VerbDialog(tr("Resize Disk %1 of %2").arg(disk.target, instance), tr("Resize"), Verb::Usual, parent)
    , m_instance(instance)
    , m_disk(disk)
    , m_rows(new look::FormRows)
    , m_size(new QLineEdit)
    , m_again(new QLineEdit)
    , m_shrink(new QPushButton(tr("Shrink Disk")))
    , m_commands(new VirshCommands)
{
    setObjectName(QStringLiteral("resizeDiskDialog"));
    scrollBody();
    m_status = addText(tr("Asking the host…"));
    m_status->setObjectName(QStringLiteral("resizeStatus"));
    body()->addWidget(m_rows);
    m_size->setObjectName(QStringLiteral("diskSize"));
    m_again->setObjectName(QStringLiteral("diskSizeAgain"));
    m_rows->add(tr("&New size"), m_size,
                tr("Such as 20 GiB. The guest's partitions and file systems stay as they are: grow them inside."));
    m_rows->add(tr("New size once &more"), m_again);
    m_loss = addWarning(QString());
    m_loss->setObjectName(QStringLiteral("resizeLoss"));
    m_shrink->setObjectName(QStringLiteral("shrinkButton"));
    m_shrink->setAccessibleName(m_shrink->text());
    look::markDangerous(m_shrink);
    findChild<QDialogButtonBox *>()->addButton(m_shrink, QDialogButtonBox::AcceptRole);
    body()->addWidget(m_commands);
    order(QWidgetList{m_size, m_again} + m_commands->inOrder() + QWidgetList{m_shrink});
    for (const QLineEdit *field : {m_size, m_again})
        connect(field, &QLineEdit::textChanged, this, &ResizeDiskDialog::check);
    check();
    m_size->setFocus();
}

void ResizeDiskDialog::setStanding(const virt::Result<virt::DiskStanding> &standing)
{
    const bool known = standing && standing->capacity;
    if (known) {
        m_standing = *standing;
        m_size->setText(model::exactBytesText(standing->capacity));
        m_size->selectAll();
    }
    setText(m_status, !standing ? standing.error().text()
                      : known   ? tr("The disk has %1 now.").arg(model::bytesText(double(standing->capacity)))
                                : tr("The host cannot tell how large the disk is."));
    check();
}

std::optional<quint64> ResizeDiskDialog::wanted() const
{
    return model::parseBytes(m_size->text());
}

bool ResizeDiskDialog::shrinks() const
{
    return m_standing && wanted() && *wanted() < m_standing->capacity && !m_standing->running;
}

QString ResizeDiskDialog::fault() const
{
    if (!m_standing)
        return {};
    if (QString fault = sizeFault(m_size->text()); !fault.isEmpty())
        return fault;
    if (*wanted() < m_standing->capacity && m_standing->running)
        return tr("The disk of a running instance can only grow. Shut the instance down to make it smaller.");
    return {};
}

void ResizeDiskDialog::check()
{
    const QString fault = this->fault();
    const bool same = m_standing && wanted() == m_standing->capacity;
    m_rows->setFault(m_size, fault);
    m_rows->setRowVisible(m_again, shrinks());
    setText(m_loss, shrinks() ? tr("What lies beyond the new size is lost. A guest whose partitions reach there will "
                                   "not start.")
                              : QString());
    verb()->setVisible(!shrinks());
    m_shrink->setVisible(shrinks());
    verb()->setEnabled(m_standing && fault.isEmpty() && !same);
    m_shrink->setEnabled(shrinks() && model::parseBytes(m_again->text()) == wanted());
    m_commands->setLines(m_standing && fault.isEmpty() && !same ? commands() : QStringList());
}

// The volume of a disk that is off is called as the file is, or as the definition calls it.
QStringList ResizeDiskDialog::commands() const
{
    if (m_standing->running)
        return virt::resizeDiskLines(m_instance, request());
    if (m_disk.pool.isEmpty())
        return {};
    return virt::resizeVolumeLines({.poolName = m_disk.pool, .name = m_disk.source.section(u'/', -1)},
                                   {.capacityBytes = request().capacityBytes, .shrink = request().shrink});
}

virt::DiskResize ResizeDiskDialog::request() const
{
    return {.target = m_disk.target,
            .capacityBytes = wanted().value_or(0),
            .shrink = shrinks(),
            .typedBytes = shrinks() ? model::parseBytes(m_again->text()).value_or(0) : 0};
}

} // namespace gui
