// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace virt {

// Something that happened to a domain, as libvirt told it (life cycle, reboot, I/O error, watchdog …).
struct DomainEvent {
    enum class Kind {
        Defined,
        Undefined,
        Started,
        Suspended,
        Resumed,
        Stopped,
        ShutDown,
        PmSuspended,
        Crashed,
        Rebooted,
        IoError,
        Watchdog,
        MetadataChanged,
        DeviceAdded,
        DeviceRemoved,
        Other
    };
    QUuid uuid;
    QString name;
    Kind kind = Kind::Other;
    int detail = 0;  // libvirt's detail code of that kind
    QString subject; // I/O error: the disk; device: its alias; metadata: their namespace
    QDateTime when;
};

// "Stopped: crashed", translated.
[[nodiscard]] QString eventText(const DomainEvent &event);

} // namespace virt
