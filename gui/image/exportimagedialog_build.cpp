// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/image/exportimagedialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolchooser.h"
#include "gui/storage/volumes/filefield.h"
#include "virt/storage/poolmake.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gui {

ExportImageDialog::ExportImageDialog(QString instance, QString snapshot, QWidget *parent)
    : VerbDialog(snapshot.isEmpty() ? tr("Export %1 to Image").arg(instance)
                                    : tr("Export Snapshot \"%1\" of %2 to Image").arg(snapshot, instance),
                 tr("Show Plan…"), Verb::Usual, parent)
    , m_instance(std::move(instance))
    , m_snapshot(std::move(snapshot))
    , m_offers(virt::usualPoolOffers())
    , m_rows(new look::FormRows)
    , m_disk(new QComboBox)
    , m_way(new QComboBox)
    , m_destination(new QComboBox)
    , m_format(new QComboBox)
    , m_pool(new PoolChooser(QStringLiteral("exportPool"), PoolChooser::Takes::Files))
    , m_name(new QLineEdit)
    , m_file(new FileField(FileField::Purpose::Write, "exportFile"))
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
    showDestination();
    showDisk();
}

void ExportImageDialog::buildRows()
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_disk, "exportDisk"}, {m_way, "exportWay"},        {m_destination, "exportDestination"},
        {m_name, "exportName"}, {m_file, "exportFileField"}, {m_format, "exportFormat"}};
    for (const auto &[field, name] : names)
        field->setObjectName(QString::fromLatin1(name));
    m_disk->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // paths are long
    m_way->addItem(tr("Live: it goes on meanwhile"), int(virt::ImageWay::Live));
    m_way->addItem(tr("Cold: it stands still meanwhile"), int(virt::ImageWay::Cold));
    m_rows->add(tr("&Disk"), m_disk);
    m_rows->add(tr("&How"), m_way);
    m_destination->addItem(tr("A pool of the host"), false);
    m_destination->addItem(tr("A file on this computer"), true);
    const QString card = tr("A card, NAME.json, goes beside it: it says what the image is of.");
    m_rows->add(tr("&To"), m_destination);
    m_rows->add(tr("&Pool"), m_pool);
    m_rows->add(tr("&Name"), m_name, card);
    m_rows->add(tr("Fi&le"), m_file, card);
    m_overwrite = m_rows->addCheck(tr("&Replace the file that is there"), QStringLiteral("exportOverwrite"));
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
    connect(m_destination, &QComboBox::currentIndexChanged, this, &ExportImageDialog::showDestination);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &ExportImageDialog::showPool);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportImageDialog::proposeName);
    connect(m_format, &QComboBox::activated, this, [this] { m_formatChosen = true; });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(m_name, &QLineEdit::textChanged, this, &ExportImageDialog::check);
    connect(m_file, &FileField::changed, this, &ExportImageDialog::check);
    connect(m_overwrite, &QCheckBox::toggled, this, &ExportImageDialog::check);
    connect(m_abort, &QCheckBox::toggled, this, &ExportImageDialog::check);
}

} // namespace gui
