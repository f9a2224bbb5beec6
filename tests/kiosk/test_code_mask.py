"""The mask of a code is the one of the fewest points, counted as the standard counts them."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode.main import QRCode
from qrcode.util import lost_point

from kiosk.domain.token import new_codes
from kiosk.sheets.code_mask import MASKS, penalty, rows_of, symbol_of
from kiosk.sheets.code_matrix import code_matrix


def drawn(text: str, mask: int, version: int, correction: int):
    maker = QRCode(version, correction, border=0)
    maker.add_data(text)
    maker.makeImpl(False, mask)
    return maker.modules


SQUARES = st.integers(11, 23).flatmap(
    lambda size: st.lists(st.lists(st.booleans(), min_size=size, max_size=size), min_size=size, max_size=size)
)


@settings(deadline=None, max_examples=40)
@given(SQUARES)
def test_points_are_those_counted_module_by_module(rows) -> None:
    symbol = symbol_of(rows)
    assert penalty(symbol, len(rows)) == lost_point(rows)
    assert rows_of(symbol, len(rows)) == tuple(map(tuple, rows))


def test_patterns_that_look_like_finders_are_counted() -> None:
    rows = [[letter == "1" for letter in "0000101110100001011101"]] * 22
    assert penalty(symbol_of(rows), 22) == lost_point(rows) > 22 * 80


LEVELS = {"Q": 3, "M": 0, "L": 1}


TEXTS = [*new_codes(12, os.urandom), "https://example.org/t/7", "Đại biểu số 7", "9" * 400]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_of_all_eight_masks_the_best_is_taken(text) -> None:
    made = code_matrix(text)
    all_eight = [drawn(text, mask, made.version, LEVELS[made.level]) for mask in range(MASKS)]
    chosen = [mask for mask, rows in enumerate(all_eight) if tuple(map(tuple, rows)) == made.rows]
    assert len(chosen) == 1
    assert lost_point(all_eight[chosen[0]]) == min(map(lost_point, all_eight))
