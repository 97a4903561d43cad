// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/sourcefields.h"
#include "gui/look/formrows.h"
#include "virt/core/session.h"
#include "virt/storage/volumes.h"
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace gui {

static constexpr int shownCharacters = 30; // of names in boxes; longer ones are elided

SourceFields::SourceFields(virt::Session &session, look::FormRows &rows, Nothing nothing, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_rows(rows)
    , m_kind(new QComboBox)
    , m_pool(new QComboBox)
    , m_volume(new QComboBox)
    , m_place(new QLineEdit)
{
    build(nothing);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceFields::showKind);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &SourceFields::askVolumes);
    connect(m_volume, &QComboBox::editTextChanged, this, &SourceFields::changed);
    connect(m_place, &QLineEdit::textChanged, this, &SourceFields::changed);
    showKind();
    askPools();
}

void SourceFields::build(Nothing nothing)
{
    m_kind->setObjectName(QStringLiteral("sourceKind"));
    m_pool->setObjectName(QStringLiteral("sourcePool"));
    m_volume->setObjectName(QStringLiteral("sourceVolume"));
    m_place->setObjectName(QStringLiteral("sourcePlace"));
    m_kind->addItem(tr("Volume of a pool"), OfPool);
    m_kind->addItem(tr("File, device or network"), Typed);
    if (nothing == Nothing::Offered)
        m_kind->addItem(tr("Nothing: eject"), None);
    for (QComboBox *box : {m_pool, m_volume}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(shownCharacters);
    }
    m_volume->setModel(new QStringListModel(this));
    m_volume->setEditable(true); // to be searched: there may be thousands
    m_volume->setInsertPolicy(QComboBox::NoInsert);
    m_volume->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_volume->completer()->setFilterMode(Qt::MatchContains);
    m_rows.add(tr("&Source"), m_kind);
    m_rows.add(tr("&Pool"), m_pool);
    m_rows.add(tr("&Volume"), m_volume);
    m_rows.add(
        tr("P&lace"), m_place,
        tr("A path on the host, such as /dev/sdb or /srv/data.qcow2, or protocol:name, such as rbd:pool/image."));
}

SourceFields::Kind SourceFields::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

bool SourceFields::isNothing() const
{
    return kind() == None;
}

void SourceFields::showKind()
{
    m_rows.setRowVisible(m_pool, kind() == OfPool);
    m_rows.setRowVisible(m_volume, kind() == OfPool);
    m_rows.setRowVisible(m_place, kind() == Typed);
    emit changed();
}

void SourceFields::askPools()
{
    m_poolFault = m_waiting = tr("Reading the pools…");
    virt::listPools(*m_session, {}, this, [this](const auto &pools) { tookPools(pools); });
}

void SourceFields::tookPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    if (pools)
        for (const virt::StoragePool &pool : *pools)
            if (pool.isActive())
                m_pool->addItem(pool.name, pool.uuid);
    m_poolFault = !pools            ? pools.error().text()
                  : m_pool->count() ? QString()
                                    : tr("No storage pool runs on this host.");
    if (!m_poolFault.isEmpty())
        m_waiting.clear();
    emit changed();
}

void SourceFields::askVolumes()
{
    m_question.cancel();
    qobject_cast<QStringListModel *>(m_volume->model())->setStringList({});
    m_volume->setEditText({});
    if (!m_session)
        return;
    m_waiting = tr("Reading the volumes…");
    m_question = virt::listVolumes(*m_session, m_pool->currentData().toUuid(), m_pool->currentText(), this,
                                   [this, asked = ++m_asked](const auto &volumes) {
                                       if (asked == m_asked)
                                           tookVolumes(volumes);
                                   });
    emit changed();
}

void SourceFields::tookVolumes(const virt::Result<QList<virt::StorageVolume>> &volumes)
{
    QStringList names;
    if (volumes)
        for (const virt::StorageVolume &volume : *volumes)
            names << volume.name;
    m_waiting = volumes ? QString() : volumes.error().text();
    qobject_cast<QStringListModel *>(m_volume->model())->setStringList(names);
    m_volume->setCurrentIndex(-1);
    m_volume->setEditText({});
    emit changed();
}

QString SourceFields::volumeFault() const
{
    if (!m_waiting.isEmpty())
        return m_waiting;
    if (!m_volume->count())
        return tr("The pool has no volumes.");
    if (m_volume->currentText().isEmpty())
        return tr("Choose a volume.");
    return m_volume->findText(m_volume->currentText(), Qt::MatchExactly | Qt::MatchCaseSensitive) < 0
               ? tr("The pool has no volume of this name.")
               : QString();
}

bool SourceFields::check()
{
    const QString pool = kind() == OfPool ? m_poolFault : QString();
    const QString volume = kind() == OfPool && pool.isEmpty() ? volumeFault() : QString();
    QString place;
    if (kind() == Typed) {
        const auto parsed = virt::parseDiskSource(m_place->text(), {});
        place = parsed ? QString() : m_place->text().isEmpty() ? tr("Say where it is.") : parsed.error().text();
    }
    m_rows.setFault(m_pool, pool);
    m_rows.setFault(m_volume, volume);
    m_rows.setFault(m_place, place);
    return pool.isEmpty() && volume.isEmpty() && place.isEmpty();
}

virt::DiskSource SourceFields::source() const
{
    if (kind() == OfPool)
        return {.kind = virt::DiskSource::Kind::Volume,
                .volume = {.pool = m_pool->currentData().toUuid(),
                           .poolName = m_pool->currentText(),
                           .name = m_volume->currentText()}};
    if (kind() == Typed)
        return virt::parseDiskSource(m_place->text(), {}).value_or(virt::DiskSource());
    return {};
}

} // namespace gui
