// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/state_p.h"
#include <libvirt/libvirt.h>

namespace virt {

DomainState domainState(int state)
{
    switch (state) {
    case VIR_DOMAIN_RUNNING:
    case VIR_DOMAIN_BLOCKED: return DomainState::Running; // Xen's "blocked" is a running domain that idles
    case VIR_DOMAIN_PAUSED: return DomainState::Paused;
    case VIR_DOMAIN_SHUTDOWN: return DomainState::ShuttingDown;
    case VIR_DOMAIN_SHUTOFF: return DomainState::Off;
    case VIR_DOMAIN_CRASHED: return DomainState::Crashed;
    case VIR_DOMAIN_PMSUSPENDED: return DomainState::PmSuspended;
    default: return DomainState::Unknown;
    }
}

static StateReason runningReason(int reason)
{
    switch (reason) {
    case VIR_DOMAIN_RUNNING_BOOTED: return StateReason::Booted;
    case VIR_DOMAIN_RUNNING_MIGRATED: return StateReason::Migrated;
    case VIR_DOMAIN_RUNNING_FROM_SNAPSHOT: return StateReason::Snapshot;
    default: return StateReason::None;
    }
}

static StateReason pausedReason(int reason)
{
    switch (reason) {
    case VIR_DOMAIN_PAUSED_USER: return StateReason::User;
    case VIR_DOMAIN_PAUSED_MIGRATION:
    case VIR_DOMAIN_PAUSED_STARTING_UP:
    case VIR_DOMAIN_PAUSED_POSTCOPY: return StateReason::Migrating;
    case VIR_DOMAIN_PAUSED_SAVE: return StateReason::Saved;
    case VIR_DOMAIN_PAUSED_IOERROR: return StateReason::IoError;
    case VIR_DOMAIN_PAUSED_WATCHDOG: return StateReason::Watchdog;
    case VIR_DOMAIN_PAUSED_SNAPSHOT:
    case VIR_DOMAIN_PAUSED_FROM_SNAPSHOT: return StateReason::Snapshot;
    case VIR_DOMAIN_PAUSED_CRASHED: return StateReason::Crashed;
    case VIR_DOMAIN_PAUSED_POSTCOPY_FAILED: return StateReason::Failed;
    default: return StateReason::None;
    }
}

static StateReason offReason(int reason)
{
    switch (reason) {
    case VIR_DOMAIN_SHUTOFF_CRASHED: return StateReason::Crashed;
    case VIR_DOMAIN_SHUTOFF_MIGRATED: return StateReason::Migrated;
    case VIR_DOMAIN_SHUTOFF_SAVED: return StateReason::Saved;
    case VIR_DOMAIN_SHUTOFF_FAILED: return StateReason::Failed;
    case VIR_DOMAIN_SHUTOFF_FROM_SNAPSHOT: return StateReason::Snapshot;
    case VIR_DOMAIN_SHUTOFF_DAEMON: return StateReason::Daemon;
    case VIR_DOMAIN_SHUTOFF_DESTROYED: return StateReason::User;
    default: return StateReason::None;
    }
}

StateReason stateReason(int state, int reason)
{
    switch (state) {
    case VIR_DOMAIN_RUNNING: return runningReason(reason);
    case VIR_DOMAIN_PAUSED: return pausedReason(reason);
    case VIR_DOMAIN_SHUTOFF: return offReason(reason);
    case VIR_DOMAIN_CRASHED: return StateReason::Crashed;
    default: return StateReason::None;
    }
}

} // namespace virt
