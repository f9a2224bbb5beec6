import pytest
from PySide6.QtWidgets import QPushButton

from ui.reception.face import Tone
from ui.reception.reader_card import Lamp, ReaderCard
from ui.theme import LIGHT, Theme
from ui.widgets.glyph import Glyph, GlyphTile


@pytest.fixture
def card(qtbot):
    card = ReaderCard(Theme(), Glyph.PLUG)
    qtbot.addWidget(card)
    card.show()
    return card


def height(card: ReaderCard) -> int:
    card.layout().activate()
    return card.layout().totalSizeHint().height()


def test_what_is_not_said_takes_no_room(card) -> None:
    card.set_title("Scanner")
    bare = height(card)
    card.set_state(Tone.GOOD, "It reads.")
    card.set_hint("Scan any code.")
    assert height(card) > bare
    card.set_state(Tone.CALM, "")
    card.set_hint("")
    assert height(card) == bare


def test_the_state_is_heard_by_who_cannot_see_it(card) -> None:
    card.set_title("Scanner")
    card.set_state(Tone.STOP, "Another program uses COM3.")
    assert (card.accessibleName(), card.accessibleDescription()) == ("Scanner", "Another program uses COM3.")
    assert card.state == (Tone.STOP, "Another program uses COM3.")


def test_controls_stand_in_the_order_they_were_given(qtbot, card) -> None:
    first, second = QPushButton("1"), QPushButton("2")
    card.row(first, second, stretch=(1, 0))
    qtbot.waitUntil(lambda: 0 < first.geometry().right() < second.geometry().left())


def test_a_long_sentence_makes_a_narrow_card_taller_and_squeezes_nothing(qtbot, card) -> None:
    button = QPushButton("1")
    card.row(button)
    card.resize(300, 100)
    card.set_state(Tone.STOP, "Another program uses this scanner. Close that program, and it goes on by itself. " * 3)
    card.set_hint("Scan any code.")
    qtbot.waitUntil(lambda: card.minimumHeight() >= card.layout().heightForWidth(300) > 150)
    assert card.height() >= card.minimumHeight()


@pytest.mark.parametrize("tone", list(Tone))
def test_a_lamp_differs_in_shape_from_every_other_and_not_only_in_colour(qtbot, tone: Tone) -> None:
    shapes = [_ink(qtbot, other) for other in Tone if other is not Tone.GONE]
    assert len(shapes) == len({tuple(shape) for shape in shapes})
    assert any(_ink(qtbot, tone))


@pytest.mark.parametrize("glyph", list(Glyph))
def test_every_glyph_is_drawn_on_its_tile(qtbot, glyph: Glyph) -> None:
    tile = GlyphTile(Theme(), glyph)
    qtbot.addWidget(tile)
    picture = tile.grab().toImage()
    side = picture.width()
    colours = {picture.pixelColor(x, y).name().upper() for x in range(side) for y in range(side)}
    assert {LIGHT.accent_ground, LIGHT.accent} <= colours


def _ink(qtbot, tone: Tone) -> list[bool]:
    lamp = Lamp(Theme())
    qtbot.addWidget(lamp)
    before = lamp.grab().toImage().pixelColor(0, 0)
    lamp.show_tone(tone)
    picture = lamp.grab().toImage()
    return [picture.pixelColor(x, y) != before for y in range(picture.height()) for x in range(picture.width())]
