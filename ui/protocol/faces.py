"""What a line of the MC sheet shows on a screen: words only, made from the sheet."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.app.mc_lines import Gone, Group, Line, Mark, McSheet, Named, State
from ui.organiser.dates import clock_of
from ui.organiser.speech import mark, tr

_FLAGS = {Mark.NEW: mark("New"), Mark.CHANGED: mark("Changed"), Mark.MOVED: mark("Moved"), Mark.GONE: mark("Gone")}
_STATES = {State.LEFT: mark("gone again"), State.ABSENT: mark("absent")}
_TONES = {Mark.NEW: "good", Mark.CHANGED: "wait", Mark.MOVED: "wait", Mark.GONE: "stop"}


@dataclass(frozen=True, slots=True)
class McFace:
    """`key` is the guest's id, empty for a block; `tone` colours the flag."""

    key: str
    number: str
    name: str
    about: str = ""
    spoken: str = ""
    flag: str = ""
    tone: str = ""
    right: str = ""
    watched: bool = False
    struck: bool = False


def faces_of(lines: Iterable[Line], zone: str, *, numbered: bool = True) -> tuple[McFace, ...]:
    made: list[McFace] = []
    number = 0
    for line in lines:
        number += isinstance(line, Named)
        made.append(_face(line, f"{number}" if numbered else "", zone))
    return tuple(made)


def _face(line: Line, number: str, zone: str) -> McFace:
    flag, tone = (tr(_FLAGS[line.mark]), _TONES[line.mark]) if line.mark is not Mark.SAME else ("", "")
    match line:
        case Named():
            return _named(line, number, flag, tone, zone)
        case Group():
            name, _, rest = line.text.partition(": ")
            return McFace("", "•", name, rest, "", flag, tone)
        case Gone():
            return McFace("", "", line.text, "", "", flag, tone, struck=True)


def _named(line: Named, number: str, flag: str, tone: str, zone: str) -> McFace:
    right = f"{clock_of(line.since, zone)} · {line.desk}" if line.since else ""
    right = tr(_STATES[line.state]) if line.state in _STATES else right
    about = line.about.removeprefix(", ") + (f" – {line.reason}" if line.reason else "")
    return McFace(line.guest, number, line.called, about, line.spoken, flag, tone, right, line.watched)


def news_text(line: Named, zone: str) -> str:
    """ "08:04 – Ông Nguyễn Văn A, Chủ tịch …, Quầy 2"."""
    at = clock_of(line.since, zone) if line.since else ""
    parts = [f"{at} – {line.called}{line.about}", line.desk or ""]
    return ", ".join(part for part in parts if part)


def summary_of(sheet: McSheet, zone: str) -> str:
    """How many are named here and awaited, and what changed since the last print."""
    people = sum(isinstance(line, Named) for line in sheet.named)
    said = tr("{present} present, {expected} expected", present=people, expected=len(sheet.expected))
    if sheet.printed is None:
        return f"{said} · {tr('not printed yet')}"
    at = clock_of(sheet.printed.at, zone)
    if not sheet.changes:
        return f"{said} · {tr('as printed at {time}', time=at)}"
    return f"{said} · {tr('{count} changes since the print of {time}', count=sheet.changes, time=at)}"
