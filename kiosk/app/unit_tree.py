"""Block, unit, letter, guest: who was invited and who came, as the organiser looks at it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.app.absence_notes import absences_in, lateness_at
from kiosk.app.ports import GroupCount, Reader
from kiosk.app.units import letters_in
from kiosk.domain.absence import Absences
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import AbsenceNoted, UnitSet, UnitsToldApart
from kiosk.domain.invitation import Invitation
from kiosk.domain.lateness import Lateness
from kiosk.domain.presence import NEVER, Presence
from kiosk.domain.roll_call import NOBODY, RollCall
from kiosk.domain.unit import Home, Letter, Unit
from kiosk.domain.unit_likeness import offers
from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class LetterLine:
    """Guests who bear a letter's number; what is known of the letter, when it was entered."""

    number: str
    letter: Letter | None
    guests: int
    invited: int
    first: int
    last: int
    sums: RollCall

    @property
    def places(self) -> int:
        return self.letter.places if self.letter else 0

    @property
    def over(self) -> bool:
        """More people than places."""
        return 0 < self.places < self.invited


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit of a block; `loose` of its guests bear no letter. `places` 0: not every letter says how many."""

    home: Home
    unit: Unit
    guests: int
    invited: int
    loose: int
    first: int
    last: int
    sums: RollCall
    letters: tuple[LetterLine, ...] = ()

    @property
    def places(self) -> int:
        told = [line.places for line in self.letters]
        return sum(told) if told and all(told) else 0

    @property
    def over(self) -> bool:
        return 0 < self.places < self.invited or any(line.over for line in self.letters)


@dataclass(frozen=True, slots=True)
class BlockLine:
    name: str
    sums: RollCall
    units: tuple[UnitLine, ...]


@dataclass(frozen=True, slots=True)
class UnitTree:
    total: RollCall
    blocks: tuple[BlockLine, ...]

    @property
    def units(self) -> tuple[UnitLine, ...]:
        return tuple(unit for block in self.blocks for unit in block.units)


@dataclass(frozen=True, slots=True)
class GuestLine:
    """A guest at one checkpoint: `at` his place in the list, `note` why he said he would not come."""

    at: int
    guest: Invitation
    presence: Presence = NEVER
    late: bool = False
    note: AbsenceNoted | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """What judges guests at one checkpoint: None of it says they only are invited."""

    place: Checkpoint | None
    late: Lateness
    absences: Absences


def watch_at(reader: Reader, place: Checkpoint | None) -> Watch:
    return Watch(place, lateness_at(reader, place), absences_in(reader))


def unit_tree(reader: Reader, watch: Watch) -> UnitTree:
    """Blocks in the list's order; in each the units placed by weight, then the others in the list's order."""
    place = watch.place
    excused = watch.absences.excused(place.id) if place else ()
    groups = reader.group_counts(place, watch.late, excused)
    known = {said.unit.name: said.unit for said in reader.declared(UnitSet)}
    letters: dict[str, list[Letter]] = {}
    for letter in letters_in(reader):
        letters.setdefault(letter.unit, []).append(letter)
    units = [*_units(groups, known, letters), *_only_letters(groups, known, letters)]
    blocks: dict[str, list[UnitLine]] = {}
    for unit in units:
        blocks.setdefault(unit.home.block, []).append(unit)
    lines = tuple(_block(name, found) for name, found in blocks.items())
    return UnitTree(sum((line.sums for line in lines), NOBODY), lines)


def _units(
    groups: Sequence[GroupCount], known: dict[str, Unit], letters: dict[str, list[Letter]]
) -> Iterable[UnitLine]:
    homes: dict[Home, list[GroupCount]] = {}
    for group in groups:
        homes.setdefault(Home(group.block, group.unit), []).append(group)
    return (_unit(home, found, known, letters.get(home.unit, [])) for home, found in homes.items())


def _unit(home: Home, groups: Sequence[GroupCount], known: dict[str, Unit], letters: Sequence[Letter]) -> UnitLine:
    entered = {letter.number: letter for letter in letters}
    borne = {group.letter: group for group in groups if group.letter}
    lines = [_letter(number, entered.get(number), borne.get(number)) for number in dict.fromkeys((*entered, *borne))]
    return UnitLine(
        home,
        known.get(home.unit) or Unit(name=home.unit, block=home.block),
        sum(group.guests for group in groups),
        sum(group.invited for group in groups),
        sum(group.guests for group in groups if not group.letter),
        min(group.first for group in groups),
        max(group.last for group in groups),
        sum((group.sums for group in groups), NOBODY),
        tuple(lines),
    )


def _letter(number: str, letter: Letter | None, group: GroupCount | None) -> LetterLine:
    if group is None:
        return LetterLine(number, letter, 0, 0, 0, -1, NOBODY)
    return LetterLine(number, letter, group.guests, group.invited, group.first, group.last, group.sums)


def _only_letters(
    groups: Sequence[GroupCount], known: dict[str, Unit], letters: dict[str, list[Letter]]
) -> Iterable[UnitLine]:
    """Units whose guests are not listed yet: a letter went there, and that is all that is known."""
    here = {group.unit for group in groups}
    for name in sorted(letters.keys() - here):
        unit = known.get(name) or Unit(name=name)
        lines = tuple(_letter(letter.number, letter, None) for letter in letters[name])
        yield UnitLine(Home(unit.block, name), unit, 0, 0, 0, 0, -1, NOBODY, lines)


def _block(name: str, units: list[UnitLine]) -> BlockLine:
    placed = sorted(units, key=lambda line: line.unit.weight or float("inf"))
    return BlockLine(name, sum((line.sums for line in units), NOBODY), tuple(placed))


def guest_lines(
    reader: Reader, watch: Watch, home: Home, letter: str | None, first: int, last: int, count: int
) -> tuple[GuestLine, ...]:
    """The next guests of a unit, or of one of its letters, from place `first` in the list on."""
    return tuple(
        guest_line(reader, watch, at, guest)
        for at, guest in reader.members(home.block, home.unit, letter, first, last, count)
    )


def guest_line(reader: Reader, watch: Watch, at: int, guest: Invitation) -> GuestLine:
    if watch.place is None:
        return GuestLine(at, guest)
    presence = reader.presence(watch.place.id, guest.id)
    late = presence.ever and watch.late(presence.entries[0].at)
    return GuestLine(at, guest, presence, late, watch.absences.of(watch.place.id, guest.id))


@dataclass(frozen=True, slots=True)
class Offer:
    """Names that look like one unit, and the one that most guests have."""

    names: tuple[str, ...]
    into: str


def merge_offers(reader: Reader, units: Iterable[UnitLine]) -> tuple[Offer, ...]:
    """What could be merged, without what someone told apart."""
    guests: dict[str, int] = {}
    for line in units:
        guests[line.home.unit] = guests.get(line.home.unit, 0) + line.guests
    apart = [set(said.names) for said in reader.declared(UnitsToldApart) if said.apart]
    found = (names for names in offers(guests) if not any(set(names) <= told for told in apart))
    return tuple(Offer(names, max(names, key=lambda name: (guests[name], len(name)))) for names in found)


def over_sentences(line: UnitLine, words: Words) -> tuple[str, ...]:
    """A sentence for each letter with more people than places; for the unit, when only all its letters together show it."""
    letters = [one for one in line.letters if one.over]
    if letters or not line.over:
        return tuple(letter_sentence(one, line.home.unit, words) for one in letters)
    places, count = line.places, line.invited
    return (
        words.say(
            "The letters to {unit} are for {places}, and {count} are invited.",
            unit=line.home.unit,
            places=places,
            count=count,
        ),
    )


def letter_sentence(line: LetterLine, unit: str, words: Words) -> str:
    return words.say(
        "Letter {number} to {unit} is for {places}, and {count} are invited on it.",
        number=line.number,
        unit=unit,
        places=line.places,
        count=line.invited,
    )
