"""A hub in memory, held to the same contract as the real one (tests/hub/test_hub_contract.py)."""

import asyncio
import threading
from fnmatch import fnmatchcase

from kiosk.hub.exchange import Fetched, Log
from kiosk.hub.log import Contested, Raw, Silent, Stored


class MemoryLog:
    """What the hub keeps. `rows` may be tampered with: what is taken out of it is lost."""

    def __init__(self, epoch="memory") -> None:
        self.epoch = epoch
        self.rows: dict[int, Raw] = {}
        self.last = 0
        self.away = False
        self.connections: list[MemoryHub] = []
        self.one_at_a_time = threading.RLock()  # desks live on threads of their own

    def leave(self) -> None:
        """Nobody reaches the hub any more, until `away` is taken back."""
        self.away = True
        for one in tuple(self.connections):
            one.cut()

    def connect(self) -> "MemoryHub":
        if self.away:
            raise Silent("nobody there")
        hub = MemoryHub(self)
        self.connections.append(hub)
        return hub

    def forget_after(self, seq: int) -> None:
        """As a power cut does to a hub that does not sync: the numbers are given again."""
        self.rows = {n: raw for n, raw in self.rows.items() if n <= seq}
        self.last = seq

    def store(self, subject, data, headers) -> int:
        self.last += 1
        self.rows[self.last] = raw = Raw(self.last, subject, dict(headers), data)
        for one in self.connections:
            one.tell(raw)
        return self.last


class MemoryHub:
    """kiosk.hub.log.Hub: one connection. `silent` answers nothing; `cut` ends it."""

    def __init__(self, log: MemoryLog) -> None:
        self._log = log
        self._heard = None
        self._gone = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self.silent = False
        self.deaf = False  # acknowledgements are lost on their way
        self.mute = False  # tells nothing by itself
        self.gate = asyncio.Event()  # shut, questions about the log wait
        self.gate.set()
        self.published: list[str] = []

    def cut(self) -> None:
        self._on_its_thread(self._gone.set)

    def tell(self, raw: Raw) -> None:
        if self._heard is not None and not self._gone.is_set() and not self.silent and not self.mute:
            self._on_its_thread(self._heard, raw)

    def _on_its_thread(self, work, *given) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(work, *given)

    async def _answer(self) -> None:
        await asyncio.sleep(0)
        if self._log.away or self._gone.is_set() or self.silent:
            raise Silent("no answer")

    async def log(self) -> Log:
        await self._answer()
        await self.gate.wait()
        kept, last = sorted(self._log.rows), self._log.last
        first = kept[0] if kept else last + 1
        lost = tuple(n for n in range(first, last + 1) if n not in self._log.rows)
        return Log(self._log.epoch, first, last, len(kept), lost)

    async def publish_together(self, letters):
        await self._answer()
        with self._log.one_at_a_time:
            for raw in self._log.rows.values():
                if any(fnmatchcase(raw.subject, letter.address.rivals) for letter in letters):
                    return False
            for letter in letters:
                self._log.store(letter.address.subject, letter.data, letter.headers)
        return True

    async def publish(self, letter, patience):
        await self._answer()
        address, data, headers = letter.address, letter.data, letter.headers
        self.published.append(address.subject)
        with self._log.one_at_a_time:
            if any(fnmatchcase(raw.subject, address.rivals) for raw in self._log.rows.values()):
                return Contested()
            seq = self._log.store(address.subject, data, headers)
        if self.deaf:
            raise Silent("the answer was lost")
        return Stored(seq)

    async def holder(self, rivals):
        await self._answer()
        fits = [raw for _, raw in sorted(self._log.rows.items()) if fnmatchcase(raw.subject, rivals)]
        return fits[-1] if fits else None

    async def lines(self, first, count):
        await self._answer()
        rows = [raw for seq, raw in sorted(self._log.rows.items()) if seq >= first]
        chosen, before, items = rows[:count], 0, []
        for raw in chosen:
            items.append((raw.seq, before, raw))
            before = raw.seq
        return Fetched(tuple(items), True, len(rows) - len(chosen))

    async def listen(self, heard) -> None:
        await self._answer()
        self._heard = heard

    async def broken(self) -> None:
        await self._gone.wait()

    async def close(self) -> None:
        self._gone.set()
        if self in self._log.connections:
            self._log.connections.remove(self)
