// SPDX-License-Identifier: GPL-3.0-or-later
// What a host listed last, as a file. Keeps what lasts: no rates, no counters. Any thread.
#pragma once
#include "virt/core/result.h"
#include "virt/instance/instance.h"
#include <QJsonObject>

namespace model {

inline constexpr qsizetype mostKeptInstances = 20'000; // of one host

[[nodiscard]] QJsonObject inventoryToJson(const virt::Inventory &inventory);
// Instances without UUID or name are left out; no time it was taken means no inventory: null.
[[nodiscard]] std::shared_ptr<const virt::Inventory> inventoryFromJson(const QJsonObject &json);

// Null when there is none; a damaged file is set aside and told in `faults`.
[[nodiscard]] std::shared_ptr<const virt::Inventory> readInventory(const QString &path, QStringList *faults);
[[nodiscard]] virt::Result<> writeInventory(const QString &path, const QJsonObject &json);

} // namespace model
