// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/movediskdialog.h"
#include "gui/look/formrows.h"
#include "model/text/quantity.h"
#include "virt/storage/names.h"
#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

MoveDiskDialog::MoveDiskDialog(const QString &instance, const virt::DiskDevice &disk, QWidget *parent)
    : VerbDialog(tr("Move Disk %1 of %2").arg(disk.target, instance), tr("Show Plan"), Verb::Usual, parent)
    , m_target(disk.target)
    , m_rows(new look::FormRows)
    , m_pool(new QComboBox)
    , m_format(new QComboBox)
    , m_name(new QLineEdit)
    , m_deleteOld(new QCheckBox(tr("&Delete the old image afterwards")))
{
    setObjectName(QStringLiteral("moveDiskDialog"));
    addText(tr("Now: %1").arg(disk.source))->setObjectName(QStringLiteral("moveFrom"));
    body()->addWidget(m_rows);
    buildRows(instance, disk);
    m_deleteOld->setObjectName(QStringLiteral("deleteOldImage"));
    m_deleteOld->setAccessibleName(tr("Delete the old image afterwards"));
    body()->addWidget(m_deleteOld);
    m_status = addText(tr("Reading the pools…"));
    m_status->setObjectName(QStringLiteral("moveStatus"));
    order(m_rows->inOrder() + QWidgetList{m_deleteOld});
    connect(m_pool, &QComboBox::currentIndexChanged, this, &MoveDiskDialog::showPool);
    connect(m_name, &QLineEdit::textChanged, this, &MoveDiskDialog::check);
    check();
}

void MoveDiskDialog::buildRows(const QString &instance, const virt::DiskDevice &disk)
{
    m_pool->setObjectName(QStringLiteral("movePool"));
    m_name->setObjectName(QStringLiteral("moveName"));
    m_format->setObjectName(QStringLiteral("moveFormat"));
    const QString file = disk.kind == virt::DiskDevice::Kind::Network ? QString() : QFileInfo(disk.source).fileName();
    m_name->setText(file.isEmpty() ? instance + u'-' + disk.target : file);
    m_format->addItem(disk.format.isEmpty() ? tr("as it is now") : tr("%1, as it is now").arg(disk.format), QString());
    for (const char *format : {"qcow2", "raw"})
        if (disk.format != QLatin1StringView(format))
            m_format->addItem(QString::fromLatin1(format), QString::fromLatin1(format));
    m_rows->add(tr("To &pool"), m_pool);
    m_rows->add(tr("&Name"), m_name);
    m_rows->add(tr("&Format"), m_format);
}

// Pools that keep neither files nor logical volumes have no place for a copy.
static bool canTake(const virt::StoragePool &pool)
{
    return pool.isActive() && (virt::keepsFiles(pool.type) || pool.type == virt::PoolType::Logical);
}

void MoveDiskDialog::setPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    if (pools)
        std::ranges::copy_if(*pools, std::back_inserter(m_pools), canTake);
    for (const virt::StoragePool &pool : std::as_const(m_pools))
        m_pool->addItem(pool.name, pool.uuid);
    setText(m_status, !pools            ? pools.error().text()
                      : m_pools.empty() ? tr("No pool of files or logical volumes runs on this host.")
                                        : QString());
    showPool();
}

void MoveDiskDialog::showPool()
{
    const virt::StoragePool pool = m_pools.value(m_pool->currentIndex());
    m_rows->setHelp(m_pool, m_pools.empty() ? QString()
                                            : tr("%1 are free there.").arg(model::bytesText(double(pool.available))));
    m_rows->setRowVisible(m_format, virt::keepsFiles(pool.type) || m_pools.empty());
    check();
}

void MoveDiskDialog::check()
{
    const QString fault = virt::volumeNameFault(m_name->text().trimmed());
    m_rows->setFault(m_name, fault);
    verb()->setEnabled(!m_pools.empty() && fault.isEmpty());
}

virt::MoveRequest MoveDiskDialog::request() const
{
    return {.target = m_target,
            .to = {.pool = m_pool->currentData().toUuid(),
                   .poolName = m_pool->currentText(),
                   .name = m_name->text().trimmed()},
            .format = m_format->currentData().toString(),
            .deleteOld = m_deleteOld->isChecked()};
}

} // namespace gui
