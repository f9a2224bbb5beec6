"""The pulse by which a second answer of the same colour is seen to be new: soft, short, seldom."""

import pytest
from PySide6.QtWidgets import QFrame, QProxyStyle, QStyle

from ui.reception.face import Face, Tone
from ui.reception.verdict_panel import VerdictPanel
from ui.theme import LIGHT, Theme
from ui.widgets.glow import APART_MS, FADES_MS, Glow
from ui.widgets.sign import Sign


@pytest.fixture
def frame(qtbot) -> QFrame:
    frame = QFrame()
    qtbot.addWidget(frame)
    frame.resize(400, 300)
    frame.show()
    return frame


@pytest.fixture
def glow(frame) -> Glow:
    return Glow(Theme(), frame)


@pytest.fixture
def panel(qtbot) -> VerdictPanel:
    panel = VerdictPanel(Theme())
    qtbot.addWidget(panel)
    panel.show()
    return panel


def face(tone: Tone, title: str = "An") -> Face:
    return Face(tone=tone, sign=Sign.TICK, headline="X", title=title)


def answer(panel: VerdictPanel, tone: Tone) -> bool:
    """Does this answer pulse? Long after the one before."""
    panel._glow._since.invalidate()
    panel._glow.hide()
    panel.show_face(face(tone))
    panel.show_answered()
    return panel._glow.isVisible()


def test_it_fades_within_a_third_of_a_second_and_is_gone(qtbot, glow) -> None:
    glow.pulse("good")
    assert glow.strength == 1.0
    qtbot.waitUntil(lambda: not glow.isVisible())
    assert glow.strength == 0.0
    assert FADES_MS <= 300


def test_there_are_never_three_in_a_second(glow) -> None:
    glow.pulse("good")
    glow.hide()
    glow.pulse("stop")
    assert not glow.isVisible()
    assert 1000 / APART_MS < 3


def test_the_frame_is_coloured_and_the_middle_left_alone(frame, glow) -> None:
    before = frame.grab().toImage().pixelColor(200, 150)
    glow.pulse("stop")
    picture = frame.grab().toImage()
    assert picture.pixelColor(200, 3).name().upper() == LIGHT.stop
    assert picture.pixelColor(200, 150) == before


def test_it_covers_a_frame_that_grew(frame, glow) -> None:
    frame.resize(500, 350)
    assert glow.size() == frame.size()


def test_where_the_system_wants_no_motion_there_is_none(glow) -> None:
    class Still(QProxyStyle):
        def styleHint(self, hint, option=None, widget=None, data=None) -> int:
            if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
                return 0
            return super().styleHint(hint, option, widget, data)

    still = Still()
    glow.setStyle(still)
    glow.pulse("good")
    assert not glow.isVisible()


def test_only_an_answer_in_the_colour_of_the_one_before_pulses(panel) -> None:
    tones = [Tone.GOOD, Tone.GOOD, Tone.STOP, Tone.STOP, Tone.WAIT, Tone.GOOD]
    assert [answer(panel, tone) for tone in tones] == [False, True, False, True, False, False]


def test_saying_the_same_answer_in_another_language_is_no_new_answer(panel) -> None:
    answer(panel, Tone.GOOD)
    panel.show_face(face(Tone.GOOD, "Ân"))
    assert not panel._glow.isVisible()
