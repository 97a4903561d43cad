// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of several plans do. Job threads.
#pragma once
#include "virt/plan/filewords.h"
#include "virt/plan/runner_p.h"
#include <QStringList>
#include <type_traits>

namespace virt {

// A step whose deeds are functions of the work and of what the plan is about.
template<class About, class Run, class Undo = std::nullptr_t>
[[nodiscard]] Step bound(const About &about, const PlanStep &said, Run run, Undo undo = {})
{
    Step out{.said = said, .run = [about, run](PlanWork &work) { return run(work, about); }, .undo = {}};
    if constexpr (!std::is_null_pointer_v<Undo>)
        out.undo = [about, undo](PlanWork &work) { return undo(work, about); };
    return out;
}

// On the host, through the pool that covers it: virt/storage/directory_p.h.
Result<> removeFile(const PlanWork &work, const QString &path);
Result<> removeFiles(const PlanWork &work, const QStringList &paths);
Result<> copyFile(const PlanWork &work, const QString &from, const QString &to);

// As a plan tells it.
[[nodiscard]] PlanStep removal(const QString &text, const QStringList &paths, const PoolNames &pools);

} // namespace virt
