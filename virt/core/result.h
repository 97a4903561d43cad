// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/error.h"
#include <tl/expected.hpp>

namespace virt {

// tl::expected with a warning when it is dropped, and an Error that converts by itself.
template<class T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
    using Base = tl::expected<T, Error>;

public:
    using Base::Base;
    Result() = default;
    Result(Error e) : Base(tl::unexpect, std::move(e)) {}
    Result(Base b) : Base(std::move(b)) {}
};

} // namespace virt
