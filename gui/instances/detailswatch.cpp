// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/detailswatch.h"
#include "model/instances/detailswishes.h"
#include "model/instances/instancesmodel.h"
#include <chrono>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTreeView>

namespace gui {

using namespace std::chrono_literals;
using M = model::InstancesModel;

static constexpr int mostSeen = 500; // of a view that is laid out before it has its size

DetailsWatch::DetailsWatch(model::DetailsWishes &wishes, QTreeView *view)
    : QObject(view)
    , m_wishes(wishes)
    , m_view(view)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(60ms);
    connect(&m_soon, &QTimer::timeout, this, &DetailsWatch::refresh);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(view->verticalScrollBar(), &QAbstractSlider::valueChanged, this, soon);
    connect(view->header(), &QHeaderView::geometriesChanged, this, soon);
    connect(view->header(), &QHeaderView::sectionResized, this, soon); // shown and hidden, too
    connect(view->header(), &QHeaderView::sortIndicatorChanged, this, soon);
    connect(view, &QTreeView::expanded, this, soon);
    connect(view, &QTreeView::collapsed, this, soon);
    connect(view->model(), &QAbstractItemModel::rowsInserted, this, soon);
    connect(view->model(), &QAbstractItemModel::rowsRemoved, this, soon);
    connect(view->model(), &QAbstractItemModel::layoutChanged, this, soon);
    view->viewport()->installEventFilter(this);
}

void DetailsWatch::setNeeds(const model::Needs &needs, const QSet<model::HostId> &hosts)
{
    m_needs = needs;
    m_hosts = hosts;
    m_soon.start();
}

bool DetailsWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::Resize)
        m_soon.start();
    return QObject::eventFilter(watched, event);
}

QList<model::InstanceId> DetailsWatch::seen() const
{
    QList<model::InstanceId> out;
    const int bottom = m_view->viewport()->height();
    for (QModelIndex i = m_view->indexAt({0, 0}); i.isValid() && out.size() < mostSeen; i = m_view->indexBelow(i)) {
        if (m_view->visualRect(i).top() > bottom)
            break;
        if (const auto id = i.siblingAtColumn(0).data(M::IdRole).value<model::InstanceId>(); !id.isNull())
            out.append(id);
    }
    return out;
}

model::Needs DetailsWatch::neededByColumns() const
{
    const auto shown = [this](M::Column column) { return !m_view->isColumnHidden(column); };
    return {.details = true, // the owner's badge beside the name
            .addresses = shown(M::Address),
            .changed = shown(M::Changed)};
}

static virt::DetailsParts partsOf(const model::Needs &needs)
{
    virt::DetailsParts parts;
    parts.setFlag(virt::DetailsPart::Addresses, needs.addresses);
    parts.setFlag(virt::DetailsPart::Changed, needs.changed);
    return parts;
}

void DetailsWatch::refresh()
{
    if (!m_view->isVisible())
        return m_wishes.set(this, {});
    model::Needs needs = neededByColumns();
    const bool all = m_needs.details || m_needs.addresses || m_needs.changed;
    if (all)
        needs |= m_needs;
    m_wishes.set(this, {.seen = seen(), .hosts = all ? m_hosts : QSet<model::HostId>(), .parts = partsOf(needs)});
}

} // namespace gui
