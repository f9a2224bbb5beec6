"""hub: several desks at one engine: how soon they know, how they heal, what survives a kill, and nobody unaccounted for."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, asynccontextmanager, suppress
from pathlib import Path
from statistics import median
from typing import Any

from bench import hub_chaos
from bench.gauge import percentile
from bench.hub_lab import Server, Station, converged, member, until
from bench.runner import Figure, Task
from kiosk.app.sharing import Told
from kiosk.domain.admission import Admit
from kiosk.domain.ids import FactId
from kiosk.hub import messages, subjects
from kiosk.hub.log import Letter, Silent, Stored
from kiosk.hub.nats_hub import NatsHub, connect

_MS = 1_000.0
_DESKS = 60


def measure(task: Task) -> Iterator[Figure]:
    yield from _arbiter(task)
    yield from _killed(task)
    yield from _healed(task)
    yield from _caught_up(task)
    yield from _chaos(task)


def _figure(what: str, value: float, unit: str = "", **bounds: float) -> Figure:
    return Figure("hub", what, value, unit, **bounds)


def _server(task: Task, name: str, sync: str = "always") -> Server:
    server = Server(task.folder / name, sync)
    server.start()
    server.make_log()
    return server


def _arbiter(task: Task) -> Iterator[Figure]:
    """Desks as connections alone: the engine's answer to one entry, and when the others hear of it."""
    desks, seconds = (8, 1.0) if task.quick else (_DESKS, 20.0)
    server = _server(task, "arbiter")
    try:
        answers, first, last = asyncio.run(_open_loop(server, desks, 60.0, seconds))
        winners = asyncio.run(_race(server, 8 if task.quick else 32, 20 if task.quick else 200))
    finally:
        server.kill()
    at = f"{desks} desks, 60 entries/s"
    yield _figure(f"an entry is first everywhere, {at}, p50", median(answers) * _MS, "ms", most=10)
    yield _figure(f"an entry is first everywhere, {at}, p99", percentile(answers, 0.99) * _MS, "ms", most=60)
    yield _figure(f"another desk hears of it, {at}, p50", median(first) * _MS, "ms", most=15)
    yield _figure(f"the last desk hears of it, {at}, p99", percentile(last, 0.99) * _MS, "ms", most=60)
    yield _figure("guests with other than one winner, all desks at once", winners, "", most=0)


async def _open_loop(
    server: Server, desks: int, rate: float, seconds: float
) -> tuple[list[float], list[float], list[float]]:
    """Seconds until the answer, until each other desk heard, and until the last of them did."""
    members = [member(f"d{n}", server.address) for n in range(desks)]
    hubs = await asyncio.gather(*map(connect, members))
    begun: dict[str, float] = {}
    heard: dict[str, list[float]] = {}
    answers: list[float] = []

    def hear(raw: Any) -> None:
        key = raw.data.decode()
        heard.setdefault(key, []).append(time.perf_counter() - begun[key])

    async def put(number: int) -> None:
        of, key = members[number % desks], f"f{number}"
        begun[key] = time.perf_counter()
        await hubs[number % desks].publish(
            Letter(subjects.address(of, "CheckedIn", key, f"K{key}"), key.encode(), {}), 10
        )
        answers.append(time.perf_counter() - begun[key])

    for hub in hubs:
        await hub.listen(hear)
    waiting = []
    for number in range(int(rate * seconds)):
        waiting.append(asyncio.create_task(put(number)))
        await asyncio.sleep(1 / rate)
    await asyncio.gather(*waiting)
    await asyncio.sleep(0.5)
    await asyncio.gather(*(hub.close() for hub in hubs))
    every = [seconds for one in heard.values() for seconds in one]
    return answers, every, [max(one) for one in heard.values() if len(one) == desks]


async def _race(server: Server, desks: int, guests: int) -> int:
    members = [member(f"r{n}", server.address) for n in range(desks)]
    hubs = await asyncio.gather(*map(connect, members))

    async def want(number: int, guest: int) -> tuple[int, bool]:
        address = subjects.address(members[number], "CheckedIn", f"{guest}-{number}", f"R{guest}")
        return guest, isinstance(await hubs[number].publish(Letter(address, b"-", {}), 30), Stored)

    won: Counter[int] = Counter()
    for first in range(0, guests, 20):
        some = await asyncio.gather(*(want(n, g) for g in range(first, first + 20) for n in range(desks)))
        won.update(guest for guest, first_of_all in some if first_of_all)
    await asyncio.gather(*(hub.close() for hub in hubs))
    return sum(won[guest] != 1 for guest in range(guests))


def _killed(task: Task) -> Iterator[Figure]:
    """Writers, and an engine that is killed again and again under them."""
    kills, each = (1, 100) if task.quick else (20, 550)
    server = _server(task, "killed")
    try:
        acknowledged, there, back = asyncio.run(_kill_under_writers(server, kills, each))
    finally:
        server.kill()
    yield _figure("facts acknowledged while the hub was killed", len(acknowledged), "", least=kills * each)
    yield _figure("of these lost", len(acknowledged - set(there)), "", most=0)
    yield _figure("facts in the log twice", sum(count > 1 for count in there.values()), "", most=0)
    yield _figure("from kill to the next acknowledgement, median", median(back), "s", most=3)


@asynccontextmanager
async def _met(name: str, server: Server) -> Any:
    hub = await connect(member(name, server.address))
    try:
        yield hub
    finally:
        await hub.close()


async def _kill_under_writers(server: Server, kills: int, each: int) -> tuple[set[str], Counter[str], list[float]]:
    acknowledged: set[str] = set()
    stop, back = asyncio.Event(), []

    async def write(name: str) -> None:
        of, number = member(name, server.address), 0
        while not stop.is_set():
            with suppress(Silent):
                async with _met(name, server) as hub:
                    while not stop.is_set():
                        number += 1
                        fact = f"{name}-{number}"
                        address = subjects.address(of, "CheckedIn", fact, fact)
                        said = await hub.publish(Letter(address, fact.encode(), {}), 1)
                        acknowledged.update({fact} if isinstance(said, Stored) else ())
            await asyncio.sleep(0.02)

    async def kill() -> None:
        for number in range(1, kills + 1):
            while len(acknowledged) < number * each:
                await asyncio.sleep(0.002)
            so_far, begun = len(acknowledged), time.perf_counter()
            await asyncio.to_thread(server.kill)
            await asyncio.to_thread(server.start)
            while len(acknowledged) == so_far:
                await asyncio.sleep(0.002)
            back.append(time.perf_counter() - begun)
        stop.set()

    await asyncio.gather(kill(), *(write(f"w{n}") for n in range(8)))
    async with _met("reader", server) as hub:
        return acknowledged, Counter([raw.data.decode() async for raw in _lines(hub)]), back


async def _lines(hub: NatsHub) -> Any:
    first = 1
    while (page := await hub.lines(first, 1_000)).items:
        for _, _, raw in page.items:
            yield raw
        first = page.items[-1][0] + 1


def _healed(task: Task) -> Iterator[Figure]:
    """Two of four desks apart, both let the same guests in; then the link comes back."""
    for how, most in (("cut", 2.0), ("swallowed", 5.0)):
        apart, healed, doubles, both = _apart(task.folder / how, how, 5 if task.quick else 50)
        yield _figure(f"first entry after the link was {how}", apart[0] * _MS, "ms", most=700)
        yield _figure(f"entries after it, link {how}, p50", median(apart[1:]) * _MS, "ms", most=10)
        yield _figure(f"all desks agree again, link {how}", healed, "s", most=most)
        yield _figure(f"double entries not reported, link {how}", both - doubles, "", most=0)


def _apart(folder: Path, how: str, guests: int) -> tuple[list[float], float, int, int]:
    with hub_chaos.hall(folder, 4) as (_, cables, stations):
        invited = hub_chaos.guests(guests)
        hub_chaos.opening(stations[0], invited)
        until(lambda: converged(stations))
        for cable in cables[:2]:
            (cable.cut if how == "cut" else cable.swallow)()
        times = [_present(one, guest.code) for one in stations[:2] for guest in invited]
        begun = time.perf_counter()
        for cable in cables:
            cable.heal()
        until(lambda: converged(stations))
        healed = time.perf_counter() - begun
        return times[: len(invited)], healed, hub_chaos.doubles(stations[3]), guests


def _present(one: Station, code: str) -> float:
    begun = time.perf_counter()
    answer = one.desk.present(code, hub_chaos.DOOR.id)
    if not isinstance(answer.verdict, Admit):
        raise RuntimeError(str(answer.verdict))
    return time.perf_counter() - begun


def _caught_up(task: Task) -> Iterator[Figure]:
    """A new desk reads a log of many facts, and lets guests in meanwhile."""
    count = 300 if task.quick else 100_000
    server = _server(task, "long", "2m")  # filled without waiting for the disk
    with ExitStack() as stack:
        stack.callback(server.kill)
        invited = hub_chaos.guests(100)
        with Station(task.folder / "long-1.kiosk", member("d1", server.address)) as one:
            hub_chaos.opening(one, invited)
            until(lambda: converged([one]))
        asyncio.run(_fill(server, count))
        with Station(task.folder / "long-2.kiosk", member("d2", server.address)) as two:
            begun = time.perf_counter()
            until(lambda: bool(two.desk.find("CODE-00001", 1)))
            times = [_present(two, guest.code) for guest in invited[:50]]
            until(two.online, 600)
            took = time.perf_counter() - begun
        given = _given_back(task, count)
    yield _figure(f"catch-up with {count:,} facts", took, "s", most=20)
    yield _figure(f"an empty hub is given {count:,} facts back", given, "s", most=60)
    yield _figure("entries meanwhile, p50", median(times) * _MS, "ms", most=200)


def _given_back(task: Task, count: int) -> float:
    server = _server(task, "empty")
    try:
        with Station(task.folder / "long-2.kiosk", member("d2", server.address)) as two:
            begun = time.perf_counter()
            until(lambda: two.online() and not two.link.unshared() and asyncio.run(_length(server)) >= count, 600)
            return time.perf_counter() - begun
    finally:
        server.kill()


async def _length(server: Server) -> int:
    async with _met("reader", server) as hub:
        return int((await hub.log()).last)


async def _fill(server: Server, count: int) -> None:
    """Entries of guests nobody knows, as another desk would have sent them."""
    of = member("d9", server.address)
    async with _met("d9", server) as hub:
        for first in range(0, count, 500):
            await asyncio.gather(*(_entry(hub, of, n) for n in range(first, min(first + 500, count))))


async def _entry(hub: NatsHub, of: Any, n: int) -> None:
    body = f'{{"checkpoint":"door","invitation":"x{n}","came":"invited","source":"scan"}}'
    told = Told(FactId(f"x-{n}"), "Quầy 9", f"2026-05-01T12:{n // 60 % 60:02}:{n % 60:02}.000000Z", "CheckedIn", body)
    address = subjects.address(of, told.kind, told.id, f"X{n}")
    await hub.publish(Letter(address, messages.encode(told, of.member), {}), 60)


def _chaos(task: Task) -> Iterator[Figure]:
    seeds = range(1, 2 if task.quick else 4)
    size = (1.0, 3, 40) if task.quick else (20.0, 8, 1_500)
    outcomes = [hub_chaos.chaos(task.folder / f"chaos-{seed}", seed, *size) for seed in seeds]
    for seed, one in zip(seeds, outcomes, strict=True):
        task.tell(f"chaos {seed}: {dict(one.faults)}, {len(one.told.admitted)} entries, {one.twice} double …")
    yield _figure("chaos: entries told to a person", sum(len(one.told.admitted) for one in outcomes), "")
    yield _figure("chaos: entries unaccounted for", sum(one.unaccounted for one in outcomes), "", most=0)
    yield _figure("chaos: guests with two first entries in the log", sum(one.doubled for one in outcomes), "", most=0)
    unreported = sum(one.twice - one.reported for one in outcomes)
    yield _figure("chaos: double entries not reported", unreported, "", most=0)
    yield _figure("chaos: all desks agree, the slowest", max(one.healed for one in outcomes), "s", most=5)
