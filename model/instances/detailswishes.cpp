// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/detailswishes.h"
#include <algorithm>

namespace model {

void DetailsWishes::set(const QObject *asker, const DetailsWish &wish)
{
    const auto at = std::ranges::find(m_wishes, asker, &Asked::asker);
    if (at == m_wishes.end() ? wish == DetailsWish() : at->wish == wish)
        return;
    if (at == m_wishes.end())
        connect(asker, &QObject::destroyed, this, [this, asker] { takeBack(asker); });
    else
        m_wishes.erase(at);
    m_wishes.prepend({asker, wish}); // an empty one too: it may be filled again
    emit changed();
}

void DetailsWishes::takeBack(const QObject *asker)
{
    if (m_wishes.removeIf([asker](const Asked &a) { return a.asker == asker; }) > 0)
        emit changed();
}

QList<virt::DetailsWish> DetailsWishes::of(const HostId &host) const
{
    QList<virt::DetailsWish> out;
    for (const Asked &asked : m_wishes) {
        virt::DetailsWish wish{.all = asked.wish.hosts.contains(host), .parts = asked.wish.parts};
        for (const InstanceId &id : asked.wish.seen)
            if (id.host == host)
                wish.seen.append(id.uuid);
        if (wish.all || !wish.seen.isEmpty())
            out.append(wish);
    }
    return out;
}

} // namespace model
