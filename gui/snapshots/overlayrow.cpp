// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/overlayrow.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "virt/snapshot/snapshotplans.h"
#include <algorithm>
#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static QString faultInNewFile(const QString &path)
{
    if (path.isEmpty())
        return NewFileField::tr("A name is needed for the new file.");
    if (!path.startsWith(u'/') || path.endsWith(u'/'))
        return NewFileField::tr("This must be a whole path on the host, such as /var/lib/libvirt/images/disk.qcow2.");
    if (path.startsWith(QStringLiteral("/dev/")))
        return NewFileField::tr("There can be no image below /dev. Choose a directory of the host for it.");
    if (std::ranges::any_of(path, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return NewFileField::tr("A path cannot have control characters.");
    return {};
}

NewFileField::NewFileField(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
{
    m_edit->setObjectName(name);
    m_edit->setAccessibleName(accessibleName);
    m_fault->setObjectName(name + QStringLiteral("Fault"));
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space4);
    column->addWidget(m_edit);
    column->addWidget(m_fault);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_typed = true; });
    connect(m_edit, &QLineEdit::textChanged, this, &NewFileField::changed);
}

void NewFileField::propose(const QString &path)
{
    if (m_typed)
        return;
    m_edit->setText(path);
    m_edit->setCursorPosition(int(path.size())); // the end is what differs
}

QString NewFileField::path() const
{
    return m_edit->text().trimmed();
}

QString NewFileField::fault() const
{
    return faultInNewFile(path());
}

void NewFileField::showFault(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_edit->setAccessibleDescription(fault);
}

OverlayRow::OverlayRow(const virt::SnapshotDiskOffer &disk, QWidget *parent)
    : QWidget(parent)
    , m_disk(disk)
    , m_part(new QCheckBox(disk.target))
    , m_file(new NewFileField(QStringLiteral("overlay-") + disk.target, tr("New file of %1").arg(disk.target)))
{
    m_part->setObjectName(QStringLiteral("diskTakesPart-") + disk.target);
    m_part->setAccessibleName(tr("Disk %1 takes part").arg(disk.target));
    m_part->setChecked(true);
    auto *image = new RoleLabel(RoleLabel::Role::Muted, disk.image.path);
    image->setToolTip(disk.image.path);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::space8);
    head->addWidget(m_part);
    head->addWidget(image, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space4);
    column->addLayout(head);
    column->addWidget(m_file);
    connect(m_part, &QCheckBox::toggled, m_file, &QWidget::setEnabled);
    connect(m_part, &QCheckBox::toggled, this, &OverlayRow::changed);
    connect(m_file, &NewFileField::changed, this, &OverlayRow::changed);
}

void OverlayRow::setSnapshot(const QString &name)
{
    m_file->propose(virt::proposedOverlay(m_disk.image.path, name));
}

QWidgetList OverlayRow::inOrder() const
{
    return {m_part, m_file->edit()};
}

bool OverlayRow::takesPart() const
{
    return m_part->isChecked();
}

QString OverlayRow::fault() const
{
    if (!takesPart())
        return {};
    return overlay() == m_disk.image.path ? tr("This is the image itself; the new file needs another name.")
                                          : m_file->fault();
}

} // namespace gui
