// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/volumesview.h"
#include "gui/look/banner.h"
#include "gui/look/emptystate.h"
#include "gui/look/labels.h"
#include "gui/storage/volumes/orphansearch.h"
#include "gui/storage/volumes/volumeactions.h"
#include "gui/storage/volumes/volumedetails.h"
#include "gui/storage/volumes/volumetable.h"
#include "model/fleet.h"
#include <algorithm>
#include <chrono>
#include <QAction>
#include <QLineEdit>
#include <QStackedWidget>
#include <utility>

namespace gui {

using namespace std::chrono_literals;
using M = model::VolumesModel;

static constexpr auto gatherTime = 50ms; // signals about one thing come in bunches

VolumesView::VolumesView(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_proxy(&m_model)
    , m_orphans(new OrphanSearch(this))
    , m_actions(new VolumeActions(fleet, m_model, this))
    , m_search(new QLineEdit)
    , m_summary(new look::RoleLabel(look::RoleLabel::Role::Muted))
    , m_banner(new look::Banner)
    , m_table(new VolumeTable(m_proxy))
    , m_details(new VolumeDetails(m_model))
    , m_stack(new QStackedWidget)
    , m_empty(new look::EmptyState(QStringLiteral("object-volume"), {}))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherTime);
    connect(&m_soon, &QTimer::timeout, this, &VolumesView::showState);
    build();
    linkFleet();
    linkTable();
    linkActions();
    showState();
}

VolumesView::~VolumesView()
{
    dropSession();
    delete m_table; // before the models that it shows
}

virt::Session *VolumesView::session() const
{
    return m_place.isNull() ? nullptr : m_fleet.session(m_place.host);
}

bool VolumesView::isStale() const
{
    const model::HostRow *host = m_fleet.hosts().find(m_place.host);
    return !session() || !host || host->state != model::HostState::Connected;
}

void VolumesView::show(const model::HostId &host, const virt::StoragePool &pool)
{
    const bool same = isShown(host, pool.uuid);
    if (!same)
        forgetPool();
    m_place = {.host = host, .pool = pool};
    followSession();
    if (!same) {
        m_model.setPool(pool.name, virt::keepsFiles(pool.type) ? pool.target : QString());
        m_model.setUses(m_uses ? m_uses->uses() : nullptr); // what it knows is of the host
    }
    follow();
}

void VolumesView::clear()
{
    forgetPool();
    m_place = {};
    followSession();
    follow();
}

void VolumesView::forgetPool()
{
    m_feed.reset();
    m_orphans->stop();
    m_search->clear();
    m_model.setPool({});
    m_known = false;
    m_listFault = m_usesFault = m_workFault = {};
}

// A host that was edited has another one.
void VolumesView::followSession()
{
    virt::Session *now = session();
    if (m_session == now)
        return;
    dropSession();
    if (!now)
        return;
    m_session = now;
    connect(now, &QObject::destroyed, this, [this] {
        dropSession();
        refreshSoon();
    });
    m_uses = std::make_unique<virt::UsesFeed>(*now);
    connect(m_uses.get(), &virt::UsesFeed::changed, this, [this](const std::shared_ptr<const virt::Uses> &uses) {
        m_usesFault = {};
        m_model.setUses(uses);
        dropUsedOrphans();
    });
    connect(m_uses.get(), &virt::UsesFeed::failed, this,
            [this](const virt::Error &error) { fail(&m_usesFault, error); });
}

void VolumesView::dropSession()
{
    if (m_session)
        disconnect(m_session, &QObject::destroyed, this, nullptr);
    m_session.clear();
    m_feed.reset();
    m_uses.reset();
}

void VolumesView::startFeed()
{
    m_seen = m_allAsked = false;
    m_feed = std::make_unique<virt::VolumeFeed>(*m_session, m_place.pool.uuid, m_place.pool.name);
    connect(m_feed.get(), &virt::VolumeFeed::listed, this, &VolumesView::listed);
    connect(m_feed.get(), &virt::VolumeFeed::arrived, this, [this](const QList<virt::StorageVolume> &volumes) {
        m_model.setDetails(volumes);
        followSort();
    });
    connect(m_feed.get(), &virt::VolumeFeed::failed, this,
            [this](const virt::Error &error) { fail(&m_listFault, error); });
}

// What is known of a pool that is only out of sight, or stopped for a while, stays.
void VolumesView::follow()
{
    followSession();
    const bool usable = m_session && m_place.pool.isActive();
    const bool seen = usable && isVisible();
    if (!usable)
        m_feed.reset();
    if (seen && !m_feed)
        startFeed();
    if (m_uses)
        m_uses->setWanted(seen);
    if (m_feed && std::exchange(m_seen, seen) != seen) {
        followSort();
        if (seen)
            m_feed->look();
    }
    m_seen = seen;
    showState();
}

void VolumesView::refresh()
{
    if (!m_feed)
        return;
    m_workFault = {};
    m_feed->forgetAll();
    m_feed->look();
    m_uses->look();
    if (m_orphans->isOn())
        m_orphans->start(*m_session, m_place.pool.name);
}

void VolumesView::listed(const QList<virt::StorageVolume> &volumes)
{
    m_known = true;
    m_listFault = {};
    m_listed = QDateTime::currentDateTime();
    m_model.apply(volumes);
    if (m_orphans->isOn())
        dropGoneOrphans(volumes);
    followSort();
}

// That the host is away is told elsewhere.
void VolumesView::fail(virt::Error *fault, const virt::Error &error)
{
    *fault = error.kind == virt::Error::Kind::Disconnected ? virt::Error() : error;
    showState();
}

// Hosts that were set up alike have pools of the same UUID.
bool VolumesView::isShown(const model::HostId &host, const QUuid &pool) const
{
    return host == m_place.host && pool == m_place.pool.uuid;
}

void VolumesView::workDone(const model::HostId &host, const QUuid &pool, const QStringList &names)
{
    if (!isShown(host, pool) || !m_feed)
        return;
    m_workFault = {};
    m_feed->forget(names);
    m_feed->look();
    m_uses->look();
    refreshSoon();
}

static bool isListed(int column)
{
    return column == M::Name || column == M::Path;
}

// To sort by what only the details tell, all of them are needed.
void VolumesView::followSort()
{
    const bool all = !isListed(m_proxy.sortColumn());
    if (m_feed && std::exchange(m_allAsked, all && m_seen) != (all && m_seen))
        m_feed->setAll(m_allAsked);
    m_proxy.setHeld(all && unread() > 0);
    refreshSoon();
}

void VolumesView::toggleOrphans(bool on)
{
    if (on && m_session)
        m_orphans->start(*m_session, m_place.pool.name);
    else
        m_orphans->stop();
}

void VolumesView::dropGoneOrphans(const QList<virt::StorageVolume> &listed)
{
    QSet<QString> names;
    for (const virt::StorageVolume &volume : listed)
        names.insert(volume.name);
    m_orphans->drop([&names](const QString &name) { return !names.contains(name); });
}

// Both columns and view are to tell the same, whatever happened since the search.
void VolumesView::dropUsedOrphans()
{
    m_orphans->drop([this](const QString &name) {
        const int row = m_model.rowOf(name);
        return row >= 0 && std::ranges::any_of(m_model.row(row).uses, [](const virt::FileUse &use) {
                   return use.kind != virt::FileUse::Kind::Overlay;
               });
    });
}

void VolumesView::orphansChanged()
{
    m_model.setAbove(m_orphans->above());
    m_actions->orphans()->setChecked(m_orphans->isOn());
    if (m_orphans->isOn())
        m_proxy.setOnly(m_orphans->names().value_or(QSet<QString>())); // none before they are found
    else
        m_proxy.setOnly({});
    showState();
}

void VolumesView::tellSeen()
{
    if (m_feed)
        m_feed->setSeen(m_inView + m_details->unknown());
}

void VolumesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void VolumesView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    follow();
}

} // namespace gui
