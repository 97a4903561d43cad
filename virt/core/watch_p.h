// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/instance/event.h"
#include <functional>
#include <memory>
#include <vector>

namespace virt {

// The events of one connection: registered on the session thread, called on libvirt's loop thread.
class Watch {
public:
    struct Feed { // both must only copy and post
        std::function<void(const DomainEvent &)> happened;
        std::function<void(int reason)> closed; // virConnectCloseReason
    };
    // True when life-cycle events are sent; a driver without them is polled.
    bool start(virConnectPtr conn, Feed feed);
    void stop(virConnectPtr conn);

private:
    void add(virConnectPtr conn, int eventId, virConnectDomainEventGenericCallback callback);
    std::shared_ptr<Feed> m_feed;
    std::vector<int> m_ids;
    quintptr m_closed = 0; // of the close callback; 0: none
};

} // namespace virt
