"""The ladder: codes that the decoder alone does not read, and nothing where nothing is."""

import json
from pathlib import Path

import numpy as np
import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bench.bench_read import accepted
from kiosk.domain.scan import Sighting
from ui.scanning import second
from ui.scanning.decoder import look
from ui.scanning.finding import find, merged
from ui.scanning.pictures import picture_pages
from ui.scanning.views import View, cut, framed, half, stretched, then, turned

PHOTOS = Path(__file__).resolve().parents[3] / "shared" / "data" / "qr"
WARPED = ("misc/rqrr_rqrr_incomplete.gif", "zxing-qrcode-4/06.png", "zxing-qrcode-4/08.png")


def qr(text: str, box: int = 4):
    made = qrcode.QRCode(box_size=box, border=4)
    made.add_data(text)
    return np.asarray(made.make_image().get_image().convert("L"))


def test_a_code_in_the_dark_is_found_where_it_is() -> None:
    scene = np.full((400, 500), 9, np.uint8)
    code = qr("DARK", 6) // 85 + 5
    scene[100 : 100 + code.shape[0], 150 : 150 + code.shape[1]] = code
    (found,) = find(scene)
    assert found.text == "DARK"
    assert found.corners[0] == pytest.approx((174, 124), abs=8)


def test_the_same_text_twice_is_two_sightings_and_one_place_is_one() -> None:
    one = qr("TWICE")
    assert len(find(np.hstack([one, one]))) == 2
    here = Sighting("A", "QRCode", ((0, 0), (9, 0), (9, 9), (0, 9)))
    near = Sighting("A", "QRCode", ((1, 1), (10, 1), (10, 10), (1, 10)))
    assert merged([here, near]) == [here]


@settings(deadline=None, max_examples=25)
@given(arrays(np.uint8, st.tuples(st.integers(0, 60), st.integers(0, 60))))
def test_noise_holds_no_code(grey) -> None:
    assert find(grey) == ()


@pytest.mark.parametrize("shape", [(1, 1), (1, 4000), (4000, 1), (21, 21)])
def test_odd_shapes_hold_no_code(shape) -> None:
    assert find(np.zeros(shape, np.uint8)) == ()


@pytest.mark.parametrize(
    "change", [half, framed, turned(25), stretched(2, 2), stretched(4 / 3, 1), then(framed, turned(90), half)]
)
def test_a_changed_picture_knows_where_its_pixels_come_from(change) -> None:
    scene = np.full((300, 400), 255, np.uint8)
    code = qr("WHERE")
    scene[80 : 80 + code.shape[0], 200 : 200 + code.shape[1]] = code
    (straight,) = look(scene)
    view = change(View(scene))
    (seen,) = look(view.grey)
    there = [view.place(corner) for corner in seen.corners]
    assert all(min(abs(x - u) + abs(y - v) for u, v in straight.corners) <= 8 for x, y in there)


def test_a_part_knows_where_it_was() -> None:
    assert cut(View(np.zeros((50, 50), np.uint8)), 10, 20, 30, 40).place((1, 2)) == (11, 22)


def test_the_second_look_leaves_the_picture_as_it_was_and_nothing_unread() -> None:
    if not second._HAS:
        pytest.skip("deqr has no wheel for this system")
    grey = qr("SECOND", 6)
    before = grey.copy()
    assert [one.text for one in second.look_again(grey)] == ["SECOND"]
    assert (grey == before).all()


def test_the_second_look_passes_over_what_is_too_small_or_too_large() -> None:
    assert second.look_again(np.zeros((20, 500), np.uint8)) == ()
    assert second.look_again(np.zeros((1500, 1500), np.uint8)) == ()


@pytest.mark.skipif(not PHOTOS.exists(), reason="the photographs are not here")
@pytest.mark.parametrize("name", WARPED)
def test_a_warped_code_is_read_by_the_second_look(name) -> None:
    if not second._HAS:
        pytest.skip("deqr has no wheel for this system")
    texts = next(e["texts"] for e in json.loads((PHOTOS / "index.json").read_text("utf-8")) if e["file"] == name)
    grey = next(picture_pages(PHOTOS / name, name)).greys[0]
    assert look(grey) == ()
    assert [accepted(one.text, texts) for one in find(grey)] == [True]
