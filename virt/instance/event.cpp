// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/event.h"
#include "virt/core/say.h"
#include <libvirt/libvirt.h>

namespace virt {

static QString startedText(int detail)
{
    switch (detail) {
    case VIR_DOMAIN_EVENT_STARTED_MIGRATED: return Say::tr("Started: arrived by migration");
    case VIR_DOMAIN_EVENT_STARTED_RESTORED: return Say::tr("Started: restored from a saved state");
    case VIR_DOMAIN_EVENT_STARTED_FROM_SNAPSHOT: return Say::tr("Started: from a snapshot");
    default: return Say::tr("Started");
    }
}

static QString suspendedText(int detail)
{
    switch (detail) {
    case VIR_DOMAIN_EVENT_SUSPENDED_MIGRATED: return Say::tr("Paused: for migration");
    case VIR_DOMAIN_EVENT_SUSPENDED_IOERROR: return Say::tr("Paused: I/O error");
    case VIR_DOMAIN_EVENT_SUSPENDED_WATCHDOG: return Say::tr("Paused: watchdog");
    case VIR_DOMAIN_EVENT_SUSPENDED_FROM_SNAPSHOT: return Say::tr("Paused: from a snapshot");
    default: return Say::tr("Paused");
    }
}

static QString stoppedText(int detail)
{
    switch (detail) {
    case VIR_DOMAIN_EVENT_STOPPED_DESTROYED: return Say::tr("Stopped: forced off");
    case VIR_DOMAIN_EVENT_STOPPED_CRASHED: return Say::tr("Stopped: crashed");
    case VIR_DOMAIN_EVENT_STOPPED_MIGRATED: return Say::tr("Stopped: migrated away");
    case VIR_DOMAIN_EVENT_STOPPED_SAVED: return Say::tr("Stopped: saved to disk");
    case VIR_DOMAIN_EVENT_STOPPED_FAILED: return Say::tr("Stopped: failed");
    case VIR_DOMAIN_EVENT_STOPPED_FROM_SNAPSHOT: return Say::tr("Stopped: from a snapshot");
    default: return Say::tr("Stopped: shut down");
    }
}

BlockJobNews blockJobNews(const DomainEvent &event)
{
    switch (event.detail) {
    case VIR_DOMAIN_BLOCK_JOB_FAILED: return BlockJobNews::Failed;
    case VIR_DOMAIN_BLOCK_JOB_CANCELED: return BlockJobNews::Aborted;
    case VIR_DOMAIN_BLOCK_JOB_READY: return BlockJobNews::Ready;
    default: return BlockJobNews::Done;
    }
}

static QString blockJobText(const DomainEvent &event)
{
    switch (blockJobNews(event)) {
    case BlockJobNews::Done: return Say::tr("Block job on %1: done").arg(event.subject);
    case BlockJobNews::Failed: return Say::tr("Block job on %1: failed").arg(event.subject);
    case BlockJobNews::Aborted: return Say::tr("Block job on %1: aborted").arg(event.subject);
    case BlockJobNews::Ready: return Say::tr("Block job on %1: both images are alike").arg(event.subject);
    }
    return {};
}

QString eventText(const DomainEvent &event)
{
    using Kind = DomainEvent::Kind;
    switch (event.kind) {
    case Kind::Defined:
        return event.detail == VIR_DOMAIN_EVENT_DEFINED_ADDED ? Say::tr("Defined") : Say::tr("Configuration changed");
    case Kind::Undefined: return Say::tr("Undefined");
    case Kind::Started: return startedText(event.detail);
    case Kind::Suspended: return suspendedText(event.detail);
    case Kind::Resumed: return Say::tr("Resumed");
    case Kind::Stopped: return stoppedText(event.detail);
    case Kind::ShutDown: return Say::tr("Shutting down");
    case Kind::PmSuspended: return Say::tr("Suspended by the guest");
    case Kind::Crashed: return Say::tr("Crashed");
    case Kind::Rebooted: return Say::tr("Rebooted");
    case Kind::IoError: return Say::tr("I/O error on %1").arg(event.subject);
    case Kind::Watchdog: return Say::tr("The watchdog fired");
    case Kind::MetadataChanged: return Say::tr("Title, description or metadata changed");
    case Kind::DeviceAdded: return Say::tr("Device attached: %1").arg(event.subject);
    case Kind::DeviceRemoved: return Say::tr("Device detached: %1").arg(event.subject);
    case Kind::BlockJob: return blockJobText(event);
    case Kind::Other: break;
    }
    return Say::tr("Other event");
}

} // namespace virt
