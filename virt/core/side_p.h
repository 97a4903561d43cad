// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session_p.h"

namespace virt {

// Where an instance is on one host, as far as that host could be asked.
enum class Presence { Unknown, Absent, Off, Paused, Running };
[[nodiscard]] inline bool isActive(Presence p)
{
    return p == Presence::Paused || p == Presence::Running;
}

// A host as work of several steps sees it: its connection, made anew when it breaks. Made in the GUI thread, then used on
// one job thread.
class Side {
public:
    using Clock = std::chrono::steady_clock;

    explicit Side(Session &session);
    Side(const Side &other); // on the same connection
    Side(Side &&other) noexcept = default;
    Side &operator=(const Side &other) = delete;
    Side &operator=(Side &&other) noexcept = default;
    ~Side() = default;

    [[nodiscard]] const QString &name() const { return m_options.name; }
    [[nodiscard]] bool readOnly() const { return m_options.readOnly; }
    [[nodiscard]] virConnectPtr conn() const { return m_conn.get(); }
    [[nodiscard]] Connect shared() const { return share(m_conn.get()); }
    [[nodiscard]] CallLog *log() const { return m_wire->log.get(); }
    [[nodiscard]] std::unique_lock<std::mutex> poolTurn() const { return std::unique_lock(m_wire->poolWork); }
    // For the way forward, which may be given up while it waits: Cancelled then.
    [[nodiscard]] Result<std::unique_lock<std::mutex>> awaitPoolTurn(const Job &job, const QString &during) const;
    // For questions, behind which others wait: holds nothing where that work goes on for more than a moment.
    [[nodiscard]] std::unique_lock<std::mutex> poolTurnSoon(const Job &job) const;
    [[nodiscard]] const std::shared_ptr<SshLogin> &login() const { return m_login; } // null: not reached by ssh
    void lookAgain() const; // the session takes a fresh look, if it is still there

    Result<> connect(const QString &during);
    // As connect(), but what broke is waited for until `deadline`.
    Result<> reconnect(const QString &during, Clock::time_point deadline);

    [[nodiscard]] Presence presenceOf(const QUuid &uuid, const QString &during) const;

    [[nodiscard]] QString uri() const;
    // A line for a terminal on any machine from which the host can be reached.
    [[nodiscard]] QString virsh(const QStringList &words) const;

private:
    [[nodiscard]] bool answers() const;

    std::shared_ptr<Wire> m_wire;
    Session::Options m_options;
    QPointer<QObject> m_session;       // the Session, which only the GUI thread may follow
    std::shared_ptr<SshLogin> m_login; // goes after the connection that needs it
    Connect m_conn;
};

} // namespace virt
