"""A camera that comes and goes, is used by others, is refused, and is always tried again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.camera_state import (
    FIRST_PICTURE_MS,
    RETRY_MS,
    STALLED_MS,
    Camera,
    Device,
    Failed,
    Failure,
    NotWanted,
    Open,
    Pictured,
    Plugged,
    Shut,
    State,
    Tick,
    Wanted,
    match_of,
    step,
)

FRONT, BACK = Device("usb-1", "Front"), Device("usb-2", "Back")
FRONT_ELSEWHERE = Device("usb-7", "Front")


class Desk:
    def __init__(self, *devices: Device) -> None:
        self.camera, self.at = Camera(devices=devices), 0
        self.orders: list[object] = []

    def hear(self, event, after: int = 0) -> "Desk":
        self.at += after
        self.camera, order = step(self.camera, event, self.at)
        self.orders += [order] if order is not None else []
        return self

    @property
    def state(self) -> State:
        return self.camera.state


def test_a_camera_that_is_wanted_is_opened_and_lives_with_its_first_frame() -> None:
    desk = Desk(FRONT, BACK).hear(Wanted(BACK))
    assert (desk.state, desk.orders) == (State.LOOKING, [Open(BACK)])
    assert desk.hear(Pictured()).state is State.LIVE


def test_without_a_choice_the_first_one_is_taken() -> None:
    assert Desk(FRONT, BACK).hear(Wanted()).orders == [Open(FRONT)]


def test_without_any_camera_it_waits_for_one_to_be_plugged_in() -> None:
    desk = Desk().hear(Wanted())
    assert desk.state is State.MISSING
    assert desk.hear(Plugged((FRONT,))).orders[-1] == Open(FRONT)


def test_a_chosen_camera_that_is_not_here_is_waited_for_and_no_other_is_taken() -> None:
    desk = Desk(BACK).hear(Wanted(FRONT))
    assert desk.state is State.UNPLUGGED
    assert Open(BACK) not in desk.orders
    assert desk.hear(Plugged((BACK, FRONT))).orders[-1] == Open(FRONT)


def test_unplugged_in_use_it_comes_back_in_whatever_socket() -> None:
    desk = Desk(FRONT).hear(Wanted(FRONT)).hear(Pictured()).hear(Plugged(()))
    assert (desk.state, desk.orders[-1]) == (State.UNPLUGGED, Shut())
    assert desk.hear(Plugged((FRONT_ELSEWHERE,))).orders[-1] == Open(FRONT_ELSEWHERE)
    assert desk.hear(Pictured()).state is State.LIVE


def test_another_camera_plugged_in_disturbs_nothing() -> None:
    desk = Desk(FRONT).hear(Wanted()).hear(Pictured()).hear(Plugged((BACK, FRONT)))
    assert (desk.state, desk.orders) == (State.LIVE, [Open(FRONT)])


def test_one_in_use_elsewhere_is_tried_again_ever_more_rarely() -> None:
    desk, waits = Desk(FRONT).hear(Wanted()), []
    for _ in range(7):
        desk.hear(Failed(Failure.BUSY))
        failed_at = desk.at
        while desk.state is State.BUSY:
            desk.hear(Tick(), after=500)
        waits.append(desk.at - failed_at)
        assert desk.camera.told is State.BUSY  # until it answers, it is as it was
    assert waits == [*RETRY_MS, RETRY_MS[-1], RETRY_MS[-1]]
    assert desk.hear(Pictured()).camera.told is State.LIVE
    assert desk.camera.tries == 0


def test_one_that_is_refused_says_so_and_is_tried_again() -> None:
    desk = Desk(FRONT).hear(Wanted()).hear(Failed(Failure.REFUSED))
    assert desk.state is State.REFUSED
    assert desk.hear(Tick(), after=RETRY_MS[0]).orders[-1] == Open(FRONT)


def test_one_that_never_answers_or_stops_answering_is_opened_anew() -> None:
    desk = Desk(FRONT).hear(Wanted()).hear(Tick(), after=FIRST_PICTURE_MS)
    assert desk.state is State.BUSY
    desk.hear(Tick(), after=RETRY_MS[0]).hear(Pictured()).hear(Tick(), after=STALLED_MS)
    assert (desk.state, desk.orders[-1]) == (State.BUSY, Shut())


def test_switched_off_it_stays_off_whatever_happens() -> None:
    desk = Desk(FRONT).hear(Wanted()).hear(Pictured()).hear(NotWanted())
    for event in (Pictured(), Failed(Failure.BUSY), Plugged(()), Plugged((FRONT,)), Tick()):
        desk.hear(event, after=60_000)
    assert (desk.state, desk.orders[-1]) == (State.OFF, Shut())


EVENTS = st.sampled_from(
    [
        Wanted(),
        Wanted(FRONT),
        NotWanted(),
        Plugged(()),
        Plugged((BACK,)),
        Plugged((FRONT, BACK)),
        Plugged((FRONT_ELSEWHERE,)),
        Pictured(),
        Failed(Failure.BUSY),
        Failed(Failure.REFUSED),
        Tick(),
    ]
)


@given(st.lists(st.tuples(EVENTS, st.integers(0, 20_000)), max_size=40))
def test_whatever_happens_it_comes_back_once_it_is_there_and_free(events) -> None:
    desk = Desk(FRONT)
    for event, after in events:
        desk.hear(event, after)
    desk.hear(Wanted(FRONT)).hear(Plugged((FRONT, BACK)))
    if desk.state is not State.LIVE:
        desk.hear(Pictured())
    assert (desk.state, desk.camera.device) == (State.LIVE, FRONT)


@given(st.lists(st.tuples(EVENTS, st.integers(0, 20_000)), max_size=40))
def test_only_a_camera_that_is_there_is_ever_opened(events) -> None:
    desk = Desk(FRONT)
    for event, after in events:
        before = len(desk.orders)
        desk.hear(event, after)
        for order in desk.orders[before:]:
            assert not isinstance(order, Open) or order.device in desk.camera.devices


@pytest.mark.parametrize(
    ("choice", "devices", "found"),
    [
        (None, (), None),
        (None, (BACK, FRONT), BACK),
        (FRONT, (BACK, FRONT), FRONT),
        (FRONT, (BACK, FRONT_ELSEWHERE), FRONT_ELSEWHERE),
        (FRONT, (BACK,), None),
    ],
)
def test_the_chosen_camera_is_known_by_its_id_and_else_by_its_name(choice, devices, found) -> None:
    assert match_of(choice, devices) == found
