// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/storage/secret.h"
#include <QStringList>

namespace virt {

using SecretHandle = Handle<virSecret, virSecretFree>;

// Session and job threads. Success to drop one that is not there.
Result<QUuid> makeSecretOn(virConnectPtr conn, const NewSecret &secret, const QString &during);
Result<> dropSecret(virConnectPtr conn, const QUuid &uuid, const QString &during);
[[nodiscard]] QStringList secretLines(const NewSecret &secret);

} // namespace virt
