// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace virt {

// A definition kept without its passwords (passwd='') with those that the present definition has for the same screens
// (by their type); where there is none the attribute goes. Pure. Text that is not XML comes back as it is.
[[nodiscard]] QString withPasswordsOf(const QString &definition, const QString &present);

} // namespace virt
