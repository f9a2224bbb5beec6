"""What each page is about: now and next, a whole day, one room, what changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from kiosk.app.board import Board, board_at
from kiosk.domain.agenda import AgendaNow, Phase, RoomNow, day_of
from kiosk.domain.door import room_named
from kiosk.domain.moment import in_zone
from kiosk.domain.names import fold
from kiosk.domain.session import SessionState, Slot
from kiosk.web.days import day_words, in_order, short_day, slot_day
from kiosk.web.entry import Scribe
from kiosk.web.parts import Section
from kiosk.web.programme import Programme

_NEXT_IN_ROOM = 2
_SOME_DAYS = 15


class NoSuchPage(Exception):
    """There is no such day, room or part."""


@dataclass(frozen=True, slots=True)
class Link:
    said: str
    href: str
    here: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """`more` are its sisters, the other days; `live`: it is about this moment, and grows old by the minute."""

    heading: str
    sections: Iterable[Section]
    empty: str
    lead: str = ""
    more: tuple[Link, ...] = ()
    live: bool = False


def body_of(programme: Programme, agenda: AgendaNow, scribe: Scribe) -> Body:
    """Raises NoSuchPage."""
    match scribe.place.path:
        case "/":
            return _now(programme, agenda, scribe)
        case "/room":
            return _room(programme, agenda, scribe)
        case "/changes":
            return _changes(programme, agenda, scribe)
        case path:
            return _day(programme, agenda, scribe, path)


def _now(programme: Programme, agenda: AgendaNow, scribe: Scribe) -> Body:
    board = board_at(programme.event, programme.slots, None, scribe.now)
    return Body(
        heading=scribe.words.say("Now and next"),
        sections=(_room_section(room, scribe) for room in agenda.rooms if room.now or room.next),
        empty="",
        lead=_lead(board, scribe),
        live=True,
    )


def _room_section(room: RoomNow, scribe: Scribe) -> Section:
    running = [slot for slot in (room.now, *room.also) if slot]
    entries = [scribe.entry(slot, room=False) for slot in (*running, *room.next[:_NEXT_IN_ROOM])]
    href = scribe.place.at("/room", room.room).href if room.room else ""
    return Section(room.room or scribe.words.say("Without a room"), tuple(entries), href)


def _lead(board: Board, scribe: Scribe) -> str:
    """What the moment is, where nothing is on."""
    words, soon = scribe.words, board.next
    match board.phase:
        case Phase.NO_AGENDA:
            return words.say("There is no programme yet.")
        case Phase.BEFORE:
            return words.say("We begin at {time}.", time=scribe.clock(soon.start)) if soon else ""
        case Phase.RUNNING:
            return ""
        case Phase.BETWEEN:
            return words.say("Break. We continue at {time}.", time=scribe.clock(soon.start)) if soon else ""
        case Phase.CALLED_OFF:
            return words.say("Today’s sessions are cancelled. Please ask at reception.")
        case Phase.DAY_OVER:
            return _tomorrow(board.tomorrow, scribe)
        case Phase.OVER:
            return words.say("The programme is over. Thank you for being with us.")


def _tomorrow(slot: Slot | None, scribe: Scribe) -> str:
    if slot is None:
        return ""
    day = day_words(in_zone(slot.start, scribe.event.zone).date(), scribe.words)
    return scribe.words.say(
        "That’s all for today. We continue on {day} at {time}.", day=day, time=scribe.clock(slot.start)
    )


def _day(programme: Programme, agenda: AgendaNow, scribe: Scribe, path: str) -> Body:
    days = sorted({slot_day(slot, programme.event) for slot in programme.slots})
    day = agenda.day if path == "/day" else _named_day(path)
    if path != "/day" and day not in days:
        raise NoSuchPage
    slots = [slot for slot in programme.slots if slot_day(slot, programme.event) == day]
    more = [Link(short_day(one, scribe.words), scribe.place.day(one).href, here=one == day) for one in _near(days, day)]
    return Body(
        heading=day_words(day, scribe.words) if day else scribe.words.say("Programme"),
        sections=_by_time(slots, scribe),
        empty=scribe.words.say("There is no programme yet."),
        more=tuple(more) if len(more) > 1 else (),
    )


def _near(days: list[date], day: date | None) -> list[date]:
    """A month of days around this one."""
    at = days.index(day) if day in days else 0
    return days[max(at - _SOME_DAYS, 0) : at + _SOME_DAYS + 1]


def _named_day(path: str) -> date:
    try:
        return date.fromisoformat(path.removeprefix("/day/"))
    except ValueError as error:
        raise NoSuchPage from error


def _by_time(slots: Iterable[Slot], scribe: Scribe) -> Iterator[Section]:
    slots = sorted(slots, key=in_order)
    here = _begun_last(slots, scribe.now)
    for start, together in groupby(slots, key=lambda slot: slot.start):
        entries = tuple(scribe.entry(slot) for slot in together)
        yield Section(scribe.clock(start), entries, moment=entries[0].moment, here=start == here)


def _begun_last(slots: Sequence[Slot], now: datetime) -> datetime | None:
    """The start that a reader wants to see first: the last one that has come; none when all are over or still to come."""
    begun = [slot.start for slot in slots if slot.start <= now]
    return max(begun) if begun and any(slot.end > now for slot in slots) else None


def _room(programme: Programme, agenda: AgendaNow, scribe: Scribe) -> Body:
    room = room_named(programme.slots, scribe.place.room) if scribe.place.room else None
    if room is None:
        raise NoSuchPage
    wanted = fold(room)
    slots = sorted(
        (slot for slot in programme.slots if wanted in (fold(slot.room), fold(slot.session.room))), key=in_order
    )
    return Body(
        heading=room,
        sections=(
            Section(
                day_words(day, scribe.words),
                tuple(scribe.entry(slot, room=fold(slot.room) != wanted) for slot in those),
                here=day == agenda.day,
            )
            for day, those in groupby(slots, key=lambda slot: slot_day(slot, programme.event))
        ),
        empty="",
    )


def _changes(programme: Programme, agenda: AgendaNow, scribe: Scribe) -> Body:
    return Body(
        heading=scribe.words.say("Changed today"),
        sections=_by_time(changed(programme, agenda, scribe.now), scribe),
        empty=scribe.words.say("Everything is as planned."),
    )


def changed(programme: Programme, agenda: AgendaNow, now: datetime) -> list[Slot]:
    """Sessions of the day that are not as planned, and those of other days that were changed today."""
    today = day_of(now, programme.event)

    def told(slot: Slot) -> bool:
        if slot.state is SessionState.SCHEDULED:
            return False
        changed_today = slot.changed_at is not None and day_of(slot.changed_at, programme.event) == today
        return changed_today or slot_day(slot, programme.event) == agenda.day

    return [slot for slot in programme.slots if told(slot)]
