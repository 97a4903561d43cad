// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that the verbs of pools share. Session, question and job threads.
#pragma once
#include "virt/core/handle_p.h"
#include "virt/storage/pool.h"

namespace virt {

Result<Pool> findPool(virConnectPtr conn, const QUuid &uuid, const QString &during);
Result<PoolList> allPools(virConnectPtr conn, unsigned int filter, const QString &during);
QUuid uuidOf(virStoragePoolPtr pool); // no round trip
QString nameOf(virStoragePoolPtr pool);
Result<QByteArray> describePool(virStoragePoolPtr pool, const QString &during); // as it is stored
StoragePool::State poolState(int state);

} // namespace virt
