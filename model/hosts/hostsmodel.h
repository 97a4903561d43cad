// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostentry.h"
#include <QAbstractListModel>
#include <QDateTime>
#include <QHash>

namespace model {

enum class HostState {
    Off,        // not asked to be connected
    Connecting, //
    Connected,
    Stale,   // connected, but what is shown is old: it does not answer at the moment
    Waiting, // the connection broke or failed; tries again at retryAt
    Failed   // refused; waits for the user
};

// Why a host is expected to go away for a while: somebody asked for it.
enum class Departure { None, Reboot, PowerOff, Sleep };

struct HostRow {
    HostEntry entry;
    HostState state = HostState::Off;
    QString error;      // why Waiting, Failed or Stale
    QDateTime retryAt;  // Waiting
    QDateTime dataTime; // of the newest inventory
    qint64 roundTripUs = -1;
    int instances = 0, running = 0;
    bool past = false;                     // what is shown was kept from an earlier run: the host has not answered yet
    bool polled = false;                   // connected to a host that sends no events
    Departure departure = Departure::None; // until it is connected again
    bool operator==(const HostRow &) const = default;
};

// The hosts in the user's order, each in its group, and the groups in theirs. Rows change in place; never resets.
// HostsTreeModel shows the same as a tree.
class HostsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, StateRole, DetailRole, ReadOnlyRole, CordonedRole };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role) const override; // Display: name; DetailRole: "12 ms · 2 s", "retry in 8 s"
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const QList<HostRow> &rows() const { return m_rows; }
    [[nodiscard]] const HostRow *find(const HostId &id) const;
    [[nodiscard]] QModelIndex indexOf(const HostId &id) const;

    void add(HostRow row);
    void set(HostRow row); // by its id; announces only what changed
    void remove(const HostId &id);
    void touch(); // time went on: ages and countdowns are different texts now

    // Every group that a host is in is among them, and every group above one.
    [[nodiscard]] const QStringList &groups() const { return m_groups; }
    void setGroups(const QStringList &groups);
    // Into the group, before another host of the list (null: behind all).
    void moveHosts(const QList<HostId> &hosts, const QString &group, const HostId &before = {});
    // Renames or moves a group with all that is in it; see movedGroup().
    void moveGroup(const QString &from, const QString &to, const QString &before = {});

signals:
    void groupMoved(const QString &from, const QString &to); // regrouped() comes too
    void regrouped(); // the groups, their order, the order of the hosts, or who is where

private:
    void reindex(int from);
    void needGroup(const QString &group);
    void moveRow(int from, int to);

    QList<HostRow> m_rows;
    QHash<HostId, int> m_at;
    QStringList m_groups;
};

[[nodiscard]] QString hostStateText(HostState state);
[[nodiscard]] QString hostStateText(const HostRow &row);  // "Rebooting", where it was sent away
[[nodiscard]] QString roundTripText(const HostRow &row);  // "12 ms"; of a row that has one
[[nodiscard]] QString hostStatusText(const HostRow &row); // "Connected · cordoned · polled"
[[nodiscard]] QString hostWayText(const HostRow &row);    // "through admin@bastion"; empty without a jump host
[[nodiscard]] QString hostToolTip(const HostRow &row);
[[nodiscard]] QString hostSpokenText(const HostRow &row); // for screen readers
[[nodiscard]] QString lastSeenText(const HostRow &row);   // "last seen 2 h ago"; empty when it never was
[[nodiscard]] QString hostDetailText(const HostRow &row); // "12 ms · 2 s old", "retry in 8 s", "read-only"

} // namespace model
