"""How loud, or not at all: the card, the sounds behind it, and what is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSlider

from tests.ui.test_sound import Studio
from ui.reception.face import Tone
from ui.reception.sound_card import SoundCard, SoundFace
from ui.reception.sound_desk import SoundDesk
from ui.sound import Sounds
from ui.theme import Theme


@pytest.fixture
def studio(qapp) -> Studio:
    return Studio("Laptop")


@pytest.fixture
def sounds(studio) -> Sounds:
    sounds = Sounds()
    sounds.set_volume(0.7)
    return sounds


@pytest.fixture
def card(qtbot) -> SoundCard:
    card = SoundCard(Theme())
    qtbot.addWidget(card)
    card.show()
    card.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is card)
    return card


@pytest.fixture
def joint(card, sounds, studio) -> SoundDesk:
    joint = SoundDesk(card, sounds)
    sounds.use(studio)
    return joint


def press(card: SoundCard, name: str) -> None:
    button = card.findChild(QPushButton, name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def test_it_says_where_it_is_heard_or_why_not(card) -> None:
    faces = [
        SoundFace(70, ready=False),
        SoundFace(70, speaker="Laptop", ready=True),
        SoundFace(70, ready=True),
        SoundFace(70, muted=True, speaker="Laptop", ready=True),
        SoundFace(0, speaker="Laptop", ready=True),
    ]
    said = []
    for face in faces:
        card.show_face(face)
        said.append(card.state)
    assert [tone for tone, _ in said] == [Tone.CALM, Tone.GOOD, Tone.WAIT, Tone.CALM, Tone.WAIT]
    assert len({sentence for _, sentence in said}) == len(said)


def test_the_loudness_is_set_by_keyboard_at_once_and_kept_when_it_rests(qtbot, card, sounds, joint) -> None:
    slider = card.findChild(QSlider, "volume")
    assert slider.value() == 70
    slider.setFocus()
    with qtbot.waitSignal(joint.volume_chosen) as chosen:
        for _ in range(3):
            QTest.keyClick(slider, Qt.Key.Key_Left)
        assert sounds.volume == pytest.approx(0.55)
    assert chosen.args == [55]


def test_a_move_just_before_the_end_is_kept_too(qtbot, card, joint) -> None:
    card.volume_wished.emit(30)
    with qtbot.waitSignal(joint.volume_chosen) as chosen:
        joint.close()
    assert chosen.args == [30]
    with qtbot.assertNotEmitted(joint.volume_chosen):
        joint.close()


def test_every_sound_can_be_heard_even_when_muted(card, sounds, studio, joint) -> None:
    sounds.muted = True
    for name in ("good", "wait", "stop"):
        press(card, f"try_{name}")
    assert studio.tape == ["Laptop good", "Laptop wait", "Laptop stop"]
    assert studio.playing == ["Laptop stop"]


def test_a_loudspeaker_that_goes_or_comes_is_said(card, studio, joint) -> None:
    assert card.state == (Tone.GOOD, "Heard from: Laptop.")
    studio.plug("")
    assert card.state[0] is Tone.WAIT
    assert not card.findChild(QPushButton, "try_good").isEnabled()
    studio.plug("Headset")
    assert "Headset" in card.state[1]


def test_mute_is_wished_by_keyboard(qtbot, card, joint) -> None:
    with qtbot.waitSignal(card.mute_wished):
        press(card, "mute")
