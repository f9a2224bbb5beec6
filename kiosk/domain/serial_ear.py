"""What an open serial port has told so far: the speed that makes sense, the texts, and what is odd about them."""

from dataclasses import dataclass, field, replace
from enum import Enum

from kiosk.domain.serial_lines import Endless, Found, Heard, Line, Senseless, feed, pause

RATES = (9600, 115200, 38400, 19200, 57600, 4800, 2400, 1200)  # the likeliest first
AWAY_MS = 800  # a code unseen for so long is shown anew
STUCK_MS = 5000
_NOISE = 2  # bytes that a plug makes when it goes in


class Note(Enum):
    QUIET = "quiet"  # nothing has come yet
    READS = "reads"
    SENSELESS = "senseless"
    ENDLESS = "endless"
    STUCK = "stuck"  # the same code for STUCK_MS without a break


@dataclass(frozen=True, slots=True)
class Showing:
    """One code in front of the scanner: it is one presentation for as long as it is read again and again."""

    text: str = ""
    since: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Ear:
    """`fixed`: a person chose the speed. `proven`: texts were read at this speed, so one bad burst is no reason."""

    rate: int = RATES[0]
    fixed: bool = False
    proven: bool = False
    line: Line = field(default_factory=Line)
    note: Note = Note.QUIET
    showing: Showing = field(default_factory=Showing)


Step = tuple[Ear, tuple[str, ...]]


def hear(ear: Ear, data: bytes, at: int) -> Step:
    """Bytes came; `at` in milliseconds of a steady clock. The texts that are newly shown."""
    line, found = feed(ear.line, data)
    return _take(replace(ear, line=line), found, at)


def fall_silent(ear: Ear, at: int) -> Step:
    """Nothing came for `patience_ms` of the ear's line."""
    line, found = pause(ear.line)
    return _take(replace(ear, line=line), found, at)


def next_rate(rate: int) -> int:
    """The speed to try after this one."""
    return RATES[(RATES.index(rate) + 1) % len(RATES)] if rate in RATES else RATES[0]


def _take(ear: Ear, found: tuple[Found, ...], at: int) -> Step:
    fresh: list[str] = []
    for one in found:
        match one:
            case Heard(text):
                ear, new = _shown(ear, text, at)
                fresh += [text] if new else []
            case Senseless(count):
                ear = _puzzled(ear) if count > _NOISE else ear
            case Endless():
                ear = replace(ear, note=Note.ENDLESS)
    return ear, tuple(fresh)


def _shown(ear: Ear, text: str, at: int) -> tuple[Ear, bool]:
    showing = ear.showing
    again = text == showing.text and at - showing.last < AWAY_MS
    showing = replace(showing, last=at) if again else Showing(text, at, at)
    note = Note.STUCK if at - showing.since >= STUCK_MS else Note.READS
    return replace(ear, showing=showing, note=note, proven=True), not again


def _puzzled(ear: Ear) -> Ear:
    """Try the next speed; the second time running where this one has proved itself."""
    wrong = not ear.fixed and (not ear.proven or ear.note is Note.SENSELESS)
    rate = next_rate(ear.rate) if wrong else ear.rate
    return replace(ear, note=Note.SENSELESS, rate=rate, proven=ear.proven and not wrong)
