// SPDX-License-Identifier: GPL-3.0-or-later
// The floor: what libvirt itself takes, with nothing around it. Prints milliseconds.
//   bench_bare URI               opening, one bulk statistics call and one list call
//   bench_bare URI THREADS       after those, every running instance looked up and forced off, by so many threads
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <libvirt/libvirt.h>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

static double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

static bool forceOff(virConnectPtr conn, virDomainPtr known)
{
    unsigned char uuid[VIR_UUID_BUFLEN];
    virDomainGetUUID(known, uuid);
    virDomainPtr domain = virDomainLookupByUUID(conn, uuid);
    const bool done = domain && virDomainDestroyFlags(domain, 0) == 0;
    if (domain)
        virDomainFree(domain);
    return done;
}

// Returns how many were refused.
static int forceOffAll(virConnectPtr conn, virDomainPtr *domains, int count, int threads)
{
    std::atomic<int> next = 0;
    std::atomic<int> refused = 0;
    std::vector<std::jthread> running;
    running.reserve(size_t(threads));
    for (int i = 0; i < threads; ++i)
        running.emplace_back([&] {
            for (int at = next++; at < count; at = next++)
                refused += forceOff(conn, domains[at]) ? 0 : 1;
        });
    running.clear();
    return refused;
}

int main(int argc, char **argv)
{
    if (argc < 2)
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
    const double list = since(start) - opened - stats;
    std::printf("open=%.1f stats=%.1f list=%.1f total=%.1f instances=%d\n", opened, stats, list, since(start), count);
    int refused = 0;
    if (argc > 2) {
        const auto begin = Clock::now();
        refused = forceOffAll(conn, domains, listed, std::atoi(argv[2]));
        std::printf("stop=%.1f\n", since(begin));
    }
    return listed == count && count >= 0 && refused == 0 ? 0 : 1;
}
