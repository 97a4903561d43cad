# SPDX-License-Identifier: GPL-3.0-or-later
"""A large image to a host and back, beside virsh."""
import os
import re

import world

MiB = 1 << 20
IMAGE, STRIPE, FILLED = 2048, 64, 24  # MiB: of each 64, 24 are bytes and the rest is a hole
NAME = "bench-virsh.img"


def make_image(path):
    noise = os.urandom(FILLED * MiB)  # nothing that ssh could press together
    with open(path, "wb") as out:
        for place in range(0, IMAGE, STRIPE):
            out.seek(place * MiB)
            out.write(noise)
        out.truncate(IMAGE * MiB)


def virsh_ms(uri, *words):
    """What virsh itself says that it took, without connecting."""
    printed = world.text_of(["virsh", "-t", "-c", uri, *words])
    return float(re.search(r"\(Time: ([0-9.]+) ms\)", printed).group(1))


def images(bench):
    size = f"{IMAGE // 1024} GiB image, {IMAGE * FILLED // STRIPE} MiB of it bytes, over ssh"
    up = bench.figure(f"upload: {size}", "ms", "virsh vol-upload --sparse", most=1 / 0.95)
    down = bench.figure("  download", "ms", "virsh vol-download --sparse", most=1 / 0.95)
    memory = bench.figure("  memory meanwhile", "MiB", most=1)
    here = os.path.join(bench.folder, "image")

    def virsh(uri):
        world.text_of(["virsh", "-c", uri, "vol-create-as", "default", NAME, str(IMAGE * MiB), "--format", "raw"])
        took = [virsh_ms(uri, "vol-upload", NAME, here, "--pool", "default", "--sparse"),
                virsh_ms(uri, "vol-download", NAME, here + ".virsh", "--pool", "default", "--sparse")]
        world.text_of(["virsh", "-c", uri, "vol-delete", NAME, "--pool", "default"])
        os.remove(here + ".virsh")
        return took

    def ours(uri):
        took = bench.told("bench_transfer", uri, here)
        world.text_of(["virsh", "-c", uri, "vol-delete", "bench-transfer.img", "--pool", "default"])
        world.text_of(["cmp", here, here + ".back"])
        os.remove(here + ".back")
        return took

    def measure(uri):
        took = {}
        for who in (virsh, ours) if len(up.values) % 2 else (ours, virsh):
            os.sync()  # neither writes to the disk what the other left in memory
            took[who] = who(uri)
        up.add(took[ours]["upload"], took[virsh][0])
        down.add(took[ours]["download"], took[virsh][1])
        memory.add(took[ours]["memory"] / 1024, 64)
    try:
        make_image(here)
        with world.far_lab(0, "true") as uri:
            bench.repeat(size, [up, down, memory], lambda: measure(uri))
    except world.Obstacle as obstacle:
        for figure in (up, down, memory):
            figure.obstacle = str(obstacle)
    finally:
        if os.path.exists(here):
            os.remove(here)
