// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/task.h"
#include <QDateTime>
#include <QStringList>

namespace model {

using JobId = quint64;
enum class JobState { Running, Succeeded, Failed, Cancelled };

// One of many that a piece of work is about.
struct JobItem {
    QString name;
    InstanceId instance;
    JobState state = JobState::Running;
    virt::Error error;
};

// One piece of work, running or past, as the Jobs panel shows it.
struct Job {
    JobId id = 0;
    QString what;        // "Migrate web-1 → beta"
    QString objectName;  // "web-1"
    InstanceId instance; // to jump to; may be null
    HostId host;
    QUuid pool; // of that host, to jump to where it is about no instance; may be null
    JobState state = JobState::Running;
    virt::Progress progress;
    QString outcome; // one line when it ended well; may be empty
    virt::Error error;
    QStringList log;      // with times
    QList<JobItem> items; // of work on many; each has an outcome of its own
    qsizetype left = 0;   // of the items: those without one
    QDateTime started, ended;
    virt::Task task;
    QList<virt::Task> tasks; // of work on many
    bool cancelAsked = false;
    bool found = false; // on the host: goes on without this program
};

} // namespace model
