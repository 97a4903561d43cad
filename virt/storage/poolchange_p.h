// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that making and changing a pool share. Session and job threads.
#pragma once
#include "virt/core/handle_p.h"
#include "virt/storage/poolmake.h"

namespace virt {

Result<Pool> definePoolXml(virConnectPtr conn, const QByteArray &xml, const QString &during);
Result<> buildPoolOn(virStoragePoolPtr pool, PoolType type, PoolRequest::Build build, const QString &during);
[[nodiscard]] QStringList poolBuildLine(const QString &name, PoolType type, PoolRequest::Build build);

} // namespace virt
