// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/traffic.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/stats_p.h"
#include <chrono>

namespace virt {

namespace {

// A sum of those that tell; nothing while somebody could tell and nobody does.
class Sum {
public:
    void add(double rate)
    {
        m_asked = true;
        if (rate < 0)
            return;
        m_told = true;
        m_total += rate;
    }
    [[nodiscard]] double value() const { return m_told || !m_asked ? m_total : Instance::noRate; }

private:
    double m_total = 0;
    bool m_asked = false, m_told = false;
};

struct Sums {
    Sum diskRead, diskWrite, netIn, netOut;
    void add(const Instance &i)
    {
        diskRead.add(i.diskReadRate);
        diskWrite.add(i.diskWriteRate);
        netIn.add(i.netInRate);
        netOut.add(i.netOutRate);
    }
    [[nodiscard]] Traffic traffic() const
    {
        return {.diskRead = diskRead.value(),
                .diskWrite = diskWrite.value(),
                .netIn = netIn.value(),
                .netOut = netOut.value()};
    }
};

Result<TrafficSample> askTraffic(virConnectPtr conn, const QString &during)
{
    static constexpr unsigned int flags = VIR_CONNECT_GET_ALL_DOMAINS_STATS_ACTIVE
                                          | VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT;
    static constexpr unsigned int groups = VIR_DOMAIN_STATS_BLOCK | VIR_DOMAIN_STATS_INTERFACE;
    virDomainStatsRecordPtr *raw = nullptr;
    const int count = VIRT(virConnectGetAllDomainStats, conn, groups, &raw, flags);
    const auto records = own<StatsList>(count < 0 ? nullptr : raw, during);
    if (!records)
        return records.error();
    TrafficSample out{.steadyNs = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1)};
    for (const auto *record : std::span(records->get(), static_cast<size_t>(count))) {
        const Sample sample = parseStats({record->params, static_cast<size_t>(record->nparams)});
        out.domains.insert(uuidOf(record->dom),
                           {.id = static_cast<int>(virDomainGetID(record->dom)), .counters = sample.counters});
    }
    return out;
}

} // namespace

Traffic trafficOf(const QList<Instance> &instances)
{
    Sums sums;
    for (const Instance &i : instances)
        if (i.isActive())
            sums.add(i);
    return sums.traffic();
}

Traffic trafficBetween(const TrafficSample &before, const TrafficSample &now)
{
    Sums sums;
    for (auto it = now.domains.begin(); it != now.domains.end(); ++it) {
        const TrafficSample::Domain earlier = before.domains.value(it.key());
        Instance rates;
        if (earlier.id == it->id)
            applyRates(rates, earlier.counters, it->counters, now.steadyNs - before.steadyNs);
        sums.add(rates);
    }
    return sums.traffic();
}

Task fetchTraffic(Session &session, QObject *receiver, Done<TrafficSample> done)
{
    const QString during =
        Say::tr("Ask %1 for the disk and network figures of its instances").arg(session.options().name);
    return ask<TrafficSample>(
        session, during, receiver, [during](virConnectPtr conn) { return askTraffic(conn, during); }, std::move(done));
}

} // namespace virt
