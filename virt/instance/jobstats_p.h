// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/task.h"
#include <libvirt/libvirt.h>
#include <optional>

namespace virt {

// The job that libvirt runs for a domain at this moment (virDomainGetJobStats); nothing when there is none.
std::optional<Progress> jobProgress(virDomainPtr domain, const QString &phase);

} // namespace virt
