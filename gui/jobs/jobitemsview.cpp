// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/jobitemsview.h"
#include "gui/look/cellstyle.h"
#include "gui/look/conditionlook.h"
#include "gui/look/icons.h"
#include "model/jobs/jobsmodel.h"
#include <algorithm>
#include <array>
#include <QHeaderView>

namespace gui {

using model::JobItem;

static constexpr int nameWidth = 200;

JobItemsView::JobItemsView(const model::JobsModel &jobs, model::JobId job, QWidget *parent)
    : QTreeWidget(parent)
    , m_jobs(jobs)
    , m_job(job)
{
    const model::Job *begun = jobs.find(job);
    const bool instances = !begun || begun->items.isEmpty() || !begun->items.first().instance.isNull();
    setObjectName(QStringLiteral("jobItems"));
    setAccessibleName(instances ? tr("Instances") : tr("Objects"));
    setHeaderLabels({instances ? tr("Instance") : tr("Object"), tr("Outcome")});
    look::giveRoom(this);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    header()->resizeSection(0, nameWidth);
    connect(&jobs, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const auto *mine = m_jobs.find(m_job);
        const auto row = mine ? mine - m_jobs.jobs().constData() : -1;
        if (row >= first.row() && row <= last.row())
            refresh();
    });
    refresh();
}

static QString outcomeOf(const JobItem &item)
{
    return item.error.message.isEmpty() ? model::jobStateText(item.state) : item.error.text();
}

static int rankOf(const JobItem &item)
{
    static constexpr std::array ranks{1, 3, 0, 2}; // running, succeeded, failed, cancelled
    return ranks[size_t(item.state)];
}

void JobItemsView::refresh()
{
    const model::Job *job = m_jobs.find(m_job);
    if (!job)
        return;
    QList<JobItem> items = job->items;
    std::ranges::stable_sort(items, {}, rankOf);
    while (topLevelItemCount() < items.size())
        addTopLevelItem(new QTreeWidgetItem);
    for (int row = 0; row < int(items.size()); ++row) {
        const look::Sign sign = look::signOf(items[row].state);
        QTreeWidgetItem *line = topLevelItem(row);
        line->setIcon(0, look::icon(sign.icon, sign.meaning));
        line->setText(0, items[row].name);
        line->setText(1, outcomeOf(items[row]));
        line->setToolTip(1, outcomeOf(items[row]));
    }
}

} // namespace gui
