// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/executor.h"
#include "virt/storage/volumes.h"
#include <QHash>
#include <QSet>
#include <QTimer>

namespace virt {

// Lists the volumes of one pool and reads the details of those that are seen: virStorageVolGetXMLDesc once for each, at
// most four calls at a time, newest question first. The list itself comes in one call, also of 20,000. GUI thread;
// the calls run on threads of its own, which end when there is nothing to ask.
class VolumeFeed : public QObject {
    Q_OBJECT
public:
    VolumeFeed(Session &session, const QUuid &pool, const QString &poolName, QObject *parent = nullptr);
    ~VolumeFeed() override;

    void look();                            // lists anew; also by itself after events of the pool, and reconnecting
    void setSeen(const QStringList &names); // the rows in view, in their order; empty: nobody looks
    void forget(const QStringList &names);  // they were changed: read again when they are seen
    void setAll(bool all);                  // after those in view, all others too

signals:
    void listed(const QList<virt::StorageVolume> &volumes);  // names and keys
    void arrived(const QList<virt::StorageVolume> &volumes); // with details; at most every 100 ms
    void failed(const virt::Error &error);                   // the list could not be had; what was known stays

private:
    class Reader;
    void followState();
    void plan();
    void pump();
    void send(const QStringList &names);
    void tookList(quint64 generation, const Result<QList<StorageVolume>> &list);
    void took(quint64 generation, const QList<StorageVolume> &volumes);
    void tell();
    void rest();

    Session &m_session;
    QUuid m_pool;
    QString m_poolName;
    QStringList m_seen, m_names; // those in view; all
    bool m_all = false;
    QSet<QString> m_present, m_done, m_asked, m_outdated;
    QStringList m_queue;
    QList<StorageVolume> m_fresh;
    std::shared_ptr<Reader> m_reader; // of the present connection
    std::unique_ptr<Executor> m_threads;
    QTimer m_gather, m_plan, m_lookSoon;
    quint64 m_generation = 0;
    qsizetype m_nextOther = 0;
    int m_underWay = 0;
    bool m_listing = false, m_listAgain = false, m_wanted = false;
};

} // namespace virt
