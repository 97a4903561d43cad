// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include <QStringList>

namespace virt {

// What a change of a domain would touch at this moment.
struct Reach {
    bool running = false, persistent = true;
    [[nodiscard]] unsigned int flags() const; // VIR_DOMAIN_AFFECT_*
    [[nodiscard]] QStringList virsh() const;  // "--live", "--config"
};
Result<Reach> reachOf(virDomainPtr domain, const QString &during);

} // namespace virt
