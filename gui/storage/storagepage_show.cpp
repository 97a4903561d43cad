// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of what it shows.
#include "gui/look/banner.h"
#include "gui/look/conditionlook.h"
#include "gui/look/emptystate.h"
#include "gui/storage/poolactions.h"
#include "gui/storage/poolstable.h"
#include "gui/storage/storagepage.h"
#include "gui/storage/turningsplitter.h"
#include "gui/storage/volumes/volumesview.h"
#include "model/fleet.h"
#include "model/storage/poolsfeed.h"
#include "model/text/moment.h"
#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <utility>

namespace gui {

void StoragePage::refresh()
{
    const bool any = m_feed->pools().rowCount() > 0;
    if (any)
        m_stack->setCurrentWidget(m_splitter);
    else if (m_feed->isKnown() && m_feed->isReachable())
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentWidget(m_away);
    if (!m_wanted.isNull() && m_feed->pools().find(m_wanted))
        m_table->select(std::exchange(m_wanted, {}));
    m_table->selectSome();
    m_table->setStale(!m_feed->isReachable() || m_feed->isSilent());
    showPool();
    showAway();
    showBanner();
}

void StoragePage::showPool()
{
    const virt::StoragePool *pool = m_feed->pools().find(m_table->selected());
    PoolActions::Target target{.host = m_host, .pool = std::nullopt, .names = {}};
    if (pool)
        target.pool = *pool;
    for (const virt::StoragePool &other : m_feed->pools().pools())
        target.names << other.name;
    m_actions->setTarget(target);
    m_empty->button()->setEnabled(m_actions->newPool()->isEnabled());
    m_empty->button()->setToolTip(m_actions->newPool()->toolTip());
    const bool stopped = pool && !pool->isActive();
    m_below->setCurrentIndex(stopped ? 1 : 0);
    if (!pool)
        return m_volumes->clear();
    m_volumes->show(m_host, *pool);
    m_stopped->set(QStringLiteral("object-pool"),
                   tr("Pool %1 does not run. Its volumes can be seen while it does.").arg(pool->name),
                   m_actions->start()->text());
    m_stopped->button()->setEnabled(m_actions->start()->isEnabled());
    m_stopped->button()->setToolTip(m_actions->start()->toolTip());
}

// Instead of a list that nobody has seen yet.
void StoragePage::showAway()
{
    const model::HostRow *row = m_fleet.hosts().find(m_host);
    if (!row || m_stack->currentWidget() != m_away)
        return;
    const bool asking = m_feed->isReachable() && m_feed->fault().message.isEmpty();
    const QString why = row->error.isEmpty() ? tr("This host is not connected.") : row->error;
    const bool off = row->state != model::HostState::Connected && row->state != model::HostState::Connecting;
    m_away->set(off ? look::signOf(row->state).icon : QStringLiteral("object-pool"),
                asking ? tr("Reading the pools…")
                : off  ? why
                       : tr("The pools are not known yet."),
                off ? tr("Connect") : QString());
}

QString StoragePage::whyNoChange() const
{
    const virt::Session *session = m_fleet.session(m_host);
    if (!session || !m_feed->isReachable())
        return m_feed->isKnown() ? tr("The host is not connected. What is shown here is from %1.")
                                       .arg(model::momentText(m_feed->taken()))
                                 : QString();
    if (session->options().readOnly && !m_feed->isSilent())
        return tr("This host is connected read-only: pools and volumes can be looked at, but not changed.");
    if (m_feed->isSilent() && m_feed->isKnown())
        return tr("The host does not answer at present. What is shown here is from %1.")
            .arg(model::momentText(m_feed->taken()));
    return m_fleet.canChange(m_host) ? QString() : tr("The host does not answer at present.");
}

void StoragePage::showBanner()
{
    const virt::Error &fault = m_workFault.message.isEmpty() ? m_feed->fault() : m_workFault;
    const QString why = whyNoChange();
    if (!fault.message.isEmpty() && fault.kind != virt::Error::Kind::Cancelled)
        m_banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, fault.text());
    else if (!why.isEmpty())
        m_banner->set(QStringLiteral("status-info"), look::Meaning::Info, why);
    else
        m_banner->clear();
}

} // namespace gui
