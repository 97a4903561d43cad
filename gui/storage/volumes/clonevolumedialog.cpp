// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/clonevolumedialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolchooser.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/volumeusers.h"
#include "model/text/quantity.h"
#include "virt/storage/names.h"
#include "virt/storage/poolmake.h"
#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gui {

using Kind = virt::CloneRequest::Kind;

// "web.qcow2": "web-clone.qcow2", "web-clone-2.qcow2" …
static QString proposedName(const model::KnownVolumes &volumes, const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.first(dot) : name;
    const QString ending = dot > 0 ? name.mid(dot) : QString();
    QString out = stem + QStringLiteral("-clone") + ending;
    for (int number = 2; volumes.find(out); ++number)
        out = QStringLiteral("%1-clone-%2%3").arg(stem, QString::number(number), ending);
    return out;
}

CloneVolumeDialog::CloneVolumeDialog(VolumePlace place, const model::KnownVolumes &volumes, const QString &name,
                                     QWidget *parent)
    : VolumeDialog(tr("Clone %1").arg(name), tr("Clone Volume"), Verb::Usual, parent)
    , m_place(std::move(place))
    , m_volumes(volumes)
    , m_original(*volumes.find(name))
    , m_name(new QLineEdit(proposedName(volumes, name)))
    , m_pool(new PoolChooser(QStringLiteral("clonePool"), PoolChooser::Takes::Anything))
    , m_format(new QComboBox)
{
    setObjectName(QStringLiteral("cloneVolumeDialog"));
    buildKinds();
    buildTarget();
    m_pool->setPools({m_place.pool});
    connect(m_full, &QRadioButton::toggled, this, &CloneVolumeDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &CloneVolumeDialog::check);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &CloneVolumeDialog::check);
    connect(m_format, &QComboBox::activated, this, &CloneVolumeDialog::check);
    check();
    finish();
    m_name->setFocus();
    m_name->selectAll();
}

QRadioButton *CloneVolumeDialog::addKind(const QString &text, const QString &objectName, const QString &meaning)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(u'&'));
    rows().addWide(button, meaning);
    return button;
}

void CloneVolumeDialog::buildKinds()
{
    m_full = addKind(
        tr("&Full clone"), QStringLiteral("cloneFull"),
        tr("A copy of its own: %1 are read and written.").arg(model::bytesText(double(m_original.allocation))));
    const QString obstacle = linkObstacle();
    m_linked = addKind(tr("&Linked clone"), QStringLiteral("cloneLinked"),
                       !obstacle.isEmpty() ? obstacle
                                           : tr("Made at once: it keeps only what changes, and reads the rest from "
                                                "%1. Nothing may write to that one or delete it as long as there is "
                                                "the clone.")
                                                 .arg(shortened(m_original.name)));
    m_linked->setEnabled(obstacle.isEmpty());
    m_full->setChecked(true);
    addWhileUsed();
}

void CloneVolumeDialog::addWhileUsed()
{
    const auto writers = writersOf(usersOf(m_volumes, m_original.name));
    if (writers.isEmpty())
        return;
    addWarning(tr("A running instance writes to it: %1. Shut that down first, or clone a snapshot of it.")
                   .arg(virt::usersText(writers)));
    m_whileUsed = rows().addCheck(tr("Clone it &all the same"), QStringLiteral("cloneWhileUsed"),
                                  tr("The clone is like a disk after a power cut, at best."));
    connect(m_whileUsed, &QCheckBox::toggled, this, &CloneVolumeDialog::check);
}

QString CloneVolumeDialog::linkObstacle() const
{
    if (!virt::keepsFiles(m_place.pool.type))
        return tr("Not possible: a pool of the type %1 has no linked volumes.")
            .arg(virt::poolTypeText(m_place.pool.type));
    const auto writers = writersOf(usersOf(m_volumes, m_original.name));
    return writers.isEmpty() ? QString()
                             : tr("Not possible: a running instance writes to it (%1), which would spoil the clone.")
                                   .arg(virt::usersText(writers));
}

void CloneVolumeDialog::buildTarget()
{
    m_name->setObjectName(QStringLiteral("cloneName"));
    m_format->setObjectName(QStringLiteral("cloneFormat"));
    rows().add(tr("&Name"), m_name);
    rows().add(tr("&Pool"), m_pool);
    rows().add(tr("F&ormat"), m_format);
}

void CloneVolumeDialog::setPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    if (!pools)
        return rows().setRemark(m_pool, pools.error().text());
    m_pool->setPools(*pools);
}

QString CloneVolumeDialog::nameFault() const
{
    const QString name = m_name->text().trimmed();
    if (m_pool->pool().uuid == m_place.pool.uuid && m_volumes.find(name))
        return tr("There is a volume of this name already.");
    return virt::volumeNameFault(name);
}

void CloneVolumeDialog::offerFormats()
{
    const bool linked = m_linked->isChecked();
    QStringList formats = linked ? QStringList{QStringLiteral("qcow2")}
                                 : volumeFormats(virt::usualPoolOffers(), m_pool->pool().type);
    const QString own = m_original.format;
    if (!linked && !formats.isEmpty() && !formats.contains(own) && !own.isEmpty())
        formats.prepend(own);
    const QString chosen = m_format->isEnabled() && m_format->count() ? m_format->currentText() : own;
    m_format->clear();
    m_format->addItems(formats);
    m_format->setCurrentIndex(int(std::max<qsizetype>(0, formats.indexOf(formats.contains(chosen) ? chosen : own))));
    m_format->setEnabled(formats.size() > 1);
}

void CloneVolumeDialog::check()
{
    offerFormats();
    const bool linked = m_linked->isChecked();
    const virt::StoragePool pool = m_pool->pool();
    const bool fits = !linked || virt::keepsFiles(pool.type);
    rows().setHelp(m_pool, m_pool->freeText());
    rows().setRemark(m_pool, linked ? QString() : roomRemark(m_original.allocation, pool));
    rows().setFault(m_pool, fits ? QString() : tr("This pool cannot have a linked clone."));
    rows().setFault(m_name, nameFault());
    const bool good = fits && nameFault().isEmpty() && (!m_whileUsed || m_whileUsed->isChecked());
    verb()->setEnabled(good);
    setCommands(good ? virt::cloneVolumeLines(request()) : QStringList());
}

virt::CloneRequest CloneVolumeDialog::request() const
{
    const virt::StoragePool pool = m_pool->pool();
    return {.from = m_place.id(m_original.name),
            .to = {.pool = pool.uuid, .poolName = pool.name, .name = m_name->text().trimmed()},
            .kind = m_linked->isChecked() ? Kind::Linked : Kind::Full,
            .format = m_linked->isChecked() ? QString() : m_format->currentText(),
            .whileUsed = m_whileUsed && m_whileUsed->isChecked(),
            .fromPath = m_original.where(),
            .fromFormat = m_original.format,
            .capacityBytes = m_original.capacity};
}

} // namespace gui
