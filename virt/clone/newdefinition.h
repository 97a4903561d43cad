// SPDX-License-Identifier: GPL-3.0-or-later
// The definition of a new instance, from that of another one. Pure, any thread.
#pragma once
#include "virt/disk/disksource.h"
#include <QHash>
#include <QUuid>

namespace virt {

struct NewImage {
    DiskSource source;
    QString format;
};

struct NewIdentity {
    QString name;
    QUuid uuid;
    QHash<QString, NewImage> images; // by the disk's target
    QString nvram;                   // UEFI variables of its own; empty: libvirt makes fresh ones
};

// With another name and UUID, network addresses that the host chooses, and these images in place of the disks. What two
// instances cannot share goes: the other disks, logs, the files, sockets and ports of serial ports, channels and the screen,
// and what makes the old one the property of another manager. Empty when `domainXml` is no definition.
[[nodiscard]] QByteArray newDefinition(const QByteArray &domainXml, const NewIdentity &identity);

// Starts with UEFI, whose variables lie in a file of its own.
[[nodiscard]] bool usesUefi(const QByteArray &domainXml);
[[nodiscard]] bool hasOwnTpm(const QByteArray &domainXml); // emulated: its state goes by the UUID

// Why an instance cannot be called so, whatever else there is on the host; empty: it can.
[[nodiscard]] QString instanceNameFault(const QString &name);

} // namespace virt
