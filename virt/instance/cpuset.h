// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/result.h"
#include <QByteArray>
#include <QList>

namespace virt {

// A set of host CPUs. Written as libvirt writes it: "0-3,8". A value; pure.
class CpuSet {
public:
    CpuSet() = default;
    CpuSet(std::initializer_list<int> cpus);
    static CpuSet all(int hostCpus);
    // Eight CPUs to a byte, the first in the lowest bit: virDomainPinVcpu's cpumap.
    static CpuSet fromMap(const QByteArray &map, int hostCpus);
    [[nodiscard]] QByteArray toMap(int hostCpus) const;

    [[nodiscard]] bool contains(int cpu) const;
    [[nodiscard]] bool isEmpty() const { return m_cpus.isEmpty(); }
    [[nodiscard]] int size() const { return int(m_cpus.size()); }
    [[nodiscard]] const QList<int> &cpus() const { return m_cpus; } // ascending
    [[nodiscard]] QString text() const;
    void add(int cpu);
    void remove(int cpu);

    bool operator==(const CpuSet &) const = default;

private:
    QList<int> m_cpus;
};

// "0-3,^2,8" by libvirt's rules: from left to right, "^2" takes one out again. Error::Invalid for anything else, for
// an empty set, and for a CPU that a host with so many CPUs does not have.
[[nodiscard]] Result<CpuSet> parseCpuSet(const QString &text, int hostCpus);

} // namespace virt
