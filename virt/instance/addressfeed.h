// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/executor.h"
#include "virt/instance/addresses.h"
#include "virt/instance/detailsfeed.h"
#include <QElapsedTimer>

namespace virt {

using AddressesFound = QHash<QUuid, QStringList>;

// Finds the IP addresses of one host's running instances while they are wished for: the leases of the whole host in a
// few calls, once a minute; for seen instances that have none their agent and the host's ARP table, each at most once a
// minute. GUI thread; the calls run on two threads of its own, for the agent of a guest that hangs takes 5 s to fail.
class AddressFeed : public QObject {
    Q_OBJECT
public:
    explicit AddressFeed(Session &session, QObject *parent = nullptr);
    ~AddressFeed() override;

    void setWishes(const QList<DetailsWish> &wishes); // only those with DetailsPart::Addresses count
    void know(const DetailsFound &details);           // the network cards, by which the leases are found

signals:
    void arrived(const virt::AddressesFound &found);

private:
    struct Known {
        std::shared_ptr<const Details> details;
        QStringList asked;     // of the agent or ARP
        std::optional<int> id; // of the run they are of; nothing before it was seen
        qint64 dueMs = 0;      // not to be asked before
        bool answered = false;
        std::optional<QStringList> told;
    };
    struct Answer;

    void follow(const Inventory &inventory);
    qint64 hurry();
    void plan();
    void askForLeases();
    void tookLeases(const Result<Leases> &leases);
    void askOne(const Instance &instance);
    void took(const QUuid &uuid, const Answer &answer);
    void tell();
    [[nodiscard]] bool isWished(const QUuid &uuid) const;
    [[nodiscard]] QStringList leasesOf(const Known &known) const;
    [[nodiscard]] std::optional<QStringList> addressesOf(const Known &known) const;

    Session &m_session;
    bool m_all = false;
    QSet<QUuid> m_seen;
    QHash<QUuid, Known> m_known;
    QSet<QUuid> m_asking;
    Leases m_leases;
    bool m_leasesKnown = false, m_askingLeases = false;
    bool m_changed = false; // something may be new to tell
    qint64 m_leasesDueMs = 0;
    int m_hurry = 0;
    QElapsedTimer m_clock;
    QTimer m_plan, m_tell;
    std::unique_ptr<Executor> m_threads;
};

} // namespace virt
