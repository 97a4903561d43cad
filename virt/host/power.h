// SPDX-License-Identifier: GPL-3.0-or-later
// The power of the host itself. Everything here ends what runs there or stops it: the windows ask first.
#pragma once
#include "virt/core/session.h"
#include "virt/ssh/remotecommand.h"
#include <chrono>

namespace virt {

enum class SuspendTarget { Memory, Disk, Hybrid };
enum class PowerAction { Reboot, PowerOff };

// What the host's capabilities say of suspending.
struct PowerAbilities {
    bool memory = false, disk = false, hybrid = false;
    [[nodiscard]] bool any() const { return memory || disk || hybrid; }
    bool operator==(const PowerAbilities &) const = default;
};

inline constexpr std::chrono::seconds leastSleep{60}; // libvirt refuses less

[[nodiscard]] Result<PowerAbilities> parsePowerAbilities(const QByteArray &capabilities, const QString &during);
Task askPowerAbilities(Session &session, QObject *receiver, Done<PowerAbilities> done);

// virNodeSuspendForDuration. The host goes to sleep some seconds after it agreed, and wakes up by its clock.
Task suspendHost(Session &session, SuspendTarget target, std::chrono::seconds sleep, QObject *receiver, Done<> done);

// Why this host can be neither rebooted nor powered off from here, before anybody is asked anything. Pure.
[[nodiscard]] Result<> mayPower(const Session::Options &options, PowerAction action);

// systemctl or shutdown, over the ssh login that the connection uses; with sudo -n where the user is not root.
Task powerHost(Session &session, PowerAction action, QObject *receiver, Done<> done);

// How it went, by what the command on the host answered. Pure.
[[nodiscard]] Result<> powerOutcome(const Result<CommandOutput> &output, const QString &during);

// "Reboot alpha": the `during` of its errors and the title of its job.
[[nodiscard]] QString powerText(PowerAction action, const QString &host);

} // namespace virt
