// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/resizevolumedialog.h"
#include "gui/look/danger.h"
#include "gui/look/formrows.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/volumeusers.h"
#include "model/text/bytesize.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

using model::parseBytes;

ResizeVolumeDialog::ResizeVolumeDialog(VolumePlace place, const model::KnownVolumes &volumes, const QString &name,
                                       QWidget *parent)
    : VolumeDialog(tr("Resize %1").arg(name), tr("Resize Volume"), Verb::Usual, parent)
    , m_place(std::move(place))
    , m_volume(*volumes.find(name))
    , m_users(usersOf(volumes, name))
    , m_size(new QLineEdit(model::exactBytesText(m_volume.capacity)))
    , m_typed(new ConfirmField)
    , m_shrink(new QPushButton(tr("Shrink Volume")))
{
    setObjectName(QStringLiteral("resizeVolumeDialog"));
    build();
    buildShrink();
    connect(m_size, &QLineEdit::textChanged, this, &ResizeVolumeDialog::check);
    connect(m_typed, &QLineEdit::textChanged, this, &ResizeVolumeDialog::check);
    connect(m_allocate, &QCheckBox::toggled, this, &ResizeVolumeDialog::check);
    check();
    finish();
    m_size->setFocus();
    m_size->selectAll();
}

void ResizeVolumeDialog::build()
{
    addText(tr("A guest sees %1 now; %2 are taken on the storage.")
                .arg(model::bytesText(double(m_volume.capacity)), model::bytesText(double(m_volume.allocation))));
    if (const QString why = obstacle(); !why.isEmpty())
        addWarning(why)->setObjectName(QStringLiteral("resizeObstacle"));
    m_size->setObjectName(QStringLiteral("volumeNewSize"));
    rows().add(tr("New &size"), m_size,
               tr("Like 20 GiB or 1.5 TiB. The file systems in it stay as they are until somebody grows them. "
                  "%1 are free in the pool.")
                   .arg(model::bytesText(double(m_place.pool.available))));
    m_allocate = rows().addCheck(tr("&Take the space at once"), QStringLiteral("resizeAllocate"));
}

void ResizeVolumeDialog::buildShrink()
{
    m_typed->setObjectName(QStringLiteral("volumeTypedSize"));
    rows().add(tr("New size once &more"), m_typed);
    m_loss = addWarning({});
    m_loss->setObjectName(QStringLiteral("resizeLoss"));
    m_shrink->setObjectName(QStringLiteral("shrinkButton"));
    m_shrink->setAccessibleName(m_shrink->text());
    look::markDangerous(m_shrink);
    findChild<QDialogButtonBox *>()->addButton(m_shrink, QDialogButtonBox::AcceptRole);
    connect(m_typed, &QLineEdit::returnPressed, m_shrink, &QPushButton::click);
    setTabOrder(m_typed, m_shrink);
}

quint64 ResizeVolumeDialog::growth() const
{
    const quint64 wanted = parseBytes(m_size->text()).value_or(0);
    return wanted > m_volume.capacity ? wanted - std::min(wanted, m_volume.allocation) : 0;
}

void ResizeVolumeDialog::showRoom()
{
    rows().setRemark(m_size, fault().isEmpty() ? roomRemark(growth(), m_place.pool) : QString());
}

bool ResizeVolumeDialog::shrinks() const
{
    return parseBytes(m_size->text()).value_or(m_volume.capacity) < m_volume.capacity;
}

QString ResizeVolumeDialog::obstacle() const
{
    const auto vital = vitalOf(m_users);
    return vital.isEmpty() ? QString()
                           : tr("A running instance has it: %1. Resize the disk of that instance instead.")
                                 .arg(virt::usersText(vital));
}

QString ResizeVolumeDialog::fault() const
{
    if (QString fault = sizeFault(m_size->text()); !fault.isEmpty())
        return fault;
    if (shrinks() && *parseBytes(m_size->text()) < m_volume.allocation)
        return tr("It cannot become smaller than what it takes on the storage: %1.")
            .arg(model::bytesText(double(m_volume.allocation)));
    if (m_allocate->isChecked() && !shrinks() && m_place.pool.capacity && growth() > m_place.pool.available)
        return tr("The pool lacks the space: %1 are free.").arg(model::bytesText(double(m_place.pool.available)));
    QList<virt::FileUse> above = m_users;
    above.removeIf([](const virt::FileUse &use) { return use.kind != virt::FileUse::Kind::Overlay; });
    return shrinks() && !above.isEmpty()
               ? tr("It cannot become smaller: other volumes stand on it (%1).").arg(virt::usersText(above))
               : QString();
}

void ResizeVolumeDialog::check()
{
    const QString fault = this->fault();
    const bool shrink = shrinks() && fault.isEmpty();
    rows().setFault(m_size, fault);
    showRoom();
    m_allocate->setEnabled(!shrinks());
    setText(m_loss, shrink ? tr("What lies beyond the new size is lost for good. Shrink the file systems in it first.")
                           : QString());
    rows().setRowVisible(m_typed, shrink);
    const bool same = parseBytes(m_typed->text()) == parseBytes(m_size->text());
    rows().setFault(m_typed,
                    shrink && !m_typed->text().isEmpty() && !same ? tr("This is another size than above.") : QString());
    const bool idle = fault.isEmpty() && obstacle().isEmpty();
    const bool changes = parseBytes(m_size->text()) != m_volume.capacity || m_allocate->isChecked();
    verb()->setVisible(!shrink);
    verb()->setEnabled(idle && changes);
    m_shrink->setVisible(shrink);
    m_shrink->setEnabled(idle && same);
    setCommands(idle && changes ? virt::resizeVolumeLines(m_place.id(m_volume.name), request()) : QStringList());
}

virt::ResizeRequest ResizeVolumeDialog::request() const
{
    return {.capacityBytes = parseBytes(m_size->text()).value_or(0),
            .allocate = m_allocate->isEnabled() && m_allocate->isChecked(),
            .shrink = shrinks(),
            .typedBytes = parseBytes(m_typed->text()).value_or(0)};
}

} // namespace gui
