"""What a lobby screen shows: all its pages in turn, or one kind of them."""

from enum import Enum


class Showing(Enum):
    """ALL: the board, the timetable where it fits, and what changed today, in turn; the others show one kind."""

    ALL = "all"
    BOARD = "board"
    GRID = "grid"
    CHANGES = "changes"


def showing_of(text: str) -> Showing | None:
    """None for a word that is none of them."""
    return next((one for one in Showing if one.value == text), None)
