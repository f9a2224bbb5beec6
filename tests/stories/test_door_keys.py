"""The five stories of the door in keystrokes, counted as they reach the real window (design: market.md §3.1, §5.1)."""

import pytest
from PySide6.QtCore import Qt

from db.book import SqliteBook
from kiosk.app.walk_ins import walk_ins
from kiosk.domain.presence import Came
from tests.ui.desk_stub import DOOR, guest
from tests.ui.door import ALT, CTRL, Door

K = Qt.Key
HEAD = guest("h", "Lê Hoàng Nam", unit="Sở Tài chính", block="Sở, ngành", post="Giám đốc", code="HEAD")
TEN = tuple(guest(f"t{n}", f"Chuyên viên {chr(65 + n)}", unit="Sở Tài chính", code=f"T{n}") for n in range(10))
MEDIA = guest("m", "Trần Bích", unit="Sở Thông tin và Truyền thông", block="Sở, ngành", code="MEDIA")


@pytest.fixture(params=["vi", "en"])
def door(request, qtbot, crank, tmp_path):
    book = SqliteBook.create(tmp_path / "event.kiosk")
    made = Door(qtbot, crank, tmp_path / "places.ini", (HEAD, *TEN, MEDIA), book=book, language=request.param)
    yield made
    made.close()
    book.close()


def test_as_invited_the_scan_is_all(door) -> None:
    door.scan("HEAD")
    assert door.inside(HEAD) == [True]
    assert (door.keys, door.counter.typed) == (0, 0)


def test_a_representative_takes_at_most_twelve_keys_beside_his_name(door) -> None:
    door.scan("HEAD")
    door.press(K.Key_T, modifier=ALT)
    door.type("Pham Quoc Hung")
    door.press(K.Key_Tab, K.Key_Down, K.Key_Tab)
    door.type("0903")
    door.press(K.Key_Tab, K.Key_2, K.Key_Return)
    with door.book.reading() as reader:
        came = reader.presence(DOOR.id, HEAD.id).attendee
    assert (came.came, came.person.name, came.person.post) == (Came.REPRESENTATIVE, "Pham Quoc Hung", "Phó Giám đốc")
    assert door.counter.typed == len("Pham Quoc Hung0903")
    assert 0 < door.keys <= 12


def test_a_delegation_of_ten_ticked_one_by_one_takes_at_most_fourteen_keys(door) -> None:
    door.scan("HEAD")
    door.press(K.Key_G, modifier=ALT)
    door.press(K.Key_Down, *[K.Key_Space] * 9, K.Key_Return)
    assert door.inside(HEAD, *TEN[:9]) == [True] * 10
    assert 0 < door.keys <= 14


def test_a_delegation_that_is_all_there_takes_four_keys(door) -> None:
    door.scan("HEAD")
    door.press(K.Key_G, modifier=ALT)
    door.press(K.Key_0, K.Key_Return)
    assert all(door.inside(HEAD, *TEN))
    assert door.keys == 4


def test_a_walk_in_takes_at_most_six_keys_beside_its_fields(door) -> None:
    door.press(K.Key_F2)
    door.type("Ho Bao")
    door.press(K.Key_Tab)
    door.type("so tttt")
    door.press(K.Key_Down, K.Key_Return, K.Key_Return)
    with door.book.reading() as reader:
        (waiting,) = walk_ins(reader)
        assert reader.presence(DOOR.id, waiting.guest.id).inside
    assert (waiting.guest.unit, waiting.guest.block) == (MEDIA.unit, MEDIA.block)
    assert 0 < door.keys <= 6


def test_undo_takes_at_most_three_keys(door) -> None:
    door.scan("HEAD")
    door.press(K.Key_Z, modifier=CTRL)
    door.press(K.Key_1)
    assert door.inside(HEAD) == [False]
    assert 0 < door.keys <= 3


def test_the_counter_counts_what_is_pressed_and_nothing_else(door) -> None:
    door.press(K.Key_F1, K.Key_F1, K.Key_Escape)
    door.press(K.Key_G, modifier=ALT)
    assert (door.keys, door.counter.typed) == (5, 0)
    door.type("aab")
    assert (door.keys, door.counter.typed) == (5, 3)
