// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace virt {

// The images under each disk (by target), from the one the guest writes to down to the last, as a running domain's XML
// has them. Of one that is off only the first is known. Pure, any thread.
using ImageChains = QHash<QString, QStringList>;
[[nodiscard]] ImageChains imageChains(const QByteArray &domainXml);

} // namespace virt
