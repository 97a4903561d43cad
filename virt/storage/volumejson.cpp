// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/volumejson_p.h"

namespace virt {

QJsonObject volumeJson(const VolumeId &volume)
{
    return {{QStringLiteral("pool"), volume.pool.toString(QUuid::WithoutBraces)},
            {QStringLiteral("poolName"), volume.poolName},
            {QStringLiteral("name"), volume.name}};
}

VolumeId volumeFrom(const QJsonObject &json)
{
    return {.pool = QUuid(json.value(QStringLiteral("pool")).toString()),
            .poolName = json.value(QStringLiteral("poolName")).toString(),
            .name = json.value(QStringLiteral("name")).toString()};
}

} // namespace virt
