// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"

namespace virt {

// Sizes in bytes, as virDomainGetBlockInfo tells them.
struct DiskSizes {
    quint64 capacity = 0;   // what the guest sees
    quint64 allocation = 0; // in use on the host's storage
    quint64 physical = 0;   // of the image's container: its file or device
    bool operator==(const DiskSizes &) const = default;
    // What the guest may still write beyond what the image takes now; Nova's over-committed size.
    [[nodiscard]] quint64 overCommitted() const { return capacity > physical ? capacity - physical : 0; }
};

// A disk as it is configured.
struct DiskDevice {
    enum class Kind { Empty, File, Block, Network, Volume, Other };
    QString target; // "vda"
    QString device; // "disk", "cdrom", "floppy", "lun"
    QString bus;    // "virtio"
    Kind kind = Kind::Empty;
    QString source;  // a path, "rbd:pool/name", "pool/volume"
    QString format;  // "qcow2"; empty when the configuration does not say
    QString backing; // the next file in its chain
    QString cache;   // "none"; empty: the hypervisor's default
    QString pool;    // that knows its source
    bool readOnly = false;
    bool shareable = false;
    bool boots = false; // the instance starts from it
    std::optional<DiskSizes> sizes;
    std::optional<DiskSizes> stored; // as its pool tells them
    Error fault;                     // why there are none
    bool operator==(const DiskDevice &) const = default;
};

// An interface as it is configured.
struct InterfaceDevice {
    enum class Link { Unknown, Up, Down };
    QString mac;         // lower case
    QString type;        // "network", "bridge", "direct" …
    QString source;      // the network, bridge, device …
    QString model;       // "virtio"; empty when it is not told
    QString target;      // the device on the host; while it runs
    QString virtualPort; // "openvswitch"
    QString filter;      // its nwfilter
    Link link = Link::Unknown;
    [[nodiscard]] bool isOpenVSwitch() const { return virtualPort == QStringLiteral("openvswitch"); }
    bool operator==(const InterfaceDevice &) const = default;
};

struct Devices {
    bool running = false; // the configuration of what runs; else the stored one
    QList<DiskDevice> disks;
    QList<InterfaceDevice> interfaces;
    bool operator==(const Devices &) const = default;
};

// From a domain's XML; no sizes. Pure.
[[nodiscard]] Result<Devices> parseDevices(const QByteArray &domainXml, const QString &during);

enum class DevicesWanted { Configuration, WithSizes };

// virDomainGetXMLDesc; WithSizes: and per disk virDomainGetBlockInfo, and the volume that its source is, for its
// pool, its format and its backing file. What one disk refuses is said at that disk.
Task askDevices(Session &session, const QUuid &uuid, const QString &name, DevicesWanted wanted, QObject *receiver,
                Done<Devices> done);

} // namespace virt
