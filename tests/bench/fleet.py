# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the table about many hosts at once."""
import os
import subprocess
import sys
import time

import world

sys.path.append(os.path.join(world.ROOT, "tests", "daemon"))
import daemons  # noqa: E402
import slowline  # noqa: E402

HOSTS, EACH = 20, 500
SILENT, AWAY = 3, 2
ALL = HOSTS * EACH
LIVING = (HOSTS - SILENT - AWAY) * EACH
KEYS = 40
STOPPED, FAR_MS = 50, 100  # instances, round trip
ROUND_TRIP_MS = 50


def uri_file(bench, name, uris):
    path = os.path.join(bench.folder, name)
    with open(path, "w", encoding="utf-8") as out:
        out.write("".join(f"{uri}\n" for uri in uris))
    return f"@{path}"


def told(bench, *words):
    return bench.told("bench_fleet", *words)


def bare_ms(hosts):
    """Until each of so many clients has opened and listed its host."""
    begin = time.monotonic()
    clients = [subprocess.Popen([world.program("bench_bare"), daemon.uri], stdout=subprocess.DEVNULL)
               for daemon in hosts]
    if any([client.wait() for client in clients]):
        raise world.Obstacle("a bare client was refused")
    return (time.monotonic() - begin) * 1000


def searching(bench, hosts):
    worst = bench.figure(f"key in the search to its picture, the longest of {KEYS}: {HOSTS} hosts, {ALL} instances", "ms",
                         most=1)
    middle = bench.figure("  the median", "ms", most=1)

    def measure():
        seen = told(bench, "search", hosts, ALL, KEYS)
        worst.add(seen["worst"], 50)
        middle.add(seen["median"], 50)
    bench.repeat("searching", [worst, middle], measure)


def alone_ms(bench, uris):
    """The slowest of the hosts, each alone in a program of its own."""
    return max(told(bench, "list", uri, EACH)["list"] for uri in uris)


def near_listing(bench, hosts, living):
    """Here the daemons and the window share the cores: that is the bound, for the bare calls as well."""
    where = f"start to complete list: {HOSTS} hosts of {EACH} instances, {SILENT} silent, {AWAY} away, on this machine"
    ours = bench.figure(where, "ms", "the bare calls for all of them at once", most=1.5)
    alone = bench.figure("  the same", "ms", "the slowest of them alone", most=1.5)
    gap = bench.figure("  longest gap of the GUI loop meanwhile", "ms", most=1)

    def measure():
        seen = told(bench, "list", hosts, LIVING)
        ours.add(seen["list"], bare_ms(living))
        alone.add(seen["list"], slowest)
        gap.add(seen["gap"], 50)
    slowest = alone_ms(bench, [daemon.uri for daemon in living])
    bench.repeat("listing", [ours, alone, gap], measure)


def far_listing(bench, hosts):
    """As our users have them: beyond a line. 3 silent and 2 away are the first of them."""
    ours = bench.figure(f"  the same hosts beyond a round trip of {ROUND_TRIP_MS} ms", "ms", "the slowest of them alone",
                        most=1.5)
    lines = [(f"{daemon.folder}/far", daemon.socket) for daemon in hosts]
    uris = [daemon.uri.replace(daemon.socket, near) for daemon, (near, _) in zip(hosts, lines)]
    far = uri_file(bench, "far-hosts", uris)
    with slowline.slow_lines(lines, ROUND_TRIP_MS):
        slowest = alone_ms(bench, uris[SILENT + AWAY:])
        bench.repeat("listing from afar", [ours],
                     lambda: ours.add(told(bench, "list", far, LIVING)["list"], slowest))


def resting(bench, hosts):
    cpu = bench.figure("CPU at rest, visible, 5 s tick: the same hosts", "% of a core", most=1)
    rss = bench.figure("  resident", "MiB", most=1)
    gap = bench.figure("  longest gap of the GUI loop", "ms", most=1)

    def measure():
        seen = told(bench, "rest", hosts, LIVING, bench.seconds)
        cpu.add(seen["cpu"], 10)
        rss.add(seen["rss"], 250)
        gap.add(seen["gap"], 50)
    bench.repeat("resting", [cpu, rss, gap], measure)


def many_hosts(bench):
    try:
        with daemons.daemons(HOSTS, EACH) as hosts:
            everyone = uri_file(bench, "hosts", [daemon.uri for daemon in hosts])
            searching(bench, everyone)
            for daemon in hosts[:SILENT]:
                daemon.silence()
            for daemon in hosts[SILENT:SILENT + AWAY]:
                daemon.end()
            near_listing(bench, everyone, hosts[SILENT + AWAY:])
            far_listing(bench, hosts)
            resting(bench, everyone)
    except (world.Obstacle, daemons.Fault) as obstacle:
        bench.figure(f"{HOSTS} hosts", "").obstacle = str(obstacle)


def stopping(bench):
    ours = bench.figure(f"{STOPPED} instances forced off, {FAR_MS} ms round trip", "ms", "bare calls, all at once", most=3)
    five = bench.figure("  bare calls, 5 at a time as the daemon serves them", "ms", "all at once")
    gap = bench.figure("  longest gap of the GUI loop meanwhile", "ms", most=1)
    others = bench.figure("  longest time that another host was not looked at (a tick is 2 s)", "ms", most=1)

    def bare(uri, threads):
        printed = world.text_of([world.program("bench_bare"), uri, str(threads)])
        return float(dict(pair.split("=") for pair in printed.split())["stop"])

    def measure(uri, beside):
        floor = bare(uri, STOPPED)
        seen = told(bench, "stop", uri_file(bench, "far", [uri] + [daemon.uri for daemon in beside]),
                    STOPPED + 2 * EACH, STOPPED)
        if seen["failed"]:
            raise world.Obstacle(f"{seen['failed']:.0f} of them were refused")
        ours.add(seen["stop"], floor)
        five.add(bare(uri, 5), floor)
        gap.add(seen["gap"], 50)
        others.add(seen["neighbours"], 2500)
    try:
        with world.lab_test_driver(STOPPED, FAR_MS) as uri, daemons.daemons(2, EACH) as beside:
            bench.repeat("stopping", [ours, five, gap, others], lambda: measure(uri, beside))
    except (world.Obstacle, daemons.Fault) as obstacle:
        for figure in (ours, five, gap, others):
            figure.obstacle = str(obstacle)
