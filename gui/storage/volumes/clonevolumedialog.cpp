// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/clonevolumedialog.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/volumeusers.h"
#include "model/storage/volumesmodel.h"
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
static QString proposedName(const model::VolumesModel &volumes, const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.first(dot) : name;
    const QString ending = dot > 0 ? name.mid(dot) : QString();
    QString out = stem + QStringLiteral("-clone") + ending;
    for (int number = 2; volumes.find(out); ++number)
        out = QStringLiteral("%1-clone-%2%3").arg(stem, QString::number(number), ending);
    return out;
}

CloneVolumeDialog::CloneVolumeDialog(VolumePlace place, const model::VolumesModel &volumes, const QString &name,
                                     QWidget *parent)
    : VerbDialog(tr("Clone %1").arg(name), tr("Clone Volume"), Verb::Usual, parent)
    , m_place(std::move(place))
    , m_volumes(volumes)
    , m_original(*volumes.find(name))
    , m_pools({m_place.pool})
    , m_name(new QLineEdit(proposedName(volumes, name)))
    , m_pool(new QComboBox)
    , m_format(new QComboBox)
{
    setObjectName(QStringLiteral("cloneVolumeDialog"));
    buildKinds();
    buildTarget();
    fillPools();
    connect(m_full, &QRadioButton::toggled, this, &CloneVolumeDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &CloneVolumeDialog::check);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &CloneVolumeDialog::check);
    check();
    fitHeight(this);
    m_name->setFocus();
    m_name->selectAll();
}

QRadioButton *CloneVolumeDialog::addKind(const QString &text, const char *objectName, const QString &meaning)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setAccessibleName(QString(text).remove(u'&'));
    body()->addWidget(button);
    auto *note = new FieldNote(this, button, meaning);
    if (button->objectName() == QStringLiteral("cloneLinked"))
        m_linkedNote = note;
    return button;
}

void CloneVolumeDialog::buildKinds()
{
    m_full = addKind(
        tr("&Full clone"), "cloneFull",
        tr("A copy of its own: %1 are read and written.").arg(model::bytesText(double(m_original.allocation))));
    m_linked = addKind(tr("&Linked clone"), "cloneLinked",
                       tr("Made at once: it keeps only what changes, and reads the rest from %1. Nothing may write to "
                          "that one or delete it as long as there is the clone.")
                           .arg(shortened(m_original.name)));
    const QString obstacle = linkObstacle();
    m_linked->setEnabled(obstacle.isEmpty());
    if (!obstacle.isEmpty())
        m_linkedNote->setHelp(obstacle);
    m_full->setChecked(true);
    const auto writers = writersOf(usersOf(m_volumes, m_original.name));
    if (writers.isEmpty())
        return;
    addWarning(tr("A running instance writes to it: %1. Shut that down first, or clone a snapshot of it.")
                   .arg(virt::usersText(writers)));
    m_whileUsed = addCheck(this, tr("Clone it &all the same"), "cloneWhileUsed",
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
    m_nameNote = addField(this, tr("&Name"), m_name, "cloneName");
    m_poolNote = addField(this, tr("&Pool"), m_pool, "clonePool");
    addField(this, tr("F&ormat"), m_format, "cloneFormat");
    order(QWidgetList{m_full, m_linked, m_name, m_pool, m_format});
}

void CloneVolumeDialog::setPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    if (!pools)
        return m_poolNote->setHelp(pools.error().text());
    m_pools = *pools;
    m_pools.removeIf([](const virt::StoragePool &pool) { return !pool.isActive(); });
    fillPools();
}

void CloneVolumeDialog::fillPools()
{
    const QUuid chosen = m_pool->count() ? m_pool->currentData().toUuid() : m_place.pool.uuid;
    const QSignalBlocker quiet(m_pool);
    m_pool->clear();
    for (const virt::StoragePool &pool : std::as_const(m_pools))
        m_pool->addItem(pool.name, pool.uuid);
    m_pool->setCurrentIndex(std::max(0, m_pool->findData(chosen)));
    check();
}

const virt::StoragePool &CloneVolumeDialog::target() const
{
    const auto hit = std::ranges::find(m_pools, m_pool->currentData().toUuid(), &virt::StoragePool::uuid);
    return hit == m_pools.end() ? m_place.pool : *hit;
}

QString CloneVolumeDialog::nameFault() const
{
    const QString name = m_name->text().trimmed();
    if (target().uuid == m_place.pool.uuid && m_volumes.find(name))
        return tr("There is a volume of this name already.");
    return virt::volumeNameFault(name);
}

void CloneVolumeDialog::check()
{
    const bool linked = m_linked->isChecked();
    const virt::StoragePool &pool = target();
    QStringList formats = linked ? QStringList{QStringLiteral("qcow2")}
                                 : volumeFormats(virt::usualPoolOffers(), pool.type);
    const QString own = m_original.format;
    if (!linked && !formats.isEmpty() && !formats.contains(own) && !own.isEmpty())
        formats.prepend(own);
    const QString chosen = m_format->isEnabled() && m_format->count() ? m_format->currentText() : own;
    m_format->clear();
    m_format->addItems(formats);
    m_format->setCurrentIndex(int(std::max<qsizetype>(0, formats.indexOf(formats.contains(chosen) ? chosen : own))));
    m_format->setEnabled(formats.size() > 1);
    m_poolNote->setHelp(tr("%1 are free there.").arg(model::bytesText(double(pool.available))));
    const bool fits = !linked || virt::keepsFiles(pool.type);
    m_poolNote->setFault(fits ? QString() : tr("This pool cannot have a linked clone."));
    m_nameNote->setFault(nameFault());
    verb()->setEnabled(fits && nameFault().isEmpty() && (!m_whileUsed || m_whileUsed->isChecked()));
}

virt::CloneRequest CloneVolumeDialog::request() const
{
    const virt::StoragePool &pool = target();
    return {.from = m_place.id(m_original.name),
            .to = {.pool = pool.uuid, .poolName = pool.name, .name = m_name->text().trimmed()},
            .kind = m_linked->isChecked() ? Kind::Linked : Kind::Full,
            .format = m_linked->isChecked() ? QString() : m_format->currentText(),
            .whileUsed = m_whileUsed && m_whileUsed->isChecked()};
}

} // namespace gui
