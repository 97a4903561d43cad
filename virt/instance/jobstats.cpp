// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/handle_p.h"
#include "virt/instance/jobstats_p.h"

namespace virt {

static quint64 field(virTypedParameterPtr params, int count, const char *name)
{
    unsigned long long v = 0;
    return virTypedParamsGetULLong(params, count, name, &v) == 1 ? v : 0;
}

std::optional<Progress> jobProgress(virDomainPtr domain, const QString &phase)
{
    int type = VIR_DOMAIN_JOB_NONE;
    virTypedParameterPtr params = nullptr;
    int count = 0;
    if (VIRT(virDomainGetJobStats, domain, &type, &params, &count, 0U) < 0)
        return {};
    std::optional<Progress> out;
    if (type == VIR_DOMAIN_JOB_BOUNDED || type == VIR_DOMAIN_JOB_UNBOUNDED) {
        const auto get = [&](const char *name) { return field(params, count, name); };
        Progress p{.phase = phase,
                   .doneBytes = get(VIR_DOMAIN_JOB_DATA_PROCESSED),
                   .totalBytes = get(VIR_DOMAIN_JOB_DATA_TOTAL),
                   // bytes/s each, although the documentation of some versions says otherwise
                   .bytesPerSecond = get(VIR_DOMAIN_JOB_MEMORY_BPS) + get(VIR_DOMAIN_JOB_DISK_BPS)};
        const quint64 left = get(VIR_DOMAIN_JOB_DATA_REMAINING);
        p.totalBytes = std::max(p.totalBytes, p.doneBytes + left); // a busy guest makes more than there was
        if (p.bytesPerSecond > 0)
            p.remainingMs = static_cast<qint64>(double(left) * 1000 / double(p.bytesPerSecond));
        out = p;
    }
    virTypedParamsFree(params, count);
    return out;
}

} // namespace virt
