"""What a delay does to the rest of a room, in sentences: before it goes out, and after."""

from collections.abc import Iterator
from typing import assert_never

from kiosk.domain.moment import in_zone
from kiosk.domain.ripple import Clash, Conflict, Ripple, Shift
from kiosk.domain.session import Slot
from kiosk.words import Words


def conflict_sentence(conflict: Conflict, words: Words, zone: str) -> str:
    one, other = conflict.slot, conflict.other
    told = {"title": one.session.title, "until": _clock(one, zone, end=True), "other": other.session.title}
    match conflict.clash:
        case Clash.FIXED:
            at = _clock(other, zone)
            return words.say("{title} would run until {until}, into {other} at {at}, which stays.", at=at, **told)
        case Clash.ROOM:
            return words.say("{title} would run until {until}, while {other} has {room}.", room=other.room, **told)
        case Clash.SPEAKER:
            template = "{who} would speak in {title} and in {other} at the same time."
            return words.say(template, who=conflict.who, title=one.session.title, other=other.session.title)
        case _:
            assert_never(conflict.clash)


def shift_sentences(ripple: Ripple, words: Words, zone: str) -> Iterator[str]:
    """A line for each session that moves, its first one too."""
    for shift in ripple.shifts:
        yield _shift(shift, words, zone)


def _shift(shift: Shift, words: Words, zone: str) -> str:
    after, title = shift.after, shift.slot.session.title
    told = {"title": title, "start": _clock(after, zone), "end": _clock(after, zone, end=True)}
    if shift.shorter:
        return words.say("{start} – {end} · {title}, {count} min shorter", count=shift.shorter, **told)
    return words.say("{start} – {end} · {title}", **told)


def _clock(slot: Slot, zone: str, *, end: bool = False) -> str:
    return f"{in_zone(slot.end if end else slot.start, zone):%H:%M}"
