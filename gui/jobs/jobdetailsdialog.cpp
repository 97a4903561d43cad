// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/jobdetailsdialog.h"
#include "gui/jobs/jobitemsview.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/look/statechip.h"
#include "model/jobs/jobsmodel.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gui {

static QString timesText(const model::Job &job)
{
    const QString began = model::momentText(job.started);
    return job.ended.isValid() ? JobDetailsDialog::tr("Began %1, took %2")
                                     .arg(began, model::durationText(job.started.msecsTo(job.ended)))
                               : JobDetailsDialog::tr("Began %1").arg(began);
}

JobDetailsDialog::JobDetailsDialog(const model::JobsModel &jobs, const model::Job &job, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("jobDetails"));
    setWindowTitle(job.what);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space12);
    column->addWidget(new look::RoleLabel(look::RoleLabel::Role::Title, job.what));
    auto *chip = new look::StateChip;
    chip->set(look::signOf(job.state), model::jobStateText(job.state));
    column->addWidget(chip, 0, Qt::AlignLeft);
    column->addWidget(new look::RoleLabel(look::RoleLabel::Role::Muted, timesText(job)));
    if (job.state == model::JobState::Failed)
        column->addWidget(new look::RoleLabel(look::RoleLabel::Role::Fault, job.error.text()));
    if (!job.items.isEmpty())
        column->addWidget(new JobItemsView(jobs, job.id), 2);
    auto *log = new QPlainTextEdit(job.log.join(u'\n'));
    log->setReadOnly(true);
    log->setAccessibleName(tr("Log"));
    log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    column->addWidget(log, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(640, 400);
}

} // namespace gui
