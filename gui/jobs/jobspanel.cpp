// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/jobspanel.h"
#include "gui/jobs/jobdetailsdialog.h"
#include "gui/jobs/jobsdelegate.h"
#include "gui/look/actioncolumn.h"
#include "gui/look/cellstyle.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/jobs/jobsmodel.h"
#include <array>
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeView>

namespace gui {

using model::JobsModel;

JobsPanel::JobsPanel(JobsModel &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_stack(new QStackedWidget)
    , m_view(new QTreeView)
    , m_actions(new QWidget)
{
    build();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPanel::refresh);
    connect(m_view, &QTreeView::activated, this, &JobsPanel::showDetails);
    connect(m_cancel, &QAction::triggered, this, [this] {
        if (const model::Job *job = current())
            m_jobs.cancel(job->id);
    });
    connect(m_details, &QAction::triggered, this, &JobsPanel::showDetails);
    connect(m_show, &QAction::triggered, this, &JobsPanel::showObject);
    connect(m_clear, &QAction::triggered, &m_jobs, &JobsModel::clearEnded);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_jobs, signal, this, &JobsPanel::refresh);
    connect(&m_jobs, &QAbstractItemModel::dataChanged, this, &JobsPanel::refresh);
    connect(&m_jobs, &QAbstractItemModel::rowsInserted, this, [this] { m_view->setCurrentIndex(m_jobs.index(0, 0)); });
    refresh();
}

QAction *JobsPanel::addAction(const QString &name, const QString &text, const QString &icon)
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    return action;
}

void JobsPanel::build()
{
    m_cancel = addAction(QStringLiteral("cancelJob"), tr("Cancel"), QStringLiteral("action-cancel"));
    m_details = addAction(QStringLiteral("jobDetailsAction"), tr("Details"), QStringLiteral("action-details"));
    m_show = addAction(QStringLiteral("showJobObject"), tr("Show"), QStringLiteral("action-open"));
    m_clear = addAction(QStringLiteral("clearJobs"), tr("Clear Ended"), QStringLiteral("action-delete"));
    m_view->setObjectName(QStringLiteral("jobsView"));
    m_view->setAccessibleName(tr("Jobs"));
    m_view->setModel(&m_jobs);
    look::giveRoom(m_view);
    m_view->setItemDelegate(new JobsDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    static constexpr std::array<int, JobsModel::Outcome> widths{340, 110, 150, 90, 150};
    for (int column = 0; column < JobsModel::Outcome; ++column)
        m_view->header()->resizeSection(column, widths[size_t(column)]);
    m_stack->addWidget(m_view);
    auto *nothing = new look::RoleLabel(
        look::RoleLabel::Role::Muted, tr("No work yet. What you start is listed here with its progress and outcome."));
    nothing->setAlignment(Qt::AlignTop); // a line is enough for it
    nothing->setContentsMargins(look::space12, look::space8, look::space12, 0);
    m_stack->addWidget(nothing);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    m_actions->setLayout(look::actionColumn({m_cancel, m_details, m_show, m_clear}));
    row->addWidget(m_actions);
}

const model::Job *JobsPanel::current() const
{
    const QModelIndex at = m_view->currentIndex();
    return at.isValid() ? m_jobs.find(at.data(JobsModel::IdRole).toULongLong()) : nullptr;
}

void JobsPanel::refresh()
{
    const model::Job *job = current();
    m_cancel->setEnabled(job && job->state == model::JobState::Running && !job->cancelAsked);
    m_details->setEnabled(job);
    m_show->setEnabled(job && (!job->instance.isNull() || !job->pool.isNull()));
    m_clear->setEnabled(m_jobs.rowCount() > m_jobs.running());
    m_stack->setCurrentIndex(m_jobs.rowCount() ? 0 : 1);
    m_actions->setVisible(m_jobs.rowCount() > 0);
}

void JobsPanel::showObject()
{
    const model::Job *job = current();
    if (job && !job->instance.isNull())
        emit showWanted(job->instance);
    else if (job && !job->pool.isNull())
        emit poolWanted(job->host, job->pool);
}

void JobsPanel::showDetails()
{
    if (const model::Job *job = current())
        (new JobDetailsDialog(m_jobs, *job, this))->show();
}

} // namespace gui
