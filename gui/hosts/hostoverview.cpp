// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostoverview.h"
#include "gui/capacity/accountingcard.h"
#include "gui/capacity/hostcharts.h"
#include "gui/capacity/numacard.h"
#include "gui/capacity/promisedcard.h"
#include "gui/capacity/rangebar.h"
#include "gui/capacity/rankingcard.h"
#include "gui/hosts/hostfacts.h"
#include "gui/look/cardgrid.h"
#include "gui/look/conditionlook.h"
#include "gui/look/emptystate.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gui {

using namespace std::chrono_literals;
using model::HostMonitor;
using model::HostState;

static constexpr int leastCardWidth = 340;
static constexpr int mostColumns = 3;
static constexpr auto gatherTime = 100ms;

HostOverview::HostOverview(model::Fleet &fleet, QWidget *parent)
    : QStackedWidget(parent)
    , m_fleet(fleet)
    , m_away(new look::EmptyState(QStringLiteral("host-off"), {}))
{
    m_away->button()->setObjectName(QStringLiteral("connectButton"));
    connect(m_away, &look::EmptyState::clicked, this, [this] { m_fleet.connectHost(m_host); });
    addWidget(m_away);
    m_gather.setSingleShot(true);
    connect(&m_gather, &QTimer::timeout, this, &HostOverview::refresh);
    connect(&fleet.monitor(), &HostMonitor::changed, this, [this](const model::HostId &host) {
        if (host == m_host && isVisible() && !m_gather.isActive())
            m_gather.start(gatherTime);
    });
}

void HostOverview::build()
{
    auto *cards = new QWidget;
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_charts = new HostCharts;
    column->addWidget(m_charts);
    addCards(column);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("hostOverview"));
    scroll->setAccessibleName(tr("Overview"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(cards);
    m_ranges = new RangeBar;
    m_ranges->setRange(m_range);
    connect(m_ranges, &RangeBar::changed, this, [this](model::Range range) {
        setRange(range);
        emit rangeChanged(range);
    });
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_ranges);
    rows->addWidget(scroll, 1);
    addWidget(page);
}

void HostOverview::addCards(QVBoxLayout *column)
{
    m_promised = new PromisedCard;
    m_fits = new look::FactList(tr("What still fits"));
    m_fits->setObjectName(QStringLiteral("fits"));
    m_ranking = new RankingCard;
    m_numa = new NumaCard;
    m_facts = new look::FactList(tr("Facts"));
    m_facts->setObjectName(QStringLiteral("facts"));
    m_accounting = new AccountingCard;
    connect(m_ranking, &RankingCard::opened, this,
            [this](const QUuid &uuid) { emit instanceWanted({.host = m_host, .uuid = uuid}); });
    auto *grid = new look::CardGrid(leastCardWidth, mostColumns);
    for (QWidget *card : std::initializer_list<QWidget *>{m_promised, m_fits, m_ranking, m_facts, m_accounting})
        grid->addWidget(card);
    column->addLayout(grid);
    auto *row = new QHBoxLayout; // a table with many columns: as wide as the page
    row->setContentsMargins(look::space16, 0, look::space16, look::space16);
    row->addWidget(m_numa);
    column->addLayout(row);
}

void HostOverview::setHost(const model::HostId &host)
{
    m_host = host;
    watch();
    refresh();
}

void HostOverview::setRange(model::Range range)
{
    m_range = range;
    if (m_ranges)
        m_ranges->setRange(range);
    refresh();
}

void HostOverview::watch()
{
    m_fleet.monitor().watch(this, isVisible() ? QSet{m_host} : QSet<model::HostId>(), HostMonitor::Pace::Page);
}

void HostOverview::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    watch();
    refresh();
}

void HostOverview::hideEvent(QHideEvent *event)
{
    QStackedWidget::hideEvent(event);
    watch();
}

void HostOverview::refresh()
{
    const model::HostRow *row = m_fleet.hosts().find(m_host);
    if (!row || !isVisible())
        return;
    const bool there = row->state == HostState::Connected || row->state == HostState::Stale;
    if (there && !m_charts)
        build();
    setCurrentIndex(there ? 1 : 0);
    if (there)
        showFigures(*row);
    else
        showAway(*row);
}

void HostOverview::showFigures(const model::HostRow &row)
{
    const HostMonitor &monitor = m_fleet.monitor();
    const virt::Session &session = *m_fleet.session(m_host);
    const model::Capacity capacity = monitor.capacity(m_host);
    const model::HostFigures &figures = monitor.figures(m_host);
    m_charts->set(capacity, figures, monitor.history(m_host), m_range, QDateTime::currentMSecsSinceEpoch());
    m_charts->setStale(row.state == HostState::Stale);
    m_promised->set(capacity);
    m_fits->set(fitFacts(capacity, figures, model::headroomWithout(monitor.capacities(), m_host)));
    m_ranking->set(session.inventory() ? session.inventory()->instances : QList<virt::Instance>());
    m_numa->set(figures);
    m_facts->set(hostFacts(row, session.facts()));
    m_accounting->setCapacity(capacity);
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
    default: return row.error.isEmpty() ? HostOverview::tr("This host is not connected.") : row.error;
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
