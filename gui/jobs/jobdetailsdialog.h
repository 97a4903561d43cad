// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job.h"
#include <QDialog>

namespace model {
class JobsModel;
}

namespace gui {

// Everything that is known of one job: when, how it ended, its log; to read and to copy.
class JobDetailsDialog : public QDialog {
    Q_OBJECT
public:
    JobDetailsDialog(const model::JobsModel &jobs, const model::Job &job, QWidget *parent = nullptr);
};

} // namespace gui
