// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/poollook.h"

namespace gui {

using look::Meaning;

look::Sign poolSign(virt::StoragePool::State state)
{
    using State = virt::StoragePool::State;
    switch (state) {
    case State::Running: return {QStringLiteral("state-running"), Meaning::Good};
    case State::Inactive: return {QStringLiteral("state-shutoff"), Meaning::Idle};
    case State::Building: return {QStringLiteral("object-jobs"), Meaning::Info};
    case State::Degraded: return {QStringLiteral("status-warning"), Meaning::Warning};
    case State::Inaccessible: return {QStringLiteral("state-error"), Meaning::Bad};
    case State::Unknown: break;
    }
    return {QStringLiteral("state-unknown"), Meaning::Idle};
}

} // namespace gui
