// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostentry.h"
#include <QAbstractListModel>
#include <QDateTime>

namespace model {

enum class HostState {
    Off,        // not asked to be connected
    Connecting, //
    Connected,
    Stale,   // connected, but what is shown is old: it does not answer at the moment
    Waiting, // the connection broke or failed; tries again at retryAt
    Failed   // refused; waits for the user
};

struct HostRow {
    HostEntry entry;
    HostState state = HostState::Off;
    QString error;      // why Waiting, Failed or Stale
    QDateTime retryAt;  // Waiting
    QDateTime dataTime; // of the newest inventory
    qint64 roundTripUs = -1;
    int instances = 0, running = 0;
    bool polled = false; // connected to a host that sends no events
    bool operator==(const HostRow &) const = default;
};

// The hosts, in the user's order. Rows change in place; never resets. A list today; groups make it a tree later.
class HostsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, StateRole, DetailRole, ReadOnlyRole };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role) const override; // Display: name; DetailRole: "12 ms · 2 s", "retry in 8 s"
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const QList<HostRow> &rows() const { return m_rows; }
    [[nodiscard]] const HostRow *find(const HostId &id) const;
    [[nodiscard]] QModelIndex indexOf(const HostId &id) const;

    void add(const HostRow &row);
    void set(const HostRow &row); // by its id; announces only what changed
    void remove(const HostId &id);
    void touch(); // time went on: ages and countdowns are different texts now

private:
    QList<HostRow> m_rows;
};

[[nodiscard]] QString hostStateText(HostState state);
[[nodiscard]] QString hostDetailText(const HostRow &row); // "12 ms · 2 s old", "retry in 8 s", "read-only"

} // namespace model
