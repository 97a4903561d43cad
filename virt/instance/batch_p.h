// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/job_p.h"
#include <map>

namespace virt {

// The domains of work on many instances of one host: found by one call (virConnectListAllDomains) instead of a look-up
// each, which would double the round trips. Shared by the job threads that do the work; what is not in the list is
// looked up after all.
class Batch {
public:
    [[nodiscard]] Result<Domain> domain(const Job &job, const QUuid &uuid, const QString &during);

private:
    Result<> list(const Job &job, const QString &during);
    std::mutex m_lock; // held for the one call: the others need its answer
    std::map<QUuid, Domain> m_domains;
    bool m_listed = false;
};

} // namespace virt
