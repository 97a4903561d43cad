// SPDX-License-Identifier: GPL-3.0-or-later
// A host's resources as OpenStack Nova accounts for them, with the names an operator knows. Pure.
#pragma once
#include "model/capacity/capacity.h"
#include <QJsonObject>

namespace model {

// vcpus, vcpus_used, memory_mb, memory_mb_used, local_gb, local_gb_used, hypervisor_type, hypervisor_version,
// hypervisor_hostname, running_vms, vms; "used" is what was promised to running instances, local_gb_used what the pools
// hold. Beside them "in_use" with cpu_percent and memory_mb: what the host itself says. What is not known is null, so
// that the keys are always the same.
[[nodiscard]] QJsonObject accountingOf(const Capacity &capacity);
[[nodiscard]] QByteArray accountingJson(const Capacity &capacity);

} // namespace model
