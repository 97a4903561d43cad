// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a CPU runs on a host, and which CPU runs on several.
#pragma once
#include "virt/core/session.h"
#include <QStringList>

namespace virt {

enum class CpuMatch { Identical, Superset, Incompatible }; // the host's is the superset

struct CpuVerdict {
    CpuMatch match = CpuMatch::Identical;
    QString reason;          // libvirt's words, when incompatible
    QStringList missing;     // features that fail, as far as libvirt names them
    bool ofHardware = false; // the hypervisor could not say: compared with the bare CPU
    bool operator==(const CpuVerdict &) const = default;
};

// A CPU to compare: `name` is how messages call it.
struct NamedCpu {
    QString name;
    QByteArray xml; // <cpu>
    bool operator==(const NamedCpu &) const = default;
};

struct BaselineWish {
    bool migratableOnly = true;  // VIR_CONNECT_BASELINE_CPU_MIGRATABLE
    bool expandFeatures = false; // VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES
};

// "…required features: popcnt, aes" -> {"popcnt", "aes"}
[[nodiscard]] QStringList missingFeatures(const QString &reason);

// The CPUs in a text: <cpu>, or whatever holds some: a domain, capabilities or domain capabilities, as virsh takes
// them. Error::Invalid with line and column where it is not XML.
[[nodiscard]] Result<QList<QByteArray>> cpusIn(const QString &text);

// virConnectCompareHypervisorCPU; virConnectCompareCPU where the driver or the architecture cannot do that.
Task compareCpu(Session &session, const NamedCpu &cpu, QObject *receiver, Done<CpuVerdict> done);

// virConnectBaselineHypervisorCPU, or virConnectBaselineCPU: a <cpu> for guests that runs on all of them.
Task baselineCpu(Session &session, const QList<NamedCpu> &cpus, const BaselineWish &wish, QObject *receiver,
                 Done<QByteArray> done);

} // namespace virt
