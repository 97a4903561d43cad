// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include "virt/instance/cpuset.h"
#include <QHash>
#include <QList>

namespace virt {

// Memory pages of one size.
struct NumaPages {
    quint64 sizeKiB = 0, count = 0;
    bool operator==(const NumaPages &) const = default;
};

struct NumaCell {
    int id = 0;
    quint64 memoryKiB = 0;
    CpuSet cpus;
    QList<std::pair<int, int>> distances; // to which cell, how far; 10 is near
    QList<NumaPages> hugePages;           // of all sizes but the usual one
    bool operator==(const NumaCell &) const = default;
};

// What is free at a moment: memory by cell, huge pages by cell and size.
struct NumaFree {
    QHash<int, quint64> memoryKiB;
    QHash<int, QList<NumaPages>> hugePages;
    bool operator==(const NumaFree &) const = default;
};

// The cells that the host's capabilities name; none of a host whose driver or machine knows no NUMA.
[[nodiscard]] Result<QList<NumaCell>> parseNuma(const QByteArray &capabilities, const QString &during);

// virConnectGetCapabilities; once for each connection is enough.
Task fetchNuma(Session &session, QObject *receiver, Done<QList<NumaCell>> done);

// virNodeGetCellsFreeMemory, and virNodeGetFreePages where there are huge pages.
Task fetchNumaFree(Session &session, const QList<NumaCell> &cells, QObject *receiver, Done<NumaFree> done);

} // namespace virt
