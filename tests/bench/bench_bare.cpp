// SPDX-License-Identifier: GPL-3.0-or-later
// The floor: what libvirt itself takes for opening, one bulk statistics call and one list call. Prints milliseconds.
//   bench_bare URI
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <libvirt/libvirt.h>

using Clock = std::chrono::steady_clock;

static double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const auto start = Clock::now();
    virConnectPtr conn = virConnectOpen(argv[1]);
    if (!conn)
        return 1;
    const double opened = since(start);
    virDomainStatsRecordPtr *records = nullptr;
    const unsigned int groups = VIR_DOMAIN_STATS_STATE | VIR_DOMAIN_STATS_VCPU | VIR_DOMAIN_STATS_BALLOON
                                | VIR_DOMAIN_STATS_CPU_TOTAL | VIR_DOMAIN_STATS_BLOCK | VIR_DOMAIN_STATS_INTERFACE;
    const int count = virConnectGetAllDomainStats(conn, groups, &records, 0);
    const double stats = since(start) - opened;
    virDomainPtr *domains = nullptr;
    const int listed = virConnectListAllDomains(conn, &domains, 0);
    std::printf("open=%.1f stats=%.1f list=%.1f total=%.1f instances=%d\n", opened, stats,
                since(start) - opened - stats, since(start), count);
    return listed == count && count >= 0 ? 0 : 1;
}
