// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/image/exportimagedialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolchooser.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/filefield.h"
#include "virt/core/sentences.h"
#include "virt/storage/names.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

void ExportImageDialog::setOptions(const virt::Result<virt::ExportOptions> &options)
{
    m_disksKnown = true;
    if (options)
        m_options = *options;
    for (const virt::ExportDisk &disk : std::as_const(m_options.disks))
        m_disk->addItem(tr("%1: %2", "a disk: its image").arg(disk.target, disk.source), disk.target);
    m_rows->setRowVisible(m_way, m_options.running);
    if (!options)
        say(options.error().text());
    else if (m_options.disks.isEmpty())
        say(m_snapshot.isEmpty() ? tr("%1 has no disk.").arg(m_instance)
                                 : tr("No disk has a file of its own in this snapshot."));
    showDisk();
}

// Files in a directory: nothing else can hold an image of any format.
void ExportImageDialog::setPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    m_poolsKnown = true;
    if (pools)
        m_pool->setPools(*pools);
    if (!pools)
        say(pools.error().text());
    else if (m_pool->isEmpty())
        say(tr("No pool of files runs on this host."));
    showPool();
}

void ExportImageDialog::setOffers(const virt::Result<QList<virt::PoolOffer>> &offers)
{
    if (offers)
        m_offers = *offers;
    showFormats();
}

void ExportImageDialog::say(const QString &fault)
{
    m_faults << fault;
    check();
}

virt::ExportDisk ExportImageDialog::disk() const
{
    return m_options.disks.value(m_disk->currentIndex());
}

bool ExportImageDialog::isLive() const
{
    return m_options.running && m_way->currentData().toInt() == int(virt::ImageWay::Live);
}

QString ExportImageDialog::wayText() const
{
    if (isLive())
        return tr(
            "The disk is mirrored while the instance runs. The image is as the disk would be after a power cut at the "
            "end of the copy, unless the guest's file systems are quiesced.");
    if (m_options.saveObstacle.isEmpty())
        return tr(
            "The instance is saved to disk, its disk is copied, and it comes back as it was. Whoever uses it waits as "
            "long as the copy takes.");
    return tr("The instance is paused while its disk is copied. It cannot be saved to disk: %1")
        .arg(m_options.saveObstacle);
}

void ExportImageDialog::showDisk()
{
    m_abort->setVisible(disk().blockJob);
    showFormats();
    showWay();
}

void ExportImageDialog::showWay()
{
    m_rows->setHelp(m_way, wayText());
    m_quiesce->setVisible(isLive());
    m_quiesce->setEnabled(m_options.agent);
    m_quiesce->setToolTip(m_options.agent ? QString() : tr("The guest's agent does not answer."));
    check();
}

bool ExportImageDialog::goesHere() const
{
    return m_destination->currentData().toBool();
}

void ExportImageDialog::showDestination()
{
    const bool here = goesHere();
    m_rows->setLabel(m_pool, here ? tr("By way of &pool") : tr("&Pool"));
    m_rows->setRowVisible(m_name, !here);
    m_rows->setRowVisible(m_file, here);
    showPool();
}

void ExportImageDialog::showPool()
{
    const QString passage = tr("The image is made there first, and removed once it is here.");
    m_rows->setHelp(m_pool, goesHere() ? virt::joined({m_pool->freeText(), passage}) : m_pool->freeText());
    showFormats();
    check();
}

void ExportImageDialog::showFormats()
{
    const auto type = m_pool->isEmpty() ? virt::PoolType::Dir : m_pool->pool().type;
    QStringList formats = virt::imageFormats();
    formats.removeIf([able = volumeFormats(m_offers, type)](const QString &format) { return !able.contains(format); });
    fillFormats(m_format, formats);
    if (!m_formatChosen && formats.contains(disk().format)) // as the disk has it, until something else is said
        m_format->setCurrentText(disk().format);
    proposeName();
}

void ExportImageDialog::proposeName()
{
    const QString of = m_snapshot.isEmpty() ? QDate::currentDate().toString(Qt::ISODate) : m_snapshot;
    const QString name = m_instance + u'-' + QString(of).replace(u'/', u'-') + u'.' + m_format->currentText();
    if (!m_named)
        m_name->setText(name);
    m_file->propose(name);
    check();
}

QString ExportImageDialog::placeFault()
{
    const bool here = goesHere();
    m_rows->setRowVisible(m_overwrite, here && m_file->holdsFile());
    const QString name = here ? QString() : virt::volumeNameFault(m_name->text().trimmed());
    const QString file = here ? m_file->writeFault(m_overwrite->isChecked()) : QString();
    m_rows->setFault(m_name, name);
    m_rows->setFault(m_file, file);
    return here ? file : name;
}

void ExportImageDialog::check()
{
    const QString fault = placeFault();
    const bool known = m_disksKnown && m_poolsKnown;
    setText(m_status, !m_faults.isEmpty()     ? m_faults.join(u'\n')
                      : !known                ? tr("Reading the disks and the pools…")
                      : !m_snapshot.isEmpty() ? tr("What the snapshot froze is copied; the instance is not touched.")
                      : !m_options.running    ? tr("The instance is off: its disk is copied as it is.")
                                              : QString());
    const bool free = !disk().blockJob || m_abort->isChecked();
    m_rows->setFault(m_disk, free ? QString() : tr("A block job works on this disk already."));
    verb()->setEnabled(known && m_faults.isEmpty() && fault.isEmpty() && free);
    fitHeight(this);
}

virt::ImageRequest ExportImageDialog::request() const
{
    const bool here = goesHere();
    return {.target = m_disk->currentData().toString(),
            .snapshot = m_snapshot,
            .to = {.pool = m_pool->currentData().toUuid(),
                   .poolName = m_pool->currentText(),
                   .name = here ? QString() : m_name->text().trimmed()},
            .file = here ? m_file->path() : QString(),
            .overwrite = here && m_file->holdsFile() && m_overwrite->isChecked(),
            .format = m_format->currentText(),
            .way = virt::ImageWay(m_way->currentData().toInt()),
            .quiesce = isLive() && m_options.agent && m_quiesce->isChecked(),
            .insist = m_abort->isChecked() && disk().blockJob ? virt::Insist::Yes : virt::Insist::No};
}

} // namespace gui
