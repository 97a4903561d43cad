// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/conditionlook.h"
#include "virt/storage/pool.h"

namespace gui {

[[nodiscard]] look::Sign poolSign(virt::StoragePool::State state);

} // namespace gui
