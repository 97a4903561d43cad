// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/colours.h"
#include "model/hosts/hostsmodel.h"
#include "model/jobs/job.h"
#include "model/text/statetext.h"
#include <QString>

namespace look {

// The shape and the colour of a state: icon file name and meaning.
struct Sign {
    QString icon;
    Meaning meaning = Meaning::Idle;
};
[[nodiscard]] Sign signOf(model::Condition condition);
[[nodiscard]] Sign signOf(model::HostState state);
[[nodiscard]] Sign signOf(const model::HostRow &host); // a connected host may be cordoned
[[nodiscard]] Sign signOf(model::JobState state);

} // namespace look
