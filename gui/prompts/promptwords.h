// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told of a question. Pure: knows no widget.
#pragma once
#include "virt/core/prompt.h"

namespace gui {

[[nodiscard]] QString promptTitle(const virt::Prompt &prompt, const QString &host);  // of the window
[[nodiscard]] QString promptHeadline(const virt::Prompt &prompt);                    // what is asked
[[nodiscard]] QString promptExplanation(const virt::Prompt &prompt);                 // may be empty
[[nodiscard]] QString promptOrigin(const virt::Prompt &prompt, const QString &host); // who asks, on whose behalf
[[nodiscard]] QString promptFault(const virt::Prompt &prompt); // of the last answer; empty when there was none
[[nodiscard]] QString promptVerb(const virt::Prompt &prompt);  // empty: nothing to answer

} // namespace gui
