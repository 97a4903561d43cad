// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/batch_p.h"

namespace virt {

Result<> Batch::list(const Job &job, const QString &during)
{
    const auto conn = job.connection(during);
    if (!conn)
        return conn.error();
    DomainList all;
    const auto count = number(VIRT(virConnectListAllDomains, conn->get(), &all.out(), 0U), during);
    if (!count)
        return count.error();
    all.setCount(*count);
    for (virDomainPtr domain : all.items()) {
        virDomainRef(domain);
        m_domains[uuidOf(domain)] = Domain(domain);
    }
    m_listed = true;
    return {};
}

Result<Domain> Batch::domain(const Job &job, const QUuid &uuid, const QString &during)
{
    const std::lock_guard held(m_lock);
    if (!m_listed)
        if (const auto listed = list(job, during); !listed)
            return listed.error();
    const auto found = m_domains.find(uuid);
    if (found == m_domains.end())
        return job.domain(uuid, during);
    virDomainRef(found->second.get());
    return Domain(found->second.get());
}

} // namespace virt
