// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/capacity/capacity.h"
#include "model/history/historykeeper.h"
#include "model/history/hostgauge.h"
#include <QHash>
#include <QModelIndex>
#include <QSet>
#include <QTimer>

namespace model {

class Fleet;

// What the hosts themselves do, now and in the last day. GUI thread. What it costs, beside the ticks of the session:
//   History  three calls and those for the pools in a minute, seen or not: so there is a history when somebody looks
//   Cards    what a card shows at once when a host has been connected; then one more call at most every 5 s, and never
//            in a tick that made two calls already; for each volume one in an hour, on another thread
//   Storage  for each volume one in ten minutes, on another thread
//   Page     two more calls in each tick, two every 10 s where there are NUMA cells, and for each volume one in ten
//            minutes, on another thread
class HostMonitor : public QObject {
    Q_OBJECT
public:
    enum class Pace { History, Cards, Storage, Page };

    explicit HostMonitor(Fleet &fleet);
    ~HostMonitor() override; // saves

    // While `viewer` lives, or until it says otherwise, these hosts are asked at that pace.
    void watch(const QObject *viewer, const QSet<HostId> &hosts, Pace pace);

    [[nodiscard]] const HostFigures &figures(const HostId &host) const; // empty ones of a host that is not known
    [[nodiscard]] const HostHistory &history(const HostId &host) const;
    [[nodiscard]] Capacity capacity(const HostId &host) const;
    [[nodiscard]] QList<Capacity> capacities() const; // in the order of the hosts

    void poolsChanged(const HostId &host); // an event said so
    // What a pool promises is counted again where somebody looks.
    void volumesChanged(const HostId &host, const QUuid &pool);

    void keepIn(const QString &folder); // the histories are read from there and saved, every few minutes and at the end
    void save();

signals:
    void changed(model::HostId host);

private:
    struct Host {
        HostGauge *gauge = nullptr; // our child
        quint64 callsSeen = 0;
        bool there = false;
        bool greeted = false; // its first figures are on their way
    };
    struct Viewer {
        QSet<HostId> hosts;
        Pace pace = Pace::History;
    };
    Host &at(const HostId &host);
    [[nodiscard]] Pace paceOf(const HostId &host) const;
    [[nodiscard]] virt::Session *connected(const HostId &host) const;
    void took(const HostId &host);
    void followStates(const QModelIndex &first, const QModelIndex &last);
    void forget(const HostId &id);
    void askAtOnce(Host &host, virt::Session &session, Pace pace);
    void askForPage(Host &host, virt::Session &session);
    void askForStorage(Host &host, virt::Session &session);
    void countOn(const HostId &id);
    void askForCard(const HostId &id, Host &host, virt::Session &session);
    void greet(const HostId &id, HostGauge &gauge);
    void askFirst(const HostId &id, HostGauge &gauge);
    void askForHistory();
    void askSlowly(Host &host, virt::Session &session) const;
    void scheduleSlow();
    void saveOne(const HostId &host);

    Fleet &m_fleet;
    HistoryKeeper m_keeper;
    QHash<HostId, Host> m_hosts;
    QHash<const QObject *, Viewer> m_viewers;
    QTimer m_slow;
    int m_step = 0;
};

} // namespace model
