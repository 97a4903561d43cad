// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/executor.h"
#include "virt/storage/volumes.h"
#include <QHash>
#include <QSet>
#include <QTimer>

namespace virt {

// Lists the volumes of one pool and reads the details of those that are seen: virStorageVolGetXMLDesc once for each, at
// most four calls at a time, newest question first. The list itself comes in one call, up to libvirt's own bound of
// 16,384; of a pool of files that has more the names are read from its directory, through the login or on this computer.
// GUI thread; the calls run on threads of its own, which end when there is nothing to ask.
class VolumeFeed : public QObject {
    Q_OBJECT
public:
    VolumeFeed(Session &session, const QUuid &pool, const QString &poolName, QObject *parent = nullptr);
    ~VolumeFeed() override;

    void look(); // lists anew; also by itself after events of the pool and after reconnecting
    void setSeen(const QStringList &names); // the rows in view, in their order; empty: nobody looks
    void setAll(bool all);                  // after those in view, all others too
    void forget(const QStringList &names);  // they were changed: read again when they are seen
    void forgetAll();

signals:
    void listed(const QList<virt::StorageVolume> &volumes);  // names and keys, sorted by name
    void arrived(const QList<virt::StorageVolume> &volumes); // with details; at most every 100 ms
    void failed(const virt::Error &error); // the list could not be had, or not all of it; what was known stays

private:
    class Reader;
    struct Listed {
        QList<StorageVolume> volumes;
        QString directory;            // to be read for the rest
        std::optional<Error> tooMany; // there are more than are listed
    };
    void followState();
    void list();
    void tookList(quint64 round, const Result<Listed> &found);
    void take(const QList<StorageVolume> &volumes);
    void listDirectory(const Listed &some);
    void plan();
    void want(const QString &name);
    void pump();
    void send(const QStringList &names);
    void took(quint64 round, const QList<StorageVolume> &volumes);
    void tell();
    void rest();

    Session &m_session;
    QUuid m_pool;
    QString m_poolName;
    QStringList m_names, m_seen;  // all, by name; those in view
    QSet<QString> m_present;      // m_names
    QSet<QString> m_done;         // details are known
    QSet<QString> m_asked;        // under way
    QSet<QString> m_outdated;     // under way, and changed since
    QStringList m_queue;          // needed and not asked yet
    QList<StorageVolume> m_fresh; // read and not told yet
    std::shared_ptr<Reader> m_reader;
    std::unique_ptr<Executor> m_threads;
    QTimer m_gather, m_plan, m_lookSoon;
    quint64 m_generation; // of the connection that was last seen
    quint64 m_round = 0;  // the answers under way belong to it
    int m_underWay = 0;
    bool m_all = false, m_listing = false, m_listAgain = false;
    bool m_wanted = false; // look() was called
};

} // namespace virt
