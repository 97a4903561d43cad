// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/conditionlook.h"

namespace look {

Sign signOf(model::Condition condition)
{
    using model::Condition;
    switch (condition) {
    case Condition::Running: return {QStringLiteral("state-running"), Meaning::Good};
    case Condition::Paused: return {QStringLiteral("state-paused"), Meaning::Warning};
    case Condition::Trouble: return {QStringLiteral("state-error"), Meaning::Bad};
    case Condition::Off: return {QStringLiteral("state-shutoff"), Meaning::Idle};
    case Condition::Saved: return {QStringLiteral("state-saved"), Meaning::Info};
    case Condition::ShuttingDown: return {QStringLiteral("state-shutting-down"), Meaning::Warning};
    case Condition::Migrating: return {QStringLiteral("state-migrating"), Meaning::Info};
    case Condition::Unknown: break;
    }
    return {QStringLiteral("state-unknown"), Meaning::Idle};
}

Sign signOf(model::HostState state)
{
    using model::HostState;
    switch (state) {
    case HostState::Connected: return {QStringLiteral("host-connected"), Meaning::Good};
    case HostState::Connecting: return {QStringLiteral("host-connecting"), Meaning::Info};
    case HostState::Stale: return {QStringLiteral("host-stale"), Meaning::Warning};
    case HostState::Waiting: return {QStringLiteral("host-connecting"), Meaning::Warning};
    case HostState::Failed: return {QStringLiteral("host-error"), Meaning::Bad};
    case HostState::Off: break;
    }
    return {QStringLiteral("host-off"), Meaning::Idle};
}

Sign signOf(const model::HostRow &host)
{
    if (host.entry.cordoned && host.state == model::HostState::Connected)
        return {QStringLiteral("host-cordoned"), Meaning::Warning};
    return signOf(host.state);
}

Sign signOf(model::JobState state)
{
    using model::JobState;
    switch (state) {
    case JobState::Running: return {QStringLiteral("object-jobs"), Meaning::Info};
    case JobState::Succeeded: return {QStringLiteral("status-done"), Meaning::Good};
    case JobState::Failed: return {QStringLiteral("status-failed"), Meaning::Bad};
    case JobState::Cancelled: break;
    }
    return {QStringLiteral("action-cancel"), Meaning::Idle};
}

} // namespace look
