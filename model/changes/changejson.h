// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/changes/changeentry.h"
#include <optional>
#include <QByteArray>

namespace model {

// One line of the journal, a JSON object without its line end; docs/changes.md tells its members.
[[nodiscard]] QByteArray toJsonLine(const ChangeEntry &entry);
[[nodiscard]] std::optional<ChangeEntry> fromJsonLine(const QByteArray &line); // nothing when it is no such line

} // namespace model
