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
        BlockJob,
        Other
    };
    QUuid uuid;
    QString name;
    Kind kind = Kind::Other;
    int detail = 0;  // libvirt's detail code of that kind
    QString subject; // I/O error, block job: the disk; device: its alias; metadata: their namespace
    QDateTime when;
};

// What an event of the kind BlockJob tells.
enum class BlockJobNews { Done, Failed, Aborted, Ready };
[[nodiscard]] BlockJobNews blockJobNews(const DomainEvent &event);

// "Stopped: crashed", translated.
[[nodiscard]] QString eventText(const DomainEvent &event);

} // namespace virt
