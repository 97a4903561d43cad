// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/plan/mark_p.h"

namespace virt {

// Of the running configuration too: a start copies the mark there, and it would be read from there.
static Result<> write(const PlanWork &work, const char *element)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto active = isActive(domain->get(), work.during());
    if (!active)
        return active.error();
    const unsigned int flags = VIR_DOMAIN_AFFECT_CONFIG | (*active ? +VIR_DOMAIN_AFFECT_LIVE : 0U);
    return check(VIRT(virDomainSetMetadata, domain->get(), int(VIR_DOMAIN_METADATA_ELEMENT), element,
                      planPrefix.toUtf8().constData(), planNamespace.toUtf8().constData(), flags),
                 work.during());
}

Result<> setMark(const PlanWork &work)
{
    return write(work, plainMark(work.record).constData());
}

Result<> clearMark(const PlanWork &work)
{
    auto cleared = write(work, nullptr);
    if (!cleared && cleared.error().code == VIR_ERR_NO_DOMAIN_METADATA)
        return {};
    return cleared;
}

} // namespace virt
