// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/calllog.h"
#include "virt/core/change.h"
#include "virt/core/prompt.h"
#include "virt/core/task.h"
#include "virt/host/hostevent.h"
#include "virt/host/hostfacts.h"
#include "virt/instance/event.h"
#include "virt/instance/instance.h"
#include "virt/instance/sampling.h"
#include "virt/plan/record.h"
#include <chrono>
#include <memory>
#include <optional>
#include <QDateTime>
#include <QObject>
#include <QUuid>

namespace virt {

// One host: its connection, kept alive and made again when it breaks, and what is known of its instances.
// Lives in the GUI thread and never blocks it; libvirt is called on the session's own threads only. What can be done
// with a host's objects are functions of the other rooms (virt/instance/lifecycle.h …) that take a Session.
class Session : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,        // not asked to be connected
        Connecting, // an attempt is under way
        Connected,
        Waiting, // the connection broke or failed; tries again at retryAt()
        Failed   // refused for a reason that trying again does not mend (key, user, URI); waits for retryNow()
    };
    struct Options {
        QString uri;  // as the user gave it; ssh never asks on a terminal, and with no_tty=1 not at all
        QString name; // how the host is called in messages
        QString jump; // hosts to go through by ssh, "user@host:port,…"
        bool readOnly = false;
        bool once = false; // a trial: what breaks or fails is Failed, and not tried again by itself
        std::chrono::milliseconds openDeadline{45000}; // an attempt that takes longer is let go
        // After ten of these without a sign of life the connection counts as dead (virConnectSetKeepAlive); over ssh, ssh
        // alone gives it up: the client before libvirt 10.4 can crash when it does (CVE-2024-4418). Short, because
        // libvirt's client (seen with 9.0) may leave a call waiting until the next one while another call is long.
        int keepAliveSeconds = 2;
        ChangeSink changes; // hears of every change made through this session
        PlanLedger plans;   // keeps what is to be finished or undone after a power cut
    };

    explicit Session(Options options, QObject *parent = nullptr);
    ~Session() override;

    void open();     // virConnectOpenAuth; from now on connected again whenever the connection breaks
    void close();    // and no more
    void retryNow(); // does not wait for retryAt()

    void setName(const QString &name); // in messages from now on

    // What ssh or libvirt has asked, see asked(). An attempt waits for it as long as it takes.
    [[nodiscard]] QList<Prompt> prompts() const;
    void answer(quint64 prompt, const QByteArray &text); // a new host key: its fingerprint; Confirm: "yes"
    void refuse(quint64 prompt);                         // ends the attempt: Failed, until retryNow()

    [[nodiscard]] const Options &options() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] Error error() const;        // why Waiting or Failed
    [[nodiscard]] QDateTime retryAt() const;  // in state Waiting
    [[nodiscard]] HostFacts facts() const;    // host name, versions: once connected
    [[nodiscard]] QDateTime dataTime() const; // when the newest inventory was taken; invalid before the first
    [[nodiscard]] std::optional<std::chrono::microseconds> roundTrip() const; // of the cheapest call, last measured
    [[nodiscard]] std::shared_ptr<const Inventory> inventory() const;         // the newest, may be null
    [[nodiscard]] const CallLog &calls() const;

    // What to sample and how often; Sampling{} (no interval) stops the ticks. Events are answered all the same.
    void setSampling(const Sampling &sampling);
    [[nodiscard]] Sampling sampling() const;

    // One look at everything, soon: requests within 150 ms become one. After own actions that send no event.
    void lookAgain();

    // Ends when `reached` is true for the instance (null: it is not there), checked at every inventory.
    // Error::TimedOut after `patience`, Disconnected when the session is closed.
    Task await(const QUuid &uuid, std::function<bool(const Instance *)> reached, std::chrono::milliseconds patience,
               const QString &during, QObject *receiver, Done<> done, std::stop_source stop = {});

    // A question is under way and has not been answered for more than 2 s.
    [[nodiscard]] bool silent() const;

    struct Private; // virt only, see session_p.h
    [[nodiscard]] Private &p() { return *d; }

signals:
    void stateChanged();
    void asked(const virt::Prompt &prompt); // with nobody connected to it, nothing is asked
    void withdrawn(quint64 prompt);         // it needs no answer any more
    void loggedIn();                        // by ssh: what was answered to it was right
    void factsChanged();
    void roundTripChanged();
    void sampled(const std::shared_ptr<const virt::Inventory> &inventory);
    void happened(const virt::DomainEvent &event);
    void hostHappened(const virt::HostEvent &event);

private:
    std::unique_ptr<Private> d;
};

} // namespace virt
