// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/instance/devicefigures_p.h"
#include "virt/instance/sampler_p.h"
#include "virt/instance/state_p.h"
#include "virt/instance/stats_p.h"
#include <array>
#include <chrono>

namespace virt {

static constexpr qint64 shapesNs = 250'000'000; // of a look, so that it stays short
static constexpr size_t flagCount = 4;

static qint64 steadyNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

Result<Look> Sampler::look(virConnectPtr conn, const Sampling &sampling, Extra extra)
{
    Look out;
    if (extra == Extra::Ping) {
        unsigned long version = 0;
        const qint64 started = steadyNs();
        if (const auto ok = check(VIRT(virConnectGetLibVersion, conn, &version), Say::tr("Measure the round trip"));
            !ok)
            return ok.error();
        out.roundTrip = std::chrono::microseconds((steadyNs() - started) / 1000);
    } else if (extra != Extra::None) {
        const bool one = extra == Extra::OneFlag && m_flags.known;
        const auto ok = one ? askFlag(conn, m_nextFlag++ % flagCount, m_flags) : askFlags(conn);
        if (!ok && ok.error().kind == Error::Kind::Disconnected)
            return ok.error();
    }
    auto all = std::make_shared<Inventory>();
    auto instances = m_bulk ? bulk(conn, sampling, out.more) : oneByOne(conn);
    if (!instances)
        return instances.error();
    all->instances = std::move(*instances);
    all->taken = QDateTime::currentDateTime();
    all->opened = m_devices;
    forgetMissing(all->instances);
    out.inventory = std::move(all);
    return out;
}

Result<StatsList> Sampler::stats(virConnectPtr conn, unsigned int bits, int &count)
{
    const QString during = Say::tr("List the instances");
    virDomainStatsRecordPtr *raw = nullptr;
    const unsigned int flags = m_noWait ? static_cast<unsigned int>(VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT) : 0U;
    count = VIRT(virConnectGetAllDomainStats, conn, bits, &raw, flags);
    if (count < 0 && m_noWait) { // the test driver knows no such flag
        const Error e = lastError(during);
        if (e.kind != Error::Kind::Invalid && e.kind != Error::Kind::Unsupported)
            return e;
        m_noWait = false;
        count = VIRT(virConnectGetAllDomainStats, conn, bits, &raw, 0U);
    }
    return own<StatsList>(count < 0 ? nullptr : raw, during);
}

Result<QList<Instance>> Sampler::bulk(virConnectPtr conn, const Sampling &sampling, bool &more)
{
    int count = 0;
    const auto before = std::exchange(m_devices, {});
    const auto records = stats(conn, statsBits(sampling.groups), count);
    if (!records) {
        if (records.error().kind != Error::Kind::Unsupported)
            return records.error();
        m_bulk = false;
        return oneByOne(conn);
    }
    const qint64 now = steadyNs();
    QList<Instance> out;
    out.reserve(count);
    const qint64 until = m_beforeNs ? now + shapesNs : 0; // the first look asks for none: the list is to be seen
    for (const auto *record : std::span(records->get(), static_cast<size_t>(count))) {
        Sample sample = parseStats({record->params, static_cast<size_t>(record->nparams)});
        Instance &i = sample.instance;
        i.uuid = uuidOf(record->dom);
        i.name = nameOf(record->dom);
        const unsigned int id = virDomainGetID(record->dom);
        i.id = id == UINT_MAX ? -1 : static_cast<int>(id);
        more |= !completeShape(record->dom, i, until);
        m_before[i.uuid].follow(i, sample.counters, now);
        applyFlags(i);
        if (i.uuid == sampling.opened)
            keepDevices(*record, i, before.get(), now);
        out.append(i);
    }
    m_beforeNs = now;
    return out;
}

void Sampler::keepDevices(const virDomainStatsRecord &record, const Instance &instance, const DeviceFigures *before,
                          qint64 now)
{
    auto next = std::make_shared<DeviceFigures>(
        parseDeviceFigures({record.params, static_cast<size_t>(record.nparams)}));
    next->uuid = instance.uuid;
    next->id = instance.id;
    next->taken = QDateTime::currentDateTime();
    if (before)
        applyRates(*next, *before, now - m_beforeNs);
    m_devices = std::move(next);
}

// False when this look has no more time for it.
bool Sampler::completeShape(virDomainPtr domain, Instance &instance, qint64 until)
{
    if (instance.vcpus && instance.memoryKiB)
        return true;
    Shape &shape = m_shapes[instance.uuid];
    if (!shape.vcpus || shape.state != instance.state) {
        if (steadyNs() >= until)
            return false;
        virDomainInfo info{};
        if (VIRT(virDomainGetInfo, domain, &info) < 0)
            return true; // gone meanwhile: the next look shows it
        shape = {
            .vcpus = info.nrVirtCpu, .memoryKiB = info.memory, .memoryMaxKiB = info.maxMem, .state = instance.state};
    }
    instance.vcpus = shape.vcpus;
    instance.memoryKiB = shape.memoryKiB;
    instance.memoryMaxKiB = std::max(instance.memoryMaxKiB, shape.memoryMaxKiB);
    return true;
}

Result<QList<Instance>> Sampler::oneByOne(virConnectPtr conn)
{
    DomainList list;
    const auto count = number(VIRT(virConnectListAllDomains, conn, &list.out(), 0U), Say::tr("List the instances"));
    if (!count)
        return count.error();
    list.setCount(*count);
    const qint64 now = steadyNs();
    QList<Instance> out;
    for (const virDomainPtr domain : list.items()) {
        virDomainInfo info{};
        if (VIRT(virDomainGetInfo, domain, &info) < 0)
            continue;
        const unsigned int id = virDomainGetID(domain);
        Sample sample{.instance = {.uuid = uuidOf(domain),
                                   .name = nameOf(domain),
                                   .id = id == UINT_MAX ? -1 : static_cast<int>(id),
                                   .state = domainState(info.state),
                                   .vcpus = info.nrVirtCpu,
                                   .memoryKiB = info.memory,
                                   .memoryMaxKiB = info.maxMem,
                                   .cpuTimeNs = info.cpuTime},
                      .counters = {.cpuTimeNs = info.cpuTime}};
        m_before[sample.instance.uuid].follow(sample.instance, sample.counters, now);
        applyFlags(sample.instance);
        out.append(sample.instance);
    }
    m_beforeNs = now;
    return out;
}

static Result<QSet<QUuid>> listed(virConnectPtr conn, unsigned int filter)
{
    DomainList list;
    const auto count = number(VIRT(virConnectListAllDomains, conn, &list.out(), filter), Say::tr("List the instances"));
    if (!count)
        return count.error();
    list.setCount(*count);
    QSet<QUuid> out;
    out.reserve(*count);
    for (const virDomainPtr domain : list.items())
        out.insert(uuidOf(domain));
    return out;
}

Result<> Sampler::askFlag(virConnectPtr conn, size_t which, Flags &flags)
{
    const std::array<std::pair<QSet<QUuid> *, unsigned int>, flagCount> questions{
        {{&flags.autostart, VIR_CONNECT_LIST_DOMAINS_AUTOSTART},
         {&flags.persistent, VIR_CONNECT_LIST_DOMAINS_PERSISTENT},
         {&flags.savedImage, VIR_CONNECT_LIST_DOMAINS_MANAGEDSAVE},
         {&flags.snapshots, VIR_CONNECT_LIST_DOMAINS_HAS_SNAPSHOT}}};
    const auto [set, filter] = questions.at(which);
    auto answer = listed(conn, filter);
    if (!answer)
        return answer.error();
    *set = std::move(*answer);
    return {};
}

Result<> Sampler::askFlags(virConnectPtr conn)
{
    Flags next;
    for (size_t which = 0; which < flagCount; ++which)
        if (const auto ok = askFlag(conn, which, next); !ok)
            return ok.error();
    next.known = true;
    m_flags = std::move(next);
    return {};
}

void Sampler::applyFlags(Instance &instance) const
{
    instance.flagsKnown = m_flags.known;
    if (!m_flags.known)
        return;
    instance.autostart = m_flags.autostart.contains(instance.uuid);
    instance.persistent = m_flags.persistent.contains(instance.uuid);
    instance.savedImage = m_flags.savedImage.contains(instance.uuid);
    instance.snapshots = m_flags.snapshots.contains(instance.uuid);
}

void Sampler::forgetMissing(const QList<Instance> &present)
{
    if (m_before.size() <= present.size() && m_shapes.size() <= present.size())
        return;
    QSet<QUuid> here;
    for (const Instance &i : present)
        here.insert(i.uuid);
    m_before.removeIf([&](auto it) { return !here.contains(it.key()); });
    m_shapes.removeIf([&](auto it) { return !here.contains(it.key()); });
}

} // namespace virt
