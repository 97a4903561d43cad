# SPDX-License-Identifier: GPL-3.0-or-later
"""A long line to a daemon on this machine: a socket of its own, behind which every byte takes half the round trip, as
many at a time as like."""
import asyncio
import concurrent.futures
import contextlib
import threading

CHUNK = 1 << 16


async def carry(reader, writer, seconds):
    loop = asyncio.get_running_loop()
    under_way = asyncio.Queue()

    async def take_in():
        while data := await reader.read(CHUNK):
            under_way.put_nowait((loop.time() + seconds, data))
        under_way.put_nowait((loop.time() + seconds, b""))
    taking = loop.create_task(take_in())
    with contextlib.suppress(ConnectionError):
        while True:
            due, data = await under_way.get()
            await asyncio.sleep(due - loop.time())
            if not data:
                break
            writer.write(data)
            await writer.drain()
    taking.cancel()
    writer.close()


async def join(near_reader, near_writer, far, seconds):
    try:
        far_reader, far_writer = await asyncio.open_unix_connection(far)
    except OSError:
        near_writer.close()
        return
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.gather(carry(near_reader, far_writer, seconds), carry(far_reader, near_writer, seconds),
                             return_exceptions=True)


async def serve(lines, seconds, ready):
    """Until what it tells is called."""
    ended = asyncio.Event()
    for near, far in lines:
        await asyncio.start_unix_server(lambda r, w, far=far: join(r, w, far, seconds), near)
    loop = asyncio.get_running_loop()
    ready.set_result(lambda: loop.call_soon_threadsafe(ended.set))
    await ended.wait()


@contextlib.contextmanager
def slow_lines(lines, round_trip_ms):
    """`lines`: pairs of paths, of the new socket and of the daemon's."""
    ready = concurrent.futures.Future()
    thread = threading.Thread(target=lambda: asyncio.run(serve(lines, round_trip_ms / 2000, ready)))
    thread.start()
    end = ready.result()
    try:
        yield
    finally:
        end()
        thread.join()
