// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/host/hostevent.h"
#include "virt/instance/event.h"
#include <functional>
#include <memory>
#include <vector>

namespace virt {

// The events of one connection: registered on the session thread, called on libvirt's loop thread.
class Watch {
public:
    struct Feed { // all must only copy and post
        std::function<void(const DomainEvent &)> happened;
        std::function<void(const HostEvent &)> changed;
        std::function<void(int reason)> closed; // virConnectCloseReason
    };
    // True when life-cycle events are sent; a driver without them is polled.
    bool start(virConnectPtr conn, Feed feed);
    HostEventSubjects startObjects(virConnectPtr conn); // after start(): what this driver tells of
    void stop(virConnectPtr conn);

private:
    using Leave = int (*)(virConnectPtr, int);
    template<class Enrol, class Callback>
    bool addObject(virConnectPtr conn, Enrol enrol, Leave leave, int eventId, Callback callback);
    void stopObjects(virConnectPtr conn);
    void add(virConnectPtr conn, int eventId, virConnectDomainEventGenericCallback callback);
    std::shared_ptr<Feed> m_feed;
    std::vector<int> m_ids;
    std::vector<std::pair<Leave, int>> m_objects;
    quintptr m_closed = 0; // of the close callback; 0: none
};

} // namespace virt
