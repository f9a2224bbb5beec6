"""hub: several desks at one engine: how soon they know, how they heal, what survives a kill, and nobody unaccounted for."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench import hub_answers, hub_arrears, hub_chaos, hub_cluster, hub_killed
from bench.gauge import percentile
from bench.hub_arrears import present
from bench.hub_lab import Server, converged, member, until
from bench.runner import Figure, Task

_MS = 1_000.0
_DESKS = 60
_SEEDS = 20


def measure(task: Task) -> Iterator[Figure]:
    yield from _arbiter(task)
    yield from _killed(task)
    yield from healed(task)
    yield from _arrears(task)
    yield from given_back(task, 5 if task.quick else 100)
    yield from _chaos(task)
    if not task.quick:  # tests/hub/test_cluster.py runs it small
        yield from _cluster(task)


def figure(what: str, value: float, unit: str = "", **bounds: float) -> Figure:
    return Figure("hub", what, value, unit, **bounds)


@contextmanager
def _server(task: Task, name: str) -> Iterator[Server]:
    server = Server(task.folder / name)
    server.start()
    try:
        server.make_log()
        yield server
    finally:
        server.kill()


def _arbiter(task: Task) -> Iterator[Figure]:
    """Desks as connections alone: the engine's answer to one entry, and when the others hear of it."""
    desks, seconds = (8, 0.5) if task.quick else (_DESKS, 20.0)
    with _server(task, "arbiter") as server:
        empty = hub_arrears.weight(server)
        answers, _, _ = asyncio.run(hub_answers.open_loop(server, desks, 60.0, seconds))
        _, first, last = asyncio.run(hub_answers.open_loop(server, desks, 20.0, seconds))
        taken, ratio = hub_answers.saturation(
            server, task.folder, desks, 0.1 if task.quick else 2.0, 1 if task.quick else 5
        )
    yield from _weighed("empty", empty, 0.5, 60)
    yield figure(
        f"an entry is first everywhere, {desks} desks, 60 entries/s, p50", median(answers) * _MS, "ms", most=10
    )
    yield figure(
        f"an entry is first everywhere, {desks} desks, 60 entries/s, p99",
        percentile(answers, 0.99) * _MS,
        "ms",
        most=60,
    )
    yield figure(f"another desk hears of it, {desks} desks, 20 entries/s, p50", median(first) * _MS, "ms", most=15)
    yield figure(
        f"the last desk hears of it, {desks} desks, 20 entries/s, p99", percentile(last, 0.99) * _MS, "ms", most=60
    )
    yield figure(f"entries a second from {desks} desks that never pause", taken)
    yield figure("of that what one SQLite writer with FULL does", ratio, "", least=0.5)
    yield from race(task, 8 if task.quick else 32, 20 if task.quick else 200)


def race(task: Task, desks: int, guests: int) -> Iterator[Figure]:
    with _server(task, "race") as server:
        lost = asyncio.run(hub_answers.race([member(f"r{n}", server.address) for n in range(desks)], guests))
    yield figure(f"guests with other than one winner, {desks} desks at once", lost, "", most=0)


def _killed(task: Task) -> Iterator[Figure]:
    yield from killed(task, *((1, 60) if task.quick else (20, 550)))


def killed(task: Task, kills: int, each: int) -> Iterator[Figure]:
    """Writers, and an engine that is killed again and again under them."""
    with _server(task, "killed") as server:

        def blow() -> float:
            begun = time.perf_counter()
            server.kill()
            server.start()
            return begun

        written = hub_killed.under_blows((server.address,), blow, kills, each)
        asyncio.run(hub_killed.read_back((server.address,), written))
    yield figure("facts acknowledged while the hub was killed", len(written.acknowledged), "", least=kills * each)
    yield figure("of these lost", written.lost, "", most=0)
    yield figure("facts in the log twice", written.twice, "", most=0)
    yield figure("from kill to the next acknowledgement, median", median(written.back), "s", most=3)


def healed(task: Task) -> Iterator[Figure]:
    """Two of four desks apart, both let the same guests in; then the link comes back."""
    for how, most in (("cut", 2.0), ("swallowed", 5.0)):
        apart, seconds, doubles, both = _apart(task.folder / how, how, 5 if task.quick else 50)
        yield figure(f"first entry after the link was {how}", apart[0] * _MS, "ms", most=700)
        yield figure(f"entries after it, link {how}, p50", median(apart[1:]) * _MS, "ms", most=10)
        yield figure(f"entries after it, link {how}, p99", percentile(apart[1:], 0.99) * _MS, "ms", most=50)
        yield figure(f"all desks agree again, link {how}", seconds, "s", most=most)
        yield figure(f"double entries not reported, link {how}", both - doubles, "", most=0)


def _apart(folder: Path, how: str, guests: int) -> tuple[list[float], float, int, int]:
    with hub_chaos.hall(folder, 4) as (_, cables, stations):
        invited = hub_chaos.guests(guests)
        hub_chaos.opening(stations[0], invited)
        until(lambda: converged(stations))
        for cable in cables[:2]:
            (cable.cut if how == "cut" else cable.swallow)()
        times = [present(one, guest.code) for one in stations[:2] for guest in invited]
        begun = time.perf_counter()
        for cable in cables:
            cable.heal()
        until(lambda: converged(stations))
        healed = time.perf_counter() - begun
        return times[: len(invited)], healed, hub_chaos.doubles(stations[3]), guests


def _arrears(task: Task) -> Iterator[Figure]:
    """A new desk reads a log of many facts, and lets guests in meanwhile."""
    for count, most, start, megabytes in ((100_000, 10.0, 1.0, 100.0), (1_000_000, 120.0, 5.0, 400.0)):
        if not task.quick:
            yield from _behind(task, count, most, (start, megabytes))
        elif count == 100_000:
            yield from _behind(task, 300, most, (start, megabytes))


def _behind(task: Task, count: int, most: float, hub: tuple[float, float]) -> Iterator[Figure]:
    folder = task.folder / f"behind-{count}"
    with hub_arrears.filled(folder, count) as server:
        weighs = hub_arrears.weight(server)
        found = hub_arrears.catch_up(server, folder / "second.kiosk")
    yield from _weighed(f"{count:,} facts", weighs, *hub)
    yield figure(f"catch-up with {count:,} facts", found.seconds, "s", most=most)
    for what, times, bounds in (
        ("entries", found.entries, (50.0, 250.0)),
        ("searches", found.searches, (50.0, 250.0)),
    ):
        for share, bound in zip((0.5, 0.99), bounds, strict=True) if times else ():  # a few facts are there at once
            said = f"{what} while {count:,} facts are read, p{share * 100:.0f}"
            yield figure(said, percentile(times, share) * _MS, "ms", most=bound)
    if count <= 100_000:
        given = hub_arrears.given_back(folder / "empty", folder / "second.kiosk", count)
        yield figure(f"an empty hub is given {count:,} facts back", given, "s", most=60)


def _weighed(what: str, weighs: hub_arrears.Weight, seconds: float, megabytes: float) -> Iterator[Figure]:
    yield figure(f"the hub is up, {what}", weighs.start, "s", most=seconds)
    yield figure(f"the hub's memory, {what}", weighs.megabytes, "MB", most=megabytes)


def given_back(task: Task, guests: int) -> Iterator[Figure]:
    for what, harm in (("an empty hub", hub_arrears.emptied), ("a flipped bit", hub_arrears.rotten)):
        old, new = hub_arrears.missing_after(task.folder / what, harm, guests)
        yield figure(f"facts missing at the old desks after {what}", old, "", most=0)
        yield figure(f"facts missing at a new desk after {what}", new, "", most=0)


def _chaos(task: Task) -> Iterator[Figure]:
    yield from chaos(task, *((1, 0.5, 3, 40) if task.quick else (_SEEDS, 20.0, 8, 1_500)))


def chaos(task: Task, seeds: int, seconds: float, desks: int, guests: int) -> Iterator[Figure]:
    outcomes = []
    for seed in range(1, seeds + 1):
        one = hub_chaos.chaos(task.folder / f"chaos-{seed}", seed, seconds, desks, guests)
        task.tell(f"chaos {seed}: {dict(one.faults)}, {len(one.told.admitted)} entries, {one.twice} double …")
        outcomes.append(one)
    yield figure("chaos: entries told to a person", sum(len(one.told.admitted) for one in outcomes), "")
    yield figure("chaos: entries unaccounted for", sum(one.unaccounted for one in outcomes), "", most=0)
    yield figure("chaos: guests with two first entries in the log", sum(one.doubled for one in outcomes), "", most=0)
    unreported = sum(one.twice - one.reported for one in outcomes)
    yield figure("chaos: double entries not reported", unreported, "", most=0)
    yield figure("chaos: all desks agree, the slowest", max(one.healed for one in outcomes), "s", most=5)


def _cluster(task: Task) -> Iterator[Figure]:
    yield from cluster(task, blows=3, each=1_000, again=10.0)


def cluster(task: Task, blows: int, each: int, again: float) -> Iterator[Figure]:
    """`again`: seconds in which a new leader must be there; the engine draws four to nine of them by lot."""
    one = hub_cluster.leaders_lost(task.folder / "three", blows, each, desks=36, guests=300)
    yield figure("three hubs: acknowledged facts lost with the leader", one.lost, "", most=0)
    yield figure("three hubs: facts in the log twice", one.twice, "", most=0)
    yield figure("three hubs: accepted again after the leader died, the slowest", max(one.accepted), "s", most=again)
    yield figure("three hubs: all hold the same after the last came back", one.equal, "s", most=15)
    yield figure("three hubs: guests with other than one winner, 36 desks at once", one.contested, "", most=0)
