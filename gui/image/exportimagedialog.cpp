// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/image/exportimagedialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/volumes/fields.h"
#include "model/text/quantity.h"
#include "virt/storage/names.h"
#include "virt/storage/poolmake.h"
#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

ExportImageDialog::ExportImageDialog(QString instance, QString snapshot, QWidget *parent)
    : VerbDialog(snapshot.isEmpty() ? tr("Export %1 to Image").arg(instance)
                                    : tr("Export Snapshot \"%1\" of %2 to Image").arg(snapshot, instance),
                 tr("Show Plan"), Verb::Usual, parent)
    , m_instance(std::move(instance))
    , m_snapshot(std::move(snapshot))
    , m_offers(virt::usualPoolOffers())
    , m_rows(new look::FormRows)
    , m_disk(new QComboBox)
    , m_way(new QComboBox)
    , m_pool(new QComboBox)
    , m_format(new QComboBox)
    , m_name(new QLineEdit)
    , m_quiesce(new QCheckBox(tr("&Quiesce the guest's file systems for the last moment")))
    , m_abort(new QCheckBox(tr("&Abort the block job that works on this disk")))
    , m_status(addText(tr("Reading the disks and the pools…")))
{
    setObjectName(QStringLiteral("exportImageDialog"));
    m_status->setObjectName(QStringLiteral("exportStatus"));
    body()->addWidget(m_rows);
    buildRows();
    buildChecks();
    order(m_rows->inOrder() + QWidgetList{m_quiesce, m_abort});
    link();
    showFormats();
    showDisk();
}

void ExportImageDialog::buildRows()
{
    const std::pair<QWidget *, const char *> names[] = {{m_disk, "exportDisk"},
                                                        {m_way, "exportWay"},
                                                        {m_pool, "exportPool"},
                                                        {m_name, "exportName"},
                                                        {m_format, "exportFormat"}};
    for (const auto &[field, name] : names)
        field->setObjectName(QString::fromLatin1(name));
    m_disk->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // paths are long
    m_way->addItem(tr("Live: it goes on meanwhile"), int(virt::ImageWay::Live));
    m_way->addItem(tr("Cold: it stands still meanwhile"), int(virt::ImageWay::Cold));
    m_rows->add(tr("&Disk"), m_disk);
    m_rows->add(tr("&How"), m_way);
    m_rows->add(tr("To &pool"), m_pool);
    m_rows->add(tr("&Name"), m_name, tr("A card, NAME.json, goes beside it: it says what the image is of."));
    m_rows->add(tr("&Format"), m_format);
    m_rows->setRowVisible(m_way, false);
}

void ExportImageDialog::buildChecks()
{
    m_quiesce->setObjectName(QStringLiteral("exportQuiesce"));
    m_abort->setObjectName(QStringLiteral("exportAbortJob"));
    for (QCheckBox *box : {m_quiesce, m_abort}) {
        box->setAccessibleName(box->text().remove(u'&'));
        box->hide();
        body()->addWidget(box);
    }
}

void ExportImageDialog::link()
{
    connect(m_disk, &QComboBox::currentIndexChanged, this, &ExportImageDialog::showDisk);
    connect(m_way, &QComboBox::currentIndexChanged, this, &ExportImageDialog::showWay);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &ExportImageDialog::showPool);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportImageDialog::proposeName);
    connect(m_format, &QComboBox::activated, this, [this] { m_formatChosen = true; });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(m_name, &QLineEdit::textChanged, this, &ExportImageDialog::check);
    connect(m_abort, &QCheckBox::toggled, this, &ExportImageDialog::check);
}

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
        std::ranges::copy_if(*pools, std::back_inserter(m_pools), [](const virt::StoragePool &pool) {
            return pool.isActive() && virt::keepsFiles(pool.type);
        });
    for (const virt::StoragePool &pool : std::as_const(m_pools))
        m_pool->addItem(pool.name, pool.uuid);
    if (!pools)
        say(pools.error().text());
    else if (m_pools.isEmpty())
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

void ExportImageDialog::showPool()
{
    const virt::StoragePool pool = m_pools.value(m_pool->currentIndex());
    m_rows->setHelp(m_pool, m_pools.empty() ? QString()
                                            : tr("%1 are free there.").arg(model::bytesText(double(pool.available))));
    showFormats();
    check();
}

void ExportImageDialog::showFormats()
{
    const auto type = m_pools.isEmpty() ? virt::PoolType::Dir : m_pools.value(m_pool->currentIndex()).type;
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
    if (!m_named)
        m_name->setText(m_instance + u'-' + QString(of).replace(u'/', u'-') + u'.' + m_format->currentText());
    check();
}

void ExportImageDialog::check()
{
    const QString fault = virt::volumeNameFault(m_name->text().trimmed());
    m_rows->setFault(m_name, fault);
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
    return {.target = m_disk->currentData().toString(),
            .snapshot = m_snapshot,
            .to = {.pool = m_pool->currentData().toUuid(),
                   .poolName = m_pool->currentText(),
                   .name = m_name->text().trimmed()},
            .format = m_format->currentText(),
            .way = virt::ImageWay(m_way->currentData().toInt()),
            .quiesce = isLive() && m_options.agent && m_quiesce->isChecked(),
            .insist = m_abort->isChecked() && disk().blockJob ? virt::Insist::Yes : virt::Insist::No};
}

} // namespace gui
