"""Codes as modules, pictures and drawings: what is drawn is what a reader reads."""

import os
import re

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from kiosk.domain.token import new_codes
from kiosk.errors import BadInput
from kiosk.sheets.code_image import code_picture, png, reads_back, svg
from kiosk.sheets.code_matrix import QUIET, code_matrix


def read(picture):
    found = zxingcpp.read_barcode(picture)
    return found.text if found else None


def test_our_codes_are_the_smallest_code_there_is_at_level_q():
    for code in new_codes(200, os.urandom):
        matrix = code_matrix(code)
        assert (matrix.version, matrix.level, matrix.size) == (1, "Q", 21)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("BCGHKLMNPQRSTVXZ", "Q"),
        ("https://example.org/t/7", "Q"),
        ("Đại biểu số 7", "Q"),
        ("9" * 5000, "M"),
        ("a" * 2900, "L"),
    ],
)
def test_a_longer_text_takes_a_larger_code_and_only_then_a_lower_level(text, level):
    matrix = code_matrix(text)
    assert matrix.level == level
    assert read(code_picture(matrix, 3)) == text


@pytest.mark.parametrize("text", ["", "x" * 3000])
def test_what_no_code_can_hold_is_said(text):
    with pytest.raises(BadInput):
        code_matrix(text)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=60))
def test_whatever_is_printable_reads_back(text):
    assert read(code_picture(code_matrix(text), 4)) == text


def test_four_white_modules_stand_around_the_code():
    picture = code_picture(code_matrix("BCGHKLMNPQRSTVXZ"), 5)
    assert picture.size == (29 * 5, 29 * 5)
    dark = picture.point(lambda grey: 255 - grey).getbbox()
    assert dark == (QUIET * 5, QUIET * 5, (QUIET + 21) * 5, (QUIET + 21) * 5)


def test_png_is_sharp_and_reads_back(tmp_path):
    file = tmp_path / "code.png"
    file.write_bytes(png(code_picture(code_matrix("BCGHKLMNPQRSTVXZ"))))
    with Image.open(file) as picture:
        assert picture.mode == "1"
        assert read(picture) == "BCGHKLMNPQRSTVXZ"


def drawn(drawing: str, scale: int) -> Image.Image:
    """What the drawing's strokes paint, independently of the matrix they were made from."""
    side = int(re.search(r'viewBox="0 0 (\d+)', drawing)[1])
    picture = Image.new("L", (side * scale, side * scale), 255)
    draw = ImageDraw.Draw(picture)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-", drawing):
        left, top = int(x) * scale, int(y) * scale
        draw.rectangle((left, top, left + int(width) * scale - 1, top + scale - 1), fill=0)
    return picture


@pytest.mark.parametrize("text", ["BCGHKLMNPQRSTVXZ", "https://example.org/t/a-longer-one?x=1"])
def test_svg_draws_the_same_code_in_little_text(text):
    drawing = svg(code_matrix(text))
    assert len(drawing) < 6000
    assert read(drawn(drawing, 4)) == text


def test_a_code_that_does_not_read_back_is_noticed():
    picture = code_picture(code_matrix("BCGHKLMNPQRSTVXZ"))
    assert reads_back(picture, "BCGHKLMNPQRSTVXZ", read)
    assert reads_back(picture, "anything", None)
    assert not reads_back(picture, "BCGHKLMNPQRSTVXB", read)
    assert not reads_back(Image.new("L", picture.size, 255), "BCGHKLMNPQRSTVXZ", read)
