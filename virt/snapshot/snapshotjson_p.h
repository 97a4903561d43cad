// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/snapshotfiles.h"
#include <QJsonArray>
#include <QJsonObject>

namespace virt {

[[nodiscard]] QJsonObject toJson(const DiskFiles &files);
[[nodiscard]] DiskFiles diskFilesFrom(const QJsonObject &json);

} // namespace virt
