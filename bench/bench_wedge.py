"""wedge: random codes through every input method and keyboard layout; how many are read, and how many are guessed.

Ours must all be read. Of three kinds of others, those that were damaged are healed, ambiguous, lost or wrong; one
wrong guest is one too many. All stand in one list, so each has tens of thousands to be taken for.
"""

import sqlite3
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from random import Random
from time import perf_counter
from uuid import UUID

from bench.made import empty_event
from bench.runner import Figure, Task
from db import healing
from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.lookup import find_by_text
from kiosk.app.ports import Page
from kiosk.domain.admission import Ambiguous, Found
from kiosk.domain.culprit import Culprit
from kiosk.domain.facts import Entry, GuestsListed
from kiosk.domain.healing import keys_of
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.keyboards import keyboard_sets
from kiosk.domain.mangling import METHOD_SETS, RuleSet
from kiosk.domain.token import new_codes

_PRETIX = "abcdefghjkmnpqrstuvwxyz23456789"  # its random generator's letters, 32 of them
_KINDS: dict[str, Callable[[Random], str]] = {
    "UUID": lambda luck: str(UUID(int=luck.getrandbits(128), version=4)),
    "base64url 22": lambda luck: urlsafe_b64encode(luck.randbytes(16)).decode().rstrip("="),
    "pretix secret": lambda luck: "".join(luck.choices(_PRETIX, k=32)),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Rule sets that people know by one name: a method in all its ways, a layout with Caps Lock and without."""

    name: str
    sets: tuple[RuleSet, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What became of many texts: of each how it ended, and the seconds that all took together."""

    ends: Counter[str]
    seconds: float

    @property
    def count(self) -> int:
        return self.ends.total()

    def share(self, end: str) -> float:
        return 100 * self.ends[end] / self.count if self.count else 0.0


def measure(task: Task) -> Iterator[Figure]:
    count, tried = (100, 4) if task.quick else (10_000, 100)
    luck = Random(5)
    ours = new_codes(count, luck.randbytes)
    others = {kind: [make(luck) for _ in range(count)] for kind, make in _KINDS.items()}
    path = empty_event(task.folder / "wedge.kiosk")
    with closing(SqliteBook(path)) as book:
        _list(book, [ours, *others.values()])
        with book.writing() as page:
            yield from _ours(task, page, ours)
            for kind, codes in others.items():
                yield from _others(task, page, kind, luck.sample(codes, tried))
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        yield from _index(file, others)


def _list(book: SqliteBook, kinds: list[list[str]]) -> None:
    stamper = Stamper(DeskId("bench"), SystemClock())
    codes = [code for some in kinds for code in some]
    guests = tuple(Invitation(id=InvitationId(f"g{n}"), code=code, name="Trần An") for n, code in enumerate(codes))
    with book.writing() as page:
        page.record(Entry(stamper.stamp(), GuestsListed("wedge", guests)))


def _ours(task: Task, page: Page, codes: list[str]) -> Iterator[Figure]:
    runs: list[Run] = []
    for group in (*_groups(), *_slips()):
        task.tell(f"our codes, {group.name} …")
        runs.append(_together([_run(page, _damaged(one, codes, unchanged=True)) for one in group.sets]))
        yield Figure("wedge", f"ours, {group.name}: read", runs[-1].share("right"), "%", least=100)
    total = _together(runs)
    yield Figure("wedge", "ours: texts tried", total.count, "")
    yield Figure("wedge", "ours: texts looked up a second", total.count / total.seconds, "/s")


def _others(task: Task, page: Page, kind: str, codes: list[str]) -> Iterator[Figure]:
    runs: list[Run] = []
    for group in (*_groups(), *_slips()[:2]):
        task.tell(f"{kind}, {group.name} …")
        run = _together([_run(page, _damaged(one, codes)) for one in group.sets])
        if run.count:
            runs.append(run)
            yield from _told(f"{kind}, {group.name}", run)
    total = _together(runs)
    yield Figure("wedge", f"{kind}: damaged texts tried", total.count, "")
    yield Figure("wedge", f"{kind}: healed", total.share("right"), "%")
    yield Figure("wedge", f"{kind}: wrong", total.ends["wrong"], "", most=0)
    yield Figure("wedge", f"{kind}: damaged texts looked up a second", total.count / total.seconds, "/s")


def _told(what: str, run: Run) -> Iterator[Figure]:
    """Healed in any case, the rest only where there is something to tell."""
    yield Figure("wedge", f"{what}: healed", run.share("right"), "%")
    for end in ("ambiguous", "lost"):
        if run.ends[end]:
            yield Figure("wedge", f"{what}: {end}", run.share(end), "%")


def _damaged(one: RuleSet, codes: Iterable[str], *, unchanged: bool = False) -> list[tuple[str, str]]:
    """Each code with what arrives of it; those that arrive whole only when asked for."""
    pairs = ((code, one.mangle(code)) for code in codes)
    return [(code, text) for code, text in pairs if unchanged or text != code]


def _run(page: Page, texts: list[tuple[str, str]]) -> Run:
    now = SystemClock().now()
    begun = perf_counter()
    ends = Counter(_end(page, code, text, now) for code, text in texts)
    return Run(ends, perf_counter() - begun)


def _end(page: Page, code: str, text: str, now: datetime) -> str:
    match find_by_text(page, text, now):
        case Found(invitation) if invitation.code == code:
            return "right"
        case Found():
            return "wrong"
        case Ambiguous():
            return "ambiguous"
        case _:
            return "lost"


def _together(runs: Iterable[Run]) -> Run:
    ends: Counter[str] = Counter()
    seconds = 0.0
    for run in runs:
        ends.update(run.ends)
        seconds += run.seconds
    return Run(ends, seconds)


def _groups() -> list[Group]:
    sets: dict[str, list[RuleSet]] = {}
    for one in METHOD_SETS:
        sets.setdefault(one.name.split(",")[0], []).append(one)
    for one in keyboard_sets():
        sets.setdefault(f"{one.culprit} keyboard".replace("Lock keyboard", "Lock"), []).append(one)
    return [Group(name, tuple(some)) for name, some in sets.items()]


def _slips() -> list[Group]:
    """What a scanner that types too fast does: a character lost or come twice, two lost, all come twice."""
    luck = Random(6)
    return [
        Group("one character lost", (RuleSet("lost", Culprit.DROPPED, partial(_lose, luck=luck, count=1)),)),
        Group("one character twice", (RuleSet("twice", Culprit.DOUBLED, partial(_twice, luck=luck)),)),
        Group("two characters lost", (RuleSet("two lost", Culprit.DROPPED, partial(_lose, luck=luck, count=2)),)),
        Group("all characters twice", (RuleSet("all", Culprit.DOUBLED, _all_twice),)),
    ]


def _lose(text: str, luck: Random, count: int) -> str:
    gone = luck.sample(range(len(text)), count)
    return "".join(letter for place, letter in enumerate(text) if place not in gone)


def _twice(text: str, luck: Random) -> str:
    place = luck.randrange(len(text))
    return text[:place] + text[place] + text[place:]


def _all_twice(text: str) -> str:
    return "".join(2 * letter for letter in text)


def _index(file: sqlite3.Connection, others: dict[str, list[str]]) -> Iterator[Figure]:
    """Ours have no rows in it: per code means per code that has."""
    codes = [code for some in others.values() for code in some]
    file.execute("VACUUM")
    full = _bytes(file)
    file.execute("DELETE FROM healing")
    file.execute("VACUUM")
    yield Figure("wedge", "index, a code", (full - _bytes(file)) / len(codes), "bytes", most=200)
    begun = perf_counter()
    file.execute("BEGIN")
    healing.index_all(file)
    file.execute("COMMIT")
    yield Figure("wedge", "index, time to build a code's", (perf_counter() - begun) / len(codes) * 1e6, "µs")
    begun = perf_counter()
    for code in codes:
        keys_of(code)
    yield Figure("wedge", "index, time of it for the keys alone", (perf_counter() - begun) / len(codes) * 1e6, "µs")


def _bytes(file: sqlite3.Connection) -> int:
    (pages,), (size,) = (file.execute(f"PRAGMA page_{what}").fetchone() for what in ("count", "size"))
    return int(pages * size)
