// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/diskjobsbar.h"
#include "gui/look/danger.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace gui {

static constexpr int parts = 1000; // of the bar

static QString textOf(const virt::DiskJob &job)
{
    const QString text = job.isReady() ? DiskJobsBar::tr("%1, both images are alike").arg(virt::diskJobText(job.kind))
                                       : virt::diskJobText(job.kind);
    return job.limit ? DiskJobsBar::tr("%1, limited to %2").arg(text, model::rateText(double(job.limit))) : text;
}

DiskJobsBar::DiskJobsBar(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("diskJobs"));
    setAccessibleName(tr("Block jobs"));
    m_column->setContentsMargins(look::space16, 0, look::space16, look::space8);
    m_column->setSpacing(look::space4);
    hide();
}

DiskJobsBar::Line DiskJobsBar::makeLine(const QString &target)
{
    Line line{.whole = new QWidget, .text = new QLabel, .bar = new QProgressBar};
    const auto button = [&](const QString &name, const QString &text) {
        auto *out = new QPushButton(text);
        out->setObjectName(name + u'-' + target);
        out->setAccessibleName(tr("%1: disk %2", "button: disk").arg(QString(text).remove(u'…'), target));
        return out;
    };
    line.pivot = button(QStringLiteral("pivotJob"), tr("Pivot"));
    line.pivot->setToolTip(tr("Go on with the other image"));
    line.limit = button(QStringLiteral("limitJob"), tr("Limit Speed…"));
    line.abort = button(QStringLiteral("abortJob"), tr("Abort"));
    look::markDangerous(line.abort);
    line.text->setObjectName(QStringLiteral("jobText-") + target);
    line.text->setTextFormat(Qt::PlainText);
    line.bar->setRange(0, parts);
    line.bar->setAccessibleName(tr("Progress on disk %1").arg(target));
    auto *row = new QHBoxLayout(line.whole);
    row->setContentsMargins({});
    row->setSpacing(look::space8);
    row->addWidget(line.text);
    row->addWidget(line.bar, 1);
    for (QPushButton *one : {line.pivot, line.limit, line.abort})
        row->addWidget(one);
    connect(line.pivot, &QPushButton::clicked, this,
            [this, target] { emit endWanted(target, virt::DiskJobEnd::Pivot); });
    connect(line.abort, &QPushButton::clicked, this,
            [this, target] { emit endWanted(target, virt::DiskJobEnd::Abort); });
    connect(line.limit, &QPushButton::clicked, this, [this, target] { emit limitWanted(m_lines.value(target).job); });
    m_column->addWidget(line.whole);
    return line;
}

void DiskJobsBar::enable(const Line &line) const
{
    const QString whyNotEnd = m_whyNot.isEmpty() ? m_whyNotEnd : m_whyNot;
    line.limit->setEnabled(m_whyNot.isEmpty());
    line.limit->setToolTip(m_whyNot);
    line.abort->setEnabled(whyNotEnd.isEmpty());
    line.abort->setToolTip(whyNotEnd);
    line.pivot->setVisible(line.job.isMirror());
    line.pivot->setEnabled(whyNotEnd.isEmpty() && line.job.isReady());
    line.pivot->setToolTip(!whyNotEnd.isEmpty() ? whyNotEnd
                           : line.job.isReady() ? tr("Go on with the other image")
                                                : tr("Both images are not alike yet"));
}

void DiskJobsBar::fill(Line &line, const virt::DiskJob &job) const
{
    line.job = job;
    line.text->setText(tr("%1: %2", "disk: its block job").arg(job.target, textOf(job)));
    line.bar->setValue(job.total ? int(double(job.done) / double(job.total) * parts) : 0);
    line.bar->setFormat(model::percentText(job.total ? 100.0 * double(job.done) / double(job.total) : 0));
    enable(line);
}

void DiskJobsBar::setJobs(const QList<virt::DiskJob> &jobs)
{
    for (const QString &target : m_lines.keys())
        if (std::ranges::find(jobs, target, &virt::DiskJob::target) == jobs.end())
            m_lines.take(target).whole->deleteLater();
    for (const virt::DiskJob &job : jobs) {
        if (!m_lines.contains(job.target))
            m_lines.insert(job.target, makeLine(job.target));
        fill(m_lines[job.target], job);
    }
    setVisible(isBusy());
}

void DiskJobsBar::setPlan(const QString &whyNotEnd)
{
    m_whyNotEnd = whyNotEnd;
    for (const Line &line : std::as_const(m_lines))
        enable(line);
}

void DiskJobsBar::setWhyNot(const QString &whyNot)
{
    m_whyNot = whyNot;
    for (const Line &line : std::as_const(m_lines))
        enable(line);
}

} // namespace gui
