// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before a new instance is made from a snapshot; changes nothing. Question threads.
#pragma once
#include "virt/clone/newinstance.h"
#include "virt/clone/newinstance_p.h"
#include "virt/core/job_p.h"
#include "virt/snapshot/inquiry_p.h"

namespace virt {

struct NewQuestion : SnapshotInquiry {
    const Job &job;
    NewInstanceRequest request;
    KnownSnapshot from;
    bool inside = false; // its data lies in the images of the instance
    QByteArray then;     // the definition of that time
    NewInstance made;
    QStringList notes;

    [[nodiscard]] bool linked() const { return request.copy == NewInstanceRequest::Copy::Linked; }
    [[nodiscard]] Error refused(const QString &why, const QString &advice = {}) const
    {
        return Error::unsupported(during, why, advice);
    }
};

// newsource.cpp: the disks as the snapshot has them, without a place to go to
Result<> askSource(NewQuestion &q);

} // namespace virt
