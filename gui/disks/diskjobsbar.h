// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/blockjob/diskjobs.h"
#include <QFrame>
#include <QHash>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace gui {

// The block jobs on the disks of an instance, a line each, with what can be done with them. Hidden while there are none.
class DiskJobsBar : public QFrame {
    Q_OBJECT
public:
    explicit DiskJobsBar(QWidget *parent = nullptr);
    void setJobs(const QList<virt::DiskJob> &jobs);
    void setWhyNot(const QString &whyNot); // empty: something can be done with them
    // Why nobody may end them here: a plan of ours is at work with them. Their speed may be limited all the same.
    void setPlan(const QString &whyNotEnd);
    [[nodiscard]] bool isBusy() const { return !m_lines.isEmpty(); }

signals:
    void endWanted(const QString &target, virt::DiskJobEnd end);
    void limitWanted(const virt::DiskJob &job);

private:
    struct Line {
        QWidget *whole;
        QLabel *text;
        QProgressBar *bar;
        QPushButton *pivot, *limit, *abort;
        virt::DiskJob job;
    };
    Line makeLine(const QString &target);
    void fill(Line &line, const virt::DiskJob &job) const;
    void enable(const Line &line) const;

    QVBoxLayout *m_column;
    QHash<QString, Line> m_lines; // by target
    QString m_whyNot, m_whyNotEnd;
};

} // namespace gui
