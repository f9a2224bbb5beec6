"""Guests who go to another unit or block: units merged, renamed, put into another block, and all of it taken back."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kiosk.app.pen import Pen
from kiosk.app.ports import Reader
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import LetterSet, UnitSet, UnitsMoved
from kiosk.domain.facts import CheckpointSet, GuestsListed
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.lateness import NEVER_LATE
from kiosk.domain.names import fold
from kiosk.domain.unit import Home, Letter, TermsMoved, UnitMove
from kiosk.errors import BadInput, NotFound

_CHUNK = 2_000
Goings = dict[Home, Home]


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move did: `move` takes it back. `checkpoints` that are for units by name follow."""

    move: str
    guests: int
    units: tuple[str, ...]
    checkpoints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A unit of a block: how many guests, how many of them expected, and between which places in the list."""

    guests: int
    invited: int
    first: int
    last: int


def homes_in(reader: Reader) -> dict[Home, Span]:
    """Every unit of every block that has guests, in the list's order."""
    homes: dict[Home, Span] = {}
    for group in reader.group_counts(None, NEVER_LATE, ()):
        home = Home(group.block, group.unit)
        was = homes.get(home, Span(0, 0, group.first, group.last))
        counts = was.guests + group.guests, was.invited + group.invited
        homes[home] = Span(*counts, min(was.first, group.first), max(was.last, group.last))
    return homes


def unit_called(homes: dict[Home, Span], text: str) -> str:
    """The unit's name as the list writes it, by that name or by one that folds alike. Raises NotFound, BadInput."""
    names = dict.fromkeys(home.unit for home in homes)
    if text in names:
        return text
    fits = [name for name in names if fold(name) == fold(text)]
    if not fits:
        raise NotFound("No guest is of a unit called {unit}.", unit=text)
    if len(fits) > 1:
        raise BadInput("{unit} could be any of: {names}. Write it exactly.", unit=text, names="; ".join(fits))
    return fits[0]


def merge(pen: Pen, names: Sequence[str], into: str) -> Moved:
    """These units become `into`: their guests and letters, and checkpoints that are for them by name.

    They join its block; where `into` is a new name each keeps its own. Raises NotFound, BadInput.
    """
    name = " ".join(into.split())
    if not name:
        raise BadInput("A unit needs a name. Type one.")
    homes = homes_in(pen.page)
    gone = [unit for unit in dict.fromkeys(unit_called(homes, one) for one in names) if unit != name]
    if not gone:
        raise BadInput("There is nothing to merge: {unit} is that unit already.", unit=name)
    block = _block_of(homes, name)
    goings = {home: Home(home.block if block is None else block, name) for home in homes if home.unit in gone}
    return move(pen, homes, goings, gone=gone, into=name)


def rename_block(pen: Pen, name: str, into: str) -> Moved:
    """All units of a block become another's; a block of that name takes them up. Raises NotFound."""
    homes, wanted = homes_in(pen.page), " ".join(into.split())
    goings = {home: Home(wanted, home.unit) for home in homes if home.block == name and name != wanted}
    if not goings:
        raise NotFound("There is nothing to change in the block {block}.", block=name or "–")
    return move(pen, homes, goings, block=(name, wanted))


def move(
    pen: Pen,
    homes: dict[Home, Span],
    goings: Goings,
    *,
    gone: Sequence[str] = (),
    into: str = "",
    block: tuple[str, str] | None = None,
) -> Moved:
    """Guests from one home to another; the units `gone` leave letters and details to `into`."""
    moving = _Moving(pen)
    letters, doubles = _letters(pen, gone, into)
    terms = tuple(_terms(pen, gone, into, block))
    moving.note((), letters, doubles, terms)
    for was, now in goings.items():
        moving.send(was, now, homes[was])
    units = tuple(dict.fromkeys(home.unit for home in goings))
    names = {place.id: place.name for place in pen.page.checkpoints()}
    return Moved(moving.id, moving.guests, units, tuple(names[one.checkpoint] for one in terms))


def take_back(pen: Pen, move: str) -> int:
    """Every guest gets back the unit and block he had, except who was changed since. Says how many did."""
    parts = [part for part in pen.page.declared(UnitsMoved) if part.move == move and not part.undone]
    if not parts:
        raise NotFound("There is no such merge to take back, or it was taken back before.")
    count = 0
    for part in parts:
        count += sum(_give_back(pen, one) for one in part.moves)
        _give_papers_back(pen, part)
        pen(replace(part, undone=True))
    return count


def last_move(reader: Reader) -> str:
    """The newest that stands. Raises NotFound."""
    moves = [part.move for part in reader.declared(UnitsMoved) if not part.undone]
    if not moves:
        raise NotFound("There is no such merge to take back, or it was taken back before.")
    return max(moves)


def _block_of(homes: dict[Home, Span], unit: str) -> str | None:
    """The block most of its guests are in; None when it has none."""
    counts = Counter({home.block: span.guests for home, span in homes.items() if home.unit == unit})
    return counts.most_common(1)[0][0] if counts else None


@dataclass(slots=True)
class _Moving:
    pen: Pen
    id: str = ""
    guests: int = 0
    parts: int = field(default=0)

    def __post_init__(self) -> None:
        self.id = self.pen.stamper.ids(1)[0]

    def send(self, was: Home, now: Home, span: Span) -> None:
        for guests in _chunks(self.pen.page, was, span):
            changed = tuple(replace(guest, unit=now.unit, block=now.block) for guest in guests)
            self.pen(GuestsListed("", changed, tuple(guests)))
            self.note((UnitMove(was, now, tuple(guest.id for guest in changed)),))
            self.guests += len(changed)

    def note(
        self,
        moves: tuple[UnitMove, ...],
        letters: tuple[Letter, ...] = (),
        doubles: tuple[Letter, ...] = (),
        terms: tuple[TermsMoved, ...] = (),
    ) -> None:
        self.pen(UnitsMoved(self.id, self.parts, moves, letters, doubles, terms))
        self.parts += 1


def _chunks(reader: Reader, home: Home, span: Span) -> Iterator[list[Invitation]]:
    first = span.first
    while rows := reader.members(home.block, home.unit, None, first, span.last, _CHUNK):
        first = rows[-1][0] + 1
        yield [guest for _, guest in rows]


def _letters(pen: Pen, gone: Sequence[str], into: str) -> tuple[tuple[Letter, ...], tuple[Letter, ...]]:
    """Letters and details go along; a number the unit had already is left as it is there."""
    letters = [said.letter for said in pen.page.declared(LetterSet) if not said.gone]
    known = {letter.number for letter in letters if letter.unit == into}
    going = [letter for letter in letters if letter.unit in gone]
    for letter in going:
        pen(LetterSet(letter, gone=True))
        if letter.number not in known:
            pen(LetterSet(replace(letter, unit=into)))
    _details(pen, gone, into)
    doubles = tuple(letter for letter in going if letter.number in known)
    return tuple(letter for letter in going if letter.number not in known), doubles


def _details(pen: Pen, gone: Sequence[str], into: str) -> None:
    """What is known of the first one, where nothing is known of the new name yet."""
    if not gone or pen.page.declaration(UnitSet, into) is not None:
        return
    known = next((said for name in gone if (said := pen.page.declaration(UnitSet, name))), None)
    if known is not None:
        pen(UnitSet(replace(known.unit, name=into)))


def _terms(pen: Pen, gone: Sequence[str], into: str, block: tuple[str, str] | None) -> Iterator[TermsMoved]:
    for place in pen.page.checkpoints():
        units = _followed(place.units, gone, into)
        blocks = _followed(place.blocks, block[:1], block[1]) if block else place.blocks
        if (units, blocks) != (place.units, place.blocks):
            pen(CheckpointSet(replace(place, units=units, blocks=blocks)))
            yield TermsMoved(place.id, place.units, place.blocks, units, blocks)


def _followed(names: tuple[str, ...], gone: Sequence[str], into: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(into if name in gone else name for name in names))


def _give_back(pen: Pen, one: UnitMove) -> int:
    known = pen.page.invitations(one.invitations)
    ids: list[InvitationId] = [id for id in one.invitations if id in known and _home(known[id]) == one.now]
    if ids:
        now = tuple(known[id] for id in ids)
        back = tuple(replace(guest, unit=one.was.unit, block=one.was.block) for guest in now)
        pen(GuestsListed("", back, now))
    return len(ids)


def _home(guest: Invitation) -> Home:
    return Home(guest.block, guest.unit)


def _give_papers_back(pen: Pen, part: UnitsMoved) -> None:
    into = next(iter(_joined(pen, part)), "")
    for letter in part.letters:
        pen(LetterSet(replace(letter, unit=into), gone=True))
    pen(*(LetterSet(letter) for letter in (*part.letters, *part.doubles)))
    for terms in part.terms:
        place = _place(pen, terms)
        if place is not None:
            pen(CheckpointSet(replace(place, units=terms.units, blocks=terms.blocks)))


def _joined(pen: Pen, part: UnitsMoved) -> Iterator[str]:
    """The unit they went to: the other parts of the same move tell."""
    parts = (one for one in pen.page.declared(UnitsMoved) if one.move == part.move)
    return (one.now.unit for told in parts for one in told.moves)


def _place(pen: Pen, terms: TermsMoved) -> Checkpoint | None:
    """The checkpoint, if its terms are still what the move made them."""
    places = {place.id: place for place in pen.page.checkpoints()}
    place = places.get(terms.checkpoint)
    return place if place and (place.units, place.blocks) == (terms.now_units, terms.now_blocks) else None
