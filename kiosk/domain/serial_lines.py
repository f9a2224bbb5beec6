"""Texts out of the bytes of a scanner on a serial port, in whatever pieces they come.

How a scanner ends a text is found from what it sends and can be remembered: then a text is there with its last
byte. Where the end is not known, or does not come, a pause ends it. What is no text – a wrong speed, a line without
end – is said as such, and never kept.
"""

from dataclasses import dataclass, replace
from enum import Enum

from kiosk.domain.serial_text import text_of

MOST = 8192  # bytes of one text: the largest QR code holds 7,089 digits
_ROOM = MOST + 2  # a text, and the end that is not complete yet
SURE_MS, LIKELY_MS, LATE_MS = 40, 80, 400


class Framing(Enum):
    """How a scanner parts its texts; the value is what is remembered."""

    UNKNOWN = ""
    CR = "cr"
    LF = "lf"
    CRLF = "crlf"
    TAB = "tab"
    ETX = "etx"
    STX = "stx"  # a beginning, and no end
    PAUSE = "pause"


_ENDS = {  # longer ends first
    Framing.CRLF: b"\r\n",
    Framing.CR: b"\r",
    Framing.LF: b"\n",
    Framing.TAB: b"\t",
    Framing.ETX: b"\x03",
}
_STX = b"\x02"


@dataclass(frozen=True, slots=True)
class Heard:
    text: str


@dataclass(frozen=True, slots=True)
class Senseless:
    """So many bytes that are no text: most likely the speed is wrong."""

    count: int


@dataclass(frozen=True, slots=True)
class Endless:
    """More bytes without an end than any code holds; they were dropped. Told once for each such line."""


Found = Heard | Senseless | Endless


@dataclass(frozen=True, slots=True)
class Line:
    """What has come and is no text yet, never much more than MOST bytes. `spilling`: too long, the rest is dropped."""

    framing: Framing = Framing.UNKNOWN
    held: bytes = b""
    spilling: bool = False


Step = tuple[Line, tuple[Found, ...]]


def feed(line: Line, data: bytes) -> Step:
    """Bytes came. Until a pause has shown how this scanner ends its texts, nothing is found but too much."""
    held = line.held + data
    if line.framing in (Framing.UNKNOWN, Framing.PAUSE) and len(held) > _ROOM and not line.spilling:
        line = replace(line, framing=_framing_within(held))  # it never pauses: a trigger that is stuck
    if line.framing in (Framing.UNKNOWN, Framing.PAUSE):
        return _kept(line, held)
    *ended, rest = _parted(line.framing, held)
    found = tuple(_heard(ended[line.spilling :]))
    kept, spilled = _kept(replace(line, spilling=line.spilling and not ended), rest)
    return kept, found + spilled


def pause(line: Line) -> Step:
    """Nothing came for `patience_ms`: what is held is all there is, and it shows how the scanner ends its texts."""
    framing = framing_of(line.held)
    found = tuple(_heard(_parted(framing, line.held)))
    if line.framing is Framing.STX and framing is Framing.PAUSE:
        framing = Framing.STX  # the beginning was taken off before
    learnt = any(isinstance(one, Heard) for one in found)
    return Line(framing if learnt else line.framing), found


def patience_ms(line: Line) -> int | None:
    """How long to wait for more before `pause`; None while nothing is held."""
    if not line.held and not line.spilling:
        return None
    if line.framing in (Framing.PAUSE, Framing.STX):
        return LIKELY_MS
    sure = line.framing is Framing.UNKNOWN and framing_of(line.held) in _ENDS
    return SURE_MS if sure else LATE_MS


def framing_of(burst: bytes) -> Framing:
    """How the texts in a burst of bytes are parted, by its end, else by its beginning."""
    core = burst.rstrip(b"\0")
    ending = (framing for framing, end in _ENDS.items() if core.endswith(end))
    return next(ending, Framing.STX if core.startswith(_STX) else Framing.PAUSE)


def _framing_within(data: bytes) -> Framing:
    return next((framing for framing, end in _ENDS.items() if end in data), Framing.PAUSE)


def _parted(framing: Framing, data: bytes) -> list[bytes]:
    """The last part is what has no end yet."""
    if framing is Framing.STX:
        return data.split(_STX)
    return data.split(_ENDS[framing]) if framing in _ENDS else [data]


def _kept(line: Line, data: bytes) -> Step:
    if line.spilling:
        return replace(line, held=b""), ()
    if len(data) > _ROOM:
        return Line(line.framing, spilling=True), (Endless(),)
    return replace(line, held=data), ()


def _heard(parts: list[bytes]) -> list[Found]:
    """Empty parts are a second line end, or noise of a plug: nothing."""
    found: list[Found] = []
    for part in parts:
        text = text_of(part) if len(part) <= MOST else None
        if len(part) > MOST:
            found.append(Endless())
        elif text is None:
            found.append(Senseless(len(part)))
        elif text:
            found.append(Heard(text))
    return found
