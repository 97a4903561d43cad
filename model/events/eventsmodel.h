// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/host/hostevent.h"
#include "virt/instance/event.h"
#include <deque>
#include <QAbstractTableModel>

namespace model {

// What the hosts told since the program started, newest first; the newest 10,000. What is told of the same object again
// and again within a minute, as by an instance that starts and crashes for ever, becomes one row that counts.
class EventsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Host, Object, What, ColumnCount };
    enum Role { InstanceRole = Qt::UserRole, HostRole, SortRole, KindRole };
    enum class Kind { Host, Instance, Network, Pool, Device, Secret }; // what it happened to
    static constexpr size_t capacity = 10'000;

    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void add(const HostId &host, const QString &hostName, const virt::DomainEvent &event);
    void add(const HostId &host, const QString &hostName, const virt::HostEvent &event);
    // Something about the host itself: connected, lost, refused.
    void addHostEvent(const HostId &host, const QString &hostName, const QString &what);

    // When it was last seen to start; invalid when it was not.
    [[nodiscard]] QDateTime startedAt(const InstanceId &instance) const;

private:
    struct Row {
        HostId host;
        QString hostName, object, what;
        QUuid uuid;
        qint64 ms = 0; // since the epoch; of several the newest
        Kind kind = Kind::Host;
        bool start = false; // of an instance
        int times = 1;
        qint64 sinceMs = 0; // the first of several
        [[nodiscard]] bool isLike(const Row &other) const;
    };
    void add(Row row);
    [[nodiscard]] QList<int> repeatedBy(const Row &row) const; // newest first
    void fold(const QList<int> &rows, const Row &newest);
    void takeOut(int row);
    [[nodiscard]] static QString textOf(const Row &row);
    std::deque<Row> m_rows; // newest first
};

// "Networks", for a choice of kinds.
[[nodiscard]] QString eventKindText(EventsModel::Kind kind);

} // namespace model
