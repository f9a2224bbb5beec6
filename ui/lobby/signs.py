"""Header and footer: the event's name, the clock, and small words about the board."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.app.board import Board
from kiosk.domain.agenda import Phase
from kiosk.domain.moment import in_zone
from ui.lobby import words
from ui.lobby.fit import Step, fit
from ui.lobby.frame import Frame, Shape
from ui.lobby.freshness import Age
from ui.lobby.hero_face import tomorrow_of
from ui.lobby.mark_face import NO_MARK, Mark
from ui.lobby.tools import SEPARATOR, Tools, wall_clock

_NAME = (Step(4.4, 1), Step(4.0, 1), Step(3.7, 1), Step(3.5, 2), Step(3.1, 2))
_UPRIGHT_NAME = (Step(4.4, 1), Step(4.2, 2), Step(3.6, 3), Step(3.3, 4))
_CLOCK = 37.0


@dataclass(frozen=True, slots=True)
class Signs:
    """Header and footer."""

    name: str = ""
    nameSize: int = 1
    nameLines: int = 1
    nameWidth: float = 0.0
    subtitle: str = ""
    clock: str = ""
    date: str = ""
    foot: str = ""
    asOf: str = ""
    old: bool = False
    hint: str = ""
    mark: Mark = NO_MARK


def signs_of(board: Board, now: datetime, age: Age, mark: Mark, frame: Frame, tools: Tools, left_out: int) -> Signs:
    """`left_out` is how many of the day's sessions no page holds."""
    event, here = board.event, in_zone(now, board.event.zone)
    left = frame.header.width - _CLOCK * frame.u - mark.room
    name = fit(event.name, left, _names(frame), frame.u, tools.ruler.strong)
    return Signs(
        name=event.name,
        nameSize=name.pixels,
        nameLines=name.lines,
        nameWidth=name.width,
        subtitle=event.subtitle,
        clock=wall_clock(now, event),
        date=tools.first.date(here),
        foot=SEPARATOR.join(part for part in _foot(board, tools) if part),
        asOf=_as_of(age, board, tools),
        old=age.old,
        hint=_hint(board, left_out, tools),
        mark=mark,
    )


def _as_of(age: Age, board: Board, tools: Tools) -> str:
    return tools.first.say(words.AS_OF, time=wall_clock(age.as_of, board.event)) if age.as_of else ""


def _names(frame: Frame) -> tuple[Step, ...]:
    return _UPRIGHT_NAME if frame.shape is Shape.PORTRAIT else _NAME


def _hint(board: Board, left_out: int, tools: Tools) -> str:
    """What else there is to know: more than the pages hold, or tomorrow, unless the hero says so."""
    if left_out:
        return tools.first.say(words.MORE_LATER, n=left_out)
    return "" if board.phase is Phase.DAY_OVER else tomorrow_of(board, tools)


def _foot(board: Board, tools: Tools) -> tuple[str, ...]:
    came = board.arrivals
    return (
        tools.first.say(words.ARRIVALS, came=came.came, expected=came.expected)
        if came and came.came and came.expected
        else "",
        tools.first.say(words.ILLUSTRATIVE) if board.event.illustrative else "",
    )
