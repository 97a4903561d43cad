// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/sentences.h"
#include "virt/disk/diskwork_p.h"

namespace virt {

Result<> DiskWork::open()
{
    if (auto up = host.connect(during); !up)
        return up;
    auto found = findDomain(host.conn(), uuid, during);
    if (!found)
        return found.error();
    domain = std::move(*found);
    const auto reached = reachOf(domain.get(), during);
    if (!reached)
        return reached.error();
    reach = *reached;
    return look();
}

Result<> DiskWork::look()
{
    running.clear();
    stored.clear();
    if (reach.running) {
        auto xml = definitionOf(domain.get(), 0, during);
        if (!xml)
            return xml.error();
        running = std::move(*xml);
    }
    if (!reach.persistent)
        return {};
    auto xml = definitionOf(domain.get(), VIR_DOMAIN_XML_INACTIVE, during);
    if (!xml)
        return xml.error();
    stored = std::move(*xml);
    return {};
}

Result<QByteArray> DiskWork::disk(const QString &target) const
{
    for (const QByteArray &xml : {runs(target), stores(target)})
        if (!xml.isEmpty())
            return xml;
    return Error{.kind = Error::Kind::NotFound,
                 .during = during,
                 .message = Say::tr("%1 has no disk %2").arg(name, target),
                 .advice = Say::tr("Somebody else may have detached it.")};
}

namespace {

struct Half {
    unsigned int flag;
    QByteArray before, now;
    QString left; // what to say when it cannot be put back
};

// There is nothing to do for media: what cannot be changed stays.
Result<> putBack(virDomainPtr domain, const Half &half, const QString &during)
{
    if (half.before.isEmpty())
        return check(VIRT(virDomainDetachDeviceFlags, domain, half.now.constData(), half.flag), during);
    if (half.now.isEmpty())
        return check(VIRT(virDomainAttachDeviceFlags, domain, half.before.constData(), half.flag), during);
    return check(VIRT(virDomainUpdateDeviceFlags, domain, half.before.constData(), half.flag), during);
}

bool isChanged(const Half &half)
{
    return half.before.isEmpty() != half.now.isEmpty() || diskFacts(half.before).source != diskFacts(half.now).source;
}

} // namespace

Error takeBackDisk(DiskWork &work, const QString &target, const Error &why)
{
    const QByteArray ran = work.runs(target);
    const QByteArray stored = work.stores(target);
    Error out = why;
    if (why.kind == Error::Kind::Disconnected || !work.look())
        return out;
    const Half halves[] = {{VIR_DOMAIN_AFFECT_LIVE, ran, work.runs(target),
                            Say::tr("Disk %1 of the running instance is changed nevertheless.").arg(target)},
                           {VIR_DOMAIN_AFFECT_CONFIG, stored, work.stores(target),
                            Say::tr("Disk %1 in the stored configuration is changed nevertheless.").arg(target)}};
    for (const Half &half : halves)
        if (isChanged(half) && !putBack(work.domain.get(), half, work.during))
            out.advice = joined({out.advice, half.left});
    return out;
}

} // namespace virt
