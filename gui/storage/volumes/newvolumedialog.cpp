// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/newvolumedialog.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/volumeusers.h"
#include "model/storage/volumesmodel.h"
#include "model/text/bytesize.h"
#include "virt/storage/names.h"
#include "virt/storage/poolmake.h"
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

using virt::Preallocation;

static const QString &qcow2()
{
    static const QString word = QStringLiteral("qcow2");
    return word;
}

NewVolumeDialog::NewVolumeDialog(const VolumePlace &place, model::VolumesModel &volumes, QWidget *parent)
    : VerbDialog(tr("New Volume in %1").arg(place.pool.name), tr("Make Volume"), Verb::Usual, parent)
    , m_place(place)
    , m_volumes(volumes)
    , m_name(new QLineEdit)
    , m_size(new QLineEdit)
    , m_backing(new QLineEdit)
    , m_format(new QComboBox)
    , m_preallocation(new QComboBox)
{
    setObjectName(QStringLiteral("newVolumeDialog"));
    buildName();
    buildImage();
    for (const QLineEdit *field : {m_name, m_size, m_backing})
        connect(field, &QLineEdit::textChanged, this, &NewVolumeDialog::check);
    connect(m_format, &QComboBox::currentTextChanged, this, &NewVolumeDialog::check);
    check();
    fitHeight(this);
    m_name->setFocus();
}

void NewVolumeDialog::buildName()
{
    const bool files = virt::keepsFiles(m_place.pool.type);
    m_nameNote = addField(this, tr("&Name"), m_name, "volumeName",
                          files ? tr("Of the file, with its ending, such as data.qcow2.") : QString());
    if (files)
        addField(this, tr("&Format"), m_format, "volumeFormat",
                 tr("qcow2 grows as it is written to, and can have snapshots; raw is plain."));
    else
        m_format->setParent(this); // such a pool knows only one
    m_format->setVisible(files);
    fillFormats(m_format, volumeFormats(virt::usualPoolOffers(), m_place.pool.type));
}

void NewVolumeDialog::buildImage()
{
    m_sizeNote = addField(this, tr("&Size"), m_size, "volumeSize", tr("As a guest sees it: 20 GiB, 512 MiB, 1.5 TiB."));
    if (virt::keepsFiles(m_place.pool.type)) {
        m_backingNote = addField(
            this, tr("&Backing volume"), m_backing, "volumeBacking",
            tr("None: the volume is empty. Else it begins with what that one holds, and keeps only "
               "what changes; nobody may write to that one any more."));
        auto *completer = new QCompleter(this);
        completer->setModel(&m_volumes);
        completer->setCompletionColumn(model::VolumesModel::Name);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_backing->setCompleter(completer);
        m_backing->setPlaceholderText(tr("none"));
    } else {
        m_backing->setParent(this);
        m_backing->hide();
    }
    m_preallocationNote = addField(this, tr("S&pace"), m_preallocation, "volumePreallocation");
}

void NewVolumeDialog::setOffers(const virt::Result<QList<virt::PoolOffer>> &offers)
{
    if (!offers || !virt::keepsFiles(m_place.pool.type))
        return;
    fillFormats(m_format, volumeFormats(*offers, m_place.pool.type));
    check();
}

bool NewVolumeDialog::isOverlay() const
{
    return !m_backing->text().trimmed().isEmpty();
}

void NewVolumeDialog::fillPreallocations()
{
    const QVariant chosen = m_preallocation->currentData();
    m_preallocation->clear();
    m_preallocation->addItem(tr("Taken as it is written to"), int(Preallocation::None));
    if (m_format->currentText() == qcow2() && !isOverlay())
        m_preallocation->addItem(tr("Only the tables of the image at once"), int(Preallocation::Metadata));
    if (!isOverlay())
        m_preallocation->addItem(tr("All of it at once"), int(Preallocation::Full));
    m_preallocation->setCurrentIndex(std::max(0, m_preallocation->findData(chosen)));
    m_preallocation->setEnabled(m_preallocation->count() > 1);
    m_preallocationNote->setHelp(isOverlay() ? tr("An overlay takes space as it is written to.") : QString());
}

// A volume of this pool by its name, or any file of a pool of the host by its path.
QString NewVolumeDialog::backingPath() const
{
    const QString text = m_backing->text().trimmed();
    const virt::StorageVolume *volume = m_volumes.find(text);
    return volume ? volume->where() : text;
}

QString NewVolumeDialog::nameFault() const
{
    const QString name = m_name->text().trimmed();
    if (m_volumes.find(name))
        return tr("There is a volume of this name already.");
    return virt::volumeNameFault(name);
}

QString NewVolumeDialog::backingFault() const
{
    static const QStringList able{qcow2(), QStringLiteral("qed"), QStringLiteral("qcow"), QStringLiteral("vmdk")};
    if (!isOverlay())
        return {};
    if (!backingPath().startsWith(u'/'))
        return tr("There is no such volume here. Of one in another pool, give the whole path.");
    const auto writers = writersOf(usersOf(m_volumes, m_backing->text().trimmed()));
    if (!writers.isEmpty())
        return tr("A running instance writes to it: %1.").arg(virt::usersText(writers));
    return able.contains(m_format->currentText())
               ? QString()
               : tr("A volume of format %1 cannot stand on another one. Choose qcow2.").arg(m_format->currentText());
}

void NewVolumeDialog::check()
{
    fillPreallocations();
    const bool asBacking = isOverlay() && m_size->text().trimmed().isEmpty();
    m_size->setPlaceholderText(isOverlay() ? tr("as the backing volume") : QString());
    m_nameNote->setFault(m_name->text().isEmpty() ? QString() : nameFault());
    m_sizeNote->setFault(m_size->text().isEmpty() ? QString() : sizeFault(m_size->text()));
    if (m_backingNote)
        m_backingNote->setFault(backingFault());
    verb()->setEnabled(nameFault().isEmpty() && (asBacking || sizeFault(m_size->text()).isEmpty())
                       && backingFault().isEmpty());
}

virt::VolumeSpec NewVolumeDialog::spec() const
{
    virt::VolumeSpec out{.name = m_name->text().trimmed(),
                         .format = m_format->currentText(),
                         .capacityBytes = model::parseBytes(m_size->text()).value_or(0),
                         .preallocation = Preallocation(m_preallocation->currentData().toInt())};
    if (isOverlay())
        out.backingPath = backingPath();
    if (const virt::StorageVolume *backing = m_volumes.find(m_backing->text().trimmed()); backing && backing->known)
        out.backingFormat = backing->format;
    return out;
}

} // namespace gui
