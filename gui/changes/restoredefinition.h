// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace model {
class Fleet;
struct ChangeEntry;
} // namespace model

namespace gui {

// The change replaced an instance's definition, the instance is there and may be changed.
[[nodiscard]] bool canRestore(const model::Fleet &fleet, const model::ChangeEntry &entry);

// Shows what would change and, when the user agrees, puts the definition back as it was before that change.
void openRestore(model::Fleet &fleet, const model::ChangeEntry &entry, QWidget *parent);

} // namespace gui
