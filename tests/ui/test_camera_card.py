"""The camera's card among the other readers' cards."""

import pytest

from kiosk.domain.camera_state import Camera, Device, State
from ui.reception.camera_card import CameraCard, CardFace
from ui.reception.face import Tone
from ui.theme import Theme

FRONT = Device("usb-1", "Front")


@pytest.fixture
def card(qtbot) -> CameraCard:
    card = CameraCard(Theme())
    qtbot.addWidget(card)
    return card


def test_a_reading_camera_is_green_and_says_which_one_and_how_sharp(card) -> None:
    card.show_face(CardFace(Camera(State.LIVE, devices=(FRONT,), device=FRONT), size=(1280, 720)))
    assert card.state[0] is Tone.GOOD
    assert "Front, 1280 × 720" in card.state[1]


@pytest.mark.parametrize("state", [State.MISSING, State.BUSY, State.REFUSED, State.UNPLUGGED])
def test_a_camera_in_trouble_is_never_green_and_says_what_to_do(card, state) -> None:
    card.show_face(CardFace(Camera(state, device=FRONT)))
    assert card.state[0] in (Tone.WAIT, Tone.STOP)
    assert card.state[1]
    assert card.hint


def test_the_chosen_camera_stays_to_be_seen_while_it_is_unplugged(card) -> None:
    card.show_face(CardFace(Camera(State.UNPLUGGED, choice=FRONT)))
    assert card.picker.currentData() == FRONT
