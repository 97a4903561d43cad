// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/hostdetails.h"
#include "model/instances/detailswishes.h"
#include "model/instances/instancesmodel.h"

namespace model {

HostDetails::HostDetails(virt::Session &session, const HostId &host, const DetailsWishes &wishes,
                         InstancesModel &instances)
    : m_details(session)
    , m_addresses(session)
{
    const auto follow = [this, host, &wishes] {
        const QList<virt::DetailsWish> wanted = wishes.of(host);
        m_details.setWishes(wanted);
        m_addresses.setWishes(wanted);
    };
    connect(&wishes, &DetailsWishes::changed, this, follow);
    connect(&wishes, &DetailsWishes::outdated, this, [this, host](const InstanceId &id) {
        if (id.host == host)
            m_details.forget(id.uuid);
    });
    connect(&m_details, &virt::DetailsFeed::arrived, this, [this, host, &instances](const virt::DetailsFound &found) {
        m_addresses.know(found);
        instances.setDetails(host, found);
    });
    connect(&m_addresses, &virt::AddressFeed::arrived, this,
            [host, &instances](const virt::AddressesFound &found) { instances.setAddresses(host, found); });
    follow();
}

} // namespace model
