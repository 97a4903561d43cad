// SPDX-License-Identifier: GPL-3.0-or-later
// What of a domain's configuration matters when it goes to another host. Pure, any thread.
#pragma once
#include "virt/core/result.h"
#include <QList>
#include <QStringList>

namespace virt {

struct DiskLayout {
    enum class Where { Nowhere, File, Block, Network, Other };
    QString target; // "vda"
    Where where = Where::Nowhere;
    QString path;   // of a file or a block device
    QString format; // "qcow2"; "raw" when the configuration does not say
    bool readOnly = false;
    bool shareable = false; // several instances write to it
    bool encrypted = false;
    bool backed = false; // an overlay over another image, as far as the configuration says
    bool operator==(const DiskLayout &) const = default;
};

struct DomainLayout {
    QList<DiskLayout> disks;
    QStringList hostDevices; // passed through: "hostdev 1 (pci)"
    QString nvram;           // the file with UEFI's variables
    bool emulatedTpm = false;
    bool operator==(const DomainLayout &) const = default;
};

[[nodiscard]] Result<DomainLayout> parseLayout(const QByteArray &domainXml, const QString &during);

// Those that a migration with storage copies: files that the guest writes to. Block and network disks are shared.
[[nodiscard]] QList<DiskLayout> disksToCopy(const DomainLayout &layout);

// Media that the guest only reads; they must be on the target already.
[[nodiscard]] QList<DiskLayout> filesOnlyRead(const DomainLayout &layout);

} // namespace virt
