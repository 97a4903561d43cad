// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/reach_p.h"

namespace virt {

unsigned int Reach::flags() const
{
    return (running ? static_cast<unsigned int>(VIR_DOMAIN_AFFECT_LIVE) : 0U)
           | (persistent ? static_cast<unsigned int>(VIR_DOMAIN_AFFECT_CONFIG) : 0U);
}

QStringList Reach::virsh() const
{
    QStringList out;
    if (running)
        out << QStringLiteral("--live");
    if (persistent)
        out << QStringLiteral("--config");
    return out;
}

Result<Reach> reachOf(virDomainPtr domain, const QString &during)
{
    const auto active = number(VIRT(virDomainIsActive, domain), during);
    if (!active)
        return active.error();
    const auto persistent = number(VIRT(virDomainIsPersistent, domain), during);
    if (!persistent)
        return persistent.error();
    return Reach{.running = *active == 1, .persistent = *persistent == 1};
}

} // namespace virt
