// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/instance.h"

namespace model {

enum class Measure { Cpu, Memory, Disk, Network };

// Who uses a host, by one measure.
struct Ranked {
    QUuid uuid;
    QString name;
    double value = 0; // CPU: in CPUs; memory: bytes; disk and network: bytes/s in both directions
    double share = 0; // of the largest one, 0 … 1
    bool operator==(const Ranked &) const = default;
};

// What an instance uses; negative when that is not known. Memory is what the guest holds, or what it was given.
[[nodiscard]] double useOf(const virt::Instance &instance, Measure measure);

// Those that use something, the most first; equal ones by name. At most `most`.
[[nodiscard]] QList<Ranked> ranking(const QList<virt::Instance> &instances, Measure measure, qsizetype most);

} // namespace model
