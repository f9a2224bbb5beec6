"""A new desk reads a log of many facts, and lets guests in meanwhile; what the hub weighs with them; who gives back what."""

import asyncio
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench import hub_chaos
from bench.hub_lab import Server, Station, converged, flip_a_bit, member, met, until
from kiosk.app.sharing import Told
from kiosk.domain.admission import Admit
from kiosk.domain.ids import FactId, IdMaker
from kiosk.hub import messages, subjects
from kiosk.hub.log import Letter, Silent
from kiosk.hub.membership import Membership

_TOGETHER = 500
_GUESTS = 2_000
_BETWEEN = 0.1  # seconds between two guests
_DAY = 1_777_600_800_000  # milliseconds since 1970
_LONG = 900.0  # seconds


@dataclass
class CaughtUp:
    """Seconds: until nothing was missing, and each entry and search at the desk meanwhile."""

    seconds: float = 0.0
    entries: list[float] = field(default_factory=list)
    searches: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Weight:
    """Seconds from the start until the log answers, and megabytes in memory (0 where the system does not tell)."""

    start: float
    megabytes: float


@contextmanager
def filled(folder: Path, count: int) -> Iterator[Server]:
    """A hub with guests and so many entries of people nobody knows, written without waiting for the disk."""
    server = Server(folder / "engine", "2m")
    server.start()
    try:
        server.make_log()
        with Station(folder / "first.kiosk", member("d1", server.address)) as one:
            hub_chaos.opening(one, hub_chaos.guests(_GUESTS))
            until(lambda: length(server) >= len(one.facts()))
        asyncio.run(_fill(server, count))
        yield server
    finally:
        server.kill()


def catch_up(server: Server, file: Path) -> CaughtUp:
    found = CaughtUp()
    with Station(file, member("d2", server.address)) as one:
        begun = time.perf_counter()
        until(lambda: bool(one.desk.find("CODE-00001", 1)))
        everyone = iter(hub_chaos.guests(_GUESTS))
        while not one.online():
            found.entries.append(present(one, next(everyone).code))
            asked = time.perf_counter()
            one.desk.find(f"khách {len(found.entries)}", 20)
            found.searches.append(time.perf_counter() - asked)
            time.sleep(_BETWEEN)
        found.seconds = time.perf_counter() - begun
    return found


def present(one: Station, code: str) -> float:
    begun = time.perf_counter()
    answer = one.desk.present(code, hub_chaos.DOOR.id)
    if not isinstance(answer.verdict, Admit):
        raise RuntimeError(str(answer.verdict))
    return time.perf_counter() - begun


def weight(server: Server) -> Weight:
    """It ends well, and starts again."""
    process = server.process
    if process is not None:
        process.terminate()
        process.wait()
    begun = time.perf_counter()
    server.start()
    until(lambda: length(server) >= 0)
    return Weight(time.perf_counter() - begun, _resident_mb(server.process))


def length(server: Server) -> int:
    """-1 while the log does not answer."""
    try:
        return asyncio.run(_length(server))
    except Silent:
        return -1


async def _length(server: Server) -> int:
    async with met(member("reader", server.address)) as hub:
        return (await hub.log()).messages


def _resident_mb(process: "subprocess.Popen[bytes] | None") -> float:
    told = Path(f"/proc/{process.pid if process else 0}/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if told.exists() else 0.0


def given_back(folder: Path, file: Path, count: int) -> float:
    """Seconds until an empty hub has everything that the desk of this file has."""
    server = Server(folder)
    server.start()
    try:
        server.make_log()
        with Station(file, member("d2", server.address)) as one:
            begun = time.perf_counter()
            until(lambda: one.online() and not one.link.unshared() and length(server) >= count, _LONG)
            return time.perf_counter() - begun
    finally:
        server.kill()


def emptied(server: Server) -> None:
    shutil.rmtree(server.store)


def rotten(server: Server) -> None:
    flip_a_bit(server.block())


def missing_after(folder: Path, harm: Callable[[Server], None], guests: int) -> tuple[int, int]:
    """The hub's store is harmed under two desks: facts that are missing in the end at them, and at a new one."""
    with hub_chaos.hall(folder, 2) as (server, _, stations):
        invited = hub_chaos.guests(guests)
        hub_chaos.opening(stations[0], invited)
        until(lambda: converged(stations))
        for guest in invited:
            present(stations[0], guest.code)
        until(lambda: converged(stations))
        recorded = stations[0].facts()
        server.kill()
        harm(server)
        server.start()
        server.make_log()
        until(lambda: converged(stations) and not any(one.link.unshared() for one in stations))
        until(lambda: length(server) >= len(recorded))
        with Station(folder / "new.kiosk", member("new", server.address)) as new:
            until(lambda: converged([*stations, new]))
            old = max(len(recorded - one.facts()) for one in stations)
            return old, len(recorded - new.facts())


async def _fill(server: Server, count: int) -> None:
    """As another desk would have sent them."""
    of, ids = member("d9", server.address), IdMaker()
    async with met(of) as hub:
        for first in range(0, count, _TOGETHER):
            some = range(first, min(first + _TOGETHER, count))
            made = ids.many(_DAY + 10 * first, len(some))
            if not await hub.publish_together([_entry(of, n, id) for n, id in zip(some, made, strict=True)]):
                raise RuntimeError("the engine took none of them")


def _entry(of: Membership, n: int, id: str) -> Letter:
    body = f'{{"checkpoint":"door","invitation":"x{n}","came":"invited","source":"scan"}}'
    at = f"2026-05-01T{12 + n // 3_600 % 12}:{n // 60 % 60:02}:{n % 60:02}.{n % 1_000_000:06}Z"
    told = Told(FactId(id), "Quầy 9", at, "CheckedIn", body)
    address = subjects.address(of, told.kind, told.id, f"X{n}")
    return Letter(address, messages.encode(told, of.member), {})
