"""Conference and class, and who was at both: by unit and block, as a table and in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from kiosk.app.ports import Reader
from kiosk.app.wording import saying
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.overlap import NOWHERE, Overlap, Traces
from kiosk.errors import BadInput
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words

MOST = 6
_LEVELS = {"unit": "Unit", "block": "Block total", "total": "Total"}


@dataclass(frozen=True, slots=True)
class OverlapLine:
    """As CountedLine (kiosk.app.attendance_tables): a unit, its block after the units, the total at the end."""

    level: str
    block: str
    unit: str
    people: Overlap


def checked_places(places: Sequence[Checkpoint]) -> tuple[Checkpoint, ...]:
    """Raises BadInput unless there are from two to MOST different ones."""
    chosen = tuple(dict.fromkeys(places))
    if not 2 <= len(chosen) <= MOST:
        raise BadInput("An overlap is between two and {most} checkpoints. Name them.", most=MOST)
    return chosen


def overlap_lines(reader: Reader, places: Sequence[Checkpoint]) -> Iterator[OverlapLine]:
    total = Overlap()
    for block, units in _counted(reader, places).items():
        subtotal = Overlap()
        for unit, people in units.items():
            subtotal += people
            yield OverlapLine("unit", block, unit, people)
        total += subtotal
        yield OverlapLine("block", block, "", subtotal)
    yield OverlapLine("total", "", "", total)


def _counted(reader: Reader, places: Sequence[Checkpoint]) -> dict[str, dict[str, Overlap]]:
    """Block → unit → people, in the order they are met."""
    found: dict[InvitationId, tuple[Invitation, Traces]] = {}
    for number, place in enumerate(places):
        for row in reader.attendance(place.id):
            guest = row.invitation
            expected = guest.expected and place.admits(guest)
            if expected or row.presence.ever:
                traces = found.setdefault(guest.id, (guest, Traces()))[1]
                traces.add(number, guest, row.presence, expected=expected)
    blocks: dict[str, dict[str, Overlap]] = {}
    for guest, traces in found.values():
        units = blocks.setdefault(guest.block, {})
        units[guest.unit] = units.get(guest.unit, Overlap()) + traces.overlap
    return blocks


def patterns(count: int) -> tuple[frozenset[int], ...]:
    """All of them first, then ever fewer, none last."""
    sizes = (combinations(range(count), size) for size in range(count, -1, -1))
    return tuple(frozenset(places) for group in sizes for places in group)


def pattern_text(at: frozenset[int], places: Sequence[Checkpoint], words: Words) -> str:
    names = " + ".join(places[number].name for number in sorted(at))
    if at == NOWHERE:
        return words.say("Neither") if len(places) == 2 else words.say("None of them")
    if len(at) == len(places):
        return words.say("Both") if len(places) == 2 else words.say("All of them")
    return words.say("Only {names}", names=names)


def overlap_sentence(people: Overlap, places: Sequence[Checkpoint], words: Words) -> str:
    """ "At both Conference and Class 87, only Conference 210, only Class 34." """
    joined = words.say(" and ").join((", ".join(place.name for place in places[:-1]), places[-1].name))
    every = frozenset(range(len(places)))
    parts = [words.say("At {names}: {count}", names=joined, count=people.at(*every))]
    for at in patterns(len(places))[1:-1]:
        if people.at(*at) or len(at) == 1:
            said = pattern_text(at, places, words)
            parts.append(f"{said[0].lower()}{said[1:]}: {people.at(*at)}")
    return f"{'; '.join(parts)}."


def overlap_report(reader: Reader, words: Words, places: Sequence[Checkpoint]) -> Report:
    """Unit by unit, with subtotals; a column for each combination."""
    ways = patterns(len(places))
    columns = (
        Column("level", words.say("Line"), saying(words, _LEVELS)),
        Column("block", words.say("Block")),
        Column("unit", words.say("Unit")),
        *(Column(_key(at, len(places)), pattern_text(at, places, words)) for at in ways),
        Column("came", words.say("Came")),
    )
    lines = (_cells(line, ways) for line in overlap_lines(reader, places))
    return Report(words.say("Overlap"), columns, lines)


def _cells(line: OverlapLine, ways: Sequence[frozenset[int]]) -> tuple[Cell, ...]:
    counts = (line.people.at(*at) for at in ways)
    return line.level, line.block, line.unit, *counts, line.people.came


def _key(at: frozenset[int], count: int) -> str:
    """ "both", "only_1", "neither"; of more than two "at_1_3"."""
    if at == NOWHERE:
        return "neither"
    if len(at) == count:
        return "both" if count == 2 else "all"
    return f"only_{'_'.join(str(number + 1) for number in sorted(at))}"


def as_data(line: OverlapLine, places: Sequence[Checkpoint], words: Words) -> dict[str, Any]:
    counts = {_key(at, len(places)): line.people.at(*at) for at in patterns(len(places))}
    return {
        "level": line.level,
        "block": line.block,
        "unit": line.unit,
        "checkpoints": [place.name for place in places],
        **counts,
        "came": line.people.came,
        "sentence": overlap_sentence(line.people, places, words),
    }
