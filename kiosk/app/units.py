"""What the organiser does with units: details, letters, merging; each is one write and can be taken back."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from kiosk.app.identity import Stamper
from kiosk.app.pen import Pen, writing
from kiosk.app.ports import Audience, Book, Reader
from kiosk.app.unit_moves import Goings, Moved, homes_in, last_move, merge, move, rename_block, take_back
from kiosk.domain.declarations import LetterSet, UnitSet, UnitsToldApart
from kiosk.domain.facts import GuestsListed
from kiosk.domain.lateness import NEVER_LATE
from kiosk.domain.unit import Home, Letter, Unit
from kiosk.errors import BadInput, NotFound

_CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class UnitChange:
    """What `Units.take_back` needs: the details before, of both names, and the move of its guests if there was one."""

    before: tuple[Unit, ...]
    moved: Moved | None = None


@dataclass(frozen=True, slots=True)
class LetterChange:
    """The letter before and after; None where there was none, or is none now."""

    before: Letter | None
    after: Letter | None


class Units:
    """Every method is one write, whole or not at all; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book, self._stamper, self._audience = book, stamper, audience

    def set_unit(self, was: Home, unit: Unit) -> UnitChange:
        """Details of a unit; another name or block moves its guests there. Raises BadInput, NotFound."""
        unit = _tidied(unit)
        with self._pen() as pen:
            now = Home(unit.block, unit.name)
            known = pen.page.declaration(UnitSet, unit.name)
            before = details_of(pen.page, was), *([known.unit] if known and unit.name != was.unit else [])
            moved = self._moved(pen, was, now) if was != now else None
            pen(UnitSet(unit))
        return UnitChange(before, moved)

    def take_back(self, change: UnitChange) -> None:
        with self._pen() as pen:
            pen(*map(UnitSet, change.before))
            if change.moved is not None:
                take_back(pen, change.moved.move)

    def merge(self, names: Sequence[str], into: str) -> Moved:
        """See kiosk.app.unit_moves.merge."""
        with self._pen() as pen:
            return merge(pen, names, into)

    def rename_block(self, name: str, into: str) -> Moved:
        with self._pen() as pen:
            return rename_block(pen, name, into)

    def undo(self, move: str = "") -> int:
        """A merge or a renaming, the newest when none is named; says how many guests got their unit back."""
        with self._pen() as pen:
            return take_back(pen, move or last_move(pen.page))

    def keep_apart(self, names: Sequence[str], *, apart: bool = True) -> None:
        """These look alike and are different units: they are not offered again."""
        with self._pen() as pen:
            pen(UnitsToldApart(tuple(sorted(names)), apart))

    def set_letter(self, letter: Letter, before: Letter | None = None) -> LetterChange:
        """Enter a letter, or correct `before`; guests who bear its number follow. Raises BadInput."""
        letter = replace(letter, number=" ".join(letter.number.split()), note=letter.note.strip())
        if not letter.number:
            raise BadInput("A letter needs its number, as it is printed. Type it.")
        if letter.places < 0:
            raise BadInput("A letter cannot be for fewer than no places. Type another number.")
        with self._pen() as pen:
            if (before is None or before.number != letter.number) and _standing(pen.page, letter) is not None:
                raise BadInput("{unit} has a letter {number} already.", unit=letter.unit, number=letter.number)
            if before is not None and before.number != letter.number:
                pen(LetterSet(before, gone=True))
                _follow(pen, before, letter)
            pen(LetterSet(letter))
        return LetterChange(before, letter)

    def remove_letter(self, letter: Letter) -> LetterChange:
        with self._pen() as pen:
            if _standing(pen.page, letter) is None:
                raise NotFound("There is no letter {number} to {unit}.", number=letter.number, unit=letter.unit)
            pen(LetterSet(letter, gone=True))
        return LetterChange(letter, None)

    def take_letter_back(self, change: LetterChange) -> None:
        with self._pen() as pen:
            if change.after is not None:
                pen(LetterSet(change.after, gone=True))
            if change.before is not None:
                pen(LetterSet(change.before))
                if change.after is not None and change.after.number != change.before.number:
                    _follow(pen, change.after, change.before)

    def _moved(self, pen: Pen, was: Home, now: Home) -> Moved | None:
        """A unit that has no guests has nobody to move."""
        homes = homes_in(pen.page)
        if was not in homes:
            return None
        goings: Goings = {was: now}
        alone = all(home == was or home.unit != was.unit for home in homes)
        gone = [was.unit] if alone and was.unit != now.unit else []
        return move(pen, homes, goings, gone=gone, into=now.unit)

    def _pen(self) -> AbstractContextManager[Pen]:
        return writing(self._book, self._stamper, self._audience)


def details_of(reader: Reader, home: Home) -> Unit:
    """What is known of a unit; nothing but its name and block when nobody said anything."""
    said = reader.declaration(UnitSet, home.unit)
    return said.unit if said else Unit(name=home.unit, block=home.block)


def letters_in(reader: Reader) -> tuple[Letter, ...]:
    """All letters that stand, by unit and number."""
    return tuple(said.letter for said in reader.declared(LetterSet) if not said.gone)


def _standing(reader: Reader, letter: Letter) -> Letter | None:
    said = reader.declaration(LetterSet, LetterSet(letter).about)
    return None if said is None or said.gone else said.letter


def _follow(pen: Pen, was: Letter, now: Letter) -> None:
    """Guests of the unit who bear the old number bear the new one."""
    groups = [g for g in pen.page.group_counts(None, NEVER_LATE, ()) if (g.unit, g.letter) == (was.unit, was.number)]
    for group in groups:
        first = group.first
        while rows := pen.page.members(group.block, group.unit, was.number, first, group.last, _CHUNK):
            first = rows[-1][0] + 1
            before = tuple(guest for _, guest in rows)
            pen(GuestsListed("", tuple(replace(guest, letter=now.number) for guest in before), before))


def _tidied(unit: Unit) -> Unit:
    name, block = _line(unit.name), _line(unit.block)
    if not name:
        raise BadInput("A unit needs a name. Type one.")
    if unit.weight < 0:
        raise BadInput("A place among the units is 1 or more; 0 leaves it open.")
    told = _line(unit.official), _line(unit.short), _line(unit.state)
    return replace(unit, name=name, block=block, official=told[0], short=told[1], state=told[2])


def _line(text: str) -> str:
    return " ".join(text.split())
