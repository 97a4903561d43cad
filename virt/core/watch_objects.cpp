// SPDX-License-Identifier: GPL-3.0-or-later
// The events of networks, storage pools, node devices and secrets: four families of calls of the same make.
#include "virt/core/watch_p.h"
#include <QDateTime>
#include <QUuid>

namespace virt {

namespace {

using Subject = HostEvent::Subject;
using What = HostEvent::What;
using SharedFeed = std::shared_ptr<Watch::Feed>; // each registration holds one, freed by libvirt's loop

void freeFeed(void *opaque)
{
    delete static_cast<SharedFeed *>(opaque);
}

void tell(void *feed, Subject subject, What what, const QString &name)
{
    (*static_cast<SharedFeed *>(feed))
        ->changed({.subject = subject, .what = what, .name = name, .when = QDateTime::currentDateTime()});
}

void onNetwork(virConnectPtr, virNetworkPtr network, int event, int, void *feed)
{
    static constexpr What kinds[] = {What::Defined, What::Undefined, What::Started, What::Stopped};
    const bool known = event >= 0 && event < int(std::size(kinds));
    tell(feed, Subject::Network, known ? kinds[event] : What::Changed, QString::fromUtf8(virNetworkGetName(network)));
}

void onPool(virConnectPtr, virStoragePoolPtr pool, int event, int, void *feed)
{
    static constexpr What kinds[] = {What::Defined, What::Undefined, What::Started,
                                     What::Stopped, What::Created,   What::Deleted};
    const bool known = event >= 0 && event < int(std::size(kinds));
    tell(feed, Subject::Pool, known ? kinds[event] : What::Changed, QString::fromUtf8(virStoragePoolGetName(pool)));
}

void onPoolRefresh(virConnectPtr, virStoragePoolPtr pool, void *feed)
{
    tell(feed, Subject::Pool, What::Changed, QString::fromUtf8(virStoragePoolGetName(pool)));
}

void onDevice(virConnectPtr, virNodeDevicePtr device, int event, int, void *feed)
{
    static constexpr What kinds[] = {What::Created, What::Deleted, What::Defined, What::Undefined};
    const bool known = event >= 0 && event < int(std::size(kinds));
    tell(feed, Subject::Device, known ? kinds[event] : What::Changed, QString::fromUtf8(virNodeDeviceGetName(device)));
}

void onDeviceUpdate(virConnectPtr, virNodeDevicePtr device, void *feed)
{
    tell(feed, Subject::Device, What::Changed, QString::fromUtf8(virNodeDeviceGetName(device)));
}

// A secret has no name: what it is used for tells it apart, else its UUID.
QString nameOf(virSecretPtr secret)
{
    QString usage = QString::fromUtf8(virSecretGetUsageID(secret));
    char uuid[VIR_UUID_STRING_BUFLEN] = "";
    if (usage.isEmpty() && virSecretGetUUIDString(secret, uuid) == 0)
        return QString::fromLatin1(uuid);
    return usage;
}

void onSecret(virConnectPtr, virSecretPtr secret, int event, int, void *feed)
{
    tell(feed, Subject::Secret, event == VIR_SECRET_EVENT_DEFINED ? What::Defined : What::Undefined, nameOf(secret));
}

void onSecretValue(virConnectPtr, virSecretPtr secret, void *feed)
{
    tell(feed, Subject::Secret, What::Changed, nameOf(secret));
}

// How each family is registered; a driver without it answers with a negative number.
constexpr auto networks = [](virConnectPtr conn, int id, auto callback, void *feed) {
    return VIRT(virConnectNetworkEventRegisterAny, conn, nullptr, id, callback, feed, freeFeed);
};
constexpr auto pools = [](virConnectPtr conn, int id, auto callback, void *feed) {
    return VIRT(virConnectStoragePoolEventRegisterAny, conn, nullptr, id, callback, feed, freeFeed);
};
constexpr auto devices = [](virConnectPtr conn, int id, auto callback, void *feed) {
    return VIRT(virConnectNodeDeviceEventRegisterAny, conn, nullptr, id, callback, feed, freeFeed);
};
constexpr auto secrets = [](virConnectPtr conn, int id, auto callback, void *feed) {
    return VIRT(virConnectSecretEventRegisterAny, conn, nullptr, id, callback, feed, freeFeed);
};

int leaveNetworks(virConnectPtr conn, int id)
{
    return VIRT(virConnectNetworkEventDeregisterAny, conn, id);
}
int leavePools(virConnectPtr conn, int id)
{
    return VIRT(virConnectStoragePoolEventDeregisterAny, conn, id);
}
int leaveDevices(virConnectPtr conn, int id)
{
    return VIRT(virConnectNodeDeviceEventDeregisterAny, conn, id);
}
int leaveSecrets(virConnectPtr conn, int id)
{
    return VIRT(virConnectSecretEventDeregisterAny, conn, id);
}

} // namespace

template<class Enrol, class Callback>
bool Watch::addObject(virConnectPtr conn, Enrol enrol, Leave leave, int eventId, Callback callback)
{
    auto *feed = new SharedFeed(m_feed);
    const int id = enrol(conn, eventId, callback, feed);
    if (id < 0)
        freeFeed(feed);
    else
        m_objects.emplace_back(leave, id);
    return id >= 0;
}

HostEventSubjects Watch::startObjects(virConnectPtr conn)
{
    HostEventSubjects told;
    told.setFlag(Subject::Network, addObject(conn, networks, leaveNetworks, VIR_NETWORK_EVENT_ID_LIFECYCLE,
                                             VIR_NETWORK_EVENT_CALLBACK(onNetwork)));
    told.setFlag(Subject::Pool, addObject(conn, pools, leavePools, VIR_STORAGE_POOL_EVENT_ID_LIFECYCLE,
                                          VIR_STORAGE_POOL_EVENT_CALLBACK(onPool)));
    told.setFlag(Subject::Device, addObject(conn, devices, leaveDevices, VIR_NODE_DEVICE_EVENT_ID_LIFECYCLE,
                                            VIR_NODE_DEVICE_EVENT_CALLBACK(onDevice)));
    told.setFlag(Subject::Secret, addObject(conn, secrets, leaveSecrets, VIR_SECRET_EVENT_ID_LIFECYCLE,
                                            VIR_SECRET_EVENT_CALLBACK(onSecret)));
    if (told.testFlag(Subject::Pool))
        addObject(conn, pools, leavePools, VIR_STORAGE_POOL_EVENT_ID_REFRESH,
                  VIR_STORAGE_POOL_EVENT_CALLBACK(onPoolRefresh));
    if (told.testFlag(Subject::Device))
        addObject(conn, devices, leaveDevices, VIR_NODE_DEVICE_EVENT_ID_UPDATE,
                  VIR_NODE_DEVICE_EVENT_CALLBACK(onDeviceUpdate));
    if (told.testFlag(Subject::Secret))
        addObject(conn, secrets, leaveSecrets, VIR_SECRET_EVENT_ID_VALUE_CHANGED,
                  VIR_SECRET_EVENT_CALLBACK(onSecretValue));
    return told;
}

void Watch::stopObjects(virConnectPtr conn)
{
    for (const auto &[leave, id] : std::exchange(m_objects, {}))
        leave(conn, id);
}

} // namespace virt
