// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/watch_p.h"
#include <mutex>
#include <QDateTime>
#include <QHash>

namespace virt {

namespace {

using SharedFeed = std::shared_ptr<Watch::Feed>; // each registration holds one, freed by libvirt's loop

Watch::Feed &feedOf(void *opaque)
{
    return **static_cast<SharedFeed *>(opaque);
}

void freeFeed(void *opaque)
{
    delete static_cast<SharedFeed *>(opaque);
}

DomainEvent made(virDomainPtr domain, DomainEvent::Kind kind, int detail = 0, const char *subject = nullptr)
{
    return {.uuid = uuidOf(domain),
            .name = nameOf(domain),
            .kind = kind,
            .detail = detail,
            .subject = QString::fromUtf8(subject),
            .when = QDateTime::currentDateTime()};
}

DomainEvent::Kind lifecycleKind(int event)
{
    using Kind = DomainEvent::Kind;
    switch (event) {
    case VIR_DOMAIN_EVENT_DEFINED: return Kind::Defined;
    case VIR_DOMAIN_EVENT_UNDEFINED: return Kind::Undefined;
    case VIR_DOMAIN_EVENT_STARTED: return Kind::Started;
    case VIR_DOMAIN_EVENT_SUSPENDED: return Kind::Suspended;
    case VIR_DOMAIN_EVENT_RESUMED: return Kind::Resumed;
    case VIR_DOMAIN_EVENT_STOPPED: return Kind::Stopped;
    case VIR_DOMAIN_EVENT_SHUTDOWN: return Kind::ShutDown;
    case VIR_DOMAIN_EVENT_PMSUSPENDED: return Kind::PmSuspended;
    case VIR_DOMAIN_EVENT_CRASHED: return Kind::Crashed;
    default: return Kind::Other;
    }
}

int onLifecycle(virConnectPtr, virDomainPtr domain, int event, int detail, void *feed)
{
    feedOf(feed).happened(made(domain, lifecycleKind(event), detail));
    return 0;
}

void onReboot(virConnectPtr, virDomainPtr domain, void *feed)
{
    feedOf(feed).happened(made(domain, DomainEvent::Kind::Rebooted));
}

void onIoError(virConnectPtr, virDomainPtr domain, const char *path, const char *, int action, const char *, void *feed)
{
    feedOf(feed).happened(made(domain, DomainEvent::Kind::IoError, action, path));
}

void onWatchdog(virConnectPtr, virDomainPtr domain, int action, void *feed)
{
    feedOf(feed).happened(made(domain, DomainEvent::Kind::Watchdog, action));
}

void onMetadata(virConnectPtr, virDomainPtr domain, int type, const char *uri, void *feed)
{
    feedOf(feed).happened(made(domain, DomainEvent::Kind::MetadataChanged, type, uri));
}

void onDeviceAdded(virConnectPtr, virDomainPtr domain, const char *alias, void *feed)
{
    feedOf(feed).happened(made(domain, DomainEvent::Kind::DeviceAdded, 0, alias));
}

void onDeviceRemoved(virConnectPtr, virDomainPtr domain, const char *alias, void *feed)
{
    feedOf(feed).happened(made(domain, DomainEvent::Kind::DeviceRemoved, 0, alias));
}

// Names the disk by its target; libvirt sends the same once more with the file's path to those who ask for that.
void onBlockJob(virConnectPtr, virDomainPtr domain, const char *disk, int, int status, void *feed)
{
    feedOf(feed).happened(made(domain, DomainEvent::Kind::BlockJob, status, disk));
}

// Drivers in process take a close callback and forget it, its free function included. So libvirt gets a number, and
// the feed is found by it.
class ClosedFeeds {
public:
    quintptr add(const SharedFeed &feed)
    {
        const std::lock_guard held(m_lock);
        m_feeds.insert(++m_last, feed);
        return m_last;
    }
    void remove(quintptr number)
    {
        const std::lock_guard held(m_lock);
        m_feeds.remove(number);
    }
    [[nodiscard]] SharedFeed find(quintptr number)
    {
        const std::lock_guard held(m_lock);
        return m_feeds.value(number).lock();
    }

private:
    std::mutex m_lock;
    QHash<quintptr, std::weak_ptr<Watch::Feed>> m_feeds;
    quintptr m_last = 0;
};

ClosedFeeds &closedFeeds()
{
    static ClosedFeeds feeds;
    return feeds;
}

void onClosed(virConnectPtr, int reason, void *number)
{
    if (const SharedFeed feed = closedFeeds().find(reinterpret_cast<quintptr>(number)))
        feed->closed(reason);
}

} // namespace

void Watch::add(virConnectPtr conn, int eventId, virConnectDomainEventGenericCallback callback)
{
    auto *feed = new SharedFeed(m_feed);
    const int id = VIRT(virConnectDomainEventRegisterAny, conn, nullptr, eventId, callback, feed, freeFeed);
    if (id < 0)
        freeFeed(feed); // this driver does not send it
    else
        m_ids.push_back(id);
}

bool Watch::start(virConnectPtr conn, Feed feed)
{
    m_feed = std::make_shared<Feed>(std::move(feed));
    m_closed = closedFeeds().add(m_feed);
    VIRT(virConnectRegisterCloseCallback, conn, onClosed, reinterpret_cast<void *>(m_closed), nullptr);
    add(conn, VIR_DOMAIN_EVENT_ID_LIFECYCLE, VIR_DOMAIN_EVENT_CALLBACK(onLifecycle));
    const bool lifecycle = !m_ids.empty();
    add(conn, VIR_DOMAIN_EVENT_ID_REBOOT, VIR_DOMAIN_EVENT_CALLBACK(onReboot));
    add(conn, VIR_DOMAIN_EVENT_ID_IO_ERROR_REASON, VIR_DOMAIN_EVENT_CALLBACK(onIoError));
    add(conn, VIR_DOMAIN_EVENT_ID_WATCHDOG, VIR_DOMAIN_EVENT_CALLBACK(onWatchdog));
    add(conn, VIR_DOMAIN_EVENT_ID_METADATA_CHANGE, VIR_DOMAIN_EVENT_CALLBACK(onMetadata));
    add(conn, VIR_DOMAIN_EVENT_ID_DEVICE_ADDED, VIR_DOMAIN_EVENT_CALLBACK(onDeviceAdded));
    add(conn, VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED, VIR_DOMAIN_EVENT_CALLBACK(onDeviceRemoved));
    add(conn, VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2, VIR_DOMAIN_EVENT_CALLBACK(onBlockJob));
    return lifecycle;
}

void Watch::stop(virConnectPtr conn)
{
    for (const int id : std::exchange(m_ids, {}))
        VIRT(virConnectDomainEventDeregisterAny, conn, id);
    stopObjects(conn);
    if (!m_closed)
        return;
    VIRT(virConnectUnregisterCloseCallback, conn, onClosed);
    closedFeeds().remove(std::exchange(m_closed, 0));
}

} // namespace virt
