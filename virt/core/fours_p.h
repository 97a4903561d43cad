// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <QtGlobal>

namespace virt {

// Calls `work` with each number below `count` on this thread and up to three more, and returns when all are done; its
// calls go to the log of this thread. For questions that libvirt answers one by one: four at a time, because the daemon
// works at five calls of a client and the fifth is left to the ticks. Job and question threads.
void inFours(qsizetype count, const std::function<void(qsizetype number)> &work);

} // namespace virt
