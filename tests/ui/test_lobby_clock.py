"""The only timer: it never sleeps past a change, and never wakes for nothing."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import NOON
from ui.lobby.clock import LobbyClock, next_tick
from ui.lobby.words import LobbyWords

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.mark.parametrize(
    ("after", "edges", "every_second", "rest"),
    [
        (0, [], False, 60),
        (17.25, [], False, 42.75),
        (17.25, [], True, 0.75),
        (0, [90], False, 30),
        (30, [600], False, 30),
        (30, [90], False, 1),
        (30, [89.5], False, 1),
        (0, [60], False, 1),
        (0, [-5], False, 60),
        (10, [7200.5], False, 50),
    ],
)
def test_it_wakes_at_the_next_change(after, edges, every_second, rest) -> None:
    now = NOON + after * SECOND
    moments = [NOON + edge * SECOND for edge in edges]
    assert next_tick(now, moments, every_second=every_second) == now + rest * SECOND


@given(st.integers(0, 10_000_000), st.lists(st.integers(1, 7200), max_size=4), st.floats(0, 0.999))
def test_between_two_ticks_no_countdown_would_read_differently(millis, ahead, share) -> None:
    words = LobbyWords("en")
    now = NOON + timedelta(milliseconds=millis)
    edges = [NOON + timedelta(seconds=second) for second in ahead]
    later = now + (next_tick(now, edges, every_second=False) - now) * share
    for edge in edges:
        if edge > now + MINUTE:  # in the last minute only whole seconds are looked at
            assert words.left(edge - later) == words.left(edge - now)


class Watch:
    def __init__(self) -> None:
        self.ticks: list[datetime] = []

    def __call__(self, now: datetime) -> datetime:
        self.ticks.append(now)
        return now + MINUTE


def test_it_rests_until_something_is_due(qapp, clock) -> None:
    watch = Watch()
    lobby = LobbyClock(clock, watch)
    lobby.start()
    clock.pass_time(59 * SECOND)
    lobby._wake()
    assert watch.ticks == [NOON]
    clock.pass_time(SECOND)
    lobby._wake()
    assert watch.ticks == [NOON, NOON + MINUTE]
    lobby.stop()


def test_it_looks_again_when_the_clock_was_set_back(qapp, clock) -> None:
    watch = Watch()
    lobby = LobbyClock(clock, watch)
    lobby.start()
    clock.pass_time(-timedelta(hours=1))
    lobby._wake()
    assert watch.ticks == [NOON, NOON - timedelta(hours=1)]
    lobby.stop()


def test_it_never_rests_long_enough_to_miss_a_sleep(qapp, clock) -> None:
    lobby = LobbyClock(clock, Watch())
    lobby.start()
    assert lobby._timer.interval() == 10_000
    lobby.stop()
