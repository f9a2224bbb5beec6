"""When people came: the curve holds everyone once, the busiest minute is the first of the fullest."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.arrival_tables import arrivals_sentence
from kiosk.domain.arrivals import STEP, Arrivals, Step, arrivals_of
from kiosk.words import Words

DAY = datetime(2019, 9, 25, tzinfo=UTC)


def at(minute: float) -> datetime:
    return DAY + timedelta(minutes=minute)


def test_nobody_came() -> None:
    assert arrivals_of([]) == Arrivals()
    assert arrivals_sentence(Arrivals(), "UTC", Words("en")) == ""


def test_steps_of_five_minutes_with_the_pauses_between() -> None:
    known = arrivals_of([at(7), at(3.5), at(21)])
    assert known.steps == (Step(at(0), 1), Step(at(5), 1), Step(at(10), 0), Step(at(15), 0), Step(at(20), 1))
    assert (known.first, known.last) == (at(3.5), at(21))


def test_the_night_between_two_days_is_left_out() -> None:
    known = arrivals_of([at(0), at(24 * 60)])
    assert [step.start for step in known.steps] == [at(0), at(24 * 60)]


def test_the_busiest_minute_is_the_first_of_the_fullest() -> None:
    known = arrivals_of([at(1), at(8.9), at(8.1), at(30), at(30.5)])
    assert known.busiest == Step(at(8), 2)
    assert arrivals_sentence(known, "Asia/Ho_Chi_Minh", Words("vi")) == (
        "Sớm nhất 07:01, muộn nhất 07:30; đông nhất lúc 07:08: 2 người/phút"
    )


@given(st.lists(st.floats(0, 3000), min_size=1, max_size=40), st.randoms())
def test_everyone_is_in_the_curve_once_whatever_the_order(minutes: list[float], chance) -> None:
    times = [at(minute) for minute in minutes]
    known = arrivals_of(times)
    chance.shuffle(times)
    assert arrivals_of(times) == known
    assert known.count == len(times)
    assert known.busiest is not None
    assert known.busiest.count <= max(step.count for step in known.steps)
    starts = [step.start for step in known.steps]
    assert starts == sorted(set(starts))
    assert all(any(start <= when < start + STEP for start in starts) for when in times)
