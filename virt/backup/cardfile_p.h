// SPDX-License-Identifier: GPL-3.0-or-later
// Small volumes as a whole. Job and question threads.
#pragma once
#include "virt/core/handle_p.h"

namespace virt {

// Invalid for one that is too long to be a card.
Result<QByteArray> readCard(virConnectPtr conn, virStorageVolPtr volume, const QString &during);
Result<> sendCard(virConnectPtr conn, virStorageVolPtr volume, const QByteArray &card, const QString &during);

} // namespace virt
