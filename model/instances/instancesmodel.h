// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "model/series/instanceseries.h"
#include "virt/instance/details.h"
#include "virt/instance/instance.h"
#include <memory>
#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <vector>

namespace model {

struct InstanceRow {
    InstanceId id;
    QString hostName;
    virt::Instance instance;
    bool stale = false;                           // its host is away or silent: what is shown is old
    std::shared_ptr<InstanceSeries> series;       // null until it ran while somebody watched
    std::shared_ptr<const virt::Details> details; // null until something visible needed them
    QStringList addresses;                        // IP, as far as they were asked for
    bool addressesKnown = false;                  // asked and answered since it was started

    // Running, so its configuration may differ from the stored one.
    [[nodiscard]] bool canDiffer() const { return instance.isActive() && instance.flagsKnown && instance.persistent; }
};

// The instances of all hosts in one flat table. Follows each host's inventory by differences and never resets; the
// order of rows means nothing, a proxy sorts. Display texts come from model/text; pictures are the delegates' part.
class InstancesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        DisplayName,
        Host,
        Id,
        State,
        Cpu,
        CpuHistory,
        Vcpus,
        Memory,
        DiskRead,
        DiskWrite,
        NetIn,
        NetOut,
        Address,
        Time,
        Autostart,
        Persistent,
        Tags,
        Flavor,
        Project,
        SecurityLabel,
        Snapshots,
        Changed,
        ColumnCount
    };
    enum Role { IdRole = Qt::UserRole, ConditionRole, StaleRole, PercentRole, OwnerRole /* virt::Owner */ };

    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const InstanceRow &row(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] const InstanceRow *find(const InstanceId &id) const;
    [[nodiscard]] QModelIndex indexOf(const InstanceId &id) const;
    [[nodiscard]] QList<InstanceId> named(const QString &nameOrUuid) const; // on all hosts

    void apply(const HostId &host, const QString &hostName, const virt::Inventory &inventory);
    void setDetails(const HostId &host, const QHash<QUuid, std::shared_ptr<const virt::Details>> &details);
    void setAddresses(const HostId &host, const QHash<QUuid, QStringList> &addresses);
    void setStale(const HostId &host, bool stale);
    void renameHost(const HostId &host, const QString &hostName);
    void removeHost(const HostId &host);

signals:
    // After apply() and its kin, once: `order` when rows came, went, or changed in what can be sorted or searched.
    void applied(bool order);
    // Before that: some came, went, or are in a state where other actions make sense.
    void choicesChanged();

private:
    using Wanted = QHash<QUuid, const virt::Instance *>;
    bool dropMissing(const HostId &host, const Wanted &wanted);
    struct Changes {
        bool any = false, choices = false;
    };
    Changes update(const HostId &host, const Wanted &wanted, qint64 ms);
    bool take(InstanceRow &row, const virt::Instance &next, Changes &changes);
    bool append(const HostId &host, const QString &hostName, const virt::Inventory &inventory, qint64 ms);
    [[nodiscard]] QString shown(const InstanceRow &row, int column) const;
    [[nodiscard]] QString spokenState(const InstanceRow &row) const;
    [[nodiscard]] qint64 ageOf(const InstanceRow &row) const; // ms since its host was looked at; -1: not known
    void takeOut(int first, int last);
    void reindex();
    template<class Change>
    void changeRows(const HostId &host, Column first, Column last, Change change);

    std::vector<InstanceRow> m_rows;
    QHash<InstanceId, int> m_at;
    QHash<HostId, QDateTime> m_taken; // when each host was last looked at
};

} // namespace model
