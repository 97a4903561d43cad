// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/job_p.h"
#include "virt/storage/volumes.h"
#include <condition_variable>
#include <thread>

namespace virt {

// While it lives, how much of a volume is there already is reported as the progress of a job: libvirt itself tells
// nothing of how far it has come with making one. virStorageVolGetInfo every half second, on a thread of its own.
class Growth {
public:
    Growth(const Job &job, virConnectPtr conn, const VolumeId &volume, const Progress &whole);
    Growth(const Growth &) = delete;
    Growth &operator=(const Growth &) = delete;

private:
    void follow(const std::stop_token &stop);
    void look();

    const Job &m_job;
    Connect m_conn;
    VolumeId m_id;
    Progress m_progress;
    Volume m_volume;
    std::mutex m_lock;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // last: it ends before what it uses
};

} // namespace virt
