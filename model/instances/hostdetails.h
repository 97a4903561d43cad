// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/instance/addressfeed.h"
#include "virt/instance/detailsfeed.h"
#include <QObject>

namespace model {

class DetailsWishes;
class InstancesModel;

// Brings what is wished for of one host's instances from its session into the model. Lives as long as the session.
class HostDetails : public QObject {
    Q_OBJECT
public:
    HostDetails(virt::Session &session, const HostId &host, const DetailsWishes &wishes, InstancesModel &instances);

private:
    virt::DetailsFeed m_details;
    virt::AddressFeed m_addresses;
};

} // namespace model
