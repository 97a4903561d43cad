// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/memory.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/instance/reach_p.h"

namespace virt {

QString memoryStatsText(const QString &name, int seconds)
{
    return seconds > 0 ? Say::tr("Collect memory statistics of %1").arg(name)
                       : Say::tr("Stop collecting memory statistics of %1").arg(name);
}

Task setMemoryStatsPeriod(Session &session, const QUuid &uuid, const QString &name, int seconds, QObject *receiver,
                          Done<> done)
{
    const QString during = memoryStatsText(name, seconds);
    return askChange<void>(
        session, {.action = during, .object = name, .uuid = uuid}, during, receiver,
        [=](virConnectPtr conn) -> Result<> {
            const auto domain = findDomain(conn, uuid, during);
            if (!domain)
                return domain.error();
            const auto reach = reachOf(domain->get(), during);
            if (!reach)
                return reach.error();
            noteVirsh(
                QStringList{QStringLiteral("dommemstat"), name, QStringLiteral("--period"), QString::number(seconds)}
                + reach->virsh());
            return check(VIRT(virDomainSetMemoryStatsPeriod, domain->get(), seconds, reach->flags()), during);
        },
        std::move(done));
}

} // namespace virt
