"""Chaos at a hub: cables cut and swallowing, the engine killed, while every desk admits; then who is unaccounted for."""

import contextlib
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Generic, TypeVar

from bench.hub_cable import Cable
from bench.hub_lab import Server, Station, converged, member, until
from db.book import SqliteBook
from kiosk.domain.admission import Admit
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.domain.facts import CheckpointSet, Entry, GuestsListed
from kiosk.domain.ids import CheckpointId, FactId, InvitationId
from kiosk.domain.invitation import Invitation

T = TypeVar("T")
DOOR = Checkpoint(id=CheckpointId("door"), name="Cửa chính")
_KILLED, _SWALLOWED = 0.1, 0.5  # of all faults: the engine, a cable that swallows; the rest are cuts


@dataclass
class Told:
    """What desks told people: `admitted` (guest, fact, unchecked) and how long each answer took, in seconds."""

    admitted: list[tuple[InvitationId, FactId, bool]] = field(default_factory=list)
    refused: int = 0
    online: list[float] = field(default_factory=list)
    apart: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`unaccounted`: told that they are in, and neither in the log's first place nor reported as a double.
    `doubled` guests have two first entries in the log. `healed`: seconds until all desks agreed.
    """

    told: Told
    faults: Counter[str]
    healed: float
    unaccounted: int
    doubled: int
    reported: int
    twice: int


def guests(count: int) -> tuple[Invitation, ...]:
    return tuple(Invitation(id=InvitationId(f"g{n}"), code=f"CODE-{n:05}", name=f"Khách {n}") for n in range(count))


def opening(one: Station, invited: tuple[Invitation, ...]) -> None:
    one.write(Entry(one.stamper.stamp(), CheckpointSet(DOOR)))
    for first in range(0, len(invited), 2_000):
        one.write(Entry(one.stamper.stamp(), GuestsListed("khách.csv", invited[first : first + 2_000])))
    one.book.close()  # so that another thread may open it


@contextlib.contextmanager
def hall(folder: Path, desks: int) -> Iterator[tuple[Server, list[Cable], list[Station]]]:
    """An engine, and desks that reach it each through a cable of its own."""
    with contextlib.ExitStack() as stack:
        server = Server(folder / "engine")
        server.start()
        stack.callback(server.kill)
        server.make_log()
        cables = [Cable(server.address) for _ in range(desks)]
        for cable in cables:
            stack.callback(cable.close)
        members = [member(f"d{n}", cable.address) for n, cable in enumerate(cables)]
        stations = [stack.enter_context(Station(folder / f"{of.member}.kiosk", of)) for of in members]
        yield server, cables, stations


def doubles(one: Station) -> int:
    book = SqliteBook(one.path)
    with book.reading() as reader:
        count = len(reader.declared(DoubleAdmission))
    book.close()
    return count


@dataclass(frozen=True, slots=True)
class Shift(Generic[T]):
    """What the desks' work came to, what was broken meanwhile, and the seconds until all agreed again."""

    stations: list[Station]
    results: list[T]
    faults: Counter[str]
    healed: float


Work = Callable[[Station, tuple[Invitation, ...], Random, float], T]
"""What a desk does, with these guests and this luck, until then (time.monotonic); it closes its book."""


def chaos(folder: Path, seed: int, seconds: float, desks: int, invited: int) -> Outcome:
    with under_faults(folder, seed, seconds, desks, invited, _admit) as shift:
        return _judged(shift.stations, _together(shift.results), shift.faults, shift.healed)


@contextlib.contextmanager
def under_faults(
    folder: Path, seed: int, seconds: float, desks: int, invited: int, work: Work[T]
) -> Iterator[Shift[T]]:
    """Every desk works while cables break and the engine dies; gives them once all agree."""
    with hall(folder, desks) as (server, cables, stations):
        everyone = guests(invited)
        opening(stations[0], everyone)
        until(lambda: converged(stations))
        end = time.monotonic() + seconds
        shifts = [one.hand.submit(work, one, everyone, Random(f"{seed} {one.of.member}"), end) for one in stations]
        faults = _break(server, cables, Random(seed), end)
        results = [one.result() for one in shifts]
        for cable in cables:
            cable.heal()
        begun = time.monotonic()
        until(lambda: converged(stations), 60)
        yield Shift(stations, results, faults, time.monotonic() - begun)


def _admit(one: Station, everyone: tuple[Invitation, ...], luck: Random, end: float) -> Told:
    told = Told()
    while time.monotonic() < end:
        guest, begun = luck.choice(everyone), time.perf_counter()
        answer = one.desk.present(guest.code, DOOR.id)
        (told.apart if answer.unchecked else told.online).append(time.perf_counter() - begun)
        if isinstance(answer.verdict, Admit) and answer.verdict.replay_of is None and answer.fact:
            told.admitted.append((guest.id, answer.fact, answer.unchecked))
        else:
            told.refused += 1
        time.sleep(luck.uniform(0.01, 0.06))
    one.book.close()
    return told


def _break(server: Server, cables: list[Cable], luck: Random, end: float) -> Counter[str]:
    """Until the end; each broken cable is healed after a while, the engine started again at once."""
    faults: Counter[str] = Counter()
    healing: list[tuple[float, Cable]] = []
    while time.monotonic() < end:
        time.sleep(luck.uniform(0.3, 1.2))
        for at, cable in healing:
            if at <= time.monotonic():
                cable.heal()
        healing = [(at, cable) for at, cable in healing if at > time.monotonic()]
        which, cable = luck.random(), luck.choice(cables)
        if which < _KILLED:
            faults["killed"] += 1
            server.kill()
            time.sleep(luck.uniform(0.2, 1.5))
            server.start()
            continue
        faults["swallowed" if which < _SWALLOWED else "cut"] += 1
        (cable.swallow if which < _SWALLOWED else cable.cut)()
        healing.append((time.monotonic() + luck.uniform(0.3, 4), cable))
    return faults


def _together(shifts: list[Told]) -> Told:
    sum_of = Told()
    for told in shifts:
        sum_of.admitted += told.admitted
        sum_of.refused += told.refused
        sum_of.online += told.online
        sum_of.apart += told.apart
    return sum_of


def _judged(stations: list[Station], told: Told, faults: Counter[str], healed: float) -> Outcome:
    until(lambda: converged(stations))
    book = SqliteBook(stations[-1].path)
    with book.reading() as reader:
        doubles = reader.declared(DoubleAdmission)
        standing = {
            guest: {passage.fact for passage in reader.presence(DOOR.id, guest).entries}
            for guest, _, _ in told.admitted
        }
    firsts = Counter(rival for (rival,) in book.db.execute("SELECT rival FROM shared WHERE rival <> ''"))
    book.close()
    seconds = {one.second for one in doubles}
    unaccounted = [
        fact
        for guest, fact, _ in told.admitted
        if fact not in standing[guest] or (len(standing[guest] - seconds) != 1 and fact not in seconds)
    ]
    times = Counter(guest for guest, _, _ in told.admitted)
    return Outcome(
        told=replace(told),
        faults=faults,
        healed=healed,
        unaccounted=len(unaccounted),
        doubled=sum(count > 1 for count in firsts.values()),
        reported=len(doubles),
        twice=sum(count - 1 for count in times.values()),
    )
