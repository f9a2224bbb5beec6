"""On the board: a welcome where the event's name stands, and the code for phones in a corner of its own."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickItem

from kiosk.domain.welcome import Welcome
from tests.conftest import FakeClock
from tests.ui.lobby_stub import DAY, at, board, data, many, talk
from ui.lobby.alarm_face import Way
from ui.lobby.frame import frame_of
from ui.lobby.greeting_face import greeting_face, session_for
from ui.lobby.last_board import Shelf, keeping
from ui.lobby.ruler import Ruler
from ui.lobby.stage import Stage
from ui.lobby.window import LobbyWindow
from ui.scanning.decoder import read_back

ADDRESS = "http://192.168.100.120:8470/"
SIZES = ((1920, 1080), (1080, 1920), (1366, 768), (2560, 1080), (1280, 1024), (3840, 2160))
LAN = Welcome("f1", "bà Lan", at("08:05"), "vi")


def stage(*slots, size=(1920, 1080), moment="08:05", welcomes=(), address="", **more) -> Stage:
    made = Stage(at(moment), **more)
    made.resize(*size)
    made.show(replace(data(*slots), welcomes=welcomes))
    made.offer_page(address)
    return made


def test_a_guest_is_told_where_to_go(qapp) -> None:
    made = stage(*DAY, welcomes=(LAN,), ways={"hoi truong a": Way.LEFT})
    face = made.greeting.face
    assert (face.text, face.next, face.turn) == ("Chào mừng bà Lan", "Đang diễn ra · Hội trường A · Bài opening", 270)
    made.show(data(*DAY))  # the check-in was taken back
    assert face.text == ""
    assert made.greeting.face.turn == -1


def test_a_welcome_goes_by_itself_and_the_board_wakes_for_it(qapp) -> None:
    made = stage(*DAY, welcomes=(LAN,))
    assert made.tick(at("08:05")) <= at("08:05") + timedelta(seconds=1)
    made.tick(at("08:05") + timedelta(seconds=7))
    assert made.greeting.face.text == ""
    assert made.tick(at("08:05") + timedelta(seconds=30)) == at("08:06")


def test_it_speaks_the_guests_language_when_the_event_does(qapp) -> None:
    ruler, frame = Ruler(), frame_of(1920, 1080)
    english = replace(LAN, name="Mr John", language="en-GB")
    assert greeting_face(english, board("08:05"), frame, ruler, {}).text == "Welcome, Mr John"
    assert greeting_face(replace(LAN, language="fr"), board("08:05"), frame, ruler, {}).text == "Chào mừng bà Lan"


def test_where_several_begin_together_the_board_below_says_the_rest(qapp) -> None:
    three = tuple(talk(f"p{n}", "10:00", "11:00", room=f"Phòng {n}") for n in range(3))
    here = board("09:50", *three)
    assert session_for(here) is None
    assert greeting_face(LAN, here, frame_of(1920, 1080), Ruler(), {}).next == "10:00 · 3 phiên, xem bên dưới"


def test_a_door_screen_welcomes_nobody(qapp) -> None:
    assert stage(*DAY, welcomes=(LAN,), room="Hội trường A").greeting.face.text == ""


def test_no_name_stays_on_the_disk(tmp_path) -> None:
    told = replace(data(*DAY), welcomes=(LAN,))
    shelf = Shelf(tmp_path, tmp_path / "event.kiosk")
    keeping(shelf, lambda: at("08:05"))(told)
    assert shelf.last().data == replace(told, welcomes=())
    kept = next(tmp_path.rglob("*.json")).read_bytes()
    assert b"Lan" not in kept.replace(b'"Lan"', b"")  # the speaker of that name is on the programme
    assert msgspec.json.decode(kept)["data"]["welcomes"] == []


def overlap(one, other) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("slots", [DAY, DAY + many(30), DAY[4:5], ()], ids=["day", "many", "last", "none"])
def test_the_code_takes_room_of_its_own(qapp, size, slots) -> None:
    made = stage(*slots, size=size, address=ADDRESS, moment="10:05" if len(slots) == 1 else "08:05")
    corner, places, u = made.corner, made.places, min(size) / 100
    assert corner.shown
    box = (corner.x, corner.y, corner.width, corner.side)
    for taken in (places.header, places.hero, places.rows, places.footer):
        empty = taken is places.rows and not made.front.rowCount()
        assert empty or not overlap(box, taken.getRect())
    assert corner.side >= 20 * u
    assert corner.x >= 0
    assert corner.x + corner.width <= size[0]
    assert corner.y + corner.side <= places.footer.y() + 1


def test_without_a_page_there_is_no_code_and_the_board_is_as_before(qapp) -> None:
    bare, made = stage(*DAY), stage(*DAY, address=ADDRESS)
    assert made.corner.shown
    made.offer_page("")
    assert not made.corner.shown
    assert made.places.rows == bare.places.rows


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["across", "upright"])
def test_a_phone_reads_the_address_off_the_board(qtbot, tmp_path, size) -> None:
    told = replace(data(*DAY), welcomes=(LAN,))
    lobby = LobbyWindow(lambda: told, lambda: False, FakeClock(at("08:05")), motion=False)
    lobby.stage.offer_page(ADDRESS)
    lobby.shot(tmp_path / "board.png", QSize(*size), at("08:05"), told)
    shown = [
        item.property("text") for item in lobby.window.findChildren(QQuickItem) if item.objectName() == "greetingText"
    ]
    lobby.end()
    assert shown == ["Chào mừng bà Lan"]
    with Image.open(tmp_path / "board.png") as picture:
        assert read_back(picture.convert("L")) == ADDRESS.upper()
