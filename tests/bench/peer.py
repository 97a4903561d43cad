# SPDX-License-Identifier: GPL-3.0-or-later
"""virt-manager, measured from outside: by its own debug log and by the kernel's record of its process."""
import contextlib
import os
import re
import select
import shutil
import signal
import subprocess
import time

import world

LIMIT = 120  # seconds, for one run
SETTLE = 10  # seconds between its first list and "at rest"
# It says so once all domains, networks, pools and devices are initialized; its window opens right after that.
LISTED = re.compile(rb"changed to state=Active")
PID = re.compile(rb"virt-manager (\d+)\]")


def version():
    if not shutil.which("virt-manager") or not shutil.which("dbus-run-session"):
        raise world.Obstacle("virt-manager is not installed")
    return world.text_of(["virt-manager", "--version"]).strip()


@contextlib.contextmanager
def started(uri, environment):
    """Its process, with a session bus of its own; ended afterwards, with all that it started."""
    with world.private_home(environment) as own:
        process = subprocess.Popen(["dbus-run-session", "--", "virt-manager", "--connect", uri, "--no-fork", "--debug"],
                                   env=own, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            process.stderr.close()


def read_until(process, pattern, deadline):
    """All it logged until the pattern came."""
    log = b""
    while not pattern.search(log):
        ready, _, _ = select.select([process.stderr], [], [], max(0, deadline - time.monotonic()))
        more = os.read(process.stderr.fileno(), 65536) if ready else b""
        if not more:
            raise world.Obstacle(f"virt-manager did not list within {LIMIT} s")
        log += more
    return log


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_mib(pid):
    with open(f"/proc/{pid}/statm", encoding="utf-8") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 2**20


def list_ms(uri, environment):
    begin = time.monotonic()
    with started(uri, environment) as process:
        read_until(process, LISTED, begin + LIMIT)
        return {"list": (time.monotonic() - begin) * 1000}


def drain(process, seconds):
    """Lets it run so long, and reads on, so that it does not wait for its log to be taken."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([process.stderr], [], [], left)[0] and not os.read(process.stderr.fileno(), 65536):
            raise world.Obstacle("virt-manager ended by itself")


def steady(uri, environment, seconds):
    with started(uri, environment) as process:
        log = read_until(process, LISTED, time.monotonic() + LIMIT)
        pid = int(PID.search(log).group(1))
        drain(process, SETTLE)
        before = cpu_seconds(pid)
        begin = time.monotonic()
        drain(process, seconds)
        return {"cpu": 100 * (cpu_seconds(pid) - before) / (time.monotonic() - begin), "rss": resident_mib(pid)}
