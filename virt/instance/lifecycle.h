// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"

namespace virt {

enum class LifecycleAction {
    Start,        // virDomainCreate; restores a saved image if there is one
    ShutDown,     // virDomainShutdownFlags: the guest is asked, by its agent or ACPI; waits until it is off
    Reboot,       // virDomainReboot: the guest is asked
    HardReboot,   // virDomainDestroy, then virDomainCreateXML of the running XML; waits until it runs
    Reset,        // virDomainReset
    ForceOff,     // virDomainDestroyFlags
    Pause,        // virDomainSuspend
    Resume,       // virDomainResume
    Save,         // virDomainManagedSave
    DiscardSaved, // virDomainManagedSaveRemove
    AutostartOn,  // virDomainSetAutostart
    AutostartOff
};

// It is the target's side of a migration that is under way.
[[nodiscard]] bool isArriving(const Instance &instance);

// Whether the action makes sense for an instance as it is; what the menus ask.
[[nodiscard]] bool makesSense(LifecycleAction action, const Instance &instance);

// The same actions make sense for both.
[[nodiscard]] bool sameChoices(const Instance &a, const Instance &b);

// "Start web-1", translated: the `during` of its errors and the title of its job.
[[nodiscard]] QString lifecycleText(LifecycleAction action, const QString &name);

// The same as virsh would be told it.
[[nodiscard]] QStringList lifecycleLines(LifecycleAction action, const QString &name);

// Asks and waits until it is so (as Nova does): success when the instance is in the wanted state, also when it
// already was. Shut Down gives up after `patience` with Error::TimedOut and leaves the instance running.
Task perform(Session &session, const QUuid &uuid, const QString &name, LifecycleAction action, QObject *receiver,
             const Reports &reports, const Done<> &done,
             std::chrono::milliseconds patience = std::chrono::seconds(120));

struct Target {
    QUuid uuid;
    QString name;
};

// The same for many instances of a host, several at a time and with one round trip each: they are found by one call.
// `each` hears how it went, by the number of the target.
QList<Task> performAll(Session &session, const QList<Target> &targets, LifecycleAction action, QObject *receiver,
                       const std::function<void(qsizetype target, Result<> outcome)> &each,
                       std::chrono::milliseconds patience = std::chrono::seconds(120));

} // namespace virt
