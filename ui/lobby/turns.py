"""What the screen shows in turn: pages of the programme, the timetable where it fits, and what changed today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from kiosk.domain.showing import Showing
from ui.lobby.card_face import CardFace
from ui.lobby.change_rows import dwell_of
from ui.lobby.pages import dwell
from ui.lobby.row_face import RowFace
from ui.lobby.timetable_face import Timetable
from ui.lobby.tools import words_in

T = TypeVar("T")
GLANCE = timedelta(seconds=15)  # the timetable is looked at, not read from end to end
Pages = tuple[tuple[RowFace, ...], ...]
Bands = tuple[tuple[CardFace, ...], ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One page, and how long it stays; on a page of the `timetable` nothing else stands."""

    dwell: timedelta
    rows: tuple[RowFace, ...] = ()
    cards: tuple[CardFace, ...] = ()
    timetable: bool = False


def turns_of(
    showing: Showing, pages: Pages, changes: Pages, bands: Bands, timetable: Timetable | None
) -> tuple[Turn, ...]:
    """At least one. Whoever wants only a kind that there is nothing of sees the board."""
    board, grid = _programme(pages, bands), _timetable(timetable)
    told = _changes(changes, bands, len(board))
    match showing:
        case Showing.ALL:
            return (*board, *grid, *told)
        case Showing.BOARD:
            return board
        case Showing.GRID:
            return grid or board
        case Showing.CHANGES:
            return told or board


def left_for(changes: Pages, timetable: Timetable | None, whole: timedelta) -> timedelta:
    """What the other pages leave of a round for the programme's, which is never less than half of it."""
    others = sum((dwell_of(page) for page in changes), timedelta()) + (GLANCE if timetable else timedelta())
    return max(whole - others, whole / 2)


def _programme(pages: Pages, bands: Bands) -> tuple[Turn, ...]:
    turns = (Turn(timedelta(), _turned(pages, n), _turned(bands, n)) for n in range(max(len(pages), len(bands), 1)))
    return tuple(Turn(_dwell(turn.rows, turn.cards), turn.rows, turn.cards) for turn in turns)


def _changes(changes: Pages, bands: Bands, before: int) -> tuple[Turn, ...]:
    """Above the changes the cards go on turning."""
    return tuple(Turn(dwell_of(page), page, _turned(bands, before + n)) for n, page in enumerate(changes))


def _timetable(timetable: Timetable | None) -> tuple[Turn, ...]:
    return (Turn(min(dwell(timetable.words), GLANCE), timetable=True),) if timetable else ()


def _dwell(rows: Sequence[RowFace], cards: Sequence[CardFace]) -> timedelta:
    words = sum(row.words for row in rows) + sum(words_in(card.room, card.title, card.meta) for card in cards)
    return dwell(words)


def _turned(pages: Sequence[tuple[T, ...]], number: int) -> tuple[T, ...]:
    return pages[number % len(pages)] if pages else ()
