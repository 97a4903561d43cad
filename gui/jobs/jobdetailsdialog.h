// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job.h"
#include <QDialog>

namespace gui {

// Everything that is known of one job: when, how it ended, its log; to read and to copy.
class JobDetailsDialog : public QDialog {
    Q_OBJECT
public:
    explicit JobDetailsDialog(const model::Job &job, QWidget *parent = nullptr);
};

} // namespace gui
