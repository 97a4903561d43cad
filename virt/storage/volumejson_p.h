// SPDX-License-Identifier: GPL-3.0-or-later
// A volume as the records of plans keep it. Pure.
#pragma once
#include "virt/storage/volumes.h"
#include <QJsonObject>

namespace virt {

[[nodiscard]] QJsonObject volumeJson(const VolumeId &volume);
[[nodiscard]] VolumeId volumeFrom(const QJsonObject &json);

} // namespace virt
