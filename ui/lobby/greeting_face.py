"""A welcome by name, where the event's name stands otherwise: it covers no word of the programme."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.app.board import Board
from kiosk.domain.names import fold
from kiosk.domain.session import Slot
from kiosk.domain.welcome import Welcome
from kiosk.words import Words
from ui.lobby.alarm_face import Way
from ui.lobby.fit import Step, fit
from ui.lobby.frame import Frame, Shape
from ui.lobby.ruler import Ruler
from ui.lobby.tools import SEPARATOR, wall_clock

CLOCK = 37.0
_ARROW, _SIGN = 7.0, 3.0
_NAME = (Step(5.8, 1), Step(5.3, 1), Step(4.8, 1), Step(4.2, 1), Step(3.6, 1), Step(3.2, 2))
_NEXT = (Step(3.6, 1), Step(3.2, 1), Step(2.8, 1))
_UPRIGHT = (Step(4.8, 1), Step(4.2, 2), Step(3.6, 2), Step(3.2, 3)), (Step(3.2, 1), Step(2.8, 2))  # tall, and narrow


@dataclass(frozen=True, slots=True)
class GreetingFace:
    """Sizes are pixels; `turn` is the arrow's to the room, in degrees clockwise, below 0 without one."""

    text: str = ""
    textSize: int = 1
    textLines: int = 1
    next: str = ""
    nextSize: int = 1
    nextLines: int = 1
    turn: int = -1


def greeting_face(
    one: Welcome, board: Board, frame: Frame, ruler: Ruler, ways: Mapping[str, Way], mark: float = 0.0
) -> GreetingFace:
    """`mark`: how wide the event's logo is, that stands before it."""
    words = Words(_language(one, board))
    slot = session_for(board)
    way = ways.get(fold(slot.room)) if slot else None
    width = frame.header.width - mark - (CLOCK + _SIGN + (0 if way is None else _ARROW)) * frame.u
    text, after = words.say("Welcome, {name}", name=one.name), _next(board, slot, words)
    names, afters = _UPRIGHT if frame.shape is Shape.PORTRAIT else (_NAME, _NEXT)
    big, small = fit(text, width, names, frame.u, ruler.bold), fit(after, width, afters, frame.u, ruler.strong)
    return GreetingFace(
        text, big.pixels, big.lines, after, small.pixels, small.lines, turn=-1 if way is None else way.value
    )


def _language(one: Welcome, board: Board) -> str:
    """The guest's, when the event speaks it."""
    asked = one.language.split("-")[0].lower()
    return asked if asked in board.event.languages else board.event.language


def session_for(board: Board) -> Slot | None:
    """Where this guest goes now: the one session that is on, else the one that comes next; None when it is not one alone."""
    on = [now.slot for now in board.now if not now.slot.session.pause]
    if on:
        return on[0] if len(on) == 1 else None
    together = _together(board)
    return together[0] if len(together) == 1 else None


def _together(board: Board) -> list[Slot]:
    return [slot for slot in board.rows if board.next and not slot.cancelled and slot.start == board.next.start]


def _next(board: Board, slot: Slot | None, words: Words) -> str:
    if slot is not None:
        on = slot.start <= board.at
        when = words.say("Now") if on else wall_clock(slot.start, board.event)
        return SEPARATOR.join(part for part in (when, slot.room, slot.session.title) if part)
    together = [] if board.now else _together(board)
    if not together:
        return ""
    time = wall_clock(together[0].start, board.event)
    return words.say("{time} · {count} sessions, see below", time=time, count=len(together))
