"""A page as its template writes it: the frame around every body, its parts and its languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.agenda import AgendaNow, agenda_at
from kiosk.domain.moment import in_zone
from kiosk.domain.notices import Emergency, current, standing
from kiosk.web.bodies import Body, Link, NoSuchPage, body_of, changed
from kiosk.web.days import short_day
from kiosk.web.entry import Scribe, Text
from kiosk.web.links import Place
from kiosk.web.parts import Part, Section, parts_of
from kiosk.web.programme import Programme
from kiosk.web.tongue import SPOKEN
from kiosk.words import Words

_NEAR = 3
_FAST, _OFTEN, _SELDOM = 15, 60, 120


@dataclass(frozen=True, slots=True)
class Notice:
    """An announcement, or an alarm: in its first language, and in the event's second one."""

    title: str
    text: str
    other_title: str = ""
    other: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`refresh` in seconds, 0 when the reader holds the page; `hold` is the link that does so, or lets it go on."""

    language: str
    event: Text
    heading: str
    clock: str
    day: str
    said: dict[str, str]
    nav: tuple[Link, ...]
    more: tuple[Link, ...] = ()
    parts: tuple[Link, ...] = ()
    other: Link
    hold: Link
    refresh: int
    lead: str = ""
    alarm: Notice | None = None
    notices: tuple[Notice, ...] = ()
    sections: tuple[Section, ...] = ()
    empty: str = ""
    stale: str = ""
    illustrative: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: where, in which language, at which moment."""

    place: Place
    words: Words
    now: datetime


def page_of(programme: Programme, reader: Reader) -> Page:
    """Raises NoSuchPage."""
    agenda = agenda_at(programme.event, programme.slots, reader.now)
    scribe = Scribe(programme.event, reader.now, reader.words, reader.place)
    body = body_of(programme, agenda, scribe)
    return _whole(programme, reader, agenda, body, scribe)


def _whole(programme: Programme, reader: Reader, agenda: AgendaNow, body: Body, scribe: Scribe) -> Page:
    event, place, words = programme.event, reader.place, reader.words
    parts = parts_of(body.sections)
    chosen = _chosen(parts, place.part)
    alarm = standing(programme.emergency, reader.now)
    return Page(
        language=words.language,
        event=scribe.texts(event.name, event.subtitle)[0],
        heading=body.heading,
        clock=f"{in_zone(reader.now, event.zone):%H:%M}",
        day=short_day(in_zone(reader.now, event.zone).date(), words),
        said=_said(words),
        nav=_nav(programme, agenda, reader),
        more=body.more,
        parts=_part_links(parts, place, chosen),
        other=_other(reader),
        hold=_hold(reader),
        refresh=0 if place.held else _refresh(alarm, often=body.live),
        lead=body.lead,
        alarm=_alarm(alarm),
        notices=tuple(Notice("", one.text, "", one.other) for one in current(programme.announcements, reader.now)),
        sections=parts[chosen].sections if parts else (),
        empty="" if parts else body.empty,
        stale=f"{in_zone(programme.stale, event.zone):%H:%M}" if programme.stale else "",
        illustrative=words.say("illustrative times") if event.illustrative else "",
    )


def _said(words: Words) -> dict[str, str]:
    """The words of the frame around every page."""
    return {
        "skip": words.say("To the programme"),
        "pages": words.say("Pages"),
        "days": words.say("Days"),
        "parts": words.say("Parts of this page"),
        "was": words.say("was"),
        "until": words.say("until"),
        "cancelled": words.say("cancelled"),
        "stale": words.say("as of"),
        "private": words.say("This page only reads the programme. It stores nothing about you, and shows no guest."),
    }


def _part_links(parts: Sequence[Part], place: Place, chosen: int) -> tuple[Link, ...]:
    """The parts around the chosen one, the first and the last."""
    if len(parts) < 2:
        return ()
    near = {0, len(parts) - 1, *range(max(chosen - _NEAR, 0), min(chosen + _NEAR + 1, len(parts)))}
    return tuple(Link(parts[at].label, place.within(at + 1).href, here=at == chosen) for at in sorted(near))


def _chosen(parts: Sequence[Part], asked: int) -> int:
    """The part asked for; else the one that now is in, else the first."""
    if asked > max(len(parts), 1):
        raise NoSuchPage
    if asked:
        return asked - 1
    return next((at for at, part in enumerate(parts) if part.here), 0)


def _refresh(alarm: Emergency | None, *, often: bool) -> int:
    if alarm is not None:
        return _FAST
    return _OFTEN if often else _SELDOM


def _nav(programme: Programme, agenda: AgendaNow, reader: Reader) -> tuple[Link, ...]:
    place, words = reader.place, reader.words
    count = len(changed(programme, agenda, reader.now))
    changes = words.say("Changes ({count})", count=count) if count else words.say("Changes")
    return (
        Link(words.say("Now"), place.at("/").href, here=place.path == "/"),
        Link(words.say("Programme"), place.at("/day").href + "#now", here=place.path.startswith("/day")),
        Link(changes, place.at("/changes").href, here=place.path == "/changes"),
    )


def _other(reader: Reader) -> Link:
    code = next(code for code in SPOKEN if code != reader.words.language)
    return Link(SPOKEN[code], reader.place.spoken(code).href, language=code)


def _hold(reader: Reader) -> Link:
    held, words = reader.place.held, reader.words
    said = words.say("Refresh by itself again") if held else words.say("Stop refreshing")
    return Link(said, reader.place.hold(held=not held).href)


def _alarm(alarm: Emergency | None) -> Notice | None:
    if alarm is None:
        return None
    return Notice(alarm.title, alarm.text, alarm.other_title, alarm.other, alarm.alarm.value)
