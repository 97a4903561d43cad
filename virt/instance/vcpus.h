// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include "virt/instance/cpuset.h"
#include "virt/instance/devicefigures.h"

namespace virt {

// One of an instance's virtual CPUs.
struct Vcpu {
    enum class State { Unknown, Off, Running, Blocked };
    int number = 0;
    State state = State::Unknown;
    int cpu = -1; // the host's CPU it runs on or ran on last; -1: none, or not told
    quint64 timeNs = 0;
    double percent = Instance::noRate; // of one host CPU, since the look before
    CpuSet affinity;                   // where it may run: now while it runs, else from the next start
    std::optional<CpuSet> stored;      // from the next start, while it runs and its configuration is kept
    bool operator==(const Vcpu &) const = default;
};

// Where an instance's VCPUs run and may run.
struct Placement {
    bool running = false;
    bool persistent = true;
    int hostCpus = 0; // width of the sets
    CpuSet online;    // host CPUs that work at present
    QList<Vcpu> vcpus;
    std::optional<CpuSet> emulator; // where the rest of the hypervisor's process may run; nothing when not told
    qint64 takenNs = 0;             // of a steady clock
    bool ticking = false;           // states and times come with the ticks
    bool operator==(const Placement &) const = default;
};

// All of it: virNodeGetCPUMap, virDomainGetVcpus, virDomainGetVcpuPinInfo, virDomainGetEmulatorPinInfo.
Task askPlacement(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<Placement> done);

// Where they run, which no tick tells: one virDomainGetVcpus for a running instance, of as many VCPUs as `placement` has.
struct VcpuTimes {
    QList<Vcpu> vcpus; // without `stored` and `percent`
    qint64 takenNs = 0;
};
Task askVcpuTimes(Session &session, const QUuid &uuid, const QString &name, const Placement &placement,
                  QObject *receiver, Done<VcpuTimes> done);

// `placement` with what `now` tells: without ticks that tell them its percents are since the times it had. Pure.
[[nodiscard]] Placement refreshed(Placement placement, const VcpuTimes &now);

// `placement` with the states, times and percents of a tick; with none it stays as it is. Pure.
[[nodiscard]] Placement ticked(Placement placement, const QList<VcpuFigures> &figures);

// Lets VCPUs (and the emulator) run on these host CPUs only: now if it runs, and from the next start if its
// configuration is kept. All or none: when one is refused those before it get back what they had.
struct PinWish {
    QList<int> vcpus;
    bool emulator = false;
    CpuSet cpus;
    bool operator==(const PinWish &) const = default;
};
[[nodiscard]] QString pinText(const PinWish &wish, const QString &name); // "Pin VCPU 0 of web-1 to CPU 3"
Task pin(Session &session, const QUuid &uuid, const QString &name, const PinWish &wish, QObject *receiver,
         const Reports &reports, Done<> done);

// How the host's CPUs are laid out, from its capabilities. Without a topology there, one cell with `hostCpus` cores.
struct HostCpu {
    int id = 0, cell = 0, socket = 0, core = 0;
    bool operator==(const HostCpu &) const = default;
};
[[nodiscard]] QList<HostCpu> parseHostCpus(const QByteArray &capabilities);
Task askHostCpus(Session &session, QObject *receiver, Done<QList<HostCpu>> done); // virConnectGetCapabilities

} // namespace virt
