"""The event's time at another speed: never outside it, over the nights, and from change to change."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.notices import Announcement
from kiosk.domain.time_machine import SPEEDS, TimeMachine, changes_of, spans_of
from tests.ui.lobby_stub import DAY, EVENT, at, talk

SPANS = spans_of(EVENT, DAY)


def machine(time: str, speed: int = 60, day: int = 25) -> TimeMachine:
    return TimeMachine(at(time, day), SPANS, speed)


def test_a_day_is_shown_from_an_hour_before_to_an_hour_after() -> None:
    assert [(span.start, span.end) for span in SPANS] == [
        (at("07:00"), at("12:00")),
        (at("07:00", 26), at("12:00", 26)),
    ]
    assert spans_of(EVENT, ()) == ()


def test_a_session_into_the_night_leaves_the_next_day_the_rest() -> None:
    night = (
        talk("late", "23:00", "23:30"),
        talk("early", "00:10", "00:20", day=26),
        talk("next", "04:30", "05:00", day=26),
    )
    spans = spans_of(EVENT, night)
    assert [span.day.day for span in spans] == [25, 26]
    assert spans[0].end <= spans[1].start


def test_time_goes_as_fast_as_one_likes() -> None:
    assert [machine("08:00", speed).played(timedelta(seconds=1)).at - at("08:00") for speed in (0, *SPEEDS)] == [
        timedelta(0),
        timedelta(seconds=1),
        timedelta(minutes=1),
        timedelta(minutes=10),
    ]


def test_it_leaps_over_the_night_and_stands_still_at_the_end() -> None:
    leapt = machine("11:59").played(timedelta(seconds=2))
    assert (leapt.at, leapt.speed) == (at("07:00", 26), 60)
    ended = machine("11:59", day=26).played(timedelta(seconds=2))
    assert (ended.at, ended.speed) == (at("12:00", 26), 0)


def test_one_goes_from_change_to_change() -> None:
    changes = changes_of(DAY, (Announcement(id="a", text="x", ends=at("08:10")),))
    there = machine("08:00").next_change(changes)
    assert there.at == at("08:10")
    assert there.next_change(changes).at == at("08:20")
    assert there.last_change(changes).at == at("08:00")
    assert machine("11:00", day=26).next_change(changes).at == at("11:00", 26)
    assert machine("11:00").next_change(changes).at == at("08:00", 26)


def test_another_day_at_the_same_hour() -> None:
    assert machine("09:30").on(SPANS[1].day).at == at("09:30", 26)
    assert machine("09:30").on(SPANS[0].day.replace(year=2001)).at == at("09:30")


@given(
    st.lists(st.tuples(st.sampled_from(["play", "next", "last", "to"]), st.integers(-200_000, 200_000)), max_size=30)
)
def test_it_never_leaves_what_there_is_to_see(steps) -> None:
    here, changes = machine("08:00").to(at("08:00")), changes_of(DAY)
    for step, number in steps:
        match step:
            case "play":
                here = here.played(timedelta(seconds=abs(number) % 100))
            case "next":
                here = here.next_change(changes)
            case "last":
                here = here.last_change(changes)
            case _:
                here = here.to(here.at + timedelta(seconds=number))
        assert any(span.start <= here.at <= span.end for span in SPANS)


@pytest.mark.parametrize("step", ["next_change", "last_change"])
def test_without_a_programme_nothing_moves(step) -> None:
    still = TimeMachine(at("08:00"), speed=60)
    assert still.played(timedelta(hours=1)) == still.to(at("12:00")) == getattr(still, step)(()) == still
