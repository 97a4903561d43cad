// SPDX-License-Identifier: GPL-3.0-or-later
// Who uses volumes, for dialogs that would hit them.
#pragma once
#include "virt/storage/uses.h"

namespace model {
class KnownVolumes;
}

namespace gui {

// As far as it is known; without the volumes `besides`, which would go too.
[[nodiscard]] QList<virt::FileUse> usersOf(const model::KnownVolumes &volumes, const QString &name,
                                           const QStringList &besides = {});
// Those of running instances.
[[nodiscard]] QList<virt::FileUse> vitalOf(QList<virt::FileUse> uses);
[[nodiscard]] QList<virt::FileUse> writersOf(QList<virt::FileUse> uses);

} // namespace gui
