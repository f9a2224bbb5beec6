"""Whom the MC sheet could name, and what its collective blocks add up to: read once, then kept up with the journal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import TypeVar

from kiosk.app.journal_news import JournalNews
from kiosk.app.ports import AttendanceRow, GuestKind, Reader
from kiosk.app.ranking import Rules
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import McSheetPrinted
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.mc_choice import McChoice
from kiosk.domain.precedence import Claim, Rank, claim_of, ranker, unit_of
from kiosk.domain.presence import Came

_UNTIL_POST = Rank._fields.index("post") + 1
_Kind = tuple[str, str]  # block and unit, as the list has them
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Collected:
    """A collective block: its units, those of them from which someone is here, and how many are."""

    units: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    people: int = 0


@dataclass(frozen=True, slots=True)
class Attended:
    """`rows` holds everyone who could be named, in list order, and others; `blocks` the collective ones by their rung."""

    rows: tuple[AttendanceRow, ...]
    blocks: Mapping[int, Collected]


def everyone(rows: Iterable[AttendanceRow], rules: Rules) -> Attended:
    """Of the whole attendance, row by row: what McPeople must come to as well."""
    judge, those = ranker(rules.table), tuple(row for row in rows if row.invitation.expected or row.presence.ever)
    homes = [unit_of(row.invitation.block, row.invitation.unit, rules.units) for row in those]
    at = [judge.collective_rung(unit.block, unit.name) for unit in homes]
    told = [(rung, unit.name, row.presence.inside) for rung, unit, row in zip(at, homes, those, strict=True)]
    return Attended(those, {rung: _collected(rung, told) for rung in set(at) if rung is not None})


def _collected(rung: int, told: Iterable[tuple[int | None, str, bool]]) -> Collected:
    those = [(name, inside) for at, name, inside in told if at == rung]
    here = [name for name, inside in those if inside]
    return Collected(frozenset(name for name, _ in those), frozenset(here), len(here))


class McPeople:
    """For one checkpoint at a time. Where the list or the rules changed it walks the list once; after a check-in it
    reads those who are named, and who just passed.
    """

    def __init__(self) -> None:
        self._news = JournalNews()
        self._kinds: tuple[GuestKind, ...] = ()
        self._asked: object = None
        self._chosen = frozenset[InvitationId]()
        self._homes: _Homes | None = None
        self._special: set[InvitationId] = set()  # came otherwise than listed: represented, or not expected here
        self._inside: dict[InvitationId, _Kind] = {}  # of the collective blocks

    def read(
        self, reader: Reader, place: Checkpoint, rules: Rules, choice: McChoice, printed: McSheetPrinted | None
    ) -> Attended:
        """As things stand at this moment of the book."""
        touched, asked = self._news.touched(reader), (place, rules, choice)
        if touched is None:
            self._kinds = reader.guest_kinds()
        if touched is None or asked != self._asked:
            self._begin(reader, place, rules, choice)
            self._asked = asked
        elif touched:
            self._renew(reader, place, list(touched))
        ids = self._chosen | self._special | _named_by(rules, printed)
        told = reader.attended(place.id, list(ids))
        rows = tuple(row for row in told if _counts(row, place))
        return Attended(rows, self._blocks(rows))

    def _begin(self, reader: Reader, place: Checkpoint, rules: Rules, choice: McChoice) -> None:
        homes = self._homes = _Homes(rules)
        kinds = [kind for kind in self._kinds if place.admits_kind(kind.category, kind.block, kind.unit)]
        homes.take(kinds)
        self._chosen = frozenset(_chosen(reader, homes, kinds, choice))
        self._special, self._inside = set(), {}
        counted: list[InvitationId] = []
        for one in reader.passers(place.id):
            if one.told or not (one.expected and place.admits_kind(one.category, one.block, one.unit)):
                self._special.add(one.guest)
            if homes.rung((one.block, one.unit)) is not None:
                counted.append(one.guest)
        self._renew(reader, place, counted)

    def _renew(self, reader: Reader, place: Checkpoint, ids: Sequence[InvitationId]) -> None:
        for row in reader.attended(place.id, ids):
            guest, attendee = row.invitation, row.presence.attendee
            instead = attendee is not None and attendee.came is Came.REPRESENTATIVE
            if instead or not (guest.expected and place.admits(guest)):
                self._special.add(guest.id)
            self._inside.pop(guest.id, None)
            if row.presence.inside:
                self._inside[guest.id] = (guest.block, guest.unit)

    def _blocks(self, rows: Iterable[AttendanceRow]) -> dict[int, Collected]:
        homes = self._homes
        assert homes is not None  # `_begin` made them
        unlisted = [(row.invitation.block, row.invitation.unit) for row in rows]
        units, here = homes.units(unlisted), Counter(self._inside.values())
        return {
            rung: Collected(
                frozenset(names),
                frozenset(homes.name(kind) for kind in here if homes.rung(kind) == rung),
                sum(people for kind, people in here.items() if homes.rung(kind) == rung),
            )
            for rung, names in units.items()
        }


class _Homes:
    """Which rung of the collective blocks a guest's block and unit stand on."""

    def __init__(self, rules: Rules) -> None:
        self.rules, self.judge = rules, ranker(rules.table)
        self._known: dict[_Kind, tuple[int | None, str]] = {}
        self._units: dict[int, set[str]] = {}

    def take(self, kinds: Iterable[GuestKind]) -> None:
        """The kinds that are expected."""
        for kind in {(one.block, one.unit) for one in kinds}:
            rung = self.rung(kind)
            if rung is not None:
                self._units.setdefault(rung, set()).add(self.name(kind))

    def rung(self, kind: _Kind) -> int | None:
        return self._home(kind)[0]

    def name(self, kind: _Kind) -> str:
        return self._home(kind)[1]

    def _home(self, kind: _Kind) -> tuple[int | None, str]:
        if kind not in self._known:
            unit = unit_of(*kind, self.rules.units)
            self._known[kind] = self.judge.collective_rung(unit.block, unit.name), unit.name
        return self._known[kind]

    def units(self, others: Iterable[_Kind]) -> dict[int, set[str]]:
        """Names of units by rung, those of `others` with them."""
        found = {rung: set(names) for rung, names in self._units.items()}
        for kind in set(others):
            rung = self.rung(kind)
            if rung is not None:
                found.setdefault(rung, set()).add(self.name(kind))
        return found


def _counts(row: AttendanceRow, place: Checkpoint) -> bool:
    """Does the attendance of the checkpoint have him, and the sheet a use for him?"""
    passed = row.presence.passages or row.undone
    return bool(passed or place.admits(row.invitation)) and (row.invitation.expected or row.presence.ever)


def _named_by(rules: Rules, printed: McSheetPrinted | None) -> frozenset[InvitationId]:
    """Watched, placed by hand or printed: named, or a place beside which others are named."""
    lines = [line.id for line in printed.lines] if printed else []
    told = [*rules.watched, *(id for pin in rules.pins for id in (pin.guest, pin.other)), *lines]
    return frozenset(InvitationId(part) for id in told for part in (id, id.partition("/")[0]))


def _chosen(reader: Reader, homes: _Homes, kinds: Sequence[GuestKind], choice: McChoice) -> Iterator[InvitationId]:
    """The first by rank, the first of each collective block, and all of the categories and blocks wished for.

    One more for each who is placed by hand: he may leave his place to the next.
    """
    more = len(homes.rules.pins)
    taken = [*_highest(homes, kinds, choice.first + more, 1 + more), *(kind for kind in kinds if _wished(kind, choice))]
    groups: dict[int | None, list[tuple[Rank, InvitationId]]] = {}
    for row, guest in reader.of_kinds(list(dict.fromkeys(taken))):
        if _wished(guest, choice):
            yield guest.id
        rank = homes.judge.rank(claim_of(guest, homes.rules.units, row))
        groups.setdefault(homes.rung((guest.block, guest.unit)), []).append((rank, guest.id))
    for rung, those in groups.items():
        yield from (id for _, id in nsmallest(more + (choice.first if rung is None else 1), those))


def _wished(one: GuestKind | Invitation, choice: McChoice) -> bool:
    return one.category in choice.categories or one.block in choice.blocks


def _highest(homes: _Homes, kinds: Sequence[GuestKind], single: int, collective: int) -> Iterator[GuestKind]:
    """Kinds from the highest down, until so many guests are in them; and whoever is equal up to the post."""
    enough: dict[int | None, tuple[int, Rank | tuple[object, ...] | None]] = {}
    ranked = sorted(((_rank_of(homes, kind), kind) for kind in kinds), key=lambda pair: pair[0])
    for rank, kind in ranked:
        rung = homes.rung((kind.block, kind.unit))
        count, last = enough.get(rung, (0, None))
        if count < (single if rung is None else collective) or rank == last:
            enough[rung] = (count + kind.count, rank)
            yield kind


def _rank_of(homes: _Homes, kind: GuestKind) -> tuple[object, ...]:
    """A kind's rank as far as block, unit and post tell."""
    unit = unit_of(kind.block, kind.unit, homes.rules.units)
    return homes.judge.rank(Claim("", "", kind.post, unit))[:_UNTIL_POST]
