"""A link between a desk and the hub that can be cut, or swallow what goes through it."""

import asyncio
import threading
from contextlib import suppress

from bench.hub_lab import PATIENCE, free_port, until


class Cable:
    """A link between a desk and the hub that can be cut, or swallow what goes through it, on a thread of its own."""

    def __init__(self, target: str) -> None:
        self.address = f"127.0.0.1:{free_port()}"
        self._target = target.split(":")
        self._cut = self._swallows = False
        self._pairs: list[tuple[asyncio.StreamWriter, asyncio.StreamWriter]] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="cable", daemon=True)
        self._thread.start()
        until(lambda: self._loop.is_running())
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(PATIENCE)

    def cut(self) -> None:
        self._cut = True
        self._loop.call_soon_threadsafe(self._drop)

    def swallow(self) -> None:
        """What is sent vanishes, and the connection stays: a dead Wi-Fi."""
        self._swallows = True

    def heal(self) -> None:
        swallowed, self._cut, self._swallows = self._swallows, False, False
        if swallowed:
            self._loop.call_soon_threadsafe(self._drop)

    def close(self) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(PATIENCE)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _listen(self) -> None:
        host, port = self.address.split(":")
        self._server = await asyncio.start_server(self._join, host, int(port))

    async def _end(self) -> None:
        self._server.close()
        self._drop()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _drop(self) -> None:
        for pair in self._pairs:
            for writer in pair:
                writer.transport.abort()
        self._pairs.clear()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._cut:
            writer.transport.abort()
            return
        try:
            there, back = await asyncio.open_connection(self._target[0], int(self._target[1]))
        except (OSError, asyncio.CancelledError):
            writer.transport.abort()
            return
        self._pairs.append((writer, back))
        with suppress(asyncio.CancelledError):  # Python 3.11's streams read the end of this task without asking
            await asyncio.gather(self._carry(reader, back), self._carry(there, writer))

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65_536):
                if not self._swallows:
                    writer.write(data)
        except OSError:
            pass
        writer.transport.abort()
