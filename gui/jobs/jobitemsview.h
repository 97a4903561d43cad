// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job.h"
#include <QTreeWidget>

namespace model {
class JobsModel;
}

namespace gui {

// The outcome of each instance of work on many, as it comes; what failed is at the top.
class JobItemsView : public QTreeWidget {
    Q_OBJECT
public:
    JobItemsView(const model::JobsModel &jobs, model::JobId job, QWidget *parent = nullptr);

private:
    void refresh();
    const model::JobsModel &m_jobs;
    model::JobId m_job;
};

} // namespace gui
