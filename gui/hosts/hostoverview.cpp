// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostoverview.h"
#include "gui/hosts/hostfactscard.h"
#include "gui/look/cardgrid.h"
#include "gui/look/conditionlook.h"
#include "gui/look/emptystate.h"
#include "model/fleet.h"
#include <QPushButton>
#include <QScrollArea>

namespace gui {

using model::HostState;

static constexpr int leastCardWidth = 320;
static constexpr int mostColumns = 2;

HostOverview::HostOverview(model::Fleet &fleet, QWidget *parent)
    : QStackedWidget(parent)
    , m_fleet(fleet)
    , m_away(new look::EmptyState(QStringLiteral("host-off"), {}))
    , m_facts(new ValuesCard(tr("Facts")))
    , m_share(new ValuesCard(tr("Instances")))
{
    m_away->button()->setObjectName(QStringLiteral("connectButton"));
    connect(m_away, &look::EmptyState::clicked, this, [this] { m_fleet.connectHost(m_host); });
    addWidget(m_away);
    addWidget(buildCards());
}

QWidget *HostOverview::buildCards()
{
    auto *cards = new QWidget;
    auto *grid = new look::CardGrid(leastCardWidth, mostColumns, cards);
    grid->addWidget(m_facts);
    grid->addWidget(m_share);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(cards);
    return scroll;
}

void HostOverview::setHost(const model::HostId &host)
{
    m_host = host;
    refresh();
}

void HostOverview::refresh()
{
    const model::HostRow *row = m_fleet.hosts().find(m_host);
    const virt::Session *session = m_fleet.session(m_host);
    if (!row || !session)
        return;
    const bool there = row->state == HostState::Connected || row->state == HostState::Stale;
    setCurrentIndex(there ? 1 : 0);
    if (!there)
        return showAway(*row);
    m_facts->set(factsOf(*row, session->facts()));
    m_share->set(shareOf(promisedBy(session->inventory().get()), session->facts()));
}

static QString sentence(const model::HostRow &row)
{
    switch (row.state) {
    case HostState::Connecting: return HostOverview::tr("Connecting to %1…").arg(row.entry.name);
    case HostState::Waiting: {
        const qint64 left = QDateTime::currentDateTime().msecsTo(row.retryAt);
        const QString next = left > 0 ? HostOverview::tr("Next attempt in %1 s.").arg((left + 999) / 1000) : QString();
        return row.error + QStringLiteral("\n\n") + next;
    }
    case HostState::Failed: return row.error;
    default: return HostOverview::tr("This host is not connected.");
    }
}

static QString verb(HostState state)
{
    switch (state) {
    case HostState::Connecting: return {};
    case HostState::Off: return HostOverview::tr("Connect");
    default: return HostOverview::tr("Try Again");
    }
}

void HostOverview::showAway(const model::HostRow &row)
{
    m_away->set(look::signOf(row.state).icon, sentence(row), verb(row.state));
}

} // namespace gui
