// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <QByteArray>

namespace virt {

// What the instance's first screen shows, as the hypervisor gives it (PPM or PNG). virDomainScreenshot with a stream of
// its own, a long question; Error::Unsupported for an instance without a screen.
Task takeScreenshot(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<QByteArray> done);

} // namespace virt
