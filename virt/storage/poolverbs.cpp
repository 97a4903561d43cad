// SPDX-License-Identifier: GPL-3.0-or-later
// Starting, stopping and forgetting pools.
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/storage/poolread_p.h"

namespace virt {

namespace {

using Action = PoolAction;

Result<> request(virStoragePoolPtr pool, Action action, const QString &during)
{
    switch (action) {
    case Action::Start: return check(VIRT(virStoragePoolCreate, pool, 0U), during);
    case Action::Stop: return check(VIRT(virStoragePoolDestroy, pool), during);
    case Action::Refresh: return check(VIRT(virStoragePoolRefresh, pool, 0U), during);
    case Action::AutostartOn: return check(VIRT(virStoragePoolSetAutostart, pool, 1), during);
    case Action::AutostartOff: return check(VIRT(virStoragePoolSetAutostart, pool, 0), during);
    case Action::Undefine: return check(VIRT(virStoragePoolUndefine, pool), during);
    }
    return {};
}

// Asked only when the host refused: the only way to tell "refused" from "already so".
bool alreadySo(virStoragePoolPtr pool, Action action)
{
    const int active = VIRT(virStoragePoolIsActive, pool);
    return (action == Action::Start && active == 1) || (action == Action::Stop && active == 0);
}

Result<> work(virConnectPtr conn, const QUuid &uuid, Action action, const QString &during)
{
    const auto pool = findPool(conn, uuid, during);
    if (!pool && action == Action::Undefine && pool.error().kind == Error::Kind::NotFound)
        return {};
    if (!pool)
        return pool.error();
    auto asked = request(pool->get(), action, during);
    if (!asked && asked.error().kind != Error::Kind::Disconnected && alreadySo(pool->get(), action))
        return {};
    return asked;
}

} // namespace

bool makesSense(PoolAction action, const StoragePool &pool)
{
    switch (action) {
    case Action::Start: return !pool.isActive() && pool.state != StoragePool::State::Building;
    case Action::Stop: return pool.isActive() || pool.state == StoragePool::State::Inaccessible;
    case Action::Refresh: return pool.isActive();
    case Action::AutostartOn: return pool.persistent && !pool.autostart;
    case Action::AutostartOff: return pool.persistent && pool.autostart;
    case Action::Undefine: return pool.persistent && !pool.isActive() && pool.state != StoragePool::State::Building;
    }
    return false;
}

QString poolText(PoolAction action, const QString &name)
{
    switch (action) {
    case Action::Start: return Say::tr("Start pool %1").arg(name);
    case Action::Stop: return Say::tr("Stop pool %1").arg(name);
    case Action::Refresh: return Say::tr("Refresh pool %1").arg(name);
    case Action::AutostartOn: return Say::tr("Start pool %1 with its host").arg(name);
    case Action::AutostartOff: return Say::tr("No longer start pool %1 with its host").arg(name);
    case Action::Undefine: return Say::tr("Remove the definition of pool %1").arg(name);
    }
    return {};
}

QStringList poolLines(PoolAction action, const QString &name)
{
    switch (action) {
    case Action::Start: return {shellLine({QStringLiteral("pool-start"), name})};
    case Action::Stop: return {shellLine({QStringLiteral("pool-destroy"), name})};
    case Action::Refresh: return {shellLine({QStringLiteral("pool-refresh"), name})};
    case Action::AutostartOn: return {shellLine({QStringLiteral("pool-autostart"), name})};
    case Action::AutostartOff:
        return {shellLine({QStringLiteral("pool-autostart"), name, QStringLiteral("--disable")})};
    case Action::Undefine: return {shellLine({QStringLiteral("pool-undefine"), name})};
    }
    return {};
}

Task perform(Session &session, const QUuid &uuid, const QString &name, PoolAction action, QObject *receiver,
             const Reports &reports, Done<> done)
{
    const QString during = poolText(action, name);
    const Intent intent{.action = during, .object = name, .virsh = poolLines(action, name)};
    return runChange<void>(
        session, intent, during, receiver, reports,
        [=](const Job &job) -> Result<> {
            const auto conn = job.connection(during);
            return conn ? work(conn->get(), uuid, action, during) : conn.error();
        },
        std::move(done));
}

} // namespace virt
