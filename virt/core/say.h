// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

namespace virt {

// The translation context of this room. Thread-safe, like QCoreApplication::translate.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(virt::Say)
};

} // namespace virt
