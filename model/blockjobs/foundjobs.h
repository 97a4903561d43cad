// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job.h"
#include "virt/blockjob/diskjobs.h"
#include "virt/instance/event.h"
#include <memory>
#include <QObject>
#include <QTimer>
#include <vector>

namespace model {

class Fleet;

// Block jobs on the disks of all hosts that this program did not begin, as jobs: with their progress; to cancel one
// aborts it. libvirt says nothing when one begins and has no bulk call for them. So they are found when the host tells
// that one is ready, and where the disks of an instance are looked at; from then on each is asked for every two seconds.
// One that is gone without such an event has ended, and nobody knows how.
class FoundJobs : public QObject {
    Q_OBJECT
public:
    explicit FoundJobs(Fleet &fleet);
    ~FoundJobs() override;

    void happened(const HostId &host, const virt::DomainEvent &event);
    void found(const InstanceId &instance, const QList<virt::DiskJob> &jobs); // by somebody who has asked

private:
    struct Followed;
    [[nodiscard]] Followed *find(const InstanceId &instance, const QString &target) const;
    [[nodiscard]] bool isBusyItself(const InstanceId &instance) const; // work of ours may have begun it
    void begin(const InstanceId &instance, const virt::DiskJob &job);
    void look();
    void ask(const InstanceId &instance, const QStringList &targets);
    void took(const InstanceId &instance, const QStringList &targets, const virt::Result<QList<virt::DiskJob>> &jobs);
    static void report(Followed &one, const virt::DiskJob &job);
    void lost(Followed *one);
    void abort(const InstanceId &instance, const QString &target);
    void end(const InstanceId &instance, const QString &target, const virt::Result<> &outcome);

    Fleet &m_fleet;
    std::vector<std::unique_ptr<Followed>> m_followed;
    QTimer m_clock;
};

} // namespace model
