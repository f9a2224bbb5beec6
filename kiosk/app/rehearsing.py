"""The rehearsal report: what is odd in the programme, and what a screen would shorten or leave out, in sentences."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, assert_never

from kiosk.domain.moment import in_zone
from kiosk.domain.rehearsal import Odd, Oddity
from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class Shortened:
    """A title that is cut on the screen: when first, and what is left of it."""

    at: datetime
    title: str
    shown: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """From `at` until `until`, `count` later sessions are on no page, or with `all` none at all is."""

    at: datetime
    until: datetime
    count: int
    all: bool = False


@dataclass(frozen=True, slots=True)
class LongRound:
    """From `at` until `until` it takes up to so many seconds until all pages were seen: more than people wait."""

    at: datetime
    until: datetime
    seconds: int


Finding = Oddity | Shortened | LeftOut | LongRound


def finding_sentence(finding: Finding, words: Words, zone: str) -> str:
    match finding:
        case Oddity():
            return _oddity(finding, words, zone)
        case Shortened(at, title, shown):
            template = "{time}: “{title}” is shown as “{shown}”."
            return words.say(template, time=_time(at, zone), title=title, shown=shown)
        case LeftOut(at, until, count, nothing):
            told = {"time": _time(at, zone), "until": _clock(until, zone)}
            if nothing:
                return words.say("{time} – {until}: no later session fits on the screen.", **told)
            return words.say("{time} – {until}: up to {count} later sessions wait for their page.", count=count, **told)
        case LongRound(at, until, seconds):
            told = {"time": _time(at, zone), "until": _clock(until, zone)}
            return words.say("{time} – {until}: seeing every page takes {seconds} seconds.", seconds=seconds, **told)
        case _:
            assert_never(finding)


def finding_data(finding: Finding, words: Words, zone: str) -> dict[str, Any]:
    said = finding_sentence(finding, words, zone)
    match finding:
        case Oddity(odd, slot, _):
            at, kind, title = slot.start, odd.value, slot.session.title
        case Shortened(at, title, _):
            kind = "shortened"
        case LeftOut(at, _, _, nothing):
            kind, title = ("nothing_fits" if nothing else "left_out"), ""
        case LongRound(at, _, _):
            kind, title = "long_round", ""
        case _:
            assert_never(finding)
    return {"kind": kind, "at": in_zone(at, zone).isoformat(), "session": title, "reason": said}


def _oddity(finding: Oddity, words: Words, zone: str) -> str:
    slot, other = finding.slot, finding.other
    told = {"time": _time(slot.start, zone), "title": slot.session.title}
    match finding.odd:
        case Odd.NO_ROOM:
            return words.say("{time}: “{title}” has no room.", **told)
        case Odd.NO_LENGTH:
            return words.say("{time}: “{title}” ends when it starts.", **told)
        case Odd.ENDLESS:
            return words.say("{time}: “{title}” lasts more than a day.", **told)
        case Odd.OUTSIDE:
            return words.say("{time}: “{title}” is on none of the event’s days.", **told)
        case Odd.OVERLAP:
            template = "{time}: “{title}” and “{other}” are both in {room}."
            return words.say(template, other=other.session.title if other else "", room=slot.room, **told)
        case Odd.TWICE:
            template = "{time}: {speaker} speaks in “{title}” and “{other}” at the same time."
            return words.say(template, other=other.session.title if other else "", speaker=finding.speaker, **told)
        case Odd.GAP:
            template = "{time}: nothing in {room} between {end} and {next}, after “{title}”."
            until = _clock(other.start, zone) if other else ""
            return words.say(template, room=slot.room, end=_clock(slot.end, zone), next=until, **told)
        case _:
            assert_never(finding.odd)


def _time(at: datetime, zone: str) -> str:
    return f"{in_zone(at, zone):%d/%m %H:%M}"


def _clock(at: datetime, zone: str) -> str:
    return f"{in_zone(at, zone):%H:%M}"
