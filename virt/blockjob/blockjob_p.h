// SPDX-License-Identifier: GPL-3.0-or-later
// Block jobs of a running domain that a plan waits for. Job threads.
#pragma once
#include "virt/core/job_p.h"
#include <optional>

namespace virt {

struct BlockJob {
    quint64 done = 0, total = 0;                                              // in units of the job, bytes as a rule
    [[nodiscard]] bool isReady() const { return total > 0 && done == total; } // a mirror that may be ended
};
// virDomainGetBlockJobInfo, limits in bytes; nothing when there is none.
Result<std::optional<virDomainBlockJobInfo>> blockJobInfo(virDomainPtr domain, const QString &target,
                                                          const QString &during);
Result<std::optional<BlockJob>> blockJobOf(virDomainPtr domain, const QString &target, const QString &during);

struct BlockWait {
    const Job &job;
    virDomainPtr domain;
    QString target, phase, during;
};
// Until the job is gone. How it ended must be seen at the chain.
Result<> awaitEnd(const BlockWait &wait);
// Until source and target of a mirror are alike. An error when the job is gone by then.
Result<> awaitReady(const BlockWait &wait);
// Until source and target are alike; then the instance goes on with the target: virDomainBlockJobAbort with PIVOT.
Result<> awaitAndPivot(const BlockWait &wait);
// virDomainBlockJobAbort; success when there is none.
Result<> abortBlockJob(virDomainPtr domain, const QString &target, const QString &during);

} // namespace virt
