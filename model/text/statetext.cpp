// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/statetext.h"
#include <QCoreApplication>

namespace model {

using virt::DomainState;
using virt::StateReason;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::StateText)
};

bool isTrouble(StateReason reason)
{
    return reason == StateReason::IoError || reason == StateReason::Watchdog || reason == StateReason::Crashed
           || reason == StateReason::Failed;
}

QString reasonText(StateReason reason)
{
    switch (reason) {
    case StateReason::IoError: return Words::tr("I/O error");
    case StateReason::Watchdog: return Words::tr("watchdog");
    case StateReason::Crashed: return Words::tr("crashed");
    case StateReason::Failed: return Words::tr("failed");
    case StateReason::Saved: return Words::tr("being saved");
    case StateReason::Migrating: return Words::tr("in migration");
    case StateReason::Snapshot: return Words::tr("from a snapshot");
    default: return {};
    }
}

QString withReason(const QString &state, StateReason reason)
{
    const QString why = reasonText(reason);
    return why.isEmpty() ? state : Words::tr("%1: %2", "state: reason").arg(state, why);
}
} // namespace

Condition conditionOf(const virt::Instance &i)
{
    switch (i.state) {
    case DomainState::Running: return Condition::Running;
    case DomainState::PmSuspended: return Condition::Paused;
    case DomainState::Paused:
        return isTrouble(i.reason)                  ? Condition::Trouble
               : i.reason == StateReason::Migrating ? Condition::Migrating
                                                    : Condition::Paused;
    case DomainState::ShuttingDown: return Condition::ShuttingDown;
    case DomainState::Crashed: return Condition::Trouble;
    case DomainState::Off:
        return i.savedImage ? Condition::Saved : isTrouble(i.reason) ? Condition::Trouble : Condition::Off;
    case DomainState::Unknown: break;
    }
    return Condition::Unknown;
}

QString stateText(const virt::Instance &i)
{
    switch (i.state) {
    case DomainState::Running: return Words::tr("Running");
    case DomainState::Paused: return withReason(Words::tr("Paused"), i.reason);
    case DomainState::PmSuspended: return Words::tr("Asleep");
    case DomainState::ShuttingDown: return Words::tr("Shutting down");
    case DomainState::Crashed: return Words::tr("Crashed");
    case DomainState::Off:
        if (i.savedImage)
            return Words::tr("Saved");
        return i.reason == StateReason::Saved || i.reason == StateReason::Snapshot
                   ? Words::tr("Shut off")
                   : withReason(Words::tr("Shut off"), i.reason);
    case DomainState::Unknown: break;
    }
    return Words::tr("Unknown");
}

} // namespace model
