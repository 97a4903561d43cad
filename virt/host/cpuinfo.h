// SPDX-License-Identifier: GPL-3.0-or-later
// What a host's CPU is, as its capabilities tell. Pure, but for the question at the end.
#pragma once
#include "virt/core/session.h"
#include <QStringList>

namespace virt {

struct CpuTopology {
    quint32 sockets = 0, dies = 1, cores = 0, threads = 0; // dies of a socket, cores of a die, threads of a core
    bool operator==(const CpuTopology &) const = default;
};

// The counter that guests may see ("tsc").
struct CpuCounter {
    QString name;
    quint64 hertz = 0;
    bool scaling = false;
    bool operator==(const CpuCounter &) const = default;
};

// The <cpu> of a host's capabilities. What a host does not tell stays empty: ARM and s390x name no model there.
struct CpuInfo {
    QString arch, model, vendor, microcode;
    Result<CpuTopology> topology; // an error when sockets, cores or threads are missing
    QStringList features;         // sorted
    QList<CpuCounter> counters;
    QByteArray xml; // the element itself, as compareCpu() takes it
    bool operator==(const CpuInfo &) const = default;
};

// The CPU that the hypervisor gives a guest as "host-model": what has to run where the guest migrates to.
struct GuestCpu {
    QString arch, machine, type; // "x86_64", "pc-q35-7.2", "kvm"
    QString model, vendor;
    QStringList required, disabled;
    QByteArray xml; // <cpu mode='custom' match='exact'>
    bool operator==(const GuestCpu &) const = default;
};

struct CpuFacts {
    CpuInfo host;
    Result<GuestCpu> guest; // an error where there are no domain capabilities or no host-model
    bool operator==(const CpuFacts &) const = default;
};

[[nodiscard]] Result<CpuInfo> parseCpuInfo(const QByteArray &capabilities, const QString &during);
[[nodiscard]] Result<GuestCpu> parseGuestCpu(const QByteArray &domainCapabilities, const QString &during);

// {"arch", "features", "model", "topology": {"cores", "dies", "sockets", "threads"}, "vendor"}: what is not known is
// null, so that the keys are always the same.
[[nodiscard]] QByteArray cpuJson(const CpuInfo &cpu);

// virConnectGetCapabilities and virConnectGetDomainCapabilities; the second may start an emulator on the host.
Task askCpu(Session &session, QObject *receiver, Done<CpuFacts> done);

} // namespace virt
