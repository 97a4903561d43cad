// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/jobsroom.h"
#include "gui/look/metrics.h"
#include "model/jobs/jobsmodel.h"
#include <algorithm>
#include <QDockWidget>
#include <QMainWindow>

namespace gui {

static constexpr int usualHeight = 150;
static constexpr int oneLine = look::rowHeight + look::space8;

JobsRoom::JobsRoom(const model::JobsModel &model, QDockWidget *jobs, QDockWidget *calls, QMainWindow *window)
    : QObject(window)
    , m_model(model)
    , m_jobs(jobs)
    , m_calls(calls)
    , m_window(window)
    , m_height(usualHeight)
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &JobsRoom::refresh);
    connect(calls, &QDockWidget::visibilityChanged, this, [this](bool seen) {
        m_callsRead = seen;
        refresh();
    });
    refresh();
}

void JobsRoom::refresh()
{
    const bool idle = m_model.rowCount() == 0 && !m_callsRead;
    if (std::exchange(m_narrow, idle) == idle)
        return;
    if (idle)
        narrow();
    else
        widen();
}

// The calls share the place: what they would like does not count while they are behind.
void JobsRoom::narrow()
{
    if (m_window->isVisible())
        m_height = std::max(m_jobs->height(), usualHeight);
    m_calls->widget()->setMinimumHeight(oneLine);
    m_jobs->widget()->setMinimumHeight(oneLine);
    m_jobs->widget()->setMaximumHeight(oneLine);
}

void JobsRoom::widen()
{
    m_calls->widget()->setMinimumHeight(0);
    m_jobs->widget()->setMinimumHeight(0);
    m_jobs->widget()->setMaximumHeight(QWIDGETSIZE_MAX);
    m_window->resizeDocks({m_jobs}, {m_height}, Qt::Vertical);
}

} // namespace gui
