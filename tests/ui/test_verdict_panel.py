from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.desk_stub import guest
from ui.fonts import load_fonts
from ui.reception.face import Face, Tone, full_name
from ui.reception.verdict_panel import VerdictPanel
from ui.theme import LIGHT, Theme
from ui.widgets.chips import Chips
from ui.widgets.sign import Sign

FACE = Face(
    tone=Tone.GOOD,
    sign=Sign.TICK,
    headline="MỜI VÀO",
    title="Nguyễn Văn An",
    chips=("Ghế B-14", "Khối Sở"),
    note="Mời lên hàng đầu",
    recorded="08:47:12",
    by="Quầy 1",
)


@pytest.fixture
def theme(qapp):
    load_fonts()
    before, font, palette = qapp.styleSheet(), qapp.font(), qapp.palette()
    theme = Theme()
    theme.apply()
    yield theme
    qapp.setStyleSheet(before)
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def panel(qtbot, theme):
    panel = VerdictPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(860, 590)
    panel.show()
    return panel


def text(panel, name: str) -> str:
    return panel.findChild(QLabel, name).text()


def test_it_shows_the_face(panel) -> None:
    panel.show_face(FACE)
    assert (text(panel, "headline"), text(panel, "title"), text(panel, "recorded")) == (
        "MỜI VÀO",
        "Nguyễn Văn An",
        "08:47:12",
    )
    assert panel.findChild(Chips).texts == ("Ghế B-14", "Khối Sở")
    assert text(panel, "note_text") == "Mời lên hàng đầu"
    assert panel.accessibleName().startswith("MỜI VÀO. Nguyễn Văn An")


def test_a_newer_face_leaves_nothing_of_the_older(panel) -> None:
    panel.show_face(FACE)
    panel.show_face(Face(tone=Tone.STOP, sign=Sign.STOP, headline="GỌI TRỰC BAN", title="Mã lạ"))
    shown = [label.objectName() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]
    assert sorted(shown) == ["headline", "title"]
    assert not panel.findChild(Chips).isVisible()


@pytest.mark.parametrize("tone", list(Tone))
def test_the_band_takes_the_verdict_s_colour(panel, tone: Tone) -> None:
    panel.show_face(Face(tone=tone, sign=Sign.BACK, headline="X", title="Y"))
    picture = panel.grab().toImage()
    ratio = picture.devicePixelRatio()
    assert picture.pixelColor(int(500 * ratio), int(8 * ratio)).name().upper() == getattr(LIGHT, tone.value)


def test_buttons_report_wishes(qtbot, panel) -> None:
    keys = panel.attendee_keys
    wishes = (
        panel.seat_row.give_wished,
        panel.seat_row.other_wished,
        panel.seen,
        keys.repeat_wished,
        keys.represent_wished,
        keys.accompany_wished,
        keys.delegation_wished,
        panel.items_wished,
        panel.owed_key.wished,
        panel.undo_wished,
        panel.walk_in_wished,
        panel.direction_wished,
        panel.keys_wished,
    )
    for button, wish in zip(panel.findChildren(QPushButton), wishes, strict=True):
        with qtbot.waitSignal(wish):
            button.click()


def test_a_name_is_never_markup(panel) -> None:
    panel.show_face(Face(tone=Tone.GOOD, sign=Sign.TICK, headline="X", title=full_name(guest(name="<b>An</b>"))))
    assert text(panel, "title") == "<b>An</b>"
    assert panel.findChild(QLabel, "title").textFormat().name == "PlainText"


def test_a_seat_is_said_once_though_the_seat_plan_became_known_after_the_guest_came(panel) -> None:
    panel.show_face(replace(FACE, note="", seat_chips=("Ghế B-14",)))
    panel.expect_seats(drawn=True)
    assert panel.findChild(Chips).texts == ("Khối Sở",)
