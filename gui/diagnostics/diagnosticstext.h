// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/factlist.h"
#include "virt/instance/diagnostics.h"

namespace gui {

// One card of the diagnostics: its facts, or why there are none. A note may stand beside facts.
struct DiagnosticsPart {
    QList<look::Fact> facts;
    QString note, fault;
};

enum class DiagnosticsCard { State, Control, Cpu, Memory, Disks, Interfaces, Agent, Messages, Security, Count };
[[nodiscard]] QString titleOf(DiagnosticsCard card);
[[nodiscard]] DiagnosticsPart partOf(DiagnosticsCard card, const virt::Diagnostics &diagnostics);

} // namespace gui
