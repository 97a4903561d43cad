// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/prompt.h"

namespace virt {

// What ssh asks its SSH_ASKPASS program.
struct SshQuestion {
    QString words; // as it would stand on a terminal
    QString hint;  // SSH_ASKPASS_PROMPT: "", "confirm" or "none"
    QString asker; // the jump host whose ssh asks; empty: ours
    bool operator==(const SshQuestion &) const = default;
};

// Tells what kind of question it is from its words; no id, and what may be remembered is named without the host.
[[nodiscard]] Prompt readPrompt(const SshQuestion &question);

} // namespace virt
