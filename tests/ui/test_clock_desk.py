"""Reception is told of a clock that cannot be believed: in one line, once, until it is put away."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.clock_sense import Known, Reading
from tests.conftest import NOON
from tests.given import EVENT
from ui.clock_desk import ClockDesk
from ui.places import Places
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.advice import AdviceStrip

SEVEN = timedelta(hours=7)


class Clocks:
    def __init__(self) -> None:
        self.now = Reading(NOON, 0.0, SEVEN)

    def __call__(self) -> Reading:
        return self.now

    def go_on(self, seconds: float, jump: float = 0.0, **more) -> None:
        wall = self.now.wall + timedelta(seconds=seconds + jump)
        self.now = replace(self.now, wall=wall, steady=self.now.steady + seconds, **more)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def desk(qtbot, clocks, tmp_path):
    strip = AdviceStrip(Theme())
    qtbot.addWidget(strip)
    made = ClockDesk(clocks, strip, Tongue("en"), Places(tmp_path / "places.ini"))
    made.know(Known(EVENT, NOON))
    yield made
    made.stop()


def test_a_jump_is_told_until_it_is_put_away(desk, clocks) -> None:
    clocks.go_on(5)
    desk.look()
    assert desk._strip.text == ""
    clocks.go_on(5, jump=600)
    desk.look()
    assert "put forward by 10 min" in desk._strip.text
    clocks.go_on(5)
    desk.look()
    assert "put forward by 10 min" in desk._strip.text
    desk._strip.clear()
    clocks.go_on(5)
    desk.look()
    assert desk._strip.text == ""


def test_sleep_is_no_jump(desk, clocks) -> None:
    clocks.go_on(8 * 3600)
    desk.look()
    assert desk._strip.text == ""


def test_what_is_set_right_goes_by_itself(desk, clocks) -> None:
    clocks.go_on(5, jump=-3600)
    desk.look()
    assert "something was recorded at" in desk._strip.text
    clocks.go_on(5, jump=3600)
    desk.look()
    assert desk._strip.text == ""


def test_another_zone_is_told_once_on_this_computer(desk, clocks) -> None:
    clocks.go_on(5, offset=timedelta(hours=1))
    desk.look()
    assert "nothing needs to be done" in desk._strip.text
    desk._strip.clear()
    desk.look()
    assert desk._strip.text == ""
