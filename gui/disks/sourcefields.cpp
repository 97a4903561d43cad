// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/sourcefields.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolchooser.h"
#include "virt/core/session.h"
#include "virt/storage/volumes.h"
#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace gui {

static constexpr int shownCharacters = 30; // of names in boxes; longer ones are elided

SourceFields::SourceFields(virt::Session &session, look::FormRows &rows, const QUuid &instance, Purpose purpose,
                           QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_rows(rows)
    , m_instance(instance)
    , m_purpose(purpose)
    , m_kind(new QComboBox)
    , m_volume(new QComboBox)
    , m_pool(new PoolChooser(QStringLiteral("sourcePool"), PoolChooser::Takes::Anything))
    , m_place(new QLineEdit)
{
    build();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceFields::showKind);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &SourceFields::askVolumes);
    connect(m_volume, &QComboBox::editTextChanged, this, &SourceFields::changed);
    connect(m_place, &QLineEdit::textChanged, this, &SourceFields::changed);
    connect(m_insist, &QCheckBox::toggled, this, &SourceFields::changed);
    showKind();
    askPools();
    askUses();
}

void SourceFields::nameFields()
{
    m_kind->setObjectName(QStringLiteral("sourceKind"));
    m_volume->setObjectName(QStringLiteral("sourceVolume"));
    m_place->setObjectName(QStringLiteral("sourcePlace"));
    m_kind->addItem(tr("Volume of a pool"), OfPool);
    m_kind->addItem(tr("File, device or network"), Typed);
    if (m_purpose == Purpose::Media)
        m_kind->addItem(tr("Nothing: eject"), None);
}

void SourceFields::build()
{
    nameFields();
    m_volume->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_volume->setMinimumContentsLength(shownCharacters);
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
    m_insist = m_rows.addCheck(tr("Take it &although it is in use"), QStringLiteral("sourceInsist"),
                               tr("Two instances that write to one disk destroy what is on it."));
    m_rows.setRowVisible(m_insist, false);
}

SourceFields::Kind SourceFields::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

bool SourceFields::isNothing() const
{
    return kind() == None;
}

void SourceFields::setSharing(bool readOnly, bool shareable)
{
    m_readOnly = readOnly;
    m_shareable = shareable;
}

void SourceFields::showKind()
{
    m_rows.setRowVisible(m_pool, kind() == OfPool);
    m_rows.setRowVisible(m_volume, kind() == OfPool);
    m_rows.setRowVisible(m_place, kind() == Typed);
    emit changed();
}

void SourceFields::askUses()
{
    virt::askUses(*m_session, this, [this](const virt::Result<std::shared_ptr<const virt::Uses>> &uses) {
        m_uses = uses.value_or(nullptr);
        m_usesFault = uses ? QString() : uses.error().text();
        emit changed();
    });
}

void SourceFields::askPools()
{
    m_poolFault = m_waiting = tr("Reading the pools…");
    virt::listPools(*m_session, {}, this, [this](const auto &pools) { tookPools(pools); });
}

void SourceFields::tookPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    m_poolFault.clear();
    if (pools)
        m_pool->setPools(*pools);
    if (!pools || m_pool->isEmpty())
        m_poolFault = pools ? tr("No storage pool runs on this host.") : pools.error().text();
    if (!m_poolFault.isEmpty())
        m_waiting.clear();
    emit changed();
}

void SourceFields::askVolumes()
{
    m_question.cancel();
    qobject_cast<QStringListModel *>(m_volume->model())->setStringList({});
    m_volume->setEditText({});
    if (!m_session || m_pool->isEmpty())
        return;
    m_waiting = tr("Reading the volumes…");
    m_question = virt::listVolumes(*m_session, m_pool->pool().uuid, m_pool->pool().name, this,
                                   [this, asked = ++m_asked](const auto &volumes) {
                                       if (asked == m_asked)
                                           tookVolumes(volumes);
                                   });
    emit changed();
}

// The list alone does not tell what is in them.
static bool isDisc(const QString &name)
{
    return name.endsWith(QStringLiteral(".iso"), Qt::CaseInsensitive);
}

void SourceFields::tookVolumes(const virt::Result<QList<virt::StorageVolume>> &volumes)
{
    m_keys.clear();
    QStringList names;
    for (const virt::StorageVolume &volume : volumes.value_or(QList<virt::StorageVolume>())) {
        names << volume.name;
        m_keys.insert(volume.name, volume.key);
    }
    names.sort(Qt::CaseInsensitive);
    if (m_purpose == Purpose::Media)
        std::stable_partition(names.begin(), names.end(), isDisc);
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
    return m_keys.contains(m_volume->currentText()) ? QString() : tr("The pool has no volume of this name.");
}

QString SourceFields::placeFault() const
{
    if (m_place->text().isEmpty())
        return tr("Say where it is.");
    const auto parsed = virt::parseDiskSource(m_place->text(), {});
    return parsed ? QString() : parsed.error().text();
}

virt::PooledVolume SourceFields::chosen() const
{
    if (kind() == OfPool)
        return {.pool = m_pool->currentText(),
                .volume = {.name = m_volume->currentText(), .key = m_keys.value(m_volume->currentText())}};
    const QString place = virt::sourceText(source());
    return {.volume = {.name = place, .path = place}};
}

QList<virt::FileUse> SourceFields::conflicts() const
{
    if (!m_uses || isNothing())
        return {};
    QList<virt::FileUse> uses = m_uses->of(chosen());
    uses.removeIf([this](const virt::FileUse &use) { return virt::mayShare(use, m_readOnly, m_shareable); });
    return uses;
}

// While nobody has said yet who uses what, one does not go on: it would be told when it is too late.
bool SourceFields::checkUses()
{
    QWidget *field = kind() == OfPool ? static_cast<QWidget *>(m_volume) : m_place;
    const QList<virt::FileUse> uses = conflicts();
    const bool own = std::ranges::find(uses, m_instance, &virt::FileUse::instance) != uses.end();
    const bool waits = !m_uses && m_usesFault.isEmpty();
    m_rows.setRowVisible(m_insist, !uses.isEmpty() && !own);
    if (own)
        m_rows.setFault(field, tr("The instance has it already: %1.").arg(virt::usersText(uses)));
    else if (!uses.isEmpty() && !m_insist->isChecked())
        m_rows.setFault(field, tr("It is in use: %1.").arg(virt::usersText(uses)));
    else if (!uses.isEmpty())
        m_rows.setRemark(field, tr("It is in use: %1.").arg(virt::usersText(uses)));
    else if (waits)
        m_rows.setRemark(field, tr("Looking who uses it…"));
    else
        m_rows.setRemark(field, m_usesFault);
    return !waits && !own && (uses.isEmpty() || m_insist->isChecked());
}

bool SourceFields::check()
{
    const QString pool = kind() == OfPool ? m_poolFault : QString();
    const QString volume = kind() == OfPool && pool.isEmpty() ? volumeFault() : QString();
    const QString place = kind() == Typed ? placeFault() : QString();
    m_rows.setFault(m_pool, pool);
    m_rows.setFault(m_volume, volume);
    m_rows.setFault(m_place, place);
    for (QWidget *field : {static_cast<QWidget *>(m_volume), static_cast<QWidget *>(m_place)})
        m_rows.setRemark(field, {});
    m_rows.setRowVisible(m_insist, false);
    const bool good = pool.isEmpty() && volume.isEmpty() && place.isEmpty();
    return good && (isNothing() || checkUses());
}

virt::Insist SourceFields::insist() const
{
    return m_insist->isChecked() && !conflicts().isEmpty() ? virt::Insist::Yes : virt::Insist::No;
}

QString SourceFields::path() const
{
    return kind() == OfPool ? m_keys.value(m_volume->currentText()) : source().path;
}

virt::DiskSource SourceFields::source() const
{
    const virt::StoragePool pool = m_pool->pool();
    if (kind() == OfPool)
        return {.kind = virt::DiskSource::Kind::Volume,
                .volume = {.pool = pool.uuid, .poolName = pool.name, .name = m_volume->currentText()}};
    if (kind() == Typed)
        return virt::parseDiskSource(m_place->text(), {}).value_or(virt::DiskSource());
    return {};
}

} // namespace gui
