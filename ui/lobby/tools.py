"""What every part of the board is written with: two languages, a ruler, and the event's clock."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.app.board import Board
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.session import Slot
from ui.lobby.direction import joined
from ui.lobby.ruler import Ruler
from ui.lobby.words import LobbyWords

SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class Tools:
    """`first` is the event's language, said big; `second` is said small beside it and may say nothing."""

    first: LobbyWords
    second: LobbyWords
    ruler: Ruler


def tools_for(event: Event | None, ruler: Ruler) -> Tools:
    languages = event.languages if event else ("vi", "en")
    first, second = (*languages, "", "")[:2]
    return Tools(LobbyWords(first or "en"), LobbyWords(second), ruler)


def wall_clock(at: datetime, event: Event) -> str:
    here = in_zone(at, event.zone)
    return f"{here.hour:02}:{here.minute:02}"


def old_room(slot: Slot) -> str:
    """The room it was planned for, when that is another."""
    return "" if slot.room == slot.session.room else slot.session.room


def old_start(slot: Slot, board: Board) -> str:
    """The time it was planned for, when that is another."""
    return "" if slot.start == slot.session.start else wall_clock(slot.session.start, board.event)


def meta_of(slot: Slot) -> str:
    """The second line: the title's other language, then who speaks."""
    return joined((slot.session.subtitle, ", ".join(slot.session.speakers)), SEPARATOR)


def track_of(slot: Slot, board: Board) -> int:
    """The track's place among the event's tracks, the same all day; below 0 without a track."""
    return board.tracks.index(slot.session.track) if slot.session.track in board.tracks else -1


def words_in(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)
