// SPDX-License-Identifier: GPL-3.0-or-later
// <disk> elements: made from a value, found in a domain's definition, changed in place. Pure, any thread.
#pragma once
#include "virt/disk/disksource.h"
#include <QUuid>

namespace virt {

// Whom a network storage asks for a password, as its pool has it. Holds none itself.
struct DiskLogin {
    QString user, secretType, secretUuid, secretUsage;
    bool operator==(const DiskLogin &) const = default;
};

struct DiskSpec {
    DiskSource source; // of a file, a block device or the network: a volume is resolved first
    DiskLogin login;   // of the network
    QString device = QStringLiteral("disk");
    QString bus, target, format;
    QString cache, discard, serial; // empty: the hypervisor's default
    bool readOnly = false, shareable = false;
    bool operator==(const DiskSpec &) const = default;
};
[[nodiscard]] QByteArray diskXml(const DiskSpec &spec);

// The <disk> with that target in a domain's definition; empty when there is none.
[[nodiscard]] QByteArray diskElement(const QByteArray &domainXml, const QString &target);
[[nodiscard]] QStringList targetsIn(const QByteArray &domainXml);

// What a <disk> says.
struct DiskFacts {
    QString device, bus, format;
    DiskSource source;
    DiskSource mirror; // where a block copy or an active commit that is under way leads
    bool readOnly = false, shareable = false, encrypted = false;
    bool mirrored = false; // such a job is under way, wherever it leads
    bool operator==(const DiskFacts &) const = default;
};
[[nodiscard]] DiskFacts diskFacts(const QByteArray &diskXml);

// What is put into a drive.
struct Media {
    DiskSource source; // empty: nothing
    DiskLogin login;   // of the network
    QString format;
};
// The same drive with other media in it, or none; what was known of the old ones goes.
[[nodiscard]] QByteArray withMedia(const QByteArray &diskXml, const Media &media);
// The domain with another source and format under that target.
[[nodiscard]] QByteArray withDiskSource(const QByteArray &domainXml, const QString &target, const DiskSource &source,
                                        const QString &format);

// The domain with that <disk> in the place of what it has under that target.
[[nodiscard]] QByteArray withDiskElement(const QByteArray &domainXml, const QString &target, const QByteArray &diskXml);

// "vda" for the first free one of virtio. `taken` may hold those of other buses.
[[nodiscard]] QString nextTarget(const QString &bus, const QStringList &taken);
[[nodiscard]] bool isTarget(const QString &text);
[[nodiscard]] bool isSerial(const QString &text);    // as libvirt's schema wants them; none is one too
[[nodiscard]] bool canBePlugged(const QString &bus); // into an instance that runs

// What a pool of network storage says of its volumes: protocol, hosts, login. Empty for other pools.
struct NetworkPool {
    DiskSource source;
    DiskLogin login;
};
[[nodiscard]] NetworkPool networkPool(const QByteArray &poolXml);

} // namespace virt
