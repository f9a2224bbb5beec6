"""The last good board: kept whole, shown until the file can be read, and never in the way."""

from dataclasses import replace

import pytest

from kiosk.app.notices import prepared
from kiosk.domain.notices import Alarm, Announcement
from tests.ui.lobby_stub import DAY, EVENT, at, data
from ui.fonts import load_fonts
from ui.lobby.last_board import Shelf, keeping
from ui.lobby.stage import Stage

NOW = at("08:30")
TOLD = replace(
    data(*DAY),
    announcements=(Announcement(id="a", text="Ăn trưa", ends=NOW),),
    emergency=prepared(Alarm.TEST, EVENT, NOW),
)


def test_what_is_kept_comes_back_as_it_was(tmp_path) -> None:
    shelf = Shelf(tmp_path, tmp_path / "a.kiosk")
    shelf.keep(TOLD, NOW)
    kept = Shelf(tmp_path, tmp_path / "a.kiosk").last()
    assert (kept.data, kept.at) == (TOLD, NOW)
    assert Shelf(tmp_path, tmp_path / "b.kiosk").last() is None


@pytest.mark.parametrize("wrong", [b"", b"{}", b"\xff\xfe", b'{"version":99,"at":"2019-01-01T00:00:00Z","data":{}}'])
def test_what_cannot_be_read_is_as_if_it_were_not_there(tmp_path, wrong) -> None:
    shelf = Shelf(tmp_path, tmp_path / "a.kiosk")
    shelf.keep(TOLD, NOW)
    (file,) = (tmp_path / "last-boards").iterdir()
    file.write_bytes(wrong)
    assert shelf.last() is None


def test_a_folder_that_takes_nothing_stops_nothing(tmp_path) -> None:
    (tmp_path / "file").write_text("")
    shelf = Shelf(tmp_path / "file", tmp_path / "a.kiosk")
    keeping(shelf, lambda: NOW)(TOLD)
    assert shelf.last() is None


def test_twenty_are_kept_and_no_halves(tmp_path) -> None:
    for n in range(25):
        Shelf(tmp_path, tmp_path / f"{n}.kiosk").keep(TOLD, NOW)
    names = [file.suffix for file in (tmp_path / "last-boards").iterdir()]
    assert names == [".json"] * 20


def test_a_board_from_the_shelf_says_of_when_it_is(qapp) -> None:
    load_fonts()
    stage = Stage(NOW)
    stage.tick(NOW)
    stage.show(data(*DAY))
    stage.keep(at("08:10"))
    assert "08:10" in stage.board.asOf
    stage.show(data(*DAY))
    assert "08:10" not in stage.board.asOf


def test_no_text_on_the_board_hides_breaks_or_turns_anything_around(qapp) -> None:
    load_fonts()
    evil = "Bài\u202e <b>một</b>\n\x1b[31m hai"
    slots = tuple(
        replace(slot, session=replace(slot.session, title=evil, subtitle=evil, speakers=(evil,)), room=evil)
        for slot in DAY
    )
    stage = Stage(NOW)
    stage.tick(NOW)
    stage.show(data(*slots, event=replace(EVENT, name=evil, subtitle=evil)))
    said = [stage.hero.title, stage.hero.meta, stage.hero.room, stage.board.name, stage.board.subtitle]
    said += [row.title for row in stage.front.faces]
    assert set(said) <= {"Bài <b>một</b> [31m hai", "Bài <b>một</b> [31m hai · Bài <b>một</b> [31m hai"}


def test_a_crowd_at_the_doors_is_no_reason_to_write_the_board_again(tmp_path) -> None:
    shelf, clock = Shelf(tmp_path, tmp_path / "a.kiosk"), [NOW]
    boards = [TOLD, replace(TOLD, tally=None), replace(TOLD, tally=None, slots=TOLD.slots[1:]), TOLD]
    keep = keeping(shelf, lambda: clock[0])
    keep(boards[0])
    keep(boards[1])
    assert shelf.last().data == TOLD
    keep(boards[2])
    assert shelf.last().data == boards[2]
    clock[0] = at("08:31")
    keep(boards[3])
    assert (shelf.last().data, shelf.last().at) == (TOLD, at("08:31"))
