// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/error.h"
#include <optional>

namespace gui {

struct TextPlace { // counted from 1
    int line = 1, column = 1;
    bool operator==(const TextPlace &) const = default;
};

// Where in an edited definition the trouble is that an error tells of; nothing when it cannot be told. Pure.
[[nodiscard]] std::optional<TextPlace> placeOf(const virt::Error &error, const QString &xml);

} // namespace gui
