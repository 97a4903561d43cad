// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/pace.h"
#include "virt/storage/growth_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

using namespace std::chrono_literals;

Growth::Growth(const Job &job, virConnectPtr conn, const VolumeId &volume, const Progress &whole)
    : m_job(job)
    , m_conn(share(conn))
    , m_id(volume)
    , m_progress(whole)
{
    m_job.report(m_progress);
    m_thread = std::jthread([this, log = CallScope::current()](const std::stop_token &stop) {
        const CallScope scope(log);
        follow(stop);
    });
}

void Growth::follow(const std::stop_token &stop)
{
    Pace pace;
    std::unique_lock held(m_lock);
    while (!m_wake.wait_for(held, stop, 500ms, [] { return false; }) && !stop.stop_requested()) {
        look();
        pace.complete(m_progress, std::chrono::steady_clock::now().time_since_epoch());
        m_job.report(m_progress);
    }
}

// Not found at first: the host is still about to make it.
void Growth::look()
{
    if (!m_volume) {
        auto volume = findVolume(m_conn.get(), m_id, {});
        if (!volume)
            return;
        m_volume = std::move(*volume);
    }
    virStorageVolInfo info{};
    if (check(VIRT(virStorageVolGetInfo, m_volume.get(), &info), {}))
        m_progress.doneBytes = std::min<quint64>(info.allocation, m_progress.totalBytes);
}

} // namespace virt
