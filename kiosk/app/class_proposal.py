"""A class to begin with: the half-days of the agenda's last day, or what the checkpoints' hours tell."""

from collections.abc import Sequence
from datetime import date, datetime, time

from kiosk.app.ports import Reader
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.course import Course, HalfDay
from kiosk.domain.event import Event
from kiosk.domain.ids import CourseId
from kiosk.domain.moment import in_zone, local
from kiosk.domain.session import Slot
from kiosk.words import Words

_NOON = time(12)
_USUAL = ((time(8), time(11, 30)), (time(13, 30), time(17)))
Span = tuple[datetime, datetime]


def proposed(reader: Reader, id: CourseId, words: Words) -> Course | None:
    """To be looked at before it is kept; None when the event has no checkpoint that could record it."""
    event, places = reader.event(), doors(reader.checkpoints())
    if event is None or not places:
        return None
    spans = _from_agenda(reader.slots(), event) or _from_hours(places, event) or _usual(event)
    halves = tuple(
        HalfDay(name=_name(span, event, words), checkpoint=_place(span, places).id, start=span[0], end=span[1])
        for span in spans
    )
    return Course(id=id, name=words.say("Training class"), english="Training class", half_days=halves)


def _from_agenda(slots: Sequence[Slot], event: Event) -> list[Span]:
    """Of the last day, when there are several: from the first session that is no break to the last, before and after noon."""
    held = [slot for slot in slots if not (slot.cancelled or slot.session.pause)]
    days = sorted({_day(slot.start, event) for slot in held})
    today = [slot for slot in held if days and _day(slot.start, event) == days[-1]]
    before = [slot for slot in today if in_zone(slot.start, event.zone).time() < _NOON]
    after = [slot for slot in today if slot not in before]
    halves = [half for half in (before, after) if half]
    return [(min(slot.start for slot in half), max(slot.end for slot in half)) for half in halves]


def _from_hours(places: Sequence[Checkpoint], event: Event) -> list[Span]:
    spans = [(place.opens, place.closes) for place in places if place.opens and place.closes]
    last = max((_day(opens, event) for opens, _ in spans), default=None)
    return [span for span in spans if _day(span[0], event) == last]


def _usual(event: Event) -> list[Span]:
    return [(local(event.last_day, start, event.zone), local(event.last_day, end, event.zone)) for start, end in _USUAL]


def _place(span: Span, places: Sequence[Checkpoint]) -> Checkpoint:
    """The checkpoint whose hours share most with the half-day; the last one when none says its hours."""
    shares = [(_shared(span, place), -number) for number, place in enumerate(places)]
    best = max(shares)
    return places[-best[1]] if best[0] > 0 else places[-1]


def _shared(span: Span, place: Checkpoint) -> float:
    if place.opens is None or place.closes is None:
        return 0.0
    return (min(span[1], place.closes) - max(span[0], place.opens)).total_seconds()


def _name(span: Span, event: Event, words: Words) -> str:
    before_noon = in_zone(span[0], event.zone).time() < _NOON
    return words.say("Morning") if before_noon else words.say("Afternoon")


def _day(at: datetime, event: Event) -> date:
    return in_zone(at, event.zone).date()
