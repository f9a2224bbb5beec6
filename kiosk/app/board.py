"""What the lobby shows at a moment, from the agenda and the arrivals; and the same as plain data."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.app.ports import Tally
from kiosk.domain.agenda import AgendaNow, Break, Phase, RoomNow, agenda_at, bounds_of, day_of, progress, remaining
from kiosk.domain.changed import Changed, Day, changed, changed_ahead
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.session import Slot


@dataclass(frozen=True, slots=True)
class OnNow:
    """A session that is on: how long it still runs, and how far it is (0 to 1)."""

    slot: Slot
    left: timedelta
    progress: float


@dataclass(frozen=True, slots=True)
class Board:
    """What the lobby shows at `at`; every time is UTC, to be shown in the event's zone.

    `rows` are today's sessions still to come, earliest first, with the cancelled ones until their old end;
    `tracks` are all the event has, by name; `gap` is a break between sessions that no programme names; `halls` are the
    rooms in which the day has more than breaks; `changes` are what stands otherwise today than planned, `changes_ahead` what
    was changed today of later days.
    """

    event: Event
    at: datetime
    day: date | None
    phase: Phase
    now: tuple[OnNow, ...]
    rows: tuple[Slot, ...]
    next: Slot | None
    tomorrow: Slot | None
    arrivals: Tally | None
    tracks: tuple[str, ...] = ()
    gap: Break | None = None
    halls: tuple[str, ...] = ()
    changes: tuple[Changed, ...] = ()
    changes_ahead: tuple[Changed, ...] = ()


def board_at(event: Event, slots: Iterable[Slot], tally: Tally | None, now: datetime) -> Board:
    slots = tuple(slots)
    agenda = agenda_at(event, slots, now)
    return Board(
        event=event,
        at=agenda.at,
        day=agenda.day,
        phase=agenda.phase,
        now=tuple(OnNow(slot, remaining(slot, now), progress(slot, now)) for slot in agenda.running),
        rows=agenda.coming,
        next=agenda.next,
        tomorrow=agenda.tomorrow,
        arrivals=tally,
        tracks=tuple(sorted({slot.session.track for slot in slots} - {""})),
        gap=agenda.gap,
        halls=agenda.halls,
        changes=_changes(agenda, event),
        changes_ahead=changed_ahead(agenda.later, Day(*bounds_of(day_of(agenda.at, event), event))),
    )


def _changes(agenda: AgendaNow, event: Event) -> tuple[Changed, ...]:
    if agenda.day is None:
        return ()
    return changed(agenda.today, Day(*bounds_of(agenda.day, event)), agenda.at)


def agenda_now(event: Event, slots: Iterable[Slot], at: datetime) -> dict[str, object]:
    """The board's agenda as JSON-able data (design.md §8.1): `at` and every room of the day with its `now` and `next`.

    Times are ISO 8601 with the event zone's offset. Beyond the contract: `phase`, `day`, `tomorrow`, in a room `also`
    (other sessions on at the same time in the same room), and `gap`, a break between sessions that no programme names,
    of the room or of all; in a session `announced`, what the programme itself says of it, `short`, its short title, and `pinned`.
    """
    agenda = agenda_at(event, slots, at)
    return {
        "at": _iso(agenda.at, event),
        "day": None if agenda.day is None else agenda.day.isoformat(),
        "phase": agenda.phase.value,
        "rooms": [_room(room, event) for room in agenda.rooms],
        "gap": _gap(agenda.gap, event),
        "tomorrow": _tomorrow(agenda, event),
    }


def _room(room: RoomNow, event: Event) -> dict[str, object]:
    return {
        "room": room.room,
        "now": None if room.now is None else session_data(room.now, event),
        "next": [session_data(slot, event) for slot in room.next],
        "also": [session_data(slot, event) for slot in room.also],
        "gap": _gap(room.gap, event),
    }


def _gap(gap: Break | None, event: Event) -> dict[str, object] | None:
    return None if gap is None else {"start": _iso(gap.start, event), "end": _iso(gap.end, event)}


def _tomorrow(agenda: AgendaNow, event: Event) -> dict[str, object] | None:
    return None if agenda.tomorrow is None else session_data(agenda.tomorrow, event)


def session_data(slot: Slot, event: Event) -> dict[str, object]:
    """One session as `agenda now` prints it; times as they stand, with what was planned beside them."""
    session = slot.session
    return {
        "id": session.id,
        "title": session.title,
        "short": slot.short,
        "subtitle": session.subtitle,
        "room": slot.room,
        "start": _iso(slot.start, event),
        "end": _iso(slot.end, event),
        "state": slot.state.value,
        "planned_start": _iso(session.start, event),
        "planned_end": _iso(session.end, event),
        "planned_room": session.room,
        "speakers": list(session.speakers),
        "track": session.track,
        "language": session.language,
        "break": session.pause,
        "announced": session.announced.value,
        "reason": slot.reason,
        "pinned": slot.pinned,
    }


def _iso(at: datetime, event: Event) -> str:
    return in_zone(at, event.zone).isoformat()
