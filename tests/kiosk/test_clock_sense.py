"""A clock that jumped, went back in time or is in another year is doubted; a computer that only slept is not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.clock_care import doubt_sentence, known_of, reading_of, since_boot
from kiosk.domain.clock_sense import JUMP, Behind, ClockSense, Jumped, Known, OtherZone, Reading, WrongYear
from kiosk.words import Words
from tests.conftest import NOON, FakeClock
from tests.given import EVENT, check_in, opening_facts, read, write
from tests.kiosk.memory_book import MemoryBook

SEVEN = timedelta(hours=7)
KNOWN = Known(EVENT, NOON)


def at(seconds: float, steady: float | None = None, offset: timedelta = SEVEN) -> Reading:
    return Reading(NOON + timedelta(seconds=seconds), seconds if steady is None else steady, offset)


def looks(*readings: Reading, known: Known = KNOWN):
    sense, found = ClockSense(), ()
    for reading in readings:
        sense, found = sense.look(reading, known)
    return found


def test_time_that_passes_is_believed_asleep_or_awake() -> None:
    assert looks(at(0), at(5), at(10)) == ()
    assert looks(at(0), at(9 * 3600)) == ()  # nine hours asleep: a clock that counts sleep went on as well


@pytest.mark.parametrize(("by", "doubted"), [(119, False), (121, True), (-119, False), (-121, True), (86_400, True)])
def test_a_clock_that_was_set_is_doubted(by: int, doubted: bool) -> None:
    found = looks(at(0), at(10 + by, steady=10), known=Known(EVENT))
    assert found == ((Jumped(timedelta(seconds=by)),) if doubted else ())


def test_a_jump_is_said_until_it_is_seen_or_set_right() -> None:
    sense, _ = ClockSense().look(at(0), KNOWN)
    sense, found = sense.look(at(610, steady=10), KNOWN)
    assert found == (Jumped(timedelta(minutes=10)),)
    assert sense.look(at(620, steady=20), KNOWN)[1] == found
    assert sense.acknowledged().look(at(620, steady=20), KNOWN)[1] == ()
    assert sense.look(at(20, steady=20), KNOWN)[1] == ()


@given(st.lists(st.tuples(st.floats(0, 1e5), st.floats(-300, 300)), max_size=30))
def test_however_it_is_set_a_clock_that_is_far_off_is_doubted(steps) -> None:
    sense, _ = ClockSense().look(at(0), Known(EVENT))
    steady = shift = 0.0
    for passed, correction in steps:
        steady, shift = steady + passed, shift + correction
        sense, found = sense.look(Reading(NOON + timedelta(seconds=steady + shift), steady, SEVEN), Known())
        assert found or abs(shift) <= 2 * JUMP.total_seconds() + 1


def test_before_what_was_recorded_and_another_year_are_said_and_go_when_set_right() -> None:
    assert looks(at(-121)) == (Behind(NOON),)
    assert looks(at(-119)) == ()
    far = replace(at(0), wall=datetime(2010, 1, 1, tzinfo=UTC))
    assert looks(far) == (Behind(NOON), WrongYear())
    later = replace(at(0), wall=datetime(2027, 4, 30, tzinfo=UTC))
    assert looks(later) == ()
    assert looks(replace(later, wall=datetime(2027, 5, 10, tzinfo=UTC))) == (WrongYear(),)


def test_another_zone_is_said_and_a_changed_one_too() -> None:
    assert looks(at(0, offset=timedelta(hours=1))) == (OtherZone(timedelta(hours=1), SEVEN),)
    assert looks(at(0), at(5, offset=timedelta(hours=8))) == (OtherZone(timedelta(hours=8), SEVEN),)
    summer = Known(replace(EVENT, zone="Europe/Berlin"))
    assert looks(at(0, offset=timedelta(hours=2)), known=summer) == ()  # NOON is in May


def test_a_file_tells_its_newest_fact() -> None:
    book = MemoryBook()
    assert read(book, known_of) == Known()
    write(book, *opening_facts(), check_in(90))
    assert read(book, known_of) == Known(EVENT, check_in(90).stamp.at)


def test_a_clock_nobody_sets_goes_forward(clock: FakeClock) -> None:
    first = since_boot()
    assert reading_of(clock).wall == NOON
    assert since_boot() >= first


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_doubt_says_what_to_do(language: str) -> None:
    words = Words(language)
    doubts = (
        Behind(NOON),
        WrongYear(),
        Jumped(timedelta(minutes=5)),
        Jumped(timedelta(minutes=-5)),
        OtherZone(timedelta(hours=-3, minutes=-30), SEVEN),
    )
    said = [doubt_sentence(one, KNOWN, NOON, words) for one in doubts]
    assert len(set(said)) == len(doubts)
    assert "UTC-3:30" in said[-1]
    assert "UTC+7" in said[-1]
    assert "5" in said[2]
    assert "19:00" in said[2]  # at the venue
