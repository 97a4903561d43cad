// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QDateTime;

namespace model {

// Local, to the second, written as in the logs of hosts, which it is compared with: "2026-11-20 14:03:04". Pure.
[[nodiscard]] QString momentText(const QDateTime &time);

} // namespace model
