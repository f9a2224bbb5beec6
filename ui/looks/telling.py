"""What the preview shows: the event's own programme at a moment when much is on, or a sample where there is none."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from kiosk.domain.event import Event
from kiosk.domain.ids import SessionId
from kiosk.domain.moment import in_zone
from kiosk.domain.session import Session, Slot, slot_of

_STARTED = timedelta(minutes=12)
_SAMPLE = (
    ("Khai mạc", "Opening", 0, 45, "Hội trường A"),
    ("Nghiên cứu và đào tạo tại đại học", "Research and teaching at universities", 45, 90, "Hội trường A"),
    ("Nghỉ giải lao", "Coffee break", 90, 105, "Sảnh chính"),
    ("Thảo luận bàn tròn", "Panel discussion", 105, 165, "Phòng 2B"),
    ("Hỏi và đáp", "Questions and answers", 165, 195, "Phòng 2B"),
)


def telling_moment(slots: Sequence[Slot], now: datetime) -> datetime:
    """Now while something is on; else a while into the next thing that will be, or the first that was."""
    starts = sorted(slot.start for slot in slots if not slot.cancelled)
    if not starts or any(slot.start <= now < slot.end for slot in slots):
        return now
    return next((start for start in starts if start >= now), starts[0]) + _STARTED


def sample_event(now: datetime) -> Event:
    day = now.date()
    return Event(name="Hội nghị thành phố", subtitle="City conference", zone="UTC", first_day=day, last_day=day)


def sample_slots(event: Event) -> tuple[Slot, ...]:
    """A morning of the first day, in two languages."""
    noon = in_zone(datetime.combine(event.first_day, time(12), UTC), event.zone)
    begin = noon.replace(hour=8)
    return tuple(
        slot_of(
            Session(
                id=SessionId(f"sample-{n}"),
                title=title,
                subtitle=subtitle,
                start=begin + timedelta(minutes=start),
                end=begin + timedelta(minutes=end),
                room=room,
            ),
            [],
        )
        for n, (title, subtitle, start, end, room) in enumerate(_SAMPLE)
    )
