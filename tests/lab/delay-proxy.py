#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A TCP proxy that adds latency: every byte arrives half a round trip later.

    delay-proxy.py LISTEN_ADDRESS LISTEN_PORT TARGET_ADDRESS TARGET_PORT FILE

FILE holds the round trip in milliseconds. It is read at the start and again on
SIGHUP, so that the latency of open connections can be changed. The handshake
costs a round trip too, as on a real line. Bandwidth is not limited.
"""

import asyncio
import signal
import socket
import sys

WINDOW = 8 * 1024 * 1024  # most bytes under way in one direction


class Line:
    """The latency of the line, in seconds, one way."""

    def __init__(self, path):
        self.path = path
        self.half = 0.0
        self.load()

    def load(self):
        with open(self.path, encoding="ascii") as file:
            self.half = float(file.read()) / 2000.0


async def pump(line, reader, writer, opened_at):
    """Carries one direction; nothing is considered sent before opened_at."""
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    under_way = 0
    room = asyncio.Event()
    room.set()

    async def deliver():
        nonlocal under_way
        while True:
            due, data = await queue.get()
            delay = due - loop.time()
            if delay > 0:
                await asyncio.sleep(delay)
            if not data:
                if writer.can_write_eof():
                    writer.write_eof()
                return
            writer.write(data)
            await writer.drain()
            under_way -= len(data)
            if under_way < WINDOW:
                room.set()

    async def collect():
        nonlocal under_way
        while True:
            await room.wait()
            data = await reader.read(65536)
            under_way += len(data)
            if under_way >= WINDOW:
                room.clear()
            queue.put_nowait((max(loop.time(), opened_at) + line.half, data))
            if not data:
                return

    tasks = [asyncio.ensure_future(deliver()), asyncio.ensure_future(collect())]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()


async def serve(line, target, reader, writer):
    """One connection, until both directions have ended or one has failed."""
    start = asyncio.get_running_loop().time()
    far_writer = None
    tasks = []
    try:
        far_reader, far_writer = await asyncio.open_connection(*target)
        for end in (writer, far_writer):
            end.get_extra_info("socket").setsockopt(
                socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        tasks = [
            asyncio.ensure_future(
                pump(line, reader, far_writer, start + 2 * line.half)),
            asyncio.ensure_future(
                pump(line, far_reader, writer, start + line.half)),
        ]
        await asyncio.gather(*tasks)
    except OSError:
        pass
    finally:
        for task in tasks:
            task.cancel()
        for end in (writer, far_writer):
            if end is not None:
                end.close()


async def main():
    address, port, target_address, target_port, path = sys.argv[1:]
    line = Line(path)
    target = (target_address, int(target_port))
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, line.load)
    server = await asyncio.start_server(
        lambda reader, writer: serve(line, target, reader, writer),
        address, int(port), backlog=128)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
