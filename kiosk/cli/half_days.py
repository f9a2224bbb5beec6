"""Half-days as they are typed: CHECKPOINT@START/END."""

from collections.abc import Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from kiosk.app.choosing import find_checkpoint
from kiosk.app.ports import Reader
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.course import HalfDay
from kiosk.domain.event import Event
from kiosk.errors import BadInput


def half_days_of(texts: Iterable[str], reader: Reader, *, whole: bool) -> tuple[HalfDay, ...]:
    """Times are the event's zone's; an end is on the day of its start, a bare time on the event's last day."""
    event, places = reader.event(), doors(reader.checkpoints())
    return tuple(_half_day(text, event, places, whole=whole) for text in texts)


def _half_day(text: str, event: Event | None, places: tuple[Checkpoint, ...], *, whole: bool) -> HalfDay:
    name, _, span = text.rpartition("@")
    start_text, _, end_text = span.partition("/")
    try:
        start = _moment(start_text, event.last_day if event else date.min)
        end = _moment(end_text, start.date())
        zone = ZoneInfo(event.zone if event else "UTC")
        place = find_checkpoint(places, name.strip())
        return HalfDay(
            name=place.name,
            checkpoint=place.id,
            start=start.replace(tzinfo=zone),
            end=end.replace(tzinfo=zone),
            whole=whole,
        )
    except ValueError as error:
        raise BadInput(
            "{text} is no half-day. Write it like Morning class@2019-09-26T08:00/11:30.", text=text
        ) from error


def _moment(text: str, day: date) -> datetime:
    text = text.strip()
    return (
        datetime.combine(day, time.fromisoformat(text))
        if len(text) <= len("08:00:00")
        else datetime.fromisoformat(text)
    )
