// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace labtool {

// What the program has handed to libvirt that libvirt's own schemas do not allow, with what they say against it. A test
// that is linked with xmlwatch.cpp stands between the two: each document is checked on its way.
[[nodiscard]] QStringList misfits();
// So many were checked.
[[nodiscard]] int documentsChecked();

} // namespace labtool
