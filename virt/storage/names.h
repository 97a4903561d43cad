// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace virt {

// Why a pool or a volume cannot be called so; empty: good. Pure.
[[nodiscard]] QString poolNameFault(const QString &name);
[[nodiscard]] QString volumeNameFault(const QString &name);

} // namespace virt
