// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/hostevent.h"
#include "virt/core/say.h"

namespace virt {

using Subject = HostEvent::Subject;
using What = HostEvent::What;

static QString networkText(What what)
{
    switch (what) {
    case What::Defined: return Say::tr("Network defined");
    case What::Undefined: return Say::tr("Network undefined");
    case What::Started: return Say::tr("Network started");
    case What::Stopped: return Say::tr("Network stopped");
    default: return Say::tr("Network changed");
    }
}

static QString poolText(What what)
{
    switch (what) {
    case What::Defined: return Say::tr("Storage pool defined");
    case What::Undefined: return Say::tr("Storage pool undefined");
    case What::Started: return Say::tr("Storage pool started");
    case What::Stopped: return Say::tr("Storage pool stopped");
    case What::Created: return Say::tr("Storage pool built");
    case What::Deleted: return Say::tr("Storage pool deleted");
    case What::Changed: break;
    }
    return Say::tr("Storage pool refreshed");
}

static QString deviceText(What what)
{
    switch (what) {
    case What::Defined: return Say::tr("Device defined");
    case What::Undefined: return Say::tr("Device undefined");
    case What::Created: return Say::tr("Device appeared");
    case What::Deleted: return Say::tr("Device disappeared");
    default: return Say::tr("Device changed");
    }
}

static QString secretText(What what)
{
    switch (what) {
    case What::Defined: return Say::tr("Secret defined");
    case What::Undefined: return Say::tr("Secret undefined");
    default: return Say::tr("Value of a secret changed");
    }
}

QString eventText(const HostEvent &event)
{
    switch (event.subject) {
    case Subject::Network: return networkText(event.what);
    case Subject::Pool: return poolText(event.what);
    case Subject::Device: return deviceText(event.what);
    case Subject::Secret: break;
    }
    return secretText(event.what);
}

QString subjectsText(Subject subject)
{
    switch (subject) {
    case Subject::Network: return Say::tr("networks");
    case Subject::Pool: return Say::tr("storage pools");
    case Subject::Device: return Say::tr("devices");
    case Subject::Secret: break;
    }
    return Say::tr("secrets");
}

} // namespace virt
