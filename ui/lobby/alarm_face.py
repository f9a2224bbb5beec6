"""An emergency as every screen shows it: nothing else, in both languages, with the way out from this very screen."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.notices import Alarm, Emergency, plain
from ui.lobby.fit import Fitted, Step, fit
from ui.lobby.frame import Frame, Shape
from ui.lobby.ruler import Ruler

_SCALES = tuple(share / 20 for share in range(20, 6, -1))
_TITLE, _TEXT, _OTHER_TITLE, _OTHER = 18.0, 9.0, 8.5, 5.6
_LINE, _BETWEEN, _MARGIN = 1.28, 2.0, 6.0
_WAY = 34.0
_NAME, _NAME_WIDTH = (Step(5.0, 1), Step(4.2, 2), Step(3.4, 2), Step(2.8, 3)), 28.0
_TONES = {
    Alarm.FIRE: "danger",
    Alarm.EVACUATION: "danger",
    Alarm.MEDICAL: "help",
    Alarm.CUSTOM: "warning",
    Alarm.TEST: "test",
    Alarm.ALL_CLEAR: "clear",
}
_LEADS_OUT = frozenset({Alarm.FIRE, Alarm.EVACUATION, Alarm.CUSTOM, Alarm.TEST})


class Way(Enum):
    """Where the nearest exit is, as one stands before the screen; the value turns an arrow that points up, clockwise."""

    AHEAD = 0
    AHEAD_RIGHT = 45
    RIGHT = 90
    BACK_RIGHT = 135
    BACK = 180
    BACK_LEFT = 225
    LEFT = 270
    AHEAD_LEFT = 315


@dataclass(frozen=True, slots=True)
class Exit:
    """This screen's way out; without a `way` no arrow is drawn."""

    way: Way | None = None
    name: str = ""


NO_EXIT = Exit()


@dataclass(frozen=True, slots=True)
class AlarmFace:
    """Sizes are pixels. `turn` is the arrow's, in degrees; below 0 there is none."""

    shown: bool = False
    tone: str = ""
    title: str = ""
    titleSize: int = 1
    text: str = ""
    textSize: int = 1
    otherTitle: str = ""
    otherTitleSize: int = 1
    other: str = ""
    otherSize: int = 1
    since: str = ""
    turn: float = -1.0
    way: str = ""
    waySize: int = 1
    beside: bool = True


def alarm_face(emergency: Emergency | None, way_out: Exit, frame: Frame, ruler: Ruler, since: str) -> AlarmFace:
    """`since` is the wall clock's time of it, in the event's zone."""
    if emergency is None:
        return AlarmFace()
    leads = emergency.alarm in _LEADS_OUT and way_out.way is not None
    beside = frame.shape is not Shape.PORTRAIT
    name = plain(way_out.name) if leads else ""
    texts = tuple(plain(text) for text in (emergency.title, emergency.text, emergency.other_title, emergency.other))
    title, text, other_title, other = _sizes(texts, _room(frame, leads=leads, beside=beside), frame.u, ruler)
    return AlarmFace(
        shown=True,
        tone=_TONES.get(emergency.alarm, "warning"),
        title=texts[0],
        titleSize=title,
        text=texts[1],
        textSize=text,
        otherTitle=texts[2],
        otherTitleSize=other_title,
        other=texts[3],
        otherSize=other,
        since=since,
        turn=float(way_out.way.value) if leads and way_out.way is not None else -1.0,
        way=name,
        waySize=fit(name, _NAME_WIDTH * frame.u, _NAME, frame.u, ruler.bold).pixels,
        beside=beside,
    )


def _room(frame: Frame, *, leads: bool, beside: bool) -> tuple[float, float]:
    """Width and height the words may take: beside the sign and the arrow, or between them on an upright screen."""
    u = frame.u
    width = frame.body.width + frame.body.x * 2 - 2 * _MARGIN * u
    height = frame.footer.y + frame.footer.height - 2 * _MARGIN * u
    if beside:
        return width - _WAY * u, height
    return width, height - (2 if leads else 1) * _WAY * u


def _sizes(texts: tuple[str, ...], room: tuple[float, float], u: float, ruler: Ruler) -> tuple[int, ...]:
    """The largest sizes at which everything is seen whole; what is endless is cut at the smallest."""
    ladder = [_at(texts, scale, room[0], u, ruler) for scale in _SCALES]
    fits = (one for one in ladder if _tall(texts, one, u) <= room[1] and _unbroken(texts, one, room[0], ruler))
    return tuple(one.pixels for one in next(fits, ladder[-1]))


def _at(texts: tuple[str, ...], scale: float, width: float, u: float, ruler: Ruler) -> tuple[Fitted, ...]:
    sizes = (_TITLE, _TEXT, _OTHER_TITLE, _OTHER)
    return tuple(
        fit(text, width, (Step(max(size * scale, 2.8), 99),), u, ruler.bold)
        for text, size in zip(texts, sizes, strict=True)
    )


def _unbroken(texts: tuple[str, ...], fitted: tuple[Fitted, ...], width: float, ruler: Ruler) -> bool:
    """No word is wider than the room."""
    words = ((word, one.pixels) for text, one in zip(texts, fitted, strict=True) for word in text.split())
    return all(ruler.bold(word, pixels) <= width * 0.985 for word, pixels in words)


def _tall(texts: tuple[str, ...], fitted: tuple[Fitted, ...], u: float) -> float:
    there = [one for text, one in zip(texts, fitted, strict=True) if text]
    return sum(one.pixels * one.lines * _LINE for one in there) + max(len(there) - 1, 0) * _BETWEEN * u
