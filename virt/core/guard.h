// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace virt {

// True in the thread of the QCoreApplication. Every entry to libvirt asserts that this is false.
[[nodiscard]] bool onGuiThread();

} // namespace virt
