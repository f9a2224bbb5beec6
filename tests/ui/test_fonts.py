from pathlib import Path

from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QRawFont

from ui.fonts import DIGIT_FACE, FONTS, TEXT_FACE, digit_font, load_fonts, text_font

VIETNAMESE = "ẰẲẴẶỆỖỢỰỶỸĐđằẳẵặệỗợựỷỹ"


def test_the_bundled_faces_are_found(qapp) -> None:
    assert {TEXT_FACE, DIGIT_FACE} <= set(load_fonts(FONTS))
    assert QFontInfo(text_font(16)).family() == TEXT_FACE


def test_every_vietnamese_letter_is_in_the_face(qapp) -> None:
    load_fonts(FONTS)
    for font in (text_font(16), digit_font(16)):
        raw = QRawFont.fromFont(font)
        assert [letter for letter in VIETNAMESE if not raw.supportsCharacter(ord(letter))] == []


def test_all_digits_are_equally_wide(qapp) -> None:
    load_fonts(FONTS)
    metrics = QFontMetrics(digit_font(40, QFont.Weight.Bold))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_a_missing_folder_is_no_trouble(qapp, tmp_path: Path) -> None:
    assert load_fonts(tmp_path / "none") == ()
