// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/migration/journey_p.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>

namespace virt {

namespace {

Result<> connectBoth(Journey &j)
{
    for (Side *side : {&j.from, &j.to}) {
        if (side->readOnly())
            return Error{.kind = Error::Kind::Denied,
                         .during = j.during,
                         .message = Say::tr("%1 is connected read-only").arg(side->name()),
                         .advice = Say::tr("Edit the host to change that.")};
        if (auto ok = side->connect(j.during); !ok)
            return ok;
    }
    return {};
}

Result<QString> hostUuid(const Side &side, const QString &during)
{
    const CallScope scope(side.log());
    const auto xml = own<Text>(VIRT(virConnectGetCapabilities, side.conn()), during);
    if (!xml)
        return xml.error();
    const auto document = parseXml(QByteArray(xml->get()));
    if (!document)
        return Error{.during = during, .message = document.error().message};
    return QString::fromUtf8((*document)->document_element().child("host").child_value("uuid"));
}

Result<> refuseSameHost(Journey &j)
{
    const auto here = hostUuid(j.from, j.during);
    if (!here)
        return here.error();
    const auto there = hostUuid(j.to, j.during);
    if (!there)
        return there.error();
    if (here->isEmpty() || *here != *there)
        return {};
    return j.invalid(
        Say::tr("%1 and %2 are the same host: both say that their UUID is %3").arg(j.from.name(), j.to.name(), *here),
        Say::tr("If they are not, set host_uuid in /etc/libvirt/libvirtd.conf on one of them."));
}

Result<> refuseTaken(const Journey &j, const Result<Domain> &found, const QString &message)
{
    if (!found)
        return found.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(found.error());
    return Error{.kind = Error::Kind::Exists,
                 .during = j.during,
                 .message = message,
                 .advice = Say::tr("Look at it there; rename or remove it if it is not needed.")};
}

Result<> readLayout(Journey &j, virDomainPtr domain)
{
    const unsigned int flags = isActive(j.before) ? 0 : VIR_DOMAIN_XML_INACTIVE;
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain, flags), j.during);
    if (!xml)
        return xml.error();
    auto layout = parseLayout(QByteArray(xml->get()), j.during);
    if (!layout)
        return layout.error();
    j.layout = std::move(*layout);
    return {};
}

Result<> refuseKind(const Journey &j)
{
    if (!j.persistent && !j.request.isLive())
        return j.invalid(Say::tr("%1 is not defined on %2, it only runs there").arg(j.name, j.from.name()));
    const auto offers = migrationOffers(j.layout, isActive(j.before));
    const auto offer = std::ranges::find(offers, j.request.kind, &MigrationOffer::kind);
    // Without files there is nothing to copy, which is no reason against going.
    const bool nothingToCopy = j.request.kind == MigrationRequest::Kind::LiveWithStorage
                               && disksToCopy(j.layout).isEmpty();
    const QString refusal = nothingToCopy ? offers[1].refusal : offer->refusal;
    return refusal.isEmpty() ? Result<>() : Result<>(Error::unsupported(j.during, refusal));
}

Result<> refuseSnapshots(const Journey &j, virDomainPtr domain)
{
    const auto count = number(VIRT(virDomainSnapshotNum, domain, 0U), j.during);
    if (!count)
        return count.error().kind == Error::Kind::Unsupported ? Result<>() : Result<>(count.error());
    if (*count == 0)
        return {};
    return Error::unsupported(j.during,
                              Say::tr("%1 has %n snapshot(s); libvirt does not migrate an instance with snapshots, and "
                                      "what internal ones hold would stay behind",
                                      nullptr, *count)
                                  .arg(j.name),
                              Say::tr("Delete its snapshots first; they stay behind otherwise."));
}

Result<> refuseCheckpoints(const Journey &j, virDomainPtr domain)
{
    const auto count = number(
        VIRT(virDomainListAllCheckpoints, domain, static_cast<virDomainCheckpointPtr **>(nullptr), 0U), j.during);
    if (!count || *count == 0) // drivers that know none say so by an error
        return {};
    return Error::unsupported(
        j.during, Say::tr("%1 has %n checkpoint(s) of incremental backups", nullptr, *count).arg(j.name),
        Say::tr("Delete them with \"virsh checkpoint-delete\"; the next backup must be a full one."));
}

// What is kept outside the disks does not travel with an instance that is off.
Result<> refuseStateBesides(const Journey &j, virDomainPtr domain)
{
    if (j.request.isLive())
        return {};
    if (VIRT(virDomainHasManagedSaveImage, domain, 0U) == 1)
        return Error::unsupported(j.during, Say::tr("%1 has a saved memory image, which would stay behind").arg(j.name),
                                  Say::tr("Start it and migrate it live, or discard the saved state."));
    if (!j.layout.nvram.isEmpty())
        return Error::unsupported(
            j.during, Say::tr("The UEFI variables of %1 in %2 would stay behind").arg(j.name, j.layout.nvram),
            Say::tr("Start it and migrate it live: then they travel along."));
    if (j.layout.emulatedTpm)
        return Error::unsupported(j.during, Say::tr("The contents of the TPM of %1 would stay behind").arg(j.name),
                                  Say::tr("Start it and migrate it live: then they travel along."));
    return {};
}

Result<> lookAtInstance(Journey &j)
{
    const CallScope scope(j.from.log());
    const auto domain = findDomain(j.from.conn(), j.uuid, j.during);
    if (!domain)
        return domain.error();
    j.before = j.from.presenceOf(j.uuid, j.during);
    j.persistent = VIRT(virDomainIsPersistent, domain->get()) == 1;
    int autostart = 0;
    j.autostart = VIRT(virDomainGetAutostart, domain->get(), &autostart) == 0 && autostart == 1;
    if (auto ok = readLayout(j, domain->get()); !ok)
        return ok;
    if (auto ok = refuseSnapshots(j, domain->get()); !ok)
        return ok;
    if (auto ok = refuseCheckpoints(j, domain->get()); !ok)
        return ok;
    if (auto ok = refuseKind(j); !ok)
        return ok;
    return refuseStateBesides(j, domain->get());
}

} // namespace

Result<> refuseNamesakes(Journey &j)
{
    const CallScope scope(j.to.log());
    const auto twin = findDomain(j.to.conn(), j.uuid, j.during);
    auto free = refuseTaken(j, twin, Say::tr("%1 has an instance of the same UUID already").arg(j.to.name()));
    if (!free)
        return free;
    const QByteArray name = j.name.toUtf8();
    const auto namesake = own<Domain>(VIRT(virDomainLookupByName, j.to.conn(), name.constData()), j.during);
    return refuseTaken(j, namesake, Say::tr("%1 has another instance named %2 already").arg(j.to.name(), j.name));
}

Result<> inspect(Journey &j)
{
    j.job.phase(Say::tr("Checking both hosts"));
    for (const auto step : {connectBoth, refuseSameHost, lookAtInstance, refuseNamesakes, inspectDisks}) {
        if (j.job.cancelled())
            return Error::cancelled(j.during);
        if (auto ok = step(j); !ok)
            return ok;
    }
    return {};
}

} // namespace virt
