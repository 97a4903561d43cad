// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHashFunctions>
#include <QMetaType>
#include <QUuid>

namespace model {

// A host of the user's list. Made here and kept in the settings; nothing of libvirt's.
struct HostId {
    QUuid value;
    bool operator==(const HostId &) const = default;
    [[nodiscard]] bool isNull() const { return value.isNull(); }
};
size_t qHash(const HostId &id, size_t seed = 0);

// An instance: its UUID on one host. The same UUID may legally be on two hosts during a migration.
struct InstanceId {
    HostId host;
    QUuid uuid;
    bool operator==(const InstanceId &) const = default;
    [[nodiscard]] bool isNull() const { return uuid.isNull(); }
};
size_t qHash(const InstanceId &id, size_t seed = 0);

} // namespace model

Q_DECLARE_METATYPE(model::HostId)
Q_DECLARE_METATYPE(model::InstanceId)
