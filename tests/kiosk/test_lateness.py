"""From when on a day it is late: by the programme as it stands, the welcome aside."""

from datetime import UTC, date, datetime, timedelta

from kiosk.domain.ids import SessionId
from kiosk.domain.lateness import beginnings, lateness
from kiosk.domain.session import Session, slot_of

DAY, ZONE = date(2026, 5, 1), "UTC"


def slot(hour: int, *, pause: bool = False):
    at = datetime(2026, 5, 1, hour, tzinfo=UTC)
    return slot_of(Session(id=SessionId(str(hour)), title="x", start=at, end=at + timedelta(hours=1), pause=pause))


def test_who_comes_after_the_welcome_began_and_before_the_opening_is_in_time():
    late = lateness((slot(7, pause=True), slot(8), slot(12, pause=True)), (DAY,), None, ZONE)
    assert not late(datetime(2026, 5, 1, 8, tzinfo=UTC))
    assert late(datetime(2026, 5, 1, 8, 1, tzinfo=UTC))


def test_a_day_of_nothing_but_breaks_begins_with_the_first_of_them():
    assert beginnings((slot(9, pause=True), slot(7, pause=True)), ZONE) == {DAY: datetime(2026, 5, 1, 7, tzinfo=UTC)}
    assert beginnings((), ZONE) == {}
