// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/plan/mark_p.h"
#include <QSysInfo>

namespace virt {

namespace {

// Of the running configuration too: a start copies the mark there, and it would be read from there.
Result<> write(const PlanWork &work, const char *element)
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

Error unreadable(const PlanWork &work)
{
    return {.kind = Error::Kind::Busy,
            .during = work.during(),
            .message = Say::tr("A plan of another version of Virtdeck has begun there and not ended"),
            .advice = Say::tr("Wait for it, or finish or undo it with that version.")};
}

// Nothing: there is none. NotFound: the domain is not there.
Result<std::optional<PlanRecord>> readMark(const PlanWork &work)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto element = own<Text>(VIRT(virDomainGetMetadata, domain->get(), int(VIR_DOMAIN_METADATA_ELEMENT),
                                        planNamespace.toUtf8().constData(), +VIR_DOMAIN_AFFECT_CONFIG),
                                   work.during());
    if (!element && element.error().code == VIR_ERR_NO_DOMAIN_METADATA)
        return std::optional<PlanRecord>();
    if (!element)
        return element.error();
    auto mark = parseMark(element->get());
    return mark ? Result<std::optional<PlanRecord>>(std::move(mark)) : unreadable(work);
}

Error another(const PlanWork &work, const PlanRecord &mark)
{
    return {.kind = Error::Kind::Busy,
            .during = work.during(),
            .message = Say::tr("Another plan has begun there, on the workstation %1, and not ended: %2")
                           .arg(mark.workstation, mark.title),
            .advice = Say::tr("Wait for it, or choose Finish or Undo at %1.").arg(work.record.object)};
}

Error ended(const PlanWork &work)
{
    return {.kind = Error::Kind::NotFound,
            .during = work.during(),
            .message = Say::tr("It is not under way at %1 any more: it was finished or undone elsewhere")
                           .arg(work.record.object)};
}

Error takenOver(const PlanWork &work, const PlanRecord &mark)
{
    return {.kind = Error::Kind::Busy,
            .during = work.during(),
            .message = Say::tr("The workstation %1 has taken it over").arg(mark.workstation),
            .advice = Say::tr("Wait for it, or choose Finish or Undo at %1.").arg(work.record.object)};
}

Result<> letGo(const PlanWork &work, const Error &why)
{
    if (work.ledger.forget)
        work.ledger.forget(work.record.id);
    return why;
}

Result<> keep(const PlanWork &work)
{
    return work.ledger.keep ? work.ledger.keep(work.record) : Result<>();
}

} // namespace

Result<> setMark(PlanWork &work)
{
    PlanRecord &record = work.record;
    const bool told = std::exchange(record.marked, true);
    if (auto written = write(work, plainMark(record).constData()); !written) {
        record.marked = told;
        return written;
    }
    return told ? Result<>() : keep(work);
}

Result<> clearMark(PlanWork &work)
{
    work.record.marked = false;
    if (auto kept = keep(work); !kept)
        return kept;
    auto cleared = write(work, nullptr);
    const bool none = !cleared
                      && (cleared.error().code == VIR_ERR_NO_DOMAIN_METADATA
                          || cleared.error().kind == Error::Kind::NotFound);
    return none ? Result<>() : cleared;
}

Result<> refuseMarked(const PlanWork &work)
{
    const auto mark = readMark(work);
    if (!mark)
        return mark.error();
    return *mark ? Result<>(another(work, **mark)) : Result<>();
}

Result<> takeOver(PlanWork &work, int steps)
{
    PlanRecord &record = work.record;
    const auto mark = readMark(work);
    if (!mark)
        return mark.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(mark.error());
    if (!*mark && record.marked)
        return letGo(work, ended(work));
    if (*mark && (*mark)->id != record.id)
        return record.marked ? letGo(work, ended(work)) : Result<>(another(work, **mark));
    if (*mark && (*mark)->workstation != record.workstation)
        return letGo(work, takenOver(work, **mark));
    const QString here = QSysInfo::machineHostName();
    if (record.workstation != here)
        record.step = steps - 1; // how far it had come is told there alone
    record.workstation = here;
    record.host = work.host.name();
    record.uri = work.host.uri();
    record.final = record.final || (*mark && (*mark)->final);
    if (auto kept = keep(work); !kept)
        return kept;
    return setMark(work);
}

} // namespace virt
