// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/newvolumedialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/volumeusers.h"
#include "model/text/bytesize.h"
#include "model/text/quantity.h"
#include "virt/storage/names.h"
#include "virt/storage/poolmake.h"
#include "virt/storage/volumeverbs.h"
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

NewVolumeDialog::NewVolumeDialog(const VolumePlace &place, model::KnownVolumes volumes, QWidget *parent)
    : VolumeDialog(tr("New Volume in %1").arg(place.pool.name), tr("Make Volume"), Verb::Usual, parent)
    , m_place(place)
    , m_volumes(std::move(volumes))
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
    connect(m_preallocation, &QComboBox::activated, this, &NewVolumeDialog::check);
    check();
    finish();
    m_name->setFocus();
}

void NewVolumeDialog::buildName()
{
    const bool files = virt::keepsFiles(m_place.pool.type);
    m_name->setObjectName(QStringLiteral("volumeName"));
    m_format->setObjectName(QStringLiteral("volumeFormat"));
    rows().add(tr("&Name"), m_name, files ? tr("Of the file, with its ending, such as data.qcow2.") : QString());
    rows().add(tr("&Format"), m_format, tr("qcow2 grows as it is written to, and can have snapshots; raw is plain."));
    rows().setRowVisible(m_format, files); // other pools know only one
    fillFormats(m_format, volumeFormats(virt::usualPoolOffers(), m_place.pool.type));
}

void NewVolumeDialog::buildImage()
{
    m_size->setObjectName(QStringLiteral("volumeSize"));
    m_backing->setObjectName(QStringLiteral("volumeBacking"));
    m_preallocation->setObjectName(QStringLiteral("volumePreallocation"));
    rows().add(tr("&Size"), m_size, tr("As a guest sees it: 20 GiB, 512 MiB, 1.5 TiB."));
    rows().add(tr("&Backing volume"), m_backing,
               tr("None: the volume is empty. Else it begins with what that one holds, and keeps only "
                  "what changes; nobody may write to that one any more."));
    rows().setRowVisible(m_backing, virt::keepsFiles(m_place.pool.type));
    auto *completer = new QCompleter(m_volumes.names(), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_backing->setCompleter(completer);
    m_backing->setPlaceholderText(tr("none"));
    rows().add(tr("S&pace"), m_preallocation);
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
    rows().setHelp(m_preallocation, isOverlay() ? tr("An overlay takes space as it is written to.") : QString());
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

// What is taken at once must be there; what grows may never come to need it.
QString NewVolumeDialog::roomFault() const
{
    const bool all = Preallocation(m_preallocation->currentData().toInt()) == Preallocation::Full;
    const quint64 wanted = model::parseBytes(m_size->text()).value_or(0);
    if (!all || !m_place.pool.capacity || wanted <= m_place.pool.available)
        return {};
    return tr("The pool lacks the space: %1 are free.").arg(model::bytesText(double(m_place.pool.available)));
}

void NewVolumeDialog::checkRoom()
{
    QString fault = m_size->text().isEmpty() ? QString() : sizeFault(m_size->text());
    if (fault.isEmpty())
        fault = roomFault();
    rows().setFault(m_size, fault);
    rows().setRemark(m_size, fault.isEmpty() ? roomRemark(model::parseBytes(m_size->text()).value_or(0), m_place.pool)
                                             : QString());
}

void NewVolumeDialog::check()
{
    fillPreallocations();
    const bool asBacking = isOverlay() && m_size->text().trimmed().isEmpty();
    m_size->setPlaceholderText(isOverlay() ? tr("as the backing volume") : QString());
    rows().setFault(m_name, m_name->text().isEmpty() ? QString() : nameFault());
    rows().setFault(m_backing, backingFault());
    checkRoom();
    const bool sized = asBacking || sizeFault(m_size->text()).isEmpty();
    const bool good = nameFault().isEmpty() && sized && roomFault().isEmpty() && backingFault().isEmpty();
    verb()->setEnabled(good);
    setCommands(good ? virt::makeVolumeLines(m_place.pool.name, spec()) : QStringList());
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
