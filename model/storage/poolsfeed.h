// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "model/jobs/job.h"
#include "model/storage/poolsmodel.h"
#include <QPointer>
#include <QTimer>

namespace model {

class Fleet;

// The pools of one host, followed while somebody looks at them: asked for when they are first seen, when the host is
// back, after events of its pools and after work on it; and every minute, as there is no event for space that is taken.
// What was known stays. GUI thread.
class PoolsFeed : public QObject {
    Q_OBJECT
public:
    explicit PoolsFeed(Fleet &fleet, QObject *parent = nullptr);
    ~PoolsFeed() override;

    void setHost(const HostId &host);
    void setSeen(bool seen);
    void ask();

    [[nodiscard]] const HostId &host() const { return m_host; }
    [[nodiscard]] PoolsModel &pools() { return m_pools; }
    [[nodiscard]] bool isKnown() const { return m_taken.isValid(); }
    [[nodiscard]] bool isReachable() const { return m_reachable; }
    [[nodiscard]] bool isSilent() const;                               // connected, but the host does not answer
    [[nodiscard]] const virt::Error &fault() const { return m_fault; } // of the newest answer; without words: none
    [[nodiscard]] const QDateTime &taken() const { return m_taken; }   // when the newest list came

signals:
    void changed();

private:
    void listen();
    void hostChanged();
    void happened(const virt::HostEvent &event);
    void jobEnded(JobId id);
    void took(const virt::Result<QList<virt::StoragePool>> &pools);
    void takePromises();
    void watchPromises();

    Fleet &m_fleet;
    HostId m_host;
    PoolsModel m_pools;
    QPointer<virt::Session> m_session; // that is listened to
    virt::Task m_question;
    quint64 m_asked = 0; // the newest question wins
    bool m_seen = false, m_reachable = false;
    virt::Error m_fault;
    QDateTime m_taken;
    QSet<QString> m_defined, m_reading; // their XML is to be read again; is being read
    QTimer m_soon, m_minute;
};

} // namespace model
