// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
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

static Error another(const PlanWork &work, const PlanRecord &mark)
{
    return {.kind = Error::Kind::Busy,
            .during = work.during(),
            .message = Say::tr("Another plan has begun there, on the workstation %1, and not ended: %2")
                           .arg(mark.workstation, mark.title),
            .advice = Say::tr("Wait for it, or choose Finish or Undo at %1.").arg(work.record.object)};
}

Result<> refuseMarked(const PlanWork &work)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto element = own<Text>(VIRT(virDomainGetMetadata, domain->get(), int(VIR_DOMAIN_METADATA_ELEMENT),
                                        planNamespace.toUtf8().constData(), +VIR_DOMAIN_AFFECT_CONFIG),
                                   work.during());
    if (!element)
        return element.error().code == VIR_ERR_NO_DOMAIN_METADATA ? Result<>() : Result<>(element.error());
    const auto mark = parseMark(element->get());
    return mark && mark->id != work.record.id ? Result<>(another(work, *mark)) : Result<>();
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
