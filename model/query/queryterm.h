// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/query/needs.h"
#include "model/query/querywords.h"
#include "model/query/subject.h"
#include <tl/expected.hpp>

namespace model {

using QueryTest = std::function<bool(const Subject &)>;

// What one word asks, adding to `needs` what its answer takes.
[[nodiscard]] tl::expected<QueryTest, QueryFault> testOf(const QueryWord &word, Needs &needs);

} // namespace model
