// SPDX-License-Identifier: GPL-3.0-or-later
// A pool that is to be made: its draft, what is wrong with it, its XML. Pure, any thread.
#pragma once
#include "virt/storage/pooltype.h"
#include <optional>
#include <QByteArray>
#include <QUuid>

namespace virt {

// How a pool logs in; the password is a secret of the host's, see secret.h.
struct PoolLogin {
    QString user;
    QString usage; // of the secret; or
    QUuid secret;
    bool operator==(const PoolLogin &) const = default;
    [[nodiscard]] bool isEmpty() const { return user.isEmpty() && usage.isEmpty() && secret.isNull(); }
};

struct PoolSpec {
    PoolType type = PoolType::Dir;
    QString name;
    QString target;      // directory, or folder of the devices
    QStringList hosts;   // "nas.example", "10.0.0.5:3260", "[fd00::1]:6789"
    QString directory;   // exported by the host; or within a gluster volume
    QStringList devices; // "/dev/sdb"; an iSCSI target's name, "iqn.…"
    QString sourceName;  // volume group, rbd pool, gluster volume, zfs pool, vstorage cluster
    QString adapter;     // "scsi_host3"
    QString initiator;   // "iqn.…" that an iscsi-direct pool calls itself
    QString format;      // of the source; empty: the host's default
    PoolLogin login;
    bool operator==(const PoolSpec &) const = default;
};

enum class PoolField { Name, Target, Hosts, Directory, Devices, SourceName, Adapter, Initiator, Format, User, Secret };

// What a type asks for, in the order in which a form shows it.
struct PoolFieldRule {
    PoolField field = PoolField::Name;
    bool required = true;
    bool many = false; // hosts or devices: more than one makes sense
    QString example;   // "/var/lib/libvirt/images"
    bool operator==(const PoolFieldRule &) const = default;
};
[[nodiscard]] QList<PoolFieldRule> fieldsOf(PoolType type);

struct PoolFault {
    PoolField field = PoolField::Name;
    QString message;
    bool operator==(const PoolFault &) const = default;
};
// Everything that can be said without asking the host; empty: good. What the type does not use is not looked at.
[[nodiscard]] QList<PoolFault> faultsIn(const PoolSpec &spec);

// Only what the type uses.
[[nodiscard]] QByteArray poolXml(const PoolSpec &spec);

// How this type is built: whether the host makes something there (a directory, a file system, a volume group …), and
// whether that can wipe out what is there already, so that it must be typed.
enum class PoolBuild { Nothing, Harmless, MayOverwrite };
[[nodiscard]] PoolBuild buildOf(PoolType type);

} // namespace virt
