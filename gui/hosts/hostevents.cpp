// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostevents.h"
#include "gui/look/cellstyle.h"
#include "gui/look/emptystate.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include <QComboBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace gui {

using model::EventsModel;

HostEvents::HostEvents(EventsModel *events, QObject *parent) : QSortFilterProxyModel(parent)
{
    setSourceModel(events);
}

void HostEvents::setHost(const model::HostId &host)
{
    if (host == m_host)
        return;
    m_host = host;
    invalidateRowsFilter();
}

void HostEvents::setKind(const std::optional<EventsModel::Kind> &kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    invalidateRowsFilter();
}

bool HostEvents::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, EventsModel::When, parent);
    return at.data(EventsModel::HostRole).value<model::HostId>() == m_host
           && (!m_kind || at.data(EventsModel::KindRole).toInt() == int(*m_kind));
}

bool HostEvents::filterAcceptsColumn(int column, const QModelIndex &) const
{
    return column != EventsModel::Host;
}

static QTreeView *makeView(QAbstractItemModel *events)
{
    auto *view = new QTreeView;
    view->setModel(events);
    look::giveRoom(view);
    view->setObjectName(QStringLiteral("hostEvents"));
    view->setAccessibleName(HostEventsPage::tr("Events"));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setStretchLastSection(true);
    view->setColumnWidth(0, view->fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00 00:00:00 ")) * 5 / 4);
    view->setColumnWidth(1, view->fontMetrics().averageCharWidth() * 24);
    return view;
}

HostEventsPage::HostEventsPage(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_events(new HostEvents(&fleet.events(), this))
    , m_kinds(new QComboBox)
    , m_silence(new look::RoleLabel(look::RoleLabel::Role::Muted))
    , m_empty(new look::EmptyState(QStringLiteral("object-events"), {}))
    , m_stack(new QStackedWidget)
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeView(m_events));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(buildBar());
    column->addWidget(m_stack, 1);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &HostEventsPage::chooseKind);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_events, signal, this, &HostEventsPage::refreshEmpty);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                const int row = m_fleet.hosts().indexOf(m_host).row();
                if (roles.isEmpty() && row >= first.row() && row <= last.row()) // else it is another's, or the clock's
                    refreshSilence();
            });
}

QLayout *HostEventsPage::buildBar()
{
    using Kind = EventsModel::Kind;
    m_kinds->setObjectName(QStringLiteral("eventKinds"));
    m_kinds->setAccessibleName(tr("Kind of events"));
    m_kinds->addItem(tr("All events"));
    for (const Kind kind : {Kind::Host, Kind::Instance, Kind::Network, Kind::Pool, Kind::Device, Kind::Secret})
        m_kinds->addItem(model::eventKindText(kind), int(kind));
    m_silence->setObjectName(QStringLiteral("eventSilence"));
    m_silence->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(look::space12, look::space8, look::space12, look::space8);
    row->setSpacing(look::space12);
    row->addWidget(m_kinds);
    row->addWidget(m_silence, 1);
    return row;
}

void HostEventsPage::setHost(const model::HostId &host)
{
    m_host = host;
    m_events->setHost(host);
    refreshEmpty();
    refreshSilence();
}

void HostEventsPage::chooseKind(int row)
{
    const QVariant kind = m_kinds->itemData(row);
    m_events->setKind(kind.isValid() ? std::optional(EventsModel::Kind(kind.toInt())) : std::nullopt);
    refreshEmpty();
}

void HostEventsPage::refreshEmpty()
{
    const bool all = !m_kinds->currentData().isValid();
    m_empty->set(QStringLiteral("object-events"),
                 all ? tr("Nothing has happened on this host since the program started.")
                     : tr("Nothing of this kind has happened since the program started."));
    m_stack->setCurrentIndex(m_events->rowCount() > 0 ? 1 : 0);
}

// What the host's driver sends no events of must not look as if nothing ever happened to it.
void HostEventsPage::refreshSilence()
{
    const virt::Session *session = m_fleet.session(m_host);
    QString text;
    if (session && session->facts().told) {
        const virt::HostFacts facts = session->facts();
        QStringList silent;
        for (const virt::HostEvent::Subject subject : virt::allHostEventSubjects)
            if (!facts.told->testFlag(subject))
                silent << virt::subjectsText(subject);
        if (!facts.events)
            silent.prepend(tr("instances (they are polled)"));
        if (!silent.isEmpty())
            text = tr("This host does not tell of: %1").arg(silent.join(QStringLiteral(", ")));
    }
    m_silence->setText(text);
}

} // namespace gui
