"""What stands otherwise today than planned: for whom it is still of use, and what counts as new."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.changed import Day, How, changed, changed_ahead
from kiosk.domain.ids import FactId, IdMaker, SessionId, made_at
from kiosk.domain.moment import milliseconds
from kiosk.domain.session import Announced, CancelledSession, Change, Delayed, Moved, Restored, Session, Slot, slot_of

MIDNIGHT = datetime(2026, 5, 1, tzinfo=UTC)
DAY = Day(MIDNIGHT + timedelta(hours=4), MIDNIGHT + timedelta(hours=28))
TEN, HOUR = timedelta(minutes=10), timedelta(hours=1)


def hour(number: float, day: int = 0) -> datetime:
    return MIDNIGHT + timedelta(days=day, hours=number)


def talk(*changes: Change, at: datetime | None = None, **more) -> Slot:
    """From ten to eleven; its changes were made at nine of the same day, or at `at`."""
    given = {"id": SessionId("s"), "title": "Talk", "start": hour(10), "end": hour(11), "room": "A"} | more
    made = [((at or hour(9)) + timedelta(seconds=n), FactId(str(n)), one) for n, one in enumerate(changes)]
    return slot_of(Session(**given), made)


def how(*slots: Slot, now: datetime | None = None) -> list[How]:
    return [one.how for one in changed(slots, DAY, now or hour(9.5))]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], []),
        ([Delayed(TEN)], [How.RETIMED]),
        ([Moved(room="B")], [How.MOVED]),
        ([Moved(start=hour(9.5))], [How.RETIMED]),
        ([CancelledSession("ill")], [How.CANCELLED]),
        ([CancelledSession("ill"), Restored()], [How.RESTORED]),
        ([Delayed(TEN), Delayed(-TEN)], [How.RESTORED]),
        ([Delayed(timedelta(0), shorter=TEN)], []),
    ],
)
def test_each_change_is_told_for_what_it_is(changes, expected) -> None:
    assert how(talk(*changes)) == expected


def test_what_the_programme_itself_cancels_is_told_too() -> None:
    assert how(talk(announced=Announced.CANCELLED)) == [How.CANCELLED]


def test_a_change_is_told_until_the_session_is_over_as_planned_and_as_changed() -> None:
    late, early, gone = talk(Delayed(HOUR)), talk(Moved(start=hour(9))), talk(CancelledSession())
    assert how(late, early, gone, now=hour(10.9)) == [How.RETIMED, How.RETIMED, How.CANCELLED]
    assert how(late, early, gone, now=hour(11)) == [How.RETIMED]
    assert how(late, early, gone, now=hour(12)) == []


def test_what_was_brought_back_on_another_day_is_no_news() -> None:
    assert how(talk(CancelledSession(), Restored(), at=hour(9, day=-3))) == []


def test_an_id_says_when_it_was_made() -> None:
    assert made_at(IdMaker().new(milliseconds(hour(9)))) == hour(9)
    assert made_at("guest-1") is None
    assert made_at("c232ab00-9414-11ec-b3c8-9f68deced846") is None


def test_new_is_what_was_added_on_the_day_beside_what_was_there() -> None:
    def made(at: datetime) -> Slot:
        return talk(id=SessionId(IdMaker().new(milliseconds(at))))

    old = made(hour(7, day=-9))
    assert how(old, made(hour(8))) == [How.ADDED]
    assert how(old, made(hour(8, day=-1))) == []


def test_a_programme_that_was_read_this_morning_is_not_all_new() -> None:
    ids = IdMaker()
    slots = [talk(id=SessionId(ids.new(milliseconds(hour(7) + n * timedelta(minutes=2))))) for n in range(5)]
    assert how(*slots) == []


@pytest.mark.parametrize(
    ("changes", "made", "expected"),
    [
        ([], hour(9), []),
        ([CancelledSession("ill")], hour(9), [How.CANCELLED]),
        ([Delayed(TEN)], hour(9, day=-1), []),
        ([Moved(room="B"), Restored()], hour(9), [How.RESTORED]),
    ],
)
def test_of_later_days_what_was_changed_today_is_told(changes, made, expected) -> None:
    later = talk(*changes, at=made, start=hour(34), end=hour(35))
    assert [one.how for one in changed_ahead([later], DAY)] == expected


def test_what_a_programme_says_of_a_later_day_is_told_on_that_day() -> None:
    assert changed_ahead([talk(announced=Announced.CANCELLED, start=hour(34), end=hour(35))], DAY) == ()


def test_what_is_added_today_to_a_later_day_is_new() -> None:
    ids = IdMaker()
    first = talk(id=SessionId(ids.new(milliseconds(hour(9, day=-5)))), start=hour(34), end=hour(35))
    added = talk(id=SessionId(ids.new(milliseconds(hour(9)))), start=hour(34), end=hour(35))
    assert [one.how for one in changed_ahead([first, added], DAY)] == [How.ADDED]
