// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/movediskdialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolchooser.h"
#include "virt/storage/names.h"
#include "virt/storage/uses.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

MoveDiskDialog::MoveDiskDialog(const QString &instance, const virt::DiskDevice &disk, QWidget *parent)
    : VerbDialog(tr("Move Disk %1 of %2").arg(disk.target, instance), tr("Show Plan…"), Verb::Usual, parent)
    , m_disk(disk)
    , m_rows(new look::FormRows)
    , m_pool(new PoolChooser(QStringLiteral("movePool"), PoolChooser::Takes::Images))
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

void MoveDiskDialog::setPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    m_pool->setPools(pools.value_or(QList<virt::StoragePool>()));
    m_pool->chooseRoomiest(m_disk.pool);
    setText(m_status, !pools              ? pools.error().text()
                      : m_pool->isEmpty() ? tr("No pool of files or logical volumes runs on this host.")
                                          : QString());
    showPool();
}

void MoveDiskDialog::showPool()
{
    m_rows->setHelp(m_pool, m_pool->freeText());
    m_rows->setRowVisible(m_format, m_pool->isEmpty() || virt::keepsFiles(m_pool->pool().type));
    check();
}

// As it is told: by a volume's name, or by a path in the pool's directory.
bool MoveDiskDialog::isSamePlace() const
{
    const virt::StoragePool pool = m_pool->pool();
    const QString name = m_name->text().trimmed();
    return m_disk.source == pool.name + u'/' + name
           || (!pool.target.isEmpty() && virt::placeOf(m_disk.source) == virt::placeOf(pool.target + u'/' + name));
}

void MoveDiskDialog::check()
{
    QString fault = virt::volumeNameFault(m_name->text().trimmed());
    if (fault.isEmpty() && isSamePlace())
        fault = tr("The disk is there already: choose another pool or another name.");
    m_rows->setFault(m_name, fault);
    verb()->setEnabled(!m_pool->isEmpty() && fault.isEmpty());
}

virt::MoveRequest MoveDiskDialog::request() const
{
    const virt::StoragePool pool = m_pool->pool();
    return {.target = m_disk.target,
            .to = {.pool = pool.uuid, .poolName = pool.name, .name = m_name->text().trimmed()},
            .format = m_format->currentData().toString(),
            .deleteOld = m_deleteOld->isChecked()};
}

} // namespace gui
