// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/instance/securitylabels.h"

namespace virt {

Result<QList<SecurityLabel>> securityLabels(virDomainPtr domain, const QByteArray &runningXml, const QString &during);

} // namespace virt
